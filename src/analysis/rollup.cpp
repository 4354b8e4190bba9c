// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/rollup.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/exact.h"
#include "analysis/rollup_step.h"
#include "analysis/value_order.h"

namespace wattmast {
namespace {

/// A cell's samples; at least one.
using Stretch = std::span<const Sample>;

/// What one pass finds, by reference to the samples.
struct Found {
    const Sample* first = nullptr;
    const Sample* last = nullptr;
    const Sample* min = nullptr;
    const Sample* max = nullptr;
    std::uint32_t count = 0;
    std::uint32_t suspect = 0;
    std::uint32_t falls = 0;
    Duration longest{0};
    double steepest = 0;  ///< Per hour.
    CellSum sum;
};

/// Values of one form and exponent that fit 64 bits with sign, as nearly all stretches have: plain integers.
class WholeNumbers {
public:
    using Number = std::int64_t;

    explicit WholeNumbers(const Value& first)
        : exponent_(first.exponent()),
          slack_(has_slack(exponent_) ? 1 : 0),
          factor_(hourly_factor(exponent_)),
          largest_(first.form() == Value::Form::counter ? std::numeric_limits<std::int64_t>::max()
                                                        : std::numeric_limits<std::uint64_t>::max()),
          form_(first.form()) {}

    [[nodiscard]] bool holds(const Value& value) const noexcept {
        return value.form() == form_ && value.exponent() == exponent_ && value.bits() <= largest_;
    }
    static Number number(const Value& value) noexcept { return static_cast<Number>(value.bits()); }
    static bool less(Number a, Number b) noexcept { return a < b; }
    static bool may_fall(Number from, Number to) noexcept { return to < from; }
    [[nodiscard]] double rate(Number from, Number to, Duration distance) const noexcept {
        const std::uint64_t growth = static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
        return step_rate(growth, slack_, distance, factor_);
    }
    void add(Number number) noexcept { sum_ += number; }
    [[nodiscard]] CellSum sum() const noexcept { return ExactSum{sum_, exponent_}; }

private:
    std::int8_t exponent_;
    std::uint64_t slack_;
    double factor_;
    std::uint64_t largest_;
    Value::Form form_;
    WideInteger sum_ = 0;
};

/// Values of any forms.
class AnyValues {
public:
    using Number = const Value*;

    static bool holds(const Value&) noexcept { return true; }
    static Number number(const Value& value) noexcept { return &value; }
    static bool less(Number a, Number b) { return order_of(*a, *b) < 0; }
    static bool may_fall(Number from, Number to) { return wattmast::may_fall(*from, *to); }
    static double rate(Number from, Number to, Duration distance) { return step_rate(*from, *to, distance); }

    void add(Number number) {
        doubles_ += number->to_double();
        if (is_exact_) {
            is_exact_ = add_exactly(*number);
        }
    }
    [[nodiscard]] CellSum sum() const noexcept { return is_exact_ ? CellSum{exact_} : CellSum{doubles_}; }

private:
    bool add_exactly(const Value& value) {
        if (value.form() == Value::Form::float32 || value.form() == Value::Form::float64) {
            return false;
        }
        const WideInteger mantissa = value.form() == Value::Form::counter
                                         ? WideInteger{value.bits()}
                                         : WideInteger{static_cast<std::int64_t>(value.bits())};
        const auto both = is_empty_ ? std::optional(ExactSum{mantissa, value.exponent()})
                                    : add_sums(exact_, {mantissa, value.exponent()});
        is_empty_ = false;
        exact_ = both.value_or(exact_);
        return both.has_value();
    }

