// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which rules, alarms and events every store refuses: one rule for all implementations.
#pragma once

#include <cstddef>

#include "model/alarm.h"
#include "units/error.h"

namespace wattmast {

/// Bytes of a name, note, reason or advice.
inline constexpr std::size_t longest_alarm_text = 4'000;
/// Delays are at most this long.
inline constexpr Duration longest_alarm_delay{std::chrono::hours{24} * 366};

/// Fails with `invalid_argument` where the limits contradict each other or the condition: a limit that is missing or
/// not finite, or given where the condition has none; a clear limit on the wrong side of the raise limit; a kind or
/// figure that is missing, or given where the condition has none, or of a nature that the condition cannot look at; a
/// delay below zero or over a year; no name and no key; a text that is too long or, but for the advice, not one line.
[[nodiscard]] Result<void> check_rule(const AlarmRule& rule);

/// Fails with `invalid_argument` where a time is not storable or before the one it follows, a number is not finite, or
/// a text is too long.
[[nodiscard]] Result<void> check_alarm(const Alarm& alarm);

/// Fails with `invalid_argument` where the time is not storable or a text is too long.
[[nodiscard]] Result<void> check_event(const AlarmEvent& event);

/// What `clear_limit` means where it is empty: `raise_limit`.
[[nodiscard]] std::optional<double> clear_limit_of(const AlarmRule& rule) noexcept;

}  // namespace wattmast
