// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Floats as integers: short decimals as such where that gives the same bits, else the bits in numeric order.
#pragma once

#include <cstdint>
#include <span>

#include "model/value.h"
#include "store/column/byte_io.h"
#include "store/column/effort.h"

namespace wattmast::column {

/// Values::bits() of one form become the integers of the shorter code, in place. Returns which: 0 for decimals and
/// counters, which stay; for floats the count of decimal places, or 255 for bits in order. @pre not empty
[[nodiscard]] std::uint8_t to_integers(Value::Form form, std::span<std::int64_t> bits);
/// Inverse. False where that gives no values; every float that comes out is finite.
[[nodiscard]] bool from_integers(Value::Form form, std::uint8_t code, std::span<std::int64_t> numbers) noexcept;

/// Appends the numbers of values of one form. For floats one byte goes before: the count of decimal places, or 255
/// for bits in order. @pre `bits` are Value::bits() of values of `form`, not empty
void encode_numbers(Value::Form form, std::span<const std::int64_t> bits, Effort effort, ByteSink& sink);

/// Inverse, `into.size()` values. False where the bytes give no such values; every float that comes out is finite.
[[nodiscard]] bool decode_numbers(ByteSource& source, Value::Form form, std::span<std::int64_t> into);

}  // namespace wattmast::column
