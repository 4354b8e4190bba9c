// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Short columns of small numbers in few bits: a rollup has dozens of numbers a column, too few for a model of them.
#pragma once

#include <cstdint>
#include <span>

#include "store/column/bits.h"

namespace wattmast::rollup {

/// How a column is written. Stored as its number in 3 bits: append only.
enum class ColumnMode : std::uint8_t {
    zeros = 0,
    equal = 1,
    rice = 2,
    rice_above = 3,    ///< Above the minimum.
    packed_above = 4,  ///< In one width above the minimum.
};

struct ColumnPlan {
    ColumnMode mode = ColumnMode::zeros;
    std::uint64_t base = 0;
    unsigned parameter = 0;  ///< Shift or width.
    std::uint64_t size = 0;  ///< In bits.
};

/// A short way to write any numbers, any count. Depends on the numbers only.
[[nodiscard]] ColumnPlan plan_column(std::span<const std::uint64_t> numbers);

/// Appends the numbers; their count is not written. @pre plan == plan_column(numbers)
void put_column(const ColumnPlan& plan, std::span<const std::uint64_t> numbers, column::BitWriter& bits);
void put_column(std::span<const std::uint64_t> numbers, column::BitWriter& bits);

/// Reads `into.size()` numbers. False where the bits are no column. Bits behind the end are 0: the caller asks
/// `bits.is_overrun()` once, at the end.
[[nodiscard]] bool get_column(column::BitReader& bits, std::span<std::uint64_t> into) noexcept;

/// One number: its width in 7 bits, then as many bits.
void put_number(std::uint64_t number, column::BitWriter& bits);
[[nodiscard]] bool get_number(column::BitReader& bits, std::uint64_t& into) noexcept;

}  // namespace wattmast::rollup
