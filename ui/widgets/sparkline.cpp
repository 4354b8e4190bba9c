// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <cmath>

#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr double dot_radius = 2;

}  // namespace

void paint_sparkline(QPainter& painter, const QRectF& rect, const std::vector<float>& values, const SparkStyle& style) {
    float low = std::numeric_limits<float>::max();
    float high = std::numeric_limits<float>::lowest();
    int count = 0;
    for (const float value : values) {
        if (!std::isnan(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
            ++count;
        }
    }
    if (count < 2) {
        return;
    }
    const QRectF area = rect.adjusted(dot_radius, dot_radius + 1, -dot_radius, -dot_radius - 1);
    const double span = high > low ? static_cast<double>(high - low) : 1;
    const auto at = [&](std::size_t i) {
        const double x = area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1);
        // A flat line runs in the middle rather than on the floor.
        const double share = high > low ? static_cast<double>(values[i] - low) / span : 0.5;
        return QPointF(x, area.bottom() - area.height() * share);
    };
    QVector<QLineF> segments;
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (!std::isnan(values[i]) && !std::isnan(values[i - 1])) {
            segments.append(QLineF(at(i - 1), at(i)));
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.line, style.width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(segments);
    if (!std::isnan(values.back())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.dot.isValid() ? style.dot : style.line);
        painter.drawEllipse(at(values.size() - 1), dot_radius, dot_radius);
    }
    painter.restore();
}

void paint_spark_bars(QPainter& painter, const QRectF& rect, const std::vector<float>& values) {
    float high = 0;
    for (const float value : values) {
        high = std::isnan(value) ? high : std::max(high, value);
    }
    if (values.empty() || high <= 0) {
        return;
    }
    const double step = rect.width() / static_cast<double>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) {
            continue;
        }
        const double height = std::max(1.0, rect.height() * static_cast<double>(values[i] / high));
        const bool newest = i + 1 == values.size();
        painter.fillRect(QRectF(rect.left() + step * static_cast<double>(i), rect.bottom() - height,
                                std::max(1.0, step - 2), height),
                         color(newest ? Color::text_secondary : Color::border_strong));
    }
}

}  // namespace wattmast::ui
