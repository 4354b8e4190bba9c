// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/counter.h"

#include <gmock/gmock.h>

#include <limits>
#include <utility>
#include <vector>

#include "analysis/readings.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::minute;
using test::number;
using test::readings;
using testing::ElementsAre;
using testing::IsEmpty;

/// "kind amount" of every increment.
std::vector<std::string> told(const CounterWalk& walk) {
    std::vector<std::string> lines;
    for (const Increment& increment : walk.increments) {
        lines.push_back(std::string(id_of(increment.kind)) + " " +
                        (increment.amount ? increment.amount->to_string() : "-"));
    }
    return lines;
}

CounterWalk walk(const std::vector<Sample>& samples, const CounterRules& rules = {},
                 const std::vector<MeterEvent>& events = {}) {
    return walk_counter(samples, rules, events).value();
}

CounterRules rated(std::string_view most_per_hour) {
    CounterRules rules;
    rules.most_per_hour = number(most_per_hour);
    return rules;
}

MeterEvent event(std::int64_t at, MeterEventKind kind, std::optional<Decimal> final_value,
                 std::optional<Decimal> first_value) {
    return {DeviceId{3}, minute(at), kind, final_value, first_value, "Li", "new meter"};
}

TEST(Counter, GrowsByExactDifferences) {
    const auto result = walk(readings({{0, "17652"}, {1, "17652.10"}, {2, "17652.3"}, {3, "17652.3"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 0.1", "normal 0.2", "normal 0"));
    EXPECT_EQ(result.increments[1].from, minute(1));
    EXPECT_EQ(result.increments[1].to, minute(2));
    EXPECT_EQ(result.increments[1].before.to_string(), "17652.10");
    EXPECT_EQ(result.increments[1].after.to_string(), "17652.3");
}

TEST(Counter, NeedsTwoReadings) {
    EXPECT_THAT(walk({}).increments, IsEmpty());
    EXPECT_THAT(walk(readings({{0, "5"}, {1, "-"}, {2, "?9"}})).increments, IsEmpty());
}

TEST(Counter, PassesOverMissingAndSuspectOnes) {
    const auto result = walk(readings({{0, "5"}, {1, "-"}, {2, "?900"}, {3, "6"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 1"));
    EXPECT_THAT(result.suspect, ElementsAre(minute(2)));
}

TEST(Counter, KeepsAllSixtyFourBits) {
    const std::uint64_t top = std::numeric_limits<std::uint64_t>::max();
    const std::vector<Sample> samples{good_sample(test::some_point, minute(0), Value::of_counter(top - 5)),
                                      good_sample(test::some_point, minute(1), Value::of_counter(top))};
    EXPECT_THAT(told(walk(samples)), ElementsAre("normal 5"));
}

TEST(Counter, ReadsFloatsAsTheirShortestText) {
    const std::vector<Sample> samples{good_sample(test::some_point, minute(0), Value::of_float32(16777.2F).value()),
                                      good_sample(test::some_point, minute(1), Value::of_float32(16777.3F).value())};
    EXPECT_THAT(told(walk(samples)), ElementsAre("normal 0.1"));
}

TEST(Counter, AFallStartsANewSegmentAndBooksNothing) {
    const auto result = walk(readings({{0, "5000"}, {60, "5001"}, {120, "0.5"}, {180, "1.5"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 1", "reset -", "normal 1"));
}

TEST(Counter, AMomentaryZeroIsNoConsumption) {
    // evcc pull request 30592: 53.7 MWh were booked for one slot.
    const auto result = walk(readings({{0, "53700"}, {1, "0"}, {2, "53700.2"}, {3, "53700.3"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 0.2", "normal 0.1"));
    EXPECT_THAT(result.ignored, ElementsAre(minute(1)));
}

TEST(Counter, AZeroThatLastsIsAReset) {
    const auto samples = readings({{0, "53700"}, {30, "0"}, {90, "53700.2"}, {150, "53701"}});
    for (const CounterRules& rules : {CounterRules{}, rated("20")}) {
        EXPECT_THAT(told(walk(samples, rules)), ElementsAre("reset -", "reset -", "normal 0.8"));
    }
}

TEST(Counter, AFormerLevelReachedLittleByLittleIsConsumption) {
    const auto result = walk(readings({{0, "2"}, {60, "0"}, {120, "0.9"}, {180, "1.8"}, {240, "2.7"}, {300, "9"}}));
    EXPECT_THAT(told(result), ElementsAre("reset -", "normal 0.9", "normal 0.9", "normal 0.9", "normal 6.3"));
}

TEST(Counter, AFalseZeroAtTheBeginIsNoConsumption) {
    const auto result = walk(readings({{0, "0"}, {1, "53700"}, {2, "53700.2"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 0.2"));
    EXPECT_THAT(result.ignored, ElementsAre(minute(0)));
}

TEST(Counter, AnotherZeroAfterAFalseOneBooksNoRegisterWhole) {
    // Of pairs of a minute with a 0 and the last minute before the next pair; else 50,000 kWh and 0.1 more a minute.
    const auto booked = [](const std::vector<std::pair<int, int>>& zeros_and_ends, int step) {
        std::vector<Sample> samples;
        int at = 0;
        for (const auto& [zero, end] : zeros_and_ends) {
            for (; at <= end; at += step) {
                const std::int64_t count = at == zero ? 0 : 5'000'000 + 10 * at;
                samples.push_back(good_sample(PointId{1}, minute(at), Value::of(Decimal{count, -2})));
            }
        }
        double sum = 0;
        for (const Increment& increment : walk(samples).increments) {
            sum += increment.amount ? increment.amount->to_double() : 0;
        }
        return sum;
    };
    constexpr double most = 100;  // Of what flowed in between; the register has 50,000.
    EXPECT_LT(booked({{0, 57}, {58, 58}, {59, 59}, {-1, 120}}, 1), most);
    EXPECT_LT(booked({{0, 59}, {60, 60}, {-1, 120}}, 1), most);
    EXPECT_LT(booked({{0, 45}, {60, 60}, {-1, 180}}, 15), most);
    EXPECT_LT(booked({{0, 45}, {60, 105}, {120, 165}, {180, 225}, {240, 720}}, 15), most);
}

TEST(Counter, ANewMeterBeginsAtZero) {
    EXPECT_THAT(told(walk(readings({{0, "0"}, {1, "0.05"}, {2, "0.1"}}))), ElementsAre("normal 0.05", "normal 0.05"));
    EXPECT_THAT(told(walk(readings({{0, "0"}, {61, "500"}}))), ElementsAre("normal 500"));
}

TEST(Counter, ASpikeIsNoConsumptionWithAndWithoutRating) {
    const auto samples = readings({{0, "100"}, {1, "999999"}, {2, "100.2"}, {3, "100.3"}});
    for (const CounterRules& rules : {CounterRules{}, rated("20")}) {
        const auto result = walk(samples, rules);
        EXPECT_THAT(told(result), ElementsAre("normal 0.2", "normal 0.1"));
        EXPECT_THAT(result.ignored, ElementsAre(minute(1)));
    }
}

TEST(Counter, ATwoReadingSpikeIsUndoneAsAWhole) {
    const auto result = walk(readings({{0, "100"}, {1, "900"}, {2, "901"}, {3, "100.2"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 0.2"));
    EXPECT_THAT(result.ignored, ElementsAre(minute(1), minute(2)));
}

TEST(Counter, APeakBeyondTheLevelFromBeforeAResetIsMomentary) {
    const auto result = walk(readings({{0, "50"}, {90, "0"}, {180, "1"}, {181, "900"}, {182, "901"}, {183, "1.1"}}));
    EXPECT_THAT(told(result), ElementsAre("reset -", "normal 1", "normal 0.1"));
    EXPECT_THAT(result.ignored, ElementsAre(minute(181), minute(182)));
}

TEST(Counter, OfTwoPeaksWithinAnHourNeitherIsConsumption) {
    const auto result =
        walk(readings({{0, "100"}, {1, "900"}, {2, "100.2"}, {3, "100.3"}, {40, "901"}, {41, "101"}, {42, "101.1"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 0.2", "normal 0.1", "normal 0.7", "normal 0.1"));
    EXPECT_THAT(result.ignored, ElementsAre(minute(1), minute(40)));
}

TEST(Counter, AFallAfterAPeakIsJudgedByAnHourFromThePeaksBegin) {
    // What comes at 76 does not make the readings from 50 on momentary, and so changes nothing of the time before 15.
    const auto result =
        walk(readings({{0, "100"}, {15, "100.1"}, {16, "900"}, {50, "100.2"}, {76, "901"}, {77, "101"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 0.1", "normal 0.1", "normal 0.8"));
}

TEST(Counter, ARegisterThatBeganAtZeroKeepsItsFirstStepWhenItIsSetBack) {
    const auto result = walk(readings({{0, "0"}, {1, "0.05"}, {2, "0.1"}, {90, "0"}, {91, "0.02"}}));
    EXPECT_THAT(told(result), ElementsAre("normal 0.05", "normal 0.05", "reset -", "normal 0.02"));
}

TEST(Counter, TheLevelFromBeforeAResetIsRememberedAsLongAsTheRulesSay) {
    const auto samples = readings({{0, "500"}, {90, "0"}, {330, "1"}, {331, "501"}, {332, "502"}});
    EXPECT_THAT(told(walk(samples)), ElementsAre("reset -", "normal 1", "reset -", "normal 1"));
    CounterRules rules;
    rules.remembered = std::chrono::minutes{241};
    EXPECT_THAT(told(walk(samples, rules)), ElementsAre("reset -", "normal 1", "reset -", "normal 1"));
    rules.remembered = std::chrono::minutes{240};
    EXPECT_THAT(told(walk(samples, rules)), ElementsAre("reset -", "normal 1", "normal 500", "normal 1"));
}

TEST(Counter, AJumpThatStaysIsQuarantinedAndCountingGoesOn) {
    const auto result = walk(readings({{0, "100"}, {60, "5100"}, {120, "5101"}, {180, "5102"}}), rated("20"));
    EXPECT_THAT(told(result), ElementsAre("implausible -", "normal 1", "normal 1"));
}

TEST(Counter, AMeterThatUpdatesItsRegisterRarelyLosesNothing) {
    // 10 kW, a register that moves every 15 minutes, polled every minute: 2.5 kWh in one minute look like 150 kW.
    std::vector<Sample> samples;
    for (std::int64_t at = 0; at <= 60; ++at) {
        const std::int64_t tenths = 5000 + 25 * (at / 15);
        samples.push_back(good_sample(test::some_point, minute(at), Value::of(Decimal(tenths, -1))));
    }
    const auto result = walk(samples, rated("20"));
    Decimal sum;
    for (const Increment& increment : result.increments) {
        ASSERT_TRUE(increment.amount);
        sum = add(sum, *increment.amount).value();
    }
    EXPECT_EQ(sum.to_string(), "7.5");  // the jump at minute 60 is not yet explained by time
}

TEST(Counter, AJumpAtTheEndWaitsForMoreReadings) {
    auto samples = readings({{0, "100"}, {10, "101"}, {20, "5000"}, {69, "5001"}});
    const auto undecided = walk(samples, rated("20"));
    EXPECT_THAT(told(undecided), ElementsAre("normal 1"));
    EXPECT_THAT(undecided.ignored, ElementsAre(minute(20), minute(69)));
    samples.push_back(test::reading({71, "5002"}));
    EXPECT_THAT(told(walk(samples, rated("20"))), ElementsAre("normal 1", "implausible -", "normal 1", "normal 1"));
}

TEST(Counter, ACoarseRegisterMayMoveByItsLastDigit) {
    EXPECT_THAT(told(walk(readings({{0, "800"}, {1, "801"}}), rated("20"))), ElementsAre("normal 1"));
    EXPECT_THAT(told(walk(readings({{0, "800.0"}, {1, "801.0"}, {62, "830.1"}}), rated("20"))),
                ElementsAre("implausible -", "implausible -"));
}

TEST(Counter, WrapsWhereModulusAndRatingExplainIt) {
    CounterRules rules = rated("30");
    rules.modulus = number("1000000");
    EXPECT_THAT(told(walk(readings({{0, "999998.5"}, {60, "3"}, {120, "5"}}), rules)),
                ElementsAre("wrap 4.5", "normal 2"));
}

TEST(Counter, DoesNotWrapWithoutModulusOrRating) {
    const auto samples = readings({{0, "999998.5"}, {60, "3"}});
    EXPECT_THAT(told(walk(samples, rated("30"))), ElementsAre("reset -"));
    CounterRules no_rating;
    no_rating.modulus = number("1000000");
    EXPECT_THAT(told(walk(samples, no_rating)), ElementsAre("reset -"));
}

TEST(Counter, AResetFarFromTheTopIsNoWrap) {
    CounterRules rules = rated("30");
    rules.modulus = number("1000000");
    EXPECT_THAT(told(walk(readings({{0, "5000"}, {61, "3"}}), rules)), ElementsAre("reset -"));
}

TEST(Counter, AWrapIsRefusedWhereTheRatingAllowsTwo) {
    // Counter32 on 1 Gbit/s: 4.3e9 octets pass in 35 s.
    CounterRules rules = rated("450000000000");
    rules.modulus = number("4294967296");
    EXPECT_THAT(told(walk(readings({{0, "4294967000"}, {10, "4000"}}), rules)), ElementsAre("reset -"));
    rules.most_per_hour = number("4500000000");  // 10 Mbit/s
    EXPECT_THAT(told(walk(readings({{0, "4294967000"}, {10, "4000"}}), rules)), ElementsAre("wrap 4296"));
}

TEST(Counter, ARiseThatMayHaveGoneRoundIsNotBooked) {
    // 20 Mbit/s: 2^32 octets in 28.6 minutes.
    CounterRules rules = rated("9000000000");
    rules.modulus = number("4294967296");
    EXPECT_THAT(told(walk(readings({{0, "1000"}, {30, "2000"}, {40, "7000"}}), rules)),
                ElementsAre("implausible -", "normal 5000"));
    EXPECT_THAT(told(walk(readings({{0, "1000"}, {28, "2000"}}), rules)), ElementsAre("normal 1000"));
}

TEST(Counter, AWrapComesBeforeMomentary) {
    // The register is back above its old value within the hour; readings between must not be lost.
    CounterRules rules = rated("9000000000");
    rules.modulus = number("4294967296");
    const auto result = walk(readings({{0, "4200000000"}, {10, "100000000"}, {40, "4250000000"}}), rules);
    EXPECT_THAT(told(result), ElementsAre("wrap 194967296", "normal 4150000000"));
}

TEST(Counter, AnExchangeIsContinuous) {
    const auto result = walk(readings({{0, "8000"}, {60, "2.5"}, {120, "4"}}), {},
                             {event(30, MeterEventKind::exchanged, number("8001.2"), number("0.3"))});
    EXPECT_THAT(told(result), ElementsAre("exchange 3.4", "normal 1.5"));
}

TEST(Counter, AnExchangeUpwardsIsNotConsumptionEither) {
    const auto result = walk(readings({{0, "20"}, {60, "7003"}}), {},
                             {event(60, MeterEventKind::exchanged, number("21"), number("7002"))});
    EXPECT_THAT(told(result), ElementsAre("exchange 2"));
}

TEST(Counter, TwoExchangesBetweenReadingsAddUp) {
    const auto result = walk(readings({{0, "100"}, {60, "53"}}), {},
                             {event(40, MeterEventKind::exchanged, number("9"), number("50")),
                              event(20, MeterEventKind::exchanged, number("101"), number("7"))});
    EXPECT_THAT(told(result), ElementsAre("exchange 6"));  // 1 + 2 + 3
}

TEST(Counter, ARecordWithoutValuesBooksNothing) {
    const auto samples = readings({{0, "100"}, {60, "101"}});
    EXPECT_THAT(told(walk(samples, {}, {event(30, MeterEventKind::exchanged, number("100.5"), std::nullopt)})),
                ElementsAre("exchange -"));
    EXPECT_THAT(told(walk(samples, {}, {event(30, MeterEventKind::ratio_changed, std::nullopt, std::nullopt)})),
                ElementsAre("reset -"));
}

TEST(Counter, OfOneTimeAndKindTheRecordEnteredLastCounts) {
    const auto samples = readings({{0, "8000"}, {60, "1"}});
    const MeterEvent wrong = event(30, MeterEventKind::exchanged, number("9999"), number("0"));
    const MeterEvent right = event(30, MeterEventKind::exchanged, number("8001.2"), number("0.3"));
    EXPECT_THAT(told(walk(samples, {}, {wrong, right})), ElementsAre("exchange 1.9"));
    EXPECT_THAT(told(walk(samples, {}, {right, event(31, MeterEventKind::exchanged, number("2"), number("0.5"))})),
                ElementsAre("exchange 3.4"))
        << "1.2 + 1.7 + 0.5: of another time both count";
    const MeterEvent reset = event(30, MeterEventKind::reset, number("0.4"), number("0.5"));
    EXPECT_THAT(told(walk(samples, {}, {wrong, right, reset})), ElementsAre("exchange 1.8"))
        << "of another kind both count: 1.2 + 0.1 + 0.5";
}

TEST(Counter, ARecordThatContradictsTheReadingsBooksNothing) {
    const auto samples = readings({{0, "100"}, {60, "101"}});
    EXPECT_THAT(told(walk(samples, {}, {event(30, MeterEventKind::exchanged, number("99"), number("0"))})),
                ElementsAre("exchange -"));
    EXPECT_THAT(told(walk(samples, {}, {event(30, MeterEventKind::exchanged, number("101"), number("300"))})),
                ElementsAre("exchange -"));
}

TEST(Counter, AnExchangeBeyondTheRatingIsQuarantined) {
    EXPECT_THAT(told(walk(readings({{0, "100"}, {60, "101"}}), rated("20"),
                          {event(30, MeterEventKind::exchanged, number("500"), number("1"))})),
                ElementsAre("implausible -"));
}

TEST(Counter, RecordsOutsideTheReadingsChangeNothing) {
    const auto result = walk(readings({{10, "100"}, {60, "101"}}), {},
                             {event(10, MeterEventKind::exchanged, number("1"), number("2")),
                              event(61, MeterEventKind::exchanged, number("3"), number("4"))});
    EXPECT_THAT(told(result), ElementsAre("normal 1"));
}

TEST(Counter, ReadingsBeyondItsRangeFail) {
    const auto samples = readings({{0, "1"}, {1, "1e20"}});
    EXPECT_THAT(walk_counter(samples, {}, {}), test::FailsWithDetail(Errc::overflow, "2026-10-01T00:01:00Z"));
}

}  // namespace
}  // namespace wattmast
