// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pulse.h"

#include <QEvent>
#include <QStyle>

namespace wattmast::ui {

namespace {

constexpr std::chrono::milliseconds half_period{500};
constexpr double dim_opacity = 0.45;

}  // namespace

Pulse::Pulse(QWidget* widget) : QObject(widget), widget_(widget) {
    timer_.setInterval(half_period);
    connect(&timer_, &QTimer::timeout, this, [this] { set_dim(!dim_); });
    widget->installEventFilter(this);
}

void Pulse::set_active(bool active) {
    active_ = active;
    start_or_stop();
}

double Pulse::opacity() const {
    return dim_ ? dim_opacity : 1;
}

void Pulse::start_or_stop() {
    const bool animated = widget_->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget_) > 0;
    if (active_ && animated && widget_->isVisible()) {
        if (!timer_.isActive()) {
            timer_.start();
        }
    } else {
        timer_.stop();
        set_dim(false);
    }
}

void Pulse::set_dim(bool dim) {
    if (dim != dim_) {
        dim_ = dim;
        Q_EMIT beat();
    }
}

bool Pulse::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::StyleChange:
            start_or_stop();
            break;
        default:  // Qt's open set.
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace wattmast::ui
