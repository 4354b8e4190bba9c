// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is wrong with a formula, in the language of the screen.
#pragma once

#include <QString>

#include "analysis/formula.h"

namespace wattmast::ui {

/// One sentence: what is wrong, and where it helps what to do.
[[nodiscard]] QString text_of(const FormulaFault& fault);

}  // namespace wattmast::ui
