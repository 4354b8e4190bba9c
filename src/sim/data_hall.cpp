// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/data_hall.h"

#include <cmath>
#include <string>
#include <utility>

#include "sim/random.h"

namespace wattmast::sim {
namespace {

CurveOptions curve_options(const FleetSite& site) {
    CurveOptions options;
    options.seed = mix(site.seed, 1);
    options.shape = ActivityShape::hosting;
    options.restlessness = 0.04;
    options.heat_threshold = 12;
    if (site.site.factor_region == "DE") {
        options.climate = {10, 9.5, 4};
    }
    return options;
}

/// A power and its energy register.
struct Drawn {
    double watts = 0;
    double kilowatt_hours = 0;
};
Drawn operator+(Drawn a, Drawn b) {
    return {a.watts + b.watts, a.kilowatt_hours + b.kilowatt_hours};
}
Drawn operator*(double factor, Drawn a) {
    return {factor * a.watts, factor * a.kilowatt_hours};
}

/// "R06-07 inlet", row by row.
const std::vector<std::string>& rack_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (std::size_t row = 1; row <= rack_rows; ++row) {
            for (std::size_t rack = 1; rack <= racks_per_row; ++rack) {
                const std::string number = (rack < 10 ? "0" : "") + std::to_string(rack);
                made.push_back("R0" + std::to_string(row) + "-" + number + " inlet");
            }
        }
        return made;
    }();
    return names;
}

double inlet(std::size_t row, std::size_t rack, const CurvePoint& point, bool is_hot) {
    constexpr double hot_row = 5;
    constexpr double hot_rack = 6.4;
    const auto r = static_cast<double>(row);
    const auto i = static_cast<double>(rack);
    const double pace = 5 + static_cast<double>((row * racks_per_row + rack) % 7);
    const double even = 21.4 + 0.8 * std::sin(i / 2.3 + 1.7 * r) + 0.4 * std::sin(point.hours / pace + i * r);
    const double across = std::exp(-(i - hot_rack) * (i - hot_rack) / 7);
    const double along = std::exp(-(r - hot_row) * (r - hot_row) / 0.7);
    return even + (is_hot ? (8.2 + point.activity) * across * along : 0);
}

}  // namespace

