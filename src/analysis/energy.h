// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy of an interval, with the method it was found by and how much of the interval is covered.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/counter.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// From best to worst.
enum class EnergyMethod : std::uint8_t {
    measured = 1,    ///< Difference of a register.
    integrated = 2,  ///< Power over time.
    estimated = 3,   ///< By a named rule; mostly shares of a long gap between two register readings.
    entered = 4,     ///< By a person, with a document.
    missing = 5,     ///< There is no figure.
};
[[nodiscard]] std::string_view id_of(EnergyMethod method) noexcept;

/// Something about an interval that its reader must know.
struct EnergyFinding {
    enum class Kind : std::uint8_t {
        gap = 1,              ///< No value for longer than the gap limit.
        shared_over_gap = 2,  ///< A border lies in a gap between two register readings: the border's share is linear.
        begins_late = 3,      ///< No reading at or before the interval's begin: the figure is of a part.
        ends_early = 4,       ///< No reading at or after its end.
        reset = 5,            ///< Nothing was booked across.
        wrap = 6,
        exchange = 7,
        implausible = 8,  ///< A jump was quarantined.
        ignored = 9,      ///< Momentary readings were left out.
        suspect = 10,     ///< Values of quality suspect were left out.
        corrected = 11,   ///< A person changed, added or withdrew the value of this time.
    };
    Kind kind = Kind::gap;
    TimeRange range;     ///< Of what was found, not cut to the interval.
    std::string detail;  ///< English.
    friend bool operator==(const EnergyFinding&, const EnergyFinding&) = default;
};
[[nodiscard]] std::string_view id_of(EnergyFinding::Kind kind) noexcept;

/// Energy of `range`. Never scaled up: where coverage is below the whole, the figure is of the part that is known.
struct EnergyInterval {
    TimeRange range;
    std::optional<Energy> energy;  ///< Empty exactly when `method` is `missing`.
    EnergyMethod method = EnergyMethod::missing;
    PartsPerMillion coverage;            ///< Share of the range between values not farther apart than the gap limit.
    std::optional<UtcTime> first_value;  ///< Times of the first and last value used; may lie outside the range.
    std::optional<UtcTime> last_value;
    std::vector<EnergyFinding> findings;
    friend bool operator==(const EnergyInterval&, const EnergyInterval&) = default;
};

/// Without a poll interval to derive it from.
inline constexpr Duration default_gap_limit{std::chrono::minutes{15}};
/// Longest credible distance between values of a point polled every `interval`: 2.5 intervals.
[[nodiscard]] constexpr Duration gap_limit_for(Duration interval) noexcept {
    return interval * 5 / 2;
}
/// The median distance of consecutive samples, missing ones included because they mark due polls.
/// Empty for fewer than three samples.
[[nodiscard]] std::optional<Duration> median_interval(std::span<const Sample> samples);

/// Energy of many intervals from a kWh register, in one pass.
///
/// The register is a line through its accepted readings. The energy of an interval is the line's growth between its
/// borders, each border value rounded once, half to even, to mWh, so that intervals that tile a range add up to the
/// range exactly. A gap between two readings is measured in total; a border inside one shares it linearly, which is
/// flagged, and makes the interval `estimated` if more than half of its energy was shared so. Fails with `overflow` for
/// a register that counts more than 9.2 PWh.
/// @param samples Ascending; best with one reading before and one after all ranges. Good ones are used.
/// @param ranges  Ascending, not overlapping, none empty.
[[nodiscard]] Result<std::vector<EnergyInterval>> energy_from_register(std::span<const Sample> samples,
                                                                       std::span<const TimeRange> ranges,
                                                                       Duration gap_limit, const CounterRules& rules,
                                                                       std::span<const MeterEvent> events);

/// Energy of many intervals from a power in watt: trapezoids between values not farther apart than `gap_limit`.
/// Longer gaps add nothing and lower the coverage. Rounded at the borders like register energy.
/// Fails with `overflow` for values beyond 1 TW.
[[nodiscard]] Result<std::vector<EnergyInterval>> energy_from_power(std::span<const Sample> samples,
                                                                    std::span<const TimeRange> ranges,
                                                                    Duration gap_limit);

/// Coverage from which a register is taken even where the power covers more.
inline constexpr PartsPerMillion register_preferred_from{950'000};
/// The register's figure if it has one and covers `register_preferred_from` or no less than the power; else the
/// power's.
[[nodiscard]] const EnergyInterval& preferred(const EnergyInterval& from_register, const EnergyInterval& from_power);

/// The sum over several meters of one interval. The method is the worst of those with a figure; the coverage is their
/// mean, a missing one counting 0. Missing only if all are. Throws std::overflow_error.
/// @pre parts is not empty and all have the same range
[[nodiscard]] EnergyInterval sum_of(std::span<const EnergyInterval> parts);

}  // namespace wattmast
