// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/target_standing.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <stdexcept>
#include <utility>

#include "analysis/exact.h"

namespace wattmast {
namespace {

using Amounts = std::map<int, std::optional<TargetAmount>>;

Failure wrong(int year, const std::string& what) {
    return fail(Errc::invalid_argument, "the year " + std::to_string(year) + " " + what);
}

Result<Amounts> by_year(const TargetPath& path, std::span<const TargetActual> actuals) {
    Amounts amounts;
    for (const TargetActual& actual : actuals) {
        if (actual.year < first_target_year || actual.year > last_target_year) {
            return wrong(actual.year, "is not between " + std::to_string(first_target_year) + " and " +
                                          std::to_string(last_target_year));
        }
        if (!amounts.try_emplace(actual.year, actual.amount).second) {
            return wrong(actual.year, "has two actual amounts");
        }
        if (actual.amount && *actual.amount < TargetAmount{}) {
            return wrong(actual.year, "has an actual amount below zero");
        }
    }
    const auto [base, is_new] = amounts.try_emplace(path.base_year(), path.base());
    if (!is_new && base->second && *base->second != path.base()) {
        return wrong(path.base_year(), "is the base year, and its actual amount is not that of the base; restate one");
    }
    base->second = path.base();
    return amounts;
}

std::string why_no_trend(const Amounts& amounts) {
    std::string years;
    std::size_t count = 0;
    for (const auto& [year, amount] : amounts) {
        if (amount) {
            years += (years.empty() ? "" : ", ") + std::to_string(year);
            ++count;
        }
    }
    return "a trend needs " + std::to_string(TargetTrend::least_years) + " years with an amount; there " +
           (count == 1 ? "is 1: " : "are " + std::to_string(count) + ": ") + years;
}

std::optional<int> crossing_of(const TargetPath& path, const TargetTrend& trend, const TargetYear& latest) {
    const bool was_over = *latest.over > TargetAmount{};
    for (int year = latest.year + 1; year <= path.last_year(); ++year) {
        if ((trend.at(year) > path.allowed(year).value()) != was_over) {
            return year;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<TargetTrend> TargetTrend::through(std::span<const TargetActual> actuals) {
    std::map<int, TargetAmount> amounts;
    for (const TargetActual& actual : actuals) {
        if (actual.amount) {
            amounts.emplace(actual.year, *actual.amount);
        }
    }
    if (amounts.size() < least_years) {
        return std::nullopt;
    }
    // At most 161 years t = 0 … 160 and amounts below 2^63: every product stays below 2^120.
    const int first = amounts.begin()->first;
    const auto count = static_cast<WideInteger>(amounts.size());
    WideInteger sum_t = 0;
    WideInteger sum_tt = 0;
    WideInteger sum_a = 0;
    WideInteger sum_ta = 0;
    TargetTrend trend;
    for (const auto& [year, amount] : amounts) {
        const int t = year - first;
        trend.years_.push_back(year);
        sum_t += t;
        sum_tt += static_cast<WideInteger>(t) * t;
        sum_a += amount.count();
        sum_ta += static_cast<WideInteger>(amount.count()) * t;
    }
    trend.divisor_ = count * sum_tt - sum_t * sum_t;
    trend.slope_ = count * sum_ta - sum_t * sum_a;
    trend.level_ = sum_a * sum_tt - sum_t * sum_ta;
    return trend;
}

TargetAmount TargetTrend::at(int year) const {
    const WideInteger amount = divide_half_even(level_ + slope_ * (year - years_.front()), divisor_);
    if (amount > std::numeric_limits<std::int64_t>::max()) {
        throw std::overflow_error("the trend leaves the range of amounts");
    }
    return TargetAmount::of(static_cast<std::int64_t>(std::max(amount, WideInteger{0})));
}

TargetAmount TargetTrend::change_a_year() const {
    return TargetAmount::of(static_cast<std::int64_t>(divide_half_even(slope_, divisor_)));
}

Result<TargetStanding> standing(const TargetPath& path, std::span<const TargetActual> actuals) {
    const auto amounts = by_year(path, actuals);
    if (!amounts) {
        return amounts.error();
    }
    std::vector<TargetActual> known;
    int last_actual = path.base_year();
    for (const auto& [year, amount] : *amounts) {
        known.push_back({year, amount});
        last_actual = amount ? std::max(last_actual, year) : last_actual;
    }
    TargetStanding result;
    result.trend = TargetTrend::through(known);
    result.no_trend = result.trend ? "" : why_no_trend(*amounts);
    const int end = std::max(path.last_year(), amounts->rbegin()->first);
    for (int year = std::min(path.base_year(), amounts->begin()->first); year <= end; ++year) {
        TargetYear line;
        line.year = year;
        line.allowed = path.allowed(year);
        const auto found = amounts->find(year);
        line.actual = found == amounts->end() ? std::nullopt : found->second;
        if (line.allowed && line.actual) {
            line.over = *line.actual - *line.allowed;
            result.latest = year > path.base_year() ? std::optional(line) : result.latest;
        }
        line.trend = result.trend && year > last_actual ? std::optional(result.trend->at(year)) : std::nullopt;
        result.years.push_back(line);
    }
    if (result.trend && result.latest) {
        result.crossing = crossing_of(path, *result.trend, *result.latest);
    }
    return result;
}

}  // namespace wattmast
