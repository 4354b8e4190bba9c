// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a person would find wrong with a window at first sight, found by a program.
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

namespace wattmast::ui::test {

/// Controls that a screen reader has no name for. GUI thread, with QAccessible::setActive(true).
[[nodiscard]] QStringList nameless_in(QWidget& root);
/// Texts that have less room than they need: too narrow, too low, or partly outside of what holds them. Those that
/// shorten themselves with an ellipsis count only where no tool tip says the whole.
[[nodiscard]] QStringList clipped_in(QWidget& root);
/// Whether nearly all of a picture is one colour, as of a window that was not painted.
[[nodiscard]] bool is_blank(const QImage& picture);
/// How often a window that nobody touches asks to be painted again in fifty rounds of its events: a few times at most,
/// unless something in it asks for that whenever it is painted.
[[nodiscard]] int paints_at_rest(QWidget& window);

}  // namespace wattmast::ui::test
