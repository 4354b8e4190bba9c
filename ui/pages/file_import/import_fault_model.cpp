// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/file_import/import_fault_model.h"

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

QVariant right_aligned() {
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace

void ImportFaultModel::set_faults(std::vector<CsvFault> faults) {
    beginResetModel();
    faults_ = std::move(faults);
    endResetModel();
}

int ImportFaultModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(faults_.size());
}

int ImportFaultModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant ImportFaultModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const CsvFault& fault = faults_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == line) {
        return right_aligned();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
        case line:
            return QString::number(fault.line);
        case column:
            return fault.column.empty() ? Format::no_value()
                   : label_ == nullptr  ? to_qt(fault.column)
                                        : label_(fault.column);
        case reason:
            return to_qt(fault.message);
        default:
            return {};
    }
}

QVariant ImportFaultModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == line) {
        return right_aligned();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case line:
            return tr("Line");
        case column:
            return tr("Column");
        case reason:
            return tr("What is wrong (technical detail)");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
