// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/dlt645_exchange.h"

#include <chrono>
#include <stdexcept>
#include <string>

#include "dlt645_frames.h"
#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using namespace std::chrono_literals;
using test::dlt645;
using test::dlt645_request;
using test::ExchangeScript;
using test::FailsWith;
using test::FailsWithDetail;
using test::hex;
using test::IsOk;
using test::to_hex;
using testing::ElementsAre;
using enum Dlt645Edition;
using enum Dlt645Function;

constexpr Dlt645Timing timing{700ms, 1, 2, 30ms, 90ms};
constexpr Dlt645Read energy{read_data, 0x00010000};
constexpr Dlt645Read volts{read_data, 0x0201FF00};
constexpr Dlt645Read hertz{read_data, 0x02800002};
constexpr Dlt645Read its_address{read_address, 0};

const std::string meter = "000012345678";
const std::string other = "000087654321";
const std::string anyone = "aaaaaaaaaaaa";

const std::string ask_energy = dlt645_request(meter, 0x11, "00 00 01 00");
const std::string ask_volts = dlt645_request(meter, 0x11, "00 ff 01 02");
const std::string ask_hertz = dlt645_request(meter, 0x11, "02 00 80 02");
const std::string energy_reply = dlt645(meter, 0x91, "00 00 01 00 78 56 34 12");
const std::string volts_reply = dlt645(meter, 0x91, "00 ff 01 02 05 23 16 23 27 23");
const std::string hertz_reply = dlt645(meter, 0x91, "02 00 80 02 98 49");

Dlt645Exchange of(std::vector<Dlt645Read> reads, Dlt645Timing how = timing) {
    return {{of_2007, Dlt645Address::parse(meter).value()}, std::move(reads), how};
}
Dlt645Exchange of_anyone(std::vector<Dlt645Read> reads, Dlt645Edition edition = of_2007) {
    return {{edition, Dlt645Address::any()}, std::move(reads), timing};
}
std::string block(const Dlt645Exchange& exchange, std::size_t index) {
    const auto& found = exchange.blocks().at(index);
    return found ? to_hex(*found) : std::string(name_of(found.error().code));
}

ExchangeScript good() {
    return ExchangeScript{}
        .expect_send(ask_energy)
        .reply("fe fe" + energy_reply)
        .expect_send(ask_volts)
        .reply(volts_reply);
}

TEST(Dlt645Exchange, ReadsHoweverTheReplyIsCut) {
    const auto check = [](ExchangeScript::Cut cut) {
        Dlt645Exchange exchange = of({energy, volts});
        const auto run = good().run(exchange, cut);
        ASSERT_THAT(run.outcome, IsOk());
        EXPECT_EQ(block(exchange, 0), "78 56 34 12");
        EXPECT_EQ(block(exchange, 1), "05 23 16 23 27 23");
        EXPECT_THAT(run.pauses, ElementsAre(30ms, 30ms));
    };
    check(ExchangeScript::Whole{});
    check(ExchangeScript::EachByte{});
    for (std::size_t position = 1; position < good().reply_size(); ++position) {
        check(ExchangeScript::CutAt{position});
    }
}

/// Breaks or silences a good conversation before each event. Whatever was read before must be right and stay.
template <typename Failing>
void fail_at_every_step(ExchangeScript::Cut cut) {
    Dlt645Exchange whole = of({energy, volts});
    const std::size_t events = good().run(whole, cut).events;
    for (std::size_t before = 0; before < events; ++before) {
        Dlt645Exchange exchange = of({energy, volts});
        const auto run = good().run(exchange, cut, Failing{before});
        ASSERT_EQ(exchange.blocks().size(), 2U) << before;
        EXPECT_FALSE(exchange.blocks()[1]) << before;
        if (exchange.blocks()[0]) {
            EXPECT_EQ(block(exchange, 0), "78 56 34 12") << before;
        }
        constexpr bool breaks = std::is_same_v<Failing, ExchangeScript::BreaksAfter>;
        for (const auto& one : exchange.blocks()) {
            if (breaks && !one) {
                EXPECT_THAT(one, FailsWithDetail(Errc::link_failed, "reset")) << before;
            } else if (!one) {
                EXPECT_TRUE(one.error().code == Errc::timeout || one.error().code == Errc::malformed_frame) << before;
            }
        }
        EXPECT_EQ(run.outcome.has_value(), !breaks && exchange.blocks()[0].has_value()) << before;
    }
}

