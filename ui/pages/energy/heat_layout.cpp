// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/heat_layout.h"

#include <algorithm>

namespace wattmast::ui {
namespace {

constexpr double top_room = 30;  ///< Above the days' bars, for their figures.
constexpr double day_bars = 50;
constexpr double below_bars = 10;
constexpr double day_labels = 34;
constexpr double legend_height = 30;
constexpr double right_room = 14;
constexpr double profile_gap = 10;
constexpr double least_profile = 92;
constexpr double widest_column = 96;  ///< Of few days; the rest is the profile's.

}  // namespace

std::vector<HeatCell> heat_cells(const EnergySpan& span) {
    std::vector<HeatCell> cells;
    cells.reserve(span.hours.hours.size());
    for (std::size_t day = 0; day < span.days.size(); ++day) {
        for (std::size_t i = 0; i < span.days[day].hours; ++i) {
            const std::size_t hour = span.days[day].first + i;
            HeatCell cell{hour, day, hour_of_day(span.hours.hours[hour].range.begin, span.zone), 0, 1};
            if (!cells.empty() && cells.back().day == day && cells.back().row == cell.row) {
                cells.back().width = 0.5;
                cell.left = 0.5;
                cell.width = 0.5;
            }
            cells.push_back(cell);
        }
    }
    return cells;
}

QRectF HeatLayout::rect_of(const HeatCell& cell) const {
    return {x_of(cell.day) + cell.left * column, map.top() + cell.row * row, cell.width * column - gap(),
            row - std::min(1.0, row / 8)};
}

HeatLayout heat_layout(std::size_t days, QSizeF size, double label_width) {
    HeatLayout layout;
    const double room = size.width() - label_width - profile_gap - least_profile - right_room;
    layout.column = std::clamp(room / static_cast<double>(days), 0.5, widest_column);
    const double width = layout.column * static_cast<double>(days);
    const double top = top_room + day_bars + below_bars;
    const double height = std::max(120.0, size.height() - top - day_labels - legend_height);
    layout.row = height / rows_of_day;
    layout.days = {label_width, top_room, width, day_bars};
    layout.map = {label_width, top, width, height};
    const double profile_left = layout.map.right() + profile_gap;
    layout.profile = {profile_left, top, std::max(least_profile, size.width() - right_room - profile_left), height};
    layout.legend = {label_width, layout.map.bottom() + day_labels, size.width() - label_width, legend_height};
    return layout;
}

}  // namespace wattmast::ui
