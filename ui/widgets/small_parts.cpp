// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/small_parts.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int chip_height = 20;
constexpr int chip_pad = 7;
constexpr int chip_icon = 12;
constexpr int chip_gap = 5;
constexpr double chip_corner = 3;

int text_width(const QFont& font, const QString& text) {
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

}  // namespace

Chip::Chip(const QString& text, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set_text(text);
}

void Chip::set_text(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::set_icon(std::optional<IconId> icon) {
    icon_ = icon;
    updateGeometry();
    update();
}

void Chip::set_color(Color color) {
    color_ = color;
    update();
}

QSize Chip::sizeHint() const {
    const int icon = icon_ ? chip_icon + chip_gap : 0;
    return {text_width(text_font(TextRole::caption), text_) + icon + 2 * chip_pad, chip_height};
}

void Chip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(color_.value_or(Color::border_strong)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), chip_corner, chip_corner);
    const QColor ink = color(color_.value_or(Color::text_secondary));
    QRectF line = QRectF(rect()).adjusted(chip_pad, 0, -chip_pad, 0);
    if (icon_) {
        paint_icon(painter, *icon_, QRectF(line.left(), (height() - chip_icon) / 2.0, chip_icon, chip_icon), ink);
        line.setLeft(line.left() + chip_icon + chip_gap);
    }
    painter.setPen(ink);
    painter.setFont(text_font(TextRole::caption));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, text_);
}

LinkLabel::LinkLabel(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkLabel::sizeHint() const {
    return {text_width(text_font(TextRole::table), text()) + 4, std::max(size::hit_min, chip_height)};
}

void LinkLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QFont ink = text_font(TextRole::table);
    ink.setUnderline(underMouse() && isEnabled());
    painter.setFont(ink);
    painter.setPen(color(isEnabled() ? Color::text_link : Color::text_disabled));
    painter.drawText(rect().adjusted(2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void LinkLabel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LinkLabel::enterEvent(QEnterEvent* /*event*/) {
    update();
}

void LinkLabel::leaveEvent(QEvent* /*event*/) {
    update();
}

namespace {

/// What room is too short for is said in the tool tip, unless the owner has one there.
void keep_tip(RoleLabel& label) {
    const bool is_short = label.sizeHint().width() > label.width() + 1;
    const QString tip = is_short ? label.text() : QString();
    if (label.toolTip() != tip && (label.toolTip().isEmpty() || label.toolTip() == label.text())) {
        label.setToolTip(tip);
    }
}

/// Keeps the tips of all labels: where a label is resized or shown in another font, and never while one is painted.
class TipKeeper : public QObject {
public:
    static TipKeeper& instance() {
        static auto* keeper = new TipKeeper(QCoreApplication::instance());
        return *keeper;
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool may_be_short =
            event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::LanguageChange;
        if (auto* label = qobject_cast<RoleLabel*>(watched); may_be_short && label != nullptr) {
            keep_tip(*label);
        }
        return false;
    }

private:
    using QObject::QObject;
};

}  // namespace

RoleLabel::RoleLabel(TextRole role, Color color, QWidget* parent) : QWidget(parent), role_(role), color_(color) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    installEventFilter(&TipKeeper::instance());
}

void RoleLabel::set_text(const QString& text) {
    if (text == text_) {
        return;
    }
    const bool has_own_tip = !toolTip().isEmpty() && toolTip() != text_;
    text_ = text;
    setAccessibleName(text);
    if (!has_own_tip) {
        setToolTip({});
        keep_tip(*this);
    }
    updateGeometry();
    update();
}

void RoleLabel::set_color(Color color) {
    color_ = color;
    update();
}

void RoleLabel::set_alignment(Qt::Alignment alignment) {
    alignment_ = alignment;
    update();
}

QSize RoleLabel::sizeHint() const {
    const TextSpec& spec = text_specs[static_cast<std::size_t>(role_)];
    return {text_width(text_font(role_), text_) + 1, spec.line};
}

QSize RoleLabel::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

void RoleLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QFont ink = text_font(role_);
    painter.setFont(ink);
    painter.setPen(color(isEnabled() ? color_ : Color::text_disabled));
    const QString shown = QFontMetricsF(ink).elidedText(text_, Qt::ElideRight, width());
    painter.drawText(rect(), static_cast<int>(alignment_), shown);
}

WrappedLabel::WrappedLabel(TextRole role, Color color, QWidget* parent) : QLabel(parent), role_(role), color_(color) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, &WrappedLabel::dress);
    dress();
}

void WrappedLabel::set_color(Color color) {
    color_ = color;
    dress();
}

QSize WrappedLabel::minimumSizeHint() const {
    return wordWrap() ? QSize(0, text_specs[static_cast<std::size_t>(role_)].line) : QLabel::minimumSizeHint();
}

void WrappedLabel::dress() {
    setFont(text_font(role_));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color(color_));
    own.setColor(QPalette::Disabled, QPalette::WindowText, color(Color::text_disabled));
    setPalette(own);
}

void WrappedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        dress();
    }
}

}  // namespace wattmast::ui
