// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/side_by_side.h"

#include <QBoxLayout>

#include "ui/theme/theme.h"

namespace wattmast::ui {

SideBySide::SideBySide(Part left, Part right, int least, QWidget* parent)
    : QWidget(parent), parts_(new QBoxLayout(QBoxLayout::LeftToRight, this)), least_(least) {
    parts_->setContentsMargins(0, 0, 0, 0);
    parts_->setSpacing(size::gutter);
    parts_->addWidget(left.widget, left.share);
    parts_->addWidget(right.widget, right.share);
}

void SideBySide::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    parts_->setDirection(width() < least_ ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace wattmast::ui
