// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/target_path.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "analysis/exact.h"
#include "carbon/target_root.h"

namespace wattmast {
namespace {

Failure wrong(std::string detail) {
    return fail(Errc::invalid_argument, std::move(detail));
}

std::optional<Failure> fault_of(const TargetStep& step, int year_before, TargetAmount amount_before) {
    const std::string place = "the target of " + std::to_string(step.year);
    if (step.year <= year_before || step.year > last_target_year) {
        return wrong(place + " is not after " + std::to_string(year_before) + " and up to " +
                     std::to_string(last_target_year));
    }
    if (step.amount < TargetAmount{}) {
        return wrong(place + " is below zero");
    }
    if (step.shape == TargetShape::compound && (step.amount.count() == 0 || amount_before.count() == 0)) {
        return wrong(place + ": a compound path neither reaches nor leaves zero; state a residual, or use linear");
    }
    return std::nullopt;
}

}  // namespace

std::string_view id_of(TargetShape shape) noexcept {
    switch (shape) {
        case TargetShape::linear:
            return "linear";
        case TargetShape::compound:
            return "compound";
        case TargetShape::level:
            return "ceiling";
    }
    return "";
}

Result<TargetPath> TargetPath::make(int base_year, TargetAmount base, std::vector<TargetStep> steps) {
    if (base_year < first_target_year || base_year > last_target_year) {
        return wrong("the base year " + std::to_string(base_year) + " is not between " +
                     std::to_string(first_target_year) + " and " + std::to_string(last_target_year));
    }
    if (base.count() <= 0) {
        return wrong("the base year's amount is not above zero");
    }
    if (steps.empty()) {
        return wrong("there is no target; a path needs a year and an amount to lead to");
    }
    TargetPath path;
    path.base_year_ = base_year;
    path.base_ = base;
    path.steps_ = std::move(steps);
    for (std::size_t i = 0; i < path.steps_.size(); ++i) {
        const Start start = path.start_of(i);
        if (auto fault = fault_of(path.steps_[i], start.year, start.amount)) {
            return *fault;
        }
    }
    return path;
}

TargetPath::Start TargetPath::start_of(std::size_t step) const {
    return step == 0 ? Start{base_year_, base_} : Start{steps_[step - 1].year, steps_[step - 1].amount};
}

std::optional<TargetAmount> TargetPath::allowed(int year) const {
    if (year == base_year_) {
        return base_;
    }
    if (year < base_year_ || year > last_year()) {
        return std::nullopt;
    }
    const auto found = std::ranges::find_if(steps_, [&](const TargetStep& step) { return year <= step.year; });
    const Start start = start_of(static_cast<std::size_t>(found - steps_.begin()));
    const int years = found->year - start.year;
    const int part = year - start.year;
    switch (found->shape) {
        case TargetShape::level:
            return found->amount;
        case TargetShape::compound:
            return TargetAmount::of(geometric_between(start.amount.count(), found->amount.count(), part, years));
        case TargetShape::linear:
            break;
    }
    const WideInteger weighted = static_cast<WideInteger>(start.amount.count()) * (years - part) +
                                 static_cast<WideInteger>(found->amount.count()) * part;
    return TargetAmount::of(static_cast<std::int64_t>(divide_half_even(weighted, years)));
}

std::optional<std::int64_t> TargetPath::yearly_reduction(std::size_t step) const {
    constexpr std::int64_t million = 1'000'000;
    constexpr std::int64_t limit = 1'000 * million;
    const Start start = start_of(step);
    const TargetStep& end = steps_[step];
    const int years = end.year - start.year;
    switch (end.shape) {
        case TargetShape::level:
            return std::nullopt;
        case TargetShape::compound: {
            const auto ratio = yearly_ratio_in_millionths(start.amount.count(), end.amount.count(), years);
            return ratio ? std::optional(million - *ratio) : std::nullopt;
        }
        case TargetShape::linear:
            break;
    }
    const WideInteger less = static_cast<WideInteger>(start.amount.count()) - end.amount.count();
    const WideInteger points = divide_half_even(less * million, static_cast<WideInteger>(base_.count()) * years);
    return points < limit && points > -limit ? std::optional(static_cast<std::int64_t>(points)) : std::nullopt;
}

Result<TargetAmount> changed_by_percent(TargetAmount base, Decimal percent) {
    const auto share = add(Decimal(100, 0), percent);
    if (!share) {
        return share.error();
    }
    if (share->is_negative()) {
        return wrong("a change of " + percent.to_string() + " % leads below zero");
    }
    WideInteger amount = static_cast<WideInteger>(base.count()) * share->mantissa();
    const int exponent = share->exponent() - 2;
    if (exponent < 0) {
        amount = exponent < -most_power_of_ten ? 0 : divide_by_power_of_ten_half_even(amount, -exponent);
    } else if (exponent > most_power_of_ten || __builtin_mul_overflow(amount, power_of_ten(exponent), &amount)) {
        amount = std::numeric_limits<WideInteger>::max();
    }
    if (amount > std::numeric_limits<std::int64_t>::max()) {
        return fail(Errc::overflow, "a change of " + percent.to_string() + " % leads beyond what can be counted");
    }
    return TargetAmount::of(static_cast<std::int64_t>(amount));
}

}  // namespace wattmast
