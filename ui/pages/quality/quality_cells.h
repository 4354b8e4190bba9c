// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Cells of the tables of the page Data quality.
#pragma once

#include <QCoreApplication>
#include <optional>

#include "ui/pages/quality/quality_table_model.h"
#include "ui/pages/quality/quality_texts.h"

namespace wattmast::ui {

/// The texts of all of these tables are one context of the translation.
class QualityTables {
    Q_DECLARE_TR_FUNCTIONS(QualityTables)
};

[[nodiscard]] QualityCell plain_cell(const QString& text, const QString& tip = {});
/// A dash, sorted before everything: nothing is known.
[[nodiscard]] QualityCell empty_cell();
/// The code, bold; the name in the tip.
[[nodiscard]] QualityCell site_cell(const Catalog& catalog, SiteId id);
[[nodiscard]] QualityCell time_cell(const std::optional<UtcTime>& time);
[[nodiscard]] QualityCell value_cell(const std::optional<Value>& value, const Catalog& catalog, PointId point);
[[nodiscard]] QualityCell count_cell(std::optional<std::uint64_t> count);
/// In kWh, without the unit. @param is_signed With a sign, and sorted by how far it is from zero.
[[nodiscard]] QualityCell energy_cell(const std::optional<Energy>& energy, bool is_signed = false);

}  // namespace wattmast::ui
