// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/phrases.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace wattmast {
namespace {

using Phrase = HistoryPhrase;

/// %1 is the first word. Every phrase has a row; a test counts them.
constexpr std::array patterns = {
    std::pair{Phrase::open_quote, std::string_view("a quote is not closed, or stands inside a text")},
    std::pair{Phrase::field_count, std::string_view("has %1 fields, but there are %2 columns")},
    std::pair{Phrase::no_time, std::string_view("\"%1\" is not a time in the order %2")},
    std::pair{Phrase::no_offset, std::string_view("\"%1\" does not say its offset, and no zone is stated")},
    std::pair{Phrase::twice_first,
              std::string_view("\"%1\" exists twice in %2; taken as the first (time.twice = %3), %4")},
    std::pair{Phrase::twice_second,
              std::string_view("\"%1\" exists twice in %2; taken as the second (time.twice = %3), %4")},
    std::pair{Phrase::twice_refused, std::string_view("\"%1\" exists twice in %2 (time.twice = %3)")},
    std::pair{Phrase::skipped_forward,
              std::string_view("\"%1\" does not exist in %2; moved forward (time.skipped = forward) to %3")},
    std::pair{Phrase::skipped_refused, std::string_view("\"%1\" does not exist in %2 (time.skipped = refuse)")},
    std::pair{Phrase::in_future,
              std::string_view(
                  "\"%1\" is %2, which has not come yet; see whether the order of day, month and year (time.order) "
                  "is right")},
    std::pair{Phrase::period_in_future, std::string_view("is of a period that ends %1, which has not come yet")},
    std::pair{Phrase::outside_of_years, std::string_view("lies outside of the years 1 to 9999")},
    std::pair{Phrase::no_number, std::string_view("\"%1\" is not a number with a decimal %2")},
    std::pair{Phrase::no_grouped_number,
              std::string_view("\"%1\" is not a number with a decimal %2 and thousands parted by %3")},
    std::pair{Phrase::number_not_kept, std::string_view("%1")},
    std::pair{Phrase::not_possible,
              std::string_view("%1 %2 is nothing that %3 can be; stored as suspect, which is drawn and never booked")},
    std::pair{Phrase::register_fell,
              std::string_view(
                  "the register stands at %1 after %2; nothing is booked across such a step unless it is a wrap that "
                  "the profile explains")},
    std::pair{Phrase::no_such_place,
              std::string_view("there is no device \"%1\" at site \"%2\"; import the inventory first")},
    std::pair{Phrase::other_value_counts,
              std::string_view("another value is stored for %1, which counts; %2 is kept beside it")},
    std::pair{Phrase::other_value_counts_beside_none,
              std::string_view("another value is stored for %1, which counts; no value is kept beside it")},
    std::pair{Phrase::byte_order_mark, std::string_view("its byte order mark says so")},
    std::pair{Phrase::bytes_are_utf8, std::string_view("all bytes looked at are that")},
    std::pair{Phrase::characters_are_chinese,
              std::string_view("the bytes are not UTF-8, and most of its characters are of GB 2312")},
    std::pair{Phrase::columns_named, std::string_view("%1 columns, named in line %2")},
    std::pair{Phrase::columns_unnamed, std::string_view("%1 columns, no header")},
    std::pair{Phrase::cells_are_dates, std::string_view("its cells are dates")},
    std::pair{Phrase::day_or_month,
              std::string_view(
                  "\"%1\" (line %2): day or month first? No row has 13 or more in the first or in the second place")},
    std::pair{Phrase::order_refused, std::string_view("\"%1\" (line %2) cannot be %3")},
    std::pair{Phrase::no_other_order, std::string_view("\"%1\" (line %2) can be read in no other order")},
    std::pair{Phrase::offsets_written, std::string_view("every time says its offset or counts from 1970 in UTC")},
    std::pair{Phrase::zone_not_told, std::string_view("the times do not say of which place their clock is")},
    std::pair{Phrase::row_steps, std::string_view("%1 steps forward, %2 back")},
    std::pair{Phrase::no_number_column, std::string_view("no column holds numbers")},
    std::pair{Phrase::numbers_disputed,
              std::string_view("\"%1\" (line %2) is %3 or %4, and no other number tells which")},
    std::pair{Phrase::numbers_whole, std::string_view("all numbers are whole and read alike")},
    std::pair{Phrase::mark_refused, std::string_view("\"%1\" (line %2) is no number with a decimal %3")},
    std::pair{Phrase::names_of_points, std::string_view("%1 texts beside one column of numbers")},
    std::pair{Phrase::names_of_devices, std::string_view("%1 texts beside several columns of numbers")},
    std::pair{Phrase::same_in_all_rows, std::string_view("\"%1\" in all rows")},
    std::pair{Phrase::neither_time_nor_number, std::string_view("neither a time nor numbers")},
    std::pair{Phrase::site_not_told, std::string_view("nothing in the file tells which site of the database it is")},
    std::pair{Phrase::device_not_told, std::string_view("nothing in the file tells which device of the site it is")},
    std::pair{Phrase::nothing_says, std::string_view("nothing says what it measures")},
    std::pair{Phrase::header_says, std::string_view("the header says \"%1\"")},
    std::pair{Phrase::header_unit, std::string_view("the header's unit is %1")},
    std::pair{Phrase::falls, std::string_view("it falls in line %1, so it is the energy of a period")},
    std::pair{Phrase::never_falls,
              std::string_view("it never falls, as a register does not: or is it the energy of a period?")},
    std::pair{Phrase::begin_of_period, std::string_view("column \"%1\" is the begin of the period")},
    std::pair{Phrase::end_of_period,
              std::string_view(
                  "the time is taken as the end of the period: if it is the begin, say stamp = \"begin\" and the "
                  "period")},
    std::pair{Phrase::unit_in_header, std::string_view("unit %1 in the header")},
    std::pair{Phrase::no_unit_in_header, std::string_view("no unit in the header")},
};

std::string_view pattern_of(Phrase phrase) {
    const auto* const found = std::ranges::find(patterns, phrase, &std::pair<Phrase, std::string_view>::first);
    return found == patterns.end() ? std::string_view() : found->second;
}

void append(std::string& out, const HistoryText::Part& part) {
    const std::string_view pattern = pattern_of(part.phrase);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_word =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (is_word) {
            out += part.words.at(static_cast<std::size_t>(pattern[i + 1] - '1'));
            ++i;
        } else {
            out += pattern[i];
        }
    }
}

}  // namespace

std::string english(const HistoryText& text) {
    std::string out;
    for (const HistoryText::Part& part : text.parts) {
        out += out.empty() ? "" : "; ";
        append(out, part);
    }
    return out;
}

std::string shortened(std::string_view cell) {
    constexpr std::size_t longest = 60;
    if (cell.size() <= longest) {
        return std::string(cell);
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(cell.substr(0, end)) + "…";
}

}  // namespace wattmast
