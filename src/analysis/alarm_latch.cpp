// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/alarm_latch.h"

namespace wattmast {
namespace {

using Phase = AlarmLatch::Phase;

/// What was known before says nothing about the time up to `at`.
void begin_anew(AlarmLatch& latch, UtcTime at) noexcept {
    if (latch.phase == Phase::pending) {
        latch.since = at;
    } else if (latch.phase == Phase::clearing) {
        latch.over_since = at;
    }
}

LatchChange advance_quiet(AlarmLatch& latch, const LatchDelays& delays, UtcTime at, Holding holding,
                          LookAge age) noexcept {
    if (holding != Holding::holds) {
        latch.phase = Phase::quiet;
        return LatchChange::none;
    }
    if (latch.phase == Phase::quiet) {
        latch.phase = Phase::pending;
        latch.since = at;
    }
    if (age == LookAge::late || at - latch.since < delays.raise_after) {
        return LatchChange::none;
    }
    latch.phase = Phase::active;
    return LatchChange::raised;
}

LatchChange advance_raised(AlarmLatch& latch, const LatchDelays& delays, UtcTime at, Holding holding,
                           LookAge age) noexcept {
    if (holding != Holding::over) {
        latch.phase = Phase::active;
        return LatchChange::none;
    }
    if (latch.phase == Phase::active) {
        latch.phase = Phase::clearing;
        latch.over_since = at;
    }
    if (age == LookAge::late || at - latch.over_since < delays.clear_after) {
        return LatchChange::none;
    }
    latch.phase = Phase::quiet;
    return LatchChange::cleared;
}

}  // namespace

LatchChange advance(AlarmLatch& latch, const LatchDelays& delays, UtcTime at, Holding holding, LookAge age) noexcept {
    if (at <= latch.last && age == LookAge::late) {
        return LatchChange::none;
    }
    if (at < latch.last || at - latch.last > delays.longest_gap) {
        begin_anew(latch, at);
    }
    latch.last = at;
    return latch.is_raised() ? advance_raised(latch, delays, at, holding, age)
                             : advance_quiet(latch, delays, at, holding, age);
}

}  // namespace wattmast
