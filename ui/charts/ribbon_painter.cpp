// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Quality ribbons under the panes.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/line_geometry.h"
#include "ui/charts/paint_tools.h"
#include "ui/charts/ribbon_runs.h"

namespace wattmast::ui {
namespace {

/// A class other than measured stays visible however short it was.
constexpr double narrowest_exception = 2;
constexpr double segment_on = 3;
constexpr double segment_pitch = 5;
constexpr double hatch_pitch = 6;
constexpr double hatch_width = 3;

void paint_segments(QPainter& painter, const QRectF& bar, const QColor& colour) {
    for (double x = bar.left(); x < bar.right(); x += segment_pitch) {
        painter.fillRect(QRectF(x, bar.top(), std::min(segment_on, bar.right() - x), bar.height()), colour);
    }
}

/// A line above what the rest has: what is missing is not all of it, and how much is not known here.
void paint_part(QPainter& painter, const QRectF& bar, const ChartStyle& style) {
    constexpr double hollow = 2;
    painter.fillRect(bar, style.background);
    draw_horizontal(painter, bar.top(), bar.left(), bar.right(), style.border_control);
    painter.fillRect(bar.adjusted(0, hollow, 0, 0), style.quality_measured);
}

/// Leaning bars with their feet and heads on the edges of the ribbon.
void paint_hatch(QPainter& painter, const QRectF& bar, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double lean = bar.height();
    const auto inside = [&](double x, double y) { return QPointF(std::clamp(x, bar.left(), bar.right()), y); };
    const double first = std::floor((bar.left() - lean) / hatch_pitch) * hatch_pitch;
    for (double x = first; x < bar.right(); x += hatch_pitch) {
        painter.drawPolygon(QPolygonF{inside(x, bar.bottom()), inside(x + hatch_width, bar.bottom()),
                                      inside(x + hatch_width + lean, bar.top()), inside(x + lean, bar.top())});
    }
    painter.restore();
}

void paint_outline(QPainter& painter, const QRectF& bar, const QColor& colour) {
    draw_horizontal(painter, bar.top(), bar.left(), bar.right(), colour);
    draw_horizontal(painter, bar.bottom() - 1, bar.left(), bar.right(), colour);
    draw_vertical(painter, bar.left(), bar.top(), bar.bottom(), colour);
    draw_vertical(painter, bar.right() - 1, bar.top(), bar.bottom(), colour);
}

void paint_run(QPainter& painter, const PlotScene& scene, const QRectF& bar, const RibbonRun& run) {
    QRectF part = strip(scene, run.range, bar);
    const bool is_outside = run.range.end <= scene.range.begin || run.range.begin >= scene.range.end;
    if (is_outside) {
        return;
    }
    const double left = std::round(part.left());
    const double right = std::round(part.right());
    part.setLeft(left);
    part.setRight(right);
    const ChartStyle& style = scene.style;
    if (run.quality == QualityClass::measured) {
        painter.fillRect(part, style.quality_measured);
        return;
    }
    part.setWidth(std::max(part.width(), narrowest_exception));
    painter.fillRect(part, style.background);
    switch (run.quality) {
        case QualityClass::measured:
            break;
        case QualityClass::integrated:
            paint_segments(painter, part, style.quality_measured);
            break;
        case QualityClass::estimated:
            paint_hatch(painter, part, style.quality_estimated);
            break;
        case QualityClass::missing:
            if (run.is_part) {
                paint_part(painter, part, style);
            } else {
                paint_outline(painter, part, style.border_control);
            }
            break;
    }
}

void paint_label(QPainter& painter, const PlotScene& scene, const RibbonScene& ribbon) {
    if (ribbon.label.isEmpty()) {
        return;
    }
    const ChartStyle& style = scene.style;
    painter.setPen(style.text_muted);
    if (!ribbon.line) {
        painter.setFont(style.axis_font);
        painter.drawText(ribbon.label.adjusted(0, -4, 0, 4), Qt::AlignLeft | Qt::AlignVCenter,
                         QCoreApplication::translate("wattmast::ui::PlotView", "Quality"));
        return;
    }
    const SeriesSpec& series = scene.series(*ribbon.line);
    painter.fillRect(QRectF(ribbon.label.left() + 2, ribbon.bar.top(), 6, ribbon.bar.height()),
                     style.colour(series.colour));
    QFont font = style.axis_font;
    font.setPixelSize(std::max(9, font.pixelSize() - 1));
    painter.setFont(font);
    const QRectF place = ribbon.label.adjusted(12, -3, 0, 3);
    const QString& name = series.short_name.isEmpty() ? series.name : series.short_name;
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(name, Qt::ElideRight, place.width()));
}

}  // namespace

void paint_ribbons(QPainter& painter, const PlotScene& scene) {
    for (const RibbonScene& ribbon : scene.ribbons) {
        paint_label(painter, scene, ribbon);
        std::vector<RibbonRun> runs = ribbon_runs(scene, ribbon);
        // Measured first: the exceptions may be wider than their time and must not be covered.
        std::stable_sort(runs.begin(), runs.end(),
                         [](const RibbonRun& a, const RibbonRun& b) { return a.quality < b.quality; });
        for (const RibbonRun& run : runs) {
            paint_run(painter, scene, ribbon.bar, run);
        }
    }
}

}  // namespace wattmast::ui