    ExactSum exact_;
    double doubles_ = 0;
    bool is_exact_ = true;
    bool is_empty_ = true;
};

/// Looks at the valued samples of a stretch once; false if they are not of the kind that `numbers` holds.
template <typename Numbers>
bool look(Stretch stretch, Numbers numbers, Found& found) {
    typename Numbers::Number before{};
    typename Numbers::Number min{};
    typename Numbers::Number max{};
    for (const Sample& sample : stretch) {
        if (!sample.value) {
            continue;
        }
        if (!numbers.holds(*sample.value)) {
            return false;
        }
        const auto number = Numbers::number(*sample.value);
        if (found.count == 0) {
            found.first = found.min = found.max = &sample;
            min = max = number;
        } else {
            const Duration distance = sample.at - found.last->at;
            found.longest = std::max(found.longest, distance);
            if (Numbers::may_fall(before, number)) {
                ++found.falls;
            } else if (found.falls == 0) {
                found.steepest = std::max(found.steepest, numbers.rate(before, number, distance));
            }
            if (Numbers::less(number, min)) {
                found.min = &sample;
                min = number;
            }
            if (Numbers::less(max, number)) {
                found.max = &sample;
                max = number;
            }
        }
        numbers.add(number);
        found.last = &sample;
        before = number;
        ++found.count;
        found.suspect += sample.quality == Quality::suspect ? 1U : 0U;
    }
    found.sum = numbers.sum();
    return true;
}

Found look_at(Stretch stretch) {
    Found found;
    const auto first = std::ranges::find_if(stretch, [](const Sample& sample) { return sample.value.has_value(); });
    if (first == stretch.end()) {
        return found;
    }
    const Value::Form form = first->value->form();
    const bool is_whole = form == Value::Form::decimal || form == Value::Form::counter;
    if (!is_whole || !look(stretch, WholeNumbers(*first->value), found)) {
        found = {};
        look(stretch, AnyValues(), found);
    }
    return found;
}

RollupCell cell_of(Stretch stretch, UtcTime start) {
    const Found found = look_at(stretch);
    RollupCell cell{start, found.count, found.suspect, static_cast<std::uint32_t>(stretch.size()) - found.count, {}};
    if (found.count > 0) {
        const auto falls = static_cast<std::uint8_t>(std::min<std::uint32_t>(found.falls, many_falls));
        cell.values = CellValues{.first_at = found.first->at,
                                 .last_at = found.last->at,
                                 .first = *found.first->value,
                                 .last = *found.last->value,
                                 .min = *found.min->value,
                                 .max = *found.max->value,
                                 .sum = found.sum,
                                 .longest = found.longest,
                                 .falls = falls,
                                 .steepest = falls == 0 ? steepness_of(found.steepest) : Steepness{}};
    }
    return cell;
}

CellSum joined(const CellSum& a, const CellSum& b) {
    const auto* exact_a = std::get_if<ExactSum>(&a);
    const auto* exact_b = std::get_if<ExactSum>(&b);
    if (exact_a != nullptr && exact_b != nullptr) {
        if (const auto sum = add_sums(*exact_a, *exact_b)) {
            return *sum;
        }
    }
    return to_double(a) + to_double(b);
}

/// Appends what `next` says to `values`. @pre next begins after values
void append(CellValues& values, const CellValues& next) {
    const Duration distance = next.first_at - values.last_at;
    const bool falls = may_fall(values.last, next.first);
    values.falls = static_cast<std::uint8_t>(std::min(values.falls + next.falls + (falls ? 1 : 0), int{many_falls}));
    const Steepness across = falls ? Steepness{} : steepness_of(step_rate(values.last, next.first, distance));
    values.steepest = values.falls == 0 ? std::max({values.steepest, next.steepest, across}) : Steepness{};
    values.longest = std::max({values.longest, next.longest, distance});
    values.last_at = next.last_at;
    values.last = next.last;
    values.min = order_of(next.min, values.min) < 0 ? next.min : values.min;
    values.max = order_of(next.max, values.max) > 0 ? next.max : values.max;
    values.sum = joined(values.sum, next.sum);
}

/// The same for whole cells.
void join(RollupCell& into, const RollupCell& cell) {
    into.count += cell.count;
    into.suspect += cell.suspect;
    into.missing += cell.missing;
    if (into.values && cell.values) {
        append(*into.values, *cell.values);
    } else if (cell.values) {
        into.values = cell.values;
    }
}

}  // namespace

std::optional<ExactSum> add_sums(const ExactSum& a, const ExactSum& b) noexcept {
    constexpr int most_digits = 38;  // 10^38 < 2^127
    const ExactSum& fine = a.exponent <= b.exponent ? a : b;
    const ExactSum& coarse = a.exponent <= b.exponent ? b : a;
    const int shift = coarse.exponent - fine.exponent;
    ExactSum sum = fine;
    WideInteger aligned = 0;
    if (coarse.mantissa != 0 &&
        (shift > most_digits || __builtin_mul_overflow(coarse.mantissa, power_of_ten(shift), &aligned))) {
        return std::nullopt;
    }
    if (__builtin_add_overflow(fine.mantissa, aligned, &sum.mantissa)) {
        return std::nullopt;
    }
    return sum;
}

double to_double(const CellSum& sum) noexcept {
    if (const auto* number = std::get_if<double>(&sum)) {
        return *number;
    }
    const auto& exact = std::get<ExactSum>(sum);
    constexpr WideInteger widest = std::numeric_limits<std::int64_t>::max();
    if (exact.mantissa <= widest && exact.mantissa >= -widest) {
        return Decimal(static_cast<std::int64_t>(exact.mantissa), exact.exponent).to_double();
    }
    return static_cast<double>(exact.mantissa) * Decimal(1, exact.exponent).to_double();
}

namespace {

/// The first sample at or after `end`, which is not far: by steps that double, then by halving.
template <typename Iterator>
Iterator end_of(Iterator begin, Iterator last, UtcTime end) {
    std::ptrdiff_t step = 16;
    while (step < last - begin && begin[step].at < end) {
        begin += step;
        step *= 2;
    }
    return std::ranges::lower_bound(begin, step < last - begin ? begin + step : last, end, {}, &Sample::at);
}

}  // namespace

std::vector<RollupCell> roll_up(std::span<const Sample> samples, RollupLevel level) {
    std::vector<RollupCell> cells;
    auto begin = samples.begin();
    while (begin != samples.end()) {
        const UtcTime start = cell_start(begin->at, level);
        const UtcTime end = start + length_of(level);
        const auto next = end_of(begin, samples.end(), end);
        cells.push_back(cell_of({begin, next}, start));
        begin = next;
    }
    return cells;
}

std::vector<RollupCell> merge_cells(std::span<const RollupCell> cells, RollupLevel level) {
    std::vector<RollupCell> merged;
    for (const RollupCell& cell : cells) {
        const UtcTime start = cell_start(cell.start, level);
        if (merged.empty() || merged.back().start != start) {
            merged.push_back(cell);
            merged.back().start = start;
            continue;
        }
        join(merged.back(), cell);
    }
    return merged;
}

namespace {

/// All values have the scale of `first`, and their sum too.
bool are_of_scale(const CellValues& values, const Value& first) noexcept {
    const auto* sum = std::get_if<ExactSum>(&values.sum);
    const auto is_alike = [&](const Value& value) {
        return value.form() == first.form() && value.exponent() == first.exponent();
    };
    return sum != nullptr && sum->exponent == first.exponent() && is_alike(values.first) && is_alike(values.last) &&
           is_alike(values.min) && is_alike(values.max);
}

}  // namespace

bool are_of_one_scale(std::span<const RollupCell> cells) {
    const Value* first = nullptr;
    return std::ranges::all_of(cells, [&](const RollupCell& cell) {
        if (!cell.values) {
            return true;
        }
        first = first == nullptr ? &cell.values->first : first;
        return are_of_scale(*cell.values, *first);
    });
}

std::optional<RollupCell> extended(const RollupCell& cell, std::span<const RollupCell> finer,
                                   std::span<const Sample> later, RollupLevel level) {
    const auto added = std::ranges::find_if(finer, [](const RollupCell& part) { return part.values.has_value(); });
    const bool is_exact = added == finer.end() || (are_of_one_scale(finer) &&
                                                   (!cell.values || are_of_scale(*cell.values, added->values->first)));
    const auto* doubles = cell.values ? std::get_if<double>(&cell.values->sum) : nullptr;
    if (!is_exact && cell.values && doubles == nullptr) {
        return std::nullopt;
    }
    RollupCell whole = cell;
    std::ranges::for_each(finer, [&](const RollupCell& part) { join(whole, part); });
    if (is_exact) {
        return whole;
    }
    if (doubles == nullptr) {
        whole.values->sum = roll_up(later, level).front().values->sum;
        return whole;
    }
    // Once values are added as doubles, all later ones are, one after the other.
    double sum = *doubles;
    for (const Sample& sample : later) {
        if (sample.value) {
            sum += sample.value->to_double();
        }
    }
    whole.values->sum = sum;
    return whole;
}

}  // namespace wattmast
