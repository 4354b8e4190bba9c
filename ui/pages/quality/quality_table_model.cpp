// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/quality_table_model.h"

#include "ui/widgets/data_table.h"

namespace wattmast::ui {

void QualityTableModel::set_table(QualityTable table) {
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
}

int QualityTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int QualityTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant QualityTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto column = static_cast<std::size_t>(index.column());
    const QualityCell& cell = row(index.row()).cells.at(column);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.tip.isEmpty() ? cell.text : cell.tip;
        case Qt::TextAlignmentRole:
            return static_cast<int>((table_.columns.at(column).is_number ? Qt::AlignRight : Qt::AlignLeft) |
                                    Qt::AlignVCenter);
        case sort_role:
            return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
        case copy_role:
            return cell.copied.isEmpty() ? QVariant(cell.text) : QVariant(cell.copied);
        case bold_role:
            return cell.is_bold;
        case quality_role:
            return cell.quality ? QVariant(static_cast<int>(*cell.quality)) : QVariant();
        default:
            return {};
    }
}

QVariant QualityTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const QualityColumn& column = table_.columns.at(static_cast<std::size_t>(section));
    switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::TextAlignmentRole:
            return static_cast<int>((column.is_number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default:
            return {};
    }
}

}  // namespace wattmast::ui
