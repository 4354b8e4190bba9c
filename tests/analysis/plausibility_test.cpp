// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/plausibility.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <tuple>

#include "analysis/plausibility_meter.h"

namespace wattmast {
namespace {

using test::PlausibilityMeter;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;
using Kind = PlausibilityChange::Kind;

PointKey key(PointKind kind, Phase phase = Phase::total, std::string instance = "") {
    return {kind, phase, std::move(instance)};
}

constexpr PlausibilitySlot power = 0, voltage = 1, current = 2, factor = 3, energy = 4;

/// 230.1 V × 10.05 A × 0.97 = 2243 W.
PlausibilityMeter single_phase(std::vector<RegisterLimits> limits = {}) {
    PlausibilityMeter meter({key(PointKind::active_power), key(PointKind::voltage), key(PointKind::current),
                             key(PointKind::power_factor), key(PointKind::active_energy_import)},
                            std::move(limits));
    meter.set(power, "2243");
    meter.set(voltage, "230.1");
    meter.set(current, "10.05");
    meter.set(factor, "0.97");
    return meter;
}

/// Lets the register grow with `watts` for some polls; gives what was withheld.
std::map<PlausibilitySlot, int> run(PlausibilityMeter& meter, int polls, double& kwh, double watts, double scale = 1) {
    std::map<PlausibilitySlot, int> withheld;
    for (int i = 0; i < polls; ++i) {
        kwh += watts / 1000 * std::chrono::duration<double, std::ratio<3600>>(meter.interval()).count();
        meter.set(energy, kwh * scale, 3);
        for (const PlausibilitySlot slot : meter.poll()) {
            ++withheld[slot];
        }
    }
    return withheld;
}

TEST(Plausibility, WhatAgreesIsNeverFound) {
    auto meter = single_phase();
    double kwh = 12345.6;
    EXPECT_THAT(run(meter, 500, kwh, 2243), IsEmpty());
    EXPECT_THAT(meter.changes, IsEmpty());
}

TEST(Plausibility, TenTimesThePowerIsFoundAtTheFourthPollAndWithheldFromThen) {
    auto meter = single_phase();
    EXPECT_THAT(meter.polls(20), IsEmpty());
    meter.set(power, "22430");
    const UtcTime first = meter.now() + meter.interval();
    EXPECT_THAT(meter.polls(3), IsEmpty());
    EXPECT_THAT(meter.poll(), ElementsAre(power));
    ASSERT_EQ(meter.changes.size(), 1U);
    const PlausibilityChange found = meter.changes.front();
    EXPECT_EQ(found.kind, Kind::opened);
    EXPECT_EQ(found.rule, PlausibilityRule::power_identity);
    EXPECT_EQ(found.action, PlausibilityAction::quarantine);
    EXPECT_EQ(found.slot, power);
    EXPECT_EQ(found.decade, 1);
    EXPECT_EQ(found.since, first);
    EXPECT_EQ(fix_of(found), Decimal(1, -1));
    EXPECT_EQ(describe(found, meter.key(power)),
              "active_power/total says 22430 W where the power, voltage, current and power factor of the same poll "
              "make it 2243 W: this looks 10 times too large; multiply the scale of this point in the device's profile "
              "by 0.1");
    EXPECT_THAT(meter.polls(50), ElementsAre(Pair(power, 50)));
    EXPECT_EQ(meter.changes.size(), 1U);
}

TEST(Plausibility, EveryPowerOfTenIsFoundInBothDirections) {
    const std::vector<std::tuple<std::string, int, Decimal>> cases = {{"224300", 2, Decimal(1, -2)},
                                                                      {"2243000", 3, Decimal(1, -3)},
                                                                      {"224.3", -1, Decimal(1, 1)},
                                                                      {"22.43", -2, Decimal(1, 2)}};
    for (const auto& [text, decade, fix] : cases) {
        auto meter = single_phase();
        meter.set(power, text);
        meter.polls(4);
        ASSERT_EQ(meter.opened().size(), 1U) << text;
        EXPECT_EQ(meter.opened().front().decade, decade) << text;
        EXPECT_EQ(fix_of(meter.opened().front()), fix) << text;
    }
}

TEST(Plausibility, ValuesThatAgreeAgainAreBookedAtOnceAndTheFindingEnds) {
    auto meter = single_phase();
    meter.set(power, "22430");
    meter.polls(10);
    meter.set(power, "2243");
    const UtcTime mended = meter.now() + meter.interval();
    EXPECT_THAT(meter.polls(10), IsEmpty());
    ASSERT_EQ(meter.changes.size(), 2U);
    EXPECT_EQ(meter.changes.back().kind, Kind::cleared);
    EXPECT_EQ(meter.changes.back().until, mended);
    EXPECT_EQ(meter.changes.back().since, meter.changes.front().since);
}

TEST(Plausibility, APollThatReadsAcrossALoadStepIsNoFinding) {
    auto meter = single_phase();
    for (int i = 0; i < 40; ++i) {
        // The current is read before the step, the power after it.
        meter.set(power, "22430");
        EXPECT_THAT(meter.poll(), IsEmpty());
        meter.set(power, "2243");
        EXPECT_THAT(meter.polls(3), IsEmpty());
    }
    EXPECT_THAT(meter.changes, IsEmpty());
}

TEST(Plausibility, ARealStepByTenIsNoFindingWhereTheCurrentStepsToo) {
    auto meter = single_phase();
    double kwh = 100;
    run(meter, 200, kwh, 2243);
    meter.set(power, "22430");
    meter.set(current, "100.5");
    EXPECT_THAT(run(meter, 400, kwh, 22430), IsEmpty());
    meter.set(power, "2243");
    meter.set(current, "10.05");
    EXPECT_THAT(run(meter, 400, kwh, 2243), IsEmpty());
    EXPECT_THAT(meter.changes, IsEmpty());
}

TEST(Plausibility, BelowTheNoiseFloorNothingIsSaid) {
    auto meter = single_phase();
    // A meter that does not count below its starting current still shows a volt-ampere or two.
    const std::vector<std::pair<std::string, std::string>> standby = {
        {"3", "0.13"}, {"0", "0.15"}, {"30", "0.01"}, {"3", "0.00"}};
    for (const auto& [watts, amperes] : standby) {
        meter.set(power, watts);
        meter.set(current, amperes);
        EXPECT_THAT(meter.polls(100), IsEmpty()) << watts;
    }
    EXPECT_THAT(meter.changes, IsEmpty());
}

TEST(Plausibility, WithoutAPowerFactorOnlyMoreThanTheApparentPowerIsAContradiction) {
    auto meter = single_phase();
    meter.forget(factor);
    meter.set(power, "700");  // A power factor of 0.3.
    meter.polls(100);
    meter.set(power, "231");  // Or 0.1.
    meter.polls(100);
    EXPECT_THAT(meter.changes, IsEmpty());
    meter.set(power, "15000");  // 10 times a load with the factor 0.65.
    meter.polls(4);
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().decade, 1);
}

TEST(Plausibility, ADisplacementFactorOfADistortedCurrentIsNoFault) {
    auto meter = single_phase();
    meter.set(power, "1600");  // THD near 100 %: the true factor is 0.69, the one stated 0.97.
    meter.polls(200);
    EXPECT_THAT(meter.changes, IsEmpty());
}

TEST(Plausibility, AnotherRatioIsAHintAfterManyPollsAndHoldsNothingBack) {
    auto meter = single_phase();
    meter.set(power, "1121");
    EXPECT_THAT(meter.polls(23), IsEmpty());
    EXPECT_THAT(meter.changes, IsEmpty());
    EXPECT_THAT(meter.polls(50), IsEmpty());
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().action, PlausibilityAction::hint);
    EXPECT_EQ(meter.opened().front().decade, 0);
    EXPECT_EQ(fix_of(meter.opened().front()), std::nullopt);
    EXPECT_THAT(describe(meter.opened().front(), meter.key(power)), HasSubstr("0.4997 times as much"));
}

