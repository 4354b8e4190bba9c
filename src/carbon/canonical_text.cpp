// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/canonical_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace wattmast {
namespace {

constexpr std::array<std::pair<char, char>, 4> escapes{{{'\\', '\\'}, {'\n', 'n'}, {'\r', 'r'}, {'=', '='}}};

/// A number of exactly so many digits.
std::optional<int> digits_of(std::string_view text) {
    int number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        number = number * 10 + (digit - '0');
    }
    return number;
}

std::string padded(unsigned number, std::size_t digits) {
    std::string text = std::to_string(number);
    return std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
}

}  // namespace

std::string canonical_value(std::string_view value) {
    std::string text;
    text.reserve(value.size());
    for (const char letter : value) {
        char shown = letter;
        for (const auto& [plain, sign] : escapes) {
            if (letter == plain) {
                text += '\\';
                shown = sign;
            }
        }
        text += shown;
    }
    return text;
}

std::optional<std::string> parse_canonical_value(std::string_view text) {
    std::string value;
    value.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        char letter = text[at];
        if (letter == '\n' || letter == '\r' || letter == '=') {
            return std::nullopt;
        }
        if (letter == '\\') {
            ++at;
            bool is_known = false;
            for (const auto& [plain, sign] : escapes) {
                if (at < text.size() && text[at] == sign) {
                    letter = plain;
                    is_known = true;
                }
            }
            if (!is_known) {
                return std::nullopt;
            }
        }
        value += letter;
    }
    return value;
}

CanonicalWriter::CanonicalWriter(std::string_view version) {
    constexpr std::size_t usual_size = 768;
    text_.reserve(usual_size);
    text_ += version;
    text_ += '\n';
}

void CanonicalWriter::text(std::string_view name, std::string_view value) {
    text_ += name;
    text_ += '=';
    const bool is_plain = std::ranges::none_of(
        value, [](char letter) { return letter == '\\' || letter == '\n' || letter == '\r' || letter == '='; });
    if (is_plain) {
        text_ += value;
    } else {
        text_ += canonical_value(value);
    }
    text_ += '\n';
}

void CanonicalWriter::text_if_any(std::string_view name, std::string_view value) {
    if (!value.empty()) {
        text(name, value);
    }
}

void CanonicalWriter::integer(std::string_view name, std::int64_t value) {
    text(name, std::to_string(value));
}

void CanonicalWriter::date(std::string_view name, CivilDate value) {
    text(name, to_string(value));
}

CanonicalReader::CanonicalReader(std::string_view text, std::string_view version) : rest_(text) {
    if (!rest_.ends_with('\n')) {
        wrong("does not end with a line end");
    } else if (rest_.substr(0, rest_.find('\n')) != version) {
        wrong("does not begin with " + std::string(version));
    } else {
        rest_.remove_prefix(version.size() + 1);
    }
}

void CanonicalReader::wrong(const std::string& what) {
    if (failure_.empty()) {
        failure_ = "the text " + what;
    }
}

std::optional<std::string_view> CanonicalReader::take(std::string_view name) {
    if (!failure_.empty() || !rest_.starts_with(name) || rest_.size() <= name.size() || rest_[name.size()] != '=') {
        return std::nullopt;
    }
    const std::size_t begin = name.size() + 1;
    const std::size_t end = rest_.find('\n');
    const std::string_view value = rest_.substr(begin, end - begin);
    rest_.remove_prefix(end + 1);
    return value;
}

template <typename T, typename Parse>
std::optional<T> CanonicalReader::parsed(std::string_view name, Parse parse) {
    const auto raw = take(name);
    if (!raw) {
        return std::nullopt;
    }
    std::optional<T> value = parse(*raw);
    if (!value) {
        wrong("has a value in row " + std::string(name) + " that cannot be read");
    }
    return value;
}

namespace {

template <typename T>
std::optional<T> if_any(const Result<T>& result) {
    return result ? std::optional<T>(*result) : std::nullopt;
}

std::optional<std::int64_t> integer_of(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<std::string> CanonicalReader::text(std::string_view name) {
    return parsed<std::string>(name, parse_canonical_value);
}
std::optional<std::int64_t> CanonicalReader::integer(std::string_view name) {
    return parsed<std::int64_t>(name, integer_of);
}
std::optional<Decimal> CanonicalReader::decimal(std::string_view name) {
    return parsed<Decimal>(name, [](std::string_view raw) { return if_any(Decimal::parse(raw)); });
}
std::optional<CivilDate> CanonicalReader::date(std::string_view name) {
    return parsed<CivilDate>(name, [](std::string_view raw) { return if_any(parse_civil_date(raw)); });
}
std::optional<CivilMonth> CanonicalReader::month(std::string_view name) {
    return parsed<CivilMonth>(name, [](std::string_view raw) { return if_any(CivilMonth::parse(raw)); });
}
std::optional<UtcTime> CanonicalReader::time(std::string_view name) {
    return parsed<UtcTime>(name, [](std::string_view raw) { return if_any(parse_iso8601(raw)); });
}
std::optional<Digest> CanonicalReader::digest(std::string_view name) {
    return parsed<Digest>(name, [](std::string_view raw) { return if_any(Digest::parse(raw)); });
}

Result<void> CanonicalReader::finish() {
    if (!rest_.empty()) {
        wrong("has a row that does not belong there: " + std::string(rest_.substr(0, rest_.find('\n'))));
    }
    return failure_.empty() ? Result<void>() : fail(Errc::invalid_argument, failure_);
}

Result<CivilDate> parse_civil_date(std::string_view text) {
    // YYYY-MM-DD
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const auto year = digits_of(text.substr(0, 4));
        const auto month = digits_of(text.substr(5, 2));
        const auto day = digits_of(text.substr(8, 2));
        if (year && month && day) {
            const CivilDate date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                 std::chrono::day(static_cast<unsigned>(*day))};
            if (date.ok()) {
                return date;
            }
        }
    }
    return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" is not a day such as 2026-10-31");
}

std::string to_string(CivilDate date) {
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2);
}

}  // namespace wattmast
