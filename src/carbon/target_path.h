// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a target allows in each year: a base year and steps that lead from it (docs/METHODOLOGY.md, "Targets").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "units/decimal.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

struct TargetUnit {
    static constexpr std::string_view name = "mg, or ng for each unit of the denominator";
};
/// Of a target of mass: mg. Of an intensity: ng per TB (10^12 byte), site or subscriber.
using TargetAmount = Quantity<TargetUnit>;

/// How the amount goes from the step before to this one.
enum class TargetShape : std::uint8_t {
    linear = 1,    ///< The same amount less every year.
    compound = 2,  ///< The same share less every year; to the nearest unit.
    level = 3,     ///< This amount at once, in all years after the step before: a ceiling.
};
[[nodiscard]] std::string_view id_of(TargetShape shape) noexcept;  ///< "linear", "compound", "ceiling"

struct TargetStep {
    int year = 0;
    TargetAmount amount;
    TargetShape shape = TargetShape::linear;
    friend bool operator==(const TargetStep&, const TargetStep&) = default;
};

inline constexpr int first_target_year = 1990;
inline constexpr int last_target_year = 2150;

/// A value; never empty.
class TargetPath {
public:
    /// Fails with `invalid_argument`: a year outside of 1990 … 2150 or not after the one before, a base that is not
    /// above zero, an amount below zero, a compound step that begins or ends at zero, no step.
    [[nodiscard]] static Result<TargetPath> make(int base_year, TargetAmount base, std::vector<TargetStep> steps);

    [[nodiscard]] int base_year() const noexcept { return base_year_; }
    [[nodiscard]] TargetAmount base() const noexcept { return base_; }
    [[nodiscard]] int last_year() const noexcept { return steps_.back().year; }
    [[nodiscard]] std::span<const TargetStep> steps() const noexcept { return steps_; }

    /// The base in the base year; then what the steps allow, exact: one rounding, half to even (compound: nearest).
    /// Empty before the base year and after the last step: a path says nothing of years that it does not name.
    [[nodiscard]] std::optional<TargetAmount> allowed(int year) const;

    /// Of a linear step: points of the base a year; of a compound one: share of the year before. In millionths,
    /// negative where the path rises; empty for a level step or beyond ± 1,000.
    /// @pre step < steps().size()
    [[nodiscard]] std::optional<std::int64_t> yearly_reduction(std::size_t step) const;

    friend bool operator==(const TargetPath&, const TargetPath&) = default;

private:
    TargetPath() = default;
    struct Start {
        int year;
        TargetAmount amount;
    };
    [[nodiscard]] Start start_of(std::size_t step) const;

    int base_year_ = 0;
    TargetAmount base_;
    std::vector<TargetStep> steps_;
};

/// base × (100 + percent) / 100, rounded once, half to even. Fails with `overflow`, or with `invalid_argument` below
/// zero. @pre base >= 0
[[nodiscard]] Result<TargetAmount> changed_by_percent(TargetAmount base, Decimal percent);

}  // namespace wattmast
