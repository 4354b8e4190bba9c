// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The designed monthly carbon report: cover, sites, method, audit trail, findings.
#pragma once

#include "carbon/report_part.h"
#include "report/carbon_statement.h"
#include "report/report_document.h"
#include "report/report_language.h"

namespace wattmast {

/// Sections "cover", "sites", "method", "findings". Tables: "summary", "emissions_<gas>" for each gas of scopes 1 and
/// 2, "other_emissions", "months_<gas>", "sources_<gas>", "sites", "factors", "quality", "changes", "findings", and
/// "lines", each ledger line with all that it was made of, which pages do not print and files have.
///
/// A draft is marked so on every page. Gases are never added; a market-based sum that lacks a part says what it lacks.
/// Throws std::overflow_error where a total leaves its range. The same statement gives the same document.
/// @param without Parts of parts_of(ReportKind::carbon) that it is made without; the method says so.
[[nodiscard]] ReportDocument carbon_report_document(const CarbonStatement& statement, ReportLanguage language,
                                                    const LeftOut& without = {});

}  // namespace wattmast
