// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What went over a line, for people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "units/utc_time.h"

namespace wattmast {

enum class FrameDirection : std::uint8_t { sent = 1, received = 2 };

/// One frame between us and a device. Never holds a secret.
struct LoggedFrame {
    std::uint64_t number = 0;  ///< From 1, over all that were seen; gaps tell that older ones had to go.
    UtcTime at;
    FrameDirection direction = FrameDirection::sent;
    std::size_t size = 0;  ///< Bytes on the line; 0 where only words are known.
    std::string hex;       ///< "00 01 00 00 …"; empty where only words are known. A frame that is too long is cut.
    std::string meaning;   ///< "read holding registers 0 to 9 of unit 1"; English.

    friend bool operator==(const LoggedFrame&, const LoggedFrame&) = default;
};

}  // namespace wattmast
