// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/message_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/format/failures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr int icon_size = 17;
constexpr int side_pad = 12;

Color edge_of(MessageStrip::Kind kind) {
    switch (kind) {
        case MessageStrip::Kind::info:
            return Color::border_control;
        case MessageStrip::Kind::warning:
            return Color::alarm_major;
        case MessageStrip::Kind::error:
            return Color::alarm_critical;
        case MessageStrip::Kind::success:
            return Color::state_success;
    }
    return Color::border_control;
}

IconId icon_of(MessageStrip::Kind kind) {
    switch (kind) {
        case MessageStrip::Kind::info:
            return IconId::info;
        case MessageStrip::Kind::warning:
        case MessageStrip::Kind::error:
            return IconId::warning;
        case MessageStrip::Kind::success:
            return IconId::check;
    }
    return IconId::info;
}

}  // namespace

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent),
      text_(new WrappedLabel(TextRole::table, Color::text_primary)),
      action_(new LinkLabel),
      close_(new QToolButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(side_pad + icon_size + 9, 6, side_pad, 6);
    row->setSpacing(9);
    text_->setTextFormat(Qt::RichText);
    row->addWidget(text_, 1);
    row->addWidget(action_, 0, Qt::AlignTop);
    close_->setAutoRaise(true);
    close_->setIcon(themed_icon(IconId::close));
    close_->setFixedSize(size::hit_min, size::hit_min);
    row->addWidget(close_, 0, Qt::AlignTop);
    close_->hide();
    connect(action_, &QAbstractButton::clicked, this, &MessageStrip::action_requested);
    connect(close_, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    // As high as the text is at the width there is.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    retranslate();
    hide();
}

void MessageStrip::show_message(Kind kind, const QString& headline, const QString& text, const QString& action) {
    kind_ = kind;
    text_->setText(QStringLiteral("<span style=\"font-weight:600\">%1</span> %2")
                       .arg(headline.toHtmlEscaped(), text.toHtmlEscaped()));
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    setAccessibleName(headline + QLatin1Char(' ') + text);
    setToolTip({});
    setAccessibleDescription({});
    show();
    update();
}

void MessageStrip::show_failure(const QString& headline, const Failure& failure) {
    show_failure(headline, explanation_of(failure.code), failure);
}

void MessageStrip::show_failure(const QString& headline, const QString& text, const Failure& failure) {
    show_message(Kind::error, headline, text);
    setToolTip(technical_detail(failure));
    setAccessibleDescription(technical_detail(failure));
}

void MessageStrip::set_closable(bool closable) {
    close_->setVisible(closable);
}

void MessageStrip::retranslate() {
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close"));
}

void MessageStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MessageStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = color(edge_of(kind_));
    painter.setPen(edge);
    painter.setBrush(color(Color::bg_panel_alt));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    // Beside the first line, which stands in the middle where it is the only one.
    const QRectF text = text_->geometry();
    const double line = text_->fontMetrics().height();
    // Of its height: a label that is asked for it lays itself out anew and is painted again, for ever.
    const bool is_only_line = text.height() < 2 * line;
    const double middle = is_only_line ? text.center().y() : text.top() + line / 2;
    paint_icon(painter, icon_of(kind_), QRectF(side_pad, middle - icon_size / 2.0, icon_size, icon_size), edge);
}

}  // namespace wattmast::ui
