// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Issuing a report: the month is closed, the files are written, the book says so.
#pragma once

#include <map>
#include <stop_token>
#include <string>

#include "app/ledger/month_closing.h"
#include "app/reports/month_statement.h"
#include "app/reports/report_files.h"
#include "app/signal_reader.h"
#include "carbon/book_report.h"
#include "store/store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct IssueRequest {
    ReportOrder order;
    std::string who;
    std::string comment;
    /// By check: why its errors and warnings are let stand. Printed in the report, where there are any.
    std::map<std::string, std::string, std::less<>> reasons = {};
};

struct IssuedNow {
    IssuedReport report;
    bool has_closed_month = false;
};

/// The next revision of a report. An open month is closed by it, for all sites, if no error stands against it. Of a
/// closed one every check with errors or warnings needs a reason, and a revision needs something new: a line of the
/// ledger, a language, a kind of file, or another choice of parts. The record is written before files take their
/// places, so that no file says "issued" that the book does not know.
///
/// Fails with `invalid_argument` (no name or comment, a line feed in either, a reason that is missing, errors that
/// stand open, a part that cannot be left out, nothing new), as carbon_statement(), close_month(), ReportFiles and
/// LedgerStore::add_records() do. Where it fails before the record is written, the closing of a month stays, and no
/// file is left.
/// @param store Read; what is written goes through `write`, or into it where that is empty.
[[nodiscard]] Result<IssuedNow> issue_report(Store& store, const SignalReader& reader, const StatementFactors& factors,
                                             const IssueRequest& request, UtcTime now, const LedgerWrite& write,
                                             const ReportProgress& progress, const std::stop_token& cancel);

/// Whether the ledger has a line of the report's month and sites that it had not when the report was issued; of a
/// tenant's sites, or a rule of tenants that changed there since. Fails as LedgerStore::lines() and records(). Of an
/// area that is not there any more: no.
[[nodiscard]] Result<bool> has_changed_since(const IssuedReport& report, const LedgerStore& ledger,
                                             const Catalog& catalog);

/// The request for the statement of an order. Fails as check_scope(), and with `unknown_point` for a site that the
/// catalogue has not.
[[nodiscard]] Result<StatementRequest> statement_request_of(const ReportOrder& order, const Catalog& catalog);

}  // namespace wattmast
