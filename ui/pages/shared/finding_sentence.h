// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a finding says, in the language of the screen.
#pragma once

#include <QString>
#include <string>

#include "report/report_language.h"

namespace wattmast::ui {

/// The language that reports have for that of the screen. GUI thread.
[[nodiscard]] ReportLanguage report_language_of_screen();
/// finding_text() in it. GUI thread.
[[nodiscard]] QString finding_sentence(const std::string& message);

}  // namespace wattmast::ui
