// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sums of many sites, for the footer and the groups of the tree.
#pragma once

#include <span>
#include <vector>

#include "app/course_sum.h"
#include "ui/pages/overview/fleet_summary.h"
#include "ui/pages/sites/site_rows.h"

namespace wattmast::ui {

/// Values that are not of now are no part of a sum; PartialSum says of how many sites each is.
struct SiteSums {
    int sites = 0;
    bool awaits_power = false;  ///< Of one at least, see awaits_power(const SiteNow&).
    /// Of which only power, traffic and state are known yet, see SiteNow::is_read: what the others come to is no figure
    /// of all, so whoever shows more than these leaves it out while there is one.
    int unread = 0;
    int unreadable = 0;                  ///< With a SiteNow::failure.
    PartialSum power;                    ///< W
    std::optional<double> median_power;  ///< W, of those that have one.
    PartialSum expected;                 ///< W of the sites whose power is known too.
    double power_with_expected = 0;      ///< W of those.
    PartialSum traffic;                  ///< bit/s
    PartialSum yesterday;                ///< kWh
    PartialSum today;                    ///< kWh
    PartialSum month;                    ///< kWh
    double energy_with_bytes = 0;        ///< Wh today of the sites whose bytes are known.
    double bytes = 0;
    double coverage = 0;  ///< Mean of the sites that know it, percent; see knows_coverage().
    int measured = 0;     ///< Sites that know it.
    std::optional<Severity> worst;
    int attention = 0;    ///< Sites that need it.
    CourseSum power_24h;  ///< W; empty unless asked for.

    /// power_24h but for its newest quarter of an hour, NaN there while a site has not answered in it.
    [[nodiscard]] std::vector<float> power_course() const;
    [[nodiscard]] std::optional<double> mean_power() const;
    [[nodiscard]] std::optional<double> deviation() const;           ///< Percent.
    [[nodiscard]] std::optional<double> energy_per_traffic() const;  ///< Wh/GB
};

/// What both are together, but for the median, which is gone.
void add_sums(SiteSums& sums, const SiteSums& part);

enum class WithCourse : std::uint8_t { no = 0, yes = 1 };
[[nodiscard]] SiteSums sums_of(const SiteSnapshot& snapshot, std::span<const int> rows, WithCourse course);

}  // namespace wattmast::ui
