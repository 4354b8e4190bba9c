// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which columns are shown, in which order and how wide: one state for table and tree, kept and saved by id.
#pragma once

#include <QJsonArray>
#include <vector>

#include "ui/pages/sites/site_columns.h"

class QHeaderView;

namespace wattmast::ui {

struct ShownColumn {
    SiteColumn column = SiteColumn::code;
    int width = 0;  ///< Pixels.
    friend bool operator==(const ShownColumn&, const ShownColumn&) = default;
};
/// From left to right. The severity and the code are always among them.
using ColumnState = std::vector<ShownColumn>;

[[nodiscard]] ColumnState first_columns();
/// @param before Whose width the last column keeps: in the header it is stretched to the edge.
[[nodiscard]] ColumnState columns_of(const QHeaderView& header, const ColumnState& before);
void apply_columns(const ColumnState& state, QHeaderView& header);
/// Moves a column to the end, or shows it there.
[[nodiscard]] ColumnState with_column(ColumnState state, SiteColumn column);
[[nodiscard]] ColumnState without_column(ColumnState state, SiteColumn column);
[[nodiscard]] bool may_hide(SiteColumn column);

[[nodiscard]] QJsonArray to_json(const ColumnState& state);
/// What is not known is left out; first_columns() where nothing is known.
[[nodiscard]] ColumnState columns_from(const QJsonArray& json);

}  // namespace wattmast::ui
