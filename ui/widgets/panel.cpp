// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/panel.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr int header_height = 38;

}  // namespace

Panel::Panel(QWidget* parent)
    : QFrame(parent),
      title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      subtitle_(new RoleLabel(TextRole::table, Color::text_muted)),
      stale_(new Chip),
      overlay_(new StateOverlay),
      progress_(new ProgressLine(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* header = new QWidget;
    header->setFixedHeight(header_height);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(size::panel_pad - 1, 0, space::s2, 0);
    row->setSpacing(space::s2);
    row->addWidget(title_);
    row->addWidget(subtitle_, 1);
    stale_->set_icon(IconId::clock);
    stale_->set_color(Color::quality_estimated);
    stale_->hide();
    row->addWidget(stale_);
    tools_ = new QHBoxLayout;
    tools_->setSpacing(space::s2);
    row->addLayout(tools_);
    column->addWidget(header);
    stack_ = new QStackedLayout;
    stack_->addWidget(new QWidget);
    stack_->addWidget(overlay_);
    column->addLayout(stack_, 1);
    progress_->raise();
}

void Panel::set_title(const QString& title) {
    const QString former = accessibleName();
    title_->set_text(title);
    setAccessibleName(title);
    name_content(former);
}

void Panel::name_content(const QString& former) {
    // A list or table that fills the panel is what the title says, unless it has a name of its own.
    if (qobject_cast<QAbstractItemView*>(content_) != nullptr &&
        (content_->accessibleName().isEmpty() || content_->accessibleName() == former)) {
        content_->setAccessibleName(accessibleName());
    }
}

void Panel::set_subtitle(const QString& subtitle) {
    subtitle_->set_text(subtitle);
}

QString Panel::title() const {
    return title_->text();
}

void Panel::add_tool(QWidget* tool) {
    tools_->addWidget(tool);
    follow_in_tab_order(last_tool_ != nullptr ? *last_tool_ : *this, *tool);
    last_tool_ = tool;
}

QToolButton* Panel::add_icon_tool(IconId icon) {
    auto* button = new QToolButton;
    button->setIcon(themed_icon(icon));
    button->setAutoRaise(true);
    button->setIconSize({space::s4, space::s4});
    button->setFixedSize(size::control_h_compact, size::control_h_compact);
    add_tool(button);
    return button;
}

void Panel::set_header_line(bool visible) {
    header_line_ = visible;
    update();
}

void Panel::set_content(QWidget* content) {
    QWidget* former = stack_->widget(0);
    stack_->insertWidget(0, content);
    stack_->removeWidget(former);
    delete former;
    content_ = content;
    name_content({});
    show_content();
}

void Panel::show_content() {
    stack_->setCurrentIndex(0);
}

void Panel::show_overlay() {
    // What is hidden would pass the focus on to the next widget anywhere, and a page that scrolls would follow it.
    QWidget* focused = content_ == nullptr || !content_->isVisible() ? nullptr : window()->focusWidget();
    const bool had_focus = focused != nullptr && (focused == content_ || content_->isAncestorOf(focused));
    if (had_focus) {
        focused->clearFocus();
    }
    stack_->setCurrentWidget(overlay_);
    if (had_focus) {
        overlay_->setFocus(Qt::OtherFocusReason);
    }
}

void Panel::show_empty(const StateText& text) {
    overlay_->show_state(StateOverlay::Kind::empty, text);
    show_overlay();
}

void Panel::show_error(const StateText& text) {
    overlay_->show_state(StateOverlay::Kind::error, text);
    show_overlay();
}

void Panel::start_loading() {
    progress_->start();
}

void Panel::stop_loading() {
    progress_->stop();
}

void Panel::set_stale(const std::optional<QString>& age_text) {
    stale_->setVisible(age_text.has_value());
    stale_->set_text(age_text.value_or(QString()));
}

void Panel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    progress_->setGeometry(1, header_height - 1, width() - 2, progress_->height());
}

void Panel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Color::border_subtle));
    painter.setBrush(color(Color::bg_panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::panel, radius::panel);
    if (header_line_) {
        painter.drawLine(QPointF(1, header_height + 0.5), QPointF(width() - 1, header_height + 0.5));
    }
}

}  // namespace wattmast::ui
