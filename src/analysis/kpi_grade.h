// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Grades that GB 40879-2021 gives data centres. Which of its facts are unconfirmed: kpi_definition.cpp.
#pragma once

#include <optional>

#include "analysis/kpi.h"

namespace wattmast {

/// Data centres of so many standard racks and fewer are edge data centres, which the standard excludes (its published
/// scope).
inline constexpr std::int64_t gb_40879_edge_racks = 100;

/// Why the standard gives the site no grade: its racks are not known, or it is an edge data centre.
[[nodiscard]] std::optional<KpiRefusal> gb_40879_excludes(const KpiInput& input);

/// 1 up to 1.20, 2 up to 1.30, 3 up to 1.50, compared exactly: 1.2004 is not grade 1.
/// @pre the same unit; denominator.count > 0; counts below 10^24
[[nodiscard]] KpiGrade gb_40879_grade(const KpiPart& facility, const KpiPart& it);

}  // namespace wattmast
