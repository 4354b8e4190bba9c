// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Handing an e-mail to a server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <stop_token>

#include "collect/delivery.h"
#include "collect/device_uri.h"
#include "collect/tls_pin.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct MailServer {
    enum class Security : std::uint8_t {
        tls = 1,       ///< From the first byte (RFC 8314, 3.3); port 465.
        starttls = 2,  ///< Always, or nothing is sent; port 587.
        plain = 3,     ///< Others on the way can read it. Never with a password.
    };

    Endpoint endpoint;
    Security security = Security::tls;
    std::vector<TlsPin> pins{};
    std::string ca_file{};   ///< Empty: the system's authorities.
    std::string user{};      ///< Empty: nobody logs in.
    std::string password{};  ///< Never printed.
};

struct Mail {
    std::string from;
    std::vector<std::string> to;
    std::string subject;  ///< UTF-8
    std::string body;     ///< UTF-8, lines end in "\n".
    /// Before the "@" of the Message-ID: the same for every attempt, so that receivers see that a mail came twice.
    std::string id;
    UtcTime date;
};

/// As wire::check_mail_address().
[[nodiscard]] Result<void> check_mail_recipient(std::string_view address);

/// Blocks until the server has taken the mail or not: at most `patience`, or until `stop` is asked for (`cancelled`).
/// Any thread. @pre addresses are of check_mail_recipient(), at least one recipient, and no user with Security::plain;
/// otherwise throws std::invalid_argument.
[[nodiscard]] Delivery deliver_mail(const MailServer& server, const Mail& mail, Duration patience,
                                    const std::stop_token& stop);

}  // namespace wattmast
