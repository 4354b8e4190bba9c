// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The months of a year: bars by location, rings by market, the year before as dashes. One gas.
#pragma once

#include <optional>
#include <vector>

#include "app/ledger/carbon_course.h"
#include "ui/pages/carbon/figure_chart.h"

namespace wattmast::ui {

/// Scope 1 and 2. A month that is not closed has a hatched bar; one without a figure has none.
class MonthBars : public FigureChart {
    Q_OBJECT

public:
    explicit MonthBars(QWidget* parent = nullptr);

    void show_year(const std::vector<CourseMonth>& months, int year, Gas gas, CivilMonth chosen);
    [[nodiscard]] CivilMonth month(int index) const { return slots_.at(static_cast<std::size_t>(index)).month; }

protected:
    void paint_chart(QPainter& painter) override;
    [[nodiscard]] QRectF place_of(int index) const override;

private:
    struct Slot {
        CivilMonth month;
        std::optional<double> location;  ///< In the unit of the axis.
        std::optional<double> market;
        std::optional<double> before;
        bool is_closed = false;
    };
    void paint_bar(QPainter& painter, const Slot& slot, const QRectF& bar) const;

    std::vector<Slot> slots_;
    CivilMonth chosen_;
};

/// The letter or number of a month below its bar.
[[nodiscard]] QString short_month(CivilMonth month);

}  // namespace wattmast::ui
