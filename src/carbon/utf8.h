// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace wattmast {

/// Whether the text is UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF) without NUL, which some
/// readers of a database would take for its end.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

}  // namespace wattmast
