// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The one coroutine that reads a device beside the fleet. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string>

#include "collect/device_reading.h"
#include "collect/driver.h"

namespace wattmast {

/// Finds the profile (empty: the one that fits) and polls once. References outlive the operation.
[[nodiscard]] boost::asio::awaitable<DeviceReading> read_once(Driver& driver, const DeviceUri& uri, std::string profile,
                                                              const ProfileLibrary& profiles, SteadyTime deadline);

}  // namespace wattmast
