// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Hourly series as CSV files of two columns: timestamp_utc and a value whose name ends in its unit.
#pragma once

#include <string_view>
#include <vector>

#include "carbon/market_units.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct HourEnergy {
    UtcTime hour;  ///< Its beginning.
    Energy energy;
    friend bool operator==(const HourEnergy&, const HourEnergy&) = default;
};

struct HourRate {
    UtcTime hour;
    Decimal value;  ///< kg of the series' gas per kWh.
    friend bool operator==(const HourRate&, const HourRate&) = default;
};

/// Hours without a value are not there; each range of them between the first and the last row is a gap.
struct EnergySeries {
    std::vector<HourEnergy> hours;  ///< Ascending.
    std::vector<TimeRange> gaps;
};

struct RateSeries {
    Gas gas = Gas::co2;
    std::vector<HourRate> hours;  ///< Ascending.
    std::vector<TimeRange> gaps;
};

/// Header "timestamp_utc,load_kWh": _Wh, _kWh, _MWh, _GWh, and _wh, _kwh, _gwh; "_mwh" is refused, because mWh and MWh
/// differ by 10^9. Values are rounded half to even to mWh; an empty one is a gap. Each row has the beginning of an hour
/// in UTC ("2023-01-01T00:00:00Z"); where the hours are those of a zone that differs from UTC by half an hour or a
/// quarter, all begin at that minute ("2022-12-31T18:30:00Z" in India). Fails with `invalid_argument`, listing every
/// faulty row: no number, negative, not at a quarter of an hour, not at the minute of the rows above, another offset
/// than UTC, an hour twice, or one before the row above.
[[nodiscard]] Result<EnergySeries> read_hourly_energy(std::string_view csv, std::string_view name);

/// The same with "carbon_intensity_gco2_per_kwh" or "factor_kgCO2e/kWh": g, kg, t or lb of CO2 or CO2e for each kWh,
/// MWh or GWh.
[[nodiscard]] Result<RateSeries> read_hourly_rates(std::string_view csv, std::string_view name);

}  // namespace wattmast
