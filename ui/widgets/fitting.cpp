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

}  // namespace wattmast::ui
