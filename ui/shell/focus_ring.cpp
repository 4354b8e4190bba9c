// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/focus_ring.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>

namespace wattmast::ui {

namespace {

bool came_by_keyboard(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

}  // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        const bool field = qobject_cast<QLineEdit*>(widget) != nullptr;
        const bool draws_its_own = qobject_cast<QAbstractScrollArea*>(widget) != nullptr || widget->isWindow() ||
                                   widget->property("wm_own_focus").toBool();
        const auto* focus = static_cast<QFocusEvent*>(event);
        surround(!draws_its_own && (field || came_by_keyboard(focus->reason())) ? widget : nullptr);
    } else if (event->type() == QEvent::FocusOut && frame_ && frame_->widget() == watched) {
        surround(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::surround(QWidget* widget) {
    if (widget == nullptr) {
        delete frame_.data();
        return;
    }
    if (!frame_ || frame_->parentWidget() != widget->parentWidget()) {
        delete frame_.data();
        frame_ = new QFocusFrame(widget->parentWidget());
    }
    frame_->setWidget(widget);
}

}  // namespace wattmast::ui
