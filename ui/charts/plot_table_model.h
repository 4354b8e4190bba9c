// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a chart draws, as a table: for people who do not see it, and for all who want the numbers.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/charts/plot_scene.h"

namespace wattmast::ui {

/// Rows are the times of drawn columns inside the shown range, columns are the series that are shown. The first column
/// is the time. GUI thread.
class PlotTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int { plain_role = Qt::UserRole + 2 };  ///< As copy_role of tables: with a point, ISO time.

    using QAbstractTableModel::QAbstractTableModel;

    void set_scene(const PlotScene& scene);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "4.28 kW, measured": a cell with its unit, for speech. Empty: no value there.
    [[nodiscard]] QString spoken(int row, int column) const;

private:
    struct Cell {
        float mean = 0;
        QualityClass quality = QualityClass::missing;
        bool has_value = false;
    };

    [[nodiscard]] const Cell& cell(int row, int column) const;

    PlotScene scene_;
    std::vector<UtcTime> times_;
    std::vector<std::size_t> lines_;  ///< The line of each column but the first.
    std::vector<Cell> cells_;         ///< Row by row.
};

}  // namespace wattmast::ui
