// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What devices say, as a person may read it. Pure.
#pragma once

#include <string>
#include <string_view>

namespace wattmast {

/// A document or message with control characters as blanks and, where it is JSON, the values of members hidden whose
/// names say that they are secret (is_secret_parameter(): password, token, secret, key, community).
[[nodiscard]] std::string without_secrets(std::string_view document);

}  // namespace wattmast
