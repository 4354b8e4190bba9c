// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The clock of deadlines and schedules: never set, unlike UTC.
#pragma once

#include <chrono>

namespace wattmast {

using SteadyTime = std::chrono::steady_clock::time_point;

}  // namespace wattmast