TEST(Plausibility, WhatADeviceCallsItsTotalIsNoFault) {
    for (const char* watts : {"3885", "6729"}) {
        auto meter = single_phase();
        meter.set(power, watts);
        meter.polls(100);
        EXPECT_THAT(meter.changes, IsEmpty()) << watts;
    }
}

TEST(Plausibility, AVoltageOutsideEverySupplyIsToBlameNotThePower) {
    auto meter = single_phase();
    meter.set(voltage, "2301");
    EXPECT_THAT(meter.polls(10), ElementsAre(Pair(voltage, 7)));
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().slot, voltage);
    EXPECT_EQ(meter.opened().front().decade, 1);
    EXPECT_THAT(describe(meter.opened().front(), meter.key(voltage)), HasSubstr("voltage/total says 2301 V"));
}

TEST(Plausibility, ACurrentIsToBlameWhereTheRegisterVouchesForThePower) {
    auto meter = single_phase();
    double kwh = 500;
    meter.set(current, "1.005");
    run(meter, 8, kwh, 2243);
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().slot, power);
    // Then the register has grown often enough: the power was right all the time.
    const auto withheld = run(meter, 30, kwh, 2243);
    ASSERT_EQ(meter.changes.size(), 3U);
    EXPECT_EQ(meter.changes[1].kind, Kind::acquitted);
    EXPECT_EQ(meter.changes[1].slot, power);
    EXPECT_EQ(meter.changes[1].since, meter.changes[0].since);
    EXPECT_EQ(meter.changes[2].kind, Kind::opened);
    EXPECT_EQ(meter.changes[2].slot, current);
    EXPECT_EQ(meter.changes[2].decade, -1);
    EXPECT_THAT(withheld, Contains(Pair(current, testing::Ge(25))));
    EXPECT_THAT(run(meter, 50, kwh, 2243), ElementsAre(Pair(current, 50)));
}

