// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a mail server answers: RFC 5321, 4.2, with the codes of RFC 3463 where it has them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "units/error.h"
#include "wire/exchange.h"

namespace wattmast::wire {

/// One reply, perhaps of several lines.
struct SmtpReply {
    int code = 0;                    ///< 200 … 599
    std::string enhanced;            ///< "5.7.1" of the first line; empty where it has none.
    std::vector<std::string> lines;  ///< Behind code and "-" or " ", the enhanced code included; at least one.

    [[nodiscard]] bool is_positive() const noexcept { return code < 400; }
    [[nodiscard]] bool is_temporary() const noexcept { return code >= 400 && code < 500; }

    /// `550 5.1.1 "no such user"` for people: printable ASCII and UTF-8 of one line, at most 300 bytes.
    [[nodiscard]] std::string to_string() const;

    friend bool operator==(const SmtpReply&, const SmtpReply&) = default;
};

/// Puts replies together out of any cut of the stream. Takes "\n" alone for the end of a line too.
class SmtpReplyReader {
public:
    static constexpr std::size_t longest_line = 2'000;  ///< RFC 5321 has 512; some servers are talkative.
    static constexpr std::size_t most_lines = 200;

    void push(ByteView bytes);
    /// The next whole reply; empty where more is needed. Fails with `malformed_frame` for what is no reply, and goes on
    /// failing.
    [[nodiscard]] Result<std::optional<SmtpReply>> next();
    /// Whether bytes are left that were not taken.
    [[nodiscard]] bool has_more() const noexcept { return !buffer_.empty(); }

private:
    [[nodiscard]] Result<bool> take_line(const std::string& line);

    std::string buffer_;
    SmtpReply partial_;
    std::optional<Failure> broken_;
};

}  // namespace wattmast::wire
