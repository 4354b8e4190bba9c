// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/first_run/first_run_option.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int side = 22;
constexpr int icon_column = 56;
constexpr double icon_size = 26;

}  // namespace

FirstRunOption::FirstRunOption(IconId icon, QWidget* parent)
    : QWidget(parent),
      icon_(icon),
      title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      text_(new WrappedLabel(TextRole::body, Color::text_secondary)),
      button_(new QPushButton),
      below_(new QVBoxLayout) {
    button_->setAutoDefault(true);  // Enter presses it, also outside of a dialog.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side + icon_column, space::s5 - 2, side, space::s5 - 2);
    column->setSpacing(space::s3);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s5);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(title_);
    words->addWidget(text_);
    words->addStretch(1);
    row->addLayout(words, 1);
    row->addWidget(button_, 0, Qt::AlignVCenter);
    column->addLayout(row, 0);
    below_->setSpacing(space::s2);
    column->addLayout(below_, 1);
}

void FirstRunOption::set_texts(const QString& title, const QString& text, const QString& button) {
    title_->set_text(title);
    text_->setText(text);
    button_->setText(button);
    button_->setAccessibleDescription(text);
}

void FirstRunOption::set_line(bool visible) {
    has_line_ = visible;
    update();
}

void FirstRunOption::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (has_line_) {
        painter.fillRect(QRect(1, 0, width() - 2, 1), color(Color::border_subtle));
    }
    paint_icon(painter, icon_, QRectF(side, space::s5, icon_size, icon_size), color(Color::accent));
}

Card::Card(QWidget* content, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(content);
}

void Card::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Color::border_subtle));
    painter.setBrush(color(Color::bg_panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::panel, radius::panel);
}

Preview::Preview(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Preview::set_pictures(const QString& light, const QString& dark) {
    light_ = QPixmap(light);
    dark_ = QPixmap(dark);
    scaled_ = {};
    update();
}

QSize Preview::sizeHint() const {
    return {640, 380};
}

void Preview::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QSize pixels = size() * devicePixelRatioF();
    const bool is_dark = Theme::instance().is_dark();
    const QPixmap& picture = is_dark ? dark_ : light_;
    if ((scaled_.width() != pixels.width() || is_dark != is_dark_) && !picture.isNull()) {
        is_dark_ = is_dark;
        scaled_ = picture.scaledToWidth(pixels.width(), Qt::SmoothTransformation);
        scaled_.setDevicePixelRatio(devicePixelRatioF());
    }
    painter.drawPixmap(0, 0, scaled_);
    const QSizeF shown = scaled_.deviceIndependentSize().boundedTo(size());
    painter.setPen(color(Color::border_subtle));
    painter.drawRect(QRectF(0.5, 0.5, shown.width() - 1, shown.height() - 1));
}

}  // namespace wattmast::ui
