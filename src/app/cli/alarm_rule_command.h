// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl alarms rules` and `wattmastctl alarms rule`.
#pragma once

#include <vector>

#include "app/cli/command.h"

namespace wattmast::cli {

[[nodiscard]] std::vector<Registration> add_alarm_rules(CLI::App& alarms);

}  // namespace wattmast::cli
