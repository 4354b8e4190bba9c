// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_exchange.h"

#include <chrono>
#include <stdexcept>
#include <string>

#include "exchange_script.h"
#include "support/matchers.h"
#include "wire/modbus_server_frame.h"

namespace wattmast::wire {
namespace {

using namespace std::chrono_literals;
using test::ExchangeScript;
using test::FailsWith;
using test::FailsWithDetail;
using test::hex;
using test::IsOk;
using test::to_hex;
using testing::Each;
using testing::ElementsAre;
using enum ModbusFunction;
using enum ModbusFraming;
using Registers = std::vector<std::uint16_t>;

constexpr ModbusTiming timing{700ms, 1, 30ms};
constexpr RegisterSpan first{read_holding_registers, 100, 1};
constexpr RegisterSpan second{read_input_registers, 7, 2};
constexpr RegisterSpan third{read_holding_registers, 300, 1};

ModbusExchange over_tcp(std::vector<RegisterSpan> reads, int retries = 1) {
    return ModbusExchange({tcp, 1, 5}, std::move(reads), {timing.reply_patience, retries, timing.inter_frame_pause});
}
ModbusExchange over_rtu(std::vector<RegisterSpan> reads, int retries = 1) {
    return ModbusExchange({rtu, 1, 5}, std::move(reads), {timing.reply_patience, retries, timing.inter_frame_pause});
}

/// An RTU frame from its bytes without CRC.
std::string rtu_frame(std::string_view text) {
    Bytes bytes = hex(text);
    const std::uint16_t crc = modbus_crc16(bytes);
    return to_hex(bytes) + " " + to_hex(Bytes{static_cast<std::byte>(crc % 256), static_cast<std::byte>(crc / 256)});
}

const std::string ask_first = "00 05 00 00 00 06 01 03 00 64 00 01";
const std::string ask_second = "00 06 00 00 00 06 01 04 00 07 00 02";
const std::string answer_first = "00 05 00 00 00 05 01 03 02 12 34";
const std::string answer_second = "00 06 00 00 00 07 01 04 04 43 66 80 00";
const std::string ask_first_rtu = rtu_frame("01 03 00 64 00 01");
const std::string ask_second_rtu = rtu_frame("01 04 00 07 00 02");
const std::string answer_first_rtu = rtu_frame("01 03 02 12 34");
const std::string answer_second_rtu = rtu_frame("01 04 04 43 66 80 00");

ExchangeScript good_tcp() {
    return ExchangeScript{}.expect_send(ask_first).reply(answer_first).expect_send(ask_second).reply(answer_second);
}
ExchangeScript good_rtu() {
    return ExchangeScript{}
        .expect_send(ask_first_rtu)
        .reply(answer_first_rtu)
        .expect_send(ask_second_rtu)
        .reply(answer_second_rtu);
}

template <typename Make>
void expect_good_however_cut(const ExchangeScript& script, Make make) {
    const auto check = [&](ExchangeScript::Cut cut) {
        ModbusExchange exchange = make(first, second);
        const auto run = script.run(exchange, cut);
        ASSERT_THAT(run.outcome, IsOk());
        ASSERT_EQ(exchange.blocks().size(), 2U);
        EXPECT_EQ(exchange.blocks()[0].value(), Registers{0x1234});
        EXPECT_EQ(exchange.blocks()[1].value(), (Registers{0x4366, 0x8000}));
        EXPECT_TRUE(exchange.is_in_step());
    };
    check(ExchangeScript::Whole{});
    check(ExchangeScript::EachByte{});
    for (std::size_t position = 1; position < script.reply_size(); ++position) {
        check(ExchangeScript::CutAt{position});
    }
}

TEST(ModbusExchange, ReadsOverTcpHoweverTheReplyIsCut) {
    expect_good_however_cut(good_tcp(), [](auto... reads) { return over_tcp({reads...}); });
}

TEST(ModbusExchange, ReadsOverRtuHoweverTheReplyIsCut) {
    expect_good_however_cut(good_rtu(), [](auto... reads) { return over_rtu({reads...}); });
}

/// Breaks or silences a good conversation before each event. Whatever was read before must be right and stay.
template <typename Failing, typename Make>
void fail_at_every_step(const ExchangeScript& script, Make make, ExchangeScript::Cut cut) {
    ModbusExchange whole = make(first, second);
    const std::size_t events = script.run(whole, cut).events;
    for (std::size_t before = 0; before < events; ++before) {
        ModbusExchange exchange = make(first, second);
        const auto run = script.run(exchange, cut, Failing{before});
        ASSERT_EQ(exchange.blocks().size(), 2U) << before;
        EXPECT_FALSE(exchange.blocks()[1]) << before;
        if (exchange.blocks()[0]) {
            EXPECT_EQ(exchange.blocks()[0].value(), Registers{0x1234}) << before;
        }
        for (const auto& block : exchange.blocks()) {
            if (std::is_same_v<Failing, ExchangeScript::BreaksAfter> && !block) {
                EXPECT_THAT(block, FailsWithDetail(Errc::link_failed, "reset")) << before;
            } else if (!block) {
                EXPECT_TRUE(block.error().code == Errc::timeout || block.error().code == Errc::malformed_frame);
            }
        }
        if (std::is_same_v<Failing, ExchangeScript::BreaksAfter>) {
            EXPECT_THAT(run.outcome, FailsWith(Errc::link_failed)) << before;
            EXPECT_FALSE(exchange.is_in_step());
        } else {
            EXPECT_EQ(run.outcome.has_value(), exchange.blocks()[0].has_value()) << before;
        }
    }
}

TEST(ModbusExchange, ABrokenLinkEndsItAtEveryStep) {
    for (const ExchangeScript::Cut cut : {ExchangeScript::Cut{ExchangeScript::Whole{}}, {ExchangeScript::EachByte{}}}) {
        using Breaks = ExchangeScript::BreaksAfter;
        fail_at_every_step<Breaks>(
            good_tcp(), [](auto... reads) { return over_tcp({reads...}); }, cut);
        fail_at_every_step<Breaks>(
            good_rtu(), [](auto... reads) { return over_rtu({reads...}); }, cut);
    }
}

TEST(ModbusExchange, SilenceEndsItAtEveryStep) {
    for (const ExchangeScript::Cut cut : {ExchangeScript::Cut{ExchangeScript::Whole{}}, {ExchangeScript::EachByte{}}}) {
        using Silent = ExchangeScript::FallsSilentAfter;
        fail_at_every_step<Silent>(
            good_tcp(), [](auto... reads) { return over_tcp({reads...}); }, cut);
        fail_at_every_step<Silent>(
            good_rtu(), [](auto... reads) { return over_rtu({reads...}); }, cut);
    }
}

TEST(ModbusExchange, AnExceptionMarksOnlyItsBlock) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_first)
                            .reply("00 05 00 00 00 03 01 83 02")
                            .expect_send(ask_second)
                            .reply(answer_second);
    ModbusExchange exchange = over_tcp({first, second});
    EXPECT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_THAT(exchange.blocks()[0], FailsWithDetail(Errc::device_refused, "exception 2 (illegal data address)"));
    EXPECT_THAT(exchange.blocks()[0], FailsWithDetail(Errc::device_refused, "unit 1, holding registers 100 to 100"));
    EXPECT_EQ(exchange.blocks()[1].value(), (Registers{0x4366, 0x8000}));
}

