// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/number_format.h"

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

constexpr std::array marks = {
    std::pair{DecimalMark::point, std::string_view("point")},
    std::pair{DecimalMark::comma, std::string_view("comma")},
};
constexpr std::array groupings = {
    std::pair{Thousands::none, std::string_view("none")},
    std::pair{Thousands::point, std::string_view("point")},
    std::pair{Thousands::comma, std::string_view("comma")},
    std::pair{Thousands::blank, std::string_view("blank")},
    std::pair{Thousands::apostrophe, std::string_view("apostrophe")},
};

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view narrow_space = "\xE2\x80\xAF";
constexpr std::string_view ideographic_space = "\xE3\x80\x80";
constexpr std::string_view minus_sign = "\xE2\x88\x92";

/// In lower case.
constexpr std::array<std::string_view, 30> missing_words = {
    "",        "nan",     "-nan",         "n/a",          "na",
    "#n/a",    "null",    "none",         "nil",          "-",
    "--",      "---",     "\u2014",       "\u2013",       "\\n",
    "missing", "no data", "nodata",       "undefined",    "#value!",
    "#ref!",   "#div/0!", "#null!",       "#num!",        "#name?",
    "\u65E0",  "\u7A7A",  "\u7F3A\u5931", "\u2014\u2014", "\u65E0\u6570\u636E",
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The bytes of the separator that `text` begins with; 0 if it does with none.
std::size_t separator(std::string_view text, Thousands thousands) {
    switch (thousands) {
        case Thousands::none:
            return 0;
        case Thousands::point:
            return text.starts_with('.') ? 1 : 0;
        case Thousands::comma:
            return text.starts_with(',') ? 1 : 0;
        case Thousands::blank:
            return text.starts_with(' ')              ? 1
                   : text.starts_with(no_break_space) ? no_break_space.size()
                   : text.starts_with(narrow_space)   ? narrow_space.size()
                                                      : 0;
        case Thousands::apostrophe:
            return text.starts_with('\'') ? 1 : text.starts_with("\u2019") ? 3 : 0;
    }
    return 0;
}

/// A number being made fit for Decimal::parse().
class NumberCutter {
public:
    NumberCutter(std::string_view cell, NumberFormat format) : rest_(cell), format_(format) {}

    /// Empty where it is none of the format.
    std::optional<std::string> cut() {
        sign();
        const std::size_t whole = whole_part();
        std::size_t fraction = 0;
        if (rest_.starts_with(format_.mark == DecimalMark::point ? '.' : ',')) {
            rest_.remove_prefix(1);
            plain_ += whole == 0 ? "0." : ".";
            fraction = digits();
            if (fraction == 0) {
                plain_.pop_back();  // "12." is 12.
            }
        }
        const bool is_number = is_grouped_right_ && whole + fraction > 0 && exponent() && rest_.empty();
        return is_number ? std::optional(std::move(plain_)) : std::nullopt;
    }

private:
    void sign() {
        if (rest_.starts_with('+')) {
            rest_.remove_prefix(1);
        } else if (rest_.starts_with('-') || rest_.starts_with(minus_sign)) {
            rest_.remove_prefix(rest_.front() == '-' ? 1 : minus_sign.size());
            plain_ += '-';
        }
    }
    std::size_t digits() {
        const auto count = static_cast<std::size_t>(std::ranges::find_if_not(rest_, is_digit) - rest_.begin());
        plain_ += rest_.substr(0, count);
        rest_.remove_prefix(count);
        return count;
    }
    std::size_t whole_part() {
        const bool is_zero = rest_.starts_with('0');  // 0.326 is no 326.
        const std::size_t first = digits();
        std::size_t all = first;
        for (std::size_t bytes = separator(rest_, format_.thousands); bytes > 0 && all > 0;
             bytes = separator(rest_, format_.thousands)) {
            rest_.remove_prefix(bytes);
            const std::size_t group = digits();
            is_grouped_right_ &= first <= 3 && group == 3 && !is_zero;
            all += group;
        }
        return all;
    }
    bool exponent() {
        if (!rest_.starts_with('e') && !rest_.starts_with('E')) {
            return true;
        }
        rest_.remove_prefix(1);
        plain_ += 'e';
        sign();
        return digits() > 0;
    }

    std::string_view rest_;
    NumberFormat format_;
    std::string plain_;
    bool is_grouped_right_ = true;
};

template <typename Table, typename Key>
std::string_view id_in(const Table& table, Key key) {
    const auto found = std::ranges::find(table, key, &Table::value_type::first);
    return found == table.end() ? std::string_view() : found->second;
}

template <typename Table>
auto key_in(const Table& table, std::string_view id) {
    const auto found = std::ranges::find(table, id, &Table::value_type::second);
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace

std::string_view id_of(DecimalMark mark) noexcept {
    return id_in(marks, mark);
}

std::string_view id_of(Thousands thousands) noexcept {
    return id_in(groupings, thousands);
}

std::optional<DecimalMark> decimal_mark_by_id(std::string_view id) noexcept {
    return key_in(marks, id);
}

std::optional<Thousands> thousands_by_id(std::string_view id) noexcept {
    return key_in(groupings, id);
}

std::string_view trimmed(std::string_view cell) noexcept {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    for (std::size_t before = cell.size() + 1; cell.size() < before;) {
        before = cell.size();
        while (!cell.empty() && is_blank(cell.front())) {
            cell.remove_prefix(1);
        }
        while (!cell.empty() && is_blank(cell.back())) {
            cell.remove_suffix(1);
        }
        for (const std::string_view wide : {no_break_space, ideographic_space}) {
            cell.remove_prefix(cell.starts_with(wide) ? wide.size() : 0);
            cell.remove_suffix(cell.ends_with(wide) ? wide.size() : 0);
        }
    }
    return cell;
}

bool is_missing_word(std::string_view cell, std::span<const std::string> more) noexcept {
    // Nearly all cells are numbers.
    if (!cell.empty() && is_digit(cell.front()) && more.empty()) {
        return false;
    }
    const auto is_word = [cell](std::string_view word) { return std::ranges::equal(cell, word, {}, lower); };
    return std::ranges::any_of(missing_words, is_word) || std::ranges::find(more, cell) != more.end();
}

Result<Decimal> read_number(std::string_view cell, NumberFormat format) {
    const auto plain = NumberCutter(cell, format).cut();
    if (!plain) {
        return fail(Errc::invalid_argument,
                    "\"" + std::string(cell) + "\" is not a number with a decimal " + std::string(id_of(format.mark)) +
                        (format.thousands == Thousands::none
                             ? ""
                             : " and thousands parted by " + std::string(id_of(format.thousands))));
    }
    return Decimal::parse(*plain);
}

}  // namespace wattmast
