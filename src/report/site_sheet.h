// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One site's month on one or two pages: what it is, what it measures with, what it used and emitted.
#pragma once

#include "report/carbon_statement.h"
#include "report/report_document.h"
#include "report/report_language.h"

namespace wattmast {

/// @param statement Of one site and a month, with its sheet. Throws std::overflow_error where a total leaves its range,
/// and std::bad_optional_access without a sheet.
[[nodiscard]] ReportDocument site_sheet_document(const CarbonStatement& statement, ReportLanguage language);

}  // namespace wattmast