TEST(Dlt645Exchange, ABrokenLinkEndsItAtEveryStep) {
    fail_at_every_step<ExchangeScript::BreaksAfter>(ExchangeScript::Whole{});
    fail_at_every_step<ExchangeScript::BreaksAfter>(ExchangeScript::EachByte{});
}

TEST(Dlt645Exchange, SilenceEndsItAtEveryStep) {
    fail_at_every_step<ExchangeScript::FallsSilentAfter>(ExchangeScript::Whole{});
    fail_at_every_step<ExchangeScript::FallsSilentAfter>(ExchangeScript::EachByte{});
}

TEST(Dlt645Exchange, TheEditionOf1997HasItsOwnCodes) {
    const auto script = ExchangeScript{}
                            .expect_send(dlt645_request(meter, 0x01, "10 90"))
                            .reply(dlt645(meter, 0x81, "10 90 21 43 65 87"))
                            .expect_send(dlt645_request(meter, 0x01, "1f 90"))
                            .reply(dlt645(meter, 0xA1, "1f 90 01 00 00 00"))
                            .expect_send(dlt645_request(meter, 0x02, "1f 90"))
                            .reply(dlt645(meter, 0x82, "1f 90 02 00 00 00 aa"))
                            .expect_send(dlt645_request(meter, 0x01, "13 b6"))
                            .reply(dlt645(meter, 0xC1, "02"));
    Dlt645Exchange exchange({of_1997, Dlt645Address::parse(meter).value()},
                            {{read_data, 0x9010}, {read_data, 0x901F}, {read_data, 0xB613}}, timing);
    ASSERT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(block(exchange, 0), "21 43 65 87");
    EXPECT_EQ(block(exchange, 1), "01 00 00 00 02 00 00 00 aa");
    EXPECT_THAT(exchange.blocks()[2],
                FailsWithDetail(Errc::device_refused, "item B613 refused: wrong data identifier"));
}

TEST(Dlt645Exchange, AnErrorReplyMarksOnlyItsItem) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_energy)
                            .reply(dlt645(meter, 0xD1, "06"))
                            .expect_send(ask_volts)
                            .reply(volts_reply);
    Dlt645Exchange exchange = of({energy, volts});
    const auto run = script.run(exchange);
    EXPECT_THAT(run.outcome, IsOk());
    EXPECT_THAT(exchange.blocks()[0], FailsWithDetail(Errc::device_refused,
                                                      "meter 000012345678, item 00010000 refused: no requested data, "
                                                      "wrong password or not authorised"));
    EXPECT_EQ(block(exchange, 1), "05 23 16 23 27 23");
    EXPECT_THAT(run.pauses, ElementsAre(30ms, 30ms));
}

TEST(Dlt645Exchange, WhatFollowsIsFetchedToItsEnd) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_volts)
                            .reply(dlt645(meter, 0xB1, "00 ff 01 02 05 23"))
                            .expect_send(dlt645_request(meter, 0x12, "00 ff 01 02 01"))
                            .reply(dlt645(meter, 0xB2, "00 ff 01 02 16 23 01"))
                            .expect_send(dlt645_request(meter, 0x12, "00 ff 01 02 02"))
                            .reply(dlt645(meter, 0x92, "00 ff 01 02 27 23 02"))
                            .expect_send(ask_hertz)
                            .reply(hertz_reply);
    for (const ExchangeScript::Cut cut : {ExchangeScript::Cut{ExchangeScript::Whole{}}, {ExchangeScript::EachByte{}}}) {
        Dlt645Exchange exchange = of({volts, hertz});
        ASSERT_THAT(script.run(exchange, cut).outcome, IsOk());
        EXPECT_EQ(block(exchange, 0), "05 23 16 23 27 23");
        EXPECT_EQ(block(exchange, 1), "98 49");
    }
}

