// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/dlt645_frame.h"

#include <stdexcept>
#include <vector>

#include "dlt645_frames.h"
#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::dlt645;
using test::FailsWith;
using test::FailsWithDetail;
using test::hex;
using test::IsOk;
using test::to_hex;
using enum Dlt645Edition;
using enum Dlt645Function;

Dlt645Address address(std::string_view text) {
    return Dlt645Address::parse(text).value();
}

/// What a parser makes of bytes that come in pieces: frames, and "!" for each failure.
std::vector<std::string> parse(const Bytes& bytes, std::size_t piece = 1000) {
    Dlt645Parser parser;
    std::vector<std::string> found;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        parser.push(ByteView(bytes).subspan(at, std::min(piece, bytes.size() - at)));
        for (;;) {
            const auto frame = parser.next();
            if (frame && !frame->has_value()) {
                break;
            }
            found.push_back(frame ? (*frame)->address.to_string() + " " + to_hex((*frame)->data) : "!");
        }
    }
    return found;
}

// Every byte by hand, checksums from another program: an error in our own helper would not be seen otherwise.
TEST(Dlt645Frame, RequestsAreThoseOfTheStandard) {
    const auto built = [](const Dlt645Request& request) { return to_hex(build_request(request)); };
    const Dlt645Address meter = address("000012345678");
    EXPECT_EQ(built({of_2007, meter, read_data, 0x00010000}),
              "fe fe fe fe 68 78 56 34 12 00 00 68 11 04 33 33 34 33 c6 16");
    EXPECT_EQ(built({of_2007, meter, read_next, 0x0001FF00, 3}),
              "fe fe fe fe 68 78 56 34 12 00 00 68 12 05 33 32 34 33 36 fd 16");
    EXPECT_EQ(built({of_2007, Dlt645Address::any(), read_address}), "fe fe fe fe 68 aa aa aa aa aa aa 68 13 00 df 16");
    EXPECT_EQ(built({of_1997, meter, read_data, 0x9010}), "fe fe fe fe 68 78 56 34 12 00 00 68 01 02 43 c3 ed 16");
    EXPECT_EQ(built({of_1997, meter, read_next, 0x901F, 3}), "fe fe fe fe 68 78 56 34 12 00 00 68 02 02 52 c3 fd 16");
}

TEST(Dlt645Frame, WhatTheStandardDoesNotHaveIsNotBuilt) {
    EXPECT_THROW(std::ignore = build_request({of_1997, Dlt645Address::any(), read_address}), std::invalid_argument);
    const Bytes nines = hex("99 99 99 99 99 99");
    const auto broadcast = Dlt645Address::from_wire(std::span(nines).first<6>());
    EXPECT_THROW(std::ignore = build_request({of_2007, broadcast, read_data, 1}), std::invalid_argument);
}

TEST(Dlt645Frame, AFrameOfTheMasterCannotBeBuiltFromParts) {
    for (int control = 0; control < 0x80; ++control) {
        const Dlt645Frame frame{address("000012345678"), static_cast<std::uint8_t>(control), {}};
        EXPECT_THROW(std::ignore = build_meter_frame(frame), std::invalid_argument) << control;
    }
    EXPECT_EQ(to_hex(build_meter_frame({address("000012345678"), 0x91, hex("00 00 01 00 78 56 34 12")})),
              "68 78 56 34 12 00 00 68 91 08 33 33 34 33 ab 89 67 45 2a 16");
    EXPECT_THROW(std::ignore = build_meter_frame({{}, 0x91, Bytes(201)}), std::invalid_argument);
}

TEST(Dlt645Frame, AReplyIsReadInFull) {
    Dlt645Parser parser;
    parser.push(hex("fe fe 68 78 56 34 12 00 00 68 91 08 33 33 34 33 ab 89 67 45 2a 16"));
    const auto frame = parser.next();
    ASSERT_THAT(frame, IsOk());
    ASSERT_TRUE(frame->has_value());
    EXPECT_EQ((*frame)->address.to_string(), "000012345678");
    EXPECT_EQ((*frame)->control, 0x91);
    EXPECT_EQ(to_hex((*frame)->data), "00 00 01 00 78 56 34 12");
    EXPECT_TRUE((*frame)->is_from_meter());
    EXPECT_FALSE((*frame)->is_error());
    EXPECT_FALSE((*frame)->has_more());
    EXPECT_EQ(parser.pending(), 0U);
}

