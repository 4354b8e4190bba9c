// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which alarms of one rule came together in an area, and are one. Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "model/alarm.h"

namespace wattmast {

/// Alarms of one rule within this time of each other may be one.
inline constexpr Duration area_step_time{std::chrono::minutes{10}};

/// An alarm or group that may be joined with others of its rule.
struct AreaRow {
    std::vector<std::string> area;  ///< Of its site, outermost first; of a group over an area, the area above that.
    SiteId site;                    ///< Several rows of one site count once. Not assigned: counts by itself.
    std::size_t sites = 1;          ///< That it stands for.
};

struct AreaGroup {
    std::vector<std::string> area;
    std::vector<std::size_t> rows;  ///< Numbers of the rows given.
};

/// Sites below an area.
using SitesOfArea = std::function<std::size_t(std::span<const std::string>)>;

/// The largest areas that are one, each row in one at most. An area is one where its rows, with the smaller areas
/// inside of it that are one each, are
/// - five or more, all of its own sites; or five or more that are a fifth of its sites;
/// - two or more that are half of its sites; or
/// - ten or more, wherever they are: a flood (EEMUA 191: ten alarms in ten minutes are as many as a person can follow).
/// @param rows Of one rule.
[[nodiscard]] std::vector<AreaGroup> areas_in_step(std::span<const AreaRow> rows, const SitesOfArea& sites_of);

}  // namespace wattmast
