// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/pue_course_view.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int heading = 18;
constexpr int left_room = 36;  ///< Of the figures at the axis.
constexpr int right_room = 6;
constexpr int swatch = 14;
constexpr double least_span = 0.02;  ///< Less than that is noise of meters of class 1.
constexpr double dash_length = 4;
constexpr double dash_gap = 3;
constexpr double lone_dot = 1;  ///< Radius within its outline.

}  // namespace

PueCourseView::PueCourseView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void PueCourseView::show_course(std::optional<PueCourse> course, std::optional<double> target) {
    course_ = std::move(course);
    target_ = target;
    describe();
    update();
}

QSize PueCourseView::sizeHint() const {
    return {240, 60};
}

QStringList PueCourseView::figures() const {
    const Format& format = Format::current();
    const auto last = course_ ? course_->last() : std::nullopt;
    //: The PUE of the last 24 hours, computed from energy. 中文：近 24 h 电量 %1
    QStringList texts{tr("24 h, energy %1", "rolling PUE").arg(last ? format.number(*last, 3) : Format::no_value())};
    if (target_) {
        texts << tr("target %1", "of a PUE").arg(format.number(*target_, 2));
    }
    return texts;
}

std::optional<PueCourseView::Span> PueCourseView::known_span() const {
    std::optional<Span> span;
    if (course_) {
        for (const auto& value : course_->values) {
            if (value) {
                span = span ? Span{std::min(span->low, *value), std::max(span->high, *value)} : Span{*value, *value};
            }
        }
    }
    return span;
}

std::optional<PueCourseView::Span> PueCourseView::span() const {
    std::optional<Span> span = known_span();
    if (target_) {
        span = span ? Span{std::min(span->low, *target_), std::max(span->high, *target_)} : Span{*target_, *target_};
    }
    if (span && span->high - span->low < least_span) {
        const double middle = (span->high + span->low) / 2;
        span = Span{middle - least_span / 2, middle + least_span / 2};
    }
    return span;
}

QRectF PueCourseView::plot() const {
    return QRectF(rect()).adjusted(left_room, heading, -right_room, -4);
}

double PueCourseView::x_of(std::size_t place) const {
    const auto last = static_cast<double>(std::max<std::size_t>(2, course_->values.size()) - 1);
    return plot().left() + plot().width() * static_cast<double>(place) / last;
}

QString PueCourseView::text_at(int x) const {
    if (!course_ || course_->values.size() < 2 || plot().width() <= 0) {
        return {};
    }
    const auto last = static_cast<double>(course_->values.size() - 1);
    const double place = std::round((x - plot().left()) / plot().width() * last);
    const auto at = static_cast<std::size_t>(std::clamp(place, 0.0, last));
    const auto& value = course_->values[at];
    const Format& format = Format::current();
    //: A moment and the PUE of the 24 hours before it. 中文：%1：%2
    return value ? tr("%1: %2", "time, PUE").arg(format.date_time(course_->time_of(at)), format.number(*value, 3))
                 : QString();
}

void PueCourseView::describe() {
    setAccessibleName(tr("PUE of the 24 hours before each moment"));
    QStringList parts = figures();
    if (const auto known = known_span()) {
        parts << tr("from %1 to %2", "lowest and highest PUE")
                     .arg(Format::current().number(known->low, 3), Format::current().number(known->high, 3));
    }
    setAccessibleDescription(Format::listed(parts));
}

void PueCourseView::paint_heading(QPainter& painter) const {
    painter.setFont(text_font(TextRole::caption));
    const QFontMetricsF metrics(painter.font());
    double x = left_room;
    const QStringList texts = figures();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QPen pen(color(i == 0 ? Color::text_primary : Color::chart_target), i == 0 ? 1.8 : 1.2);
        if (i > 0) {
            pen.setDashPattern({dash_length / pen.widthF(), dash_gap / pen.widthF()});
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(x, heading / 2.0), QPointF(x + swatch, heading / 2.0));
        x += swatch + 5;
        painter.setPen(color(Color::text_secondary));
        const double wide = metrics.horizontalAdvance(texts[i]);
        painter.drawText(QRectF(x, 0, wide + 1, heading), Qt::AlignVCenter | Qt::AlignLeft, texts[i]);
        x += wide + space::s3;
    }
}

void PueCourseView::paint_line(QPainter& painter, const Span& span) const {
    const QRectF area = plot();
    const auto y_of = [&](double value) {
        return area.bottom() - (value - span.low) / (span.high - span.low) * area.height();
    };
    if (target_) {
        QPen dashes(color(Color::chart_target), 1.2);
        dashes.setDashPattern({dash_length / dashes.widthF(), dash_gap / dashes.widthF()});
        painter.setPen(dashes);
        painter.drawLine(QPointF(area.left(), y_of(*target_)), QPointF(area.right(), y_of(*target_)));
    }
    if (!course_) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Color::text_primary), 1.8, Qt::SolidLine, Qt::RoundCap));
    const auto& values = course_->values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            continue;
        }
        const QPointF here(x_of(i), y_of(*values[i]));
        const bool has_before = i > 0 && values[i - 1];
        if (has_before) {
            painter.drawLine(QPointF(x_of(i - 1), y_of(*values[i - 1])), here);
        } else if (i + 1 == values.size() || !values[i + 1]) {
            // Between two gaps there is no line to show it.
            painter.setBrush(color(Color::text_primary));
            painter.drawEllipse(here, lone_dot, lone_dot);
        }
    }
}

void PueCourseView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paint_heading(painter);
    const auto known = span();
    if (!known) {
        return;
    }
    const QRectF area = plot();
    painter.setFont(text_font(TextRole::axis));
    const double tall = QFontMetricsF(painter.font()).height();
    for (const auto& [value, y] : {std::pair{known->high, area.top()}, std::pair{known->low, area.bottom()}}) {
        painter.fillRect(QRectF(area.left(), std::round(y), area.width(), 1), color(Color::chart_grid));
        painter.setPen(color(Color::text_muted));
        painter.drawText(QRectF(0, std::min(y - tall / 2, height() - tall), left_room - 5, tall),
                         Qt::AlignRight | Qt::AlignVCenter, Format::current().number(value, 2));
    }
    paint_line(painter, *known);
}

bool PueCourseView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), text_at(help->pos().x()), this);
        return true;
    }
    return QWidget::event(event);
}

void PueCourseView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

}  // namespace wattmast::ui
