// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_frame.h"

#include <set>
#include <stdexcept>
#include <string>
#include <utility>

#include "exchange_script.h"
#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::hex;
using test::IsOk;
using test::to_hex;
using enum ModbusFunction;
using enum ModbusFraming;

constexpr ModbusRequest request{0x0A0B, 0x11, {read_input_registers, 0x1234, 0x007D}};

std::string with_crc(std::string_view text) {
    Bytes bytes = hex(text);
    const std::uint16_t crc = modbus_crc16(bytes);
    bytes.push_back(static_cast<std::byte>(crc % 256));
    bytes.push_back(static_cast<std::byte>(crc / 256));
    return to_hex(bytes);
}

Result<std::optional<ModbusReply>> parse(ModbusFraming framing, std::string_view text) {
    ModbusReplyParser parser(framing);
    parser.push(hex(text));
    return parser.next();
}

TEST(ModbusFrame, BuildsTheRequestOfTheStandard) {
    EXPECT_EQ(to_hex(build_request(tcp, request)), "0a 0b 00 00 00 06 11 04 12 34 00 7d");
    // The CRC bytes are those of the example that most manuals print.
    EXPECT_EQ(to_hex(build_request(rtu, {9, 1, {read_holding_registers, 0, 1}})), "01 03 00 00 00 01 84 0a");
}

TEST(ModbusFrame, KnowsTheCrcOfPublishedExamples) {
    EXPECT_EQ(modbus_crc16(hex("02 07")), 0x1241);                       // Modbus over Serial Line V1.02, 2.5.1.2
    EXPECT_EQ(modbus_crc16(hex("31 32 33 34 35 36 37 38 39")), 0x4B37);  // CRC-16/MODBUS check value
    EXPECT_EQ(modbus_crc16({}), 0xFFFF);
}

TEST(ModbusFrame, BuildsNoIllegalRequest) {
    for (const RegisterSpan span :
         {RegisterSpan{read_holding_registers, 5, 0}, RegisterSpan{read_holding_registers, 5, 126},
          RegisterSpan{read_holding_registers, 65535, 2}}) {
        EXPECT_FALSE(is_readable(span)) << describe(span);
        EXPECT_THROW((void)build_request(tcp, {1, 1, span}), std::invalid_argument);
    }
    EXPECT_TRUE(is_readable({read_holding_registers, 65535, 1}));
    EXPECT_TRUE(is_readable({read_input_registers, 65411, 125}));
}

TEST(ModbusFrame, ParsesARegisterReplyCutAnywhere) {
    for (const auto& [framing, text] : {std::pair{tcp, std::string("0a 0b 00 00 00 07 11 04 04 43 66 80 00")},
                                        std::pair{rtu, with_crc("11 04 04 43 66 80 00")}}) {
        const Bytes bytes = hex(text);
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            ModbusReplyParser parser(framing);
            parser.push(ByteView(bytes).first(cut));
            if (cut < bytes.size()) {
                const auto early = parser.next();
                ASSERT_THAT(early, IsOk()) << cut;
                EXPECT_FALSE(early->has_value()) << cut;
                EXPECT_EQ(parser.pending(), cut);
            }
            parser.push(ByteView(bytes).subspan(cut));
            const auto reply = parser.next();
            ASSERT_THAT(reply, IsOk());
            const std::uint16_t transaction = framing == tcp ? 0x0A0B : 0;
            EXPECT_EQ(*reply, (ModbusReply{transaction, 0x11, 4, ModbusReply::Registers{0x4366, 0x8000}}));
            EXPECT_EQ(parser.pending(), 0U);
        }
    }
}

TEST(ModbusFrame, TakesPipelinedRepliesOneByOne) {
    ModbusReplyParser parser(tcp);
    parser.push(hex("00 02 00 00 00 05 07 03 02 12 34  00 01 00 00 00 03 08 84 02  00"));
    EXPECT_EQ(parser.next().value(), (ModbusReply{2, 7, 3, ModbusReply::Registers{0x1234}}));
    EXPECT_EQ(parser.next().value(), (ModbusReply{1, 8, 4, ModbusExceptionCode::illegal_data_address}));
    EXPECT_FALSE(parser.next().value().has_value());
    EXPECT_EQ(parser.pending(), 1U);
    parser.clear();
    EXPECT_EQ(parser.pending(), 0U);
}

