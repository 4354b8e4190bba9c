// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The painting functions behind WmStyle, by kind of control.
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QWidget;

namespace wattmast::ui::style {

void paint_button(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paint_tool_button(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paint_field(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paint_check_box(QPainter& painter, const QStyleOption& option);
void paint_radio_button(QPainter& painter, const QStyleOption& option);
void paint_combo_box(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget);
/// Field with chevrons where it has buttons.
void paint_spin_box(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget);
void paint_header(QPainter& painter, const QStyleOption& option);
void paint_scroll_bar(QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget);
void paint_menu_item(QPainter& painter, const QStyleOptionMenuItem& option);
void paint_tab(QPainter& painter, const QStyleOptionTab& option);
void paint_progress(QPainter& painter, const QStyleOptionProgressBar& option);
void paint_item_row(QPainter& painter, const QStyleOption& option);

}  // namespace wattmast::ui::style
