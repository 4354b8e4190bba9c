// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The rules that Wattmast brings.
#pragma once

#include <vector>

#include "model/alarm.h"
#include "store/alarm_store.h"
#include "units/error.h"

namespace wattmast {

/// Each with its key and without id. Sources of the limits stand in docs/ALARMS.md.
[[nodiscard]] std::vector<AlarmRule> default_rules();

/// Adds those whose key the store does not have; what people changed of the others stays.
[[nodiscard]] Result<void> add_default_rules(AlarmStore& store);

}  // namespace wattmast
