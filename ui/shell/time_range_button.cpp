// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/time_range_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/format/format.h"
#include "ui/shell/time_range_popup.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int pad = 10;
constexpr int gap = 7;
constexpr int icon_size = 16;
constexpr int step_width = 30;
constexpr double dot = 9;

int width_of(const QFont& font, const QString& text) {
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

void paint_frame(QWidget& widget, bool down, bool on) {
    QPainter painter(&widget);
    QStyleOptionButton option;
    option.initFrom(&widget);
    option.state.setFlag(QStyle::State_On, on);
    option.state.setFlag(QStyle::State_Sunken, down);
    widget.style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, &widget);
}

}  // namespace

RangeLabelButton::RangeLabelButton(QWidget* parent) : QAbstractButton(parent) {
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RangeLabelButton::set_texts(const QString& name, const QString& range) {
    name_ = name;
    range_ = range;
    setAccessibleName(name + QLatin1Char(' ') + range);
    updateGeometry();
    update();
}

QSize RangeLabelButton::sizeHint() const {
    return {2 * pad + 2 * icon_size + 3 * gap + width_of(bold_font(TextRole::body), name_) +
                width_of(text_font(TextRole::body), range_),
            size::control_h};
}

void RangeLabelButton::paintEvent(QPaintEvent* /*event*/) {
    paint_frame(*this, isDown(), false);
    QPainter painter(this);
    const double middle = height() / 2.0;
    double x = pad;
    paint_icon(painter, IconId::clock, QRectF(x, middle - icon_size / 2.0, icon_size, icon_size),
               color(Color::text_secondary));
    x += icon_size + gap;
    painter.setFont(bold_font(TextRole::body));
    painter.setPen(color(Color::text_primary));
    const int name = width_of(painter.font(), name_);
    painter.drawText(QRectF(x, 0, name, height()), Qt::AlignVCenter, name_);
    x += name + gap;
    painter.setFont(text_font(TextRole::body));
    painter.setPen(color(Color::text_muted));
    // Where room is short, the name says enough; a screen reader says both.
    const double room = width() - x - icon_size - pad;
    painter.drawText(QRectF(x, 0, room, height()), Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(range_, Qt::ElideRight, room));
    paint_icon(painter, IconId::chevron_down,
               QRectF(width() - pad - icon_size, middle - icon_size / 2.0, icon_size, icon_size),
               color(Color::text_secondary));
}

TimeRangeButton::TimeRangeButton(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      previous_(new QToolButton),
      label_(new RangeLabelButton),
      next_(new QToolButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    previous_->setIcon(themed_icon(IconId::chevron_left));
    next_->setIcon(themed_icon(IconId::chevron_right));
    for (QToolButton* button : {previous_, next_}) {
        button->setFixedSize(step_width, size::control_h);
        button->setFocusPolicy(Qt::TabFocus);
    }
    row->addWidget(previous_);
    row->addWidget(label_);
    row->addWidget(next_);
    connect(previous_, &QToolButton::clicked, this, [this] { session_.step_range(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { session_.step_range(1); });
    connect(label_, &QAbstractButton::clicked, this, &TimeRangeButton::open_popup);
    connect(&session_, &Session::range_changed, this, &TimeRangeButton::show_range);
    connect(&session_, &Session::range_advanced, this, &TimeRangeButton::show_range);
    connect(&session_, &Session::live_changed, this, &TimeRangeButton::show_range);
    show_range();
}

void TimeRangeButton::open_popup() {
    auto* popup = new TimeRangePopup(session_, this);
    popup->adjustSize();
    popup->move(label_->mapToGlobal(QPoint(0, label_->height() + 2)));
    popup->show();
}

void TimeRangeButton::show_range() {
    label_->set_texts(session_.range_choice().name(), Format::current().range(session_.range(), session_.now()));
    next_->setEnabled(session_.range().end < session_.now());
    previous_->setToolTip(tr("Earlier"));
    previous_->setAccessibleName(tr("Earlier"));
    next_->setToolTip(tr("Later"));
    next_->setAccessibleName(tr("Later"));
    label_->setToolTip(tr("Time range (Ctrl+T)"));
}

void TimeRangeButton::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        show_range();
    }
}

LiveToggle::LiveToggle(Session& session, QWidget* parent) : QAbstractButton(parent), session_(session) {
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        session_.set_live(session_.live() == LiveState::on ? LiveState::off : LiveState::on);
        show_state();
    });
    connect(&session_, &Session::live_changed, this, &LiveToggle::show_state);
    show_state();
}

void LiveToggle::show_state() {
    setChecked(session_.live() == LiveState::on);
    setText(session_.live() == LiveState::paused ? tr("Paused") : tr("Live"));
    setToolTip(session_.live() == LiveState::paused ? tr("End to follow again (Ctrl+L)")
                                                    : tr("Follow the newest values (Ctrl+L)"));
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize LiveToggle::sizeHint() const {
    return {2 * pad + static_cast<int>(dot) + gap + width_of(text_font(TextRole::body), text()), size::control_h};
}

void LiveToggle::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        show_state();
    }
}

void LiveToggle::paintEvent(QPaintEvent* /*event*/) {
    paint_frame(*this, isDown(), isChecked());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = color(isChecked() ? Color::accent : Color::text_primary);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(isChecked() ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(pad + dot / 2, height() / 2.0), 3.6, 3.6);
    painter.setFont(text_font(TextRole::body));
    painter.setPen(ink);
    painter.drawText(QRectF(pad + dot + gap, 0, width(), height()), Qt::AlignVCenter, text());
}

}  // namespace wattmast::ui
