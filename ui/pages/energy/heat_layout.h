// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where the cells of a heat map of hours and days stand; pure geometry, no painting.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <cstddef>
#include <optional>
#include <vector>

#include "ui/pages/energy/energy_reading.h"

namespace wattmast::ui {

inline constexpr int rows_of_day = 24;

/// One hour. Where the clock is set back, two hours share a row, each with half of the width; where it is set forward,
/// a row of that day has none.
struct HeatCell {
    std::size_t hour = 0;  ///< In the hours of the reading.
    std::size_t day = 0;
    int row = 0;
    double left = 0;  ///< Of the column's width, 0 … 1.
    double width = 1;
};

/// In the order of the hours.
[[nodiscard]] std::vector<HeatCell> heat_cells(const EnergySpan& span);

struct HeatLayout {
    QRectF days;     ///< The bars of the days' sums.
    QRectF map;      ///< The cells.
    QRectF profile;  ///< The mean days at the right.
    QRectF legend;
    double column = 0;  ///< Width of a day with its gap.
    double row = 0;

    [[nodiscard]] QRectF rect_of(const HeatCell& cell) const;
    [[nodiscard]] double x_of(std::size_t day) const { return map.left() + static_cast<double>(day) * column; }
    /// Columns this close together have no gap.
    [[nodiscard]] double gap() const { return column < 5 ? 0 : 1; }
};
/// @param label_width Room for the texts at the left @pre days > 0
[[nodiscard]] HeatLayout heat_layout(std::size_t days, QSizeF size, double label_width);

}  // namespace wattmast::ui
