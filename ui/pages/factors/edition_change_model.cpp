// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/edition_change_model.h"

#include <algorithm>
#include <array>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

using Change = FactorChange::Kind;

QString value_and_unit(const EmissionFactor& factor) {
    return Format::current().published(factor.value) + QLatin1Char(' ') + unit_label(factor.unit);
}

/// Fields by which a figure changes; the rest is about where it stands.
bool is_weighty(std::string_view field) {
    constexpr std::array<std::string_view, 6> weighty{"value", "unit", "gas", "licence", "data_year", "category"};
    return std::ranges::find(weighty, field) != weighty.end();
}

}  // namespace

void EditionChangeModel::set_changes(EditionComparison comparison, AbsentFactors absent) {
    beginResetModel();
    comparison_ = std::move(comparison);
    absent_ = absent;
    rows_.clear();
    for (const Change wanted : {Change::changed, Change::added, Change::removed}) {
        for (const FactorChange& change : comparison_.changes) {
            if (change.kind != wanted) {
                continue;
            }
            if (change.fields.empty()) {
                rows_.push_back({&change, nullptr});
            }
            for (const ChangedField& changed : change.fields) {
                rows_.push_back({&change, &changed});
            }
        }
    }
    endResetModel();
}

int EditionChangeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EditionChangeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString EditionChangeModel::text(const Row& row, int column) const {
    const bool is_added = row.change->kind == Change::added;
    switch (column) {
        case kind:
            return label_of(row.change->kind, absent_ == AbsentFactors::are_retired);
        case id:
            return to_qt(row.change->id);
        case field:
            return row.field == nullptr ? QString() : field_label(row.field->name);
        case before:
            return row.field != nullptr ? to_qt(row.field->before)
                   : is_added           ? QString()
                                        : value_and_unit(row.change->factor);
        case after:
            return row.field != nullptr ? to_qt(row.field->after)
                   : is_added           ? value_and_unit(row.change->factor)
                                        : QString();
        default:
            return {};
    }
}

QVariant EditionChangeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const bool is_weighty_field = row.field != nullptr && is_weighty(row.field->name);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(row, index.column());
        case bold_role:
            return is_weighty_field && index.column() >= field;
        case emphasis_role:
            return row.change->kind == Change::removed && absent_ == AbsentFactors::stay
                       ? QVariant(static_cast<int>(Color::text_muted))
                       : QVariant();
        default:
            return {};
    }
}

QVariant EditionChangeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case kind:
            return tr("Change");
        case id:
            return tr("Factor");
        case field:
            return tr("Field");
        case before:
            return tr("In the library");
        case after:
            return tr("In the file");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
