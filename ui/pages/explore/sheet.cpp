// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/sheet.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace wattmast::ui {

Sheet::Sheet(QWidget* parent) : QFrame(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(1, 1, 1, 1);
    column_->setSpacing(0);
}

void Sheet::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Color::border_subtle));
    painter.setBrush(color(Color::bg_panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::panel, radius::panel);
}

}  // namespace wattmast::ui
