// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_overlay.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/line_geometry.h"
#include "ui/charts/paint_tools.h"

namespace wattmast::ui {
namespace {

constexpr double dot_radius = 3.5;
constexpr double pill_height = 19;
constexpr double legend_overhang = 20;

QString translated(const char* text) {
    return QCoreApplication::translate("wattmast::ui::PlotView", text);
}

QString pill_text(const PlotScene& scene, UtcTime at) {
    return cursor_time_text(at, scene.spec.zone, scene.style.locale, scene.range.length());
}

QRectF pill_box(const PlotScene& scene, UtcTime at) {
    const QFontMetricsF metrics(scene.style.axis_font);
    const double width = std::ceil(metrics.horizontalAdvance(pill_text(scene, at))) + 16;
    const double centre = std::clamp(scene.time.x(at), width / 2 + 2, scene.size.width() - width / 2 - 2);
    return QRectF(std::round(centre - width / 2), scene.time_labels.top() + 3, width, pill_height);
}

/// Tick labels under the pill go, as two texts over each other would be none.
void hide_colliding_labels(QPainter& painter, const PlotScene& scene, const QRectF& pill) {
    const QFontMetricsF metrics(scene.style.axis_font);
    for (const TimeTick& tick : scene.ticks) {
        const double width = metrics.horizontalAdvance(tick.label) * 1.12 + 4;
        const QRectF label(scene.time.x(tick.at) - width / 2, scene.time_labels.top() + 5, width, 16);
        if (!tick.label.isEmpty() && label.intersects(pill.adjusted(-6, 0, 6, 0))) {
            painter.fillRect(label, scene.style.background);
        }
    }
}

void paint_pill(QPainter& painter, const PlotScene& scene, UtcTime at) {
    const QRectF pill = pill_box(scene, at);
    hide_colliding_labels(painter, scene, pill);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.style.tooltip);
    painter.drawRoundedRect(pill, 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(scene.style.tooltip_text);
    painter.setFont(scene.style.axis_font);
    painter.drawText(pill, Qt::AlignCenter, pill_text(scene, at));
}

void paint_dots(QPainter& painter, const PlotScene& scene, UtcTime at) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(scene.style.background, 1.5));
    for (const ReadValue& read : values_at(scene, at)) {
        const std::size_t pane_index = scene.pane_of(read.line);
        const PaneScene& pane = scene.panes[pane_index];
        const bool has_series = read.line < pane.first_line + scene.spec.panes[pane_index].series.size();
        if (!read.value || !has_series || scene.series(read.line).style == SeriesStyle::stack ||
            scene.series(read.line).visibility == Visibility::hidden) {
            continue;
        }
        const QPointF centre(scene.time.x(*read.at), scene.scale_of(read.line).y(*read.value));
        // Of grey lines nobody could tell whose dot it is.
        const bool is_grey =
            scene.spec.panes[pane_index].is_crowded() && scene.leader(pane_index).value_or(read.line) != read.line;
        if (is_grey) {
            continue;
        }
        // Far from the line it would point at another time.
        if (pane.plot.contains(centre) && std::abs(centre.x() - scene.time.x(at)) <= 12) {
            painter.setBrush(scene.style.colour(scene.series(read.line).colour));
            painter.drawEllipse(centre, dot_radius, dot_radius);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paint_crosshair(QPainter& painter, const PlotScene& scene, const OverlayState& state) {
    const double x = scene.time.x(*state.crosshair);
    if (x < scene.time.left || x > scene.time.right()) {
        return;
    }
    for (const PaneScene& pane : scene.panes) {
        // A pinned cursor is solid.
        draw_dotted_vertical(painter, x, pane.plot.top(), pane.plot.bottom(), scene.style.crosshair, 3,
                             state.is_pinned ? 0 : 2);
    }
    paint_dots(painter, scene, *state.crosshair);
    paint_pill(painter, scene, *state.crosshair);
}

void paint_band(QPainter& painter, const PlotScene& scene, TimeRange range, double opacity) {
    for (const PaneScene& pane : scene.panes) {
        const QRectF area = strip(scene, range, pane.plot);
        painter.fillRect(area, faded(scene.style.selection, opacity));
        draw_vertical(painter, area.left(), area.top(), area.bottom(), scene.style.selection);
        draw_vertical(painter, area.right(), area.top(), area.bottom(), scene.style.selection);
    }
}

void paint_chip(QPainter& painter, const PlotScene& scene, const QString& text, const QColor& edge,
                const QColor& text_colour) {
    const QFontMetricsF metrics(scene.style.axis_font);
    const double width = std::ceil(metrics.horizontalAdvance(text)) + 16;
    const bool has_header = scene.spec.legend == LegendPlace::header;
    const double top = has_header ? 3 : scene.panes.front().plot.top() + 4;
    const double right = scene.panes.front().plot.right() - (has_header ? 0 : 4);
    const QRectF box(right - width, top, width, 20);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(scene.style.background);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(text_colour);
    painter.setFont(scene.style.axis_font);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paint_notices(QPainter& painter, const PlotScene& scene, const OverlayState& state) {
    const auto age = state.is_live && scene.data != nullptr ? shared_age(*scene.data) : std::nullopt;
    if (age) {
        paint_chip(painter, scene, *age, scene.style.age_chip, scene.style.age_chip);
    } else if (state.is_paused) {
        paint_chip(painter, scene,
                   QStringLiteral("\u25CB ") +
                       translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotView", "Paused, End to follow")),
                   scene.style.border_control, scene.style.text_secondary);
    }
}

void paint_focus(QPainter& painter, const PlotScene& scene) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(scene.style.focus_ring, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), scene.size).adjusted(1, 1, -1, -1), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace

void paint_measured(QPainter& painter, const PlotScene& scene, const MeasuredInterval& measured) {
    struct Row {
        QString name, total, mean;
    };
    std::vector<Row> rows;
    for (std::size_t i = 0; i < measured.lines.size() && rows.size() < 10; ++i) {
        const MeasuredLine& line = measured.lines[i];
        const ChartLine* drawn = scene.line(i);
        if (drawn == nullptr || scene.series(i).visibility == Visibility::hidden) {
            continue;
        }
        const ValueAxis& axis = scene.axis_of(i);
        const Unit total_unit = drawn->unit == Unit::watt ? Unit::kilowatt_hour : Unit::byte;
        rows.push_back({scene.series(i).name,
                        line.total ? amount_text(*line.total, total_unit, scene.style.locale) : QString(),
                        line.mean ? value_text(*line.mean, axis.unit, axis.decimals, scene.style.locale)
                                  : QStringLiteral("\u2013")});
    }
    const QString head = translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotView", "Selection, %1"))
                             .arg(duration_text(measured.range.length()));
    const QString times = date_time_text(measured.range.begin, scene.spec.zone, scene.style.locale) +
                          QStringLiteral(" \u2013 ") +
                          date_time_text(measured.range.end, scene.spec.zone, scene.style.locale);
    const QString total_head = translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotView", "Total"));
    const QString mean_head = translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotView", "Mean"));
    const QFontMetricsF metrics(scene.style.axis_font);
    double name_width = 0;
    double total_width = metrics.horizontalAdvance(total_head);
    double mean_width = metrics.horizontalAdvance(mean_head);
    for (const Row& row : rows) {
        name_width = std::max(name_width, metrics.horizontalAdvance(row.name));
        total_width = std::max(total_width, metrics.horizontalAdvance(row.total));
        mean_width = std::max(mean_width, metrics.horizontalAdvance(row.mean));
    }
    const double inner = std::max(name_width + 16 + total_width + 16 + mean_width, metrics.horizontalAdvance(times));
    const double line_height = 17;
    const double height = 14 + line_height * (static_cast<double>(rows.size()) + 3);
    const QRectF first = strip(scene, measured.range, scene.panes.front().plot);
    const bool fits_left = first.left() - inner - 28 > scene.time.left;
    const double x =
        fits_left ? first.left() - inner - 28 : std::min(first.right() + 8, scene.time.right() - inner - 20);
    const QRectF box(std::round(x), first.top() + 24, std::ceil(inner) + 20, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.style.tooltip);
    painter.drawRoundedRect(box, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    double y = box.top() + 7;
    const double left = box.left() + 10;
    const double right = box.right() - 10;
    const auto write = [&](const QString& text, double from, double to, Qt::Alignment side, double opacity) {
        painter.setPen(faded(scene.style.tooltip_text, opacity));
        painter.drawText(QRectF(from, y, to - from, line_height), static_cast<int>(side | Qt::AlignVCenter), text);
    };
    QFont strong = scene.style.axis_font;
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    write(head, left, right, Qt::AlignLeft, 1);
    painter.setFont(scene.style.axis_font);
    y += line_height;
    write(times, left, right, Qt::AlignLeft, 0.8);
    y += line_height;
    write(total_head, left, right - mean_width - 16, Qt::AlignRight, 0.8);
    write(mean_head, left, right, Qt::AlignRight, 0.8);
    for (const Row& row : rows) {
        y += line_height;
        write(row.name, left, right, Qt::AlignLeft, 1);
        write(row.total, left, right - mean_width - 16, Qt::AlignRight, 1);
        write(row.mean, left, right, Qt::AlignRight, 1);
    }
}

void paint_overlay(QPainter& painter, const PlotScene& scene, const OverlayState& state) {
    if (scene.is_drawable()) {
        if (state.measured) {
            paint_band(painter, scene, state.measured->range, 0.09);
        }
        if (state.rubber_band) {
            paint_band(painter, scene, *state.rubber_band, 0.16);
        }
        paint_values(painter, scene, state);
        if (state.crosshair) {
            paint_crosshair(painter, scene, state);
        }
        paint_notices(painter, scene, state);
        if (state.measured) {
            paint_measured(painter, scene, *state.measured);  // Over the cursor and its dots.
        }
        if (state.shows_progress) {
            painter.fillRect(QRectF(scene.time.left, 0, scene.time.width, 2), scene.style.accent);
        }
    }
    if (state.shows_focus) {
        paint_focus(painter, scene);
    }
}

QRegion overlay_region(const PlotScene& scene, std::optional<UtcTime> crosshair) {
    QRegion region;
    const auto add = [&](const QRectF& area) { region += area.toAlignedRect(); };
    for (const PaneScene& pane : scene.panes) {
        add(pane.header);
        add(pane.legend.adjusted(0, -legend_overhang, 0, legend_overhang));
    }
    if (crosshair && scene.is_drawable()) {
        const double x = scene.time.x(*crosshair);
        const QRectF area = scene.plot_area();
        add(QRectF(x - 18, area.top() - 5, 36, area.height() + 10));
        add(QRectF(0, scene.time_labels.top(), scene.size.width(), scene.time_labels.height()));
    }
    return region;
}

}  // namespace wattmast::ui
