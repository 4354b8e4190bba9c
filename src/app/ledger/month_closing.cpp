// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/month_closing.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "app/version.h"
#include "store/ledger_store.h"

namespace wattmast {
namespace {

/// Lines of the year's other months up to `last_line`. None where no certificate may be claimed by them.
Result<std::vector<LedgerLine>> lines_of_year(const LedgerStore& ledger, const std::vector<BookRecord>& book,
                                              CivilMonth month, std::uint64_t last_line) {
    std::vector<LedgerLine> lines;
    if (std::ranges::find(book, BookKind::certificate, &BookRecord::kind) == book.end()) {
        return lines;
    }
    for (unsigned number = 1; number <= 12; ++number) {
        const CivilMonth other{std::chrono::year{month.year()} / std::chrono::month{number}};
        if (other == month) {
            continue;
        }
        LedgerQuery query;
        query.month = other;
        query.last_line = last_line;
        auto found = ledger.lines(query);
        if (!found) {
            return found.error();
        }
        std::ranges::move(*found, std::back_inserter(lines));
    }
    return lines;
}

/// Names each standing record of a closed month that was entered after its closing: no line has it.
void note_late_records(const std::vector<BookRecord>& book, const std::vector<Closing>& closings, MonthDraft& draft) {
    for (const BookRecord& record : standing_records(book)) {
        const auto last = record.last_day ? record.last_day : record.first_day;
        if (!last || record.kind == BookKind::policy || record.kind == BookKind::own_factor) {
            continue;
        }
        const auto closing = std::ranges::find(closings, CivilMonth{{last->year(), last->month()}}, &Closing::month);
        if (closing != closings.end() && record.entered > closing->when) {
            draft.findings.push_back({CarbonFinding::Severity::error, "late_record", record.site,
                                      "record " + std::to_string(record.id.number()) + " (" +
                                          std::string(id_of(record.kind)) + ") is of " + closing->month.to_string() +
                                          ", which was closed before it was entered: no line has it; withdraw "
                                          "it, or enter it again in a month that is open, with a reason"});
        }
    }
}

bool is_error(const CarbonFinding& finding) {
    return finding.severity == CarbonFinding::Severity::error;
}

/// Canonical: what a closing keeps the digest of.
std::string text_of(const std::vector<CarbonFinding>& findings) {
    std::string text;
    for (const CarbonFinding& finding : findings) {
        if (is_error(finding)) {
            text += finding.check + "\t" + finding.site + "\t" + finding.message + "\n";
        }
    }
    return text;
}

Closing closing_of(const MonthDraft& draft, UtcTime now, const std::string& who) {
    Closing closing;
    closing.month = draft.month;
    closing.when = now;
    closing.who = who;
    closing.program = version;
    closing.time_zone_release = time_zone_database_release();
    closing.open_findings = static_cast<std::uint64_t>(std::ranges::count_if(draft.findings, is_error));
    if (closing.open_findings > 0) {
        closing.findings = sha256(text_of(draft.findings));
    }
    closing.policy = to_text(draft.rules);
    return closing;
}

/// What a line is about; of one month no two lines have the same.
using LineKey =
    std::tuple<std::string, LedgerCategory, std::string, std::string, std::string, std::vector<std::int64_t>>;
LineKey key_of(const LedgerLine& line) {
    return {line.site, line.category, line.node, line.item, line.factor.id, line.records};
}

std::string place_of(const LedgerLine& line) {
    return "line " + std::to_string(line.number) + ", " + line.month.to_string() + ", site " + line.site + ", " +
           std::string(id_of(line.category));
}

/// What of a line is not made again as it was closed; empty where all is.
std::string differences(const LedgerLine& closed, const LedgerLine& again) {
    std::string text;
    const auto add = [&](std::string_view what, const std::string& was, const std::string& is) {
        if (was != is) {
            text += (text.empty() ? "" : "; ") + std::string(what) + " was " + was + " and is " + is;
        }
    };
    const auto energy = [](const LedgerLine& line) {
        return line.energy ? Decimal(line.energy->energy.count(), -6).to_string() + " kWh, " +
                                 std::string(id_of(line.energy->method)) + ", " +
                                 std::to_string(line.energy->coverage.count) + " ppm"
                           : std::string("none");
    };
    add("energy", energy(closed), energy(again));
    add("mass", std::to_string(closed.mass.count()) + " mg", std::to_string(again.mass.count()) + " mg");
    add("factor", closed.factor.value.to_string() + " " + closed.factor.unit,
        again.factor.value.to_string() + " " + again.factor.unit);
    add("digest of the factor's row", closed.factor.row_digest.to_hex(), again.factor.row_digest.to_hex());
    add("digest of its inputs", closed.inputs.to_hex(), again.inputs.to_hex());
    LedgerLine as_closed = again;
    as_closed.number = closed.number;
    if (text.empty() && canonical_text(as_closed) != canonical_text(closed)) {
        text = "its rules, period, points or amounts are not the same any more";
    }
    return text;
}

/// Makes the months of closings again.
class LedgerChecker {
public:
    LedgerChecker(Store& store, const SignalReader& reader, const FactorRegister& factors, std::stop_token cancel)
        : ledger_(store.ledger()), reader_(reader), factors_(factors), cancel_(std::move(cancel)) {}

