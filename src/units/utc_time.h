// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// UTC instants and half-open ranges. Storage knows nothing else; civil periods are in civil_time.h.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "units/error.h"

namespace wattmast {

/// An instant, milliseconds since 1970-01-01T00:00Z without leap seconds.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

[[nodiscard]] constexpr UtcTime utc_from_milliseconds(std::int64_t milliseconds) noexcept {
    return UtcTime{Duration{milliseconds}};
}
[[nodiscard]] constexpr std::int64_t milliseconds_of(UtcTime time) noexcept {
    return time.time_since_epoch().count();
}

/// [begin, end): contains begin, not end.
struct TimeRange {
    UtcTime begin;
    UtcTime end;

    [[nodiscard]] constexpr bool contains(UtcTime time) const noexcept { return begin <= time && time < end; }
    [[nodiscard]] constexpr bool is_empty() const noexcept { return end <= begin; }
    [[nodiscard]] constexpr Duration length() const noexcept { return is_empty() ? Duration{0} : end - begin; }
    friend constexpr bool operator==(TimeRange, TimeRange) = default;
};

/// The part common to both; empty (begin == end) where they do not overlap.
[[nodiscard]] constexpr TimeRange intersection(TimeRange a, TimeRange b) noexcept {
    const UtcTime begin = a.begin > b.begin ? a.begin : b.begin;
    const UtcTime end = a.end < b.end ? a.end : b.end;
    return {begin, end < begin ? begin : end};
}

/// "2026-10-31T23:59:59.250Z"; the fraction only where it is not zero.
[[nodiscard]] std::string to_iso8601(UtcTime time);

/// Reads "2026-10-31", "2026-10-31T08:15", "…:30", "…:30.250", each with "Z" or "+08:00", or without offset (then UTC).
/// Fails with `invalid_argument`.
[[nodiscard]] Result<UtcTime> parse_iso8601(std::string_view text);

/// "90s", "15m", "2h", "1d", "250ms", "1h30m". Fails with `invalid_argument`; never negative.
[[nodiscard]] Result<Duration> parse_duration(std::string_view text);

}  // namespace wattmast
