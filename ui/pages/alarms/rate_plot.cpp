// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rate_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/charts/time_ticks.h"
#include "ui/charts/value_axis.h"
#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int bars = 144;
constexpr double left_room = 44;
constexpr double right_room = 16;
constexpr double top_room = 14;
constexpr double bottom_room = 24;
constexpr double lowest_top = 12;  ///< So that the flood line is always in sight.
constexpr double bar_share = 0.72;
constexpr int swatch = 9;

Color colour_of(RateKey::Part part) {
    return part == RateKey::Part::urgent ? Color::text_muted : Color::border_strong;
}

}  // namespace

UtcTime first_rate(UtcTime now) {
    const UtcTime running{now.time_since_epoch() / rate_step * rate_step};
    return running - (bars - 1) * rate_step;
}

std::vector<AlarmRate> alarm_rates(const std::vector<Alarm>& alarms, UtcTime now) {
    std::vector<AlarmRate> rates(bars);
    const UtcTime begin = first_rate(now);
    for (const Alarm& alarm : alarms) {
        const auto bar = (alarm.raised - begin) / rate_step;
        if (alarm.raised < begin || bar >= bars || alarm.group.is_assigned()) {
            continue;
        }
        AlarmRate& rate = rates[static_cast<std::size_t>(bar)];
        const bool urgent = alarm.severity == Severity::critical || alarm.severity == Severity::major;
        ++(urgent ? rate.urgent : rate.others);
    }
    return rates;
}

RatePlot::RatePlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    describe();
}

void RatePlot::set_rates(std::vector<AlarmRate> rates, UtcTime begin, const TimeZone& zone) {
    rates_ = std::move(rates);
    begin_ = begin;
    zone_ = zone;
    if (chosen_ && *chosen_ >= static_cast<int>(rates_.size())) {
        chosen_.reset();
    }
    describe();
    update();
}

void RatePlot::describe() {
    setAccessibleName(tr("New alarms per 10 minutes"));
    int all = 0;
    int floods = 0;
    for (const AlarmRate& rate : rates_) {
        all += rate.all();
        floods += rate.all() > flood_rate ? 1 : 0;
    }
    const Format& format = Format::current();
    setAccessibleDescription(tr("Last 24 h, %1 alarms, %2 stretches of ten minutes with more than %3")
                                 .arg(format.count(all), format.count(floods), format.count(flood_rate)));
}

TimeRange RatePlot::range_of(int bar) const {
    return {begin_ + bar * rate_step, begin_ + (bar + 1) * rate_step};
}

QString RatePlot::readout() const {
    if (!chosen_) {
        return {};
    }
    const Format& format = Format::current();
    const AlarmRate& rate = rates_[static_cast<std::size_t>(*chosen_)];
    const TimeRange range = range_of(*chosen_);
    return tr("%1 – %2: %3 critical or major, %4 others")
        .arg(format.time(range.begin), format.time(range.end), format.count(rate.urgent), format.count(rate.others));
}

// ---- Painting ----

QRectF RatePlot::plot() const {
    return QRectF(rect()).adjusted(left_room, top_room, -right_room, -bottom_room);
}

double RatePlot::top_value() const {
    double most = lowest_top;
    for (const AlarmRate& rate : rates_) {
        most = std::max(most, static_cast<double>(rate.all()));
    }
    return most;
}

void RatePlot::paint_grid(QPainter& painter, double top) const {
    const QRectF area = plot();
    const Format& format = Format::current();
    painter.setFont(text_font(TextRole::axis));
    const ValueAxis axis = value_axis({0, top}, AxisEnds::exact, Unit::count, 4, format.locale());
    for (const ValueTick& tick : axis.ticks) {
        const int y = static_cast<int>(area.bottom() - area.height() * tick.value / top);
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), color(Color::chart_grid));
        painter.setPen(color(Color::text_secondary));
        painter.drawText(QRectF(0, y - 8, left_room - 8, 16), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    const TimeRange range{begin_, begin_ + static_cast<int>(rates_.size()) * rate_step};
    const QFontMetricsF metrics(painter.font());
    const auto ticks = time_ticks(range, zone_, format.locale(), {area.width(), left_room / 2, 40},
                                  [&](const QString& label, TickWeight) { return metrics.horizontalAdvance(label); });
    for (const TimeTick& tick : ticks) {
        const double x = area.left() + area.width() * static_cast<double>((tick.at - range.begin).count()) /
                                           static_cast<double>(range.length().count());
        painter.fillRect(QRectF(static_cast<int>(x), area.top(), 1, area.height()), color(Color::chart_grid));
        painter.setPen(color(Color::text_secondary));
        painter.drawText(QRectF(x - 60, area.bottom() + 4, 120, 16), Qt::AlignHCenter | Qt::AlignVCenter, tick.label);
    }
    painter.fillRect(QRectF(area.left(), static_cast<int>(area.bottom()), area.width(), 1), color(Color::chart_axis));
}

