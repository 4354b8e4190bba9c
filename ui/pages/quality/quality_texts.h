// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What findings, events of meters and comparisons of bills are called on the page Data quality.
#pragma once

#include <QString>
#include <array>

#include "app/quality/coverage_month.h"
#include "app/quality/quality_month.h"
#include "app/quality/quality_records.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

/// In the order of MethodHours::of.
inline constexpr std::array energy_methods{EnergyMethod::measured, EnergyMethod::integrated, EnergyMethod::estimated,
                                           EnergyMethod::entered, EnergyMethod::missing};

[[nodiscard]] QString label_of(PlausibilityRule rule);
[[nodiscard]] QString label_of(FindingState state);
[[nodiscard]] QString label_of(MeterEventKind kind);
/// @pre one of those of a RegisterBreak
[[nodiscard]] QString label_of(EnergyFinding::Kind kind);
[[nodiscard]] QString label_of(InvoiceComparison::State state);
/// Entered energies are drawn as estimated ones: a person's figure stands in for the meter's.
[[nodiscard]] QualityClass class_of(EnergyMethod method);

/// "SH-01 / M1, Energy import"; empty where the point is not there any more.
[[nodiscard]] QString point_name(const Catalog& catalog, PointId point);
/// The value with the unit of the point, as stated; a dash where there is none.
[[nodiscard]] QString value_text(const std::optional<Value>& value, const Catalog& catalog, PointId point);
[[nodiscard]] QString kwh_text(const std::optional<Decimal>& value);
/// "1 Oct 2026", "2026-10-01"
[[nodiscard]] QString day_text(CivilDate day);
/// "22 h measured, 2 h missing"; the worst last, none that is zero.
[[nodiscard]] QString hours_text(const MonthCoverage& hours);
/// "October 2026, November 2026"
[[nodiscard]] QString months_text(const std::vector<CivilMonth>& months);

}  // namespace wattmast::ui
