// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a site draws and moves at this moment, and what that was when it was last known.
#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include "app/site_figures.h"

namespace wattmast {
namespace {

constexpr std::optional<int> every_sample;

std::optional<LastValue> last_of(const Point* point, const NewestValues& values) {
    const auto newest = point == nullptr ? std::nullopt : values.of(point->id).newest_value;
    return newest && newest->quality != Quality::suspect
               ? std::optional(LastValue{newest->value->to_double(), newest->at})
               : std::nullopt;
}

/// What the site's power is computed from.
std::vector<const Point*> points_of_power(const SiteLayout& layout) {
    std::vector<const Point*> points;
    for (const NodeMeters& meters : layout.drawn) {
        points.push_back(meters.power != nullptr ? meters.power : meters.energy);
    }
    for (const BatteryMeters& battery : layout.batteries) {
        if (!layout.is_drawn_from_sources) {
            break;
        }
        if (battery.power != nullptr) {
            points.push_back(battery.power);
        } else {
            points.insert(points.end(), {battery.voltage, battery.current});
        }
    }
    return points;
}

}  // namespace

Result<Signal> SiteFigures::power_signal(TimeRange range, UtcTime until, const std::stop_token& cancel) const {
    std::vector<Signal> parts;
    for (const NodeMeters& meters : layout_.drawn) {
        const Point& point = meters.power != nullptr ? *meters.power : *meters.energy;
        auto part = reader_.point_near(point.id, range, until, cancel);
        if (!part) {
            return part;
        }
        parts.push_back(std::move(*part));
    }
    if (layout_.is_drawn_from_sources) {
        for (const BatteryMeters& battery : layout_.batteries) {
            auto part = battery_signal(battery, range, until, cancel);
            if (!part) {
                return part;
            }
            parts.push_back(scaled(std::move(*part), -1));
        }
    }
    return parts.empty() ? Signal{} : sum_of(parts);
}

Result<Signal> SiteFigures::battery_signal(const BatteryMeters& battery, TimeRange range, UtcTime until,
                                           const std::stop_token& cancel) const {
    const Point& first = battery.power != nullptr ? *battery.power : *battery.voltage;
    auto part = reader_.point_near(first.id, range, until, cancel);
    if (part && battery.power == nullptr) {
        const auto current = reader_.point_near(battery.current->id, range, until, cancel);
        part = current ? Result<Signal>(product_of(*part, *current)) : current;
    }
    return part;
}

void SiteFigures::forget_looks() {
    rates_.clear();
    last_power_ = {};
    last_down_ = {};
    last_up_ = {};
}

Result<std::optional<double>> SiteFigures::newest_rate(const Point& point, UtcTime newest,
                                                       const std::stop_token& cancel) const {
    if (const auto known = rates_.find(point.id); known != rates_.end() && known->second.newest == newest) {
        return known->second.rate;
    }
    const UtcTime until = newest + Duration{1};
    const auto interval = reader_.interval_of(point.id);
    const auto signal = reader_.point(point.id, {until - longest_step(interval.value()), until}, every_sample, cancel);
    if (!signal) {
        return signal.error();
    }
    const SignalPiece* last = signal->pieces.empty() ? nullptr : &signal->pieces.back();
    const bool is_known = last != nullptr && last->use == SignalPiece::Use::drawn && last->range.end == newest;
    return (rates_[point.id] = {newest, is_known ? std::optional(last->to) : std::nullopt}).rate;
}

Result<std::optional<double>> SiteFigures::rate_now(const std::vector<const Point*>& points, const NewestValues& values,
                                                    std::stop_token cancel) const {
    std::optional<double> sum;
    for (const Point* point : points) {
        std::optional<double> rate = values.current(point);
        if (rate && drawn_unit(point->key.kind) != info(point->key.kind).unit) {
            const auto found = newest_rate(*point, values.of(point->id).newest_value->at, cancel);
            if (!found) {
                return found;
            }
            rate = *found;
        }
        if (!rate) {
            return std::optional<double>();
        }
        sum = sum.value_or(0) + *rate;
    }
    return sum;
}

Result<std::optional<double>> SiteFigures::power_now(const NodeMeters& meters, const NewestValues& values,
                                                     std::stop_token cancel) const {
    return rate_now({meters.power != nullptr ? meters.power : meters.energy}, values, cancel);
}

std::optional<double> SiteFigures::power_now(const BatteryMeters& battery, const NewestValues& values) {
    if (battery.power != nullptr) {
        return values.current(battery.power);
    }
    const auto voltage = values.current(battery.voltage);
    const auto current = values.current(battery.current);
    return voltage && current ? std::optional(*voltage * *current) : std::nullopt;
}

Result<std::optional<double>> SiteFigures::total_power(const NewestValues& values, std::stop_token cancel) const {
    std::optional<double> sum;
    for (const NodeMeters& meters : layout_.drawn) {
        const auto power = power_now(meters, values, cancel);
        if (!power || !*power) {
            return power;
        }
        sum = sum.value_or(0) + **power;
    }
    if (sum && layout_.is_drawn_from_sources) {
        for (const BatteryMeters& battery : layout_.batteries) {
            const auto charging = power_now(battery, values);
            sum = sum && charging ? std::optional(*sum - *charging) : std::nullopt;
        }
    }
    return sum;
}

Result<std::optional<LastValue>> SiteFigures::last_known(const std::vector<const Point*>& points,
                                                         const NewestValues& values, const SignalIn& course,
                                                         KnownLast* known) const {
    std::vector<UtcTime> newest;
    Duration step{0};
    for (const Point* point : points) {
        const auto value = values.of(point->id).newest_value;
        const auto interval = reader_.interval_of(point->id);
        if (!interval) {
            return interval.error();
        }
        if (!value || value->quality == Quality::suspect) {
            return std::optional<LastValue>();
        }
        newest.push_back(value->at);
        step = std::max(step, longest_step(*interval));
    }
    if (newest.empty()) {
        return std::optional<LastValue>();
    }
    // When the first of the meters fell silent. Of the others nothing matters that is far behind it.
    const UtcTime silent = *std::ranges::min_element(newest);
    const UtcTime far = silent + std::max(step, signal_reach);
    std::ranges::transform(newest, newest.begin(), [far](UtcTime at) { return std::min(at, far); });
    if (known != nullptr && known->newest == newest) {
        return known->value;
    }
    const auto signal = course({silent - step, silent + Duration{1}});
    if (!signal) {
        return signal.error();
    }
    const auto& pieces = signal->pieces;
    const auto last = std::find_if(pieces.rbegin(), pieces.rend(),
                                   [](const SignalPiece& piece) { return piece.use == SignalPiece::Use::drawn; });
    const auto found = last == pieces.rend() ? std::nullopt : std::optional(LastValue{last->to, last->range.end});
    if (known != nullptr) {
        *known = {std::move(newest), found};
    }
    return found;
}

Result<std::optional<LastValue>> SiteFigures::last_rate(const std::vector<const Point*>& points,
                                                        const NewestValues& values, std::stop_token cancel,
                                                        KnownLast* known) const {
    const ChartLineQuery line{ids_of(points), SumPolicy::all};
    return last_known(
        points, values, [&](TimeRange range) { return reader_.sum(line, range, every_sample, cancel); }, known);
}

Result<std::optional<LastValue>> SiteFigures::last_total_power(const NewestValues& values,
                                                               std::stop_token cancel) const {
    return last_known(
        points_of_power(layout_), values, [&](TimeRange range) { return power_signal(range, values.now(), cancel); },
        &last_power_);
}

Result<std::optional<LastValue>> SiteFigures::last_power(const NodeMeters& meters, const NewestValues& values,
                                                         std::stop_token cancel) const {
    return last_rate({meters.power != nullptr ? meters.power : meters.energy}, values, cancel);
}

Result<std::optional<LastValue>> SiteFigures::last_power(const BatteryMeters& battery, const NewestValues& values,
                                                         std::stop_token cancel) const {
    const std::vector<const Point*> points = battery.power != nullptr
                                                 ? std::vector<const Point*>{battery.power}
                                                 : std::vector<const Point*>{battery.voltage, battery.current};
    return last_known(points, values,
                      [&](TimeRange range) { return battery_signal(battery, range, values.now(), cancel); });
}

Result<void> SiteFigures::add_rates(SiteNow& site, const NewestValues& values, std::stop_token cancel) const {
    const auto power = total_power(values, cancel);
    const auto down = rate_now(layout_.traffic_down, values, cancel);
    const auto up = rate_now(layout_.traffic_up, values, cancel);
    for (const auto* part : {&power, &down, &up}) {
        if (!*part) {
            return part->error();
        }
    }
    site.power = *power;
    site.power_held_back = static_cast<int>(std::ranges::count_if(
        points_of_power(layout_), [&](const Point* point) { return values.is_held_back(point); }));
    site.traffic_down = *down;
    site.traffic_up = *up;
    site.battery_voltage = values.current(layout_.battery_voltage);
    site.battery_current = values.current(layout_.battery_current);
    site.battery_charge = values.current(layout_.battery_charge);
    site.temperature = values.current(layout_.temperature);
    return add_last(site, values, cancel);
}

Result<void> SiteFigures::add_last(SiteNow& site, const NewestValues& values, std::stop_token cancel) const {
    Result<std::optional<LastValue>> none{std::optional<LastValue>()};
    const auto power = site.power ? none : last_total_power(values, cancel);
    const auto down = site.traffic_down ? none : last_rate(layout_.traffic_down, values, cancel, &last_down_);
    const auto up = site.traffic_up ? none : last_rate(layout_.traffic_up, values, cancel, &last_up_);
    for (const auto* part : {&power, &down, &up}) {
        if (!*part) {
            return part->error();
        }
    }
    site.last_power = *power;
    site.last_traffic_down = *down;
    site.last_traffic_up = *up;
    const auto unless_current = [&](const std::optional<double>& current, const Point* point) {
        return current ? std::nullopt : last_of(point, values);
    };
    site.last_battery_voltage = unless_current(site.battery_voltage, layout_.battery_voltage);
    site.last_battery_current = unless_current(site.battery_current, layout_.battery_current);
    site.last_battery_charge = unless_current(site.battery_charge, layout_.battery_charge);
    return {};
}

}  // namespace wattmast
