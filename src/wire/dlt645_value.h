// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbers as DL/T 645 writes them: binary-coded decimal, low byte first.
#pragma once

#include <cstdint>

#include "units/decimal.h"
#include "units/error.h"
#include "wire/exchange.h"

namespace wattmast::wire {

/// How one number is written: XXX.XXX with a sign is {3, 3, top_bit}.
struct Dlt645Format {
    enum class Sign : std::uint8_t {
        none = 1,
        top_bit = 2,  ///< The highest bit of the last byte is a minus, not part of a digit.
    };

    std::uint8_t bytes = 4;     ///< 1 … 8, two digits each.
    std::uint8_t decimals = 2;  ///< Digits behind the point, 0 … 2 × bytes.
    Sign sign = Sign::none;

    friend bool operator==(const Dlt645Format&, const Dlt645Format&) = default;
};

/// Where the register of this format goes on at zero: 1000000 for XXXXXX.XX. @pre is_legal(format)
[[nodiscard]] Decimal modulus_of(const Dlt645Format& format);

/// 1 … 8 bytes, no more decimals than digits, a sign only where its bit leaves a digit.
[[nodiscard]] bool is_legal(const Dlt645Format& format) noexcept;

/// One number, exact. Fails with `no_such_point` where all bytes are FF or all are EE (the meter or its wiring lacks
/// the item), and with `not_a_number` where a digit is none. @pre is_legal(format), bytes.size() == format.bytes
[[nodiscard]] Result<Decimal> decode_bcd(const Dlt645Format& format, ByteView bytes);

/// The inverse, for meters that are simulated. @pre the number has no more digits than fit, and a sign only where the
/// format has one; otherwise throws std::invalid_argument.
[[nodiscard]] Bytes encode_bcd(const Dlt645Format& format, Decimal value);

/// The number at `position` (from 1) of a block such as 0201FF00, or the only one (position 0) of an item.
/// - An item must have exactly the bytes of its format: a meter that writes it in another width is not understood.
/// - A block holds as many numbers as the meter has; one behind the last is `no_such_point`. A last byte AA, which
///   ends blocks of the edition of 1997, does not count; any other remainder refuses the block.
/// Fails with `malformed_frame` for a wrong size, and as decode_bcd(). @pre is_legal(format)
[[nodiscard]] Result<Decimal> number_in(const Dlt645Format& format, unsigned position, ByteView data);

}  // namespace wattmast::wire
