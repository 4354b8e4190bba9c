// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/site_curves.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <utility>

#include "sim/fleet.h"
#include "sim/random.h"

namespace wattmast::sim {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t knot_ms = 900'000;
constexpr double knot_hours = 0.25;
constexpr std::int64_t knots_per_day_count = day_ms / knot_ms;
constexpr std::int64_t first_day = milliseconds_of(world_begin) / day_ms;
constexpr double tau = 2 * std::numbers::pi;

// Streams of randomness.
constexpr std::uint64_t activity_day_stream = 0x11;
constexpr std::uint64_t activity_knot_stream = 0x12;
constexpr std::uint64_t weather_stream = 0x13;
constexpr std::uint64_t activity_wave_stream = 0x14;
constexpr std::uint64_t burst_wave_stream = 0x15;

/// A bump around an hour of the day, 1 at its top; days follow each other without a step.
double bump(double hour, double top, double width) {
    double distance = std::abs(hour - top);
    distance = std::min(distance, 24 - distance);
    return std::exp(-distance * distance / (2 * width * width));
}

double activity_of(ActivityShape shape, double hour, bool is_weekend) {
    const double night = bump(hour, 4, 2.2);
    switch (shape) {
        case ActivityShape::residential:
            return 0.20 + 0.12 * bump(hour, 12.5, 3) + (is_weekend ? 0.10 : 0.0) * bump(hour, 15, 3) +
                   0.42 * bump(hour, 20.5, 2.6) - 0.14 * night;
        case ActivityShape::business:
            return 0.16 + (is_weekend ? 0.12 : 0.45) * (bump(hour, 10.5, 2) + bump(hour, 15.5, 2.4)) * 0.85 +
                   0.14 * bump(hour, 20, 2.5) - 0.10 * night;
        case ActivityShape::hosting:
            return 0.50 + (is_weekend ? 0.02 : 0.08) * bump(hour, 15, 4) + 0.10 * bump(hour, 21, 2.5) - 0.10 * night;
    }
    throw std::invalid_argument("activity shape");
}

/// Three sine waves with whole numbers of periods in a knot interval; `share` is how far the interval has gone.
struct Wave {
    double value = 0;
    double hours = 0;  ///< Integral since the interval's start; 0 at its end.
};
Wave wave_at(std::uint64_t seed, std::int64_t knot, double share) {
    constexpr std::array<std::array<std::uint64_t, 2>, 3> periods = {{{1, 3}, {4, 7}, {11, 14}}};
    constexpr std::array weights = {0.5, 0.3, 0.2};
    Wave wave;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const std::uint64_t draw = mix(seed, static_cast<std::uint64_t>(knot) * periods.size() + i);
        const auto [least, spread] = periods[i];
        const double omega = tau * static_cast<double>(least + (draw & 0xFFU) % spread);
        const double amplitude = weights[i] * (static_cast<double>(draw >> 32U) * 0x1.0p-31 - 1.0);
        wave.value += amplitude * std::sin(omega * share);
        wave.hours += amplitude * (1 - std::cos(omega * share)) / omega * knot_hours;
    }
    return wave;
}

}  // namespace

std::chrono::seconds ZoneOffsets::at(UtcTime time) {
    const std::int64_t number = milliseconds_of(time) / day_ms;
    if (latest_.number != number) {
        auto found = days_.find(number);
        if (found == days_.end()) {
            const UtcTime begin = utc_from_milliseconds(number * day_ms);
            const Day day{number, zone_.local(begin).offset, zone_.local(begin + 24h - 1ms).offset};
            found = days_.emplace(number, day).first;
        }
        latest_ = found->second;
    }
    return latest_.first == latest_.last ? latest_.first : zone_.local(time).offset;
}

SiteCurves::SiteCurves(const CurveOptions& options, std::shared_ptr<ZoneOffsets> offsets)
    : options_(options), offsets_(std::move(offsets)) {
    for (std::size_t quarter = 0; quarter < knots_per_day; ++quarter) {
        const double hour = static_cast<double>(quarter) * knot_hours;
        working_day_[quarter] = activity_of(options.shape, hour, false);
        weekend_[quarter] = activity_of(options.shape, hour, true);
        warmth_[quarter] = options.climate.daily_swing * std::cos(tau * (hour - 14.5) / 24);
    }
    sums_.push_back({});
}

SiteCurves::Draws SiteCurves::draws_of(std::int64_t day) const {
    const auto index = static_cast<std::uint64_t>(day);
    return {signed_random(mix(options_.seed, activity_day_stream), index),
            signed_random(mix(options_.seed, weather_stream), index)};
}

double SiteCurves::season_of(std::int64_t local_day) const {
    // The warmest day is about 22 July, 0.555 of the year.
    const double year_share = static_cast<double>(local_day) / 365.2425;
    return options_.climate.mean + options_.climate.seasonal_swing * std::cos(tau * (year_share - 0.555));
}

