// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether an agent and its rows are still those of a moment ago. Pure: knows nothing of net-snmp, and no clock.
#pragma once

#include <vector>

#include "collect/snmp_readings.h"
#include "collect/steady_time.h"

namespace wattmast {

/// What to ask of an agent together with cells of these columns: sysUpTime (RFC 3418), and where columns are of IF-MIB
/// or ENTITY-MIB, what those change when rows come, go or get other numbers: ifTableLastChange, ifStackLastChange (RFC
/// 2863), entLastChangeTime (RFC 6933). Empty for no columns.
[[nodiscard]] std::vector<Oid> objects_of_change(const std::vector<Oid>& columns);

/// What those objects held at a time.
struct SnmpMoment {
    std::vector<SnmpVarbind> told;
    SteadyTime at;
};

/// What speaks against it that the agent is as it was: sysUpTime where it restarted between the two (it fell, or is no
/// longer than the time since and does not fit to what it was, give or take 5 s and 0.1 %; that it lags, as where an
/// agent tells a stored one, is no restart), every other object that holds something else. At the wrap of sysUpTime
/// after 497 days it is named, too: rows are then looked up once more.
/// @pre earlier.told and later.told are of the same objects, or either is empty (then nothing speaks against it)
[[nodiscard]] std::vector<Oid> changed_between(const SnmpMoment& earlier, const SnmpMoment& later);
[[nodiscard]] bool is_unchanged(const SnmpMoment& earlier, const SnmpMoment& later);

/// Whether the object is sysUpTime, which alone tells of restarts.
[[nodiscard]] bool tells_restarts(const Oid& object) noexcept;

}  // namespace wattmast
