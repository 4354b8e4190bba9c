// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Registers held against power, and against their own past.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "analysis/plausibility_meter.h"

namespace wattmast {
namespace {

using test::PlausibilityMeter;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Pair;
using testing::UnorderedElementsAre;
using Kind = PlausibilityChange::Kind;

PointKey key(PointKind kind, Phase phase = Phase::total) {
    return {kind, phase, ""};
}

constexpr PlausibilitySlot power = 0, energy = 1, voltage = 2, current = 3;

/// A meter of power and energy; `power_scale` and `energy_scale` are what its profile makes of them.
class Site {
public:
    explicit Site(Duration interval = std::chrono::seconds{60}, PointKind counted = PointKind::active_energy_import)
        : meter({key(PointKind::active_power), key(counted), key(PointKind::voltage), key(PointKind::current)}, {},
                interval) {}

    std::map<PlausibilitySlot, int> run(int polls, double watts) {
        std::map<PlausibilitySlot, int> withheld;
        for (int i = 0; i < polls; ++i) {
            // Loads breathe.
            const double now = watts * (1 + 0.2 * std::sin(i * 0.7));
            kwh += std::abs(now) / 1000 * std::chrono::duration<double, std::ratio<3600>>(meter.interval()).count();
            meter.set(power, Value::of(Decimal(std::lround(now * power_scale * 10), -1)));
            const double steps = std::floor(kwh / resolution) * resolution * energy_scale;
            meter.set(energy, Value::of(Decimal(std::llround(steps * 1000), -3)));
            if (has_current) {
                meter.set(voltage, "229.7");
                meter.set(current, now / 229.7, 3);
            }
            for (const PlausibilitySlot slot : meter.poll()) {
                ++withheld[slot];
            }
        }
        return withheld;
    }

