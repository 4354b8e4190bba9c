// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The address of a channel in its parts, as a form shows them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/notify/channel.h"

namespace wattmast {

/// How a message goes: the scheme of the address (collect/receiver_uri.h).
enum class ChannelWay : std::uint8_t {
    mail_tls = 1,
    mail_starttls = 2,
    mail_plain = 3,
    webhook_tls = 4,
    webhook_plain = 5,
    snmp_inform = 6,
    snmp_trap = 7,
};
[[nodiscard]] ChannelKind kind_of(ChannelWay way) noexcept;
/// "smtps", "smtp" …
[[nodiscard]] std::string_view scheme_of(ChannelWay way) noexcept;
/// Where no port is given.
[[nodiscard]] std::uint16_t usual_port(ChannelWay way) noexcept;
/// Whether others on the way can read what is said, so that no credential is taken.
[[nodiscard]] bool is_plain(ChannelWay way) noexcept;

struct ChannelAddress {
    ChannelWay way = ChannelWay::mail_tls;
    std::string host;        ///< A name, an IPv4 address, or an IPv6 address without brackets.
    std::string port;        ///< As written; empty: the usual one.
    std::string path;        ///< Of a webhook: begins with "/", or is empty. As written in a URL.
    std::string query;       ///< What a webhook is asked with behind its path, without "?". As written in a URL.
    std::string credential;  ///< The name of one; empty: none.
    std::string pin;
    std::string ca_file;
    std::string others;  ///< Further parameters as they stand: "version=3&user=ops".

    friend bool operator==(const ChannelAddress&, const ChannelAddress&) = default;
};

/// The parts of any address that is one of the seven ways; whether they fit together is check_channel()'s to say.
/// Empty where it begins with none of them.
[[nodiscard]] std::optional<ChannelAddress> channel_address_in(std::string_view text);
/// The address of them: channel_address_in() gives the same parts back, and parse_receiver() reads it.
[[nodiscard]] std::string text_of(const ChannelAddress& address);

/// Whether a password, token or key stands in it, also as a parameter of a webhook's own URL.
[[nodiscard]] bool holds_secret(const ChannelAddress& address);
/// What of a webhook's path and query opens it by the looks of it (notify/webhook_secret.h); empty: nothing. Of
/// "http://" nothing is asked: others can read it on the way.
[[nodiscard]] std::string secret_part(const ChannelAddress& address);
/// The address that is left; what secret_part() says goes into a credential, as "path_secret".
[[nodiscard]] ChannelAddress without_secret_part(ChannelAddress address);
/// For people, lists and logs: "***" in place of everything that is a secret or looks like one.
[[nodiscard]] std::string shown_address(std::string_view address);
/// Certificate pins with commas between, or nothing.
[[nodiscard]] bool are_pins(std::string_view text);
/// As a sender or recipient of e-mail.
[[nodiscard]] bool is_mail_address(std::string_view text);

}  // namespace wattmast
