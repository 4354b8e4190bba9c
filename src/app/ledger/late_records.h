// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What was entered of months after they were closed.
#pragma once

#include <optional>
#include <vector>

#include "app/ledger/closed_months.h"
#include "carbon/location_month.h"
#include "units/civil_time.h"

namespace wattmast {

/// Names standing records and withdrawals that may change lines of closed months and that nobody looked at since: one
/// warning each ("late_record", "late_withdrawal") with its months and what to do. A closed month stays as it is, and
/// no other month is hindered. Records that no line rests on are not named, and neither are own factors and editions,
/// which take no place in a closed month unless somebody says so.
/// @param looked_until Months before it are looked at now, because they are corrected with the same closing.
[[nodiscard]] std::vector<CarbonFinding> late_records(const ClosedMonths& months,
                                                      std::optional<CivilMonth> looked_until);

/// Closed months that are without a record which is about to be entered, or rest on what it replaces; ascending.
/// @param record Not in the book yet, or in it.
[[nodiscard]] std::vector<CivilMonth> late_months(const ClosedMonths& months, const BookRecord& record);

}  // namespace wattmast
