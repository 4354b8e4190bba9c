// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The ledger lines behind one row of an inventory.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "app/ledger/carbon_month.h"

namespace wattmast::ui {

class LineTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { site = 0, node, activity, mass, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    /// Those of a row; null: none. @pre inventory_row is one of the month
    void set_lines(std::shared_ptr<const CarbonMonth> month, std::size_t inventory_row);
    void clear();
    [[nodiscard]] const LedgerLine& line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::shared_ptr<const CarbonMonth> month_;
    std::vector<std::size_t> lines_;
};

}  // namespace wattmast::ui
