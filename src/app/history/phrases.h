// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is said about a file of another system: phrases with words of the file in them. The command line says them in
// English, a window in the language of its screen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wattmast {

/// Each with the words that it takes, in their order. Not stored.
enum class HistoryPhrase : std::uint8_t {
    // Reasons of a guess.
    byte_order_mark = 1,
    bytes_are_utf8,
    characters_are_chinese,
    columns_named,    ///< How many, line.
    columns_unnamed,  ///< How many.
    cells_are_dates,
    day_or_month,    ///< Cell, line.
    order_refused,   ///< Cell, line, id of the other order.
    no_other_order,  ///< Cell, line.
    offsets_written,
    zone_not_told,
    row_steps,  ///< Forward, back.
    no_number_column,
    numbers_disputed,  ///< Cell, line, one reading, the other.
    numbers_whole,
    mark_refused,      ///< Cell, line, id of the other mark.
    names_of_points,   ///< How many.
    names_of_devices,  ///< How many.
    same_in_all_rows,  ///< Cell.
    neither_time_nor_number,
    site_not_told,
    device_not_told,
    nothing_says,
    header_says,  ///< Word.
    header_unit,  ///< Unit.
    falls,        ///< Line.
    never_falls,
    begin_of_period,  ///< Column.
    end_of_period,
    unit_in_header,  ///< Unit.
    no_unit_in_header,
    // Findings.
    open_quote,
    field_count,       ///< Fields, columns.
    no_time,           ///< Cell, id of the order.
    no_offset,         ///< Cell.
    twice_first,       ///< Cell, zone, id of the rule, instant.
    twice_second,      ///< The same.
    twice_refused,     ///< Cell, zone, id of the rule.
    skipped_forward,   ///< Cell, zone, instant.
    skipped_refused,   ///< Cell, zone.
    in_future,         ///< Cell, instant.
    period_in_future,  ///< Instant.
    outside_of_years,
    no_number,                       ///< Cell, id of the mark.
    no_grouped_number,               ///< Cell, id of the mark, id of what parts thousands.
    number_not_kept,                 ///< English: why.
    not_possible,                    ///< Number, unit, id of the kind.
    register_fell,                   ///< Reading, the one before.
    no_such_place,                   ///< Device, site.
    other_value_counts,              ///< Instant, number kept beside.
    other_value_counts_beside_none,  ///< Instant.
};
inline constexpr std::uint8_t history_phrases =
    static_cast<std::uint8_t>(HistoryPhrase::other_value_counts_beside_none);

struct HistoryText {
    struct Part {
        HistoryPhrase phrase = HistoryPhrase::nothing_says;
        std::vector<std::string> words;
        friend bool operator==(const Part&, const Part&) = default;
    };
    std::vector<Part> parts;  ///< Said one after the other.

    HistoryText() = default;
    HistoryText(HistoryPhrase phrase, std::vector<std::string> words = {}) : parts{{phrase, std::move(words)}} {}
    void add(HistoryPhrase phrase, std::vector<std::string> words = {}) { parts.push_back({phrase, std::move(words)}); }
    friend bool operator==(const HistoryText&, const HistoryText&) = default;
};

/// Parts parted by "; ".
[[nodiscard]] std::string english(const HistoryText& text);

/// At most 60 bytes of a cell, and "…" where there were more; never cut inside of a character.
[[nodiscard]] std::string shortened(std::string_view cell);

}  // namespace wattmast
