// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Bytes as letters: base64 of RFC 4648, 4.
#pragma once

#include <string>
#include <string_view>

namespace wattmast::wire {

/// With "=" at its end where it is short, and no line breaks.
[[nodiscard]] std::string to_base64(std::string_view bytes);

}  // namespace wattmast::wire
