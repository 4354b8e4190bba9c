// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/segmented_control.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int choice_pad = 9;

}  // namespace

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::set_choices(const QStringList& choices) {
    choices_ = choices;
    current_ = std::clamp(current_, 0, std::max<int>(0, static_cast<int>(choices.size()) - 1));
    setAccessibleDescription(choices.value(current_));
    updateGeometry();
    update();
}

void SegmentedControl::set_current(int index) {
    if (index == current_) {
        return;
    }
    current_ = index;
    setAccessibleDescription(choices_.value(index));
    update();
    Q_EMIT chosen(index);
}

std::vector<QRect> SegmentedControl::places() const {
    // Measured in bold, so that choosing does not move anything.
    const QFontMetricsF metrics(bold_font(TextRole::table));
    std::vector<QRect> result;
    int x = 0;
    for (const QString& choice : choices_) {
        const int width = static_cast<int>(std::ceil(metrics.horizontalAdvance(choice))) + 2 * choice_pad;
        result.emplace_back(x, 0, width, size::control_h_compact);
        x += width;
    }
    return result;
}

QSize SegmentedControl::sizeHint() const {
    const std::vector<QRect> all = places();
    return {all.empty() ? 0 : all.back().right() + 1, size::control_h_compact};
}

std::optional<int> SegmentedControl::at(const QPoint& point) const {
    const std::vector<QRect> all = places();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].contains(point)) {
            return static_cast<int>(i);
        }
    }
    return std::nullopt;
}

void SegmentedControl::mousePressEvent(QMouseEvent* event) {
    if (const std::optional<int> index = at(event->pos()); index && event->button() == Qt::LeftButton) {
        set_current(*index);
    }
}

void SegmentedControl::mouseMoveEvent(QMouseEvent* event) {
    hovered_ = at(event->pos());
    update();
}

void SegmentedControl::leaveEvent(QEvent* /*event*/) {
    hovered_.reset();
    update();
}

void SegmentedControl::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(choices_.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Left:
            set_current(std::max(0, current_ - 1));
            return;
        case Qt::Key_Right:
            set_current(std::min(last, current_ + 1));
            return;
        case Qt::Key_Home:
            set_current(0);
            return;
        case Qt::Key_End:
            set_current(last);
            return;
        default:  // Keys are Qt's open set.
            QWidget::keyPressEvent(event);
    }
}

void SegmentedControl::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    painter.fillPath(frame, color(Color::bg_input));
    const std::vector<QRect> all = places();
    painter.save();
    painter.setClipPath(frame);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool on = static_cast<int>(i) == current_;
        if (on || hovered_ == static_cast<int>(i)) {
            painter.fillRect(all[i], color(on ? Color::bg_selected : Color::bg_hover));
        }
        if (i > 0) {
            painter.fillRect(QRect(all[i].left(), 0, 1, height()), color(Color::border_subtle));
        }
        painter.setFont(on ? bold_font(TextRole::table) : text_font(TextRole::table));
        painter.setPen(color(on ? Color::accent : Color::text_secondary));
        painter.drawText(all[i], Qt::AlignCenter, choices_.value(static_cast<qsizetype>(i)));
    }
    painter.restore();
    painter.setPen(color(Color::border_strong));
    painter.drawPath(frame);
}

}  // namespace wattmast::ui