TEST(Dlt645Exchange, AFollowUpThatIsLostBeginsTheItemAnew) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_volts)
                            .reply(dlt645(meter, 0xB1, "00 ff 01 02 05 23"))
                            .expect_send(dlt645_request(meter, 0x12, "00 ff 01 02 01"))
                            .reply(dlt645(meter, 0x92, "00 ff 01 02 66 66 03"))  // Of another number.
                            .silence()
                            .expect_send(ask_volts)
                            .reply(volts_reply);
    Dlt645Exchange exchange = of({volts});
    ASSERT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(block(exchange, 0), "05 23 16 23 27 23");
}

TEST(Dlt645Exchange, FollowUpsWithoutEndAreRefused) {
    ExchangeScript script;
    script.expect_send(ask_volts).reply(dlt645(meter, 0xB1, "00 ff 01 02 05 23"));
    for (int i = 1; i <= 8; ++i) {
        const std::string number = "0" + std::to_string(i);
        script.expect_send(dlt645_request(meter, 0x12, "00 ff 01 02" + number))
            .reply(dlt645(meter, 0xB2, "00 ff 01 02 05 23" + number));
    }
    Dlt645Exchange exchange = of({volts}, {700ms, 0, 2, 30ms, 90ms});
    EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::malformed_frame, "more than 8 further frames"));
}

TEST(Dlt645Exchange, ALateAnswerOfAnEarlierItemIsIgnored) {
    // It has the right meter and checksum; only the identifier tells.
    const auto script = ExchangeScript{}.expect_send(ask_volts).reply(energy_reply).reply(hertz_reply + volts_reply);
    for (const ExchangeScript::Cut cut : {ExchangeScript::Cut{ExchangeScript::Whole{}}, {ExchangeScript::EachByte{}}}) {
        Dlt645Exchange exchange = of({volts});
        ASSERT_THAT(script.run(exchange, cut).outcome, IsOk());
        EXPECT_EQ(block(exchange, 0), "05 23 16 23 27 23");
    }
}

TEST(Dlt645Exchange, AnErrorThatComesTooLateIsNotTakenForTheNextItem) {
    const auto script = ExchangeScript{}
                            .expect_send(ask_energy)
                            .silence()
                            .expect_send(ask_energy)
                            .silence()
                            .late(dlt645(meter, 0xD1, "02"))
                            .expect_send(ask_volts)
                            .reply(volts_reply);
    Dlt645Exchange exchange = of({energy, volts});
    const auto run = script.run(exchange);
    ASSERT_THAT(run.outcome, IsOk());
    EXPECT_THAT(exchange.blocks()[0], FailsWith(Errc::timeout));
    EXPECT_EQ(block(exchange, 1), "05 23 16 23 27 23");
    EXPECT_THAT(run.pauses, ElementsAre(30ms, 30ms, 700ms, 700ms));
}

TEST(Dlt645Exchange, WhatArrivesBeforeTheRequestIsDrained) {
    // A reply to the same item of an earlier poll: it would fit.
    const auto script = ExchangeScript{}
                            .late(dlt645(meter, 0x91, "00 00 01 00 66 66 66 66"))
                            .expect_send(ask_energy)
                            .reply(energy_reply);
    Dlt645Exchange exchange = of({energy});
    const auto run = script.run(exchange);
    ASSERT_THAT(run.outcome, IsOk());
    EXPECT_EQ(block(exchange, 0), "78 56 34 12");
    EXPECT_THAT(run.pauses, ElementsAre(30ms, 30ms));
}

TEST(Dlt645Exchange, OtherMetersAndMastersAreNotOurs) {
    const auto instead = [](const std::string& frame, const char* why) {
        const auto script = ExchangeScript{}
                                .expect_send(ask_energy)
                                .reply(frame)
                                .silence()
                                .expect_send(ask_energy)
                                .reply(frame)
                                .silence();
        Dlt645Exchange exchange = of({energy});
        EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::wrong_reply, why)) << frame;
    };
    instead(dlt645(other, 0x91, "00 00 01 00 78 56 34 12"), "a reply of meter 000087654321");
    instead(dlt645(meter, 0x91, "00 00 02 00 78 56 34 12"), "a reply for item 00020000");
    instead(dlt645(meter, 0x93, "78 56 34 12 00 00"), "control code 147");
    instead(dlt645(meter, 0x91, "00 00 01"), "without data identifier");
    instead(ask_energy, "a request (of another master, or an echo of the line)");
}

