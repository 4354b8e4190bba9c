// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/sample_class.h"

namespace wattmast::column {
namespace {

constexpr std::uint64_t largest_exponent = 2 * static_cast<std::uint64_t>(Decimal::max_exponent);  // as zig-zag
static_assert(Decimal::min_exponent == -Decimal::max_exponent);

bool is_quality(unsigned number) noexcept {
    return number >= static_cast<unsigned>(Quality::good) && number <= static_cast<unsigned>(Quality::missing);
}
bool is_origin(unsigned number) noexcept {
    return number >= static_cast<unsigned>(Origin::device) && number <= static_cast<unsigned>(Origin::simulated);
}
bool is_form(unsigned number) noexcept {
    return number >= static_cast<unsigned>(Value::Form::decimal) &&
           number <= static_cast<unsigned>(Value::Form::float64);
}
}  // namespace

bool is_reason(int number) noexcept {
    constexpr int largest = 255;  // has one byte
    return number >= 1 && number <= largest && name_of(static_cast<Errc>(number)) != "unknown";
}

void write_class(const SampleClass& sample_class, ByteSink& sink) {
    sink.u8(static_cast<std::uint8_t>(static_cast<unsigned>(sample_class.quality) |
                                      (static_cast<unsigned>(sample_class.origin) << 2U) |
                                      (unsigned{sample_class.form} << 5U)));
    if (!sample_class.has_value()) {
        sink.u8(sample_class.reason);
    } else if (sample_class.form == static_cast<std::uint8_t>(Value::Form::decimal)) {
        sink.u8(static_cast<std::uint8_t>(zigzag(sample_class.exponent)));
    }
}

std::optional<SampleClass> read_class(ByteSource& source) noexcept {
    const unsigned head = source.u8();
    const unsigned quality = head & 3U;
    const unsigned origin = (head >> 2U) & 7U;
    const unsigned form = head >> 5U;
    if (!is_quality(quality) || !is_origin(origin) || (form != 0 && !is_form(form)) ||
        (form == 0) != (static_cast<Quality>(quality) == Quality::missing)) {
        return std::nullopt;
    }
    SampleClass result{static_cast<Quality>(quality), static_cast<Origin>(origin), static_cast<std::uint8_t>(form), 0,
                       0};
    if (form == 0) {
        result.reason = source.u8();
        if (!is_reason(result.reason)) {
            return std::nullopt;
        }
    } else if (form == static_cast<unsigned>(Value::Form::decimal)) {
        const std::uint8_t exponent = source.u8();
        if (exponent > largest_exponent) {
            return std::nullopt;
        }
        result.exponent = static_cast<std::int8_t>(unzigzag(exponent));
    }
    return source.failed() ? std::nullopt : std::optional(result);
}

}  // namespace wattmast::column