TEST(ModbusExchange, ADeviceThatRefusesEverythingHasAnswered) {
    const auto script = ExchangeScript{}.expect_send(ask_first_rtu).reply(rtu_frame("01 83 0b"));
    ModbusExchange exchange = over_rtu({first});
    EXPECT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_THAT(exchange.blocks(), ElementsAre(FailsWithDetail(Errc::device_refused, "gateway")));
}

TEST(ModbusExchange, RetriesWithANewTransaction) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_first)
                            .silence()
                            .expect_send("00 06 00 00 00 06 01 03 00 64 00 01")
                            .reply("00 06 00 00 00 05 01 03 02 12 34");
    ModbusExchange exchange = over_tcp({first});
    EXPECT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(exchange.blocks()[0].value(), Registers{0x1234});
    EXPECT_EQ(exchange.next_transaction(), 7);
}

TEST(ModbusExchange, TransactionsGoRound) {
    const auto script = ExchangeScript{}
                            .expect_send("ff ff 00 00 00 06 01 03 00 64 00 01")
                            .silence()
                            .expect_send("00 00 00 00 00 06 01 03 00 64 00 01")
                            .reply("00 00 00 00 00 05 01 03 02 12 34");
    ModbusExchange exchange({tcp, 1, 0xFFFF}, {first}, timing);
    EXPECT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(exchange.next_transaction(), 1);
}