DataHallParameters hall_parameters_of(const FleetSite& site, UtcTime anchor) {
    const auto draw = [&site](std::uint64_t index, double low, double high) {
        return random_between(site.seed, 200 + index, low, high);
    };
    DataHallParameters p;
    p.it_watts = draw(1, 220'000, 340'000);
    p.it_slope_watts = p.it_watts * draw(2, 0.09, 0.14);
    p.feed_a_share = draw(3, 0.49, 0.55);
    p.ups_watts = draw(4, 5'000, 7'000);
    p.cooling_per_it_watt = draw(5, 0.19, 0.25);
    p.cooling_per_kelvin = draw(6, 800, 1'200);
    p.other_watts = draw(7, 4'000, 7'000);
    p.peak_traffic = draw(8, 50e9, 80e9);
    p.first_kwh = draw(9, 4e6, 9e6);
    p.boot_hours = static_cast<double>((anchor - world_begin).count()) / 3.6e6 - draw(10, 100 * 24, 200 * 24);
    p.nominal_voltage = site.site.factor_region == "DE" ? 231 : 228;
    p.seed = mix(site.seed, 4);
    p.has_hot_spot = site.site.factor_region == "CN-SH";
    return p;
}

DataHall::DataHall(const FleetSite& site, UtcTime anchor, std::shared_ptr<ZoneOffsets> offsets)
    : parameters_(hall_parameters_of(site, anchor)), curves_(curve_options(site), std::move(offsets)) {}

DataHallState DataHall::at(UtcTime time) {
    const DataHallParameters& p = parameters_;
    const CurvePoint point = curves_.at(time);
    const Drawn always{1, point.hours / 1000};
    const Drawn active{point.activity, point.activity_hours / 1000};
    const Drawn heat{point.heat, point.heat_hours / 1000};
    const Drawn it = p.it_watts * always + p.it_slope_watts * active;
    const Drawn ups = p.ups_watts * always + (1 + p.ups_slope) * it;
    const Drawn cooling = p.cooling_watts * always + p.cooling_per_it_watt * it + p.cooling_per_kelvin * heat;
    const Drawn grid = ups + cooling + p.other_watts * always;

    const auto circuit = [&p, &point](std::uint64_t index, Drawn drawn, double first_kwh) {
        AcShape shape;
        const double first = random_between(p.seed, index, 0.33, 0.345);
        shape.share = {first, 0.332, 1 - 0.332 - first};
        const double factor = random_between(p.seed, index + 50, 0.96, 0.985);
        shape.power_factor = {factor, factor + 0.004, factor - 0.003};
        shape.nominal_voltage = p.nominal_voltage;
        shape.seed = mix(p.seed, index + 100);
        return ac_state(shape, point.hours, drawn.watts, first_kwh + drawn.kilowatt_hours, Mains::present);
    };
    DataHallState state;
    state.grid = circuit(1, grid, p.first_kwh);
    state.it_a = circuit(2, p.feed_a_share * it, p.first_kwh * 0.37);
    state.it_b = circuit(3, (1 - p.feed_a_share) * it, p.first_kwh * 0.35);
    state.cooling = circuit(4, cooling, p.first_kwh * 0.22);
    state.power_usage_effectiveness = grid.watts / it.watts;

    const double up_seconds = (point.hours - p.boot_hours) * 3600;
    state.ups = {circuit(5, ups, 0),        circuit(6, it, 0), p.ups_rating, 540 + 1.5 * std::sin(point.hours),
                 23 + 0.15 * point.outdoor, up_seconds};
    const double out_octets = p.peak_traffic * (point.activity_hours + point.burst_hours) * 3600 / 8;
    const auto counted = [](double octets) { return static_cast<std::uint64_t>(octets); };
    state.core.up_seconds = up_seconds;
    state.core.interfaces = {
        {"HundredGigE1/0/1", 6, 100'000, 1, counted(out_octets * 0.55 * p.in_share), counted(out_octets * 0.55)},
        {"HundredGigE1/0/2", 6, 100'000, 1, counted(out_octets * 0.45 * p.in_share), counted(out_octets * 0.45)},
        {"LoopBack0", 24, 0, 1, 0, 0},
    };
    state.core.temperatures = {{"Chassis inlet", 22.5 + 0.06 * point.outdoor},
                               {"Chassis outlet", 34 + 4 * point.activity}};
    return state;
}

ChillerState DataHall::chiller(int number, UtcTime time) {
    const CurvePoint point = curves_.at(time);
    const DataHallState state = at(time);
    const double cooling = state.cooling.sum(&AcState::PhaseState::active);
    const double first_share = random_between(parameters_.seed, 300, 0.5, 0.56);
    const double slow = std::sin(point.hours / 3 + number);
    ChillerState chiller;
    chiller.up_seconds = (point.hours - parameters_.boot_hours) * 3600;
    chiller.power = chillers_share * cooling * (number == 1 ? first_share : 1 - first_share);
    chiller.current = chiller.power / (3 * parameters_.nominal_voltage * 0.86);
    chiller.water_out = 14.6 + 0.4 * number + 0.2 * slow;
    chiller.water_in = chiller.water_out + 5.2 + 1.2 * point.activity;
    chiller.ambient = point.outdoor;
    return chiller;
}

RowCoolerState DataHall::row_cooler(int number, UtcTime time) {
    const CurvePoint point = curves_.at(time);
    const double slow = std::sin(point.hours / 2 + 1.9 * number);
    RowCoolerState cooler;
    cooler.up_seconds = (point.hours - parameters_.boot_hours) * 3600;
    cooler.supply_air = 20.2 + 0.3 * number + 0.2 * slow;
    cooler.return_air = cooler.supply_air + 11.5 + 2 * point.activity + 0.3 * slow;
    cooler.entering_fluid = 15.8 + 0.1 * slow;
    cooler.leaving_fluid = cooler.entering_fluid + 5.1 + point.activity;
    cooler.rack_inlet = cooler.supply_air + 1.2;
    return cooler;
}

SensorUnitState DataHall::racks(UtcTime time) {
    const CurvePoint point = curves_.at(time);
    SensorUnitState state{(point.hours - parameters_.boot_hours) * 3600, {}};
    state.temperatures.reserve(rack_names().size());
    for (std::size_t row = 0; row < rack_rows; ++row) {
        for (std::size_t rack = 0; rack < racks_per_row; ++rack) {
            state.temperatures.push_back(
                {rack_names()[row * racks_per_row + rack], inlet(row, rack, point, parameters_.has_hot_spot)});
        }
    }
    return state;
}

}  // namespace wattmast::sim
