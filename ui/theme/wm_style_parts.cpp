// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/wm_style_parts.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace wattmast::ui::style {

namespace {

bool has(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

bool flagged(const QWidget* widget, const char* property) {
    return widget != nullptr && widget->property(property).toBool();
}

void rounded(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& border) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    painter.restore();
}

Color primary_fill(const QStyleOption& option) {
    if (has(option, QStyle::State_Sunken)) {
        return Color::accent_pressed;
    }
    return has(option, QStyle::State_MouseOver) ? Color::accent_hover : Color::accent;
}

}  // namespace

void paint_button(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const bool enabled = has(option, QStyle::State_Enabled);
    if (flagged(widget, "wm_primary") && enabled) {
        const QColor fill = color(primary_fill(option));
        rounded(painter, option.rect, fill, fill);
        return;
    }
    if (has(option, QStyle::State_On)) {
        rounded(painter, option.rect, color(Color::bg_selected), color(enabled ? Color::accent : Color::border_strong));
        return;
    }
    Color fill = Color::bg_input;
    if (enabled && has(option, QStyle::State_Sunken)) {
        fill = Color::bg_selected;
    } else if (enabled && has(option, QStyle::State_MouseOver)) {
        fill = Color::bg_hover;
    }
    rounded(painter, option.rect, color(fill), color(enabled ? Color::border_strong : Color::border_subtle));
}

void paint_tool_button(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    if (!has(option, QStyle::State_AutoRaise)) {
        paint_button(painter, option, widget);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (!enabled ||
        !(has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))) {
        return;
    }
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const QColor fill = color(pressed ? Color::bg_selected : Color::bg_hover);
    rounded(painter, option.rect, fill, fill);
}

void paint_field(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    Color border = has(option, QStyle::State_HasFocus) ? Color::accent : Color::border_strong;
    if (!has(option, QStyle::State_Enabled)) {
        border = Color::border_subtle;
    }
    if (flagged(widget, "wm_invalid")) {
        border = Color::alarm_critical;
    }
    rounded(painter, option.rect, color(Color::bg_input), color(border));
}

