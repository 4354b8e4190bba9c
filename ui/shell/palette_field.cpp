// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette_field.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyleOptionFrame>

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr int pad = 9;
constexpr int gap = 8;
constexpr int icon_size = 16;
constexpr int key_pad = 5;
constexpr int usual_width = 200;

QString key_text() {
    return QKeySequence(QStringLiteral("Ctrl+K")).toString(QKeySequence::NativeText);
}

int width_of(TextRole role, const QString& text) {
    return static_cast<int>(std::ceil(QFontMetricsF(text_font(role)).horizontalAdvance(text)));
}

int words_width(const QString& text) {
    return 2 * pad + icon_size + gap + width_of(TextRole::body, text);
}

int key_width() {
    return width_of(TextRole::axis, key_text()) + 2 * key_pad;
}

}  // namespace

PaletteField::PaletteField(QWidget* parent) : QAbstractButton(parent) {
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    retranslate();
}

QSize PaletteField::sizeHint() const {
    return {std::max(usual_width, words_width(text()) + gap + key_width()), size::control_h};
}

QSize PaletteField::minimumSizeHint() const {
    return {2 * pad + icon_size, size::control_h};
}

void PaletteField::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    const double middle = height() / 2.0;
    paint_icon(painter, IconId::search, QRectF(pad, middle - icon_size / 2.0, icon_size, icon_size),
               color(Color::text_secondary));
    if (width() < words_width(text())) {
        return;
    }
    painter.setFont(text_font(TextRole::body));
    painter.setPen(color(Color::text_muted));
    painter.drawText(QRectF(pad + icon_size + gap, 0, width(), height()), Qt::AlignVCenter, text());
    if (width() < words_width(text()) + gap + key_width()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF cap(width() - pad - key_width() + 2.5, middle - 8.5, key_width(), 17);
    painter.setPen(color(Color::border_strong));
    painter.drawRoundedRect(cap, 3, 3);
    painter.setFont(text_font(TextRole::axis));
    painter.setPen(color(Color::text_muted));
    painter.drawText(cap, Qt::AlignCenter, key_text());
}

void PaletteField::retranslate() {
    setText(tr("Search or run"));
    setAccessibleName(text());
    setToolTip(tr("Sites, points, views, pages and commands (%1)", "key").arg(key_text()));
    updateGeometry();
    update();
}

void PaletteField::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
