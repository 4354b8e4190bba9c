// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which of two values is the smaller one, whatever their forms.
#pragma once

#include <compare>

#include "model/value.h"

namespace wattmast {

/// A total order of values up to equal numbers (230.1 and 230.10 are equivalent), so that a minimum does not depend on
/// how the values were grouped. Decimals and counters compare exactly. Where a float takes part, `to_double()` decides;
/// a decimal or counter that rounds to the same double as a float counts as the larger of the two.
[[nodiscard]] std::weak_ordering order_of(const Value& a, const Value& b);

}  // namespace wattmast