TEST(Dlt645Frame, ControlCodesSayWhatAReplyIs) {
    const Dlt645Frame more{{}, 0xB1, {}};
    EXPECT_TRUE(more.has_more() && more.is_from_meter() && !more.is_error());
    const Dlt645Frame error{{}, 0xD1, {}};
    EXPECT_TRUE(error.is_error() && error.is_from_meter() && !error.has_more());
    EXPECT_FALSE((Dlt645Frame{{}, 0x11, {}}.is_from_meter()));
    EXPECT_EQ(function_of(of_2007, 0xB1), read_data);
    EXPECT_EQ(function_of(of_2007, 0x92), read_next);
    EXPECT_EQ(function_of(of_2007, 0x93), read_address);
    EXPECT_EQ(function_of(of_1997, 0xC1), read_data);
    EXPECT_EQ(function_of(of_1997, 0xA2), read_next);
    for (const std::uint8_t other : std::initializer_list<std::uint8_t>{0x81, 0x94, 0x9C, 0x88}) {
        EXPECT_EQ(function_of(of_2007, other), std::nullopt) << int{other};
    }
    EXPECT_EQ(function_of(of_1997, 0x91), std::nullopt);
}

TEST(Dlt645Frame, LeadingBytesAndNoiseAreDropped) {
    const std::string frame = dlt645("071234560011", 0x91, "00 01 01 02 05 23");
    for (const std::string noise : {"", "fe", "fe fe fe fe", "fe fe fe fe fe fe fe", "00 ff 16 33", "16 16"}) {
        EXPECT_THAT(parse(hex(noise + frame)), testing::ElementsAre("071234560011 00 01 01 02 05 23")) << noise;
    }
}

// The limits of a frame are all over its own address and data.
TEST(Dlt645Frame, TheLengthDecidesNotTheMarks) {
    const Bytes frame = hex("68 68 00 68 16 68 16 68 91 08 33 33 34 33 68 68 68 68 3a 16");
    for (std::size_t piece = 1; piece <= frame.size(); ++piece) {
        EXPECT_THAT(parse(frame, piece), testing::ElementsAre("166816680068 00 00 01 00 35 35 35 35")) << piece;
    }
}

TEST(Dlt645Frame, CoalescedFramesComeOneByOneHoweverTheyAreCut) {
    const Bytes two =
        hex(dlt645("071234560011", 0x91, "02 00 80 02 03 50") + "fe fe" + dlt645("071234560012", 0xD1, "02"));
    for (std::size_t piece = 1; piece <= two.size(); ++piece) {
        EXPECT_THAT(parse(two, piece), testing::ElementsAre("071234560011 02 00 80 02 03 50", "071234560012 02"))
            << piece;
    }
}

TEST(Dlt645Frame, ABadFrameIsRefusedWithAReasonAndHidesNothing) {
    const std::string good = dlt645("071234560011", 0x91, "00 01 01 02 05 23");
    const auto refused = [&good](const std::string& bad, const char* why) {
        Dlt645Parser parser;
        parser.push(hex(bad + good));
        EXPECT_THAT(parser.next(), FailsWithDetail(Errc::malformed_frame, why)) << bad;
        for (int i = 0; i < 40; ++i) {
            const auto next = parser.next();
            if (next && next->has_value()) {
                EXPECT_EQ((*next)->address.to_string(), "071234560011");
                return;
            }
        }
        ADD_FAILURE() << "the good frame was not found after " << bad;
    };
    std::string checksum = good;
    checksum.replace(checksum.size() - 5, 2, "00");
    refused(checksum, "checksum 00 instead of");
    std::string last = good;
    last.replace(last.size() - 2, 2, "17");
    refused(last, "ends with 17 instead of 16");
    std::string second = good;
    second.replace(21, 2, "69");
    refused(second, "69 instead of the second 68");
    refused("68 11 00 56 34 12 07 68 91 c9 33 33", "claims 201 bytes");
}

