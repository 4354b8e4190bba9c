// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/line_geometry.h"
#include "ui/charts/paint_tools.h"
#include "ui/charts/plot_painter.h"

namespace wattmast::ui {
namespace {

constexpr double band_opacity = 0.055;
constexpr double hatch_pitch = 10;  // along x; 7 px between the lines
constexpr double hatch_width = 1.4;

QFont bold(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

bool has_stack(const PaneSpec& pane) {
    return std::any_of(pane.series.begin(), pane.series.end(),
                       [](const SeriesSpec& series) { return series.style == SeriesStyle::stack; });
}

void paint_bands(QPainter& painter, const PlotScene& scene) {
    for (const TimeBand& band : scene.spec.bands) {
        for (const PaneScene& pane : scene.panes) {
            painter.fillRect(strip(scene, band.range, pane.plot), faded(scene.style.accent, band_opacity));
        }
    }
}

void paint_band_texts(QPainter& painter, const PlotScene& scene) {
    for (const TimeBand& band : scene.spec.bands) {
        const QRectF first = strip(scene, band.range, scene.panes.front().plot);
        painter.setFont(scene.style.axis_font);
        painter.setPen(scene.style.text_secondary);
        const QFontMetricsF metrics(scene.style.axis_font);
        const double width = metrics.horizontalAdvance(band.text);
        if (!band.text.isEmpty() && first.width() > width + 12) {
            // Over the grid lines, on a ground that hides them.
            painter.fillRect(QRectF(first.left() + 6, first.top() + 1, width + 2, metrics.height()),
                             scene.style.background);
            painter.fillRect(QRectF(first.left() + 6, first.top() + 1, width + 2, metrics.height()),
                             faded(scene.style.accent, band_opacity));
            painter.drawText(first.adjusted(7, 2, -4, 0), Qt::AlignLeft | Qt::AlignTop, band.text);
        }
    }
}

/// "no data" with its length where it has room.
void label_gap(QPainter& painter, const PlotScene& scene, const QRectF& area, TimeRange gap) {
    const QString text = QCoreApplication::translate("wattmast::ui::PlotView", "no data");
    const QString length = duration_text(gap.length());
    const QFontMetricsF metrics(scene.style.axis_font);
    const double width = std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(length)) + 10;
    // As laid out: Chinese comes from a font that is higher than that of the figures.
    const QRectF anywhere(0, 0, area.width(), area.height());
    const double line = std::max(metrics.boundingRect(anywhere, Qt::AlignLeft, text).height(),
                                 metrics.boundingRect(anywhere, Qt::AlignLeft, length).height());
    const double height = 2 * line + 4;
    if (area.width() < width + 6 || area.height() < height + 6) {
        return;
    }
    const QRectF box(area.center().x() - width / 2, area.center().y() - height / 2, width, height);
    painter.fillRect(box, scene.style.gap);
    painter.setFont(scene.style.axis_font);
    painter.setPen(scene.style.text_secondary);
    painter.drawText(box.adjusted(0, 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop, text);
    painter.setPen(scene.style.text_muted);
    painter.drawText(box.adjusted(0, 0, 0, -2), Qt::AlignHCenter | Qt::AlignBottom, length);
}

void paint_gaps(QPainter& painter, const PlotScene& scene, std::size_t pane) {
    const std::vector<const ChartLine*> lines = scene.lines_of(pane);
    // A stack without one of its parts has no sum: hatched like a missing one.
    const std::vector<TimeRange> gaps = has_stack(scene.spec.panes[pane]) ? any_gaps(lines) : common_gaps(lines);
    for (const TimeRange& gap : gaps) {
        const QRectF area = strip(scene, gap, scene.panes[pane].plot);
        if (area.width() < 1) {
            continue;
        }
        painter.fillRect(area, scene.style.gap);
        draw_hatch(painter, area, scene.style.gap_hatch, hatch_pitch, hatch_width);
        // As long as it is in the picture: how far it goes on outside depends on what else was read.
        label_gap(painter, scene, area, {std::max(gap.begin, scene.range.begin), std::min(gap.end, scene.range.end)});
    }
}

void paint_pane_grid(QPainter& painter, const PlotScene& scene, const PaneScene& pane) {
    for (const TimeTick& tick : scene.ticks) {
        draw_vertical(painter, scene.time.x(tick.at), pane.plot.top(), pane.plot.bottom(), scene.style.grid);
    }
    painter.setFont(scene.style.axis_font);
    const double label_right = pane.plot.left() - 8;
    for (std::size_t i = 0; i < pane.axis.ticks.size(); ++i) {
        const ValueTick& tick = pane.axis.ticks[i];
        const double y = pane.scale.y(tick.value);
        draw_horizontal(painter, std::min(y, pane.plot.bottom()), pane.plot.left(), pane.plot.right(),
                        tick.value == 0 ? scene.style.axis : scene.style.grid);
        const bool takes_unit =
            i + 1 == pane.axis.ticks.size() && !pane.unit_in_title && !pane.axis.unit.symbol.isEmpty();
        const QString text = takes_unit ? tick.label + QChar(0x00A0) + pane.axis.unit.symbol : tick.label;
        painter.setPen(scene.style.text_muted);
        painter.drawText(QRectF(0, y - 9, label_right, 18), Qt::AlignRight | Qt::AlignVCenter, text);
    }
    draw_horizontal(painter, pane.plot.bottom(), pane.plot.left(), pane.plot.right(), scene.style.axis);
}

void paint_time_labels(QPainter& painter, const PlotScene& scene) {
    for (const TimeTick& tick : scene.ticks) {
        const double x = scene.time.x(tick.at);
        draw_vertical(painter, x, scene.time_labels.top(), scene.time_labels.top() + 4, scene.style.axis);
        const bool is_boundary = tick.weight == TickWeight::boundary;
        painter.setFont(is_boundary ? bold(scene.style.axis_font) : scene.style.axis_font);
        painter.setPen(is_boundary ? scene.style.text : scene.style.text_muted);
        painter.drawText(QRectF(x - 80, scene.time_labels.top() + 5, 160, 16), Qt::AlignCenter, tick.label);
    }
}

void paint_marks(QPainter& painter, const PlotScene& scene) {
    for (std::size_t i = 0; i < scene.marks.size(); ++i) {
        const QRectF& box = scene.marks[i];
        if (box.isEmpty()) {
            continue;
        }
        draw_dotted_vertical(painter, scene.time.x(scene.spec.marks[i].at), scene.plot_area().top(), box.top(),
                             scene.style.text_muted, 1, 4);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(scene.style.border_control, 1));
        painter.setBrush(scene.style.panel_alternate);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(scene.style.text);
        painter.setFont(bold(scene.style.axis_font));
        painter.drawText(box, Qt::AlignCenter, scene.spec.marks[i].letter);
    }
    if (!scene.marks.empty()) {
        painter.setFont(scene.style.axis_font);
        painter.setPen(scene.style.text_muted);
        const double top = scene.time_labels.bottom() + 1;
        painter.drawText(QRectF(8, top, scene.time.left - 14, 17), Qt::AlignLeft | Qt::AlignVCenter,
                         QCoreApplication::translate("wattmast::ui::PlotView", "Events"));
    }
}

/// "08:10 sleep features switched off" beside the line of a mark, in rows where several are near each other.
void paint_mark_texts(QPainter& painter, const PlotScene& scene) {
    constexpr double row_height = 22;
    constexpr int most_rows = 3;
    const QFontMetricsF metrics(scene.style.axis_font);
    const QRectF plot = scene.panes.front().plot;
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < scene.marks.size(); ++i) {
        if (scene.marks[i].isEmpty() || scene.spec.marks[i].text.isEmpty()) {
            continue;
        }
        const double x = scene.time.x(scene.spec.marks[i].at);
        const QString text = metrics.elidedText(scene.spec.marks[i].text, Qt::ElideRight, plot.width() / 3);
        const double width = std::ceil(metrics.horizontalAdvance(text)) + 14;
        QRectF box(x - width - 5, plot.top() + 3, width, 19);
        if (box.left() < plot.left()) {
            box.moveLeft(x + 5);
        }
        int row = 0;
        const auto is_taken = [&] {
            return std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); });
        };
        while (row < most_rows && is_taken()) {
            box.translate(0, row_height);
            ++row;
        }
        if (row == most_rows || box.bottom() > plot.bottom()) {
            continue;  // Its letter under the axis still tells of it.
        }
        taken.push_back(box);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(scene.style.border_control, 1));
        painter.setBrush(scene.style.panel_alternate);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(scene.style.text);
        painter.setFont(scene.style.axis_font);
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

}  // namespace

void paint_mark_labels(QPainter& painter, const PlotScene& scene) {
    if (scene.is_drawable() && scene.spec.mark_texts == MarkTexts::boxed) {
        paint_mark_texts(painter, scene);
    }
}

void paint_grid(QPainter& painter, const PlotScene& scene) {
    painter.fillRect(QRectF(QPointF(0, 0), scene.size), scene.style.background);
    if (!scene.is_drawable()) {
        return;
    }
    paint_bands(painter, scene);
    for (std::size_t i = 0; i < scene.panes.size(); ++i) {
        paint_gaps(painter, scene, i);
        paint_pane_grid(painter, scene, scene.panes[i]);
    }
    paint_band_texts(painter, scene);
    paint_time_labels(painter, scene);
    paint_marks(painter, scene);
    paint_ribbons(painter, scene);
}

}  // namespace wattmast::ui
