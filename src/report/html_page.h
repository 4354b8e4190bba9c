// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The frame of an HTML report: style sheet and escaping.
#pragma once

#include <string>
#include <string_view>

namespace wattmast {

/// Safe as text and inside a quoted attribute; cleaned as by clean_utf8().
[[nodiscard]] std::string escape_html(std::string_view text);

/// `text` as an element id or fragment: all but ASCII letters, digits, '.', '_' and '-' become '-'.
[[nodiscard]] std::string fragment_of(std::string_view text);

/// The light palette of the program's design, for screen and A4 paper. Tables of class "wide" turn the page.
[[nodiscard]] std::string_view style_sheet() noexcept;

}  // namespace wattmast
