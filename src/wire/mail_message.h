// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An e-mail as it goes over the wire: RFC 5322 with a text of any language (RFC 2045, 2047).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast::wire {

/// A text in UTF-8: what is none becomes U+FFFD.
[[nodiscard]] std::string clean_utf8(std::string_view text);

/// "name@host" of RFC 5321, 4.1.2, without quotes, comments, blanks or a name of a person beside it; also an
/// internationalised one (RFC 6531), whose host is written in ASCII unless the whole is UTF-8. At most 64 bytes before
/// the "@" and 254 in all. Fails with `invalid_argument`.
[[nodiscard]] Result<void> check_mail_address(std::string_view address);

/// What a person gets to read.
struct MailText {
    std::string from;
    std::vector<std::string> to;
    std::string subject;  ///< One line of UTF-8; control characters become blanks.
    std::string body;     ///< UTF-8, lines end in "\n".
    /// Without "<>": letters, digits, "-", "_", "." and one "@"; at most 200 bytes. The same for every attempt.
    std::string message_id;
    UtcTime date;
};

/// The whole message, every line ending in CRLF. All of it is ASCII with at most 78 characters a line, but for
/// addresses that are not. Nothing of the text can become a header of its own.
/// @pre addresses are of check_mail_address(), at least one recipient, and message_id is as said; otherwise throws
/// std::invalid_argument.
[[nodiscard]] std::string mail_message(const MailText& text);

}  // namespace wattmast::wire
