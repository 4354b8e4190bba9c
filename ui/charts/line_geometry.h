// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From columns to points, bars and dashes in pixels, cut at gaps and clipped: pure, so that every rule has a test.
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <optional>
#include <span>
#include <vector>

#include "app/chart_source.h"
#include "ui/charts/plot_scale.h"
#include "ui/charts/plot_spec.h"

namespace wattmast::ui {

/// A stretch of one line that is drawn in one manner. Neighbouring parts share the point where they meet.
struct LinePart {
    QualityClass quality = QualityClass::measured;
    std::vector<QPointF> points;
    friend bool operator==(const LinePart&, const LinePart&) = default;
};

struct LineGeometry {
    std::vector<LinePart> parts;
    std::vector<QPointF> gap_ends;  ///< Where a hollow ring stands: last point before and first after a visible gap.
};

/// Breaks at gaps of at least one pixel; rings from four pixels on, because smaller ones would be all ring.
/// Steps where the quality is integrated or `style` says so.
[[nodiscard]] LineGeometry line_geometry(const ChartLine& line, const TimeScale& time, const ValueScale& value,
                                         SeriesStyle style);

/// One bar per column from its min to its max, edges on whole pixels, clipped; none where min equals max.
[[nodiscard]] std::vector<QRectF> envelope_bars(const ChartLine& line, const TimeScale& time, const ValueScale& value,
                                                const QRectF& clip);

/// The mean at the centre of each pixel from `left` on, NaN where the line has none or breaks.
[[nodiscard]] std::vector<double> sampled_means(const ChartLine& line, const TimeScale& time, int left, int count);

/// The part of a segment inside the rectangle; empty if there is none.
[[nodiscard]] std::optional<QLineF> clipped(const QLineF& segment, const QRectF& clip);
/// Consecutive points as segments, clipped.
[[nodiscard]] std::vector<QLineF> segments(std::span<const QPointF> points, const QRectF& clip);
/// The same, cut into dashes: pixels on, off, on …; the pattern runs on along the whole line.
[[nodiscard]] std::vector<QLineF> dashes(std::span<const QPointF> points, std::span<const double> pattern,
                                         const QRectF& clip);
/// The pattern of a quality and a slot; empty: solid. Estimated wins.
[[nodiscard]] std::span<const double> dash_of(QualityClass quality, DashPattern slot) noexcept;

/// Where all lines are missing: what a pane hatches.
[[nodiscard]] std::vector<TimeRange> common_gaps(std::span<const ChartLine* const> lines);
/// Where any line is missing: where a stack has no sum.
[[nodiscard]] std::vector<TimeRange> any_gaps(std::span<const ChartLine* const> lines);
/// The worst class of several lines, as runs that tile what the lines tile.
[[nodiscard]] std::vector<QualityRun> worst_quality(std::span<const ChartLine* const> lines);
[[nodiscard]] QualityClass quality_at(const ChartLine& line, UtcTime at) noexcept;

/// The column nearest to `at` and not farther than `reach`; null if none. Columns ascend.
[[nodiscard]] const ChartColumn* nearest_column(const ChartLine& line, UtcTime at, Duration reach) noexcept;

}  // namespace wattmast::ui