SiteCurves::Knot SiteCurves::compute_knot(const LocalKnot& local, std::int64_t knot, const Draws& draws) const {
    // 1970-01-01 was a Thursday.
    const std::int64_t weekday = (local.day + 3) % 7;
    const auto& profile = weekday >= 5 ? weekend_ : working_day_;
    const double day_factor = 1 + 0.06 * draws.activity;
    const double knot_factor = 1 + options_.restlessness * signed_random(mix(options_.seed, activity_knot_stream),
                                                                         static_cast<std::uint64_t>(knot));
    Knot result;
    result.activity = std::clamp(profile[local.quarter] * day_factor * knot_factor, 0.02, 0.90);
    result.outdoor = local.season + warmth_[local.quarter] + 4 * draws.weather;
    result.heat = std::max(0.0, result.outdoor - options_.heat_threshold);
    return result;
}

SiteCurves::Day SiteCurves::compute_day(std::int64_t number) {
    Day day;
    day.number = number;
    day.activity_hours[0] = 0;
    day.heat_hours[0] = 0;
    const Draws today = draws_of(number);
    const Draws tomorrow = draws_of(number + 1);
    LocalKnot local;
    for (std::size_t i = 0; i <= knots_per_day; ++i) {
        const std::int64_t knot = number * knots_per_day_count + static_cast<std::int64_t>(i);
        const std::int64_t local_knot = knot + offsets_->at(utc_from_milliseconds(knot * knot_ms)) / 15min;
        if (i == 0 || local.day != local_knot / knots_per_day_count) {
            local.day = local_knot / knots_per_day_count;
            local.season = season_of(local.day);
        }
        local.quarter = static_cast<std::size_t>(local_knot % knots_per_day_count);
        // What is drawn once a day is straight in between.
        const double share = static_cast<double>(i) / static_cast<double>(knots_per_day);
        const Draws draws{std::lerp(today.activity, tomorrow.activity, share),
                          std::lerp(today.weather, tomorrow.weather, share)};
        day.knots[i] = compute_knot(local, knot, draws);
        if (i > 0) {
            const Knot& a = day.knots[i - 1];
            const Knot& b = day.knots[i];
            day.activity_hours[i] = day.activity_hours[i - 1] + (a.activity + b.activity) / 2 * knot_hours;
            day.heat_hours[i] = day.heat_hours[i - 1] + (a.heat + b.heat) / 2 * knot_hours;
        }
    }
    return day;
}

const SiteCurves::Day& SiteCurves::day(std::int64_t number) {
    if (recent_[0].number != number) {
        std::swap(recent_[0], recent_[1]);
        if (recent_[0].number != number) {
            recent_[0] = compute_day(number);
        }
    }
    return recent_[0];
}

SiteCurves::DaySum SiteCurves::before_day(std::int64_t number) {
    const auto index = static_cast<std::size_t>(number - first_day);
    while (sums_.size() <= index) {
        const Day past = compute_day(first_day + static_cast<std::int64_t>(sums_.size()) - 1);
        sums_.push_back({sums_.back().activity_hours + past.activity_hours.back(),
                         sums_.back().heat_hours + past.heat_hours.back()});
    }
    return sums_[index];
}

CurvePoint SiteCurves::at(UtcTime time) {
    if (time < world_begin) {
        throw std::invalid_argument("the simulated world begins on 2024-01-01");
    }
    const std::int64_t now = milliseconds_of(time);
    const std::int64_t number = now / day_ms;
    const DaySum before = before_day(number);
    const Day& today = day(number);
    const std::int64_t knot = now / knot_ms;
    const auto i = static_cast<std::size_t>(knot % knots_per_day_count);
    const double share = static_cast<double>(now % knot_ms) / static_cast<double>(knot_ms);
    const Knot& a = today.knots[i];
    const Knot& b = today.knots[i + 1];
    const double calm = std::min(a.activity, b.activity);
    const double slope_hours = share * share / 2 * knot_hours;
    const Wave activity = wave_at(mix(options_.seed, activity_wave_stream), knot, share);
    const Wave burst = wave_at(mix(options_.seed, burst_wave_stream), knot, share);
    const double activity_scale = calm * options_.restlessness;
    const double burst_scale = calm * 0.35;

    CurvePoint point;
    point.hours = static_cast<double>(now - milliseconds_of(world_begin)) / 3.6e6;
    point.activity = a.activity + share * (b.activity - a.activity) + activity_scale * activity.value;
    point.activity_hours = before.activity_hours + today.activity_hours[i] + a.activity * share * knot_hours +
                           (b.activity - a.activity) * slope_hours + activity_scale * activity.hours;
    point.burst = burst_scale * burst.value;
    point.burst_hours = burst_scale * burst.hours;
    point.outdoor = a.outdoor + share * (b.outdoor - a.outdoor);
    point.heat = a.heat + share * (b.heat - a.heat);
    point.heat_hours =
        before.heat_hours + today.heat_hours[i] + a.heat * share * knot_hours + (b.heat - a.heat) * slope_hours;
    return point;
}

}  // namespace wattmast::sim
