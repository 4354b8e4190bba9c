// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A formula over points as one signal.
#pragma once

#include <functional>
#include <optional>

#include "app/formula_points.h"
#include "app/signal.h"
#include "units/error.h"

namespace wattmast {

/// What a formula comes to.
struct FormulaSignal {
    Signal signal;  ///< In the unit that is shown, inside the asked range.
    /// Of a quotient: the mean of the dividend over that of the divisor, over the time in which both are known, and not
    /// the mean of the quotients, in which a night with little traffic would outweigh the day.
    std::optional<double> mean;
};

/// Reads a point's course over a range.
using PointCourse = std::function<Result<Signal>(PointId, TimeRange)>;

/// The formula over `range`. Points are put together as sum_of() does: each is read straight between its own samples,
/// known where all are known, as good as the worst of them, its instants those of the first point named. Where a
/// divisor is, or may be, zero there is no value. Points are read once each, and earlier by Formula::reach().
/// Fails with what `course` says. @pre range is not empty
[[nodiscard]] Result<FormulaSignal> formula_signal(const BoundFormula& formula, TimeRange range,
                                                   const PointCourse& course);

}  // namespace wattmast
