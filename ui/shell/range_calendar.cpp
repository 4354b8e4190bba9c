// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/range_calendar.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int columns = 7;
constexpr int rows = 6;
constexpr double title_height = 26;
constexpr double row_height = 24;
constexpr double arrow_size = 24;

}  // namespace

RangeCalendar::RangeCalendar(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RangeCalendar::set_range(QDate first, QDate last) {
    first_ = first;
    last_ = last;
    cursor_ = last;
    anchor_.reset();
    show_month(last);
}

void RangeCalendar::set_latest(QDate latest) {
    latest_ = latest;
    update();
}

void RangeCalendar::show_month(QDate any_day) {
    month_ = QDate(any_day.year(), any_day.month(), 1);
    setAccessibleName(Format::current().month(month_.year(), month_.month()));
    update();
}

QSize RangeCalendar::sizeHint() const {
    return {210, static_cast<int>(title_height + row_height * (rows + 1))};
}

QDate RangeCalendar::first_cell() const {
    return month_.addDays(1 - month_.dayOfWeek());
}

QRectF RangeCalendar::cell(int index) const {
    const double wide = width() / static_cast<double>(columns);
    const int row = index / columns;
    return {wide * (index % columns), title_height + row_height * (1 + row), wide, row_height};
}

QRectF RangeCalendar::arrow(int direction) const {
    const double left = width() - arrow_size * (direction < 0 ? 2 : 1);
    return {left, 0, arrow_size, arrow_size};
}

std::optional<QDate> RangeCalendar::day_at(const QPointF& point) const {
    for (int i = 0; i < columns * rows; ++i) {
        if (cell(i).contains(point)) {
            return first_cell().addDays(i);
        }
    }
    return std::nullopt;
}

void RangeCalendar::choose(QDate day) {
    if (latest_.isValid() && day > latest_) {
        return;
    }
    cursor_ = day;
    if (choice_ == Choice::range && !anchor_) {
        anchor_ = day;
        first_ = last_ = day;
        update();
        return;
    }
    first_ = std::min(anchor_.value_or(day), day);
    last_ = std::max(anchor_.value_or(day), day);
    anchor_.reset();
    update();
    Q_EMIT range_chosen(first_, last_);
}

void RangeCalendar::mousePressEvent(QMouseEvent* event) {
    for (const int direction : {-1, 1}) {
        if (arrow(direction).contains(event->position())) {
            show_month(month_.addMonths(direction));
            return;
        }
    }
    if (const auto day = day_at(event->position())) {
        choose(*day);
    }
}

void RangeCalendar::mouseMoveEvent(QMouseEvent* event) {
    const auto day = day_at(event->position());
    if (anchor_ && day && (!latest_.isValid() || *day <= latest_)) {
        first_ = std::min(*anchor_, *day);
        last_ = std::max(*anchor_, *day);
        update();
    }
}

void RangeCalendar::keyPressEvent(QKeyEvent* event) {
    QDate next = cursor_.isValid() ? cursor_ : month_;
    switch (event->key()) {
        case Qt::Key_Left:
            next = next.addDays(-1);
            break;
        case Qt::Key_Right:
            next = next.addDays(1);
            break;
        case Qt::Key_Up:
            next = next.addDays(-columns);
            break;
        case Qt::Key_Down:
            next = next.addDays(columns);
            break;
        case Qt::Key_PageUp:
            next = next.addMonths(-1);
            break;
        case Qt::Key_PageDown:
            next = next.addMonths(1);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            choose(next);
            return;
        default:  // Keys are Qt's open set.
            QWidget::keyPressEvent(event);
            return;
    }
    cursor_ = latest_.isValid() ? std::min(next, latest_) : next;
    show_month(cursor_);
}

void RangeCalendar::wheelEvent(QWheelEvent* event) {
    show_month(month_.addMonths(event->angleDelta().y() > 0 ? -1 : 1));
    event->accept();
}

void RangeCalendar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Format& format = Format::current();
    painter.setFont(bold_font(TextRole::table));
    painter.setPen(color(Color::text_primary));
    painter.drawText(QRectF(4, 0, width(), arrow_size), Qt::AlignVCenter | Qt::AlignLeft,
                     format.month(month_.year(), month_.month()));
    for (const int direction : {-1, 1}) {
        paint_icon(painter, direction < 0 ? IconId::chevron_left : IconId::chevron_right,
                   arrow(direction).adjusted(5, 5, -5, -5), color(Color::text_secondary));
    }
    painter.setFont(text_font(TextRole::caption));
    painter.setPen(color(Color::text_muted));
    for (int day = 0; day < columns; ++day) {
        const QRectF head = cell(day).translated(0, -row_height);
        painter.drawText(head, Qt::AlignCenter, format.locale().standaloneDayName(day + 1, QLocale::NarrowFormat));
    }
    for (int i = 0; i < columns * rows; ++i) {
        const QDate day = first_cell().addDays(i);
        const QRectF place = cell(i);
        const bool in_range = first_.isValid() && day >= first_ && day <= last_;
        const bool off = day.month() != month_.month() || (latest_.isValid() && day > latest_);
        if (in_range) {
            painter.fillRect(place.adjusted(0, 1, 0, -1), color(Color::bg_selected));
        }
        const Color plain = off ? Color::text_disabled : Color::text_primary;
        painter.setFont(in_range ? bold_font(TextRole::caption) : text_font(TextRole::caption));
        painter.setPen(color(in_range ? Color::accent : plain));
        painter.drawText(place, Qt::AlignCenter, QString::number(day.day()));
        if (hasFocus() && day == cursor_) {
            painter.setPen(QPen(color(Color::focus_ring), 2));
            painter.drawRect(place.adjusted(2, 2, -2, -2));
        }
    }
}

}  // namespace wattmast::ui
