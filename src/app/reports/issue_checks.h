// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an issue is refused for. issue_report() asks all of them.
#pragma once

#include "app/reports/report_issue.h"
#include "carbon/book_report.h"
#include "report/carbon_statement.h"
#include "units/error.h"

namespace wattmast {

/// Name, comment and reasons are there and on one line, and the parts are of the kind. Fails with `invalid_argument`.
[[nodiscard]] Result<void> check_issue(const IssueRequest& request);

/// Every check that stands open has a reason. Of a month that is not closed, errors have to be mended. Fails with
/// `invalid_argument`, naming all that lack one.
[[nodiscard]] Result<void> check_reasons(const CarbonStatement& statement, const IssueRequest& request);

/// Whether `order` has a language, a kind of file or a choice of parts that `last` has not.
[[nodiscard]] bool brings_new_files(const ReportOrder& order, const IssuedReport& last);

}  // namespace wattmast
