// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From a JSON document to readings, as a profile says. Pure.
#pragma once

#include <chrono>
#include <span>
#include <string_view>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"
#include "units/utc_time.h"
#include "wire/json_tree.h"

namespace wattmast {

/// One reading per entry, but for optional ones whose place the document lacks or whose condition does not hold. A
/// number, or a text that is nothing but a number, is a value with its digits; null, a sentinel and what a condition
/// rules out are missing with `no_such_point`, anything else with `not_a_number`.
/// @param instance Of all readings; where it is empty, that of each entry.
[[nodiscard]] std::vector<Reading> readings_of(std::span<const JsonEntry> entries, std::string_view instance,
                                               const wire::JsonValue& document);

/// Whether all conditions hold of the document: a text, a number as it is written, true and false as such.
[[nodiscard]] bool all_equal(std::span<const JsonCondition> conditions, const wire::JsonValue& document);

/// Without a clock a device counts from 1970, or from another year before this, and its values would be filed there.
inline constexpr UtcTime earliest_told = std::chrono::sys_days{std::chrono::year{2000} / 1 / 1};

/// When the values were taken. Fails with `wrong_reply` where the document does not say so in that form, and where that
/// is before `earliest_told`.
[[nodiscard]] Result<UtcTime> time_of(const MessageTime& time, const wire::JsonValue& document);

}  // namespace wattmast
