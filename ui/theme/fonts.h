// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Fonts by role: "Wattmast Sans" (Inter with tabular figures), Chinese in Noto Sans CJK SC.
#pragma once

#include <QFont>

#include "ui/format/language.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {

/// Loads the embedded fonts and makes body text the application's font. Once, after QApplication exists.
void install_fonts();

/// Sets the language whose smallest legible size applies: Chinese text is never below 12 px.
void set_font_language(Language language);

/// The font of a role in the language in force.
[[nodiscard]] QFont text_font(TextRole role);
/// The same size in weight 600.
[[nodiscard]] QFont bold_font(TextRole role);
/// For addresses and raw values.
[[nodiscard]] QFont mono_font(TextRole role);

}  // namespace wattmast::ui
