// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Duration, energy and mean between two instants, from what is drawn.
#pragma once

#include <optional>
#include <vector>

#include "app/chart_source.h"

namespace wattmast::ui {

/// One line's figures over an interval. From drawn columns, so for the eye and not for accounting.
struct MeasuredLine {
    std::optional<double> mean;   ///< Time-weighted, in the line's unit; missing time left out. Empty: no value inside.
    std::optional<double> total;  ///< kWh for power, bytes for traffic, of the time with values; else empty.
    Duration missing{0};          ///< Inside the interval.
    friend bool operator==(const MeasuredLine&, const MeasuredLine&) = default;
};

struct MeasuredInterval {
    TimeRange range;
    std::vector<MeasuredLine> lines;  ///< In the order of the data.
    friend bool operator==(const MeasuredInterval&, const MeasuredInterval&) = default;
};

/// Each column stands for the time to halfway to its neighbours; gaps stand for nothing.
[[nodiscard]] MeasuredInterval measure_interval(const ChartData& data, TimeRange range);

}  // namespace wattmast::ui
