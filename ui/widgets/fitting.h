// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Windows that fit on small screens, and on large ones with large text; and the order of Tab in them.
#pragma once

#include <QScrollArea>

namespace wattmast::ui {

/// `usual`, or less where the screen of `window` has no room for it and its frame.
[[nodiscard]] QSize fitting(const QWidget& window, QSize usual);
/// Holds `content`, which scrolls where it has less room than it needs; so buttons beside it stay in reach. Takes
/// ownership.
[[nodiscard]] QScrollArea* scrolling_content(QWidget* content);

/// Tab comes from `before`, which need not take the focus itself, to `next`. For what is added after the things that
/// stand behind it. @pre both are in one window
void follow_in_tab_order(QWidget& before, QWidget& next);

}  // namespace wattmast::ui
