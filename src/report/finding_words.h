// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a finding says, in the language of a report.
#pragma once

#include <string>
#include <string_view>

#include "report/report_language.h"

namespace wattmast {

/// The message of a finding in `language`. Findings are English wherever they are made, because a closing keeps the
/// digest of their text; here the sentence is known by its fixed words, and its parts (sites, records, amounts) are put
/// into the sentence of the other language. A part that is a sentence itself is put so as well. What is no sentence of
/// finding_sentence.h, such as what a system says of a file, stays as it is.
[[nodiscard]] std::string finding_text(std::string_view message, ReportLanguage language);

}  // namespace wattmast
