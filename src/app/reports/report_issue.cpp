// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/report_issue.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "app/ledger/closed_months.h"
#include "app/reports/issue_checks.h"
#include "app/reports/report_checks.h"
#include "app/reports/tenant_revision.h"
#include "store/ledger_store.h"

namespace wattmast {
namespace {

Failure refused(std::string why) {
    return fail(Errc::invalid_argument, std::move(why));
}

class Issue {
public:
    Issue(Store& store, const SignalReader& reader, const StatementFactors& factors, const IssueRequest& request,
          UtcTime now, const LedgerWrite& write, const ReportProgress& progress, const std::stop_token& cancel)
        : store_(store),
          reader_(reader),
          factors_(factors),
          request_(request),
          now_(now),
          write_(write),
          progress_(progress),
          cancel_(cancel) {}

    Result<IssuedNow> run() {
        if (const auto checked = check_issue(request_); !checked) {
            return checked.error();
        }
        auto statement_request = statement_request_of(request_.order, reader_.catalog());
        if (!statement_request) {
            return statement_request.error();
        }
        request_for_ = std::move(*statement_request);
        const auto months = ClosedMonths::read(store_.ledger());
        if (!months) {
            return months.error();
        }
        const auto known = issued_reports(months->book());
        if (const IssuedReport* last =
                last_issued(known, request_.order.kind, request_.order.month, request_.order.scope)) {
            last_ = *last;
        }
        if (const auto ready = last_ ? check_news() : Result<void>(); !ready) {
            return ready.error();
        }
        const bool is_open =
            request_.order.kind != ReportKind::annual && months->closing_of(request_.order.month) == nullptr;
        if (const auto closed = is_open ? close() : Result<void>(); !closed) {
            return closed.error();
        }
        auto issued = write_report();
        return issued ? Result<IssuedNow>(IssuedNow{std::move(*issued), is_open}) : issued.error();
    }

private:
    [[nodiscard]] Result<void> check_news() const {
        const auto changed = has_changed_since(*last_, store_.ledger(), reader_.catalog());
        if (!changed) {
            return changed.error();
        }
        return *changed || brings_new_files(request_.order, *last_)
                   ? Result<void>()
                   : refused("nothing of " + last_->number + " changed since " + last_->who + " issued revision " +
                             std::to_string(last_->revision) + " on " + to_iso8601(last_->when) +
                             "; its files are in " + last_->folder);
    }

    [[nodiscard]] Result<CarbonStatement> statement() const {
        return carbon_statement(store_, reader_, factors_, request_for_, now_, cancel_);
    }

    Result<void> close() {
        const auto draft = statement();
        const auto ready = draft ? check_reasons(*draft, request_) : Result<void>(draft.error());
        if (!ready) {
            return ready;
        }
        const auto closed = close_month(store_, reader_, factors_.shipped, request_.order.month, now_, request_.who,
                                        OpenFindings::refuse, cancel_, std::nullopt, write_);
        if (!closed) {
            return closed.error();
        }
        if (closed->closing) {
            return {};
        }
        // An error of a site that the report is not of.
        CarbonStatement whole;
        whole.month = request_.order.month;
        whole.findings = closed->draft.findings;
        const auto why = check_reasons(whole, request_);
        return why ? refused(whole.month.to_string() + " cannot be closed yet") : why;
    }

    Result<IssuedReport> write_report() {
        request_for_.issue = StatementIssue{last_ ? last_->revision + 1 : 1, request_.who, request_.comment, now_, {}};
        if (last_) {
            request_for_.before = StatementBefore{last_->revision, last_->who, last_->when, last_->last_line, {}};
        }
        auto statement = this->statement();
        if (!statement) {
            return statement.error();
        }
        if (const auto ready = check_reasons(*statement, request_); !ready) {
            return ready.error();
        }
        for (const ReportCheck& check : report_checks(*statement)) {
            const auto reason = request_.reasons.find(check.check);
            if (check.severity != FindingSeverity::note && reason != request_.reasons.end()) {
                statement->issue->reasons.emplace_back(check.check, reason->second);
            }
        }
        const std::string number = std::string(number_prefix(request_.order.kind)) + "-" + statement->number;
        auto files = ReportFiles::write(*statement, request_.order, file_stem(number, request_for_.issue->revision),
                                        now_, progress_, cancel_);
        if (!files) {
            return files.error();
        }
        auto report = enter(*statement, number, files->files());
        if (!report) {
            return report;
        }
        const auto placed = files->place();
        return placed ? std::move(report)
                      : fail(placed.error().code,
                             report->number + " is issued, and the book says so, but: " + placed.error().detail);
    }

