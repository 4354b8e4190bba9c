// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/state_panel.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"

namespace wattmast::ui {
namespace {

constexpr int icon_size = 24;

}  // namespace

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent),
      what_(new QLabel(this)),
      why_(new QLabel(this)),
      button_(new QPushButton(this)),
      details_(new QPushButton(this)),
      icon_(new QLabel(this)),
      detail_(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(6);
    layout->addStretch(1);
    icon_->setPixmap(themed_icon(IconId::warning, Color::alarm_critical).pixmap(icon_size, icon_size));
    icon_->setAlignment(Qt::AlignCenter);
    layout->addWidget(icon_);
    for (QLabel* label : {what_, why_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addSpacing(6);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(button_);
    buttons->addWidget(details_);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    detail_->setAlignment(Qt::AlignCenter);
    detail_->setWordWrap(true);
    detail_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(detail_);
    layout->addStretch(1);
    connect(details_, &QPushButton::clicked, this, [this] { detail_->setVisible(detail_->isHidden()); });
    connect(button_, &QPushButton::clicked, this, &StatePanel::activated);
    hide();
}

void StatePanel::set_style(const ChartStyle& style) {
    background_ = style.background;
    what_->setFont(style.strong_font);
    why_->setFont(style.body_font);
    button_->setFont(style.body_font);
    details_->setFont(style.body_font);
    detail_->setFont(style.header_font);
    QPalette words = palette();
    words.setColor(QPalette::WindowText, style.text);
    what_->setPalette(words);
    words.setColor(QPalette::WindowText, style.text_secondary);
    why_->setPalette(words);
    detail_->setPalette(words);
}

void StatePanel::show_state(const QString& what, const QString& why, const QString& action, const QString& detail) {
    what_->setText(what);
    why_->setText(why);
    why_->setVisible(!why.isEmpty());
    button_->setText(action);
    button_->setVisible(!action.isEmpty());
    // As in every other place that could not be read.
    button_->setProperty("wm_primary", !detail.isEmpty());
    details_->setText(tr("Details"));
    details_->setVisible(!detail.isEmpty());
    icon_->setVisible(!detail.isEmpty());
    detail_->setText(detail);
    detail_->hide();
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