TEST(Plausibility, ARegisterVouchesForThePowerThatWasNotForTheOneThatIs) {
    auto meter = single_phase();
    double kwh = 500;
    EXPECT_THAT(run(meter, 100, kwh, 2243), IsEmpty());
    meter.set(power, "22430");
    const UtcTime first = meter.now() + meter.interval();
    EXPECT_THAT(run(meter, 100, kwh, 2243), ElementsAre(Pair(power, 97)));
    ASSERT_EQ(meter.changes.size(), 1U);
    EXPECT_EQ(meter.changes.front().slot, power);
    EXPECT_EQ(meter.changes.front().since, first);
}

TEST(Plausibility, ACurrentThatStepsAloneIsToBlameFromTheFirstPoll) {
    auto meter = single_phase();
    double kwh = 500;
    run(meter, 100, kwh, 2243);
    meter.set(current, "100.5");
    EXPECT_THAT(run(meter, 100, kwh, 2243), ElementsAre(Pair(current, 97)));
    ASSERT_EQ(meter.changes.size(), 1U);
    EXPECT_EQ(meter.changes.front().decade, 1);
}

TEST(Plausibility, DirectCurrentNeedsNoPowerFactor) {
    PlausibilityMeter meter({key(PointKind::dc_power), key(PointKind::dc_voltage), key(PointKind::dc_current)});
    meter.set(0, "1064");
    meter.set(1, "52.0");
    meter.set(2, "-20.5");
    meter.polls(100);
    EXPECT_THAT(meter.changes, IsEmpty());
    meter.set(2, "-205");
    meter.polls(4);
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().slot, 0);
    EXPECT_EQ(meter.opened().front().decade, -1);
}

std::vector<PointKey> three_phase_keys() {
    std::vector<PointKey> keys = {key(PointKind::active_power)};
    for (const PointKind kind :
         {PointKind::active_power, PointKind::voltage, PointKind::current, PointKind::power_factor}) {
        for (const Phase phase : {Phase::l1, Phase::l2, Phase::l3}) {
            keys.push_back(key(kind, phase));
        }
    }
    return keys;
}

/// Powers of 2243, 1121 and 4486 W: 7850 W together.
PlausibilityMeter three_phase() {
    PlausibilityMeter meter(three_phase_keys());
    const std::vector<std::string> values = {"7850",  "2243",  "1121",  "4486", "230.1", "230.2", "229.9",
                                             "10.05", "5.023", "20.11", "0.97", "0.97",  "0.97"};
    for (std::size_t slot = 0; slot < values.size(); ++slot) {
        meter.set(slot, values[slot]);
    }
    return meter;
}

