// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/base_station.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "sim/sim_fixture.h"

namespace wattmast {
namespace {

using namespace test;
using sim::AcState;
using sim::BaseStation;
using sim::BaseStationState;
using sim::Mains;

BaseStation station(std::string_view code, std::uint64_t seed = 7) {
    const sim::Fleet fleet = demo_fleet(seed);
    const sim::FleetSite& site = site_of(fleet, code);
    return {site, fleet.options.anchor, offsets_of(site.site.time_zone)};
}

double grid_watts(const BaseStationState& state) {
    return state.grid.sum(&AcState::PhaseState::active);
}
double grid_kwh(const BaseStationState& state) {
    return state.grid.sum(&AcState::PhaseState::energy);
}

void expect_balanced(const BaseStationState& state) {
    const double delivered = state.load.voltage * state.rectifier_current;
    ASSERT_NEAR(state.rectifier_current, state.mains == Mains::present ? state.load.current + state.battery.current : 0,
                1e-9);
    ASSERT_NEAR(state.load.voltage, state.battery.voltage, 1e-12);
    ASSERT_NEAR(state.load.power, state.load.voltage * state.load.current, 1e-6);
    ASSERT_NEAR(grid_watts(state), state.rectifier_input + state.cooling, 1e-6);
    for (const AcState::PhaseState& phase : state.grid.phases) {
        ASSERT_NEAR(phase.active, phase.voltage * phase.current * phase.power_factor, 1e-6);
        ASSERT_NEAR(std::hypot(phase.active, phase.reactive), phase.apparent, 1e-6);
    }
    if (state.mains == Mains::present) {
        const double efficiency = delivered / state.rectifier_input;
        ASSERT_GT(efficiency, 0.94);
        ASSERT_LT(efficiency, 0.97);
    }
}

TEST(BaseStation, CurrentsAndPowersBalanceAtEveryMoment) {
    for (const std::string_view code : {"SH-PD-0473", "ZJ-WZ-0188", "DE-BE-0031"}) {
        BaseStation subject = station(code);
        for (UtcTime t = demo_anchor() - 70h; t < demo_anchor() + 20h; t += 97s) {
            ASSERT_NO_FATAL_FAILURE(expect_balanced(subject.at(t))) << code << " " << to_iso8601(t);
        }
    }
}

TEST(BaseStation, RectifiersAreBetterAtHighLoad) {
    BaseStation subject = station("SH-PD-0473");
    const auto efficiency = [](const BaseStationState& state) {
        return state.load.voltage * state.rectifier_current / state.rectifier_input;
    };
    const BaseStationState night = subject.at(at("2026-10-13T20:00Z"));
    const BaseStationState evening = subject.at(at("2026-10-13T12:30Z"));
    ASSERT_GT(evening.load.power, night.load.power * 1.1);
    EXPECT_GT(efficiency(evening), efficiency(night));
}

TEST(BaseStation, LoadIsThatOfA5gSite) {
    for (const sim::FleetSite& site : demo_fleet().sites) {
        if (site.site.kind != SiteKind::base_station) {
            continue;
        }
        BaseStation subject(site, demo_anchor(), offsets_of(site.site.time_zone));
        double least = 1e9;
        double most = 0;
        for (UtcTime t = demo_anchor() - 15 * 24h; t < demo_anchor(); t += 15min) {
            const BaseStationState state = subject.at(t);
            least = std::min(least, state.load.power);
            most = std::max(most, state.load.power);
            ASSERT_LT(state.traffic_down, 1.3e9) << site.site.code;
        }
        EXPECT_GT(least, 2200) << site.site.code;
        EXPECT_LT(least, 2600) << site.site.code;
        EXPECT_GT(most, 2900) << site.site.code;
        EXPECT_LT(most, 3900) << site.site.code;
    }
}

TEST(BaseStation, RegistersAreTheIntegralsOfTheirPowers) {
    // Through the failure at the anchor and its recharge.
    BaseStation subject = station("ZJ-WZ-0188");
    const UtcTime begin = demo_anchor() - 2h - 13s;
    const UtcTime end = demo_anchor() + 5h + 7s;
    const BaseStationState first = subject.at(begin);
    double grid = 0;
    double load = 0;
    double charged = 0;
    double discharged = 0;
    for (UtcTime t = begin; t < end; t += 1s) {
        const BaseStationState state = subject.at(t + 500ms);
        grid += grid_watts(state) / 3.6e6;
        load += state.load.power / 3.6e6;
        charged += std::max(0.0, state.battery.power) / 3.6e6;
        discharged += std::max(0.0, -state.battery.power) / 3.6e6;
    }
    const BaseStationState last = subject.at(end);
    EXPECT_NEAR(grid_kwh(last) - grid_kwh(first), grid, 0.002);
    EXPECT_NEAR(last.load.energy_in - first.load.energy_in, load, 0.0005);
    EXPECT_NEAR(last.battery.energy_in - first.battery.energy_in, charged, 0.002);
    EXPECT_NEAR(last.battery.energy_back - first.battery.energy_back, discharged, 0.002);
    EXPECT_GT(discharged, 2.5) << "the failure lies inside the range";
    EXPECT_GT(charged, 2.5);
}

TEST(BaseStation, RegistersOnlyGrow) {
    BaseStation subject = station("ZJ-WZ-0188");
    BaseStationState before = subject.at(demo_anchor() - 61 * 24h);
    for (UtcTime t = demo_anchor() - 61 * 24h + 10s; t < demo_anchor() + 30h; t += 47s) {
        const BaseStationState now = subject.at(t);
        for (std::size_t i = 0; i < 3; ++i) {
            ASSERT_GE(now.grid.phases[i].energy, before.grid.phases[i].energy) << to_iso8601(t);
            ASSERT_GE(now.grid.phases[i].reactive_energy, before.grid.phases[i].reactive_energy);
        }
        ASSERT_GT(now.load.energy_in, before.load.energy_in);
        ASSERT_GE(now.battery.energy_in, before.battery.energy_in) << to_iso8601(t);
        ASSERT_GE(now.battery.energy_back, before.battery.energy_back) << to_iso8601(t);
        ASSERT_GE(now.router.interfaces[0].in_octets, before.router.interfaces[0].in_octets);
        before = now;
    }
}

TEST(BaseStation, MainsFailureRunsOnTheBattery) {
    BaseStation subject = station("ZJ-WZ-0188");
    const BaseStationState early = subject.at(demo_anchor() - 20min + 1s);
    const BaseStationState now = subject.at(demo_anchor());
    const BaseStationState late = subject.at(demo_anchor() - 20min + sim::outage_length - 1s);
    for (const BaseStationState& state : {early, now, late}) {
        EXPECT_EQ(state.mains, Mains::failed);
        EXPECT_EQ(state.grid.phases[0].voltage, 0);
        EXPECT_EQ(state.grid.frequency, 0);
        EXPECT_EQ(grid_watts(state), 0);
        EXPECT_EQ(state.rectifier_current, 0);
        EXPECT_DOUBLE_EQ(state.battery.power, -state.load.power);
        EXPECT_LT(state.battery.current, -40);
    }
    EXPECT_NEAR(early.load.voltage, 50.2, 0.2);
    EXPECT_NEAR(late.load.voltage, 46.7, 0.8);
    EXPECT_GT(late.load.voltage, 46);
    EXPECT_EQ(grid_kwh(early), grid_kwh(late));
    EXPECT_LT(late.state_of_charge, 0.5);

    const BaseStationState back = subject.at(demo_anchor() - 20min + sim::outage_length);
    EXPECT_EQ(back.mains, Mains::present);
    EXPECT_GT(back.battery.current, 20);
    EXPECT_GT(grid_watts(back), back.load.power * 1.5);
    const BaseStationState charged = subject.at(demo_anchor() - 20min + sim::outage_period - 1s);
    EXPECT_GT(charged.state_of_charge, 0.9);
    EXPECT_LT(charged.battery.current, back.battery.current / 5);
    EXPECT_EQ(subject.at(demo_anchor() - 20min + sim::outage_period).mains, Mains::failed);
}

TEST(BaseStation, FloatVoltageIsFiftyThreeAndAHalfToFiftyFour) {
    BaseStation subject = station("JS-NJ-1027");
    for (UtcTime t = demo_anchor(); t < demo_anchor() + 24h; t += 5min) {
        ASSERT_GT(subject.at(t).load.voltage, 53.5);
        ASSERT_LT(subject.at(t).load.voltage, 54.0);
    }
}

TEST(BaseStation, TrafficCountersFollowTheLoad) {
    BaseStation subject = station("SH-PD-0473");
    double rate = 0;
    const UtcTime begin = demo_anchor();
    for (UtcTime t = begin; t < begin + 1h; t += 1s) {
        rate += subject.at(t + 500ms).traffic_down / 3600;
    }
    const sim::RouterState first = subject.at(begin).router;
    const sim::RouterState last = subject.at(begin + 1h).router;
    const auto counted = static_cast<double>(last.interfaces[0].in_octets - first.interfaces[0].in_octets);
    EXPECT_NEAR(counted * 8 / 3600, rate, rate * 1e-4);
    const auto sent = static_cast<double>(last.interfaces[0].out_octets - first.interfaces[0].out_octets);
    EXPECT_LT(sent, counted * 0.2);
    EXPECT_GT(sent, counted * 0.05);
    EXPECT_EQ(last.interfaces[1].oper_status, 2U);
    EXPECT_NEAR(last.up_seconds - first.up_seconds, 3600, 1e-6);
}

TEST(BaseStation, SummerIsWarmerThanWinterAndCoolingWorksHarder) {
    BaseStation subject = station("SH-PD-0473");
    const BaseStationState summer = subject.at(at("2026-07-20T06:00Z"));
    const BaseStationState winter = subject.at(at("2026-01-20T06:00Z"));
    EXPECT_GT(summer.router.temperatures[1].celsius, winter.router.temperatures[1].celsius + 12);
    EXPECT_GT(summer.cooling, winter.cooling + 100);
    EXPECT_GT(summer.router.temperatures[0].celsius, summer.router.temperatures[1].celsius);
}

TEST(BaseStation, SeedsMakeDifferentSites) {
    const double one = station("SH-PD-0473", 7).at(demo_anchor()).load.power;
    const double other = station("SH-PD-0473", 8).at(demo_anchor()).load.power;
    EXPECT_NE(one, other);
    EXPECT_EQ(one, station("SH-PD-0473", 7).at(demo_anchor()).load.power);
}

TEST(BaseStation, ItsShelterGrowsWarmerWhileTheMainsAreAway) {
    BaseStation subject = station("ZJ-WZ-0188");
    const UtcTime begin = demo_anchor() - 20min;
    const auto before = subject.environment(begin - 1s).sensors;
    const auto late = subject.environment(begin + sim::outage_length - 1s).sensors;
    ASSERT_EQ(before.size(), 3U);
    EXPECT_EQ(before[0].name, "Shelter");
    EXPECT_GT(before[0].celsius, 20);
    EXPECT_LT(before[0].celsius, 32);
    EXPECT_GT(late[0].celsius, before[0].celsius + 6);
    EXPECT_TRUE(before[0].humidity && *before[0].humidity > 10 && *before[0].humidity < 100);
    EXPECT_FALSE(before[1].humidity) << "the battery room has no humidity sensor";
}

}  // namespace
}  // namespace wattmast
