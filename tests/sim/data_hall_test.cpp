// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/data_hall.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "sim/sim_fixture.h"

namespace wattmast {
namespace {

using namespace test;
using sim::AcState;
using sim::DataHall;
using sim::DataHallState;

double watts(const AcState& circuit) {
    return circuit.sum(&AcState::PhaseState::active);
}
double kwh(const AcState& circuit) {
    return circuit.sum(&AcState::PhaseState::energy);
}

DataHall hall(std::string_view code) {
    const sim::Fleet fleet = demo_fleet();
    const sim::FleetSite& site = site_of(fleet, code);
    return {site, fleet.options.anchor, offsets_of(site.site.time_zone)};
}

TEST(DataHall, PowersAddUpFromTheGridDown) {
    for (const std::string_view code : {"SH-DC-0001", "DE-DC-0002"}) {
        DataHall subject = hall(code);
        for (UtcTime t = demo_anchor() - 48h; t < demo_anchor(); t += 613s) {
            const DataHallState state = subject.at(t);
            const double it = watts(state.it_a) + watts(state.it_b);
            ASSERT_GT(it, 200'000);
            ASSERT_LT(it, 400'000);
            ASSERT_NEAR(watts(state.ups.output), it, 1e-6);
            ASSERT_GT(it / watts(state.ups.input), 0.93);
            ASSERT_LT(it / watts(state.ups.input), 0.97);
            ASSERT_NEAR(watts(state.grid),
                        watts(state.ups.input) + watts(state.cooling) + subject.parameters().other_watts, 1e-6);
            ASSERT_NEAR(state.power_usage_effectiveness, watts(state.grid) / it, 1e-12);
            ASSERT_GT(state.power_usage_effectiveness, 1.25);
            ASSERT_LT(state.power_usage_effectiveness, 1.55);
        }
    }
}

TEST(DataHall, OnlyOneHallHasAHotSpotAndItStaysBelowWhatIsAllowed) {
    for (const auto& [code, is_hot] : {std::pair{"SH-DC-0001", true}, std::pair{"DE-DC-0002", false}}) {
        DataHall subject = hall(code);
        for (UtcTime t = demo_anchor() - 48h; t < demo_anchor(); t += 1h) {
            const sim::SensorUnitState racks = subject.racks(t);
            ASSERT_EQ(racks.temperatures.size(), sim::rack_rows * sim::racks_per_row);
            const auto hottest = std::ranges::max_element(racks.temperatures, {}, &sim::TemperatureState::celsius);
            ASSERT_LT(hottest->celsius, 32);
            ASSERT_EQ(hottest->celsius > 27, is_hot) << code;
            ASSERT_TRUE(!is_hot || hottest->name.starts_with("R06-")) << hottest->name;
            ASSERT_GT(std::ranges::min(racks.temperatures, {}, &sim::TemperatureState::celsius).celsius, 18);
        }
    }
}

TEST(DataHall, ChillersDrawTheirShareOfTheCoolingAndEveryCoolerCoolsWhatPassesIt) {
    DataHall subject = hall("DE-DC-0002");
    for (UtcTime t = demo_anchor() - 48h; t < demo_anchor(); t += 1h) {
        const sim::ChillerState first = subject.chiller(1, t);
        const sim::ChillerState second = subject.chiller(2, t);
        ASSERT_NEAR(first.power + second.power, sim::chillers_share * watts(subject.at(t).cooling), 1e-6);
        ASSERT_NE(first.power, second.power);
        ASSERT_LT(first.water_out + 4, first.water_in);
        for (int i = 1; i <= 4; ++i) {
            const sim::RowCoolerState cooler = subject.row_cooler(i, t);
            ASSERT_LT(cooler.supply_air + 8, cooler.return_air);
            ASSERT_LT(cooler.entering_fluid + 4, cooler.leaving_fluid);
            ASSERT_LT(cooler.entering_fluid, cooler.supply_air);
        }
    }
}

TEST(DataHall, RegistersAreTheIntegralsOfTheirPowers) {
    DataHall subject = hall("DE-DC-0002");
    // Over the end of daylight saving.
    const UtcTime begin = at("2026-10-24T23:00:05Z");
    const UtcTime end = begin + 4h;
    const DataHallState first = subject.at(begin);
    double grid = 0;
    double it_a = 0;
    double cooling = 0;
    for (UtcTime t = begin; t < end; t += 2s) {
        const DataHallState state = subject.at(t + 1s);
        grid += watts(state.grid) * 2 / 3.6e6;
        it_a += watts(state.it_a) * 2 / 3.6e6;
        cooling += watts(state.cooling) * 2 / 3.6e6;
    }
    const DataHallState last = subject.at(end);
    EXPECT_NEAR(kwh(last.grid) - kwh(first.grid), grid, grid * 1e-6);
    EXPECT_NEAR(kwh(last.it_a) - kwh(first.it_a), it_a, it_a * 1e-6);
    EXPECT_NEAR(kwh(last.cooling) - kwh(first.cooling), cooling, cooling * 1e-6);
}

TEST(DataHall, UplinksCarryTensOfGigabits) {
    DataHall subject = hall("SH-DC-0001");
    const auto first = subject.at(demo_anchor()).core;
    const auto last = subject.at(demo_anchor() + 60s).core;
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        const auto octets = static_cast<double>(last.interfaces[i].out_octets - first.interfaces[i].out_octets);
        EXPECT_GT(octets * 8 / 60, 8e9);
        EXPECT_LT(octets * 8 / 60, 40e9);
        EXPECT_LT(last.interfaces[i].in_octets - first.interfaces[i].in_octets,
                  last.interfaces[i].out_octets - first.interfaces[i].out_octets);
    }
}

}  // namespace
}  // namespace wattmast
