// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a tenant may read of those that it shares sites with: nothing.
#pragma once

#include "report/carbon_statement.h"
#include "report/report_language.h"

namespace wattmast {

/// The statement as its tenant may have it. Of the findings those about its sites; one that names another tenant of the
/// site, or another's branch, says only that it is about another one, as does what people wrote (comment, reasons,
/// why lines were corrected). What agreed shares add up to is not said: it tells the only other one's.
/// @pre statement.tenant
[[nodiscard]] CarbonStatement for_its_tenant(const CarbonStatement& statement, ReportLanguage language);

}  // namespace wattmast
