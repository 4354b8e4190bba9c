// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The cooling units of a hall as a table.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/pages/site/cooling_units.h"

namespace wattmast::ui {

/// Roles as in data_table.h. Rows in the order of cooling_units(): problems first.
class CoolingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int {
        unit_column,
        state_column,
        power_column,
        supply_column,
        return_column,
        age_column,
        column_count
    };

    using QAbstractTableModel::QAbstractTableModel;

    void set_units(std::vector<CoolingUnit> units, UtcTime now);
    [[nodiscard]] const CoolingUnit& unit(int row) const { return units_.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const CoolingUnit& unit, int column) const;
    [[nodiscard]] QString hint(const CoolingUnit& unit, int column) const;

    std::vector<CoolingUnit> units_;
    UtcTime now_;
};

}  // namespace wattmast::ui
