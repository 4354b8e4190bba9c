// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How a hall's PUE went: for each hour that of the 24 hours before it, and the target it is held against.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/pages/site/pue.h"

namespace wattmast::ui {

/// As a tag of the site states it: "PUE target 1.25", "PUE 目标 1.25". No tag, two that differ, or one below 1, which
/// no hall reaches: none.
[[nodiscard]] std::optional<double> pue_target(const std::vector<std::string>& tags);

struct PueCourse {
    TimeRange range;
    /// PUE of the 24 h up to begin, begin + step, … end: facility energy by IT energy. Empty where less than
    /// pue_coverage of those hours has values of every meter, or the IT used nothing or more than the whole.
    std::vector<std::optional<double>> values;

    [[nodiscard]] UtcTime time_of(std::size_t place) const;
    [[nodiscard]] std::optional<double> last() const;
};

/// Mean powers of whole hours, or of a few where the range is long, from 24 h before `range` to its end.
[[nodiscard]] ChartQuery pue_course_query(const std::vector<PueMeter>& meters, TimeRange range);
/// @param query pue_course_query() of `meters` and `range`
/// @pre data answers `query`
[[nodiscard]] PueCourse pue_course(const std::vector<PueMeter>& meters, TimeRange range, const ChartQuery& query,
                                   const ChartData& data);

}  // namespace wattmast::ui
