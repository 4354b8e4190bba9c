// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/state_panel.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattmast::ui {

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent), what_(new QLabel(this)), why_(new QLabel(this)), button_(new QPushButton(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(6);
    layout->addStretch(1);
    for (QLabel* label : {what_, why_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addSpacing(6);
    layout->addWidget(button_, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(button_, &QPushButton::clicked, this, &StatePanel::activated);
    hide();
}

void StatePanel::set_style(const ChartStyle& style) {
    background_ = style.background;
    what_->setFont(style.strong_font);
    why_->setFont(style.body_font);
    button_->setFont(style.body_font);
    QPalette words = palette();
    words.setColor(QPalette::WindowText, style.text);
    what_->setPalette(words);
    words.setColor(QPalette::WindowText, style.text_secondary);
    why_->setPalette(words);
}

void StatePanel::show_state(const QString& what, const QString& why, const QString& action, const QString& detail) {
    what_->setText(what);
    why_->setText(why);
    why_->setVisible(!why.isEmpty());
    button_->setText(action);
    button_->setVisible(!action.isEmpty());
    setAccessibleName(what);
    setToolTip(detail);
    setAccessibleDescription(detail.isEmpty() ? why : why + QLatin1Char(' ') + detail);
    show();
    raise();
}

QString StatePanel::text() const {
    return what_->text() + QLatin1Char('\n') + why_->text();
}

void StatePanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), background_);
}

}  // namespace wattmast::ui
