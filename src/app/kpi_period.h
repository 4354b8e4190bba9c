// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The civil days that a KPI is of.
#pragma once

#include <string>
#include <string_view>

#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Whole civil days, cut in the zone of each site.
struct CivilPeriod {
    CivilDate first;
    CivilDate last;     ///< Inside. @pre not before `first`
    std::string label;  ///< "2026-10", "2026", "2026-10-03 to 2026-11-02"

    [[nodiscard]] static CivilPeriod of(CivilMonth month);
    /// "2026". Fails with `invalid_argument`.
    [[nodiscard]] static Result<CivilPeriod> of_year(std::string_view text);
    /// Both days are inside, as "2026-10-03". Fails with `invalid_argument` for what is no day, or ends before it
    /// begins.
    [[nodiscard]] static Result<CivilPeriod> between(std::string_view from, std::string_view to);

    /// From the first midnight to the one behind the last day.
    [[nodiscard]] TimeRange range_in(const TimeZone& zone) const;
};

}  // namespace wattmast
