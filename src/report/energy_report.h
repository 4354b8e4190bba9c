// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The monthly energy report: how much, where, and how well it is known.
#pragma once

#include "carbon/report_part.h"
#include "report/carbon_statement.h"
#include "report/report_document.h"
#include "report/report_language.h"

namespace wattmast {

/// Grid electricity of the statement's sites. Sections "cover", "ranking", "quality"; tables "summary", "kinds",
/// "areas", "months", "kind_shares", "sites", the largest user first, and "quality". Sites without a figure come last
/// and have no number. Throws std::overflow_error where a total leaves its range.
/// @param without Parts of parts_of(ReportKind::energy) that it is made without; it says so before its end.
[[nodiscard]] ReportDocument energy_report_document(const CarbonStatement& statement, ReportLanguage language,
                                                    const LeftOut& without = {});

}  // namespace wattmast
