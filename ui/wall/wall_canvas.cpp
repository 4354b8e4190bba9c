// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_canvas.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/theme/fonts.h"

namespace wattmast::ui {
namespace {

constexpr double unit_share = 0.366;  ///< Size of a unit beside its number.
constexpr double least_unit = 26;
constexpr double axis_width = 78;
constexpr double axis_type = 20;
constexpr double times_height = 44;
constexpr double title_height = 30;
constexpr int most_ticks = 4;

double unit_size(double number_size) {
    return std::min(std::max(least_unit, number_size * unit_share), number_size);
}

double round_step(double span) {
    const double rough = span / most_ticks;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            return factor * power;
        }
    }
    return 10 * power;
}

struct Extent {
    double low = 0;
    double high = 1;
    double step = 1;
};

Extent extent_of(const WallCanvas::Plot& plot) {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const WallCanvas::Curve& curve : plot.curves) {
        for (const float value : curve.values) {
            if (std::isfinite(value)) {
                least = std::min<double>(least, value);
                most = std::max<double>(most, value);
            }
        }
    }
    if (!std::isfinite(least)) {
        return {};
    }
    if (plot.from_zero) {
        least = std::min(least, 0.0);
    }
    if (most - least < 1e-9 * std::max(1.0, std::abs(most))) {
        most = least + std::max(1.0, std::abs(least) / 2);
    }
    // The noise of a steady fleet is not drawn as tall as the wall.
    constexpr double least_share = 0.1;
    if (const double room = least_share * std::abs(most) - (most - least); room > 0) {
        least -= room / 2;
        most += room / 2;
    }
    const double step = round_step(most - least);
    return {std::floor(least / step) * step, std::ceil(most / step) * step, step};
}

bool has_values(const WallCanvas::Plot& plot) {
    return std::ranges::any_of(plot.curves, [](const WallCanvas::Curve& curve) {
        return std::ranges::any_of(curve.values, [](float value) { return std::isfinite(value); });
    });
}

}  // namespace

WallCanvas::WallCanvas(QPainter& painter, const QSizeF& screen) : painter_(painter) {
    const double scale = scale_of(screen);
    painter_.scale(scale, scale);
    width_ = screen.width() / scale;
    height_ = screen.height() / scale;
}

double WallCanvas::scale_of(const QSizeF& screen) {
    return std::min(screen.height() / least_height, screen.width() / least_width);
}

