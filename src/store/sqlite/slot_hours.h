// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The step of code of schema 7.
#pragma once

#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// Writes the hours of every chunk of two hours into `rollup_slot`; of one that is damaged a row without body, so that
/// reading its cells fails, or is made up for, as for any damaged row. Reads nothing of merged days.
/// @pre inside a writing transaction
[[nodiscard]] Result<void> make_slot_hours(Connection& connection);

}  // namespace wattmast::sqlite
