// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Everything of a sample but point, time and number: its class. Few differ within a window.
#pragma once

#include <cstdint>
#include <optional>

#include "model/sample.h"
#include "store/column/byte_io.h"

namespace wattmast::column {

/// Form 0 stands for a missing value.
struct SampleClass {
    Quality quality = Quality::good;
    Origin origin = Origin::device;
    std::uint8_t form = 0;     ///< Number of Value::Form, or 0.
    std::int8_t exponent = 0;  ///< Of a decimal.
    std::uint8_t reason = 0;   ///< Number of Errc, or 0.

    [[nodiscard]] bool has_value() const noexcept { return form != 0; }
    friend bool operator==(const SampleClass&, const SampleClass&) = default;
};

/// Different for different classes.
[[nodiscard]] constexpr std::uint64_t key_of(const SampleClass& sample_class) noexcept {
    return static_cast<std::uint64_t>(sample_class.quality) | (static_cast<std::uint64_t>(sample_class.origin) << 8U) |
           (std::uint64_t{sample_class.form} << 16U) |
           (std::uint64_t{static_cast<std::uint8_t>(sample_class.exponent)} << 24U) |
           (std::uint64_t{sample_class.reason} << 32U);
}

/// @pre is_encodable(sample)
[[nodiscard]] inline SampleClass class_of(const Sample& sample) noexcept {
    SampleClass result{sample.quality, sample.origin, 0, 0, 0};
    if (sample.value) {
        result.form = static_cast<std::uint8_t>(sample.value->form());
        result.exponent = sample.value->exponent();
    } else if (sample.reason) {
        result.reason = static_cast<std::uint8_t>(*sample.reason);
    }
    return result;
}

/// Whether a reason is one that this version knows; its number has one byte.
[[nodiscard]] bool is_reason(int number) noexcept;

/// Whether value, quality and reason agree (rules.h) and every number is one that this version knows.
[[nodiscard]] inline bool is_encodable(const Sample& sample) noexcept {
    const auto origin = static_cast<unsigned>(sample.origin);
    if (origin < static_cast<unsigned>(Origin::device) || origin > static_cast<unsigned>(Origin::simulated)) {
        return false;
    }
    if (sample.quality == Quality::missing) {
        return !sample.value && sample.reason && is_reason(static_cast<int>(*sample.reason));
    }
    return sample.value && !sample.reason && (sample.quality == Quality::good || sample.quality == Quality::suspect);
}

/// 2 or 1 bytes: quality in bits 0-1, origin in bits 2-4, form in bits 5-7; then the exponent of a decimal (zig-zag) or
/// the reason of a missing value.
void write_class(const SampleClass& sample_class, ByteSink& sink);
/// Empty where the bytes are no class that can be.
[[nodiscard]] std::optional<SampleClass> read_class(ByteSource& source) noexcept;

}  // namespace wattmast::column
