// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/line_table_model.h"

#include <algorithm>
#include <cmath>

#include "carbon/market_units.h"
#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

QString activity_text(const LedgerLine& line) {
    if (line.energy) {
        return Format::current().energy(line.energy->energy, 4).text();
    }
    return line.amount ? Measure{Format::current().significant(line.amount->value.to_double(), 4),
                                 unit_label(line.amount->unit)}
                             .text()
                       : Format::no_value();
}

bool is_right(int column) {
    return column == LineTableModel::activity || column == LineTableModel::mass;
}

}  // namespace

void LineTableModel::set_lines(std::shared_ptr<const CarbonMonth> month, std::size_t inventory_row) {
    beginResetModel();
    month_ = std::move(month);
    lines_ = month_->inventory.rows.at(inventory_row).lines;
    // The largest first: where a figure comes from is asked of those.
    std::ranges::stable_sort(
        lines_, [this](std::size_t a, std::size_t b) { return month_->lines[a].mass > month_->lines[b].mass; });
    endResetModel();
}

void LineTableModel::clear() {
    beginResetModel();
    month_.reset();
    lines_.clear();
    endResetModel();
}

const LedgerLine& LineTableModel::line(int row) const {
    return month_->lines.at(lines_.at(static_cast<std::size_t>(row)));
}

int LineTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int LineTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant LineTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const LedgerLine& shown = line(index.row());
    if (role == Qt::TextAlignmentRole) {
        return is_right(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                        : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role == copy_role && index.column() == mass) {
        return to_qt(kilograms_text(shown.mass) + " kg");
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != copy_role) {
        return {};
    }
    switch (index.column()) {
        case site:
            return to_qt(shown.site);
        case node:
            return shown.node.empty() ? tr("whole site") : to_qt(shown.node);
        case activity:
            return activity_text(shown);
        case mass:
            return mass_text(shown.mass);
        default:
            return {};
    }
}

QVariant LineTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return is_right(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case site:
            return tr("Site");
        case node:
            return tr("Node");
        case activity:
            return tr("Activity");
        case mass:
            return tr("Mass");
        default:
            return {};
    }
}

void LineTableModel::sort(int column, Qt::SortOrder order) {
    if (!month_ || column < 0 || column >= column_count) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<std::pair<QModelIndex, std::size_t>> kept;
    for (const QModelIndex& index : persistentIndexList()) {
        kept.emplace_back(index, lines_[static_cast<std::size_t>(index.row())]);
    }
    const auto sort_by = [&](const auto& key_of) {
        std::ranges::stable_sort(lines_, [&](std::size_t a, std::size_t b) {
            const auto one = key_of(month_->lines[a]);
            const auto other = key_of(month_->lines[b]);
            return order == Qt::AscendingOrder ? one < other : other < one;
        });
    };
    switch (column) {
        case site:
            sort_by([](const LedgerLine& line) { return std::string_view(line.site); });
            break;
        case node:
            sort_by([](const LedgerLine& line) { return std::string_view(line.node); });
            break;
        case activity:
            sort_by([](const LedgerLine& line) {
                return line.energy   ? static_cast<double>(line.energy->energy.count())
                       : line.amount ? line.amount->value.to_double()
                                     : 0;
            });
            break;
        default:
            sort_by([](const LedgerLine& line) { return line.mass; });
    }
    for (const auto& [index, place] : kept) {
        const auto at = std::ranges::find(lines_, place) - lines_.begin();
        changePersistentIndex(index, this->index(static_cast<int>(at), index.column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

}  // namespace wattmast::ui
