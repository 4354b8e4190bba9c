// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How well a device answers, for the Devices screen and the command line.
#pragma once

#include "app/views.h"
#include "collect/collector.h"
#include "model/catalog.h"
#include "units/utc_time.h"

namespace wattmast {

/// Late after 2.5 intervals without an answer, silent after 10 (at least 30 s); never_polled before the first poll
/// ends. A device whose first polls all failed is silent.
[[nodiscard]] DeviceHealth device_health(const Device& device, const DeviceStatistics& statistics, UtcTime now);

}  // namespace wattmast
