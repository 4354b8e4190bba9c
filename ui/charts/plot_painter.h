// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The two cached layers of a chart: grid and data. Clips all geometry itself, because QSvgGenerator ignores clipping.
#pragma once

#include <QPainter>
#include <cstdint>

#include "ui/charts/plot_scene.h"

namespace wattmast::ui {

/// What the painter paints on.
enum class PaintTarget : std::uint8_t {
    raster,  ///< Fills as pixel columns, which is fast.
    vector,  ///< Fills as polygons, which stay smooth.
};

/// Background, bands, gaps, grid, tick labels, limits, marks and ribbons.
void paint_grid(QPainter& painter, const PlotScene& scene);
/// Envelopes, areas, stacks, lines, gap ends and counter resets.
void paint_data(QPainter& painter, const PlotScene& scene, PaintTarget target);

/// Texts of marks over the data, where the spec asks for them.
void paint_mark_labels(QPainter& painter, const PlotScene& scene);

}  // namespace wattmast::ui
