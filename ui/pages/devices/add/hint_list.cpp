// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/hint_list.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int icon_size = 16;
constexpr int pad = 10;

}  // namespace

HintBox::HintBox(QWidget* parent) : QFrame(parent), text_(new WrappedLabel(TextRole::table, Color::text_secondary)) {
    auto* row = new QVBoxLayout(this);
    row->setContentsMargins(pad + icon_size + 8, 8, pad, 8);
    row->addWidget(text_);
}

void HintBox::set_hint(const Hint& hint) {
    hint_ = hint;
    text_->setText(hint.text);
    update();
}

void HintBox::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor frame = color(hint_.is_warning ? Color::alarm_major : Color::border_control);
    painter.setPen(QPen(frame, 1));
    painter.setBrush(color(Color::bg_panel_alt));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    paint_icon(painter, hint_.is_warning ? IconId::warning : IconId::info, QRectF(pad, 9, icon_size, icon_size),
               hint_.is_warning ? frame : color(Color::text_secondary));
}

HintList::HintList(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(3, 0, 3, 0);
    column_->setSpacing(8);
}

void HintList::set_hints(const std::vector<Hint>& hints) {
    if (hints == hints_) {
        return;
    }
    hints_ = hints;
    while (boxes_.size() < hints.size()) {
        boxes_.push_back(new HintBox);
        column_->addWidget(boxes_.back());
    }
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        boxes_[i]->setVisible(i < hints.size());
        if (i < hints.size()) {
            boxes_[i]->set_hint(hints[i]);
        }
    }
}

}  // namespace wattmast::ui
