// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The figures at the top of the page Carbon.
#pragma once

#include <vector>

#include "app/ledger/carbon_course.h"
#include "app/ledger/carbon_month.h"
#include "ui/widgets/kpi_strip.h"

namespace wattmast::ui {

enum class CarbonFigure : std::uint8_t { location = 0, market, electricity, scope3, year_to_date, quality };
inline constexpr int carbon_kpi_count = 6;

/// The gas with the larger location-based mass: what figures and charts show first. CO2 of an empty month.
[[nodiscard]] Gas main_gas(const CarbonMonth& month);
/// All gases of scopes 1 to 3, ascending.
[[nodiscard]] std::vector<Gas> gases_of(const CarbonMonth& month);

/// One for each CarbonFigure. Masses are of one gas; what is in others is named beside them, never added.
/// @param course Null: not there yet, so nothing is compared.
[[nodiscard]] std::vector<Kpi> carbon_kpis(const CarbonMonth& month, const CarbonCourse* course, Gas gas);
/// The same without any value.
[[nodiscard]] std::vector<Kpi> empty_carbon_kpis();

}  // namespace wattmast::ui