    PlausibilityMeter meter;
    double kwh = 12345.6;
    double resolution = 0.01;
    double power_scale = 1;
    double energy_scale = 1;
    bool has_current = true;
};

TEST(PlausibilityEnergy, WhatAgreesIsNeverFoundWhateverTheRegisterResolves) {
    for (const double resolution : {0.001, 0.01, 0.1, 1.0}) {
        for (const double watts : {3.0, 45.0, 700.0, 12000.0}) {
            Site site;
            site.resolution = resolution;
            EXPECT_THAT(site.run(3000, watts), IsEmpty()) << resolution << " kWh, " << watts << " W";
            EXPECT_THAT(site.meter.changes, IsEmpty()) << resolution << " kWh, " << watts << " W";
        }
    }
}

TEST(PlausibilityEnergy, ARegisterTenTimesTooLargeFromTheFirstContactIsFound) {
    Site site;
    site.energy_scale = 10;
    const auto withheld = site.run(60, 2243);
    ASSERT_EQ(site.meter.opened().size(), 1U);
    const PlausibilityChange found = site.meter.opened().front();
    EXPECT_EQ(found.rule, PlausibilityRule::energy_rate);
    EXPECT_EQ(found.action, PlausibilityAction::quarantine);
    EXPECT_EQ(found.slot, energy);
    EXPECT_EQ(found.decade, 1);
    EXPECT_EQ(found.since, test::plausibility_begin + site.meter.interval()) << "from the first poll on";
    EXPECT_THAT(withheld, ElementsAre(Key(energy)));
    EXPECT_THAT(describe(found, site.meter.key(energy)), HasSubstr("this looks 10 times too large"));
}

TEST(PlausibilityEnergy, WattHoursReadAsKilowattHoursAreFound) {
    Site site;
    site.energy_scale = 1000;
    site.run(60, 2243);
    ASSERT_EQ(site.meter.opened().size(), 1U);
    EXPECT_EQ(site.meter.opened().front().decade, 3);
    EXPECT_EQ(fix_of(site.meter.opened().front()), Decimal(1, -3));
}

TEST(PlausibilityEnergy, WithoutACurrentBothAreDoubtedEachWithItsOwnFix) {
    Site site;
    site.has_current = false;
    site.power_scale = 0.1;
    const auto withheld = site.run(100, 2243);
    ASSERT_EQ(site.meter.opened().size(), 2U);
    EXPECT_EQ(site.meter.opened()[0].slot, energy);
    EXPECT_EQ(site.meter.opened()[0].decade, 1);
    EXPECT_EQ(site.meter.opened()[1].slot, power);
    EXPECT_EQ(site.meter.opened()[1].decade, -1);
    EXPECT_THAT(withheld, ElementsAre(Key(power), Key(energy)));
}

TEST(PlausibilityEnergy, APowerThatContradictsItsCurrentIsNotTheRegistersFault) {
    Site site;
    site.power_scale = 10;
    EXPECT_THAT(site.run(100, 2243), ElementsAre(Key(power)));
    ASSERT_EQ(site.meter.opened().size(), 1U);
    EXPECT_EQ(site.meter.opened().front().rule, PlausibilityRule::power_identity);
}

TEST(PlausibilityEnergy, AMendedRegisterIsBookedAtOnce) {
    Site site;
    site.energy_scale = 10;
    site.run(60, 2243);
    site.energy_scale = 1;
    const UtcTime mended = site.meter.now() + site.meter.interval();
    EXPECT_THAT(site.run(100, 2243), IsEmpty());
    ASSERT_EQ(site.meter.changes.size(), 2U);
    EXPECT_EQ(site.meter.changes.back().kind, Kind::cleared);
    EXPECT_EQ(site.meter.changes.back().until, mended);
}

TEST(PlausibilityEnergy, AMendDuringARestartEndsTheFindingWithTheFirstPollAfterIt) {
    Site site;
    site.energy_scale = 10;
    site.run(60, 2243);
    PlausibilityFinding finding;
    finding.rule = PlausibilityRule::energy_rate;
    finding.action = PlausibilityAction::quarantine;
    finding.since = site.meter.opened().front().since;
    finding.factor = Decimal(1, -1);
    site.meter.begin_anew();
    ASSERT_TRUE(restore(site.meter.plan(), site.meter.state(), finding, energy));
    site.energy_scale = 1;
    const UtcTime mended = site.meter.now() + site.meter.interval();
    site.run(60, 2243);
    ASSERT_EQ(site.meter.changes.size(), 2U);
    EXPECT_EQ(site.meter.changes.back().kind, Kind::cleared);
    EXPECT_EQ(site.meter.changes.back().until, mended) << "what was withheld since then is booked";
}

TEST(PlausibilityEnergy, ARegisterThatJumpsByTenIsWithheldAtTheFourthPoll) {
    Site site;
    site.run(40, 2243);
    site.energy_scale = 10;
    const UtcTime first = site.meter.now() + site.meter.interval();
    EXPECT_THAT(site.run(3, 2243), IsEmpty());
    EXPECT_THAT(site.run(5, 2243), ElementsAre(Pair(energy, 5)));
    ASSERT_EQ(site.meter.opened().size(), 1U);
    const PlausibilityChange found = site.meter.opened().front();
    EXPECT_EQ(found.rule, PlausibilityRule::register_jump);
    EXPECT_EQ(found.since, first);
    EXPECT_EQ(found.decade, 1);
    EXPECT_EQ(fix_of(found), Decimal(1, -1));
    EXPECT_THAT(site.run(200, 2243), ElementsAre(Pair(energy, 200)));
    EXPECT_EQ(site.meter.changes.size(), 1U) << "said once";
    site.energy_scale = 1;
    EXPECT_THAT(site.run(20, 2243), IsEmpty());
    EXPECT_EQ(site.meter.changes.back().kind, Kind::cleared);
}

TEST(PlausibilityEnergy, AJumpToATenthIsFoundToo) {
    Site site;
    site.run(40, 2243);
    site.energy_scale = 0.01;
    site.run(8, 2243);
    ASSERT_EQ(site.meter.opened().size(), 1U);
    EXPECT_EQ(site.meter.opened().front().decade, -2);
    EXPECT_EQ(fix_of(site.meter.opened().front()), Decimal(1, 2));
}

TEST(PlausibilityEnergy, AJumpThatThePowerVouchesForIsTheMend) {
    // Found wrong by nobody while it was: the load was below the noise floor.
    Site site;
    site.energy_scale = 10;
    site.run(100, 3);
    site.energy_scale = 1;
    site.run(4, 2243);
    ASSERT_EQ(site.meter.opened().size(), 1U);
    EXPECT_EQ(site.meter.opened().front().rule, PlausibilityRule::register_jump);
    const UtcTime jumped = site.meter.opened().front().since;
    site.run(30, 2243);
    ASSERT_EQ(site.meter.changes.size(), 2U);
    EXPECT_EQ(site.meter.changes.back().kind, Kind::cleared);
    EXPECT_EQ(site.meter.changes.back().until, jumped);
}

TEST(PlausibilityEnergy, AResetOrAnExchangeIsNoMismatch) {
    Site site;
    site.run(100, 2243);
    site.kwh = 0.2;
    EXPECT_THAT(site.run(100, 2243), IsEmpty());
    site.kwh = 76543.21;
    EXPECT_THAT(site.run(100, 2243), IsEmpty());
    EXPECT_THAT(site.meter.changes, IsEmpty());
}

TEST(PlausibilityEnergy, ARegisterThatBeginsAnewAtAPowerOfTenOfItselfIsNoJump) {
    for (const auto& [before, after] : std::vector<std::pair<double, double>>{
             {800'000, 0.8}, {80'000, 0.8}, {8000, 0.08}, {1000, 0.1}, {100, 0.1}, {10, 0.01}}) {
        Site site;
        site.kwh = before;
        site.run(5, 5);
        site.kwh = after;
        EXPECT_THAT(site.run(100, 5), IsEmpty()) << before;
        EXPECT_THAT(site.meter.changes, IsEmpty()) << before;
    }
}

TEST(PlausibilityEnergy, AMomentaryZeroIsNoMismatch) {
    Site site;
    for (int i = 0; i < 30; ++i) {
        site.run(20, 2243);
        const double before = std::exchange(site.kwh, 0.0);
        site.run(1, 0);
        site.kwh = before;
    }
    EXPECT_THAT(site.meter.changes, IsEmpty());
}

TEST(PlausibilityEnergy, TransformersSetWrongAgreeWithThemselves) {
    Site site;
    site.kwh *= 20;
    EXPECT_THAT(site.run(500, 20 * 2243), IsEmpty());
    EXPECT_THAT(site.meter.changes, IsEmpty());
}

TEST(PlausibilityEnergy, AnExportRegisterCountsWhatFlowsOut) {
    Site site(std::chrono::seconds{60}, PointKind::active_energy_export);
    EXPECT_THAT(site.run(300, -2243), IsEmpty());
    EXPECT_THAT(site.meter.changes, IsEmpty());
    site.energy_scale = 10;
    site.meter.begin_anew();
    EXPECT_THAT(site.run(100, -2243), ElementsAre(Key(energy)));
}

TEST(PlausibilityEnergy, ABurstyLoadPolledSeldomIsNoMismatch) {
    PlausibilityMeter meter({key(PointKind::active_power), key(PointKind::active_energy_import)}, {},
                            std::chrono::seconds{60});
    // A compressor: 3 kW for 7 of 40 seconds, seen by chance.
    double kwh = 100;
    for (int i = 0; i < 20'000; ++i) {
        kwh += 3 * 7.0 / 40 / 60;
        meter.set(power, (i * 60) % 40 < 7 || (i * 61) % 40 < 7 ? "3000" : "0");
        meter.set(energy, kwh, 2);
        EXPECT_THAT(meter.poll(), IsEmpty());
    }
    EXPECT_THAT(meter.changes, Each(testing::Field(&PlausibilityChange::action, PlausibilityAction::hint)));
}

}  // namespace
}  // namespace wattmast
