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

/// False where the agent restarted between the two (its sysUpTime fell, or is not what it was and the time since, give
/// or take 5 s and 0.1 %), or another object holds something else. At the wrap of sysUpTime after 497 days false, too:
/// rows are then looked up once more.
/// @pre earlier.told and later.told are of the same objects, or either is empty (then true)
[[nodiscard]] bool is_unchanged(const SnmpMoment& earlier, const SnmpMoment& later);

}  // namespace wattmast
