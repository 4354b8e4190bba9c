// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fitting.h"

#include <QScreen>

namespace wattmast::ui {

QSize fitting(const QWidget& window, QSize usual) {
    constexpr QSize frame_room(8, 32);  // Of the window manager; what it is, is known only once there is a frame.
    return usual.boundedTo(window.screen()->availableSize() - frame_room);
}

QScrollArea* scrolling_content(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);  // setWidget() turns it on.
    return area;
}

void follow_in_tab_order(QWidget& before, QWidget& next) {
    // Qt 6.4 takes no anchor that has no focus of its own, though all widgets stand in its chain.
    const Qt::FocusPolicy of_before = before.focusPolicy();
    const Qt::FocusPolicy of_next = next.focusPolicy();
    QWidget* proxy = before.focusProxy();
    before.setFocusProxy(nullptr);
    before.setFocusPolicy(Qt::TabFocus);
    next.setFocusPolicy(Qt::TabFocus);
    QWidget::setTabOrder(&before, &next);
    before.setFocusPolicy(of_before);
    next.setFocusPolicy(of_next);
    before.setFocusProxy(proxy);
}

}  // namespace wattmast::ui
