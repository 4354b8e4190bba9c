// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A sample in 24 bytes of memory.
#pragma once

#include <cstdint>

#include "model/sample.h"

namespace wattmast::sqlite {

/// Without its point, which the place says, and with the row of `hot` that makes it durable.
struct HotSample {
    std::int64_t at = 0;     ///< Milliseconds.
    std::uint64_t bits = 0;  ///< Of the value; of the reason if `form` is 0.
    std::uint32_t row = 0;   ///< 2^32 commits are 68 years at two a second.
    std::int8_t exponent = 0;
    std::uint8_t form = 0;  ///< 0: no value.
    std::uint8_t quality = 0;
    std::uint8_t origin = 0;

    [[nodiscard]] UtcTime time() const noexcept { return utc_from_milliseconds(at); }
};
static_assert(sizeof(HotSample) == 24);

[[nodiscard]] HotSample pack(const Sample& sample, std::uint32_t row) noexcept;
/// Inverse of pack().
[[nodiscard]] Sample unpack(PointId point, const HotSample& hot);

}  // namespace wattmast::sqlite
