// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a test poll brought, point by point, with the raw words and what is to be thought of them. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "collect/device_profile.h"
#include "collect/device_reading.h"
#include "collect/device_uri.h"
#include "model/test_poll.h"

namespace wattmast {

/// Why points have no value, as FrameTap::on_missing() tells.
using MissingReasons = std::map<PointKey, Failure>;

/// One row for each reading, in its order. @pre reading.profile is set
[[nodiscard]] std::vector<TestPollRow> rows_of(const DeviceReading& reading, const MissingReasons& reasons);

/// What the values say of byte order and transformer ratio; at most one of each. @pre reading.profile is set
[[nodiscard]] std::vector<TestPollHint> hints_of(const DeviceReading& reading, const DeviceUri& uri);

}  // namespace wattmast
