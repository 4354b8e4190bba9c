// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What keeps the alarms of a board from being read or written, in words: every screen that lists or counts them says
// it.
#pragma once

#include <QString>

#include "units/error.h"

namespace wattmast::ui {

/// "Alarms are not watched": without a full stop.
[[nodiscard]] QString board_failure_headline();
/// Why, what that means, and what to do.
[[nodiscard]] QString board_failure_text(const Failure& failure);

}  // namespace wattmast::ui
