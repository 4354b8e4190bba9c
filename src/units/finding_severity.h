// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How grave something is that a calculation, an account or a report found.
#pragma once

#include <cstdint>
#include <string_view>

namespace wattmast {

enum class FindingSeverity : std::uint8_t {
    note = 1,     ///< A reader should know it.
    warning = 2,  ///< A figure is weaker for it.
    error = 3,    ///< A figure is missing or cannot stand.
};

/// "note", "warning", "error"
[[nodiscard]] constexpr std::string_view id_of(FindingSeverity severity) noexcept {
    switch (severity) {
        case FindingSeverity::note:
            return "note";
        case FindingSeverity::warning:
            return "warning";
        case FindingSeverity::error:
            return "error";
    }
    return "";
}

}  // namespace wattmast
