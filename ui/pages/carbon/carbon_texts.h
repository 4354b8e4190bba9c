// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What inventories, their lines and their findings are called on screen.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/ledger/carbon_month.h"
#include "carbon/book_target.h"
#include "ui/format/format.h"

namespace wattmast::ui {

[[nodiscard]] QString label_of(InventorySection section);
[[nodiscard]] QString label_of(MarketStepKind kind);
[[nodiscard]] QString label_of(TargetTotal total);
[[nodiscard]] QString label_of(EnergyMethod method);
/// "CO₂e"
[[nodiscard]] QString gas_label(Gas gas);
/// "Grid electricity, location-based", "Diesel".
[[nodiscard]] QString row_label(const InventoryRow& row);
/// "November 2026"
[[nodiscard]] QString month_label(CivilMonth month);

/// A mass scale for a whole table or a figure: kg, t or Mt by the largest of it; reports are written in t.
[[nodiscard]] ScaledUnit mass_scale(CarbonMass largest);
/// The same for the axis of a chart, which has room for fewer digits: kt as well.
[[nodiscard]] ScaledUnit axis_mass_scale(CarbonMass largest);
[[nodiscard]] double scaled_mass(CarbonMass mass, const ScaledUnit& unit);
/// Decimals that give three significant digits at `largest` in the unit, at most four.
[[nodiscard]] int mass_decimals(CarbonMass largest, const ScaledUnit& unit);
/// "24,933 t" with three significant digits or all before the point.
[[nodiscard]] QString mass_text(CarbonMass mass);
/// The same with a sign.
[[nodiscard]] QString signed_mass_text(CarbonMass mass);
/// "135.4 t CO₂e, 3.1 t CO₂"
[[nodiscard]] QString masses_text(const GasMasses& masses);

/// What was used: "46,212.4 MWh", "34.7 t, 12 L".
[[nodiscard]] Measure activity_of(const InventoryRow& row);
/// "98.9% measured, 0.3% estimated"; for other activities where the figure is from: "records".
[[nodiscard]] QString quality_text(const InventoryRow& row);
/// The worst class above 1 % of the energy; empty where the row has no energy.
[[nodiscard]] std::optional<QualityClass> quality_of(const InventoryRow& row);
/// "17 meters", "3 records", "17 meters, 3 records".
[[nodiscard]] QString evidence_text(const InventoryRow& row);

}  // namespace wattmast::ui
