// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Checks what is left of retired days: their cells against each other.
#pragma once

#include <functional>
#include <map>
#include <stop_token>
#include <string>

#include "store/sqlite/connection.h"
#include "store/sqlite/retired_table.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// Takes what is wrong: check, place, detail.
using Find = std::function<void(std::string check, std::string place, std::string detail)>;

/// What is known of retired days, by device. A row that is not what was written is found, and left out.
[[nodiscard]] Result<std::map<DeviceId, RetiredExtent>> verify_retired_rows(Connection& connection, const Find& find);

/// Reads the quarter hours, and all hours and days of retired days. Quarter hours must come to the hours, and those to
/// the days (but for the last bits of sums in double); every retired day that has hours must have its day, and its
/// quarter hours unless those were removed.
[[nodiscard]] Result<void> verify_retired_cells(Connection& connection, const std::stop_token& cancel,
                                                const std::map<DeviceId, RetiredExtent>& retired, const Find& find);

}  // namespace wattmast::sqlite
