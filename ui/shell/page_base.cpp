// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/page_base.h"

#include <QEvent>

namespace wattmast::ui {

PageBase::PageBase(QWidget* parent) : QScrollArea(parent), body_(new QWidget) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    body_->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setWidget(body_);
    // setWidget() turns it on.
    body_->setAutoFillBackground(false);
}

void PageBase::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
