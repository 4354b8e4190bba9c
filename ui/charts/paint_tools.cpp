// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/paint_tools.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/charts/line_geometry.h"

namespace wattmast::ui {

void draw_vertical(QPainter& painter, double x, double top, double bottom, const QColor& colour) {
    painter.fillRect(QRectF(std::round(x), top, 1, bottom - top), colour);
}

void draw_horizontal(QPainter& painter, double y, double left, double right, const QColor& colour) {
    painter.fillRect(QRectF(left, std::round(y), right - left, 1), colour);
}

void draw_dotted_vertical(QPainter& painter, double x, double top, double bottom, const QColor& colour, int on,
                          int off) {
    const double left = std::round(x);
    for (double y = top; y < bottom; y += on + off) {
        painter.fillRect(QRectF(left, y, 1, std::min<double>(on, bottom - y)), colour);
    }
}

void draw_hatch(QPainter& painter, const QRectF& area, const QColor& colour, double pitch, double width) {
    std::vector<QLineF> lines;
    // Rising lines x + y = constant; every multiple of the pitch that crosses the area.
    const double first = std::floor((area.left() + area.top()) / pitch) * pitch;
    for (double sum = first; sum <= area.right() + area.bottom(); sum += pitch) {
        const QLineF line(sum - area.bottom(), area.bottom(), sum - area.top(), area.top());
        if (const auto inside = clipped(line, area)) {
            lines.push_back(*inside);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    painter.restore();
}

QRectF strip(const PlotScene& scene, TimeRange range, const QRectF& within) {
    const double left = std::clamp(scene.time.x(range.begin), within.left(), within.right());
    const double right = std::clamp(scene.time.x(range.end), within.left(), within.right());
    return QRectF(left, within.top(), right - left, within.height());
}

QColor faded(QColor colour, double opacity) {
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

std::vector<double> spread(std::vector<double> targets, double low, double high, double spacing) {
    std::vector<std::size_t> order(targets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return targets[a] < targets[b]; });
    double floor = low;
    for (const std::size_t i : order) {
        targets[i] = std::max(targets[i], floor);
        floor = targets[i] + spacing;
    }
    double ceiling = high;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        targets[*i] = std::min(targets[*i], ceiling);
        ceiling = targets[*i] - spacing;
    }
    return targets;
}

}  // namespace wattmast::ui
