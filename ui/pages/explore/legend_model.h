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
/// columns; only "at cursor" is a drawn value. All rows of one unit share a prefix, so that a column compares. The
/// check box of a row says whether its line is drawn; shown_changed() asks for another state.
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
        previous_column,  ///< The mean's difference from the earlier time; per cent where the unit has a true zero.
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
    /// The earlier time's figures, in the order of rows, and the column's title: "Prev. week". Null: none.
    void set_compared(std::shared_ptr<const ChartData> compared, const QString& title);
    /// The drawn value of each line under the cursor, in the order of rows.
    void set_cursor(std::vector<std::optional<double>> values);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] const std::vector<ChosenSeries>& series() const { return series_; }

Q_SIGNALS:
    void shown_changed(const wattmast::ui::SeriesKey& series, wattmast::ui::Visibility visibility);

private:
    [[nodiscard]] const ChartLine* line(std::size_t row) const;
    [[nodiscard]] std::optional<double> value(std::size_t row, int column) const;
    [[nodiscard]] QString text(std::size_t row, int column) const;
    [[nodiscard]] QString total_text(std::size_t row) const;
    [[nodiscard]] std::optional<double> difference(std::size_t row) const;
    [[nodiscard]] QString difference_text(std::size_t row) const;
    [[nodiscard]] QVariant copied(std::size_t row, int column) const;
    [[nodiscard]] const ScaledUnit& scale(std::size_t row) const { return scales_.at(row); }
    void rescale();

    std::vector<ChosenSeries> series_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    std::shared_ptr<const ChartData> data_;
    std::shared_ptr<const ChartData> compared_;
    QString compare_title_;
    std::vector<std::optional<double>> cursor_;
    std::vector<ScaledUnit> scales_;
    std::vector<int> decimals_;
};

/// Shares of a line's range by quality class.
[[nodiscard]] QualitySplit quality_split(const ChartLine& line);

}  // namespace wattmast::ui
