// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/figure_chart.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/charts/paint_tools.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr double left_room = 48;
constexpr double right_room = 12;
constexpr double top_room = 16;
constexpr double bottom_room = 26;
constexpr int most_ticks = 5;

}  // namespace

FigureChart::FigureChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    set_axis(0, 1, {});
}

void FigureChart::set_things(std::vector<Thing> things, QStringList header, const QString& summary) {
    things_ = std::move(things);
    header_ = std::move(header);
    summary_ = summary;
    hovered_ = -1;
    current_ = std::clamp(current_, 0, std::max(0, thing_count() - 1));
    setAccessibleDescription(summary_);
    update();
}

QRectF FigureChart::thing_rect(int index) const {
    return place_of(index);
}

QString FigureChart::table_text() const {
    QString text = header_.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const Thing& thing : things_) {
        text += thing.cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

QRectF FigureChart::plot() const {
    return QRectF(rect()).adjusted(left_room, top_room, -right_room, -bottom_room);
}

void FigureChart::set_axis(double low, double high, const QString& unit) {
    const ValueRange range{low, high > low ? high : low + 1};
    axis_ = value_axis(range, AxisEnds::nice, Unit::count, most_ticks, Format::current().locale());
    unit_ = unit;
}

double FigureChart::y_of(double value) const {
    const QRectF area = plot();
    const double share = (value - axis_.range.low) / (axis_.range.high - axis_.range.low);
    return area.bottom() - share * area.height();
}

void FigureChart::paint_axis(QPainter& painter) const {
    const QRectF area = plot();
    const QFont font = text_font(TextRole::axis);
    painter.setFont(font);
    for (std::size_t i = 0; i < axis_.ticks.size(); ++i) {
        const ValueTick& tick = axis_.ticks[i];
        const double y = y_of(tick.value);
        if (y < area.top() - 1 || y > area.bottom() + 1) {
            continue;
        }
        const bool is_base = tick.value == axis_.range.low;
        draw_horizontal(painter, y, area.left(), area.right(), color(is_base ? Color::chart_axis : Color::chart_grid));
        const bool is_top = i + 1 == axis_.ticks.size();
        const QString label = is_top && !unit_.isEmpty() ? Measure{tick.label, unit_}.text() : tick.label;
        painter.setPen(color(Color::text_muted));
        painter.drawText(QRectF(0, y - 8, left_room - 6, 16), Qt::AlignRight | Qt::AlignVCenter, label);
    }
}

void FigureChart::paint_label(QPainter& painter, double x, double width, const QString& text, bool is_strong) const {
    const QFont font = is_strong ? bold_font(TextRole::axis) : text_font(TextRole::axis);
    painter.setFont(font);
    painter.setPen(color(is_strong ? Color::text_primary : Color::text_muted));
    painter.drawText(QRectF(x - width / 2, plot().bottom() + 4, width, 18), Qt::AlignHCenter | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
}

void FigureChart::paint_value(QPainter& painter, QPointF centre_bottom, const QString& text, bool is_strong) const {
    const QFont font = is_strong ? bold_font(TextRole::table) : text_font(TextRole::table);
    const QFontMetricsF metrics(font);
    const double wide = metrics.horizontalAdvance(text) + 2;
    const double left = std::clamp(centre_bottom.x() - wide / 2, 0.0, std::max(0.0, width() - wide - 6));
    painter.setFont(font);
    painter.setPen(color(Color::text_primary));
    painter.drawText(QRectF(left, std::max(0.0, centre_bottom.y() - 16), wide, 16), Qt::AlignCenter, text);
}

void FigureChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paint_axis(painter);
    paint_chart(painter);
    if (hasFocus() && current_ < thing_count()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place_of(current_).adjusted(-2, -2, 2, 2), radius::cell, radius::cell);
    }
}

int FigureChart::thing_at(const QPointF& point) const {
    for (int i = 0; i < thing_count(); ++i) {
        if (place_of(i).adjusted(-1, -2, 1, 2).contains(point)) {
            return i;
        }
    }
    return -1;
}

void FigureChart::set_current(int index) {
    if (thing_count() == 0) {
        return;
    }
    current_ = std::clamp(index, 0, thing_count() - 1);
    const QString said = thing_text(current_);
    setAccessibleDescription(said + QLatin1Char('\n') + summary_);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    const QPointF place = place_of(current_).center();
    QToolTip::showText(mapToGlobal(place.toPoint()), said, this);
    update();
}

void FigureChart::mouseMoveEvent(QMouseEvent* event) {
    const int at = thing_at(event->position());
    if (at != hovered_) {
        hovered_ = at;
        setCursor(at >= 0 && things_[static_cast<std::size_t>(at)].leads_on ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void FigureChart::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void FigureChart::mouseReleaseEvent(QMouseEvent* event) {
    const int at = thing_at(event->position());
    if (event->button() == Qt::LeftButton && at >= 0) {
        current_ = at;
        update();
        if (things_[static_cast<std::size_t>(at)].leads_on) {
            Q_EMIT thing_chosen(at);
        }
    }
}

void FigureChart::leaveEvent(QEvent* event) {
    hovered_ = -1;
    update();
    QWidget::leaveEvent(event);
}

void FigureChart::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(table_text());
        return;
    }
    switch (event->key()) {
        case Qt::Key_Left:
            set_current(current_ - 1);
            return;
        case Qt::Key_Right:
            set_current(current_ + 1);
            return;
        case Qt::Key_Home:
            set_current(0);
            return;
        case Qt::Key_End:
            set_current(thing_count() - 1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (current_ < thing_count() && things_[static_cast<std::size_t>(current_)].leads_on) {
                Q_EMIT thing_chosen(current_);
            }
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void FigureChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

bool FigureChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = thing_at(help->pos());
        if (at >= 0) {
            QToolTip::showText(help->globalPos(), thing_text(at), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

}  // namespace wattmast::ui