TEST(Plausibility, OfThreePhasesOnlyTheOneThatIsWrongIsWithheld) {
    auto meter = three_phase();
    EXPECT_THAT(meter.polls(100), IsEmpty());
    meter.set(2, "11210");
    EXPECT_THAT(meter.polls(10), ElementsAre(Pair(2, 7)));
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().slot, 2);
}

TEST(Plausibility, ATotalIsHeldAgainstTheSumOverThePhases) {
    auto meter = three_phase();
    meter.set(0, "785");
    EXPECT_THAT(meter.polls(10), ElementsAre(Pair(0, 7)));
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().rule, PlausibilityRule::power_identity);
    EXPECT_EQ(meter.opened().front().decade, -1);
    EXPECT_NEAR(meter.opened().front().expected, 7850, 10);
}

TEST(Plausibility, VoltagesBetweenLinesGiveTheSameTotal) {
    auto keys = three_phase_keys();
    keys[4].phase = Phase::l1_l2;
    keys[5].phase = Phase::l2_l3;
    keys[6].phase = Phase::l3_l1;
    PlausibilityMeter meter(keys);
    const std::vector<std::string> values = {"7850",  "2243",  "1121",  "4486", "398.6", "398.7", "398.2",
                                             "10.05", "5.023", "20.11", "0.97", "0.97",  "0.97"};
    for (std::size_t slot = 0; slot < values.size(); ++slot) {
        meter.set(slot, values[slot]);
    }
    ASSERT_EQ(meter.plan().powers.size(), 1U);
    EXPECT_THAT(meter.polls(100), IsEmpty());
    EXPECT_THAT(meter.changes, IsEmpty());
    meter.set(0, "78500");
    EXPECT_THAT(meter.polls(10), ElementsAre(Pair(0, 7)));
}

TEST(Plausibility, PhasesThatDoNotAddUpAreFoundWithoutAnyVoltage) {
    PlausibilityMeter meter({key(PointKind::active_power), key(PointKind::active_power, Phase::l1),
                             key(PointKind::active_power, Phase::l2), key(PointKind::active_power, Phase::l3)});
    meter.set(0, "7850");
    meter.set(1, "2243");
    meter.set(2, "1121");
    meter.set(3, "4486");
    meter.polls(100);
    EXPECT_THAT(meter.changes, IsEmpty());
    meter.set(0, "78500");
    EXPECT_THAT(meter.polls(10), ElementsAre(Pair(0, 7)));
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().rule, PlausibilityRule::phase_sum);
    EXPECT_THAT(describe(meter.opened().front(), meter.key(0)), HasSubstr("its phases add up to 7850 W"));
}

TEST(Plausibility, PhasesThatFlowBackNeedNotAddUpWithoutSign) {
    PlausibilityMeter meter({key(PointKind::active_power), key(PointKind::active_power, Phase::l1),
                             key(PointKind::active_power, Phase::l2), key(PointKind::active_power, Phase::l3),
                             key(PointKind::active_energy_export)});
    meter.set(0, "1000");
    meter.set(1, "2000");
    meter.set(2, "1500");
    meter.set(3, "2500");  // −2500, stated without its sign.
    meter.polls(100);
    EXPECT_THAT(meter.changes, IsEmpty());
}

TEST(Plausibility, AnImpossibleValueIsWithheldAtOnceAndSaidAfterFour) {
    PlausibilityMeter meter({key(PointKind::frequency), key(PointKind::power_factor), key(PointKind::humidity),
                             key(PointKind::battery_temperature)});
    meter.set(0, "50.01");
    meter.set(1, "-0.98");
    meter.set(2, "44");
    meter.set(3, "23.5");
    EXPECT_THAT(meter.polls(10), IsEmpty());
    meter.set(0, "500.1");
    meter.set(1, "98");
    meter.set(2, "440");
    meter.set(3, "235");
    EXPECT_THAT(meter.polls(3), ElementsAre(Pair(0, 3), Pair(1, 3), Pair(2, 3), Pair(3, 3)));
    EXPECT_THAT(meter.changes, IsEmpty());
    meter.poll();
    ASSERT_EQ(meter.changes.size(), 4U);
    EXPECT_EQ(meter.changes[0].decade, 1);
    EXPECT_EQ(meter.changes[1].decade, 2);
    EXPECT_EQ(meter.changes[2].decade, 1);
    EXPECT_EQ(meter.changes[3].decade, 1);
    EXPECT_EQ(describe(meter.changes[0], meter.key(0)),
              "frequency/total says 500.1 Hz, which cannot be: this looks 10 times too large; multiply the scale of "
              "this point in the device's profile by 0.1");
}

