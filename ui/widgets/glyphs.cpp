// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/glyphs.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr double grid = 16;  ///< The glyphs are drawn in a 16 × 16 square and scaled.

Color fill_of(Severity severity) {
    switch (severity) {
        case Severity::critical:
            return Color::alarm_fill_critical;
        case Severity::major:
            return Color::alarm_fill_major;
        case Severity::minor:
            return Color::alarm_fill_minor;
        case Severity::warning:
            return Color::alarm_fill_warning;
    }
    return Color::alarm_fill_cleared;
}

QPainterPath shape_of(Severity severity) {
    QPainterPath path;
    switch (severity) {
        case Severity::critical:
            path.addRoundedRect(QRectF(1.5, 1.5, 13, 13), 1.5, 1.5);
            break;
        case Severity::major:
            path.addPolygon(QPolygonF({{8, 1}, {15.5, 14.5}, {0.5, 14.5}, {8, 1}}));
            break;
        case Severity::minor:
            path.addPolygon(QPolygonF({{8, 15}, {0.5, 1.5}, {15.5, 1.5}, {8, 15}}));
            break;
        case Severity::warning:
            path.addEllipse(QPointF(8, 8), 7, 7);
            break;
    }
    return path;
}

/// Where the numeral's middle is: triangles have their weight off centre.
double numeral_middle(Severity severity) {
    switch (severity) {
        case Severity::critical:
        case Severity::warning:
            return 8;
        case Severity::major:
            return 10;
        case Severity::minor:
            return 6;
    }
    return 8;
}

}  // namespace

void paint_alarm_glyph(QPainter& painter, const QRectF& rect, std::optional<Severity> severity) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / grid, rect.height() / grid);
    if (!severity) {
        painter.setPen(QPen(color(Color::alarm_cleared), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(8, 8), 6, 6);
        painter.restore();
        return;
    }
    const bool critical = *severity == Severity::critical;
    painter.setPen(critical ? QPen(Qt::NoPen)
                            : QPen(color(Color::alarm_outline), 0.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color(fill_of(*severity)));
    painter.drawPath(shape_of(*severity));
    QFont numeral = bold_font(TextRole::axis);
    constexpr int numeral_px = 9;
    numeral.setPixelSize(numeral_px);
    numeral.setWeight(QFont::Bold);
    painter.setFont(numeral);
    painter.setPen(color(critical ? Color::alarm_on_critical : Color::alarm_on_fill));
    const QString text = QString::number(static_cast<int>(*severity));
    const QRectF ink = QFontMetricsF(numeral).tightBoundingRect(text);
    painter.drawText(QPointF(8 - ink.center().x(), numeral_middle(*severity) - ink.center().y()), text);
    painter.restore();
}

void paint_quality_glyph(QPainter& painter, const QRectF& rect, QualityClass quality) {
    constexpr double quality_grid = 12;
    constexpr double radius = 4.4;
    const QPointF middle(6, 6);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / quality_grid, rect.height() / quality_grid);
    const QColor measured = color(Color::quality_measured);
    painter.setBrush(Qt::NoBrush);
    switch (quality) {
        case QualityClass::measured:
            painter.setPen(Qt::NoPen);
            painter.setBrush(measured);
            painter.drawEllipse(middle, radius, radius);
            break;
        case QualityClass::integrated:
            painter.setPen(QPen(measured, 1.3));
            painter.drawEllipse(middle, radius, radius);
            painter.setBrush(measured);
            painter.drawPie(QRectF(6 - radius, 6 - radius, 2 * radius, 2 * radius), -90 * 16, 180 * 16);
            break;
        case QualityClass::estimated:
            painter.setPen(QPen(color(Color::quality_estimated), 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            painter.drawPolygon(QPolygonF({{6, 1.2}, {10.8, 6}, {6, 10.8}, {1.2, 6}}));
            break;
        case QualityClass::missing: {
            QPen ring(color(Color::text_muted), 1.2, Qt::CustomDashLine, Qt::FlatCap);
            ring.setDashPattern({1.7, 1.3});
            painter.setPen(ring);
            painter.drawEllipse(middle, radius, radius);
            break;
        }
    }
    painter.restore();
}

QBrush hatch_brush(const QColor& line, qreal device_pixel_ratio) {
    constexpr int tile = 6;
    const int pixels = static_cast<int>(std::lround(tile * device_pixel_ratio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 2 * device_pixel_ratio * 0.9));
    // Three strokes, so that the corners of neighbouring tiles join.
    for (const int shift : {-pixels, 0, pixels}) {
        painter.drawLine(QPointF(shift - 1, pixels + 1), QPointF(shift + pixels + 1, -1));
    }
    painter.end();
    QBrush brush(pixmap);
    brush.setTransform(QTransform::fromScale(1 / device_pixel_ratio, 1 / device_pixel_ratio));
    return brush;
}

void paint_quality_bar(QPainter& painter, const QRectF& rect, const QualitySplit& split) {
    double total = 0;
    for (const PartsPerMillion share : split.share) {
        total += static_cast<double>(share.count);
    }
    if (total <= 0) {
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    double left = rect.left();
    for (std::size_t i = 0; i < split.share.size(); ++i) {
        const double width = rect.width() * static_cast<double>(split.share[i].count) / total;
        const QRectF part(left, rect.top(), width, rect.height());
        left += width;
        switch (static_cast<QualityClass>(i + 1)) {
            case QualityClass::measured:
                painter.fillRect(part, color(Color::quality_measured));
                break;
            case QualityClass::integrated:
                for (double x = part.left(); x < part.right(); x += 5) {
                    painter.fillRect(QRectF(x, part.top(), std::min(3.0, part.right() - x), part.height()),
                                     color(Color::quality_measured));
                }
                break;
            case QualityClass::estimated:
                painter.fillRect(part, hatch_brush(color(Color::quality_estimated), ratio));
                break;
            case QualityClass::missing:
                if (width > 1) {
                    painter.setPen(QPen(color(Color::border_control), 1));
                    painter.setBrush(Qt::NoBrush);
                    painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5));
                }
                break;
        }
    }
}

QPixmap alarm_pixmap(std::optional<Severity> severity, int size, qreal device_pixel_ratio) {
    QPixmap pixmap(QSize(size, size) * device_pixel_ratio);
    pixmap.setDevicePixelRatio(device_pixel_ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint_alarm_glyph(painter, QRectF(0, 0, size, size), severity);
    return pixmap;
}

}  // namespace wattmast::ui
