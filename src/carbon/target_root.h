// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Roots of whole numbers, to the nearest whole number: equal on every machine, which powers in floating point are not.
#pragma once

#include <cstdint>
#include <optional>

namespace wattmast {

/// The whole number nearest to from × (to / from)^(part / parts). There is no tie.
/// @pre from > 0, to > 0, 0 <= part <= parts, 1 <= parts <= 200
[[nodiscard]] std::int64_t geometric_between(std::int64_t from, std::int64_t to, int part, int parts);

/// (to / from)^(1 / parts) in millionths, to the nearest; empty from 1,000 on. Same preconditions.
[[nodiscard]] std::optional<std::int64_t> yearly_ratio_in_millionths(std::int64_t from, std::int64_t to, int parts);

}  // namespace wattmast
