// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/mail_message.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <stdexcept>

#include "wire/base64.h"

namespace wattmast::wire {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_address = 254;  // RFC 5321, 4.5.3.1.3: a path of 256 has "<>" around it.

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// How many bytes of well-formed UTF-8 begin here (RFC 3629, 4); 0 where none do.
std::size_t length_of_character(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (at(i) & 0xC0U) == 0x80U; };
    const unsigned first = at(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first < 0xE0) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first < 0xF0) {
        const bool is_overlong = first == 0xE0 && at(1) < 0xA0;
        const bool is_surrogate = first == 0xED && at(1) >= 0xA0;
        return follows(1) && follows(2) && !is_overlong && !is_surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool is_out_of_range = (first == 0xF0 && at(1) < 0x90) || (first == 0xF4 && at(1) >= 0x90);
        return follows(1) && follows(2) && follows(3) && !is_out_of_range ? 4 : 0;
    }
    return 0;
}

std::string one_line(std::string_view text) {
    std::string line = clean_utf8(text);
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') {
            c = ' ';
        }
    }
    return line;
}

/// RFC 2047: words of at most 75 characters that cut no character, folded over lines.
std::string encoded_words(std::string_view text) {
    constexpr std::size_t most = 39;  // Behind "Subject: ", 52 letters and what is around them make 73 characters.
    std::string words;
    while (!text.empty()) {
        std::size_t size = 0;
        while (size < text.size()) {
            const std::size_t next = length_of_character(text.substr(size));
            if (size + next > most) {
                break;
            }
            size += next;
        }
        words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + to_base64(text.substr(0, size)) + "?=";
        text.remove_prefix(size);
    }
    return words;
}

std::string subject_of(std::string_view text) {
    const std::string line = one_line(text);
    const bool is_plain = is_ascii(line) && line.size() <= 66 && line.find("=?") == std::string::npos &&
                          !line.starts_with(' ') && !line.ends_with(' ') && !line.empty();
    return is_plain ? line : encoded_words(line);
}

/// RFC 5322, 3.3
std::string date_of(UtcTime time) {
    constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
                  days.at(std::chrono::weekday{day}.c_encoding()), static_cast<unsigned>(date.day()),
                  months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

std::string addresses(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& one : all) {
        text += (text.empty() ? "<" : ",\r\n <") + one + ">";
    }
    return text;
}

/// RFC 2045, 6.7: readable where most of it is ASCII. A line of the text is a line of the message, cut at 76.
std::string quoted_printable(std::string_view body) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    std::size_t width = 0;
    for (std::size_t at = 0; at < body.size(); ++at) {
        const char c = body[at];
        if (c == '\n') {
            text += "\r\n";
            width = 0;
            continue;
        }
        const bool ends_line = at + 1 == body.size() || body[at + 1] == '\n';
        const bool is_literal = (c > ' ' && c < '\x7F' && c != '=') || (c == ' ' && !ends_line);
        const std::size_t size = is_literal ? 1 : 3;
        if (width + size > 75) {
            text += "=\r\n";
            width = 0;
        }
        if (is_literal) {
            text.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            text.push_back('=');
            text.push_back(digits[byte / 16U]);
            text.push_back(digits[byte % 16U]);
        }
        width += size;
    }
    if (width != 0) {
        text += "\r\n";
    }
    return text;
}

std::string base64_lines(std::string_view body) {
    std::string with_line_ends;
    for (const char c : body) {
        with_line_ends.append(c == '\n' ? "\r\n" : std::string(1, c));
    }
    const std::string letters = to_base64(with_line_ends);
    std::string text;
    for (std::size_t at = 0; at < letters.size(); at += 76) {
        text.append(letters, at, 76).append("\r\n");
    }
    return text;
}

/// Lines end in "\n" alone; other control characters but the tabulator go.
std::string clean_body(std::string_view text) {
    std::string body;
    for (const char c : clean_utf8(text)) {
        if (c == '\n' || c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != '\x7F')) {
            body.push_back(c);
        }
    }
    return body;
}

bool is_message_id(std::string_view id) {
    const bool has_plain_signs = std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.' || c == '@';
    });
    return has_plain_signs && std::ranges::count(id, '@') == 1 && id.size() <= 200 && !id.starts_with('@') &&
           !id.ends_with('@');
}

}  // namespace

std::string clean_utf8(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const std::size_t size = length_of_character(text);
        clean.append(size == 0 ? replacement : text.substr(0, size));
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return clean;
}

Result<void> check_mail_address(std::string_view address) {
    const auto refuse = [](const char* what) {
        return fail(Errc::invalid_argument, std::string("an e-mail address ") + what + ", such as ops@example.com");
    };
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == address.size() || address.find('@') != at) {
        return refuse("has one \"@\" with a name before and a host behind it");
    }
    if (address.size() > longest_address || at > longest_local_part) {
        return refuse("has at most 64 bytes before the \"@\" and 254 in all");
    }
    if (clean_utf8(address) != address) {
        return refuse("is written in UTF-8");
    }
    constexpr std::string_view signs = "!#$%&'*+-/=?^_`{|}~.";  // RFC 5322, 3.2.3
    const auto is_atom = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               signs.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
    };
    const std::string_view local = address.substr(0, at);
    const auto has_bad_dots = [](std::string_view part) {
        return part.starts_with('.') || part.ends_with('.') || part.find("..") != std::string_view::npos;
    };
    if (!std::ranges::all_of(local, is_atom) || has_bad_dots(local)) {
        return refuse("has letters, digits, single dots and !#$%&'*+-/=?^_`{|}~ before the \"@\"");
    }
    const std::string_view host = address.substr(at + 1);
    const auto is_host = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    if (!std::ranges::all_of(host, is_host) || has_bad_dots(host)) {
        return refuse("has a host of letters, digits, dashes and dots behind the \"@\"");
    }
    return {};
}

std::string mail_message(const MailText& text) {
    const auto is_address = [](const std::string& one) { return check_mail_address(one).has_value(); };
    if (!is_address(text.from) || text.to.empty() || !std::ranges::all_of(text.to, is_address) ||
        !is_message_id(text.message_id)) {
        throw std::invalid_argument("an e-mail has checked addresses and a plain Message-ID");
    }
    const std::string body = clean_body(text.body);
    const auto foreign =
        std::ranges::count_if(body, [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '='; });
    const bool is_mostly_ascii = static_cast<std::size_t>(foreign) * 6 <= body.size();
    std::string message = "Date: " + date_of(text.date) + "\r\nFrom: Wattmast <" + text.from +
                          ">\r\nTo: " + addresses(text.to) + "\r\nMessage-ID: <" + text.message_id +
                          ">\r\nSubject: " + subject_of(text.subject) + "\r\n";
    // RFC 3834, 5: who is away answers none of these.
    message += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    message.append("Content-Transfer-Encoding: ").append(is_mostly_ascii ? "quoted-printable" : "base64");
    return message + "\r\n\r\n" + (is_mostly_ascii ? quoted_printable(body) : base64_lines(body));
}

}  // namespace wattmast::wire
