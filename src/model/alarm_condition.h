// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a condition of alarms can look at and be limited by: for who checks rules, and for who lets people make them.
#pragma once

#include "model/alarm.h"
#include "model/point_kind.h"

namespace wattmast {

/// Whether the condition has limits.
[[nodiscard]] bool has_limits(AlarmCondition condition) noexcept;
/// Whether it looks at points of a kind, and whether at a figure of a site instead.
[[nodiscard]] bool takes_kind(AlarmCondition condition) noexcept;
[[nodiscard]] bool takes_figure(AlarmCondition condition) noexcept;
/// Whether it has to look at one of them; else it looks at points of every kind where none is chosen.
[[nodiscard]] bool needs_subject(AlarmCondition condition) noexcept;
/// Whether the condition can be held against values of a kind: levels have limits, running registers fall.
[[nodiscard]] bool suits(AlarmCondition condition, PointKind kind) noexcept;
/// Whether lower values are the ones that alarm, given the raise limit.
[[nodiscard]] bool alarms_below(AlarmCondition condition, double raise_limit) noexcept;
/// Whether `clear` lies on the safe side of `raise`, or on it.
[[nodiscard]] bool clears_safely(AlarmCondition condition, double raise, double clear) noexcept;

}  // namespace wattmast
