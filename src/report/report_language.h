// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The languages of reports, and how each writes numbers and months.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "units/civil_time.h"
#include "units/decimal.h"

namespace wattmast {

enum class ReportLanguage : std::uint8_t { english = 1, chinese = 2, vietnamese = 3 };

/// "en", "zh-CN", "vi" (BCP 47).
[[nodiscard]] std::string_view tag_of(ReportLanguage language) noexcept;
/// Takes "zh" as well.
[[nodiscard]] std::optional<ReportLanguage> report_language_by_tag(std::string_view tag) noexcept;

/// Rounded half to even to so many decimals, digits in groups of three, with a minus sign (U+2212):
/// "−1,234,567.500", in Vietnamese "−1.234.567,500".
[[nodiscard]] std::string number_text(Decimal number, int decimals, ReportLanguage language);

/// "October 2026", "2026年10月", "Tháng 10 năm 2026"
[[nodiscard]] std::string month_text(CivilMonth month, ReportLanguage language);

/// "2026", "2026年", "Năm 2026"
[[nodiscard]] std::string year_text(int year, ReportLanguage language);

/// What pages say beside what is in a document.
enum class ReportWord : std::uint8_t {
    page_of = 1,  ///< %1, %2
    continued,    ///< Of a table on its next page; %1 is its caption.
    none,         ///< In place of an empty table.
    findings,
    provenance,
    error,
    warning,
    note,
    no_data,  ///< For a chart without a value.
};
inline constexpr std::size_t report_words = 9;
[[nodiscard]] std::string word(ReportWord word, ReportLanguage language, std::initializer_list<std::string> parts = {});

}  // namespace wattmast