    Result<LedgerCheck> run() {
        const auto closings = ledger_.closings();
        if (!closings) {
            return closings.error();
        }
        const auto book = closings->empty() ? std::vector<BookRecord>() : ledger_.records();
        if (!book) {
            return book.error();
        }
        for (const Closing& closing : *closings) {
            if (const auto checked = check(closing, *book); !checked) {
                return checked.error();
            }
        }
        return std::move(result_);
    }

private:
    Result<void> check(const Closing& closing, const std::vector<BookRecord>& book) {
        const std::string place = "closing " + std::to_string(closing.number) + ", " + closing.month.to_string();
        LedgerQuery query;
        query.first_line = closing.first_line;
        query.last_line = closing.last_line;
        const auto lines = closing.line_count() == 0 ? std::vector<LedgerLine>() : ledger_.lines(query);
        const auto rules = parse_draft_rules(closing.policy);
        const auto before = lines_of_year(ledger_, book, closing.month, closing.first_line - 1);
        if (!lines || !rules || !before) {
            const Failure& failure = !lines ? lines.error() : !rules ? rules.error() : before.error();
            result_.findings.push_back({"ledger", place, "it cannot be made again: " + failure.detail});
            return {};
        }
        const FactorRegister known = factors_named_in(*lines);
        std::vector<BookRecord> entered;
        std::ranges::copy_if(book, std::back_inserter(entered),
                             [&](const BookRecord& record) { return record.entered <= closing.when; });
        const DraftInputs inputs{reader_, known, entered, *before, *rules};
        const auto draft = draft_month(inputs, closing.month, closing.when, closing.who, cancel_);
        if (!draft) {
            if (draft.error().code == Errc::cancelled) {
                return draft.error();
            }
            result_.findings.push_back({"ledger", place, "it cannot be made again: " + draft.error().detail});
            return {};
        }
        compare(*lines, *draft);
        return {};
    }

    /// Those that the lines name, so that a factor published since does not take their place; and a finding for each
    /// that is gone.
    FactorRegister factors_named_in(const std::vector<LedgerLine>& lines) {
        std::set<std::string, std::less<>> ids;
        for (const LedgerLine& line : lines) {
            ids.insert(line.factor.id);
            std::string_view rest = line.rules;
            constexpr std::string_view with = " with=";
            for (std::size_t at = rest.find(with); at != std::string_view::npos; at = rest.find(with)) {
                rest.remove_prefix(at + with.size());
                ids.emplace(rest.substr(0, rest.find(' ')));
            }
        }
        std::vector<EmissionFactor> named;
        std::ranges::copy_if(factors_.all(), std::back_inserter(named),
                             [&](const EmissionFactor& factor) { return ids.contains(factor.id); });
        FactorRegister known{std::vector<FactorSet>(factors_.sets().begin(), factors_.sets().end())};
        known.add(std::move(named)).value();
        return known;
    }