TEST(Dlt645Exchange, TheEchoOfTheRequestDoesNotDisturb) {
    const auto script = ExchangeScript{}.expect_send(ask_energy).reply(ask_energy + energy_reply);
    Dlt645Exchange exchange = of({energy});
    ASSERT_THAT(script.run(exchange, ExchangeScript::EachByte{}).outcome, IsOk());
    EXPECT_EQ(block(exchange, 0), "78 56 34 12");
}

TEST(Dlt645Exchange, AGarbledFrameIsAskedForAgain) {
    std::string bad = energy_reply;
    bad.replace(bad.size() - 8, 2, "00");
    const auto script =
        ExchangeScript{}.expect_send(ask_energy).reply(bad).silence().expect_send(ask_energy).reply(energy_reply);
    Dlt645Exchange exchange = of({energy});
    ASSERT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(block(exchange, 0), "78 56 34 12");
    const auto only_bad = ExchangeScript{}.expect_send(ask_energy).reply(bad).silence();
    Dlt645Exchange once = of({energy}, {700ms, 0, 2, 30ms, 90ms});
    EXPECT_THAT(only_bad.run(once).outcome, FailsWithDetail(Errc::malformed_frame, "checksum"));
}

TEST(Dlt645Exchange, ACutOffReplyIsMalformed) {
    const auto script = ExchangeScript{}.expect_send(ask_energy).reply(energy_reply.substr(0, 32)).silence();
    Dlt645Exchange exchange = of({energy}, {700ms, 0, 2, 30ms, 90ms});
    EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::malformed_frame, "stopped after 11 bytes"));
}

TEST(Dlt645Exchange, AReplyBehindAStrayHeadIsFoundWhenTheLineIsSilent) {
    const auto script =
        ExchangeScript{}.expect_send(ask_energy).reply("68 00 00 00 00 00 00 68 91 50" + energy_reply).silence();
    Dlt645Exchange exchange = of({energy});
    ASSERT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(block(exchange, 0), "78 56 34 12");
}

TEST(Dlt645Exchange, AMeterThatGivesNoSignIsLeft) {
    const auto script = ExchangeScript{}.expect_send(ask_energy).silence().expect_send(ask_volts).silence();
    Dlt645Exchange exchange = of({energy, volts, hertz}, {700ms, 0, 2, 30ms, 90ms});
    EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::timeout, "check power, wiring"));
    EXPECT_THAT(exchange.blocks()[2], FailsWithDetail(Errc::timeout, "not asked for"));
    // One chance: what a driver gives to a meter that was silent at the poll before.
    const auto one = ExchangeScript{}.expect_send(ask_energy).silence();
    Dlt645Exchange short_exchange = of({energy, volts, hertz}, {700ms, 0, 1, 30ms, 90ms});
    const auto run = one.run(short_exchange);
    EXPECT_THAT(run.outcome, FailsWith(Errc::timeout));
    EXPECT_EQ(run.pauses.size(), 1U);
    EXPECT_EQ(short_exchange.blocks().size(), 3U);
}

TEST(Dlt645Exchange, ALineThatTalksWithoutEndIsLeft) {
    std::string babble;
    for (int i = 0; i < 300; ++i) {
        babble += hertz_reply;
    }
    const auto script = ExchangeScript{}.expect_send(ask_energy).reply(babble);
    Dlt645Exchange exchange = of({energy}, {700ms, 0, 2, 30ms, 90ms});
    EXPECT_THAT(script.run(exchange).outcome, FailsWithDetail(Errc::malformed_frame, "talks without end"));
    const auto before = ExchangeScript{}.late(babble);
    Dlt645Exchange drained = of({energy}, {700ms, 0, 2, 30ms, 90ms});
    EXPECT_THAT(before.run(drained).outcome, FailsWithDetail(Errc::wrong_reply, "did not fall silent"));
}

