// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A walk with the Tab key through a window, as a person without a pointer makes it.
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

namespace wattmast::ui::test {

struct Walk {
    std::vector<QPointer<QWidget>> stops;  ///< In the order of Tab; each once.
    QStringList faults;                    ///< One line each; empty: none.
};

/// Presses Tab until it is where it began. Faults: a stop that Tab does not leave; what can be clicked or has
/// Qt::TabFocus and is no stop; a stop whose focus is not seen or that has no name; a stop that stands before the
/// one it follows, to a reader. Leaves the focus on the first stop. GUI thread; `window` is active or a popup, and a
/// FocusRing and QAccessible::setActive(true) are there.
[[nodiscard]] Walk walk(QWidget& window);

/// Presses a stop (Space for buttons, Return for others) and Escape as long as something is open that was not.
/// `inside` sees each window that opens, menus left out, before that. Faults: what Escape does not close. Returns
/// whether something opened.
bool press(QWidget& stop, const std::function<void(QWidget& opened)>& inside, QStringList& faults);

/// Its class and name, or text, for fault lines.
[[nodiscard]] QString described_stop(const QWidget& widget);

}  // namespace wattmast::ui::test
