// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/state_overlay.h"

#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimerEvent>

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr double icon_size = 24;
constexpr double side_margin = 40;
constexpr double widest_text = 420;
constexpr double button_gap = 8;
constexpr int tick_ms = 40;
constexpr int patience_ms = 200;

/// The part of a widget that its ancestors do not cut off. Empty: scrolled away.
QRect in_sight(const QWidget& widget) {
    QRect seen = widget.rect();
    for (const QWidget* above = widget.parentWidget(); above != nullptr; above = above->parentWidget()) {
        seen &= QRect(widget.mapFrom(above, QPoint()), above->size());
        if (above->isWindow()) {
            break;
        }
    }
    return seen;
}

}  // namespace

StateOverlay::StateOverlay(QWidget* parent)
    : QWidget(parent), action_(new QPushButton(this)), detail_(new QPushButton(this)) {
    action_->setProperty("wm_compact", true);
    detail_->setProperty("wm_compact", true);
    connect(action_, &QPushButton::clicked, this, &StateOverlay::action_requested);
    connect(detail_, &QPushButton::clicked, this, &StateOverlay::show_detail);
    retranslate();
}

void StateOverlay::show_state(Kind kind, const StateText& text) {
    kind_ = kind;
    text_ = text;
    setAccessibleName(text.headline);
    setAccessibleDescription(text.explanation);
    action_->setText(text.action);
    action_->setVisible(!text.action.isEmpty());
    action_->setProperty("wm_primary", kind == Kind::error);
    detail_->setVisible(!text.detail.isEmpty());
    place();
    update();
}

void StateOverlay::retranslate() {
    detail_->setText(tr("Details"));
}

void StateOverlay::show_detail() {
    QMessageBox box(QMessageBox::NoIcon, text_.headline, text_.headline, QMessageBox::Close, this);
    box.setInformativeText(text_.detail);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

void StateOverlay::place() {
    const double width = std::min<double>(widest_text, this->width() - 2 * side_margin);
    const double left = (this->width() - width) / 2;
    constexpr double huge = 4000;
    const QRectF headline =
        QFontMetricsF(text_font(TextRole::strong))
            .boundingRect(QRectF(0, 0, width, huge), Qt::AlignHCenter | Qt::TextWordWrap, text_.headline);
    const QRectF explanation =
        QFontMetricsF(text_font(TextRole::table))
            .boundingRect(QRectF(0, 0, width, huge), Qt::AlignHCenter | Qt::TextWordWrap, text_.explanation);
    const bool has_button = action_->isVisibleTo(this) || detail_->isVisibleTo(this);
    const double icon = kind_ == Kind::error ? icon_size + 6 : 0;
    const double button = has_button ? 12 + size::control_h_compact : 0;
    const double total = icon + headline.height() + 4 + explanation.height() + button;
    const QRect seen = in_sight(*this);
    const bool has_room = seen.height() >= total;  // On a page that scrolls, the middle may lie outside.
    double top = std::max(8.0, has_room ? seen.top() + (seen.height() - total) / 2 : (height() - total) / 2);
    icon_rect_ = QRectF((this->width() - icon_size) / 2, top, icon_size, icon_size);
    top += icon;
    headline_rect_ = QRectF(left, top, width, headline.height());
    top += headline.height() + 4;
    explanation_rect_ = QRectF(left, top, width, explanation.height());
    top += explanation.height() + 12;
    const int action_width = action_->isVisibleTo(this) ? action_->sizeHint().width() : 0;
    const int detail_width = detail_->isVisibleTo(this) ? detail_->sizeHint().width() : 0;
    const double gap = action_width > 0 && detail_width > 0 ? button_gap : 0;
    double x = (this->width() - action_width - detail_width - gap) / 2;
    action_->setGeometry(static_cast<int>(x), static_cast<int>(top), action_width, size::control_h_compact);
    x += action_width + gap;
    detail_->setGeometry(static_cast<int>(x), static_cast<int>(top), detail_width, size::control_h_compact);
}

void StateOverlay::resizeEvent(QResizeEvent* /*event*/) {
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (const auto* area = qobject_cast<QScrollArea*>(above)) {
            // What scrolls is moved as a picture; another part in sight needs it painted anew.
            const auto anew = qOverload<>(&QWidget::update);
            connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, anew, Qt::UniqueConnection);
            connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, anew, Qt::UniqueConnection);
        }
    }
    place();
}

void StateOverlay::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        place();
    }
}

void StateOverlay::paintEvent(QPaintEvent* /*event*/) {
    place();  // By what is in sight now.
    QPainter painter(this);
    if (kind_ == Kind::error) {
        paint_icon(painter, IconId::warning, icon_rect_, color(Color::alarm_critical));
    }
    painter.setPen(color(Color::text_primary));
    painter.setFont(text_font(TextRole::strong));
    painter.drawText(headline_rect_, Qt::AlignHCenter | Qt::TextWordWrap, text_.headline);
    painter.setPen(color(Color::text_secondary));
    painter.setFont(text_font(TextRole::table));
    painter.drawText(explanation_rect_, Qt::AlignHCenter | Qt::TextWordWrap, text_.explanation);
}

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedHeight(2);
}

void ProgressLine::start() {
    if (timer_ == 0) {
        ticks_ = 0;
        timer_ = startTimer(tick_ms);
    }
}

void ProgressLine::stop() {
    if (timer_ != 0) {
        killTimer(timer_);
        timer_ = 0;
        update();
    }
}

void ProgressLine::timerEvent(QTimerEvent* event) {
    if (event->timerId() == timer_) {
        ++ticks_;
        update();
    }
}

void ProgressLine::paintEvent(QPaintEvent* /*event*/) {
    if (timer_ == 0 || ticks_ * tick_ms < patience_ms) {
        return;
    }
    constexpr int ticks_per_pass = 40;
    const double part = width() / 4.0;
    const double x = (width() + part) * (ticks_ % ticks_per_pass) / ticks_per_pass - part;
    QPainter(this).fillRect(QRectF(x, 0, part, height()), color(Color::accent));
}

}  // namespace wattmast::ui