    Result<IssuedReport> enter(const CarbonStatement& statement, const std::string& number,
                               const std::vector<IssuedFile>& files) {
        const auto head = store_.ledger().head();
        if (!head) {
            return head.error();
        }
        IssuedReport report;
        report.kind = request_.order.kind;
        report.month = request_.order.month;
        report.scope = request_.order.scope;
        report.organisation = statement.organisation;
        report.number = number;
        report.revision = statement.issue->revision;
        for (const ReportLanguage language : request_.order.languages) {
            report.languages.emplace_back(tag_of(language));
        }
        report.without = request_.order.without;
        report.last_line = head->lines.number;
        report.head = to_string(head->closings);
        for (const auto& [check, reason] : statement.issue->reasons) {
            report.reasons.emplace(check, reason);
        }
        report.files = files;
        report.folder = std::filesystem::absolute(request_.order.folder).string();
        report.who = request_.who;
        report.comment = request_.comment;
        report.when = now_;
        report.replaces = last_ ? std::optional(last_->record) : std::nullopt;
        const auto add = [&](LedgerStore& ledger) -> Result<void> {
            const auto added = ledger.add_records({record_of(report)});
            if (!added) {
                return added.error();
            }
            report.record = added->front().id;
            return {};
        };
        const auto written = write_ ? write_(add) : add(store_.ledger());
        return written ? Result<IssuedReport>(std::move(report)) : written.error();
    }

    Store& store_;
    const SignalReader& reader_;
    const StatementFactors& factors_;
    const IssueRequest& request_;
    const UtcTime now_;
    const LedgerWrite& write_;
    const ReportProgress& progress_;
    const std::stop_token& cancel_;
    StatementRequest request_for_;
    std::optional<IssuedReport> last_;
};

}  // namespace

Result<StatementRequest> statement_request_of(const ReportOrder& order, const Catalog& catalog) {
    if (const auto checked = check_scope(order.kind, order.scope); !checked) {
        return checked.error();
    }
    StatementRequest request;
    request.has_sheet = order.kind == ReportKind::site;
    request.is_of_year = order.kind == ReportKind::annual;
    request.month = request.is_of_year ? CivilMonth{order.month.value.year() / std::chrono::December} : order.month;
    request.area = order.scope.area;
    request.organisation = order.organisation;
    request.tenant = order.scope.tenant;
    if (const auto parts = left_out_of(order.kind, names_of(order.without), whose(order.scope)); !parts) {
        return parts.error();
    }
    for (const std::string& code : order.scope.sites) {
        const Site* site = catalog.site_by_code(code);
        if (site == nullptr) {
            return fail(Errc::unknown_point,
                        "there is no site \"" + code + "\" in the catalogue; choose sites of its list");
        }
        request.sites.push_back(site->id);
    }
    return request;
}

Result<bool> has_changed_since(const IssuedReport& report, const LedgerStore& ledger, const Catalog& catalog) {
    const bool is_of_tenant = !report.scope.tenant.empty();
    const bool is_everything = report.scope.area.empty() && report.scope.sites.empty() && !is_of_tenant;
    const auto book = is_of_tenant ? ledger.records() : Result<std::vector<BookRecord>>(std::vector<BookRecord>());
    if (!book) {
        return book.error();
    }
    const std::set<std::string> of_tenant = sites_ever_of_tenant(*book, catalog, report.scope.tenant, report.month);
    std::set<std::string> codes;
    for (const Site& site : catalog.sites) {
        const bool is_named =
            report.scope.sites.empty() || std::ranges::find(report.scope.sites, site.code) != report.scope.sites.end();
        if (is_named && is_within(site, report.scope.area) && (!is_of_tenant || of_tenant.contains(site.code))) {
            codes.insert(site.code);
        }
    }
    bool has_changed =
        is_of_tenant && !tenant_rule_changes(*book, codes, report.scope.tenant, report.month, report.when).empty();
    const bool is_of_year = report.kind == ReportKind::annual;
    const auto asked = is_of_year ? std::nullopt : std::optional(report.month);
    const auto looked = ledger.each_line({.month = asked, .site = {}, .first_line = report.last_line + 1},
                                         [&](const LedgerRow&, const LedgerLine& line) -> Result<void> {
                                             const bool is_in = !is_of_year || line.month.year() == report.month.year();
                                             has_changed =
                                                 has_changed || (is_in && (is_everything || codes.contains(line.site)));
                                             return {};
                                         });
    return looked ? Result<bool>(has_changed) : looked.error();
}

Result<IssuedNow> issue_report(Store& store, const SignalReader& reader, const StatementFactors& factors,
                               const IssueRequest& request, UtcTime now, const LedgerWrite& write,
                               const ReportProgress& progress, const std::stop_token& cancel) {
    return Issue(store, reader, factors, request, now, write, progress, cancel).run();
}

}  // namespace wattmast
