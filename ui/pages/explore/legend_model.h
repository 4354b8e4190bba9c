// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The figures of every drawn series over the shown range.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "app/chart_source.h"
#include "app/views.h"
#include "ui/format/format.h"
#include "ui/pages/explore/series_selection.h"

namespace wattmast::ui {

/// Row i is line i of the chart. Figures come from the engine, which computed them from samples and not from drawn
/// columns; only "at cursor" is a drawn value. All rows of one unit share a prefix, so that a column compares.
class LegendModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int {
        series_column,
        point_column,
        unit_column,
        cursor_column,
        min_column,
        mean_column,
        max_column,
        last_column,
        total_column,
        quality_column,
        usable_column,
        column_count,
    };
    enum Role : int {
        slot_role_of_legend = Qt::UserRole + 40,  ///< int: colour slot.
        quality_split_role,                       ///< QVector<int>: four shares in ppm.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Without data (null, or of other lines) the figures are dashes.
    void set_series(std::vector<ChosenSeries> series, std::shared_ptr<const Catalog> catalog);
    void set_data(std::shared_ptr<const ChartData> data);
    /// The drawn value of each line under the cursor, in the order of rows.
    void set_cursor(std::vector<std::optional<double>> values);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const ChartLine* line(std::size_t row) const;
    [[nodiscard]] std::optional<double> value(std::size_t row, int column) const;
    [[nodiscard]] QString text(std::size_t row, int column) const;
    [[nodiscard]] QString total_text(std::size_t row) const;
    [[nodiscard]] const ScaledUnit& scale(std::size_t row) const { return scales_.at(row); }
    void rescale();

    std::vector<ChosenSeries> series_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    std::shared_ptr<const ChartData> data_;
    std::vector<std::optional<double>> cursor_;
    std::vector<ScaledUnit> scales_;
    std::vector<int> decimals_;
};

/// Shares of a line's range by quality class.
[[nodiscard]] QualitySplit quality_split(const ChartLine& line);

}  // namespace wattmast::ui
