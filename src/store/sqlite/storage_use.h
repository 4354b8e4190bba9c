// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the levels of a database take up, and what a day brings.
#pragma once

#include <filesystem>
#include <stop_token>

#include "store/retirement.h"
#include "store/sqlite/connection.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::sqlite {

/// Devices that are measured at most; where there are more, so many of them, evenly spread, stand for all.
inline constexpr std::size_t measured_devices = 128;

/// Store::storage_use(). Reads lengths, not bodies, and the bodies of a few days.
[[nodiscard]] Result<StorageUse> storage_use(Connection& connection, const std::filesystem::path& path, UtcTime now,
                                             std::stop_token cancel);

}  // namespace wattmast::sqlite
