// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/report_service.h"

#include <algorithm>

#include "app/reports/report_checks.h"
#include "store/ledger_store.h"

namespace wattmast {
namespace {

constexpr std::string_view unseen = "issued by a schedule; nobody has looked at it yet";

ReportOrder order_of(const DueReport& due) {
    ReportOrder order;
    order.kind = due.schedule.kind;
    order.month = due.month;
    order.scope = due.schedule.scope;
    order.organisation = due.schedule.organisation;
    order.formats = due.schedule.formats;
    order.folder = due.schedule.folder;
    order.without = due.schedule.without;
    order.languages.clear();
    for (const std::string& tag : due.schedule.languages) {
        if (const auto language = report_language_by_tag(tag)) {
            order.languages.push_back(*language);
        }
    }
    if (order.languages.empty()) {
        order.languages.push_back(ReportLanguage::english);
    }
    return order;
}

Result<IssuedReport> issue_one(Store& store, const SignalReader& reader, const StatementFactors& factors,
                               const DueReport& due, UtcTime now, const LedgerWrite& write,
                               const std::stop_token& cancel) {
    IssueRequest request;
    request.order = order_of(due);
    request.who = due.schedule.who;
    const std::string_view what = due.schedule.scope.tenant.empty() ? "the month was corrected"
                                                                    : "a line of the month or a tenant's rule changed";
    request.comment = "issued by schedule";
    if (due.revision > 1) {
        request.comment.append(", because ").append(what).append(" since revision ") +=
            std::to_string(due.revision - 1);
    }
    const auto asked = statement_request_of(request.order, reader.catalog());
    const auto statement =
        asked ? carbon_statement(store, reader, factors, *asked, now, cancel) : Result<CarbonStatement>(asked.error());
    if (!statement) {
        return statement.error();
    }
    for (const ReportCheck& check : report_checks(*statement)) {
        if (check.severity != FindingSeverity::note) {
            request.reasons.emplace(check.check, unseen);
        }
    }
    auto issued = issue_report(store, reader, factors, request, now, write, {}, cancel);
    return issued ? Result<IssuedReport>(std::move(issued->report)) : issued.error();
}

}  // namespace

Result<std::vector<DueReport>> due_reports(const LedgerStore& ledger, const Catalog& catalog) {
    const auto closings = ledger.closings();
    const auto records = closings ? ledger.records() : Result<std::vector<BookRecord>>(closings.error());
    if (!records) {
        return records.error();
    }
    const auto known = issued_reports(*records);
    std::vector<DueReport> due;
    for (const ReportSchedule& schedule : standing_schedules(*records)) {
        for (const Closing& closing : *closings) {
            const bool is_asked = (schedule.kind != ReportKind::annual || closing.month.month() == 12) &&
                                  closing.month >= schedule.from &&
                                  (!schedule.until || closing.month <= *schedule.until);
            const IssuedReport* last =
                is_asked ? last_issued(known, schedule.kind, closing.month, schedule.scope) : nullptr;
            if (!is_asked) {
                continue;
            }
            const auto changed = last == nullptr ? Result<bool>(true) : has_changed_since(*last, ledger, catalog);
            if (!changed) {
                return changed.error();
            }
            if (*changed) {
                due.push_back({schedule, closing.month, last == nullptr ? 1 : last->revision + 1});
            }
        }
    }
    std::ranges::stable_sort(due, {}, &DueReport::month);
    return due;
}

Result<ServedReports> issue_due(Store& store, const SignalReader& reader, const StatementFactors& factors, UtcTime now,
                                const LedgerWrite& write, const std::stop_token& cancel) {
    auto due = due_reports(store.ledger(), reader.catalog());
    if (!due) {
        return due.error();
    }
    ServedReports served;
    for (DueReport& one : *due) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the schedule was given up; what was issued stays");
        }
        auto issued = issue_one(store, reader, factors, one, now, write, cancel);
        if (issued) {
            served.issued.push_back(std::move(*issued));
        } else {
            served.failed.emplace_back(std::move(one), issued.error());
        }
    }
    return served;
}

}  // namespace wattmast
