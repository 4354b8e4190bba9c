// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Certificates matched with use hour by hour, beside the match by the year, and what explains the difference.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "carbon/hourly_csv.h"
#include "carbon/market_units.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// Hours of all series: ascending, distinct, some full hours from the range's begin, so that one grid of hours is
/// matched: that of UTC, or of a civil time that differs from it by half an hour. No hour is ever shared between two.
/// An hour that is not there is not known.
struct HourlyInput {
    TimeRange range;                           ///< Some hours, at most `most_matched_years`.
    std::span<const HourEnergy> load;          ///< Not negative.
    std::span<const HourEnergy> certificates;  ///< Deliverable, generated in the hour. Not negative.
    std::optional<RateSeries> location;        ///< Average of the grid.
    std::optional<RateSeries> residual;        ///< For what is not covered in the hour; without it `flat_residual`.
    std::optional<ElectricityRate> flat_residual;
};
inline constexpr int most_matched_years = 50;

struct MatchedHour {
    UtcTime hour;
    std::optional<Energy> load;
    std::optional<Energy> certificates;
    std::optional<Energy> covered;  ///< min of both; absent with either.
    friend bool operator==(const MatchedHour&, const MatchedHour&) = default;
};

struct HourlyMass {
    CarbonMass mass;  ///< Rounded once over all hours, half to even.
    Gas gas = Gas::co2;
    Energy without_factor;  ///< Energy of hours that have no factor, and so no mass; above zero, `mass` is too low.
    friend bool operator==(const HourlyMass&, const HourlyMass&) = default;
};

/// The hours of one civil year. "Compared" hours have both load and certificates; an hour without either is not known
/// and never zero.
struct YearMatch {
    int year = 0;
    std::size_t hours = 0;  ///< Of the range in the year.
    std::size_t compared = 0;
    PartsPerMillion coverage;  ///< compared / hours, rounded down.
    Energy load;               ///< Of the compared hours, as all that follows but for the last block.
    Energy certificates;
    Energy covered_hourly;  ///< Sum over the hours of min(load, certificates).
    Energy covered_annual;  ///< min(load, certificates) of the year. annual − hourly == min(surplus, missing).
    std::optional<PartsPerMillion> share_hourly;  ///< Of the load, rounded down; absent where that is zero.
    std::optional<PartsPerMillion> share_annual;
    std::size_t surplus_hours = 0;  ///< With more certificates than load …
    Energy surplus;                 ///< … and how much more.
    std::size_t missing_hours = 0;  ///< With less.
    Energy missing;
    std::optional<HourlyMass> market_hourly;  ///< What is missing × the hour's residual; absent without a residual.
    std::optional<HourlyMass> market_annual;  ///< (load − covered_annual) × flat residual; absent without that.
    std::size_t load_alone = 0;               ///< Hours with load whose certificates are not known …
    Energy load_alone_energy;                 ///< … and their load.
    std::size_t certificates_alone = 0;
    Energy certificates_alone_energy;
    std::optional<HourlyMass> location;  ///< Of every hour with load; absent without location factors.
};

struct HourlyMatch {
    std::vector<YearMatch> years;    ///< Ascending; every year of the range.
    std::vector<MatchedHour> hours;  ///< Every hour of the range.
};

/// `zone` says which year an hour belongs to; days of 23 and 25 hours are hours in UTC like others. Fails with
/// `invalid_argument` for input that is not as said above, with `overflow` for a sum beyond its range.
[[nodiscard]] Result<HourlyMatch> hourly_match(const HourlyInput& input, const TimeZone& zone);

}  // namespace wattmast
