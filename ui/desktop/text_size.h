// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How large text and controls are.
#pragma once

#include <array>

namespace wattmast::ui {

/// Everything grows together, so that nothing is clipped: see docs/decisions/0013-text-size-scales-everything.md.
class TextSize {
public:
    static constexpr std::array steps{100, 110, 125, 150, 175, 200};  ///< Percent.

    /// As stored; 100 unless one of the steps.
    [[nodiscard]] static int chosen();
    static void choose(int percent);
    /// For the Qt of this process; before QGuiApplication. Does nothing where QT_SCALE_FACTOR is set already.
    static void apply();
};

}  // namespace wattmast::ui
