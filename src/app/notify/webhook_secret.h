// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// URLs of webhooks that are a secret themselves: whoever knows them may send. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace wattmast {

/// Where in "/path?query" the part begins that nobody may see; it goes to the end. What stands before it is a path of
/// its own, perhaps empty, and the two joined are the target again. Empty: nothing looks like a secret.
///
/// Known are the paths of services that document such URLs (Slack, Microsoft Teams and Power Automate, Discord,
/// Telegram, Feishu and Lark, PagerDuty, Zapier, IFTTT), parameters with the name of a secret, and, of any host, parts
/// that look made by chance: a UUID, or 16 and more letters and digits mixed. A guess: it sees no password that is a
/// word, and takes a long number with letters for one.
/// @param target As written in a URL; begins with "/" or "?", or is empty
[[nodiscard]] std::optional<std::size_t> secret_in_target(std::string_view host, std::string_view target);

}  // namespace wattmast
