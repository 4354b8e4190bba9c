// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Text from anywhere made fit for a file, and numbers for people.
#pragma once

#include <string>
#include <string_view>

#include "units/decimal.h"

namespace wattmast {

/// The text with every byte that is not UTF-8 (RFC 3629) replaced by U+FFFD; control characters other than tab, LF and
/// CR too.
[[nodiscard]] std::string clean_utf8(std::string_view text);

/// "-1,234,567.500" rounded half to even to so many decimals, with a minus sign (U+2212) for negative ones.
[[nodiscard]] std::string grouped(Decimal number, int decimals);

}  // namespace wattmast
