// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/newer_factor.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "carbon/factor_edition.h"
#include "carbon/factor_use.h"
#include "units/decimal.h"

namespace wattmast {
namespace {

constexpr std::array sums{SourceSum::scope1_and_2_location, SourceSum::scope1_and_2_market, SourceSum::scope3,
                          SourceSum::biogenic};

const EmissionFactor* offered(const std::string& id, const FactorLibrary& library) {
    const auto all = library.factors.all();
    const auto at = std::ranges::lower_bound(all, id, {}, &EmissionFactor::id);
    return at != all.end() && at->id == id ? &*at : nullptr;
}

/// The row that the lines were multiplied with; null where the library has it no more.
const EmissionFactor* row_of(const LedgerFactor& used, const EmissionFactor* now, const FactorLibrary& library) {
    if (now != nullptr && row_digest(*now) == used.row_digest) {
        return now;
    }
    const auto former = std::ranges::find_if(library.former, [&](const FormerFactor& one) {
        return one.factor.id == used.id && row_digest(one.factor) == used.row_digest;
    });
    return former == library.former.end() ? nullptr : &former->factor;
}

auto age_of(const EmissionFactor& factor) {
    return std::tuple(factor.data_year, factor.published_by);
}

/// Null: there is none.
const EmissionFactor* newest_for(const EmissionFactor* row, const EmissionFactor* now, const FactorLibrary& library) {
    const EmissionFactor* basis = row != nullptr ? row : now;
    if (basis == nullptr) {
        return nullptr;
    }
    const EmissionFactor* newest = basis;
    for (const EmissionFactor* one : series_of(*basis, library.factors)) {
        newest = age_of(*newest) < age_of(*one) ? one : newest;
    }
    if (newest == basis) {
        return row == now ? nullptr : now;  // The same id, with other bytes.
    }
    return newest;
}

/// mass × after / before, half to even; empty without a `before`, and out of range.
std::optional<CarbonMass> scaled(CarbonMass mass, const Decimal& before, const Decimal& after) {
    constexpr int most_digits = 18;
    const int exponent = std::min(before.exponent(), after.exponent());
    if (before.is_zero() || before.exponent() - exponent > most_digits || after.exponent() - exponent > most_digits) {
        return std::nullopt;
    }
    WideInteger divisor = before.mantissa() * power_of_ten(before.exponent() - exponent);
    WideInteger product = after.mantissa() * power_of_ten(after.exponent() - exponent);
    if (__builtin_mul_overflow(product, WideInteger{mass.count()}, &product)) {
        return std::nullopt;
    }
    if (divisor < 0) {
        divisor = -divisor;
        product = -product;
    }
    const WideInteger size = product < 0 ? -product : product;
    WideInteger quotient = size / divisor;
    const WideInteger rest = size % divisor;
    const bool is_over = rest > divisor - rest || (rest == divisor - rest && quotient % 2 != 0);
    quotient += is_over ? 1 : 0;
    if (quotient > std::numeric_limits<std::int64_t>::max()) {
        return std::nullopt;
    }
    return CarbonMass::of(static_cast<std::int64_t>(product < 0 ? -quotient : quotient));
}

/// What a line weighs with another factor; empty where that cannot be said.
std::optional<CarbonMass> mass_with(const LedgerLine& line, const EmissionFactor* row, const EmissionFactor& newest) {
    if (line.gas != newest.gas) {
        return std::nullopt;
    }
    if (line.energy && row != nullptr) {
        const auto again = emissions(line.energy->energy, *row);
        const auto anew = emissions(line.energy->energy, newest);
        if (again && anew && *again == line.mass) {
            return *anew;
        }
    }
    return line.factor.unit == newest.unit ? scaled(line.mass, line.factor.value, newest.value) : std::nullopt;
}

struct FactorLines {
    const LedgerFactor* used = nullptr;
    std::vector<const LedgerLine*> lines;
};

/// By id, bytes and gas.
std::map<std::tuple<std::string_view, std::string, Gas>, FactorLines> by_factor(std::span<const LedgerLine> lines) {
    std::map<std::tuple<std::string_view, std::string, Gas>, FactorLines> factors;
    for (const LedgerLine& line : lines) {
        if (!is_withdrawal(line)) {
            FactorLines& of = factors[{line.factor.id, line.factor.row_digest.to_hex(), line.gas}];
            of.used = &line.factor;
            of.lines.push_back(&line);
        }
    }
    return factors;
}

NewerFactor compared(const FactorLines& of, Gas gas, const EmissionFactor* row, const EmissionFactor& newest,
                     const SourceInventory& all) {
    NewerFactor found{*of.used, newest, gas, of.lines.size(), 0, {}};
    std::map<SourceSum, CarbonMass> differences;
    for (const LedgerLine* line : of.lines) {
        const auto mass = mass_with(*line, row, newest);
        if (!mass) {
            ++found.unknown;
            continue;
        }
        for (const SourceSum sum : sums) {
            if (is_part_of(line->category, sum)) {
                differences[sum] += *mass - line->mass;
            }
        }
    }
    if (found.unknown == 0) {
        for (const auto& [sum, difference] : differences) {
            const CarbonMass before = all.sum(sum, gas).value_or(CarbonMass{});
            found.changes.push_back({sum, before, before + difference});
        }
    }
    return found;
}

}  // namespace

std::vector<NewerFactor> newer_factors(std::span<const LedgerLine> lines, const FactorLibrary& library) {
    std::vector<NewerFactor> found;
    std::optional<SourceInventory> all;
    for (const auto& [key, of] : by_factor(lines)) {
        const EmissionFactor* now = offered(of.used->id, library);
        const EmissionFactor* row = row_of(*of.used, now, library);
        const EmissionFactor* newest = newest_for(row, now, library);
        if (newest != nullptr) {
            if (!all) {
                all.emplace(sources_of(lines));
            }
            found.push_back(compared(of, std::get<Gas>(key), row, *newest, *all));
        }
    }
    return found;
}

}  // namespace wattmast
