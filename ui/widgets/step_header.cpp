// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/step_header.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int circle = 20;
constexpr int gap = 7;    ///< Between number and name.
constexpr int line = 24;  ///< Between two steps.
constexpr int space_around_line = 8;

}  // namespace

StepHeader::StepHeader(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepHeader::set_steps(const QStringList& steps) {
    steps_ = steps;
    tell();
}

void StepHeader::set_current(int step) {
    current_ = step;
    tell();
}

void StepHeader::tell() {
    if (current_ < steps_.size()) {
        setAccessibleName(tr("Step %1 of %2: %3").arg(current_ + 1).arg(steps_.size()).arg(steps_[current_]));
    }
    updateGeometry();
    update();
}

/// In bold, so that nothing moves when the current step changes.
int StepHeader::width_of(int step) const {
    return circle + gap + QFontMetrics(bold_font(TextRole::body)).horizontalAdvance(steps_[step]);
}

QSize StepHeader::sizeHint() const {
    int width = 0;
    for (int step = 0; step < steps_.size(); ++step) {
        width += width_of(step) + (step > 0 ? line + 2 * space_around_line : 0);
    }
    return {width, circle + 4};
}

void StepHeader::set_clickable() {
    is_clickable_ = true;
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void StepHeader::mousePressEvent(QMouseEvent* event) {
    if (!is_clickable_ || event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    double x = 0;
    for (int step = 0; step < steps_.size(); ++step) {
        const double end = x + width_of(step) + space_around_line;
        if (event->position().x() < end) {
            Q_EMIT step_chosen(step);
            return;
        }
        x += width_of(step) + line + 2 * space_around_line;
    }
}

void StepHeader::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(steps_.size()) - 1;
    const int step = event->key() == Qt::Key_Right  ? current_ + 1
                     : event->key() == Qt::Key_Left ? current_ - 1
                     : event->key() == Qt::Key_Home ? 0
                     : event->key() == Qt::Key_End  ? last
                                                    : -1;
    if (!is_clickable_ || step < 0 || step > last) {
        QWidget::keyPressEvent(event);
        return;
    }
    Q_EMIT step_chosen(step);
}

void StepHeader::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double x = 0;
    const double middle = height() / 2.0;
    for (int step = 0; step < steps_.size(); ++step) {
        if (step > 0) {
            painter.setPen(QPen(color(Color::border_control), 1));
            painter.drawLine(QPointF(x + space_around_line, middle), QPointF(x + space_around_line + line, middle));
            x += line + 2 * space_around_line;
        }
        const bool is_current = step == current_;
        const QColor ink = step <= current_ ? color(Color::accent) : color(Color::border_control);
        const QRectF round(x + 0.5, middle - circle / 2.0 + 0.5, circle - 1, circle - 1);
        painter.setPen(QPen(ink, 1));
        painter.setBrush(is_current ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawEllipse(round);
        painter.setFont(text_font(TextRole::caption));
        painter.setPen(is_current ? color(Color::text_on_accent) : step < current_ ? ink : color(Color::text_muted));
        painter.drawText(round, Qt::AlignCenter, QString::number(step + 1));
        painter.setFont(is_current ? bold_font(TextRole::body) : text_font(TextRole::body));
        painter.setPen(is_current ? color(Color::text_primary) : color(Color::text_muted));
        const QRectF words(x + circle + gap, 0, width_of(step) - circle - gap + 1, height());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, steps_[step]);
        x += width_of(step);
    }
}

}  // namespace wattmast::ui
