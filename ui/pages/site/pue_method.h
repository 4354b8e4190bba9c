// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a PUE is made of: which meters over which, their energies, their coverage, and the rules.
#pragma once

#include <QAbstractTableModel>
#include <QDialog>

#include "ui/pages/site/pue.h"

namespace wattmast::ui {

class DataTable;
class PueMeterModel;
class WrappedLabel;

/// Not modal: it follows the panel. Stands before the model, because lupdate loses the namespace behind its enum.
class PueMethodWindow : public QDialog {
    Q_OBJECT

public:
    explicit PueMethodWindow(QWidget* parent = nullptr);
    void show_figure(const PueFigure& figure, PueCategory category, UtcTime now);

Q_SIGNALS:
    void point_opened(wattmast::PointId point);

private:
    PueMeterModel* meters_ = nullptr;
    DataTable* table_ = nullptr;
    WrappedLabel* sum_ = nullptr;
    WrappedLabel* rules_ = nullptr;
};

/// The meters of either sum, facility first. Roles as in data_table.h.
class PueMeterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { part_column, meter_column, energy_column, coverage_column, source_column, column_count };

    using QAbstractTableModel::QAbstractTableModel;
    void set_figure(const PueFigure& figure);
    [[nodiscard]] PointId point(int row) const { return figure_.meters.at(static_cast<std::size_t>(row)).point; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PueFigure figure_;
};

/// One sentence: what is refused and why; empty for a value.
[[nodiscard]] QString refusal_of(const PueFigure& figure);
/// "PUE1, basic: IT measured at the output of the UPS"; what is missing where it is not stated.
[[nodiscard]] QString category_text(PueCategory category);

}  // namespace wattmast::ui
