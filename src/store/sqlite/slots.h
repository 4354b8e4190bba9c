// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Windows of time and the row keys that they give. Pure.
#pragma once

#include <chrono>
#include <cstdint>

#include "model/sample.h"
#include "units/utc_time.h"

namespace wattmast::sqlite {

inline constexpr Duration hour_length = std::chrono::hours{1};
inline constexpr Duration slot_length = std::chrono::hours{2};
inline constexpr Duration day_length = std::chrono::hours{24};
inline constexpr std::int64_t slots_per_day = 12;
/// UTC days in one row of `rollup_day`.
inline constexpr std::int64_t days_per_block = 64;
/// Makes the slots of all storable times (rules.h) positive 32-bit numbers.
inline constexpr std::int64_t slot_offset = std::int64_t{1} << 31;

/// The begin of the stretch of `length`, counted from 1970-01-01, that holds `time`.
[[nodiscard]] constexpr UtcTime floor_to(UtcTime time, Duration length) noexcept {
    const std::int64_t ms = milliseconds_of(time);
    const std::int64_t rest = ms % length.count();
    return utc_from_milliseconds(ms - (rest < 0 ? rest + length.count() : rest));
}
/// The first begin of a stretch at or after `time`.
[[nodiscard]] constexpr UtcTime ceil_to(UtcTime time, Duration length) noexcept {
    const UtcTime floor = floor_to(time, length);
    return floor == time ? time : floor + length;
}

[[nodiscard]] constexpr TimeRange slot_window(UtcTime time) noexcept {
    const UtcTime begin = floor_to(time, slot_length);
    return {begin, begin + slot_length};
}
[[nodiscard]] constexpr TimeRange day_window(UtcTime time) noexcept {
    const UtcTime begin = floor_to(time, day_length);
    return {begin, begin + day_length};
}
/// The 64 days of one row of `rollup_day`.
[[nodiscard]] constexpr TimeRange block_window(UtcTime time) noexcept {
    const UtcTime begin = floor_to(time, days_per_block * day_length);
    return {begin, begin + days_per_block * day_length};
}

/// Key of the row of a window that begins at `begin`. @pre 0 < device < 2^31 and `begin` is storable.
[[nodiscard]] constexpr std::int64_t key_of(DeviceId device, UtcTime begin) noexcept {
    return (device.number() << 32) | (floor_to(begin, slot_length).time_since_epoch() / slot_length + slot_offset);
}
[[nodiscard]] constexpr DeviceId device_of(std::int64_t key) noexcept {
    return DeviceId(key >> 32);
}
[[nodiscard]] constexpr UtcTime begin_of(std::int64_t key) noexcept {
    return UtcTime{} + ((key & 0xffff'ffff) - slot_offset) * slot_length;
}
/// Devices whose rows have keys.
inline constexpr std::int64_t most_device = (std::int64_t{1} << 31) - 1;

/// A day is merged into one chunk, and its rollups are written, once its device is sealed this far beyond its end.
inline constexpr Duration merge_delay = slot_length;

/// Begin of the first day that is not merged, for a device sealed up to `sealed_before`.
[[nodiscard]] constexpr UtcTime merged_before(UtcTime sealed_before) noexcept {
    return floor_to(sealed_before - merge_delay, day_length);
}

}  // namespace wattmast::sqlite
