// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/closed_factors.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "carbon/book_views.h"
#include "carbon/factor_edition.h"
#include "carbon/factor_library.h"

namespace wattmast {
namespace {

constexpr std::string_view with = " with=";

/// Calls `visit` with what stands behind each " with=" of rules: "ID#DIGEST", or of older lines "ID".
template <typename Visit>
void each_with(std::string_view rules, Visit visit) {
    for (std::size_t at = rules.find(with); at != std::string_view::npos; at = rules.find(with)) {
        rules.remove_prefix(at + with.size());
        visit(rules.substr(0, rules.find(' ')));
    }
}

/// What lines say of their factors.
struct NamedFactors {
    std::set<std::string, std::less<>> ids;      ///< Those that are named without a digest among them.
    std::set<std::string, std::less<>> digests;  ///< Of whole rows, in hex.
};

NamedFactors named_in(std::span<const LedgerLine> lines) {
    NamedFactors named;
    for (const LedgerLine& line : lines) {
        named.ids.insert(line.factor.id);
        named.digests.insert(line.factor.row_digest.to_hex());
        each_with(line.rules, [&](std::string_view factor) {
            const std::size_t mark = factor.find('#');
            named.ids.emplace(factor.substr(0, mark));
            if (mark != std::string_view::npos) {
                named.digests.emplace(factor.substr(mark + 1));
            }
        });
    }
    return named;
}

/// Calls `visit` with each factor of each record, also of those that were replaced or withdrawn.
template <typename Visit>
void each_factor(std::span<const BookRecord> book, Visit visit) {
    for (const BookRecord& record : book) {
        if (record.kind == BookKind::own_factor) {
            std::ranges::for_each(standing_own_factors({&record, 1}), visit);
        } else if (record.kind == BookKind::factor_edition) {
            for (const ImportedEdition& edition : standing_editions({&record, 1})) {
                std::ranges::for_each(edition.factors, visit);
            }
        }
    }
}

const EmissionFactor* factor_by_id(const FactorRegister& factors, std::string_view id) {
    const auto found = std::ranges::lower_bound(factors.all(), id, {}, &EmissionFactor::id);
    return found == factors.all().end() || found->id != id ? nullptr : &*found;
}

/// The rows of one id whose digest is named, each once, by that digest.
using Rows = std::map<std::string, EmissionFactor>;

std::map<std::string, Rows> named_rows(const NamedFactors& named, const FactorRegister& shipped,
                                       std::span<const BookRecord> book) {
    std::map<std::string, Rows> rows;
    const auto add = [&](const EmissionFactor& factor) {
        const bool is_usable = factor.set.empty() || shipped.sets().empty() || shipped.set_by_id(factor.set) != nullptr;
        if (is_usable && named.ids.contains(factor.id)) {
            if (std::string digest = row_digest(factor).to_hex(); named.digests.contains(digest)) {
                rows[factor.id].emplace(std::move(digest), factor);
            }
        }
    };
    std::ranges::for_each(shipped.all(), add);
    each_factor(book, add);
    return rows;
}

}  // namespace

ClosedFactors factors_of_lines(std::span<const LedgerLine> lines, const FactorRegister& shipped,
                               std::span<const BookRecord> book, UtcTime then) {
    const NamedFactors named = named_in(lines);
    const std::map<std::string, Rows> rows = named_rows(named, shipped, book);
    std::vector<BookRecord> known;
    std::ranges::copy_if(book, std::back_inserter(known),
                         [&](const BookRecord& record) { return is_of_factors(record) && record.entered <= then; });
    const FactorLibrary library = library_with_book(shipped, known);
    ClosedFactors closed{FactorRegister({shipped.sets().begin(), shipped.sets().end()}), {}};
    std::vector<EmissionFactor> chosen;
    for (const std::string& id : named.ids) {
        const EmissionFactor* last = factor_by_id(library.factors, id);
        const auto found = rows.find(id);
        if (found == rows.end()) {
            if (last != nullptr) {
                chosen.push_back(*last);
            }
            continue;
        }
        if (found->second.size() > 1) {
            closed.ambiguous.push_back(id);
        }
        const bool is_last_named = last != nullptr && found->second.contains(row_digest(*last).to_hex());
        chosen.push_back(is_last_named ? *last : found->second.begin()->second);
    }
    closed.factors.add(std::move(chosen)).value();
    return closed;
}

std::string with_rule(const EmissionFactor& factor) {
    return std::string(with) + factor.id + "#" + row_digest(factor).to_hex();
}

std::string without_row_digests(std::string_view rules) {
    std::string text(rules);
    each_with(rules, [&](std::string_view factor) {
        const std::size_t mark = factor.find('#');
        if (mark != std::string_view::npos) {
            const std::string stated = std::string(with) + std::string(factor);
            text.replace(text.find(stated), stated.size(), std::string(with) + std::string(factor.substr(0, mark)));
        }
    });
    return text;
}

bool lacks_row_digests(std::string_view rules) {
    bool lacks = false;
    each_with(rules, [&](std::string_view factor) { lacks = lacks || factor.find('#') == std::string_view::npos; });
    return lacks;
}

bool is_known_factor(const std::string& id, const FactorRegister& shipped, std::span<const BookRecord> book) {
    bool is_known = factor_by_id(shipped, id) != nullptr;
    each_factor(book, [&](const EmissionFactor& factor) { is_known = is_known || factor.id == id; });
    return is_known;
}

bool is_of_factors(const BookRecord& record) noexcept {
    return record.kind == BookKind::own_factor || record.kind == BookKind::factor_edition;
}

}  // namespace wattmast
