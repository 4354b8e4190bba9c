// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_server_frame.h"

#include <stdexcept>
#include <vector>

#include "exchange_script.h"
#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWithDetail;
using test::hex;
using test::IsOk;
using test::to_hex;
using enum ModbusFunction;
using enum ModbusFraming;

TEST(ModbusServerFrame, ReadsWhatTheClientBuildsCutAnywhere) {
    const ModbusRequest asked{0x0A0B, 0x11, {read_input_registers, 0x1234, 0x007D}};
    for (const ModbusFraming framing : {tcp, rtu}) {
        const Bytes bytes = build_request(framing, asked);
        for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
            ModbusRequestParser parser(framing);
            parser.push(ByteView(bytes).first(cut));
            EXPECT_FALSE(parser.next().value().has_value()) << cut;
            EXPECT_EQ(parser.pending(), cut);
            parser.push(ByteView(bytes).subspan(cut));
            const auto request = parser.next().value();
            const std::uint16_t transaction = framing == tcp ? asked.transaction : 0;
            EXPECT_EQ(request, (ModbusServerRequest{transaction, 0x11, 4, asked.span})) << cut;
            EXPECT_EQ(refusal_of(*request), std::nullopt);
        }
    }
}

TEST(ModbusServerFrame, SaysHowToRefuse) {
    const auto refusal = [](std::string_view text) {
        ModbusRequestParser parser(tcp);
        parser.push(hex(text));
        return refusal_of(parser.next().value().value());
    };
    EXPECT_EQ(refusal("00 01 00 00 00 06 01 06 00 00 00 01"), ModbusExceptionCode::illegal_function);
    EXPECT_EQ(refusal("00 01 00 00 00 02 01 2b"), ModbusExceptionCode::illegal_function);
    EXPECT_EQ(refusal("00 01 00 00 00 06 01 03 00 00 00 00"), ModbusExceptionCode::illegal_data_value);
    EXPECT_EQ(refusal("00 01 00 00 00 06 01 03 00 00 00 7e"), ModbusExceptionCode::illegal_data_value);
    EXPECT_EQ(refusal("00 01 00 00 00 05 01 03 00 00 00"), ModbusExceptionCode::illegal_data_value);
    EXPECT_EQ(refusal("00 01 00 00 00 07 01 03 00 00 00 01 00"), ModbusExceptionCode::illegal_data_value);
    EXPECT_EQ(refusal("00 01 00 00 00 06 01 04 ff ff 00 02"), ModbusExceptionCode::illegal_data_address);
    EXPECT_EQ(refusal("00 01 00 00 00 06 01 04 ff ff 00 01"), std::nullopt);
}

TEST(ModbusServerFrame, RepliesAreReadByTheClient) {
    for (const ModbusFraming framing : {tcp, rtu}) {
        const ModbusServerRequest request{framing == tcp ? std::uint16_t{0xBEEF} : std::uint16_t{0}, 7, 3,
                                          RegisterSpan{read_holding_registers, 40, 2}};
        ModbusReplyParser parser(framing);
        parser.push(build_reply(framing, request, std::vector<std::uint16_t>{0x4366, 0x8000}));
        parser.push(build_exception(framing, request, ModbusExceptionCode::server_device_busy));
        EXPECT_EQ(parser.next().value(),
                  (ModbusReply{request.transaction, 7, 3, ModbusReply::Registers{0x4366, 0x8000}}));
        EXPECT_EQ(parser.next().value(),
                  (ModbusReply{request.transaction, 7, 3, ModbusExceptionCode::server_device_busy}));
    }
}

TEST(ModbusServerFrame, BuildsTheBytesOfTheStandard) {
    const ModbusServerRequest request{0x0102, 0x11, 3, RegisterSpan{read_holding_registers, 0x6B, 1}};
    EXPECT_EQ(to_hex(build_reply(tcp, request, std::vector<std::uint16_t>{0x022B})),
              "01 02 00 00 00 05 11 03 02 02 2b");
    EXPECT_EQ(to_hex(build_exception(tcp, request, ModbusExceptionCode::illegal_data_address)),
              "01 02 00 00 00 03 11 83 02");
    EXPECT_THROW((void)build_reply(tcp, request, std::vector<std::uint16_t>(126)), std::invalid_argument);
}

TEST(ModbusServerFrame, GivesUpWhereLimitsAreUnknown) {
    const auto parse = [](ModbusFraming framing, std::string_view text) {
        ModbusRequestParser parser(framing);
        parser.push(hex(text));
        return parser.next();
    };
    EXPECT_THAT(parse(tcp, "00 01 12 34"), FailsWithDetail(Errc::malformed_frame, "protocol id"));
    EXPECT_THAT(parse(rtu, "01 10"), FailsWithDetail(Errc::malformed_frame, "function 16"));
    EXPECT_THAT(parse(rtu, "01 03 00 00 00 01 84 0b"), FailsWithDetail(Errc::malformed_frame, "CRC"));
    EXPECT_THAT(parse(rtu, "01 03 00 00 00 01 84 0a"), IsOk());
}

}  // namespace
}  // namespace wattmast::wire
