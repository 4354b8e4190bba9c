// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Annotations as a table.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "model/annotation.h"

namespace wattmast::ui {

class AnnotationTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { begin_column, end_column, text_column, author_column, changed_column, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    void set_annotations(std::vector<Annotation> annotations);
    /// @pre row is one of the table
    [[nodiscard]] const Annotation& at(int row) const { return annotations_.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Annotation> annotations_;
};

}  // namespace wattmast::ui
