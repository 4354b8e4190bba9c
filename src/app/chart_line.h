// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A signal becomes one line of a chart.
#pragma once

#include "app/chart_source.h"
#include "app/signal.h"
#include "units/utc_time.h"

namespace wattmast {

/// Columns, gaps, quality and statistics of `signal` over `range`.
///
/// Columns are equal parts of the range. Where the samples are so far apart that a column holds fewer than two, every
/// sample is a column of its own at its own time; of a sum, every sample of its first point, the others being read
/// between their samples. The line then also has a column at either edge that it crosses between two samples.
/// Stretches without a value shorter than 2.5 intervals at the edges (not due yet, or cut off by the range) are no gap
/// and take the quality of their neighbour. Statistics leave out what must not be booked (quality `missing`). The total
/// counts what a register gained during gaps inside the range, although the line is broken there.
/// @pre signal is inside range; range is not empty; 1 <= columns
[[nodiscard]] ChartLine chart_line(const Signal& signal, TimeRange range, int columns);

/// The same with columns between `edges`, cut to the range, however few samples there are; see ChartQuery::edges.
[[nodiscard]] ChartLine chart_line(const Signal& signal, TimeRange range, const std::vector<UtcTime>& edges);

}  // namespace wattmast
