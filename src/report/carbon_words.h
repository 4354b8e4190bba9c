// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Names of what is in a ledger, as reports say them. What has no name of its own is shown as it is written.
#pragma once

#include <string>
#include <string_view>

#include "carbon/ledger.h"
#include "carbon/source_inventory.h"
#include "model/catalog.h"
#include "report/phrase.h"

namespace wattmast {

/// "Scope 2", "Scope 3, category 3", "Outside the scopes"
[[nodiscard]] std::string scope_name(LedgerCategory category, ReportLanguage language);
/// "Grid electricity, rest without certificates", "Diesel", "R-410A"
[[nodiscard]] std::string item_name(std::string_view item, ReportLanguage language);
/// "Macro sites"; several of them.
[[nodiscard]] std::string kind_name(SiteKind kind, ReportLanguage language);
/// "measured"
[[nodiscard]] std::string method_name(EnergyMethod method, ReportLanguage language);
/// A decision of the book: "Years of factors", "same_year_only: …"
[[nodiscard]] std::string policy_name(std::string_view name, ReportLanguage language);
[[nodiscard]] std::string policy_value(std::string_view value, ReportLanguage language);
/// What a finding is about, in a few words; finding_words.h has what it says.
[[nodiscard]] std::string check_name(std::string_view check, ReportLanguage language);
/// Whether it has words of its own. A test asks this of every check that findings are made with.
[[nodiscard]] bool has_check_name(std::string_view check) noexcept;

}  // namespace wattmast