TEST(Plausibility, AMarkForNoSensorIsWithheldAndNoWrongScale) {
    PlausibilityMeter meter(
        {key(PointKind::battery_temperature), key(PointKind::temperature), key(PointKind::power_factor)});
    meter.set(0, "-100");
    meter.set(1, "-128");
    meter.set(2, "-98");
    EXPECT_THAT(meter.polls(20), ElementsAre(Pair(0, 20), Pair(1, 20), Pair(2, 20)));
    ASSERT_EQ(meter.changes.size(), 1U);
    EXPECT_EQ(meter.changes[0].slot, 2);
    EXPECT_EQ(meter.changes[0].decade, 2);
    EXPECT_NEAR(meter.changes[0].expected, -0.98, 1e-9);
}

TEST(Plausibility, ALeadingFactorOfAFourQuadrantMeterIsNoFault) {
    auto meter = single_phase();
    meter.set(factor, "1.03");
    meter.polls(50);
    EXPECT_THAT(meter.changes, IsEmpty());
}

std::vector<RegisterLimits> rated(int kilowatts) {
    std::vector<RegisterLimits> limits(5);
    limits[energy].most_per_hour = Decimal(kilowatts, 0);
    return limits;
}

TEST(Plausibility, MoreThanTheRatingIsAHintWhereTheMeterAgreesWithItself) {
    auto meter = single_phase(rated(1));
    double kwh = 500;
    EXPECT_THAT(run(meter, 50, kwh, 2243), IsEmpty());
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().rule, PlausibilityRule::rating);
    EXPECT_EQ(meter.opened().front().action, PlausibilityAction::hint);
    EXPECT_EQ(fix_of(meter.opened().front()), std::nullopt);
    EXPECT_THAT(describe(meter.opened().front(), meter.key(power)), HasSubstr("transformer ratio"));
}

TEST(Plausibility, FarMoreThanTheRatingIsHeldBackWhereNothingVouchesForIt) {
    auto meter = single_phase(rated(25));
    meter.forget(current);
    meter.set(power, "224300");
    EXPECT_THAT(meter.polls(10), ElementsAre(Pair(power, 7)));
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().rule, PlausibilityRule::rating);
    EXPECT_EQ(fix_of(meter.opened().front()), Decimal(1, -1));
    auto overloaded = single_phase(rated(2));
    overloaded.polls(100);
    EXPECT_THAT(overloaded.changes, IsEmpty()) << "12 % above is no fault";
}

TEST(Plausibility, WhatIsBeyondTheRatingIsBookedOnceTheRegisterVouchesForIt) {
    auto meter = single_phase(rated(1));
    meter.forget(current);
    meter.set(power, "10000");
    double kwh = 500;
    EXPECT_THAT(run(meter, 7, kwh, 10000), ElementsAre(Pair(power, 4)));
    EXPECT_THAT(run(meter, 100, kwh, 10000), ElementsAre(Pair(power, 2))) << "until the register has grown eight times";
    ASSERT_EQ(meter.changes.size(), 3U);
    EXPECT_EQ(meter.changes[0].action, PlausibilityAction::quarantine);
    EXPECT_EQ(meter.changes[1].kind, Kind::acquitted);
    EXPECT_EQ(meter.changes[2].kind, Kind::opened);
    EXPECT_EQ(meter.changes[2].action, PlausibilityAction::hint);
}

TEST(Plausibility, ASmallerLoadBeyondTheRatingBooksNothingThatWasHeldBack) {
    auto meter = single_phase(rated(1));
    meter.forget(current);
    meter.set(power, "10000");
    meter.polls(20);
    ASSERT_EQ(meter.changes.size(), 1U);
    meter.set(power, "2000");  // The same wrong scale at night.
    EXPECT_THAT(meter.polls(20), ElementsAre(Pair(power, 20)));
    EXPECT_EQ(meter.changes.size(), 1U) << "nobody has confirmed it";
}

