// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The regions of a scope with their sums; the last row is all of it.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/pages/overview/fleet_summary.h"

namespace wattmast::ui {

class RegionTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int {
        region = 0,
        sites,
        power,
        deviation,
        bar,
        last_day,
        traffic,
        today,
        alarms,
        measured,
        column_count
    };

    using QAbstractTableModel::QAbstractTableModel;

    struct Row {
        QString name;
        std::vector<std::string> area;  ///< Empty for the row of the whole scope.
        FleetSummary summary;
    };
    /// The last row is the whole scope.
    void set_rows(std::vector<Row> rows);
    [[nodiscard]] const Row& row(int index) const { return rows_.at(static_cast<std::size_t>(index)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Row& row, int column) const;

    std::vector<Row> rows_;
};

}  // namespace wattmast::ui
