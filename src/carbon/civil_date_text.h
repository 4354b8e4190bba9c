// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Days as factor files and command lines write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// "2024-01-31", and nothing else; empty for what is no day of the calendar.
[[nodiscard]] std::optional<CivilDate> parse_civil_date(std::string_view text);
/// The same; fails with `invalid_argument`, saying how a day is written.
[[nodiscard]] Result<CivilDate> read_civil_date(std::string_view text);
/// "2024-01-31". @pre 0 <= year <= 9999
[[nodiscard]] std::string date_text(CivilDate date);

}  // namespace wattmast
