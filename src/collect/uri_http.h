// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// URIs of devices that tell JSON over HTTP. Internal to collect/.
#pragma once

#include <string>
#include <string_view>

#include "collect/device_uri.h"

namespace wattmast {

/// @pre `text` begins with "http://" or "https://", as `transport` says, in any case
/// Fails with `invalid_argument` and an example; the text of a secret is never in the detail.
[[nodiscard]] Result<DeviceUri> parse_http_uri(std::string_view text, HttpUri::Transport transport);

/// As redacted().
[[nodiscard]] std::string redacted_http(const HttpUri& uri);

}  // namespace wattmast
