// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/load_duration_chart.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QToolTip>

#include "ui/charts/paint_tools.h"
#include "ui/charts/value_axis.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr double left_room = 58;
constexpr double right_room = 20;
constexpr double top_room = 12;
constexpr double bottom_room = 46;
constexpr double label_height = 14;
constexpr int whole_percent = 100;
constexpr int peak_percent = 5;
constexpr int base_percent = 95;
constexpr int tick_percent = 25;
constexpr int ppm_per_percent = 10'000;
constexpr int digits = 4;
constexpr double area_opacity = 0.22;

}  // namespace

struct LoadDurationChart::Axes {
    QRectF area;
    ValueAxis power;

    [[nodiscard]] double x_of(double percent) const { return area.left() + area.width() * percent / whole_percent; }
    [[nodiscard]] double y_of(double watts) const {
        return area.bottom() - area.height() * (watts - power.range.low) / (power.range.high - power.range.low);
    }
};

LoadDurationChart::LoadDurationChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void LoadDurationChart::set_reading(std::shared_ptr<const EnergyReading> reading) {
    reading_ = std::move(reading);
    hovered_.reset();
    describe();
    update();
}

void LoadDurationChart::retranslate() {
    describe();
    update();
}

const std::vector<double>* LoadDurationChart::earlier() const {
    return reading_ && reading_->compared && !reading_->compared->duration.empty() ? &reading_->compared->duration
                                                                                   : nullptr;
}

QString LoadDurationChart::text_at(int share) const {
    const Format& format = Format::current();
    const PartsPerMillion part{share * ppm_per_percent};
    const auto power = reached_in(reading_->shown.duration, part);
    QString text =
        tr("%1 of hours at or above %2").arg(format.percent(share), format.measure(power, Unit::watt, digits).text());
    if (earlier() != nullptr) {
        text += QLatin1Char('\n') +
                //: %1 is "previous month", %2 a power. 中文：%1：%2
                tr("%1: %2").arg(reading_->compared_name,
                                 format.measure(reached_in(*earlier(), part), Unit::watt, digits).text());
    }
    return text;
}

void LoadDurationChart::describe() {
    setAccessibleName(tr("Load duration"));
    setAccessibleDescription(
        has_curve() ? (current_ ? text_at(*current_) : Format::listed({text_at(peak_percent), text_at(base_percent)}))
                    : tr("No hours"));
}

LoadDurationChart::Axes LoadDurationChart::axes() const {
    double low = reading_->shown.duration.back();
    double high = reading_->shown.duration.front();
    if (earlier() != nullptr) {
        low = std::min(low, earlier()->back());
        high = std::max(high, earlier()->front());
    }
    // The curve's shape is the question, so the axis may begin above zero, as the ticks say.
    const double margin = std::max((high - low) * 0.08, high * 0.005);
    const double from = low > 0 ? std::max(0.0, low - margin) : low - margin;
    return {QRectF(rect()).adjusted(left_room, top_room, -right_room, -bottom_room),
            value_axis({from, high + margin}, AxisEnds::nice, Unit::watt, 6, Format::current().locale())};
}

void LoadDurationChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (!has_curve()) {
        return;
    }
    painter.setFont(text_font(TextRole::axis));
    const Axes axes = this->axes();
    paint_grid(painter, axes);
    paint_curve(painter, axes);
    const Format& format = Format::current();
    const LoadFigures& figures = reading_->shown.figures;
    paint_mark(painter, axes, peak_percent,
               tr("5% of hours above %1").arg(format.measure(figures.peak_watts, Unit::watt).text()),
               axes.area.bottom() - 26);  // Under the curve, and above the other mark's words.
    paint_mark(painter, axes, base_percent,
               tr("base load %1").arg(format.measure(figures.base_watts, Unit::watt).text()), axes.area.bottom() - 10);
    paint_reading(painter, axes);
    if (hasFocus()) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(2, 2, -2, -2));
    }
}

void LoadDurationChart::paint_grid(QPainter& painter, const Axes& axes) const {
    const auto write = [&](const QRectF& place, int align, const QString& words) {
        painter.setPen(color(Color::text_muted));
        painter.drawText(place, align | Qt::AlignVCenter | Qt::TextDontClip, words);
    };
    const auto& ticks = axes.power.ticks;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double y = axes.y_of(ticks[i].value);
        draw_horizontal(painter, y, axes.area.left(), axes.area.right(), color(Color::chart_grid));
        const bool is_top = i + 1 == ticks.size();
        write({0, y - label_height / 2, axes.area.left() - 8, label_height}, Qt::AlignRight,
              is_top ? Measure{ticks[i].label, axes.power.unit.symbol}.text() : ticks[i].label);
    }
    for (int share = 0; share <= whole_percent; share += tick_percent) {
        const double x = axes.x_of(share);
        draw_vertical(painter, x, axes.area.top(), axes.area.bottom(), color(Color::chart_grid));
        write({x - 30, axes.area.bottom() + 4, 60, label_height}, Qt::AlignHCenter, Format::current().percent(share));
    }
    draw_horizontal(painter, axes.area.bottom(), axes.area.left(), axes.area.right(), color(Color::chart_axis));
    const LoadFigures& figures = reading_->shown.figures;
    const Format& format = Format::current();
    write({axes.area.left(), axes.area.bottom() + 22, axes.area.width(), label_height}, Qt::AlignHCenter,
          tr("share of hours, %1 of %2 with the whole load")
              .arg(format.count(static_cast<qint64>(reading_->shown.duration.size())),
                   format.count(static_cast<qint64>(figures.hours))));
}

