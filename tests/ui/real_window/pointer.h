// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A hand on mouse and keyboard of the X server: events take the way through server and window manager.
#pragma once

#include <QPoint>
#include <QStringList>
#include <QWidget>

namespace wattmast::ui::test {

/// Runs xdotool; false, with its words as a warning, if it fails.
[[nodiscard]] bool xdotool(const QStringList& arguments);

/// Moves to a place in `widget` and clicks; wheel up is button 4, wheel down 5.
[[nodiscard]] bool click(const QWidget& widget, QPoint place, int button = 1);
[[nodiscard]] bool press_key(const QString& key);

/// Paints what is due in `window`, then the whole screen, frames of the window manager included, goes into
/// WATTMAST_PICTURES/NAME.png.
[[nodiscard]] bool picture(QWidget& window, const QString& name);

}  // namespace wattmast::ui::test
