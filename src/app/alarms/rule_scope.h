// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a rule holds.
#pragma once

#include <cstdint>

#include "model/alarm.h"
#include "model/catalog.h"

namespace wattmast {

/// What alarms of a condition are about.
enum class AlarmLevel : std::uint8_t { point = 1, device = 2, site = 3, finding = 4 };

/// Of a rule: conditions on values are looked at by point, or by site where they are about a figure.
[[nodiscard]] AlarmLevel level_of(const AlarmRule& rule) noexcept;

/// Whether the scope lets a site, device or point in, as far as each can tell.
[[nodiscard]] bool covers(const AlarmScope& scope, const Site& site) noexcept;
[[nodiscard]] bool covers(const AlarmScope& scope, const Device& device) noexcept;
[[nodiscard]] bool covers(const AlarmScope& scope, const Point& point) noexcept;

/// Whether a rule that looks at points looks at one of this kind. Those that Wattmast brings look at what they are
/// named after only: voltages between a phase and neutral; air around equipment, and in front of racks, and no chip's.
[[nodiscard]] bool looks_at(const AlarmRule& rule, const Point& point);

/// Whether the rule is about mains voltage, which says nothing while the mains are absent.
[[nodiscard]] bool is_of_mains_voltage(const AlarmRule& rule) noexcept;

/// Whether two rules look at the same things in the same way: names, severities and words do not matter.
[[nodiscard]] bool is_same_condition(const AlarmRule& left, const AlarmRule& right) noexcept;

/// The unit of Alarm::value; see there.
[[nodiscard]] std::optional<Unit> unit_of(const AlarmRule& rule, const Point* point) noexcept;

}  // namespace wattmast
