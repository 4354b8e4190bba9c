// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a site drew and was expected to draw, looked back at: for the chart of an alarm and for what it cost.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/alarms/fleet_index.h"
#include "app/chart_source.h"
#include "model/alarm.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// As Queries::chart(); on a worker.
using ReadChart = std::function<Result<ChartData>(const ChartQuery&, std::stop_token)>;

/// The power of a site as `deviation` counts it (site_picture.h): a line for a chart. Empty: it is not known.
[[nodiscard]] std::optional<ChartLineQuery> power_line(const FleetIndex& index, SiteId site);

/// Of a quarter of an hour; means, W. Empty where it is not known.
struct PowerQuarter {
    UtcTime begin;
    std::optional<double> measured;
    /// Mean of the same quarter, by the site's clock, of up to four earlier same weekdays, as ExpectedPower.
    std::optional<double> expected;
    friend bool operator==(const PowerQuarter&, const PowerQuarter&) = default;
};
/// The quarters that `range` touches, at most `most_quarters` of them. Fails with `no_data` where the site's power is
/// not known at all, with `invalid_argument` where the range is empty or too long, and as `read`.
[[nodiscard]] Result<std::vector<PowerQuarter>> power_course(const ReadChart& read, const FleetIndex& index,
                                                             SiteId site, TimeRange range, const std::stop_token& stop);
inline constexpr std::size_t most_quarters = 8'000;  ///< Twelve weeks.

/// What was drawn beyond what was expected while an alarm lasted.
struct AlarmCost {
    double kilowatt_hours = 0;  ///< Below 0: less than expected. Of the time that is known.
    Duration known{0};          ///< For so long both are known; of several sites the sum.
    Duration whole{0};          ///< The alarm lasted for so long; of several sites the sum.
    friend bool operator==(const AlarmCost&, const AlarmCost&) = default;
};
/// Whether there is an answer at all: deviations from what is expected, of sites.
[[nodiscard]] bool has_cost(const Alarm& alarm) noexcept;
/// The alarms of one group that a log or a desk has.
using MembersOf = std::function<Result<std::vector<Alarm>>(AlarmId group)>;
/// Members, and those of groups among them in place of the groups, at whatever depth; each once. Fails as
/// `members_of`, with `no_data` where the members of a group are not there, with `cancelled`, and with
/// `invalid_argument` where they are more than alarm_cost() counts.
[[nodiscard]] Result<std::vector<Alarm>> single_alarms(std::vector<Alarm> members, const MembersOf& members_of,
                                                       const std::stop_token& stop);
/// Of an alarm from `since` to its end, or now; `members` of a group instead of itself, at most `most_costed` and no
/// groups (single_alarms()). Fails with `no_data` where less than 80 % of the time is known, or where a member has
/// none, with `invalid_argument` where there are too many members or has_cost() is false, and as power_course().
[[nodiscard]] Result<AlarmCost> alarm_cost(const ReadChart& read, const FleetIndex& index, const Alarm& alarm,
                                           const std::vector<Alarm>& members, UtcTime now, const std::stop_token& stop);
inline constexpr std::size_t most_costed = 50;

}  // namespace wattmast
