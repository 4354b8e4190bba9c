// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/plain_panel.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace wattmast::ui {
QWidget* scrolling_area(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);  // setWidget() has switched it on.
    return area;
}

PlainPanel::PlainPanel(QWidget* content, Scrolling scrolling, QWidget* parent) : QFrame(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(scrolling == Scrolling::of_panel ? scrolling_area(content) : content);
}

void PlainPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Color::border_subtle), 1));
    painter.setBrush(color(Color::bg_panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::panel, radius::panel);
}

}  // namespace wattmast::ui
