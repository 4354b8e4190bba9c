// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/expected_power.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

#include "analysis/quarter_mean.h"
#include "app/alarms/earlier_quarters.h"
#include "app/alarms/site_picture.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr Duration day_length = 24h;
constexpr int weeks = 4;
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

UtcTime begin_of_quarter(UtcTime at) {
    return UtcTime{std::chrono::floor<Duration>(at).time_since_epoch() / QuarterMean::length * QuarterMean::length};
}

/// Means of the parts of a day; NaN where there is none, or one that is held back.
std::vector<double> means_of(const SampleReader& samples, PointId point, TimeRange day, std::size_t parts) {
    std::vector<double> means(parts, std::numeric_limits<double>::quiet_NaN());
    const auto columns = samples.envelope(point, day, static_cast<int>(parts), {});
    if (!columns) {
        return means;
    }
    for (std::size_t i = 0; i < parts; ++i) {
        if ((*columns)[i] && (*columns)[i]->suspect == 0) {
            means[i] = (*columns)[i]->mean();
        }
    }
    return means;
}

/// W drawn by a site in the parts of a day.
std::vector<double> power_of(const SampleReader& samples, const SitePoints& points, TimeRange day, std::size_t parts) {
    std::vector<double> sum(parts, 0);
    for (const SitePoints::Power& part : points.power) {
        const auto watts = means_of(samples, part.power.is_assigned() ? part.power : part.current, day, parts);
        const auto volts =
            part.power.is_assigned() ? std::vector<double>(parts, 1) : means_of(samples, part.voltage, day, parts);
        for (std::size_t i = 0; i < parts; ++i) {
            sum[i] += part.sign * watts[i] * volts[i];
        }
    }
    return sum;
}

}  // namespace

void ExpectedPower::plan(const FleetIndex& index) {
    const bool is_grown = index_ == nullptr || index.last_point() != last_point_;
    index_ = &index;
    last_point_ = index.last_point();
    if (is_grown) {
        days_.clear();
        wanted_.clear();
    }
}

std::optional<double> ExpectedPower::at(SiteId site, UtcTime time) {
    Day& day = days_[site];
    const bool is_inside = day.is_read && time >= day.begin && time < day.begin + day_length;
    if (is_inside) {
        const float watts = day.watts[static_cast<std::size_t>((time - day.begin) / QuarterMean::length)];
        return std::isnan(watts) ? std::nullopt : std::optional(static_cast<double>(watts));
    }
    day.is_read = false;
    day.begin = begin_of_quarter(time);
    if (!std::exchange(day.is_wanted, true)) {
        wanted_.push_back(site);
    }
    return std::nullopt;
}

bool ExpectedPower::read_some(const SampleReader& samples) {
    if (wanted_.empty()) {
        return false;
    }
    const SiteId site = wanted_.back();
    wanted_.pop_back();
    read(samples, site, days_[site]);
    return !wanted_.empty();
}

void ExpectedPower::read(const SampleReader& samples, SiteId site, Day& day) const {
    day.is_read = true;
    day.is_wanted = false;
    day.watts.fill(unknown);
    const FleetIndex::SitePlace* place = index_->site(site);
    const auto zone = place == nullptr ? Result<TimeZone>(TimeZone::utc()) : TimeZone::find(place->site->time_zone);
    if (place == nullptr || !zone) {
        return;
    }
    const SitePoints points = points_of_site(*index_, static_cast<std::size_t>(place - index_->sites().data()));
    if (!points.has_power) {
        return;
    }
    std::array<double, quarters> sums{};
    std::array<int, quarters> counts{};
    for (int week = 1; week <= weeks; ++week) {
        const EarlierQuarters earlier = earlier_quarters(*zone, day.begin, quarters, week);
        if (earlier.count == 0) {
            continue;
        }
        const auto watts = power_of(samples, points, earlier.range, earlier.count);
        for (std::size_t i = 0; i < quarters; ++i) {
            if (const auto at = earlier.places[i]; at && !std::isnan(watts[*at])) {
                sums[i] += watts[*at];
                ++counts[i];
            }
        }
    }
    for (std::size_t i = 0; i < quarters; ++i) {
        day.watts[i] = counts[i] > 0 ? static_cast<float>(sums[i] / counts[i]) : unknown;
    }
}

}  // namespace wattmast
