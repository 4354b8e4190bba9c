// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/month_closing.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/ledger/closed_months.h"
#include "app/ledger/late_records.h"
#include "app/version.h"
#include "store/ledger_store.h"

namespace wattmast {
namespace {

bool is_error(const CarbonFinding& finding) {
    return finding.severity == CarbonFinding::Severity::error;
}

/// In their order, one a line.
std::string text_of(const std::vector<CarbonFinding>& findings) {
    std::string text;
    for (const CarbonFinding& finding : findings) {
        if (is_error(finding)) {
            text += finding.check + "\t" + finding.site + "\t" + finding.message + "\n";
        }
    }
    return text;
}

Closing closing_of(const ClosedMonth& closed, UtcTime now, const std::string& who) {
    Closing closing;
    closing.month = closed.draft.month;
    closing.when = now;
    closing.who = who;
    closing.program = version;
    closing.time_zone_release = time_zone_database_release();
    closing.open_findings = static_cast<std::uint64_t>(std::ranges::count_if(closed.draft.findings, is_error));
    if (closing.open_findings > 0) {
        closing.findings = sha256(text_of(closed.draft.findings));
    }
    closing.policy = to_text(closed.draft.rules);
    closing.corrections_since = closed.corrections.since;
    closing.corrected = closed.corrections.months;
    return closing;
}

/// Those of the corrections, then those of the month.
std::vector<LedgerLine> lines_of(const ClosedMonth& closed) {
    std::vector<LedgerLine> lines;
    lines.reserve(closed.corrections.corrections.size() + closed.draft.lines.size());
    for (const PlannedCorrection& correction : closed.corrections.corrections) {
        lines.push_back(correction.line);
    }
    lines.insert(lines.end(), closed.draft.lines.begin(), closed.draft.lines.end());
    return lines;
}

/// @param corrections Those that come before it; their claims of certificates count.
Result<MonthDraft> draft_open(const ClosedMonths& months, const PlannedCorrections& corrections,
                              const SignalReader& reader, const FactorRegister& factors, CivilMonth month, UtcTime now,
                              const std::string& who, std::stop_token cancel) {
    std::vector<LedgerLine> more;
    for (const PlannedCorrection& correction : corrections.corrections) {
        more.push_back(correction.line);
    }
    const auto before = months.claims(month, months.last_line(), more);
    if (!before) {
        return before.error();
    }
    auto draft = draft_month({reader, factors, months.book(), *before}, month, now, who, std::move(cancel));
    if (draft) {
        std::ranges::move(late_records(months, corrections.since ? std::optional(month) : std::nullopt),
                          std::back_inserter(draft->findings));
        std::ranges::copy(corrections.findings, std::back_inserter(draft->findings));
    }
    return draft;
}

Result<void> check_request(const ClosedMonths& months, CivilMonth month, const std::string& who,
                           const std::optional<CorrectionRequest>& corrections) {
    if (who.empty()) {
        return fail(Errc::invalid_argument, "a closing needs the name of who closes");
    }
    if (corrections && corrections->reason.empty()) {
        return fail(Errc::invalid_argument, "corrections of closed months need a reason");
    }
    if (const Closing* same = months.closing_of(month)) {
        return fail(Errc::period_locked, month.to_string() + " was closed by " + same->who + " at " +
                                             to_iso8601(same->when) +
                                             "; a closed month is not opened again, changes are corrections");
    }
    return {};
}

}  // namespace

Result<MonthDraft> draft_out_of(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                CivilMonth month, UtcTime now, const std::string& who, std::stop_token cancel) {
    const auto months = ClosedMonths::read(store.ledger());
    return months ? draft_open(*months, {}, reader, factors, month, now, who, std::move(cancel)) : months.error();
}

Result<ClosedMonth> close_month(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                CivilMonth month, UtcTime now, const std::string& who, OpenFindings findings,
                                std::stop_token cancel, const std::optional<CorrectionRequest>& corrections,
                                const LedgerWrite& write) {
    const auto months = ClosedMonths::read(store.ledger());
    const auto checked = months ? check_request(*months, month, who, corrections) : months.error();
    if (!checked) {
        return checked.error();
    }
    ClosedMonth closed;
    if (corrections) {
        auto planned = plan_corrections(*months, month, reader, factors, *corrections, now, cancel);
        if (!planned) {
            return planned.error();
        }
        closed.corrections = std::move(*planned);
    }
    auto draft = draft_open(*months, closed.corrections, reader, factors, month, now, who, std::move(cancel));
    if (!draft) {
        return draft.error();
    }
    closed.draft = std::move(*draft);
    const bool is_over = std::ranges::none_of(
        closed.draft.findings, [](const CarbonFinding& finding) { return finding.check == "month_not_over"; });
    const bool has_errors = std::ranges::any_of(closed.draft.findings, is_error);
    if (!is_over || (has_errors && findings == OpenFindings::refuse)) {
        return closed;
    }
    const auto append = [&](LedgerStore& ledger) -> Result<void> {
        auto closing = ledger.append_closing(closing_of(closed, now, who), lines_of(closed));
        const auto head = closing ? ledger.head() : closing.error();
        if (!head) {
            return head.error();
        }
        closed.closing = std::move(*closing);
        closed.end = head->closings;
        return {};
    };
    const auto written = write ? write(append) : append(store.ledger());
    return written ? Result<ClosedMonth>(std::move(closed)) : written.error();
}

}  // namespace wattmast
