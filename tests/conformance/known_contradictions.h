// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where the other program's figure is not taken over, and why.
#pragma once

#include <string_view>

#include "conformance/recorded_cases.h"

namespace wattmast::test {

struct KnownContradiction {
    std::string_view device;   ///< Empty: any.
    std::string_view objects;  ///< Prefix of the OID, as text.
    std::string_view why;
};

/// Null if there is none.
[[nodiscard]] const KnownContradiction* known_contradiction(const RecordedCase& one);

/// Recordings for which no profile fits, and why. Null if one should.
[[nodiscard]] const char* why_without_profile(std::string_view device);

/// What was equal when this was last counted; fewer is a loss.
inline constexpr int least_equal_figures = 1640;

}  // namespace wattmast::test
