// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How fine a chart is drawn: as fine as its pixels, or in minutes, hours and days of the wall clock.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast::ui {

enum class Resolution : std::uint8_t { automatic, minute, quarter_hour, hour, day };

/// "1 min", "15 min", "1 h", "1 day", for files; empty for `automatic`.
[[nodiscard]] std::string_view word_of(Resolution resolution);

/// What becomes of a resolution over `range`: itself, or `automatic` where there would be too many bins.
[[nodiscard]] Resolution drawn_resolution(TimeRange range, Resolution wanted);

/// Borders of the bins over `range`: its ends, and between them every full minute … day of the zone's clock, so that a
/// day has 23, 24 or 25 hours. Empty for `automatic`, and where there would be more bins than a query may have.
[[nodiscard]] std::vector<UtcTime> bin_edges(TimeRange range, const TimeZone& zone, Resolution resolution);

}  // namespace wattmast::ui
