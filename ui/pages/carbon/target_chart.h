// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Years beside the path that leads to the target.
#pragma once

#include <optional>
#include <vector>

#include "app/ledger/carbon_course.h"
#include "ui/pages/carbon/figure_chart.h"

namespace wattmast::ui {

/// Bars of years, the path as a line with a dot at each step, the trend as dashes. A year without all its months has a
/// hollow bar: it stands for what there is of it.
class TargetChart : public FigureChart {
    Q_OBJECT

public:
    explicit TargetChart(QWidget* parent = nullptr);
    void show_target(const CarbonTarget& target);

protected:
    void paint_chart(QPainter& painter) override;
    [[nodiscard]] QRectF place_of(int index) const override;

private:
    struct Year {
        int year = 0;
        std::optional<double> mass;
        bool is_whole = false;
        bool is_stated = false;
    };
    struct Mark {
        int year = 0;
        double level = 0;
        QString text;
    };
    struct Point {
        int year = 0;
        double level = 0;
    };
    [[nodiscard]] double x_of(double year) const;
    void paint_bars(QPainter& painter) const;
    void paint_line(QPainter& painter, const std::vector<Point>& line, const QPen& pen) const;
    void paint_years(QPainter& painter) const;

    std::vector<Year> years_;
    std::vector<Point> path_;
    std::vector<Point> trend_;
    std::vector<Mark> marks_;
    int first_ = 2020;
    int last_ = 2060;
};

}  // namespace wattmast::ui