TEST(Plausibility, AHintDoesNotHideAPowerOfTen) {
    auto meter = single_phase();
    meter.set(power, "1121");
    meter.polls(60);
    ASSERT_EQ(meter.opened().size(), 1U);
    meter.set(power, "22430");
    EXPECT_THAT(meter.polls(10), ElementsAre(Pair(power, 7)));
    ASSERT_EQ(meter.changes.size(), 3U);
    EXPECT_EQ(meter.changes[1].kind, Kind::cleared);
    EXPECT_EQ(meter.changes[2].action, PlausibilityAction::quarantine);
}

TEST(Plausibility, ALonePowerMayStepAndSwing) {
    PlausibilityMeter meter({key(PointKind::active_power)}, {}, std::chrono::minutes{5});
    for (int i = 0; i < 3 * 288; ++i) {
        meter.set(0, 300 + 200 * std::sin(i / 288.0 * 6.28), 0);
        meter.poll();
    }
    meter.set(0, "300");
    meter.polls(300);
    meter.set(0, "3000");
    meter.polls(5);
    meter.set(0, "300");
    meter.polls(20);
    EXPECT_THAT(meter.changes, IsEmpty()) << "ten times for less than an hour";
    meter.set(0, "2400");
    meter.polls(50);
    EXPECT_THAT(meter.changes, IsEmpty()) << "eight times";
}

TEST(Plausibility, ALonePowerWithoutAPastIsNotJudged) {
    PlausibilityMeter meter({key(PointKind::active_power)}, {}, std::chrono::minutes{5});
    meter.set(0, "300");
    meter.polls(250);
    meter.set(0, "3000");
    meter.polls(200);
    EXPECT_THAT(meter.changes, IsEmpty());
}

TEST(Plausibility, ALonePowerThatGoesOnTenTimesAsHighIsAHint) {
    PlausibilityMeter meter({key(PointKind::active_power)}, {}, std::chrono::minutes{5});
    meter.set(0, "310");
    meter.polls(300);
    meter.set(0, "3100");
    EXPECT_THAT(meter.polls(20), IsEmpty());
    ASSERT_EQ(meter.opened().size(), 1U);
    EXPECT_EQ(meter.opened().front().rule, PlausibilityRule::level_jump);
    EXPECT_EQ(meter.opened().front().action, PlausibilityAction::hint);
    EXPECT_EQ(fix_of(meter.opened().front()), Decimal(1, -1));
    meter.polls(2500);
    EXPECT_EQ(meter.changes.back().kind, Kind::cleared) << "after a week it is how the site is";
}

TEST(Plausibility, AFindingGoesOnAfterARestartAndEndsWhenMended) {
    auto meter = single_phase();
    PlausibilityFinding finding;
    finding.rule = PlausibilityRule::power_identity;
    finding.action = PlausibilityAction::quarantine;
    finding.since = test::plausibility_begin;
    finding.factor = Decimal(1, -1);
    ASSERT_TRUE(restore(meter.plan(), meter.state(), finding, power));
    meter.set(power, "22430");
    EXPECT_THAT(meter.poll(), ElementsAre(power)) << "from the first poll on";
    EXPECT_THAT(meter.changes, IsEmpty());
    meter.set(power, "2243");
    EXPECT_THAT(meter.polls(10), IsEmpty());
    ASSERT_EQ(meter.changes.size(), 1U);
    EXPECT_EQ(meter.changes.front().kind, Kind::cleared);
    EXPECT_EQ(meter.changes.front().since, test::plausibility_begin);
}

TEST(Plausibility, WhatAPersonAcceptedIsNotFoundAgain) {
    auto meter = single_phase();
    PlausibilityFinding finding;
    finding.rule = PlausibilityRule::power_identity;
    finding.action = PlausibilityAction::quarantine;
    finding.state = FindingState::accepted;
    finding.factor = Decimal(1, -1);
    ASSERT_TRUE(restore(meter.plan(), meter.state(), finding, power));
    meter.set(power, "22430");
    EXPECT_THAT(meter.polls(100), IsEmpty());
    EXPECT_THAT(meter.changes, IsEmpty());
}

}  // namespace
}  // namespace wattmast
