// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sharing a whole number out so that the shares add up to it.
#pragma once

#include <span>
#include <vector>

#include "units/quantity.h"

namespace wattmast {

/// min(amount, sum of needs), shared in proportion to the needs by the method of the largest remainder: each share is
/// its exact part rounded down, and what is left goes one by one to the largest fractions, of equal ones to the first.
/// No share exceeds its need; the shares add up exactly. Pure. @pre amount >= 0, every need >= 0
[[nodiscard]] std::vector<Energy> share_out(Energy amount, std::span<const Energy> needs);

}  // namespace wattmast