void RatePlot::paint_bars(QPainter& painter, double top) const {
    const QRectF area = plot();
    const double step = area.width() / static_cast<double>(rates_.size());
    const double wide = std::max(1.0, step * bar_share);
    for (std::size_t i = 0; i < rates_.size(); ++i) {
        const double x = area.left() + (static_cast<double>(i) + 0.5) * step - wide / 2;
        if (chosen_ == static_cast<int>(i)) {
            painter.fillRect(QRectF(x - 1, area.top(), wide + 2, area.height()), color(Color::bg_selected));
        }
        const double urgent = area.height() * rates_[i].urgent / top;
        const double all = area.height() * rates_[i].all() / top;
        painter.fillRect(QRectF(x, area.bottom() - all, wide, all - urgent), color(colour_of(RateKey::Part::others)));
        painter.fillRect(QRectF(x, area.bottom() - urgent, wide, urgent), color(colour_of(RateKey::Part::urgent)));
    }
}

void RatePlot::paint_flood(QPainter& painter, double top) const {
    const QRectF area = plot();
    const double y = std::floor(area.bottom() - area.height() * flood_rate / top) + 0.5;
    QPen pen(color(Color::chart_target), 1.2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setFont(text_font(TextRole::axis));
    painter.setPen(color(Color::text_secondary));
    painter.drawText(QRectF(area.left() + 4, y - 17, area.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("flood, %1 in 10 min").arg(Format::current().count(flood_rate)));
}

void RatePlot::paint_readout(QPainter& painter) const {
    const QString text = readout();
    if (text.isEmpty()) {
        return;
    }
    painter.setFont(text_font(TextRole::axis));
    const QRectF area = plot();
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 8;
    const QRectF box(area.right() - wide, 0, wide, 16);
    painter.fillRect(box, color(Color::bg_panel));
    painter.setPen(color(Color::text_primary));
    painter.drawText(box, Qt::AlignCenter, text);
}

void RatePlot::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (rates_.empty()) {
        return;
    }
    const double top = top_value();
    paint_grid(painter, top);
    paint_bars(painter, top);
    paint_flood(painter, top);
    paint_readout(painter);
}

// ---- Pointer and keys ----

std::optional<int> RatePlot::bar_at(const QPointF& point) const {
    const QRectF area = plot();
    if (rates_.empty() || point.x() < area.left() || point.x() >= area.right()) {
        return std::nullopt;
    }
    return static_cast<int>((point.x() - area.left()) / area.width() * static_cast<double>(rates_.size()));
}

void RatePlot::choose(std::optional<int> bar) {
    if (bar != chosen_) {
        chosen_ = bar;
        update();
    }
}

void RatePlot::open(int bar) {
    Q_EMIT stretch_opened(range_of(bar));
}

void RatePlot::mouseMoveEvent(QMouseEvent* event) {
    choose(bar_at(event->position()));
}

void RatePlot::mousePressEvent(QMouseEvent* event) {
    const auto bar = bar_at(event->position());
    if (event->button() == Qt::LeftButton && bar && rates_[static_cast<std::size_t>(*bar)].all() > 0) {
        open(*bar);
    }
}

void RatePlot::leaveEvent(QEvent* /*event*/) {
    choose(std::nullopt);
}

void RatePlot::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(rates_.size()) - 1;
    const int here = chosen_.value_or(last + (event->key() == Qt::Key_Left ? 1 : 0));
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
        case Qt::Key_Left:
            choose(std::max(0, here - 1));
            return;
        case Qt::Key_Right:
            choose(std::min(last, here + 1));
            return;
        case Qt::Key_Home:
            choose(0);
            return;
        case Qt::Key_End:
            choose(last);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (chosen_) {
                open(*chosen_);
            }
            return;
        default:  // Qt's open set.
            QWidget::keyPressEvent(event);
    }
}

void RatePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

RateKey::RateKey(Part part, QWidget* parent) : QWidget(parent), part_(part) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RateKey::set_text(const QString& text) {
    text_ = text;
    updateGeometry();
    update();
}

QSize RateKey::sizeHint() const {
    const double text = QFontMetricsF(text_font(TextRole::table)).horizontalAdvance(text_);
    return {swatch + 6 + static_cast<int>(std::ceil(text)) + 4, size::hit_min};
}

void RateKey::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() / 2 - swatch / 2, swatch, swatch), color(colour_of(part_)));
    painter.setFont(text_font(TextRole::table));
    painter.setPen(color(Color::text_secondary));
    painter.drawText(rect().adjusted(swatch + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text_);
}

}  // namespace wattmast::ui
