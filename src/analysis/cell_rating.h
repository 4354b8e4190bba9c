// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether a register's rating explains what a cell says. Inside of analysis only.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <ratio>

#include "analysis/counter.h"
#include "analysis/counter_walk.h"
#include "analysis/rollup.h"

namespace wattmast {

class CellRating {
public:
    explicit CellRating(const CounterRules& rules) {
        if (rules.most_per_hour) {
            // walk_counter() rounds the rating to 10^-9; the factor covers the rounding to double.
            most_per_hour_ = rules.most_per_hour->to_double() * (1 - 0x1p-40) - least;
            fastest_ = rules.most_per_hour->to_double() * (1 + 0x1p-40) + least;
            if (rules.modulus) {
                round_ = rules.modulus->to_double() * (1 - 0x1p-40) - least;
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

    /// Whether the rating lets the register go all the way round between two of the cell's values, of which none is
    /// stated more coarsely than the first or the last; rather too often true.
    [[nodiscard]] bool may_run_round(const CellValues& values) const {
        if (!round_) {
            return false;
        }
        const auto first = register_of(values.first_at, values.first);
        const auto last = register_of(values.last_at, values.last);
        if (!first || !last) {
            return true;
        }
        // The walk allows one unit of the last digit beyond the rating.
        const double last_digit = static_cast<double>(std::max(first->last_digit, last->last_digit)) * least;
        const double hours = std::chrono::duration<double, std::ratio<3600>>(values.longest).count();
        return hours * fastest_ >= *round_ - last_digit * (1 + 0x1p-40);
    }

private:
    static constexpr double least = 1e-9;  ///< One count of the walk.

    std::optional<double> most_per_hour_;  ///< Rather too low.
    double fastest_ = 0;                   ///< The same, rather too high. Of use where round_ is set.
    std::optional<double> round_;          ///< The modulus, rather too small. Empty without a rating.
};

}  // namespace wattmast
