// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether a register's rating explains what a cell says. Inside of analysis only.
#pragma once

#include <chrono>
#include <optional>
#include <ratio>

#include "analysis/counter.h"
#include "analysis/rollup.h"

namespace wattmast {

class CellRating {
public:
    explicit CellRating(const CounterRules& rules) {
        if (rules.most_per_hour) {
            // walk_counter() rounds the rating to 10^-9; the factor covers the rounding to double.
            most_per_hour_ = rules.most_per_hour->to_double() * (1 - 0x1p-40) - 1e-9;
            if (rules.modulus && *most_per_hour_ > 0) {
                hours_to_run_round_ = rules.modulus->to_double() / *most_per_hour_ * (1 - 0x1p-20);
            }
        }
    }

    /// Every step between the cell's values. Always true without a rating.
    [[nodiscard]] bool explains(const CellValues& values) const noexcept {
        if (!most_per_hour_) {
            return true;
        }
        const auto bound = values.steepest.per_hour();
        return bound && (*bound == 0 || *bound <= *most_per_hour_);
    }

    /// Whether the rating lets the register go all the way round between two of the cell's values.
    [[nodiscard]] bool may_run_round(const CellValues& values) const noexcept {
        const double hours = std::chrono::duration<double, std::ratio<3600>>(values.longest).count();
        return hours_to_run_round_ && hours >= *hours_to_run_round_;
    }

private:
    std::optional<double> most_per_hour_;
    std::optional<double> hours_to_run_round_;  ///< The shortest, rather too short than too long.
};

}  // namespace wattmast
