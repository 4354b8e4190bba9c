// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/dlt645_value.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace wattmast::wire {
namespace {

constexpr unsigned minus_bit = 0x80;
constexpr std::byte block_end{0xAA};

bool is_all(ByteView bytes, std::byte filler) {
    return std::ranges::all_of(bytes, [filler](std::byte byte) { return byte == filler; });
}

std::int64_t hundred_to_the(int power) {
    return static_cast<std::int64_t>(power_of_ten(2 * power));
}

}  // namespace

bool is_legal(const Dlt645Format& format) noexcept {
    constexpr std::uint8_t most_bytes = 8;
    return format.bytes >= 1 && format.bytes <= most_bytes && format.decimals <= 2 * format.bytes;
}

Decimal modulus_of(const Dlt645Format& format) {
    return Decimal(hundred_to_the(format.bytes), -int{format.decimals}).normalized();
}

Result<Decimal> decode_bcd(const Dlt645Format& format, ByteView bytes) {
    if (is_all(bytes, std::byte{0xFF}) || is_all(bytes, std::byte{0xEE})) {
        return fail(Errc::no_such_point, "the meter has no such item: all its bytes are filled");
    }
    std::int64_t mantissa = 0;
    bool is_minus = false;
    for (std::size_t i = bytes.size(); i > 0; --i) {
        auto pair = std::to_integer<unsigned>(bytes[i - 1]);
        if (i == bytes.size() && format.sign == Dlt645Format::Sign::top_bit) {
            is_minus = (pair & minus_bit) != 0;
            pair &= ~minus_bit;
        }
        const unsigned high = pair >> 4U;
        const unsigned low = pair & 0xFU;
        if (high > 9 || low > 9) {
            return fail(Errc::not_a_number, "a number of the meter has digits beyond 9");
        }
        mantissa = mantissa * 100 + std::int64_t{high} * 10 + low;
    }
    return Decimal(is_minus ? -mantissa : mantissa, -int{format.decimals});
}

Bytes encode_bcd(const Dlt645Format& format, Decimal value) {
    const auto scaled = value.to_scaled(-int{format.decimals});
    const std::int64_t limit = hundred_to_the(format.bytes);
    const bool has_sign = format.sign == Dlt645Format::Sign::top_bit;
    // The sign's bit leaves the first digit 0 … 7.
    const std::int64_t most = has_sign ? limit / 10 * 8 - 1 : limit - 1;
    if (!is_legal(format) || !scaled || *scaled > most || *scaled < (has_sign ? -most : 0)) {
        throw std::invalid_argument("the number does not fit its BCD format");
    }
    Bytes bytes;
    std::int64_t rest = *scaled < 0 ? -*scaled : *scaled;
    for (int i = 0; i < format.bytes; ++i) {
        const std::int64_t pair = rest % 100;
        bytes.push_back(static_cast<std::byte>(pair / 10 * 16 + pair % 10));
        rest /= 100;
    }
    if (*scaled < 0) {
        bytes.back() |= std::byte{minus_bit};
    }
    return bytes;
}

Result<Decimal> number_in(const Dlt645Format& format, unsigned position, ByteView data) {
    const std::size_t size = format.bytes;
    if (position == 0) {
        if (data.size() != size) {
            return fail(Errc::malformed_frame, "the item has " + std::to_string(data.size()) + " bytes instead of " +
                                                   std::to_string(size) + "; check that the profile fits this meter");
        }
        return decode_bcd(format, data);
    }
    const bool is_ended = data.size() % size == 1 && data.back() == block_end;
    if (data.size() % size != 0 && !is_ended) {
        return fail(Errc::malformed_frame, "the block has " + std::to_string(data.size()) +
                                               " bytes, which are no whole numbers of " + std::to_string(size) +
                                               "; check that the profile fits this meter");
    }
    if (std::size_t{position} * size > data.size()) {
        return fail(Errc::no_such_point, "the block holds " + std::to_string(data.size() / size) + " numbers");
    }
    return decode_bcd(format, data.subspan((position - 1) * size, size));
}

}  // namespace wattmast::wire
