// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_chain.h"

#include <algorithm>
#include <utility>

#include "carbon/canonical_text.h"

namespace wattmast {
namespace {

using Check = LedgerFinding::Check;

constexpr std::string_view from_backup = "; compare with the newest backup in which `wattmastctl verify` finds nothing";

Result<void> check_month(const LedgerLine& line, const Closing& closing, const LedgerHead& head) {
    const std::string who = "a ledger line of site " + line.site;
    if (line.month != closing.month && !line.correction) {
        return fail(Errc::invalid_argument, who + " is of " + line.month.to_string() + " in the closing of " +
                                                closing.month.to_string() + "; only a correction may be");
    }
    if (line.month > closing.month) {
        return fail(Errc::invalid_argument, who + " corrects " + line.month.to_string() +
                                                ", which comes after the closing's month " + closing.month.to_string());
    }
    if (line.correction && line.correction->line && *line.correction->line > head.lines.number) {
        return fail(Errc::invalid_argument, who + " corrects line " + std::to_string(*line.correction->line) +
                                                ", and the ledger has " + std::to_string(head.lines.number));
    }
    return {};
}

/// What stands in the first rows of a line's text, which is all that the chain needs of it.
struct LinePlace {
    std::uint64_t number = 0;
    CivilMonth month;
    std::string site;
};

std::optional<LinePlace> place_in(std::string_view text) {
    CanonicalReader from(text, ledger_text_version);
    const auto number = from.integer("number");
    const auto month = from.month("month");
    auto site = from.text("site");
    if (!number || !month || !site) {
        return std::nullopt;
    }
    return LinePlace{static_cast<std::uint64_t>(*number), *month, std::move(*site)};
}

std::string span_of(std::uint64_t first, std::uint64_t last) {
    return first == last ? "line " + std::to_string(first) + " is"
                         : "lines " + std::to_string(first) + " to " + std::to_string(last) + " are";
}

}  // namespace

std::string_view id_of(LedgerFinding::Check check) noexcept {
    switch (check) {
        case Check::line:
            return "line";
        case Check::missing_line:
            return "missing_line";
        case Check::extra_line:
            return "extra_line";
        case Check::copy:
            return "copy";
        case Check::closing:
            return "closing";
        case Check::missing_closing:
            return "missing_closing";
        case Check::account:
            return "account";
        case Check::head:
            return "head";
    }
    return "";
}

std::string LedgerFinding::place() const {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (line) {
        add("line " + std::to_string(*line));
    }
    if (closing) {
        add("closing " + std::to_string(*closing));
    }
    if (month) {
        add(month->to_string());
    }
    if (!site.empty()) {
        add("site " + site);
    }
    return text.empty() ? "ledger" : text;
}

Result<SealedClosing> seal(const LedgerHead& head, Closing closing, std::vector<LedgerLine> lines) {
    SealedClosing sealed;
    sealed.lines.reserve(lines.size());
    closing.number = head.closings.number + 1;
    closing.first_line = head.lines.number + 1;
    closing.last_line = head.lines.number + lines.size();
    closing.before = head.lines.digest;
    ChainEnd end = head.lines;
    for (LedgerLine& line : lines) {
        line.number = end.number + 1;
        auto checked = check_line(line);
        if (checked) {
            checked = check_month(line, closing, head);
        }
        if (!checked) {
            return checked.error();
        }
        LedgerRow row{line.number, line.month, line.site, canonical_text(line), {}};
        row.digest = chain_digest(end.digest, row.text);
        end = {row.number, row.digest};
        sealed.lines.push_back(std::move(row));
    }
    closing.after = end.digest;
    if (const auto checked = check_closing(closing); !checked) {
        return checked.error();
    }
    sealed.row = {closing.number, closing.month, {}, canonical_text(closing), {}};
    sealed.row.digest = chain_digest(head.closings.digest, sealed.row.text);
    sealed.closing = std::move(closing);
    return sealed;
}

std::optional<LedgerFinding> head_finding(const ChainEnd& seen, const std::optional<Digest>& stored) {
    // The text of a closing has the digest of its last line.
    if (seen.number == 0 || stored == seen.digest) {
        return std::nullopt;
    }
    return LedgerFinding{.check = Check::head,
                         .line = std::nullopt,
                         .closing = seen.number,
                         .month = std::nullopt,
                         .site = {},
                         .detail = stored ? "the closing is not the one that was seen earlier; the ledger was made anew"
                                          : "the ledger ends before this closing, which was seen earlier; closings "
                                            "were removed"};
}

LedgerVerifier::LedgerVerifier(std::span<const LedgerRow> closings) {
    for (const LedgerRow& row : closings) {
        take_closing(row);
    }
    check_closings();
    for (const Account& account : accounts_) {
        is_end_unknown_ = !account.closing;
        if (account.closing) {
            borders_[account.closing->first_line - 1];
            borders_[account.closing->last_line];
            last_line_ = std::max(last_line_, account.closing->last_line);
        }
    }
    borders_[0] = {Digest()};
}

void LedgerVerifier::take_closing(const LedgerRow& row) {
    Account account{row.number, row.month, std::nullopt};
    const auto verdict = closing_chain_.take(row.number, row.text, row.digest);
    if (verdict.missing) {
        find(Account{verdict.missing->first, {}, std::nullopt}, Check::missing_closing,
             "what was closed then is gone, up to closing " + std::to_string(verdict.missing->second) +
                 std::string(from_backup));
    }
    if (verdict.is_broken || verdict.is_out_of_order) {
        find(account, Check::closing,
             (verdict.is_broken ? "its text or digest, or that of the closing before it, is not what was written"
                                : "its number comes twice or in another place") +
                 std::string(from_backup));
    }
    if (verdict.is_out_of_order) {
        return;
    }
    closing_digests_.emplace(row.number, row.digest);
    auto closing = parse_closing(row.text);
    if (!closing) {
        find(account, Check::closing, "it cannot be read: " + closing.error().detail);
    } else {
        if (closing->number != row.number || closing->month != row.month) {
            find(account, Check::copy, "number or month beside the text say something else than the text");
        }
        account.closing = std::move(*closing);
    }
    accounts_.push_back(std::move(account));
}

void LedgerVerifier::check_closings() {
    std::map<CivilMonth, std::uint64_t> months;
    std::optional<Closing> before = Closing{};
    for (const Account& account : accounts_) {
        if (!account.closing) {
            before.reset();
            continue;
        }
        const Closing& closing = *account.closing;
        if (const auto [other, is_new] = months.emplace(closing.month, account.number); !is_new) {
            find(account, Check::account, "closing " + std::to_string(other->second) + " closed the same month");
        }
        const bool follows = before && before->number + 1 == closing.number;
        if ((follows && closing.first_line != before->last_line + 1) || closing.first_line == 0 ||
            closing.last_line + 1 < closing.first_line) {
            find(account, Check::account, "its lines do not go on where those of the closing before it end");
        }
        if (follows && closing.before != before->after) {
            find(account, Check::account, "it does not begin with the digest that the closing before it ended with");
        }
        before = closing;
    }
}

const LedgerVerifier::Account* LedgerVerifier::account_of(std::uint64_t line) const {
    const auto found = std::ranges::find_if(accounts_, [&](const Account& account) {
        return account.closing && account.closing->first_line <= line && line <= account.closing->last_line;
    });
    return found == accounts_.end() ? nullptr : &*found;
}

void LedgerVerifier::take(const LedgerRow& line) {
    const auto verdict = line_chain_.take(line.number, line.text, line.digest);
    if (verdict.missing) {
        report_missing(verdict.missing->first, verdict.missing->second);
    }
    if (verdict.is_out_of_order) {
        find(Check::extra_line, line, "its number comes twice or in another place" + std::string(from_backup));
        return;
    }
    if (verdict.is_broken) {
        find(Check::line, line,
             "its text or digest, or that of the line before it, is not what was closed" + std::string(from_backup));
    }
    if (const auto border = borders_.find(line.number); border != borders_.end()) {
        border->second = {line.digest, line_chain_.computed()};
    }
    check_copies(line, account_of(line.number));
}

void LedgerVerifier::check_copies(const LedgerRow& line, const Account* account) {
    const auto place = place_in(line.text);
    if (!place) {
        find(Check::line, line, "its text does not begin as that of a line does");
        return;
    }
    if (place->number != line.number || place->month != line.month || place->site != line.site) {
        find(Check::copy, line,
             "number, month or site beside the text say something else than the text: line " +
                 std::to_string(place->number) + ", " + place->month.to_string() + ", site " + place->site);
    }
    if (account == nullptr) {
        // A line between those of known closings is of one that is gone or cannot be read, which is said of that.
        if (!is_end_unknown_ && line.number > last_line_) {
            find(Check::extra_line, line, "no closing knows it: it was added afterwards, or its closing was removed");
        }
        return;
    }
    const bool is_correction = line.text.find("\nreason=") != std::string::npos;
    if (place->month != account->closing->month && !is_correction) {
        find(Check::account, line,
             "it is of another month than its closing " + std::to_string(account->number) + " and no correction");
    }
}

void LedgerVerifier::report_missing(std::uint64_t first, std::uint64_t last) {
    // By closings: a month's lines are named together.
    while (first <= last) {
        const Account* account = account_of(first);
        const std::uint64_t end = account == nullptr ? last : std::min(last, account->closing->last_line);
        LedgerFinding finding{.check = Check::missing_line,
                              .line = first,
                              .closing = std::nullopt,
                              .month = std::nullopt,
                              .site = {},
                              .detail = span_of(first, end) + " gone; the link of what follows cannot be checked" +
                                        std::string(from_backup)};
        if (account != nullptr) {
            finding.closing = account->number;
            finding.month = account->month;
        }
        findings_.push_back(std::move(finding));
        first = end + 1;
    }
}

void LedgerVerifier::check_border(const Account& account, std::uint64_t line, const Digest& stated,
                                  std::string_view which) {
    const auto border = borders_.find(line);
    if (border == borders_.end() || border->second.empty()) {
        return;  // The line is gone, which is a finding already.
    }
    if (std::ranges::find(border->second, stated) == border->second.end()) {
        find(account, Check::account,
             "the digest " + std::string(which) + " is not that of line " + std::to_string(line) +
                 ": lines of the month were made anew" + std::string(from_backup));
    }
}

std::vector<LedgerFinding> LedgerVerifier::finish(const std::optional<LedgerHead>& seen) {
    if (line_chain_.end().number < last_line_) {
        report_missing(line_chain_.end().number + 1, last_line_);
    }
    for (const Account& account : accounts_) {
        if (account.closing) {
            check_border(account, account.closing->first_line - 1, account.closing->before, "before its first line");
            check_border(account, account.closing->last_line, account.closing->after, "after its last line");
        }
    }
    if (seen) {
        const auto closing = closing_digests_.find(seen->closings.number);
        auto finding = head_finding(seen->closings, closing == closing_digests_.end() ? std::optional<Digest>()
                                                                                      : std::optional(closing->second));
        if (finding) {
            findings_.push_back(std::move(*finding));
        }
    }
    return std::move(findings_);
}

void LedgerVerifier::find(LedgerFinding::Check check, const LedgerRow& line, std::string detail) {
    LedgerFinding finding{.check = check,
                          .line = line.number,
                          .closing = std::nullopt,
                          .month = std::nullopt,
                          .site = line.site,
                          .detail = std::move(detail)};
    if (line.month.value.ok()) {
        finding.month = line.month;
    }
    if (const Account* account = account_of(line.number)) {
        finding.closing = account->number;
    }
    findings_.push_back(std::move(finding));
}

void LedgerVerifier::find(const Account& account, LedgerFinding::Check check, std::string detail) {
    LedgerFinding finding{.check = check,
                          .line = std::nullopt,
                          .closing = account.number,
                          .month = std::nullopt,
                          .site = {},
                          .detail = std::move(detail)};
    if (account.month.value.ok()) {
        finding.month = account.month;
    }
    findings_.push_back(std::move(finding));
}

std::vector<LedgerFinding> verify_chain(std::span<const LedgerRow> lines, std::span<const LedgerRow> closings,
                                        const std::optional<LedgerHead>& seen) {
    LedgerVerifier verifier(closings);
    for (const LedgerRow& line : lines) {
        verifier.take(line);
    }
    return verifier.finish(seen);
}

}  // namespace wattmast