void paint_check_box(QPainter& painter, const QStyleOption& option) {
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QColor accent = color(enabled ? Color::accent : Color::text_disabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(on || partly ? accent : color(enabled ? Color::border_control : Color::border_subtle));
    painter.setBrush(on || partly ? accent : color(Color::bg_input));
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, radius::cell, radius::cell);
    painter.setPen(QPen(color(Color::text_on_accent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = box.center();
    if (on) {
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(
            QPolygonF({middle + QPointF(-3.2, 0.2), middle + QPointF(-1, 2.5), middle + QPointF(3.2, -2.6)}));
    } else if (partly) {
        painter.drawLine(middle + QPointF(-3, 0), middle + QPointF(3, 0));
    }
    painter.restore();
}

void paint_radio_button(QPainter& painter, const QStyleOption& option) {
    const bool enabled = has(option, QStyle::State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(color(Color::bg_input));
    const QRectF box = QRectF(option.rect);
    if (has(option, QStyle::State_On)) {
        painter.setPen(QPen(color(enabled ? Color::accent : Color::text_disabled), 4));
        painter.drawEllipse(box.adjusted(2, 2, -2, -2));
    } else {
        painter.setPen(color(enabled ? Color::border_control : Color::border_subtle));
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
}

void paint_combo_box(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) {
    if (option.frame) {
        QStyleOption frame = option;
        if (option.editable) {
            paint_field(painter, frame, widget);
        } else {
            frame.state.setFlag(QStyle::State_On, false);
            paint_button(painter, frame, widget);
        }
    }
    constexpr int arrow = 16;
    const QRect rect = option.rect;
    const bool enabled = has(option, QStyle::State_Enabled);
    paint_icon(painter, IconId::chevron_down,
               QRectF(rect.right() - arrow - 6, rect.center().y() - arrow / 2.0 + 1, arrow, arrow),
               color(enabled ? Color::text_secondary : Color::text_disabled));
}

void paint_spin_box(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget) {
    paint_field(painter, option, widget);
    const QStyle* current = widget != nullptr ? widget->style() : nullptr;
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons || current == nullptr) {
        return;
    }
    const auto paint_step = [&](QStyle::SubControl part, IconId icon, QAbstractSpinBox::StepEnabledFlag step) {
        const bool can = has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        const bool hovered = can && option.activeSubControls.testFlag(part);
        constexpr double chevron = 10;
        const QPointF middle = QRectF(current->subControlRect(QStyle::CC_SpinBox, &option, part, widget)).center();
        const Color ink = hovered ? Color::accent : Color::text_secondary;
        paint_icon(painter, icon, QRectF(middle - QPointF(chevron, chevron) / 2, QSizeF(chevron, chevron)),
                   color(can ? ink : Color::text_disabled));
    };
    paint_step(QStyle::SC_SpinBoxUp, IconId::chevron_up, QAbstractSpinBox::StepUpEnabled);
    paint_step(QStyle::SC_SpinBoxDown, IconId::chevron_down, QAbstractSpinBox::StepDownEnabled);
}

void paint_header(QPainter& painter, const QStyleOption& option) {
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter.fillRect(option.rect, color(hover ? Color::bg_hover : Color::bg_panel_alt));
    painter.setPen(color(Color::border_subtle));
    painter.drawLine(option.rect.topLeft(), option.rect.topRight());
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paint_scroll_bar(QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget) {
    if (option.maximum <= option.minimum) {
        return;
    }
    const QStyle* current = widget != nullptr ? widget->style() : nullptr;
    if (current == nullptr) {
        return;
    }
    const QRect thumb = current->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    constexpr double inset = 3;
    const QRectF body = QRectF(thumb).adjusted(inset, inset, -inset, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(active ? Color::border_control : Color::border_strong));
    const double corner = std::min(body.width(), body.height()) / 2;
    painter.drawRoundedRect(body, corner, corner);
    painter.restore();
}

void paint_menu_item(QPainter& painter, const QStyleOptionMenuItem& option) {
    constexpr int gutter = 32;
    constexpr int right_pad = 12;
    constexpr int mark = 16;
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.setPen(color(Color::border_subtle));
        painter.drawLine(rect.left() + 8, rect.center().y(), rect.right() - 8, rect.center().y());
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected) && enabled) {
        painter.fillRect(rect, color(Color::bg_selected));
    }
    const QColor ink = color(enabled ? Color::text_primary : Color::text_disabled);
    const QRectF mark_rect(rect.left() + 8, rect.center().y() - mark / 2.0 + 1, mark, mark);
    if (option.checked) {
        paint_icon(painter, IconId::check, mark_rect, color(Color::accent));
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, mark_rect.toRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    painter.setPen(ink);
    painter.setFont(option.font);
    const QRect text = rect.adjusted(gutter, 0, -right_pad, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, parts.constFirst());
    if (parts.size() > 1) {
        painter.setPen(color(Color::text_muted));
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, parts.constLast());
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paint_icon(painter, IconId::chevron_right,
                   QRectF(rect.right() - mark - 4, rect.center().y() - mark / 2.0 + 1, mark, mark), ink);
    }
}

void paint_tab(QPainter& painter, const QStyleOptionTab& option) {
    const bool selected = has(option, QStyle::State_Selected);
    painter.setFont(selected ? bold_font(TextRole::body) : text_font(TextRole::body));
    painter.setPen(color(selected ? Color::accent : Color::text_secondary));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (selected) {
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
                         color(Color::accent));
    }
}

void paint_progress(QPainter& painter, const QStyleOptionProgressBar& option) {
    constexpr double thickness = 4;
    const QRectF groove(option.rect.left(), option.rect.center().y() - thickness / 2 + 0.5, option.rect.width(),
                        thickness);
    const int span = option.maximum - option.minimum;
    const double part = span > 0 ? static_cast<double>(option.progress - option.minimum) / span : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Color::border_subtle));
    painter.drawRoundedRect(groove, 2, 2);
    painter.setBrush(color(Color::accent));
    painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(groove.width() * part, thickness)), 2, 2);
    painter.restore();
}

void paint_item_row(QPainter& painter, const QStyleOption& option) {
    if (has(option, QStyle::State_Selected)) {
        painter.fillRect(option.rect, color(Color::bg_selected));
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        painter.fillRect(option.rect, color(Color::bg_hover));
    }
}

}  // namespace wattmast::ui::style