void LoadDurationChart::paint_curve(QPainter& painter, const Axes& axes) const {
    const auto line_of = [&](const std::vector<double>& powers) {
        QPolygonF line;
        const auto count = static_cast<double>(powers.size());
        for (std::size_t i = 0; i < powers.size(); ++i) {
            const double y = axes.y_of(powers[i]);
            line << QPointF(axes.x_of(static_cast<double>(i) / count * whole_percent), y)
                 << QPointF(axes.x_of(static_cast<double>(i + 1) / count * whole_percent), y);
        }
        return line;
    };
    const QPolygonF line = line_of(reading_->shown.duration);
    for (qsizetype i = 0; i + 1 < line.size(); i += 2) {
        painter.fillRect(QRectF(line[i], QPointF(line[i + 1].x(), axes.area.bottom())),
                         faded(sequential_color(4), area_opacity));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (earlier() != nullptr) {
        QPen pen(color(Color::chart_compare), 1.4);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawPolyline(line_of(*earlier()));
    }
    painter.setPen(QPen(color(SeriesRole::power), 1.8));
    painter.drawPolyline(line);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LoadDurationChart::paint_mark(QPainter& painter, const Axes& axes, int share, const QString& words,
                                   double words_y) const {
    const auto power = reached_in(reading_->shown.duration, PartsPerMillion{share * ppm_per_percent});
    const QPointF at(axes.x_of(share), axes.y_of(*power));
    draw_dotted_vertical(painter, at.x(), at.y(), axes.area.bottom(), color(Color::text_muted), 2, 3);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Color::bg_panel), 1.5));
    painter.setBrush(color(SeriesRole::power));
    painter.drawEllipse(at, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(color(Color::text_secondary));
    const bool is_left = share < whole_percent / 2;
    const QRectF place =
        is_left ? QRectF(at.x() + 8, words_y - label_height / 2, axes.area.right() - at.x() - 8, label_height)
                : QRectF(axes.area.left(), words_y - label_height / 2, at.x() - 8 - axes.area.left(), label_height);
    const int flags = int{is_left ? Qt::AlignLeft : Qt::AlignRight} | int{Qt::AlignVCenter} | int{Qt::TextDontClip};
    painter.drawText(place, flags, words);
}

void LoadDurationChart::paint_reading(QPainter& painter, const Axes& axes) const {
    const auto at = hovered_ ? hovered_ : (hasFocus() ? current_ : std::nullopt);
    if (!at) {
        return;
    }
    const auto power = reached_in(reading_->shown.duration, PartsPerMillion{*at * ppm_per_percent});
    draw_vertical(painter, axes.x_of(*at), axes.area.top(), axes.area.bottom(), color(Color::chart_crosshair));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Color::bg_panel), 1.5));
    painter.setBrush(color(Color::chart_crosshair));
    painter.drawEllipse(QPointF(axes.x_of(*at), axes.y_of(*power)), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LoadDurationChart::keyPressEvent(QKeyEvent* event) {
    if (!has_curve()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(text_at(current_.value_or(base_percent)));
        return;
    }
    const int length = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    int next = current_.value_or(peak_percent);
    switch (event->key()) {
        case Qt::Key_Left:
            next -= current_ ? length : 0;
            break;
        case Qt::Key_Right:
            next += current_ ? length : 0;
            break;
        case Qt::Key_Home:
            next = 1;
            break;
        case Qt::Key_End:
            next = whole_percent;
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    current_ = std::clamp(next, 1, whole_percent);
    hovered_.reset();
    describe();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void LoadDurationChart::mouseMoveEvent(QMouseEvent* event) {
    if (!has_curve()) {
        return;
    }
    const Axes axes = this->axes();
    const double share = (event->position().x() - axes.area.left()) / axes.area.width() * whole_percent;
    hovered_ = axes.area.contains(event->position())
                   ? std::optional(std::clamp(static_cast<int>(std::lround(share)), 1, whole_percent))
                   : std::nullopt;
    if (hovered_) {
        QToolTip::showText(event->globalPosition().toPoint(), text_at(*hovered_), this);
    } else {
        QToolTip::hideText();
    }
    update();
}

void LoadDurationChart::leaveEvent(QEvent* event) {
    hovered_.reset();
    update();
    QWidget::leaveEvent(event);
}

void LoadDurationChart::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void LoadDurationChart::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

}  // namespace wattmast::ui
