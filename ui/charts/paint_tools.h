// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Small strokes shared by the painters of a chart.
#pragma once

#include <QPainter>
#include <QRectF>
#include <vector>

#include "ui/charts/plot_scene.h"

namespace wattmast::ui {

/// Sharp one-pixel line from top to bottom (or left to right) at the pixel of `x` (`y`).
void draw_vertical(QPainter& painter, double x, double top, double bottom, const QColor& colour);
void draw_horizontal(QPainter& painter, double y, double left, double right, const QColor& colour);
/// Dots or dashes of `on` pixels with `off` between, as rectangles: sharp, and clipped by construction.
void draw_dotted_vertical(QPainter& painter, double x, double top, double bottom, const QColor& colour, int on,
                          int off);

/// 45° lines, anchored to the page so that neighbouring areas match; sharp at every device pixel ratio and in SVG.
void draw_hatch(QPainter& painter, const QRectF& area, const QColor& colour, double pitch, double width);

/// Part of a range that is inside the plot of the scene's time scale, as an x extent; empty outside.
[[nodiscard]] QRectF strip(const PlotScene& scene, TimeRange range, const QRectF& within);

/// A colour with another opacity, 0 … 1.
[[nodiscard]] QColor faded(QColor colour, double opacity);

void paint_ribbons(QPainter& painter, const PlotScene& scene);

/// Targets moved apart so that neighbours are at least `spacing` apart and all lie in [low, high] if they fit.
[[nodiscard]] std::vector<double> spread(std::vector<double> targets, double low, double high, double spacing);

}  // namespace wattmast::ui
