// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A sample in 24 bytes of memory, for those of which only one a point is kept.
#pragma once

#include <cstdint>

#include "model/sample.h"

namespace wattmast::sqlite {

/// Without its point, which the place says.
struct HotSample {
    std::int64_t at = 0;     ///< Milliseconds.
    std::uint64_t bits = 0;  ///< Of the value; of the reason if `form` is 0.
    std::int8_t exponent = 0;
    std::uint8_t form = 0;  ///< 0: no value.
    std::uint8_t quality = 0;
    std::uint8_t origin = 0;

    [[nodiscard]] UtcTime time() const noexcept { return utc_from_milliseconds(at); }
};
static_assert(sizeof(HotSample) == 24);

[[nodiscard]] inline HotSample pack(const Sample& sample) noexcept {
    HotSample hot{.at = milliseconds_of(sample.at),
                  .bits = 0,
                  .exponent = 0,
                  .form = 0,
                  .quality = static_cast<std::uint8_t>(sample.quality),
                  .origin = static_cast<std::uint8_t>(sample.origin)};
    if (sample.value) {
        hot.bits = sample.value->bits();
        hot.exponent = sample.value->exponent();
        hot.form = static_cast<std::uint8_t>(sample.value->form());
    } else if (sample.reason) {
        hot.bits = static_cast<std::uint64_t>(*sample.reason);
    }
    return hot;
}
/// Inverse of pack().
[[nodiscard]] inline Sample unpack(PointId point, const HotSample& hot) {
    Sample sample{
        point,       hot.time(), std::nullopt, static_cast<Quality>(hot.quality), static_cast<Origin>(hot.origin),
        std::nullopt};
    if (hot.form == static_cast<std::uint8_t>(Value::Form::decimal)) {
        sample.value = Value::of(Decimal(static_cast<std::int64_t>(hot.bits), hot.exponent));
    } else if (hot.form != 0) {
        sample.value = Value::from_storage(hot.form, hot.bits, hot.exponent).value();
    } else {
        sample.reason = static_cast<Errc>(hot.bits);
    }
    return sample;
}

}  // namespace wattmast::sqlite
