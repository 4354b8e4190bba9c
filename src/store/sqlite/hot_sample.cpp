// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/hot_sample.h"

namespace wattmast::sqlite {

HotSample pack(const Sample& sample, std::uint32_t row) noexcept {
    HotSample hot{.at = milliseconds_of(sample.at),
                  .bits = 0,
                  .row = row,
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

Sample unpack(PointId point, const HotSample& hot) {
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
