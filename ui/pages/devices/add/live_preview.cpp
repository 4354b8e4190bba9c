// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/live_preview.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/value_axis.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr Duration shown{std::chrono::seconds{60}};
constexpr int seconds_per_tick = 15;
constexpr QMargins room(52, 10, 16, 22);
constexpr int most_ticks = 5;

double seconds_before(UtcTime at, UtcTime now) {
    return std::chrono::duration<double>(now - at).count();
}

}  // namespace

LivePreview::LivePreview(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LivePreview::add(const PointKey& point, UtcTime at, std::optional<double> value) {
    if (point_ != point) {
        readings_.clear();
        point_ = point;
    }
    readings_.push_back({at, value});
    while (readings_.front().at < at - shown) {
        readings_.pop_front();
    }
    update();
}

void LivePreview::clear() {
    point_.reset();
    readings_.clear();
    update();
}

int LivePreview::values() const {
    return static_cast<int>(std::ranges::count_if(readings_, [](const Reading& one) { return one.value.has_value(); }));
}

std::optional<LivePreview::Span> LivePreview::span() const {
    std::optional<Span> found;
    for (const Reading& reading : readings_) {
        if (reading.value && std::isfinite(*reading.value)) {
            found = found ? Span{std::min(found->least, *reading.value), std::max(found->most, *reading.value)}
                          : Span{*reading.value, *reading.value};
        }
    }
    if (found) {
        // A steady value does not fill the height with its noise.
        const double least_height = std::max(std::abs(found->most) * 0.05, 1e-6);
        const double missing = std::max(0.0, least_height - (found->most - found->least)) / 2;
        found->least -= missing;
        found->most += missing;
    }
    return found;
}

QString LivePreview::shown_unit_symbol() const {
    const auto found = span();
    return found ? shown_unit(info(point_->kind).unit, std::max(std::abs(found->least), std::abs(found->most))).symbol
                 : QString();
}

void LivePreview::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const auto found = span();
    const QRectF area = QRectF(rect()).marginsRemoved(QMarginsF(room));
    if (!found || area.height() < 20) {
        painter.setFont(text_font(TextRole::table));
        painter.setPen(color(Color::text_muted));
        painter.drawText(rect(), Qt::AlignCenter, tr("No value yet"));
        return;
    }
    const QLocale& locale = Format::current().locale();
    const ValueAxis axis =
        value_axis({found->least, found->most}, AxisEnds::nice, info(point_->kind).unit, most_ticks, locale);
    const double least = axis.range.low;
    const double most = axis.range.high;
    painter.setFont(text_font(TextRole::axis));
    for (const ValueTick& tick : axis.ticks) {
        const double y = area.bottom() - (tick.value - least) / (most - least) * area.height();
        painter.fillRect(QRectF(area.left(), std::round(y), area.width(), 1), color(Color::chart_grid));
        painter.setPen(color(Color::text_muted));
        painter.drawText(QRectF(0, y - 8, area.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    for (int second = 60; second >= 0; second -= seconds_per_tick) {
        const double x = area.right() - second / 60.0 * area.width();
        painter.fillRect(QRectF(std::round(x), area.top(), 1, area.height()), color(Color::chart_grid));
        const QString text = second == 0 ? tr("now") : tr("−%1 s").arg(second);
        painter.setPen(color(Color::text_muted));
        const int side = second == 0 ? int(Qt::AlignRight) : int(Qt::AlignHCenter);
        const QRectF place = second == 0 ? QRectF(x - 60, area.bottom() + 4, 60 + room.right() - 4, 16)
                                         : QRectF(x - 30, area.bottom() + 4, 60, 16);
        painter.drawText(place, side | Qt::AlignVCenter, text);
    }
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), color(Color::chart_axis));
    paint_line(painter, area, least, most);
}

void LivePreview::paint_line(QPainter& painter, const QRectF& area, double least, double most) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = color(SeriesRole::power);
    const UtcTime now = readings_.back().at;
    std::optional<QPointF> before;
    for (const Reading& reading : readings_) {
        if (!reading.value || !std::isfinite(*reading.value)) {
            before.reset();
            continue;
        }
        const QPointF at(area.right() - seconds_before(reading.at, now) / 60.0 * area.width(),
                         area.bottom() - (*reading.value - least) / (most - least) * area.height());
        if (before) {
            painter.setPen(QPen(ink, 1.6));
            painter.drawLine(*before, at);
        }
        const bool is_newest = &reading == &readings_.back();
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const double radius = is_newest ? 4 : 1.8;
        painter.drawEllipse(at, radius, radius);
        before = at;
    }
}

}  // namespace wattmast::ui