TEST(ModbusExchange, DrainsALateReplyOfAnEarlierRequest) {
    // The late reply has another value and would fit in everything but its transaction.
    const auto script = ExchangeScript{}
                            .expect_send(ask_first)
                            .silence()
                            .expect_send("00 06 00 00 00 06 01 03 00 64 00 01")
                            .reply("00 05 00 00 00 05 01 03 02 66 66")
                            .reply("00 06 00 00 00 05 01 03 02 12 34");
    for (const ExchangeScript::Cut cut : {ExchangeScript::Cut{ExchangeScript::Whole{}}, {ExchangeScript::EachByte{}}}) {
        ModbusExchange exchange = over_tcp({first});
        EXPECT_THAT(script.run(exchange, cut).outcome, IsOk());
        EXPECT_EQ(exchange.blocks()[0].value(), Registers{0x1234});
    }
}

TEST(ModbusExchange, DrainsAReplyFromThePollBefore) {
    const auto script =
        ExchangeScript{}.expect_send(ask_first).reply("00 04 00 00 00 05 01 03 02 66 66 " + answer_first);
    ModbusExchange exchange = over_tcp({first});
    EXPECT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(exchange.blocks()[0].value(), Registers{0x1234});
}

TEST(ModbusExchange, SaysWhatCameInsteadOfTheReply) {
    const auto outcome_of = [](std::string_view reply) {
        ModbusExchange exchange = over_tcp({first}, 0);
        const auto run = ExchangeScript{}.expect_send(ask_first).reply(reply).silence().run(exchange);
        EXPECT_FALSE(exchange.blocks()[0]);
        return run.outcome;
    };
    // libmodbus unit-test-server, address 0x171: transaction 0 and unit 255.
    EXPECT_THAT(outcome_of("00 00 00 00 00 05 ff 03 02 12 34"),
                FailsWithDetail(Errc::wrong_reply, "transaction 0 instead of 5"));
    EXPECT_THAT(outcome_of("00 05 00 00 00 05 ff 03 02 12 34"), FailsWithDetail(Errc::wrong_reply, "unit 255"));
    EXPECT_THAT(outcome_of("00 05 00 00 00 05 01 04 02 12 34"),
                FailsWithDetail(Errc::wrong_reply, "function 4 instead of 3"));
    EXPECT_THAT(outcome_of("00 05 00 00 00 03 01 84 02"), FailsWithDetail(Errc::wrong_reply, "function 4"));
}

TEST(ModbusExchange, SurvivesTheEmptyReplyOfJsmodbus) {
    const auto script = ExchangeScript{}
                            .expect_send("00 01 00 00 00 06 01 03 00 64 00 01")
                            .reply("0001 0000 0003 01 03 00")
                            .expect_send("00 02 00 00 00 06 01 03 00 64 00 01")
                            .reply("0002 0000 0003 01 03 00")
                            .expect_send("00 03 00 00 00 06 01 04 00 07 00 02")
                            .reply("00 03 00 00 00 07 01 04 04 43 66 80 00");
    ModbusExchange exchange({tcp, 1, 1}, {first, second}, timing);
    const auto run = script.run(exchange);
    EXPECT_THAT(run.outcome, IsOk());
    EXPECT_THAT(exchange.blocks()[0], FailsWithDetail(Errc::malformed_frame, "holds 0 registers"));
    EXPECT_THAT(exchange.blocks()[1], IsOk());
    EXPECT_TRUE(exchange.is_in_step());
    EXPECT_TRUE(run.pauses.empty());  // the frames had limits: nothing to wait for
}

