// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/column_state.h"

#include <QHeaderView>
#include <QJsonObject>
#include <algorithm>

namespace wattmast::ui {
namespace {

constexpr QLatin1String id_key("id");
constexpr QLatin1String width_key("width");
constexpr int least_width = 24;
constexpr int most_width = 2000;

}  // namespace

bool may_hide(SiteColumn column) {
    return column != SiteColumn::code && column != SiteColumn::severity;
}

ColumnState first_columns() {
    ColumnState state;
    for (int i = 0; i < site_column_count; ++i) {
        const auto column = static_cast<SiteColumn>(i);
        if (is_shown_at_first(column)) {
            state.push_back({column, width_of(column)});
        }
    }
    return state;
}

ColumnState columns_of(const QHeaderView& header, const ColumnState& before) {
    ColumnState state;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        if (!header.isSectionHidden(logical)) {
            state.push_back({static_cast<SiteColumn>(logical), header.sectionSize(logical)});
        }
    }
    if (!state.empty() && header.stretchLastSection()) {
        ShownColumn& last = state.back();
        const auto known = std::ranges::find(before, last.column, &ShownColumn::column);
        last.width = known == before.end() ? width_of(last.column) : known->width;
    }
    return state;
}

void apply_columns(const ColumnState& state, QHeaderView& header) {
    for (int i = 0; i < site_column_count; ++i) {
        const auto column = static_cast<SiteColumn>(i);
        header.setSectionHidden(i, std::ranges::find(state, column, &ShownColumn::column) == state.end());
    }
    for (std::size_t i = 0; i < state.size(); ++i) {
        const int logical = static_cast<int>(state[i].column);
        header.moveSection(header.visualIndex(logical), static_cast<int>(i));
        header.resizeSection(logical, state[i].width);
    }
}

ColumnState with_column(ColumnState state, SiteColumn column) {
    state = without_column(std::move(state), column);
    state.push_back({column, width_of(column)});
    return state;
}

ColumnState without_column(ColumnState state, SiteColumn column) {
    std::erase_if(state, [column](const ShownColumn& shown) { return shown.column == column; });
    return state;
}

QJsonArray to_json(const ColumnState& state) {
    QJsonArray json;
    for (const ShownColumn& shown : state) {
        json.append(QJsonObject{{id_key, id_of(shown.column)}, {width_key, shown.width}});
    }
    return json;
}

ColumnState columns_from(const QJsonArray& json) {
    ColumnState state;
    for (const auto& value : json) {
        const QJsonObject object = value.toObject();
        const auto column = site_column_by_id(object.value(id_key).toString());
        const bool is_new = column && std::ranges::find(state, *column, &ShownColumn::column) == state.end();
        if (is_new) {
            const int width = object.value(width_key).toInt(width_of(*column));
            state.push_back({*column, std::clamp(width, least_width, most_width)});
        }
    }
    if (state.empty()) {
        return first_columns();
    }
    for (const SiteColumn needed : {SiteColumn::code, SiteColumn::severity}) {
        if (std::ranges::find(state, needed, &ShownColumn::column) == state.end()) {
            state.insert(state.begin(), {needed, width_of(needed)});
        }
    }
    return state;
}

}  // namespace wattmast::ui
