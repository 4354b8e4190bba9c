// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/annotation_table_model.h"

#include <array>

#include "ui/format/format.h"

namespace wattmast::ui {

void AnnotationTableModel::set_annotations(std::vector<Annotation> annotations) {
    beginResetModel();
    annotations_ = std::move(annotations);
    endResetModel();
}

int AnnotationTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(annotations_.size());
}

int AnnotationTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant AnnotationTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Annotation& one = at(index.row());
    if (role == Qt::ToolTipRole) {
        return one.record.link.empty() ? QString::fromStdString(one.record.text)
                                       : QString::fromStdString(one.record.text + "\n" + one.record.link);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Format& format = Format::current();
    switch (index.column()) {
        case begin_column:
            return format.date_time(one.record.begin);
        case end_column:
            return one.record.end ? format.date_time(*one.record.end) : Format::no_value();
        case text_column:
            return QString::fromStdString(one.record.text);
        case author_column:
            return QString::fromStdString(one.author);
        case changed_column:
            return one.record.act == AnnotationAct::added
                       ? Format::no_value()
                       : QString::fromStdString(one.record.who) + QStringLiteral(", ") +
                             format.date_time(one.record.entered);
        default:
            return {};
    }
}

QVariant AnnotationTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= column_count) {
        return {};
    }
    const std::array<QString, column_count> titles{tr("From"), tr("Until"), tr("Text"), tr("Author"),
                                                   tr("Last changed")};
    return titles[static_cast<std::size_t>(section)];
}

}  // namespace wattmast::ui