TEST(ModbusExchange, ShortLongAndGarbledFramesAreMalformed) {
    struct Case {
        const char* reply;
        bool silence_follows;
        const char* words;
    };
    for (const Case& c : {Case{"00 05 00 00 00 05 01 03 02 12", true, "stopped after 10 bytes"},
                          Case{"00 05 00 00 00 07 01 03 04 12 34 56 78", false, "holds 2 registers"},
                          Case{"00 05 00 00 00 06 01 03 02 12 34 56", false, "announces 2 bytes and has 3"},
                          Case{"48 54 54 50 2f 31 2e 31", false, "protocol id 21584"}}) {
        auto script = ExchangeScript{}.expect_send(ask_first).reply(c.reply);
        if (c.silence_follows) {
            script.silence();
        }
        ModbusExchange exchange = over_tcp({first}, 0);
        EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::malformed_frame, c.words));
    }
}

TEST(ModbusExchange, AfterLostLimitsTheLineMustFallSilent) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_first)
                            .reply("00 05 00 09 00 05 01 03 02 12 34")
                            .late("ff ff")
                            .expect_send("00 06 00 00 00 06 01 03 00 64 00 01")
                            .reply("00 06 00 00 00 05 01 03 02 12 34");
    ModbusExchange exchange = over_tcp({first});
    const auto run = script.run(exchange);
    EXPECT_THAT(run.outcome, IsOk());
    EXPECT_THAT(run.pauses, ElementsAre(700ms, 700ms));
    EXPECT_TRUE(exchange.is_in_step());
}

TEST(ModbusExchange, TellsWhenTheConnectionIsNoLongerInStep) {
    ModbusExchange exchange = over_tcp({first}, 0);
    (void)ExchangeScript{}.expect_send(ask_first).reply("00 05 00 00 00 05 01").silence().run(exchange);
    EXPECT_FALSE(exchange.is_in_step());
    ModbusExchange silent = over_tcp({first}, 0);
    (void)ExchangeScript{}.expect_send(ask_first).silence().run(silent);
    EXPECT_TRUE(silent.is_in_step());
}

TEST(ModbusExchange, RtuPausesBeforeEachRequestAndLongerAfterAFailure) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_first_rtu)
                            .silence()
                            .late(answer_first_rtu)  // of the first attempt: must not count
                            .expect_send(ask_first_rtu)
                            .reply(rtu_frame("01 03 02 55 66"))
                            .expect_send(ask_second_rtu)
                            .reply(answer_second_rtu);
    ModbusExchange exchange = over_rtu({first, second});
    const auto run = script.run(exchange);
    EXPECT_THAT(run.outcome, IsOk());
    EXPECT_THAT(run.pauses, ElementsAre(30ms, 700ms, 700ms, 30ms));
    EXPECT_EQ(exchange.blocks()[0].value(), Registers{0x5566});
}

TEST(ModbusExchange, RtuDropsBytesBehindAReply) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_first_rtu)
                            .reply(answer_first_rtu + " 00 ff")
                            .expect_send(ask_second_rtu)
                            .reply(answer_second_rtu);
    ModbusExchange exchange = over_rtu({first, second});
    EXPECT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_THAT(exchange.blocks(), Each(IsOk()));
}

TEST(ModbusExchange, RtuNoticesAWrongCrcAndAsksAgain) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_first_rtu)
                            .reply("01 03 02 12 34 00 00")
                            .expect_send(ask_first_rtu)
                            .reply("01 03 02 12 34 00 00");
    ModbusExchange exchange = over_rtu({first});
    EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::malformed_frame, "wrong CRC"));
    EXPECT_FALSE(exchange.is_in_step());
}

TEST(ModbusExchange, RtuWaitsPastTheReplyOfAnotherUnit) {
    const auto script =
        ExchangeScript{}.expect_send(ask_first_rtu).reply(rtu_frame("02 03 02 66 66")).reply(answer_first_rtu);
    ModbusExchange exchange = over_rtu({first});
    EXPECT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(exchange.blocks()[0].value(), Registers{0x1234});
}

