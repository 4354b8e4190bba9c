// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The monthly data-quality report: what is known how, and what is to be mended first.
#pragma once

#include "carbon/report_part.h"
#include "report/carbon_statement.h"
#include "report/report_document.h"
#include "report/report_language.h"

namespace wattmast {

/// Sections "cover", "sites", "findings"; tables "summary", "quality", "checks" (how many findings of each kind, and of
/// how many sites), "sites", the least covered first, "changes" of a closed month, and "findings". A site without a
/// figure comes before all others. Throws as energy_report_document().
/// @param without Parts of parts_of(ReportKind::quality) that it is made without; it says so before its end.
[[nodiscard]] ReportDocument quality_report_document(const CarbonStatement& statement, ReportLanguage language,
                                                     const LeftOut& without = {});

}  // namespace wattmast
