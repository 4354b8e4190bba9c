// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The past of a fleet of meters, for measurements: power and energy register of each, a quarter of an hour apart.
#pragma once

#include <cstdint>
#include <filesystem>

#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::ui::test {

/// Makes the database and takes the inventory, or leaves one that is there as it is. Values are made up from the
/// device's number: a load with a daily curve, and the register that belongs to it exactly.
/// @return Samples stored now; 0: the database was there.
[[nodiscard]] Result<std::uint64_t> store_past(const std::filesystem::path& database,
                                               const std::filesystem::path& inventory, int days, UtcTime now);

}  // namespace wattmast::ui::test