QFont WallCanvas::font(double size, QFont::Weight weight) {
    QFont font = text_font(TextRole::body);
    font.setPixelSize(static_cast<int>(std::lround(size)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (size > 40) {
        font.setLetterSpacing(QFont::PercentageSpacing, 97.5);
    }
    return font;
}

void WallCanvas::text(const QRectF& room, const QString& text, const Type& type, Qt::Alignment alignment) const {
    const QFont face = font(type.size, type.weight);
    const QString shown = QFontMetricsF(face).elidedText(text, Qt::ElideRight, room.width());
    painter_.setFont(face);
    painter_.setPen(color(type.ink));
    painter_.drawText(room, static_cast<int>(alignment), shown);
}

double WallCanvas::text_width(double room, const QString& text, const Type& type) {
    const QFontMetricsF metrics(font(type.size, type.weight));
    return metrics.horizontalAdvance(metrics.elidedText(text, Qt::ElideRight, room));
}

void WallCanvas::measure(const QRectF& room, const Measure& value, double size, Color ink) const {
    const auto width_at = [&value](double at) {
        const double gap = value.unit.isEmpty() ? 0 : at * 0.12;
        return QFontMetricsF(font(at, QFont::DemiBold)).horizontalAdvance(value.number) + gap +
               QFontMetricsF(font(unit_size(at))).horizontalAdvance(value.unit);
    };
    const double wanted = width_at(size);
    const double fitting = wanted > room.width() ? size * room.width() / wanted : size;
    const QFont number = font(fitting, QFont::DemiBold);
    const QFontMetricsF metrics(number);
    const double base = room.center().y() + (metrics.capHeight()) / 2;
    painter_.setFont(number);
    painter_.setPen(color(ink));
    painter_.drawText(QPointF(room.left(), base), value.number);
    const double used = metrics.horizontalAdvance(value.number) + fitting * 0.12;
    painter_.setFont(font(unit_size(fitting)));
    painter_.setPen(color(ink == Color::text_primary ? Color::text_secondary : ink));
    painter_.drawText(QPointF(room.left() + used, base), value.unit);
}

void WallCanvas::line(double left, double right, double y) const {
    painter_.fillRect(QRectF(left, y, right - left, 1), color(Color::border_subtle));
}

void WallCanvas::plot(const QRectF& room, const Plot& plot) const {
    const Format& format = Format::current();
    const Extent extent = extent_of(plot);
    const bool is_known = has_values(plot);
    const ScaledUnit unit = Format::scale(std::max(std::abs(extent.low), std::abs(extent.high)), plot.unit);
    text({room.left() + axis_width, room.top(), room.width() - axis_width, title_height},
         is_known
             //: What an axis shows, and its unit. 中文：%1 %2
             ? QCoreApplication::translate("wattmast::ui::PlotView", "%1, %2", "quantity, unit")
                   .arg(plot.title, unit.symbol)
             : plot.title,
         {21, QFont::Normal, Color::text_secondary});
    const QRectF inner = room.adjusted(axis_width, title_height + 10, -10, plot.has_times ? -times_height : -space::s2);
    const double step = extent.step / unit.divisor;
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 3);
    for (double at = extent.low; at <= extent.high + extent.step / 2; at += extent.step) {
        const double y = inner.bottom() - (at - extent.low) / (extent.high - extent.low) * inner.height();
        painter_.fillRect(QRectF(inner.left(), y, inner.width(), 1.5), color(Color::chart_grid));
        if (is_known) {
            text({room.left(), y - 14, axis_width - 12, 28}, format.number(at / unit.divisor, decimals),
                 {axis_type, QFont::Normal, Color::text_muted}, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    const QDateTime first = format.local(plot.range.begin);
    constexpr int hours = 6;
    QDateTime at(first.date(), QTime(first.time().hour() / hours * hours, 0), first.timeZone());
    for (; from_qt(at) <= plot.range.end; at = at.addSecs(qint64{hours} * 3600)) {
        const double share = static_cast<double>((from_qt(at) - plot.range.begin).count()) /
                             static_cast<double>(plot.range.length().count());
        const double x = inner.left() + share * inner.width();
        if (share < 0.02 || share > 0.98) {
            continue;
        }
        painter_.fillRect(QRectF(x, inner.top(), 1, inner.height()), color(Color::chart_grid));
        if (plot.has_times) {
            text({x - 50, inner.bottom() + 8, 100, 28}, format.time(from_qt(at)),
                 {axis_type, QFont::Normal, Color::text_muted}, Qt::AlignCenter);
        }
    }
    if (!is_known) {
        text(inner, plot.without_values, {22, QFont::Normal, Color::text_muted}, Qt::AlignCenter);
    }
    for (const Curve& line : plot.curves) {
        curve(inner, line, extent.low, extent.high);
    }
}

void WallCanvas::curve(const QRectF& inner, const Curve& curve, double low, double high) const {
    if (curve.values.size() < 2) {
        return;
    }
    painter_.save();
    painter_.setRenderHint(QPainter::Antialiasing);
    const auto place = [&](std::size_t i) {
        const double share = static_cast<double>(i) / static_cast<double>(curve.values.size() - 1);
        return QPointF(inner.left() + share * inner.width(),
                       inner.bottom() - (static_cast<double>(curve.values[i]) - low) / (high - low) * inner.height());
    };
    QPen pen(curve.ink, curve.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (curve.is_dashed) {
        pen.setDashPattern({3.5, 2.5});
    }
    QPolygonF run;
    const auto draw_run = [&] {
        if (curve.is_filled && run.size() > 1) {
            QPolygonF area = run;
            const double base = inner.bottom() + low / (high - low) * inner.height();
            area << QPointF(run.constLast().x(), base) << QPointF(run.constFirst().x(), base);
            QColor fill = curve.ink;
            fill.setAlphaF(0.2F);
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(fill);
            painter_.drawPolygon(area);
        }
        painter_.setPen(pen);
        painter_.setBrush(Qt::NoBrush);
        painter_.drawPolyline(run);
        run.clear();
    };
    std::optional<QPointF> last;
    for (std::size_t i = 0; i < curve.values.size(); ++i) {
        if (std::isfinite(curve.values[i])) {
            run << place(i);
            last = run.constLast();
        } else {
            draw_run();
        }
    }
    draw_run();
    if (curve.has_end_dot && last) {
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(curve.ink);
        painter_.drawEllipse(*last, 7, 7);
    }
    painter_.restore();
}

}  // namespace wattmast::ui
