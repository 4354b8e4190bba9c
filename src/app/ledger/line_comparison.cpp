// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/line_comparison.h"

#include <algorithm>
#include <deque>
#include <map>
#include <string_view>

#include "app/ledger/closed_factors.h"
#include "app/ledger/gap_limits.h"

namespace wattmast {
namespace {

std::string energy_text(const LedgerLine& line) {
    return line.energy ? Decimal(line.energy->energy.count(), -6).to_string() + " kWh, " +
                             std::string(id_of(line.energy->method)) + ", " +
                             std::to_string(line.energy->coverage.count) + " ppm"
                       : std::string("none");
}

std::string amount_text(const LedgerLine& line) {
    return line.amount ? line.amount->value.to_string() + " " + line.amount->unit : std::string("none");
}

/// Without the factor and the records.
using Subject = std::tuple<std::string, LedgerCategory, std::string, std::string>;
Subject subject_of(const LedgerLine& line) {
    return {line.site, line.category, line.node, line.item};
}

/// Whether a record replaces another one, over any number of records between.
bool replaces(std::span<const BookRecord> book, std::int64_t later, std::int64_t earlier) {
    const auto record_of = [&](std::int64_t id) {
        return std::ranges::find(book, id, [](const BookRecord& record) { return record.id.number(); });
    };
    for (auto record = record_of(later); record != book.end() && record->replaces;) {
        const std::int64_t before = record->replaces->number();
        if (before == earlier) {
            return true;
        }
        // A record replaces one before it, so that this ends.
        record = before < record->id.number() ? record_of(before) : book.end();
    }
    return false;
}

/// Numbers are equal by value; a line keeps how they were written, too.
bool have_same_digits(const LedgerLine& a, const LedgerLine& b) {
    return same_digits(a.factor.value, b.factor.value) && (!a.amount || same_digits(a.amount->value, b.amount->value));
}

class Pairing {
public:
    Pairing(std::span<const LedgerLine> closed, std::span<const LedgerLine> again, std::span<const BookRecord> book)
        : book_(book) {
        std::map<LineKey, std::deque<const LedgerLine*>> by_key;
        for (const LedgerLine& line : closed) {
            by_key[key_of(line)].push_back(&line);
        }
        for (const LedgerLine& line : again) {
            LinePair pair{nullptr, &line};
            if (const auto found = by_key.find(key_of(line)); found != by_key.end() && !found->second.empty()) {
                pair.closed = found->second.front();
                found->second.pop_front();
            }
            pairs_.push_back(pair);
        }
        for (const LedgerLine& line : closed) {
            std::deque<const LedgerLine*>& same = by_key[key_of(line)];
            if (const auto left = std::ranges::find(same, &line); left != same.end()) {
                left_.push_back(&line);
            }
        }
    }

    std::vector<LinePair> take() && {
        for (const auto fits : {&Pairing::is_replaced, &Pairing::has_another_factor}) {
            for (LinePair& pair : pairs_) {
                if (pair.closed == nullptr) {
                    pair_up(pair, fits);
                }
            }
        }
        for (const LedgerLine* line : left_) {
            pairs_.push_back({line, nullptr});
        }
        return std::move(pairs_);
    }

private:
    void pair_up(LinePair& pair, bool (Pairing::*fits)(const LedgerLine&, const LedgerLine&) const) {
        const auto found = std::ranges::find_if(left_, [&](const LedgerLine* line) {
            return subject_of(*line) == subject_of(*pair.again) && (this->*fits)(*line, *pair.again);
        });
        if (found != left_.end()) {
            pair.closed = *found;
            left_.erase(found);
        }
    }
    /// Of several records behind a line, such as levels of a tank, one may be replaced.
    [[nodiscard]] bool is_replaced(const LedgerLine& closed, const LedgerLine& again) const {
        return std::ranges::any_of(again.records, [&](std::int64_t later) {
            return std::ranges::any_of(closed.records, [&](std::int64_t earlier) {
                return later == earlier || replaces(book_, later, earlier);
            });
        });
    }
    /// A record of its own is another activity.
    [[nodiscard]] bool has_another_factor(const LedgerLine& closed, const LedgerLine& again) const {
        return closed.records == again.records || (closed.energy && again.energy);
    }

    std::span<const BookRecord> book_;
    std::vector<LinePair> pairs_;
    std::vector<const LedgerLine*> left_;  ///< Closed ones without a partner.
};

}  // namespace

LineKey key_of(const LedgerLine& line) {
    return {line.site, line.category, line.node, line.item, line.factor.id, line.records};
}

std::string place_of(const LedgerLine& line) {
    return "line " + std::to_string(line.number) + ", " + line.month.to_string() + ", site " + line.site + ", " +
           std::string(id_of(line.category));
}

std::string differences(const LedgerLine& closed, const LedgerLine& again) {
    std::string text;
    const auto add = [&](std::string_view what, const std::string& was, const std::string& is) {
        if (was != is) {
            text += (text.empty() ? "" : "; ") + std::string(what) + " was " + was + " and is " + is;
        }
    };
    LedgerLine as_closed = again;
    as_closed.number = closed.number;
    as_closed.correction = closed.correction;
    as_closed.who = closed.who;
    if (!has_gap_limit(closed.rules)) {
        as_closed.rules = without_gap_limit(again.rules);
    }
    if (lacks_row_digests(closed.rules)) {
        as_closed.rules = without_row_digests(as_closed.rules);
    }
    if (as_closed == closed && have_same_digits(as_closed, closed)) {
        return text;
    }
    add("energy", energy_text(closed), energy_text(again));
    add("amount", amount_text(closed), amount_text(again));
    add("mass", std::to_string(closed.mass.count()) + " mg", std::to_string(again.mass.count()) + " mg");
    add("factor", closed.factor.id + " " + closed.factor.value.to_string() + " " + closed.factor.unit,
        again.factor.id + " " + again.factor.value.to_string() + " " + again.factor.unit);
    add("digest of the factor's row", closed.factor.row_digest.to_hex(), again.factor.row_digest.to_hex());
    add("digest of its inputs", closed.inputs.to_hex(), again.inputs.to_hex());
    add("rules", "\"" + closed.rules + "\"", "\"" + as_closed.rules + "\"");
    if (text.empty() && canonical_text(as_closed) != canonical_text(closed)) {
        text = "its period, region, points or records are not the same any more";
    }
    return text;
}

bool is_of_mixed_factors(const LedgerLine& closed, const LedgerLine& again, std::span<const LedgerLine> in_force) {
    const auto names = [&](const LedgerLine& other, const LedgerFactor& factor) {
        return other.category == closed.category && other.item == closed.item && other.region == closed.region &&
               other.factor == factor;
    };
    return closed.factor.id != again.factor.id && closed.region == again.region && closed.records == again.records &&
           std::ranges::any_of(in_force, [&](const LedgerLine& other) { return names(other, again.factor); });
}

std::vector<LinePair> pairs_of(std::span<const LedgerLine> closed, std::span<const LedgerLine> again,
                               std::span<const BookRecord> book) {
    return Pairing(closed, again, book).take();
}

}  // namespace wattmast
