// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reports that issue themselves, as the book's schedules say.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/reports/report_issue.h"
#include "carbon/book_report.h"

namespace wattmast {

struct DueReport {
    ReportSchedule schedule;
    CivilMonth month;
    int revision = 1;
};

/// Of every standing schedule the closed months that were never issued, or were corrected since; the oldest first.
/// Fails with what the store says.
[[nodiscard]] Result<std::vector<DueReport>> due_reports(const LedgerStore& ledger, const Catalog& catalog);

struct ServedReports {
    std::vector<IssuedReport> issued;
    std::vector<std::pair<DueReport, Failure>> failed;
};

/// Issues what is due, in the schedules' names. Findings that stand open are let stand with a reason that says that
/// nobody looked at them. One that fails hinders no other. Fails as due_reports(), and with `cancelled`.
[[nodiscard]] Result<ServedReports> issue_due(Store& store, const SignalReader& reader, const StatementFactors& factors,
                                              UtcTime now, const LedgerWrite& write, const std::stop_token& cancel);

}  // namespace wattmast