    void compare(const std::vector<LedgerLine>& closed, const MonthDraft& draft) {
        std::map<LineKey, const LedgerLine*> again;
        for (const LedgerLine& line : draft.lines) {
            again.emplace(key_of(line), &line);
        }
        for (const LedgerLine& line : closed) {
            ++result_.lines;
            if (line.correction) {
                continue;
            }
            const auto found = again.find(key_of(line));
            if (found == again.end()) {
                result_.findings.push_back({"ledger", place_of(line), why_gone(line, draft)});
                continue;
            }
            const std::string text = differences(line, *found->second);
            if (!text.empty()) {
                result_.findings.push_back(
                    {"ledger", place_of(line),
                     text + "; the samples, the book or the factor are not those that were closed"});
            }
            again.erase(found);
        }
        for (const auto& [key, line] : again) {
            result_.findings.push_back({"ledger", draft.month.to_string() + ", site " + line->site,
                                        std::string(id_of(line->category)) + " of " + line->item +
                                            " would be a line now, and was none when the month was closed"});
        }
    }

    /// What the draft says of the site, where it has an error of it.
    [[nodiscard]] std::string why_gone(const LedgerLine& line, const MonthDraft& draft) const {
        const bool is_known =
            std::ranges::find(factors_.all(), line.factor.id, &EmissionFactor::id) != factors_.all().end();
        std::string text = "it cannot be made again";
        if (!is_known && line.records.empty()) {
            text += ": the factor " + line.factor.id + " is not in the library any more";
        }
        for (const CarbonFinding& finding : draft.findings) {
            if (is_error(finding) && finding.site == line.site) {
                return text + ": " + finding.message;
            }
        }
        return text;
    }

    LedgerStore& ledger_;
    const SignalReader& reader_;
    const FactorRegister& factors_;
    std::stop_token cancel_;
    LedgerCheck result_;
};

}  // namespace

Result<MonthDraft> draft_out_of(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                CivilMonth month, UtcTime now, const std::string& who, std::stop_token cancel) {
    const auto book = store.ledger().records();
    const auto head = book ? store.ledger().head() : book.error();
    const auto before = head ? lines_of_year(store.ledger(), *book, month, head->lines.number) : head.error();
    const auto closings = before ? store.ledger().closings() : before.error();
    if (!closings) {
        return closings.error();
    }
    auto draft = draft_month({reader, factors, *book, *before}, month, now, who, std::move(cancel));
    if (draft) {
        note_late_records(*book, *closings, *draft);
    }
    return draft;
}

Result<ClosedMonth> close_month(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                CivilMonth month, UtcTime now, const std::string& who, OpenFindings findings,
                                std::stop_token cancel) {
    if (who.empty()) {
        return fail(Errc::invalid_argument, "a closing needs the name of who closes");
    }
    const auto closings = store.ledger().closings();
    if (!closings) {
        return closings.error();
    }
    const auto same = std::ranges::find(*closings, month, &Closing::month);
    if (same != closings->end()) {
        return fail(Errc::period_locked, month.to_string() + " was closed by " + same->who + " at " +
                                             to_iso8601(same->when) +
                                             "; a closed month is not opened again, changes are corrections");
    }
    auto draft = draft_out_of(store, reader, factors, month, now, who, std::move(cancel));
    if (!draft) {
        return draft.error();
    }
    ClosedMonth closed{std::move(*draft), std::nullopt};
    const bool is_over = std::ranges::none_of(
        closed.draft.findings, [](const CarbonFinding& finding) { return finding.check == "month_not_over"; });
    const bool has_errors = std::ranges::any_of(closed.draft.findings, is_error);
    if (!is_over || (has_errors && findings == OpenFindings::refuse)) {
        return closed;
    }
    auto closing = store.ledger().append_closing(closing_of(closed.draft, now, who), closed.draft.lines);
    if (!closing) {
        return closing.error();
    }
    closed.closing = std::move(*closing);
    return closed;
}

Result<LedgerCheck> check_ledger(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                 std::stop_token cancel) {
    return LedgerChecker(store, reader, factors, std::move(cancel)).run();
}

}  // namespace wattmast
