// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What went wrong, in the language of the screen.
#pragma once

#include <QString>

#include "units/error.h"

namespace wattmast::ui {

/// One sentence what happened and one what to do, chosen by the code alone: "The disk is full. Free some space on it."
/// The engine's detail, which is English and may hold a device's text, is no part of it: see technical_detail().
[[nodiscard]] QString explanation_of(Errc code);

/// "Technical detail: store_full: …": the label in the language of the screen, the rest as the engine says it. For a
/// second look: a tool tip, a Details button.
[[nodiscard]] QString technical_detail(const Failure& failure);

}  // namespace wattmast::ui
