// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sets up how the program looks and which language it speaks; used by main and by tests.
#pragma once

#include <optional>

#include "ui/format/language.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

/// Fonts, style and palette. Once, after QApplication exists.
void install_look(Appearance appearance);

/// Translators of the program and of Qt, font floor, locale of Format. Empty: the system's language. May be called
/// again at any time: all widgets get QEvent::LanguageChange.
void install_language(std::optional<Language> choice);
/// What was installed last; empty: the system's, whatever that is.
[[nodiscard]] std::optional<Language> language_choice();

/// Of a tag such as "zh", "zh-CN" or "vi_VN.UTF-8"; none for a language that the program does not speak.
[[nodiscard]] std::optional<Language> language_of(const QString& tag);
/// What a language is called by those who speak it, so that nobody is locked out: never translated.
[[nodiscard]] QString own_name(Language language);

/// The system's first language where the program speaks it, else English.
[[nodiscard]] Language system_language();

}  // namespace wattmast::ui
