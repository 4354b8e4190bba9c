// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Short columns of small numbers in few bits: a rollup has dozens of numbers a column, too few for a model of them.
#pragma once

#include <cstdint>
#include <span>

#include "store/column/bits.h"

namespace wattmast::rollup {

/// Bits that put_column() takes for `numbers`.
[[nodiscard]] std::uint64_t column_size(std::span<const std::uint64_t> numbers);

/// Appends any numbers, any count, in the shortest of: all zero, all equal, Rice code, Rice code above the minimum, one
/// width above the minimum. The count is not written.
void put_column(std::span<const std::uint64_t> numbers, column::BitWriter& bits);

/// Reads `into.size()` numbers. False where the bits are no column. Bits behind the end are 0: the caller asks
/// `bits.is_overrun()` once, at the end.
[[nodiscard]] bool get_column(column::BitReader& bits, std::span<std::uint64_t> into) noexcept;

/// One number: its width in 7 bits, then as many bits.
void put_number(std::uint64_t number, column::BitWriter& bits);
[[nodiscard]] bool get_number(column::BitReader& bits, std::uint64_t& into) noexcept;

}  // namespace wattmast::rollup
