// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/editor_table_model.h"

namespace wattmast::ui {

void EditorTableModel::retranslate() {
    if (size() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(size() - 1, columns_ - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns_ - 1);
}

int EditorTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : size();
}

int EditorTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns_;
}

QVariant EditorTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= size()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text(index.row(), index.column());
    }
    return look(index.row(), index.column(), role);
}

QVariant EditorTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool is_heading = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return is_heading && section >= 0 && section < columns_ ? heading(section) : QVariant();
}

}  // namespace wattmast::ui
