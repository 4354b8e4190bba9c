// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A chart as a file: picture or table, with scope, range, resolution and version on it.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QSizeF>
#include <QString>

#include "ui/charts/plot_scene.h"
#include "units/error.h"

namespace wattmast::ui {

struct ExportFormat {
    QSizeF size{960, 480};  ///< Of the chart; the footer comes below.
    int scale = 1;          ///< 1, 2 or 3: pixels per logical pixel. SVG ignores it.
    QString program;        ///< "Wattmast 0.1.0"
};

/// "SH-PD-0473 · 2026-11-11T14:32:00+08:00 – … · 940 columns of 86,400 samples (92 s each) · Wattmast 0.1.0".
/// The same in every language, because a file travels.
[[nodiscard]] QString export_footer(const PlotScene& scene, const QString& program);

/// The chart and its footer onto a page that is scaled already: size of the format, and some 22 below.
void paint_plot(QPainter& painter, const PlotScene& scene, const ExportFormat& format);

/// The chart as drawn, laid out anew at the asked size, in the scene's style.
[[nodiscard]] QImage plot_image(const PlotScene& scene, const ExportFormat& format);
[[nodiscard]] QByteArray plot_svg(const PlotScene& scene, const ExportFormat& format);

/// The columns as drawn, inside the shown range: RFC 4180, UTF-8, a point as decimal mark, times in ISO 8601 with
/// offset. Per series mean, min, max and quality; empty cells where a series has no column at that time. Lines that
/// begin with # name scope, range, resolution and program, and the formulas of computed series.
[[nodiscard]] QByteArray plot_csv(const PlotScene& scene, const QString& program);

/// Writes to a temporary file and renames it. Fails with `file_failed`.
[[nodiscard]] Result<void> write_file(const QString& path, const QByteArray& content);
[[nodiscard]] Result<void> write_png(const QString& path, const QImage& image);

}  // namespace wattmast::ui
