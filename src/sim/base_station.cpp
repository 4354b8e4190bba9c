// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/base_station.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string_view>

#include "sim/random.h"

namespace wattmast::sim {
namespace {

/// How fast a discharged battery is refilled: the missing energy shrinks by e in this time.
constexpr double recharge_hours = 1.8;
/// What the battery takes for each unit that it gives back later.
constexpr double charge_loss = 1.07;

double hours_between(UtcTime from, UtcTime to) {
    return static_cast<double>((to - from).count()) / 3.6e6;
}

bool is_german(const FleetSite& site) {
    return site.site.factor_region == "DE";
}

CurveOptions curve_options(const FleetSite& site) {
    CurveOptions options;
    options.seed = mix(site.seed, 1);
    options.shape = unit_random(site.seed, 2) < 0.5 ? ActivityShape::residential : ActivityShape::business;
    if (site.site.position) {
        const double north = site.site.position->latitude;
        options.climate.mean = is_german(site) ? 10 : 36 - 0.62 * north;
        options.climate.seasonal_swing = is_german(site) ? 9.5 : 0.38 * north;
        options.climate.daily_swing = 3 + 2 * unit_random(site.seed, 3);
    }
    return options;
}

std::uint64_t octets(double bits_per_second_hours) {
    return static_cast<std::uint64_t>(bits_per_second_hours * 3600 / 8);
}

}  // namespace

BaseStationParameters parameters_of(const FleetSite& site, UtcTime anchor) {
    const auto draw = [&site](std::uint64_t index, double low, double high) {
        return random_between(site.seed, 100 + index, low, high);
    };
    BaseStationParameters p;
    p.idle_watts = draw(1, 2200, 2300);
    p.slope_watts = draw(2, 1480, 1620);
    p.rectifier_watts = draw(3, 35, 55);
    p.rectifier_slope = draw(4, 0.022, 0.03);
    p.float_voltage = draw(5, 53.6, 53.9);
    p.battery_watt_hours = site.faults.recurring_outage ? 5'120 : 10'240;
    p.cooling_watts = draw(6, 60, 140);
    p.cooling_per_kelvin = draw(7, 15, 45);
    p.peak_down = draw(8, 1.2e9, 1.6e9);
    p.up_share = draw(9, 0.10, 0.17);
    p.first_grid_kwh = draw(10, 12'000, 70'000);
    p.first_dc_kwh = p.first_grid_kwh * draw(11, 0.82, 0.86);
    p.boot_hours = hours_between(world_begin, anchor) - draw(12, 30 * 24, 90 * 24);
    const double first = draw(13, 0.34, 0.37);
    const double second = draw(14, 0.32, 0.335);
    p.ac.nominal_voltage = is_german(site) ? 230 : 226;
    p.ac.share = {first, second, 1 - first - second};
    p.ac.power_factor = {draw(15, 0.97, 0.99), draw(16, 0.97, 0.99), draw(17, 0.97, 0.99)};
    p.ac.seed = mix(site.seed, 4);
    return p;
}

BaseStation::BaseStation(const FleetSite& site, UtcTime anchor, std::shared_ptr<ZoneOffsets> offsets)
    : parameters_(parameters_of(site, anchor)),
      faults_(site.faults),
      curves_(curve_options(site), std::move(offsets)) {}

BaseStation::Undisturbed BaseStation::undisturbed(const CurvePoint& point) const {
    const BaseStationParameters& p = parameters_;
    Undisturbed wh;
    wh.load = p.idle_watts * point.hours + p.slope_watts * point.activity_hours;
    wh.charged = p.float_watts * point.hours;
    wh.grid = p.rectifier_watts * point.hours + (1 + p.rectifier_slope) * (wh.load + wh.charged) +
              p.cooling_watts * point.hours + p.cooling_per_kelvin * point.heat_hours;
    return wh;
}

void BaseStation::add_outage(TimeRange range) {
    const Undisturbed begin = undisturbed(curves_.at(range.begin));
    const Undisturbed end = undisturbed(curves_.at(range.end));
    Outage outage;
    outage.range = range;
    outage.load_at_begin = begin.load;
    outage.grid_at_begin = begin.grid;
    double charged_at_begin = begin.charged;
    if (!outages_.empty()) {
        const Outage& before = outages_.back();
        const double kept = std::exp(-hours_between(before.range.end, range.begin) / recharge_hours);
        const double charged = before.deficit_at_end * (1 - kept) * charge_loss;
        outage.deficit_at_begin = before.deficit_at_end * kept;
        outage.grid_at_begin += before.grid_offset + (1 + parameters_.rectifier_slope) * charged;
        charged_at_begin += before.charged_offset + charged;
        outage.discharged_before = before.discharged_after;
    }
    outage.deficit_at_end = outage.deficit_at_begin + end.load - begin.load;
    outage.discharged_after = outage.discharged_before + end.load - begin.load;
    outage.grid_offset = outage.grid_at_begin - end.grid;
    outage.charged_offset = charged_at_begin - end.charged;
    outages_.push_back(outage);
}

void BaseStation::extend_outages(UtcTime until) {
    while (past_added_ < faults_.past_outages.size() && faults_.past_outages[past_added_].begin <= until) {
        add_outage(faults_.past_outages[past_added_++]);
    }
    if (!faults_.recurring_outage) {
        return;
    }
    for (;;) {
        const UtcTime begin = *faults_.recurring_outage + recurring_added_ * outage_period;
        if (begin > until) {
            return;
        }
        add_outage({begin, begin + outage_length});
        ++recurring_added_;
    }
}

const BaseStation::Outage* BaseStation::latest_outage(UtcTime time) const {
    const auto after = std::upper_bound(outages_.begin(), outages_.end(), time,
                                        [](UtcTime at, const Outage& outage) { return at < outage.range.begin; });
    return after == outages_.begin() ? nullptr : &*(after - 1);
}

void BaseStation::fill_dc(BaseStationState& state, const CurvePoint& point, UtcTime time, const Outage* outage) const {
    const BaseStationParameters& p = parameters_;
    const Undisturbed wh = undisturbed(point);
    state.load.power = p.idle_watts + p.slope_watts * point.activity;
    state.load.energy_in = p.first_dc_kwh + wh.load / 1000;
    state.load.voltage = p.float_voltage + 0.06 * std::sin(point.hours * 2.1 + p.float_voltage);
    DcState& battery = state.battery;
    battery.power = p.float_watts;
    battery.energy_in = wh.charged / 1000;
    double grid = wh.grid;
    if (outage != nullptr && time < outage->range.end) {
        state.mains = Mains::failed;
        const double taken = wh.load - outage->load_at_begin;
        const double depth = (outage->deficit_at_begin + taken) / p.battery_watt_hours;
        state.state_of_charge = 1 - depth;
        state.load.voltage = 50.2 - 4.6 * depth;
        battery.power = -state.load.power;
        battery.energy_in =
            (outage->charged_offset + p.float_watts * hours_between(world_begin, outage->range.end)) / 1000;
        battery.energy_back = (outage->discharged_before + taken) / 1000;
        grid = outage->grid_at_begin;
    } else if (outage != nullptr) {
        const double kept = std::exp(-hours_between(outage->range.end, time) / recharge_hours);
        const double charged = outage->deficit_at_end * (1 - kept) * charge_loss;
        const double depth = outage->deficit_at_end * kept / p.battery_watt_hours;
        state.state_of_charge = 1 - depth;
        state.load.voltage -= 4.2 * depth;
        battery.power += outage->deficit_at_end * kept * charge_loss / recharge_hours;
        battery.energy_in += (outage->charged_offset + charged) / 1000;
        battery.energy_back = outage->discharged_after / 1000;
        grid += outage->grid_offset + (1 + p.rectifier_slope) * charged;
    }
    state.load.current = state.load.power / state.load.voltage;
    battery.voltage = state.load.voltage;
    battery.current = battery.power / battery.voltage;
    double drawn = 0;
    if (state.mains == Mains::present) {
        const double delivered = state.load.power + battery.power;
        state.rectifier_current = delivered / state.load.voltage;
        state.rectifier_input = p.rectifier_watts + (1 + p.rectifier_slope) * delivered;
        state.cooling = p.cooling_watts + p.cooling_per_kelvin * point.heat;
        drawn = state.rectifier_input + state.cooling;
    }
    state.grid = ac_state(p.ac, point.hours, drawn, p.first_grid_kwh + grid / 1000, state.mains);
}

void BaseStation::fill_router(BaseStationState& state, const CurvePoint& point) const {
    const BaseStationParameters& p = parameters_;
    RouterState& router = state.router;
    router.up_seconds = (point.hours - p.boot_hours) * 3600;
    const double down_hours = p.peak_down * (point.activity_hours + point.burst_hours);
    router.interfaces = {
        {"GigabitEthernet0/0/0", 6, 10'000, 1, octets(down_hours), octets(down_hours * p.up_share)},
        {"GigabitEthernet0/0/1", 6, 1'000, 2, 0, 0},
        {"LoopBack0", 24, 0, 1, 0, 0},
    };
    state.traffic_down = p.peak_down * (point.activity + point.burst);
    const double warming = 6 + 9 * state.load.power / (p.idle_watts + p.slope_watts);
    const double cooled = state.mains == Mains::present ? 0.45 * point.heat : 0.1 * point.heat;
    router.temperatures = {{"Cabinet", std::max(8.0, point.outdoor + warming - cooled)}, {"Outdoor", point.outdoor}};
}

BaseStationState BaseStation::at(UtcTime time) {
    extend_outages(time);
    const CurvePoint point = curves_.at(time);
    BaseStationState state;
    state.activity = point.activity;
    fill_dc(state, point, time, latest_outage(time));
    fill_router(state, point);
    return state;
}

EnvironmentState BaseStation::environment(UtcTime time) {
    constexpr double warming_per_hour = 6;  // K, without cooling.
    constexpr double most_warming = 9;
    extend_outages(time);
    const CurvePoint point = curves_.at(time);
    const Outage* outage = latest_outage(time);
    const bool is_uncooled = outage != nullptr && outage->range.contains(time);
    const double warmer =
        is_uncooled ? std::min(most_warming, warming_per_hour * hours_between(outage->range.begin, time)) : 0;
    const double damp = 62 - 1.1 * (point.outdoor - 16);
    EnvironmentState state;
    state.up_seconds = (point.hours - parameters_.boot_hours) * 3600;
    state.sensors = {
        {"Shelter", 24.2 + 0.06 * point.outdoor + 2 * point.activity + warmer, std::clamp(0.7 * damp, 15.0, 80.0)},
        {"Battery room", 22.8 + 0.05 * point.outdoor + 0.6 * warmer, std::nullopt},
        {"Outdoor", point.outdoor, std::clamp(damp + 6 * std::sin(point.hours / 5), 20.0, 98.0)},
    };
    return state;
}

}  // namespace wattmast::sim
