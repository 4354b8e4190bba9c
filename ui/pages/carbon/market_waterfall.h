// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Scope 2 from its location-based to its market-based figure, step by step.
#pragma once

#include <vector>

#include "carbon/market_steps.h"
#include "ui/pages/carbon/figure_chart.h"

namespace wattmast::ui {

/// Totals are lines, because the axis need not begin at zero; steps are bars from one level to the next.
class MarketWaterfall : public FigureChart {
    Q_OBJECT

public:
    explicit MarketWaterfall(QWidget* parent = nullptr);
    void show_steps(const MarketSteps& steps);

protected:
    void paint_chart(QPainter& painter) override;
    [[nodiscard]] QRectF place_of(int index) const override;

private:
    struct Column {
        QString label;
        QString value;
        double from = 0;  ///< In the unit of the axis; of a total equal to `to`.
        double to = 0;
        bool is_total = false;
    };
    std::vector<Column> columns_;
};

}  // namespace wattmast::ui
