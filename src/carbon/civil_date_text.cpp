// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/civil_date_text.h"

#include <algorithm>

namespace wattmast {
namespace {

/// @pre digits only
unsigned number_of(std::string_view digits) {
    unsigned number = 0;
    for (const char digit : digits) {
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return number;
}

std::string padded(unsigned number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

std::optional<CivilDate> parse_civil_date(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-dd";
    const auto fits = [](char character, char pattern) {
        return pattern == 'd' ? character >= '0' && character <= '9' : character == pattern;
    };
    if (!std::ranges::equal(text, form, fits)) {
        return std::nullopt;
    }
    const CivilDate date{std::chrono::year{static_cast<int>(number_of(text.substr(0, 4)))},
                         std::chrono::month{number_of(text.substr(5, 2))},
                         std::chrono::day{number_of(text.substr(8, 2))}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

Result<CivilDate> read_civil_date(std::string_view text) {
    const auto date = parse_civil_date(text);
    return date ? Result<CivilDate>(*date)
                : fail(Errc::invalid_argument, "\"" + std::string(text) + "\" is not a day such as 2026-10-31");
}

std::string date_text(CivilDate date) {
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2);
}

}  // namespace wattmast
