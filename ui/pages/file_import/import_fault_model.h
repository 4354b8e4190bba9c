// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is wrong in a file that somebody imports, row by row.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "carbon/csv_text.h"

namespace wattmast::ui {

class ImportFaultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { line = 0, column, reason, column_count };
    /// How a column of the file is called on screen.
    using ColumnLabel = QString (*)(std::string_view column);

    /// @param label Null: as it stands in the file.
    explicit ImportFaultModel(ColumnLabel label, QObject* parent = nullptr)
        : QAbstractTableModel(parent), label_(label) {}
    void set_faults(std::vector<CsvFault> faults);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ColumnLabel label_;
    std::vector<CsvFault> faults_;
};

}  // namespace wattmast::ui