TEST(Dlt645Frame, AnIncompleteFrameThatHidAnotherIsGivenUp) {
    // A stray start and length: the good frame behind is taken for its data until the line falls silent.
    const std::string good = dlt645("071234560011", 0x91, "00 01 01 02 05 23");
    Dlt645Parser parser;
    parser.push(hex("68 01 02 03 04 05 06 68 91 c8" + good));
    EXPECT_FALSE(parser.next().value().has_value());
    EXPECT_GT(parser.pending(), 0U);
    parser.give_up_frame();
    // The other start of the stray head is tried first.
    while (parser.pending() != 0) {
        const auto frame = parser.next();
        if (frame && frame->has_value()) {
            EXPECT_EQ(to_hex((*frame)->data), "00 01 01 02 05 23");
            return;
        }
        if (frame) {
            parser.give_up_frame();
        }
    }
    ADD_FAILURE() << "the good frame was not found";
}

TEST(Dlt645Frame, OnlyLeadingBytesAreNothing) {
    Dlt645Parser parser;
    parser.push(hex("fe fe fe fe"));
    EXPECT_FALSE(parser.next().value().has_value());
    EXPECT_EQ(parser.pending(), 0U);
    parser.give_up_frame();
    EXPECT_EQ(parser.pending(), 0U);
}

TEST(Dlt645Address, IsTwelveDigits) {
    EXPECT_EQ(to_hex(address("012345678900").wire()), "00 89 67 45 23 01");
    EXPECT_EQ(address("012345678900").to_string(), "012345678900");
    for (const char* text : {"", "12345678", "0123456789000", "01234567890a", "AAAAAAAAAAAA", "-12345678900"}) {
        EXPECT_THAT(Dlt645Address::parse(text), FailsWithDetail(Errc::invalid_argument, "twelve digits")) << text;
    }
    EXPECT_THAT(Dlt645Address::parse("999999999999"), FailsWithDetail(Errc::invalid_argument, "broadcast"));
}

TEST(Dlt645Address, WildcardsStandForAnyPair) {
    EXPECT_TRUE(Dlt645Address::any().has_wildcard());
    EXPECT_TRUE(Dlt645Address::any().matches(address("012345678900")));
    const Bytes shortened = hex("78 56 34 aa aa aa");
    const auto tail = Dlt645Address::from_wire(std::span(shortened).first<6>());
    EXPECT_TRUE(tail.matches(address("000012345678")));
    EXPECT_TRUE(tail.matches(address("998877345678")));
    EXPECT_FALSE(tail.matches(address("000012345679")));
    EXPECT_FALSE(address("000012345678").matches(Dlt645Address::any()));
    EXPECT_FALSE(address("000012345678").has_wildcard());
}

TEST(Dlt645Identifier, HasTheDigitsOfItsEdition) {
    EXPECT_EQ(parse_identifier(of_2007, "0201FF00"), 0x0201FF00U);
    EXPECT_EQ(parse_identifier(of_1997, "b61f"), 0xB61FU);
    EXPECT_EQ(identifier_text(of_2007, 0x0001FF00), "0001FF00");
    EXPECT_EQ(identifier_text(of_1997, 0x9010), "9010");
    EXPECT_THAT(parse_identifier(of_2007, "9010"), FailsWithDetail(Errc::invalid_argument, "8 hexadecimal"));
    EXPECT_THAT(parse_identifier(of_1997, "0201FF00"), FailsWithDetail(Errc::invalid_argument, "4 hexadecimal"));
    EXPECT_THAT(parse_identifier(of_1997, "90x0"), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(parse_identifier(of_1997, "+010"), FailsWith(Errc::invalid_argument));
}

TEST(Dlt645Edition, HasAnId) {
    for (const Dlt645Edition edition : {of_1997, of_2007}) {
        EXPECT_EQ(dlt645_edition_by_id(id_of(edition)), edition);
    }
    EXPECT_EQ(dlt645_edition_by_id("2008"), std::nullopt);
}

TEST(Dlt645Error, BitsAreSaidInWords) {
    EXPECT_EQ(describe_error(of_2007, 0x02), "no requested data");
    EXPECT_EQ(describe_error(of_2007, 0x05), "other error, wrong password or not authorised");
    EXPECT_EQ(describe_error(of_1997, 0x02), "wrong data identifier");
    EXPECT_EQ(describe_error(of_2007, 0x00), "no reason given");
    EXPECT_EQ(describe_error(of_2007, 0x80), "no reason given");
}

}  // namespace
}  // namespace wattmast::wire
