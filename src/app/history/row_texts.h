// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is said of the times and numbers of a row. Inside of app/history only.
#pragma once

#include <string>
#include <string_view>

#include "app/history/findings.h"
#include "app/history/mapping.h"
#include "app/history/wall_clock.h"
#include "units/error.h"

namespace wattmast {

/// What a finding says of a time that is not plain; names the rule. Nothing for a plain one. @param written In the
/// file.
[[nodiscard]] HistoryText told_of(const PlacedTime& placed, const std::string& written, const HistoryMapping& mapping);
[[nodiscard]] HistoryFindingKind kind_of(PlacedTime::How how);
[[nodiscard]] HistoryEffect effect_of(PlacedTime::How how);

/// Why a cell is no value. @param failure Of read_number(), or of the scaling behind it.
[[nodiscard]] HistoryText told_of_number(std::string_view cell, NumberFormat format, const Failure& failure);

}  // namespace wattmast
