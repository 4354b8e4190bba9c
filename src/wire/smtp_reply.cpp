// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/smtp_reply.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "wire/mail_message.h"

namespace wattmast::wire {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "5.7.1" at the beginning of a text, or nothing (RFC 3463, 2: class 2, 4 or 5, then one to three digits each).
std::string enhanced_code_in(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (word.size() < 5 || (word[0] != '2' && word[0] != '4' && word[0] != '5') || word[1] != '.') {
        return {};
    }
    const std::size_t dot = word.find('.', 2);
    if (dot == std::string_view::npos) {
        return {};
    }
    const auto is_number = [](std::string_view part) {
        return !part.empty() && part.size() <= 3 && std::ranges::all_of(part, is_digit);
    };
    return is_number(word.substr(2, dot - 2)) && is_number(word.substr(dot + 1)) ? std::string(word) : std::string();
}

}  // namespace

std::string SmtpReply::to_string() const {
    std::string words;
    for (const std::string& line : lines) {
        std::string_view text = line;
        if (!enhanced.empty() && text.starts_with(enhanced)) {
            text.remove_prefix(std::min(enhanced.size() + 1, text.size()));
        }
        if (!text.empty()) {
            words.append(words.empty() ? "" : " ").append(text);
        }
    }
    constexpr std::size_t most = 280;
    words = clean_utf8(std::string_view(words).substr(0, most));
    for (char& c : words) {
        c = static_cast<unsigned char>(c) < 0x20 || c == '\x7F' || c == '"' ? ' ' : c;
    }
    const std::string number = std::to_string(code) + (enhanced.empty() ? "" : " " + enhanced);
    return words.empty() ? number : number + " \"" + words + "\"";
}

void SmtpReplyReader::push(ByteView bytes) {
    buffer_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

Result<std::optional<SmtpReply>> SmtpReplyReader::next() {
    while (!broken_) {
        const std::size_t end = buffer_.find('\n');
        if (std::min(end, buffer_.size()) > longest_line) {
            broken_ = fail(Errc::malformed_frame,
                           "the server's answer has a line that does not end; it may not be a "
                           "mail server");
            break;
        }
        if (end == std::string::npos) {
            return std::optional<SmtpReply>();
        }
        std::string line = buffer_.substr(0, end);
        buffer_.erase(0, end + 1);
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        const auto is_last = take_line(line);
        if (!is_last) {
            broken_ = is_last.error();
        } else if (*is_last) {
            return std::optional(std::exchange(partial_, {}));
        }
    }
    return *broken_;
}

Result<bool> SmtpReplyReader::take_line(const std::string& line) {
    const bool has_code = line.size() >= 3 && line[0] >= '2' && line[0] <= '5' && is_digit(line[1]) &&
                          is_digit(line[2]) && (line.size() == 3 || line[3] == ' ' || line[3] == '-');
    if (!has_code) {
        return fail(Errc::malformed_frame,
                    "the server does not answer as a mail server does; check address and port, "
                    "and whether TLS begins at once there (port 465) or later (587 and 25)");
    }
    const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    if (!partial_.lines.empty() && code != partial_.code) {
        return fail(Errc::malformed_frame, "the server's answer changes its code in the middle");
    }
    if (partial_.lines.size() >= most_lines) {
        return fail(Errc::malformed_frame, "the server's answer has too many lines");
    }
    partial_.code = code;
    partial_.lines.push_back(line.size() > 4 ? line.substr(4) : std::string());
    if (partial_.lines.size() == 1) {
        partial_.enhanced = enhanced_code_in(partial_.lines.front());
    }
    return line.size() == 3 || line[3] == ' ';
}

}  // namespace wattmast::wire
