// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How busy and how warm a site is at every instant, with exact integrals.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast::sim {

/// UTC offsets of one zone, looked up once a day because the time-zone database is slow to ask. Not thread-safe.
class ZoneOffsets {
public:
    explicit ZoneOffsets(TimeZone zone) : zone_(zone) {}
    /// Local minus UTC at the instant.
    [[nodiscard]] std::chrono::seconds at(UtcTime time);

private:
    struct Day {
        std::int64_t number = -1;  ///< Days since 1970.
        std::chrono::seconds first{0};
        std::chrono::seconds last{0};
    };
    TimeZone zone_;
    std::map<std::int64_t, Day> days_;
    Day latest_;
};

/// The shape of a day's demand.
enum class ActivityShape : std::uint8_t {
    residential = 1,  ///< Evening peak.
    business = 2,     ///< Office hours on working days.
    hosting = 3,      ///< Nearly flat.
};

/// Long-term climate of a place.
struct Climate {
    double mean = 16;            ///< °C, of the year.
    double seasonal_swing = 12;  ///< K, July above the mean.
    double daily_swing = 4;      ///< K, afternoon above the mean.
};

struct CurveOptions {
    std::uint64_t seed = 0;
    ActivityShape shape = ActivityShape::residential;
    Climate climate;
    double heat_threshold = 18;  ///< °C outdoors above which cooling works harder.
    double restlessness = 0.08;  ///< Amplitude of changes within minutes, as a share of the activity.
};

/// Curves at one instant. `…_hours` are integrals since `world_begin`, in hours times the curve's unit.
struct CurvePoint {
    double hours = 0;     ///< Since `world_begin`.
    double activity = 0;  ///< 0 … 1: share of the site's capacity in use.
    double activity_hours = 0;
    double burst = 0;  ///< −0.35 … 0.35 times the activity: traffic moves more than the power that it needs.
    double burst_hours = 0;
    double outdoor = 0;  ///< °C
    double heat = 0;     ///< K above the threshold, never negative.
    double heat_hours = 0;
};

/// Pure function of options, zone and time. Days are computed when first needed and the latest two are kept, so
/// ascending times are cheap. Not thread-safe.
///
/// All curves are straight between knots 15 minutes apart; activity and burst add sine waves that fit whole periods
/// between two knots and so leave every integral from knot to knot untouched. This makes registers exact at any
/// instant without summing the past second by second.
class SiteCurves {
public:
    SiteCurves(const CurveOptions& options, std::shared_ptr<ZoneOffsets> offsets);

    /// @pre time >= world_begin; otherwise throws std::invalid_argument.
    [[nodiscard]] CurvePoint at(UtcTime time);

private:
    static constexpr std::size_t knots_per_day = 96;
    struct Knot {
        double activity = 0;
        double outdoor = 0;
        double heat = 0;
    };
    struct Day {
        std::int64_t number = -1;  ///< Days since 1970.
        std::array<Knot, knots_per_day + 1> knots;
        std::array<double, knots_per_day + 1> activity_hours;  ///< Since the start of the day.
        std::array<double, knots_per_day + 1> heat_hours;
    };
    struct DaySum {
        double activity_hours = 0;
        double heat_hours = 0;
    };

    [[nodiscard]] const Day& day(std::int64_t number);
    [[nodiscard]] Day compute_day(std::int64_t number);
    /// Where a knot is by the local clock.
    struct LocalKnot {
        std::int64_t day = 0;  ///< Civil days since 1970.
        std::size_t quarter = 0;
        double season = 0;  ///< °C, the mean of that day in a long-term average year.
    };
    /// What is random about a day, −1 … 1.
    struct Draws {
        double activity = 0;
        double weather = 0;
    };
    [[nodiscard]] Draws draws_of(std::int64_t day) const;
    [[nodiscard]] double season_of(std::int64_t local_day) const;
    [[nodiscard]] Knot compute_knot(const LocalKnot& local, std::int64_t knot, const Draws& draws) const;
    /// Integrals from `world_begin` to the start of the day.
    [[nodiscard]] DaySum before_day(std::int64_t number);

    CurveOptions options_;
    std::shared_ptr<ZoneOffsets> offsets_;
    std::array<double, knots_per_day> working_day_;
    std::array<double, knots_per_day> weekend_;
    std::array<double, knots_per_day> warmth_;  ///< K above the day's mean, by local quarter hour.
    std::array<Day, 2> recent_;
    std::vector<DaySum> sums_;  ///< Of the days since `world_begin`, by start of day.
};

}  // namespace wattmast::sim
