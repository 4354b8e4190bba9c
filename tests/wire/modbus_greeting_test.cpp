// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_greeting.h"

#include <chrono>

#include "exchange_script.h"
#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using namespace std::chrono_literals;
using test::ExchangeScript;
using test::FailsWith;
using test::FailsWithDetail;
using test::hex;
using test::IsOk;
using test::to_hex;
using enum ModbusFraming;

constexpr ModbusTiming timing{700ms, 1, 30ms};

ModbusGreeting over(ModbusFraming framing) {
    return {{framing, 9, 5}, timing};
}

std::string rtu_frame(std::string_view text) {
    const Bytes bytes = hex(text);
    const std::uint16_t crc = modbus_crc16(bytes);
    return to_hex(bytes) + " " + to_hex(Bytes{static_cast<std::byte>(crc % 256), static_cast<std::byte>(crc / 256)});
}

const std::string ask_holding = "00 05 00 00 00 06 09 03 00 00 00 01";
const std::string give_holding = "00 05 00 00 00 05 09 03 02 12 34";
const std::string ask_input = "00 06 00 00 00 06 09 04 00 00 00 01";
const std::string ask_identity = "00 06 00 00 00 05 09 2b 0e 01 00";
// Vendor "Acme" and code "M7", more to come from object 2 on; then revision "V1" with a NUL behind it.
const std::string give_first_part = "00 06 00 00 00 12 09 2b 0e 01 01 ff 02 02 00 04 41 63 6d 65 01 02 4d 37";
const std::string ask_rest = "00 07 00 00 00 05 09 2b 0e 01 02";
const std::string give_rest = "00 07 00 00 00 0d 09 2b 0e 01 01 00 00 01 02 03 56 31 00";

ExchangeScript good() {
    return ExchangeScript{}
        .expect_send(ask_holding)
        .reply(give_holding)
        .expect_send(ask_identity)
        .reply(give_first_part)
        .expect_send(ask_rest)
        .reply(give_rest);
}

TEST(ModbusGreeting, ReadsTheIdentificationHoweverItIsCut) {
    for (std::size_t cut = 0; cut <= good().reply_size(); ++cut) {
        ModbusGreeting greeting = over(tcp);
        ASSERT_THAT(good().run(greeting, ExchangeScript::CutAt{cut}).outcome, IsOk());
        EXPECT_EQ(greeting.identity(), (ModbusIdentity{{0, "Acme"}, {1, "M7"}, {2, "V1"}}));
        EXPECT_EQ(describe(greeting.identity()), "Acme M7 V1");
        EXPECT_FALSE(greeting.refusal());
        EXPECT_TRUE(greeting.is_in_step());
        EXPECT_EQ(greeting.next_transaction(), 8);
    }
    ModbusGreeting greeting = over(tcp);
    EXPECT_THAT(good().run(greeting, ExchangeScript::EachByte{}).outcome, IsOk());
}

TEST(ModbusGreeting, ReadsOverRtuToo) {
    const auto script = ExchangeScript{}
                            .expect_send(rtu_frame("09 03 00 00 00 01"))
                            .reply(rtu_frame("09 03 02 12 34"))
                            .expect_send(rtu_frame("09 2b 0e 01 00"))
                            .reply(rtu_frame("09 2b 0e 01 01 00 00 02 00 04 41 63 6d 65 01 02 4d 37"));
    for (std::size_t cut = 0; cut <= script.reply_size(); ++cut) {
        ModbusGreeting greeting = over(rtu);
        ASSERT_THAT(script.run(greeting, ExchangeScript::CutAt{cut}).outcome, IsOk());
        EXPECT_EQ(describe(greeting.identity()), "Acme M7");
    }
}

TEST(ModbusGreeting, ARefusalIsAnAnswer) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_holding)
                            .reply("00 05 00 00 00 03 09 83 02")
                            .expect_send(ask_identity)
                            .reply("00 06 00 00 00 03 09 ab 01");
    ModbusGreeting greeting = over(tcp);
    EXPECT_THAT(script.run(greeting).outcome, IsOk());
    EXPECT_EQ(greeting.refusal(), ModbusExceptionCode::illegal_data_address);
    EXPECT_TRUE(greeting.identity().empty());
}

TEST(ModbusGreeting, AGatewaySayingThatNobodyIsThereIsSilence) {
    for (const char* code : {"0a", "0b"}) {
        const auto script =
            ExchangeScript{}.expect_send(ask_holding).reply(std::string("00 05 00 00 00 03 09 83 ") + code);
        ModbusGreeting greeting = over(tcp);
        EXPECT_THAT(script.run(greeting).outcome, FailsWithDetail(Errc::timeout, std::string("the gateway says")));
        EXPECT_TRUE(greeting.is_in_step());
    }
}

TEST(ModbusGreeting, SilenceIsAskedOnceMoreForAnInputRegister) {
    ModbusGreeting greeting = over(tcp);
    EXPECT_THAT(
        ExchangeScript{}.expect_send(ask_holding).silence().expect_send(ask_input).silence().run(greeting).outcome,
        FailsWith(Errc::timeout));
    ModbusGreeting answered = over(tcp);
    EXPECT_THAT(ExchangeScript{}
                    .expect_send(ask_holding)
                    .silence()
                    .expect_send(ask_input)
                    .reply("00 06 00 00 00 05 09 04 02 00 00")
                    .expect_send("00 07 00 00 00 05 09 2b 0e 01 00")
                    .silence()
                    .run(answered)
                    .outcome,
                IsOk());
}

TEST(ModbusGreeting, RepliesToOthersAreLeftAlone) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_holding)
                            .reply("00 04 00 00 00 05 09 03 02 ff ff 00 05 00 00 00 05 08 03 02 ff ff" + give_holding)
                            .expect_send(ask_identity)
                            .silence();
    ModbusGreeting greeting = over(tcp);
    EXPECT_THAT(script.run(greeting).outcome, IsOk());
}

TEST(ModbusGreeting, WhatIsNoModbusIsNoUnit) {
    ModbusGreeting greeting = over(tcp);
    EXPECT_THAT(ExchangeScript{}.expect_send(ask_holding).reply("53 53 48 2d 32 2e 30 2d").run(greeting).outcome,
                FailsWith(Errc::malformed_frame));
    EXPECT_FALSE(greeting.is_in_step());
}

TEST(ModbusGreeting, EndsWhereverTheLineBreaksOrFallsSilent) {
    ModbusGreeting whole = over(tcp);
    const std::size_t events = good().run(whole).events;
    for (std::size_t after = 0; after < events; ++after) {
        ModbusGreeting broken = over(tcp);
        const bool was_there =
            good().run(broken, ExchangeScript::Whole{}, ExchangeScript::BreaksAfter{after}).outcome.has_value();
        EXPECT_EQ(was_there, after >= 2) << after;  // once the register has come
        ModbusGreeting silent = over(tcp);
        std::ignore = good().run(silent, ExchangeScript::Whole{}, ExchangeScript::FallsSilentAfter{after});
    }
}

TEST(ModbusGreeting, BadOrderOfEventsThrows) {
    ModbusGreeting greeting = over(tcp);
    EXPECT_THROW(std::ignore = greeting.resume(Sent{}), std::logic_error);
}

}  // namespace
}  // namespace wattmast::wire