TEST(ModbusFrame, ParsesExceptionsOfBothFramings) {
    const auto reply = parse(rtu, with_crc("03 83 0b")).value();
    EXPECT_EQ(reply, (ModbusReply{0, 3, 3, ModbusExceptionCode::gateway_target_failed_to_respond}));
    const auto unknown = parse(tcp, "00 05 00 00 00 03 01 83 63").value();
    ASSERT_TRUE(unknown.has_value());
    EXPECT_EQ(static_cast<int>(std::get<ModbusExceptionCode>(unknown->body)), 0x63);
}

TEST(ModbusFrame, KeepsTheStreamWhereOnlyTheInsideIsWrong) {
    for (const char* text : {
             "00 01 00 00 00 02 01 03",              // no byte count
             "00 01 00 00 00 05 01 03 04 12 34",     // announces more than it has
             "00 01 00 00 00 06 01 03 02 12 34 56",  // announces less
             "00 01 00 00 00 06 01 03 03 12 34 56",  // half a register
             "00 01 00 00 00 02 01 83",              // exception without code
             "00 01 00 00 00 04 01 83 02 02",        // two codes
             "00 01 00 00 00 06 01 06 00 01 00 02",  // a function that is never asked for
         }) {
        ModbusReplyParser parser(tcp);
        parser.push(hex(text));
        parser.push(hex("00 02 00 00 00 05 01 03 02 12 34"));
        const auto garbled = parser.next();
        ASSERT_THAT(garbled, IsOk()) << text;
        ASSERT_TRUE(garbled->has_value()) << text;
        EXPECT_TRUE(std::holds_alternative<ModbusReply::Garbled>((**garbled).body)) << text;
        EXPECT_EQ(parser.next().value(), (ModbusReply{2, 1, 3, ModbusReply::Registers{0x1234}})) << text;
    }
}

TEST(ModbusFrame, AnEmptyReplyIsAReplyWithoutRegisters) {
    // jsmodbus 5.0.0 answers like this where it should refuse.
    EXPECT_EQ(parse(tcp, "0001 0000 0003 01 03 00").value(), (ModbusReply{1, 1, 3, ModbusReply::Registers{}}));
}

TEST(ModbusFrame, GivesTheStreamUpWhereLimitsAreUnknown) {
    EXPECT_THAT(parse(tcp, "00 01 00 01"), FailsWithDetail(Errc::malformed_frame, "protocol id 1"));
    EXPECT_THAT(parse(tcp, "00 01 00 00 00 00"), FailsWithDetail(Errc::malformed_frame, "length of 0"));
    EXPECT_THAT(parse(tcp, "00 01 00 00 00 01"), FailsWithDetail(Errc::malformed_frame, "length of 1"));
    EXPECT_THAT(parse(tcp, "00 01 00 00 00 ff"), FailsWithDetail(Errc::malformed_frame, "length of 255"));
    EXPECT_THAT(parse(tcp, "00 01 00 00 00 fe"), IsOk());
    EXPECT_THAT(parse(rtu, "01 03 02 12 34 00 00"), FailsWithDetail(Errc::malformed_frame, "wrong CRC"));
    EXPECT_THAT(parse(rtu, "01 06"), FailsWithDetail(Errc::malformed_frame, "function 6"));
}

TEST(ModbusFrame, EveryDamagedBitOfAnRtuFrameIsNoticed) {
    const Bytes good = hex(with_crc("11 04 04 43 66 80 00"));
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        Bytes bad = good;
        bad[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        ModbusReplyParser parser(rtu);
        parser.push(bad);
        const auto reply = parser.next();
        // A longer byte count waits for bytes that do not come; everything else is refused at once.
        EXPECT_FALSE(reply.has_value() && reply->has_value()) << "bit " << bit;
    }
}

TEST(ModbusFrame, ExceptionsHaveTheNamesOfTheStandard) {
    std::set<std::string_view> names;
    for (const int code : {1, 2, 3, 4, 5, 6, 8, 10, 11}) {
        EXPECT_TRUE(names.insert(name_of(static_cast<ModbusExceptionCode>(code))).second) << code;
    }
    EXPECT_EQ(names.count("unknown exception"), 0U);
    EXPECT_EQ(name_of(ModbusExceptionCode::server_device_busy), "server device busy");
    EXPECT_EQ(name_of(static_cast<ModbusExceptionCode>(7)), "unknown exception");
    EXPECT_EQ(name_of(static_cast<ModbusExceptionCode>(9)), "unknown exception");
}

TEST(ModbusFrame, DescribesSpansUpToTheLastRegister) {
    EXPECT_EQ(describe({read_holding_registers, 100, 2}), "holding registers 100 to 101");
    EXPECT_EQ(describe({read_input_registers, 65535, 1}), "input registers 65535 to 65535");
}

}  // namespace
}  // namespace wattmast::wire
