// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The energy and carbon of one tenant of shared sites, as a document.
#pragma once

#include "carbon/report_part.h"
#include "report/carbon_statement.h"
#include "report/report_document.h"
#include "report/report_language.h"

namespace wattmast {

/// Cover (figures, sites), differences from the revision before, how each site's energy and emissions are divided, with
/// the sums that close, then method and findings as in the carbon report; without the parts that are left out. Other
/// tenants are not named: their parts stand together. Throws std::overflow_error where a total leaves its range. @pre
/// statement.tenant
[[nodiscard]] ReportDocument tenant_report_document(const CarbonStatement& statement, ReportLanguage language,
                                                    const LeftOut& without = {});

}  // namespace wattmast