TEST(ModbusExchange, TwoSilentReadsEndIt) {
    const auto script = ExchangeScript{}.expect_send(ask_first).silence().expect_send(ask_second).silence();
    ModbusExchange exchange = over_tcp({first, second, third}, 0);
    EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::timeout, "within 700 ms"));
    EXPECT_THAT(exchange.blocks()[2], FailsWithDetail(Errc::timeout, "not asked for"));
}

TEST(ModbusExchange, OneSilentReadDoesNotEndIt) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_first)
                            .silence()
                            .expect_send(ask_second)
                            .reply(answer_second)
                            .expect_send("00 07 00 00 00 06 01 03 01 2c 00 01")
                            .silence();
    ModbusExchange exchange = over_tcp({first, second, third}, 0);
    EXPECT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_THAT(exchange.blocks(), ElementsAre(FailsWith(Errc::timeout), IsOk(), FailsWith(Errc::timeout)));
    EXPECT_THAT(exchange.blocks()[2], FailsWithDetail(Errc::timeout, "within 700 ms"));
}

TEST(ModbusExchange, ALineThatNeverStopsTalkingIsGivenUp) {
    auto script = ExchangeScript{}.expect_send(ask_first);
    for (int i = 0; i < 33; ++i) {
        script.reply("00 04 00 00 00 05 01 03 02 66 66");
    }
    ModbusExchange exchange = over_tcp({first}, 0);
    EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::wrong_reply, "transaction 4"));
    auto babble = ExchangeScript{};
    for (int i = 0; i < 33; ++i) {
        babble.late("55");
    }
    ModbusExchange on_bus = over_rtu({first}, 0);
    EXPECT_THAT(babble.run(on_bus).outcome, FailsWithDetail(Errc::wrong_reply, "did not fall silent"));
}

TEST(ModbusExchange, NothingToReadIsASuccess) {
    ModbusExchange exchange = over_tcp({});
    EXPECT_THAT(ExchangeScript{}.run(exchange).outcome, IsOk());
    EXPECT_TRUE(exchange.blocks().empty());
}

TEST(ModbusExchange, RefusesReadsThatModbusCannotAskFor) {
    EXPECT_THROW((void)over_tcp({{read_holding_registers, 0, 126}}), std::invalid_argument);
    EXPECT_THROW((void)over_tcp({{read_holding_registers, 65535, 2}}), std::invalid_argument);
    EXPECT_THROW((void)over_tcp({first}, -1), std::invalid_argument);
}

TEST(ModbusExchange, InsistsOnTheContractOfEvents) {
    ModbusExchange unstarted = over_tcp({first});
    EXPECT_THROW((void)unstarted.resume(Elapsed{}), std::logic_error);
    ModbusExchange exchange = over_tcp({first});
    (void)exchange.resume(Started{});
    EXPECT_THROW((void)exchange.resume(Elapsed{}), std::logic_error);  // it asked to send
    (void)exchange.resume(Broken{});
    EXPECT_THROW((void)exchange.resume(Started{}), std::logic_error);  // it has finished
}

TEST(ModbusExchange, ConversesWithTheServerCodec) {
    for (const ModbusFraming framing : {tcp, rtu}) {
        ModbusExchange exchange({framing, 9, 1}, {first, second}, timing);
        ModbusRequestParser server(framing);
        Step step = exchange.resume(Started{});
        while (!std::holds_alternative<Finished>(step)) {
            if (const auto* send = std::get_if<Send>(&step)) {
                server.push(send->bytes);
                step = exchange.resume(Sent{});
            } else if (std::holds_alternative<Pause>(step)) {
                step = exchange.resume(Elapsed{});
            } else {
                const auto request = server.next().value().value();
                Registers registers;
                for (std::uint16_t i = 0; i < request.span->count; ++i) {
                    registers.push_back(static_cast<std::uint16_t>(request.span->address + i));
                }
                step = exchange.resume(Received{build_reply(framing, request, registers)});
            }
        }
        EXPECT_EQ(exchange.blocks()[0].value(), Registers{100});
        EXPECT_EQ(exchange.blocks()[1].value(), (Registers{7, 8}));
    }
}

}  // namespace
}  // namespace wattmast::wire
