// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledger_check.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "app/ledger/closed_factors.h"
#include "app/ledger/closed_months.h"
#include "app/ledger/line_comparison.h"
#include "app/ledger/retired_inputs.h"
#include "store/ledger_store.h"

namespace wattmast {
namespace {

class LedgerChecker {
public:
    LedgerChecker(const ClosedMonths& months, const SignalReader& reader, const FactorRegister& factors,
                  std::stop_token cancel)
        : months_(months), reader_(reader), factors_(factors), cancel_(std::move(cancel)) {}

    Result<LedgerCheck> run() {
        for (const Closing& closing : months_.closings()) {
            if (const auto checked = check(closing); !checked) {
                return checked.error();
            }
        }
        return std::move(result_);
    }

private:
    void find(const std::string& place, std::string detail) {
        result_.findings.push_back({"ledger", place, std::move(detail)});
    }

    Result<void> check(const Closing& closing) {
        const std::string place = "closing " + std::to_string(closing.number) + ", " + closing.month.to_string();
        const auto month = months_.month(closing.month);
        const auto draft = month ? draft_again(months_, *month, reader_, factors_, {}, cancel_) : month.error();
        if (!draft && draft.error().code == Errc::cancelled) {
            return draft.error();
        }
        if (!draft) {
            find(place, "it cannot be made again: " + draft.error().detail);
            return {};
        }
        result_.lines += month->lines.size();
        result_.replaced += month->replaced;
        for (const std::uint64_t line : month->misplaced) {
            find("line " + std::to_string(line) + ", " + closing.month.to_string(),
                 "it corrects a line that was not in force any more, or is of another site; something counts twice, "
                 "withdraw one by a correction");
        }
        for (const std::string& factor : draft->ambiguous_factors) {
            find(place, "its lines name more than one row of factor " + factor +
                            "; they are made again with the one that was known last, and those that name another "
                            "differ. `wattmastctl ledger --corrections --restate-factors` shows what one row gives");
        }
        in_force_ = month->lines;
        const RetiredInputs left(reader_, *month, months_.book(), cancel_);
        for (const LinePair& pair : pairs_of(month->lines, draft->lines, months_.book())) {
            if (const auto compared = compare(pair, *draft, left); !compared) {
                return compared;
            }
        }
        return {};
    }

    Result<void> compare(const LinePair& pair, const MonthDraft& draft, const RetiredInputs& left) {
        if (pair.closed == nullptr) {
            find(draft.month.to_string() + ", site " + pair.again->site,
                 std::string(id_of(pair.again->category)) + " of " + pair.again->item +
                     " would be a line now, and was none when the month was closed");
            return {};
        }
        const std::string text =
            pair.again == nullptr ? why_gone(*pair.closed, draft) : differences(*pair.closed, *pair.again);
        if (text.empty()) {
            return {};
        }
        const auto as_closed = may_be_retired(pair) ? left.are_as_closed(*pair.closed) : Result<bool>(false);
        if (!as_closed) {
            return as_closed.error();
        }
        if (*as_closed) {
            --result_.lines;
            ++result_.retired;
        } else if (pair.again == nullptr) {
            find(place_of(*pair.closed), text);
        } else if (is_of_mixed_factors(*pair.closed, *pair.again, in_force_)) {
            find(place_of(*pair.closed),
                 text +
                     "; other lines of its month name that factor for the same thing, and this one is not held "
                     "against its own. `wattmastctl ledger --corrections --restate-factors` shows what one gives");
        } else {
            find(place_of(*pair.closed),
                 text +
                     "; the samples, the book or the factor are not those that were closed. `wattmastctl ledger "
                     "--corrections` shows whether a correction is due");
        }
        return {};
    }

    /// Retired samples change the energy and what follows of it, and never a factor or a rule.
    static bool may_be_retired(const LinePair& pair) {
        return pair.again == nullptr ||
               (pair.closed->factor == pair.again->factor && pair.closed->records == pair.again->records);
    }

    /// What the draft says of the site, where it has an error of it.
    [[nodiscard]] std::string why_gone(const LedgerLine& line, const MonthDraft& draft) const {
        std::string text = "it cannot be made again";
        if (line.records.empty() && !is_known_factor(line.factor.id, factors_, months_.book())) {
            text += ": the factor " + line.factor.id + " is not in the library any more";
        }
        for (const CarbonFinding& finding : draft.findings) {
            if (finding.severity == CarbonFinding::Severity::error && finding.site == line.site) {
                return text + ": " + finding.message;
            }
        }
        return text;
    }

    const ClosedMonths& months_;
    const SignalReader& reader_;
    const FactorRegister& factors_;
    std::stop_token cancel_;
    std::span<const LedgerLine> in_force_;  ///< Of the month that is looked at.
    LedgerCheck result_;
};

}  // namespace

Result<LedgerCheck> check_ledger(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                 std::stop_token cancel) {
    const auto months = ClosedMonths::read(store.ledger());
    return months ? LedgerChecker(*months, reader, factors, std::move(cancel)).run() : months.error();
}

}  // namespace wattmast
