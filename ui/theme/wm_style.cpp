// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/wm_style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/wm_style_parts.h"

namespace wattmast::ui {

namespace {

constexpr int control_pad = 10;
constexpr int control_pad_compact = 8;
constexpr int icon_gap = 7;
constexpr int small_icon = 16;
constexpr int scroll_bar_width = 12;
constexpr int shortest_thumb = 28;

bool flagged(const QWidget* widget, const char* property) {
    return widget != nullptr && widget->property(property).toBool();
}

int height_of(const QWidget* widget) {
    return flagged(widget, "wm_compact") ? size::control_h_compact : size::control_h;
}

int pad_of(const QWidget* widget) {
    return flagged(widget, "wm_compact") ? control_pad_compact : control_pad;
}

Color label_color(const QStyleOption& option, const QWidget* widget) {
    if (!option.state.testFlag(QStyle::State_Enabled)) {
        return Color::text_disabled;
    }
    if (flagged(widget, "wm_primary")) {
        return Color::text_on_accent;
    }
    return option.state.testFlag(QStyle::State_On) ? Color::accent : Color::text_primary;
}

/// Whether a line edit is part of a control that draws the field around it.
/// A field that another widget frames, see QLineEdit::setFrame().
bool is_frameless(const QStyleOption& option) {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    return frame != nullptr && frame->lineWidth == 0;
}

bool is_inside_control(const QWidget* widget) {
    const QWidget* parent = widget != nullptr ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(parent) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(parent) != nullptr;
}

QRect spin_box_part(const QStyleOptionComplex& option, QStyle::SubControl part, const QWidget* widget) {
    constexpr int button_width = 20;
    constexpr int own_margin = 2;  // QLineEdit adds it.
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    const bool has_buttons = spin != nullptr && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect rect = option.rect;
    const QRect buttons(rect.right() - button_width, rect.top() + 2, button_width - 2, rect.height() - 4);
    switch (part) {
        case QStyle::SC_SpinBoxUp:
            return has_buttons ? buttons.adjusted(0, 0, 0, -buttons.height() / 2) : QRect();
        case QStyle::SC_SpinBoxDown:
            return has_buttons ? buttons.adjusted(0, buttons.height() / 2, 0, 0) : QRect();
        case QStyle::SC_SpinBoxEditField: {
            const int pad = pad_of(widget) - own_margin;
            return rect.adjusted(pad, 1, has_buttons ? -button_width - 1 : -pad, -1);
        }
        default:  // Sub-controls are Qt's open set.
            return rect;
    }
}

}  // namespace

WmStyle::WmStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void WmStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QAbstractSpinBox*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (flagged(widget, "wm_compact")) {
        widget->setFont(text_font(TextRole::table));
    }
}

void WmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    switch (element) {
        case PE_PanelButtonCommand:
            style::paint_button(*painter, *option, widget);
            return;
        case PE_PanelButtonTool:
            style::paint_tool_button(*painter, *option, widget);
            return;
        case PE_PanelLineEdit:
            if (!is_inside_control(widget) && !is_frameless(*option)) {
                style::paint_field(*painter, *option, widget);
            }
            return;
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            style::paint_check_box(*painter, *option);
            return;
        case PE_IndicatorRadioButton:
            style::paint_radio_button(*painter, *option);
            return;
        case PE_PanelItemViewItem:
        case PE_PanelItemViewRow:
            style::paint_item_row(*painter, *option);
            return;
        case PE_IndicatorBranch:
            if (option->state.testFlag(State_Children)) {
                const QRectF rect(option->rect.center().x() - 7, option->rect.center().y() - 7, 16, 16);
                paint_icon(*painter, option->state.testFlag(State_Open) ? IconId::chevron_down : IconId::chevron_right,
                           rect, color(Color::text_secondary));
            }
            return;
        case PE_IndicatorHeaderArrow: {
            const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            if (header != nullptr && header->sortIndicator != QStyleOptionHeader::None) {
                const bool up = header->sortIndicator == QStyleOptionHeader::SortUp;
                paint_icon(*painter, up ? IconId::chevron_up : IconId::chevron_down, option->rect,
                           color(Color::text_secondary));
            }
            return;
        }
        case PE_PanelMenu:
        case PE_FrameMenu:
            painter->setPen(color(Color::border_strong));
            painter->setBrush(element == PE_PanelMenu ? QBrush(color(Color::bg_panel)) : QBrush(Qt::NoBrush));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            return;
        case PE_PanelTipLabel:
            painter->fillRect(option->rect, color(Color::bg_tooltip));
            return;
        case PE_FrameFocusRect:  // Around widgets FocusRing draws, around cells the delegates of tables.
            if (qobject_cast<const QAbstractItemView*>(widget) != nullptr) {
                painter->setPen(QPen(color(Color::focus_ring), 2));
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
            }
            return;
        case PE_FrameTabBarBase:
        case PE_FrameStatusBarItem:
        case PE_PanelScrollAreaCorner:
            return;
        default:  // An open set of Qt's, not ours.
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WmStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
        case CE_PushButtonLabel:
        case CE_ToolButtonLabel: {
            painter->save();
            QPalette palette = option->palette;
            palette.setColor(QPalette::ButtonText, color(label_color(*option, widget)));
            if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
                QStyleOptionButton copy(*button);
                copy.palette = palette;
                if (flagged(widget, "wm_primary")) {
                    QFont bold = painter->font();
                    bold.setWeight(QFont::DemiBold);
                    painter->setFont(bold);
                }
                QProxyStyle::drawControl(element, &copy, painter, widget);
            } else if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
                QStyleOptionToolButton copy(*tool);
                copy.palette = palette;
                QProxyStyle::drawControl(element, &copy, painter, widget);
            }
            painter->restore();
            return;
        }
        case CE_FocusFrame: {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(color(Color::focus_ring), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius::panel, radius::panel);
            painter->restore();
            return;
        }
        case CE_HeaderSection:
        case CE_HeaderEmptyArea:
            style::paint_header(*painter, *option);
            return;
        case CE_MenuItem:
            if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
                style::paint_menu_item(*painter, *item);
            }
            return;
        case CE_MenuEmptyArea:
            painter->fillRect(option->rect, color(Color::bg_panel));
            return;
        case CE_TabBarTabShape:
            return;
        case CE_TabBarTabLabel:
            if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
                style::paint_tab(*painter, *tab);
            }
            return;
        case CE_ProgressBarGroove:
        case CE_ProgressBarLabel:
            return;
        case CE_ProgressBarContents:
            if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
                style::paint_progress(*painter, *bar);
            }
            return;
        default:  // An open set of Qt's, not ours.
            QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void WmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                 const QWidget* widget) const {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo != nullptr && control == CC_ComboBox) {
        style::paint_combo_box(*painter, *combo, widget);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        spin != nullptr && control == CC_SpinBox) {
        style::paint_spin_box(*painter, *spin, widget);
        return;
    }
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        slider != nullptr && control == CC_ScrollBar) {
        style::paint_scroll_bar(*painter, *slider, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect WmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                              const QWidget* widget) const {
    if (control == CC_SpinBox) {
        return spin_box_part(*option, part, widget);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        // Text stands where that of a field does; drawing it adds a pixel.
        QRect text = QProxyStyle::subControlRect(control, option, part, widget);
        text.setLeft(option->rect.left() + pad_of(widget) - 1);
        return text;
    }
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && slider != nullptr) {
        const bool horizontal = slider->orientation == Qt::Horizontal;
        const int length = horizontal ? option->rect.width() : option->rect.height();
        const int span = slider->maximum - slider->minimum;
        const double share = span > 0 ? static_cast<double>(slider->pageStep) / (span + slider->pageStep) : 1;
        const int thumb = std::min(length, std::max(shortest_thumb, static_cast<int>(length * share)));
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  length - thumb, slider->upsideDown);
        int from = 0;
        int to = 0;
        switch (part) {
            case SC_ScrollBarGroove:
                to = length;
                break;
            case SC_ScrollBarSlider:
                from = start;
                to = start + thumb;
                break;
            case SC_ScrollBarSubPage:
                to = start;
                break;
            case SC_ScrollBarAddPage:
                from = start + thumb;
                to = length;
                break;
            default:  // No arrow buttons.
                return {};
        }
        return horizontal ? QRect(from, 0, to - from, option->rect.height())
                          : QRect(0, from, option->rect.width(), to - from);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect WmStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_HeaderArrow) {
        constexpr int arrow = 12;
        const QRect rect = option->rect;
        return {rect.right() - arrow - 2, rect.center().y() - arrow / 2 + 1, arrow, arrow};
    }
    if (element == SE_LineEditContents && qobject_cast<const QLineEdit*>(widget) != nullptr) {
        if (qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr) {
            return option->rect.adjusted(-1, 1, 0, -1);  // Stands where the text of other combo boxes does.
        }
        constexpr int own_margin = 2;  // QLineEdit adds it.
        const int pad = pad_of(widget) - own_margin;
        return option->rect.adjusted(pad, 1, -pad, -1);
    }
    if (element == SE_HeaderLabel) {
        return option->rect.adjusted(control_pad, 0, -control_pad, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize WmStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                const QWidget* widget) const {
    const auto base = [&] { return QProxyStyle::sizeFromContents(type, option, size, widget); };
    switch (type) {
        case CT_PushButton: {
            const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            if (button == nullptr) {
                return base();
            }
            const QFontMetrics metrics(flagged(widget, "wm_primary") ? bold_font(TextRole::body) : widget->font());
            const int icon = button->icon.isNull() ? 0 : small_icon + (button->text.isEmpty() ? 0 : icon_gap);
            const int text = metrics.size(Qt::TextShowMnemonic, button->text).width();
            return {text + icon + 2 * pad_of(widget) + 2, height_of(widget)};
        }
        case CT_ToolButton: {
            const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            if (tool == nullptr || tool->toolButtonStyle == Qt::ToolButtonTextUnderIcon) {
                return base();
            }
            const bool with_text = tool->toolButtonStyle != Qt::ToolButtonIconOnly && !tool->text.isEmpty();
            const int text = with_text ? tool->fontMetrics.size(Qt::TextShowMnemonic, tool->text).width() : 0;
            const int icon = tool->icon.isNull() ? 0 : tool->iconSize.width() + (with_text ? icon_gap : 0);
            return {text + icon + 2 * pad_of(widget), height_of(widget)};
        }
        case CT_LineEdit:
        case CT_ComboBox:
        case CT_SpinBox:
            return {base().width(), height_of(widget)};
        case CT_MenuItem: {
            const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            if (item == nullptr) {
                return base();
            }
            constexpr int separator_height = 9;
            constexpr int gutters = 32 + 28;
            const int height =
                item->menuItemType == QStyleOptionMenuItem::Separator ? separator_height : size::table_row;
            return {size.width() + gutters, height};
        }
        case CT_TabBarTab:
            return {size.width() + 4, size::control_h};
        default:  // An open set of Qt's, not ours.
            return base();
    }
}

int WmStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_ScrollBarExtent:
            return scroll_bar_width;
        case PM_ScrollBarSliderMin:
            return shortest_thumb;
        case PM_ScrollView_ScrollBarSpacing:
        case PM_ScrollView_ScrollBarOverlap:
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
        case PM_MenuButtonIndicator:
            return 0;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return 14;
        case PM_ButtonIconSize:
        case PM_SmallIconSize:
        case PM_ToolBarIconSize:
        case PM_ListViewIconSize:
            return small_icon;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return 7;
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            return 3;  // 1 px gap and the 2 px ring.
        case PM_MenuVMargin:
            return 4;
        case PM_MenuPanelWidth:
            return 1;
        case PM_HeaderMarkSize:
            return 12;
        default:  // An open set of Qt's, not ours.
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WmStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                       QStyleHintReturn* data) const {
    switch (hint) {
        case SH_ComboBox_Popup:
        case SH_EtchDisabledText:
        case SH_UnderlineShortcut:
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_ScrollBar_Transient:
            return 0;
        case SH_ItemView_ShowDecorationSelected:
            return 1;
        case SH_ToolTipLabel_Opacity:
            return 255;
        case SH_DialogButtonLayout:  // What goes on stands at the right, in every dialog.
            return QDialogButtonBox::GnomeLayout;
        default:  // An open set of Qt's, not ours.
            return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

}  // namespace wattmast::ui
