// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The columns of the table and the tree: what stands in them, what they sort by, what is copied.
#pragma once

#include <QString>
#include <QVariant>
#include <optional>

#include "ui/pages/sites/site_rows.h"

namespace wattmast::ui {

/// In the order of the table as it comes. From `kind` on hidden until chosen. Saved by id_of().
enum class SiteColumn : std::uint8_t {
    severity = 0,
    code,
    name,
    power,
    deviation,
    deviation_bar,
    last_day,
    traffic,
    energy_per_traffic,
    yesterday,
    quality,
    age,
    kind,
    area,
    today,
    month,
    carbon,
    battery,
    temperature,
    coverage,
};
inline constexpr int site_column_count = 20;

[[nodiscard]] QString id_of(SiteColumn column);
[[nodiscard]] std::optional<SiteColumn> site_column_by_id(const QString& id);
/// What stands over the column; empty for the severity, which is a glyph.
[[nodiscard]] QString title_of(SiteColumn column);
/// For lists of columns and files: never empty, with its unit.
[[nodiscard]] QString full_title_of(SiteColumn column);
/// What the title does not say; may be empty.
[[nodiscard]] QString explanation_of(SiteColumn column);
[[nodiscard]] bool is_shown_at_first(SiteColumn column);
[[nodiscard]] bool is_number(SiteColumn column);
/// Whether it comes from history, which is still to be read of some sites of a large fleet: SiteNow::is_read.
[[nodiscard]] bool is_of_history(SiteColumn column);
/// Descending for figures of which the large ones matter.
[[nodiscard]] Qt::SortOrder first_order(SiteColumn column);
[[nodiscard]] int width_of(SiteColumn column);

/// Empty where there is no value, or the column has nothing to sort by.
[[nodiscard]] std::optional<double> sort_value(const SiteSnapshot& snapshot, int row, SiteColumn column);
/// In the language of the screen; a dash where there is no value.
[[nodiscard]] QString site_text(const SiteSnapshot& snapshot, int row, SiteColumn column, UtcTime now);
/// Free of any locale, for files and the clipboard; empty where there is no value. Times in ISO 8601.
[[nodiscard]] QString plain_text(const SiteSnapshot& snapshot, int row, SiteColumn column);
/// The answer to spark_role: means of half hours, since quarters are narrower than a pixel and a half; a missing
/// quarter leaves its gap. Invalid where there is no course.
[[nodiscard]] QVariant spark_cell(const std::vector<float>& quarters);
/// The cell's answer to any role of Qt or CellRole.
[[nodiscard]] QVariant site_cell(const SiteSnapshot& snapshot, int row, SiteColumn column, UtcTime now, int role);

}  // namespace wattmast::ui
