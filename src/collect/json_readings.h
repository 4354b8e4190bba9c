// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From a JSON document to readings, as a profile says. Pure.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"
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

/// When the values were taken. Fails with `wrong_reply` where the document does not say so in that form.
[[nodiscard]] Result<UtcTime> time_of(const MessageTime& time, const wire::JsonValue& document);

}  // namespace wattmast
