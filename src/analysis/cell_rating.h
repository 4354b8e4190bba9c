// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether a register's rating explains what a cell says. Inside of analysis only.
#pragma once

#include <optional>

#include "analysis/counter.h"
#include "analysis/rollup.h"

namespace wattmast {

class CellRating {
public:
    explicit CellRating(const CounterRules& rules) {
        if (rules.most_per_hour) {
            // walk_counter() rounds the rating to 10^-9; the factor covers the rounding to double.
            most_per_hour_ = rules.most_per_hour->to_double() * (1 - 0x1p-40) - 1e-9;
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

private:
    std::optional<double> most_per_hour_;
};

}  // namespace wattmast