TEST(Dlt645Exchange, AsksTheAddressAndThenThatMeter) {
    const auto script = ExchangeScript{}
                            .expect_send(dlt645_request(anyone, 0x13, ""))
                            .reply(dlt645(meter, 0x93, "78 56 34 12 00 00"))
                            .silence()  // No second meter.
                            .expect_send(ask_energy)
                            .reply(energy_reply);
    for (const ExchangeScript::Cut cut : {ExchangeScript::Cut{ExchangeScript::Whole{}}, {ExchangeScript::EachByte{}}}) {
        Dlt645Exchange exchange = of_anyone({its_address, energy});
        ASSERT_THAT(script.run(exchange, cut).outcome, IsOk());
        EXPECT_EQ(block(exchange, 0), "78 56 34 12 00 00");
        EXPECT_EQ(block(exchange, 1), "78 56 34 12");
        EXPECT_EQ(exchange.address().to_string(), meter);
    }
}

TEST(Dlt645Exchange, TwoMetersThatAnswerForTheirAddressAreRefused) {
    const auto script = ExchangeScript{}
                            .expect_send(dlt645_request(anyone, 0x13, ""))
                            .reply(dlt645(meter, 0x93, "78 56 34 12 00 00"))
                            .reply(dlt645(other, 0x93, "21 43 65 87 00 00"));
    Dlt645Exchange exchange({of_2007, Dlt645Address::any()}, {its_address}, {700ms, 0, 2, 30ms, 90ms});
    EXPECT_THAT(script.run(exchange).outcome,
                FailsWithDetail(Errc::wrong_reply, "meters 000012345678 and 000087654321 are on the line"));
    const auto garbled = ExchangeScript{}
                             .expect_send(dlt645_request(anyone, 0x13, ""))
                             .reply(dlt645(meter, 0x93, "78 56 34 12 00 00") + " 68 43 65")
                             .silence();
    Dlt645Exchange collided({of_2007, Dlt645Address::any()}, {its_address}, {700ms, 0, 2, 30ms, 90ms});
    EXPECT_THAT(garbled.run(collided).outcome, FailsWith(Errc::malformed_frame));
}

TEST(Dlt645Exchange, TheFirstMeterThatAnswersAWildcardIsAskedForTheRest) {
    const auto script = ExchangeScript{}
                            .expect_send(dlt645_request(anyone, 0x01, "10 90"))
                            .reply(dlt645(meter, 0x81, "10 90 21 43 65 87"))
                            .expect_send(dlt645_request(meter, 0x01, "11 b6"))
                            .reply(dlt645(other, 0x81, "11 b6 66 06") + dlt645(meter, 0x81, "11 b6 21 02"));
    Dlt645Exchange exchange = of_anyone({{read_data, 0x9010}, {read_data, 0xB611}}, of_1997);
    ASSERT_THAT(script.run(exchange).outcome, IsOk());
    EXPECT_EQ(block(exchange, 1), "21 02");
    EXPECT_EQ(exchange.address().to_string(), meter);
}

TEST(Dlt645Exchange, NothingToReadIsDoneAtOnce) {
    Dlt645Exchange exchange = of({});
    EXPECT_THAT(ExchangeScript{}.run(exchange).outcome, IsOk());
    EXPECT_THROW(std::ignore = exchange.resume(Started{}), std::logic_error);
}

TEST(Dlt645Exchange, RefusesWhatItCannotAskAndEventsOutOfPlace) {
    EXPECT_THROW(of({{read_next, 1}}), std::invalid_argument);
    EXPECT_THROW(of_anyone({its_address}, of_1997), std::invalid_argument);
    EXPECT_THROW(of({energy}, {700ms, -1}), std::invalid_argument);
    EXPECT_THROW(of({energy}, {700ms, 0, 0}), std::invalid_argument);
    Dlt645Exchange exchange = of({energy});
    EXPECT_THROW(std::ignore = exchange.resume(Sent{}), std::logic_error);
}

}  // namespace
}  // namespace wattmast::wire
