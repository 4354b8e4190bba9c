// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A chart's numbers in a window of their own: Show as table.
#pragma once

#include <QDialog>

namespace wattmast::ui {

class DataTable;
class PlotTableModel;
class PlotView;

/// Follows the chart: other data or another range, other rows. Ctrl+C copies the selected rows.
class ChartTable : public QDialog {
    Q_OBJECT

public:
    /// The chart outlives it or closes it.
    ChartTable(PlotView& chart, QWidget* parent);

    [[nodiscard]] DataTable* table() const { return table_; }

private:
    void refresh();

    PlotView& chart_;
    PlotTableModel* model_;
    DataTable* table_;
};

}  // namespace wattmast::ui
