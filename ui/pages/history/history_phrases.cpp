// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/history_texts.h"

namespace wattmast::ui {
namespace {

using Phrase = HistoryPhrase;

struct Spoken {
    Phrase phrase;
    const char* text;
};

/// Every phrase has a row; a test counts them.
constexpr Spoken spoken_phrases[] = {
    {Phrase::byte_order_mark, QT_TRANSLATE_NOOP("HistoryTexts", "its byte order mark says so")},
    {Phrase::bytes_are_utf8, QT_TRANSLATE_NOOP("HistoryTexts", "all bytes looked at are that")},
    {Phrase::characters_are_chinese,
     QT_TRANSLATE_NOOP("HistoryTexts", "the bytes are not UTF-8, and most of its characters are of GB 2312")},
    {Phrase::columns_named, QT_TRANSLATE_NOOP("HistoryTexts", "%1 columns, named in line %2")},
    {Phrase::columns_unnamed, QT_TRANSLATE_NOOP("HistoryTexts", "%1 columns, no header")},
    {Phrase::cells_are_dates, QT_TRANSLATE_NOOP("HistoryTexts", "its cells are dates")},
    {Phrase::day_or_month,
     QT_TRANSLATE_NOOP("HistoryTexts",
                       "“%1” (line %2): day or month first? No row has 13 or more in the first or the second place")},
    {Phrase::order_refused, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” (line %2) cannot be %3")},
    {Phrase::no_other_order, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” (line %2) can be read in no other order")},
    {Phrase::offsets_written,
     QT_TRANSLATE_NOOP("HistoryTexts", "every time says its offset or counts from 1970 in UTC")},
    {Phrase::zone_not_told, QT_TRANSLATE_NOOP("HistoryTexts", "the times do not say of which place their clock is")},
    {Phrase::row_steps, QT_TRANSLATE_NOOP("HistoryTexts", "%1 steps forward, %2 back")},
    {Phrase::no_number_column, QT_TRANSLATE_NOOP("HistoryTexts", "no column holds numbers")},
    {Phrase::numbers_disputed,
     QT_TRANSLATE_NOOP("HistoryTexts", "“%1” (line %2) is %3 or %4, and no other number tells which")},
    {Phrase::numbers_whole, QT_TRANSLATE_NOOP("HistoryTexts", "all numbers are whole and read alike")},
    {Phrase::mark_refused, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” (line %2) is no number with a %3")},
    {Phrase::names_of_points, QT_TRANSLATE_NOOP("HistoryTexts", "%1 texts beside one column of numbers")},
    {Phrase::names_of_devices, QT_TRANSLATE_NOOP("HistoryTexts", "%1 texts beside several columns of numbers")},
    {Phrase::same_in_all_rows, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” in all rows")},
    {Phrase::neither_time_nor_number, QT_TRANSLATE_NOOP("HistoryTexts", "neither a time nor numbers")},
    {Phrase::site_not_told, QT_TRANSLATE_NOOP("HistoryTexts", "nothing in the file tells which site it is")},
    {Phrase::device_not_told,
     QT_TRANSLATE_NOOP("HistoryTexts", "nothing in the file tells which device of the site it is")},
    {Phrase::nothing_says, QT_TRANSLATE_NOOP("HistoryTexts", "nothing says what it measures")},
    {Phrase::header_says, QT_TRANSLATE_NOOP("HistoryTexts", "the header says “%1”")},
    {Phrase::header_unit, QT_TRANSLATE_NOOP("HistoryTexts", "the header's unit is %1")},
    {Phrase::falls, QT_TRANSLATE_NOOP("HistoryTexts", "it falls in line %1, so it is the energy of a period")},
    {Phrase::never_falls,
     QT_TRANSLATE_NOOP("HistoryTexts", "it never falls, as a register does not: or is it the energy of a period?")},
    {Phrase::begin_of_period, QT_TRANSLATE_NOOP("HistoryTexts", "column “%1” is the begin of the period")},
    {Phrase::end_of_period,
     QT_TRANSLATE_NOOP("HistoryTexts",
                       "the time is taken as the end of the period: if it is the begin, choose that and the length")},
    {Phrase::unit_in_header, QT_TRANSLATE_NOOP("HistoryTexts", "unit %1 in the header")},
    {Phrase::no_unit_in_header, QT_TRANSLATE_NOOP("HistoryTexts", "no unit in the header")},
    {Phrase::open_quote, QT_TRANSLATE_NOOP("HistoryTexts", "a quote is not closed, or stands inside a text")},
    {Phrase::field_count, QT_TRANSLATE_NOOP("HistoryTexts", "%1 fields, but there are %2 columns")},
    {Phrase::no_time, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” is not a time in the order %2")},
    {Phrase::no_offset, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” does not say its offset, and no zone is stated")},
    {Phrase::twice_first, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” exists twice in %2; taken as the first, %4")},
    {Phrase::twice_second, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” exists twice in %2; taken as the second, %4")},
    {Phrase::twice_refused, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” exists twice in %2")},
    {Phrase::skipped_forward, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” does not exist in %2; moved forward to %3")},
    {Phrase::skipped_refused, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” does not exist in %2")},
    {Phrase::in_future,
     QT_TRANSLATE_NOOP("HistoryTexts",
                       "“%1” is %2, which has not come yet; see whether the order of day, month and year is right")},
    {Phrase::period_in_future, QT_TRANSLATE_NOOP("HistoryTexts", "of a period that ends %1, which has not come yet")},
    {Phrase::outside_of_years, QT_TRANSLATE_NOOP("HistoryTexts", "outside of the years 1 to 9999")},
    {Phrase::no_number, QT_TRANSLATE_NOOP("HistoryTexts", "“%1” is not a number with a %2")},
    {Phrase::no_grouped_number,
     QT_TRANSLATE_NOOP("HistoryTexts", "“%1” is not a number with a %2 and thousands parted by a %3")},
    {Phrase::number_not_kept, QT_TRANSLATE_NOOP("HistoryTexts", "has more digits than can be kept exactly")},
    {Phrase::not_possible,
     QT_TRANSLATE_NOOP("HistoryTexts",
                       "%1 %2 is nothing that this can be (%3); stored as suspect, which is drawn and never booked")},
    {Phrase::register_fell,
     QT_TRANSLATE_NOOP("HistoryTexts",
                       "the register stands at %1 after %2; nothing is booked across such a step unless it is a wrap "
                       "that the profile explains")},
    {Phrase::no_such_place,
     QT_TRANSLATE_NOOP("HistoryTexts", "there is no device “%1” at site “%2”; import the inventory first")},
    {Phrase::other_value_counts,
     QT_TRANSLATE_NOOP("HistoryTexts", "another value is stored for %1, which counts; %2 is kept beside it")},
    {Phrase::other_value_counts_beside_none,
     QT_TRANSLATE_NOOP("HistoryTexts", "another value is stored for %1, which counts; no value is kept beside it")},
};

QString mark_of(const std::string& id) {
    return decimal_mark_by_id(id) == DecimalMark::comma ? HistoryTexts::tr("decimal comma")
                                                        : HistoryTexts::tr("decimal point");
}

QString thousands_of(const std::string& id) {
    switch (thousands_by_id(id).value_or(Thousands::none)) {
        case Thousands::none:
            return {};
        case Thousands::point:
            return HistoryTexts::tr("point", "that parts thousands");
        case Thousands::comma:
            return HistoryTexts::tr("comma", "that parts thousands");
        case Thousands::blank:
            return HistoryTexts::tr("blank", "that parts thousands");
        case Thousands::apostrophe:
            return HistoryTexts::tr("apostrophe", "that parts thousands");
    }
    return {};
}

QString order_of(const std::string& id) {
    const auto order = date_order_by_id(id);
    return order ? HistoryTexts::label(*order) : to_qt(id);
}

/// A word of a phrase: ids are said, what stands in the file stays. @param number Counted from 0.
QString word_of(const HistoryText::Part& part, std::size_t number) {
    const std::string& word = part.words[number];
    const bool is_of_mark =
        (part.phrase == Phrase::mark_refused && number == 2) ||
        ((part.phrase == Phrase::no_number || part.phrase == Phrase::no_grouped_number) && number == 1);
    if (is_of_mark) {
        return mark_of(word);
    }
    if (part.phrase == Phrase::no_grouped_number && number == 2) {
        return thousands_of(word);
    }
    if ((part.phrase == Phrase::order_refused && number == 2) || (part.phrase == Phrase::no_time && number == 1)) {
        return order_of(word);
    }
    const auto kind = part.phrase == Phrase::not_possible && number == 2 ? point_kind_by_id(word) : std::nullopt;
    return kind ? label_of(*kind) : to_qt(word);
}

QString said(const HistoryText::Part& part) {
    const auto* const found = std::ranges::find(spoken_phrases, part.phrase, &Spoken::phrase);
    if (found == std::end(spoken_phrases)) {
        return {};
    }
    // Not with arg(): a cell of the file may say "%1" itself.
    const QString pattern = HistoryTexts::tr(found->text);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number >= 1 && static_cast<std::size_t>(number) <= part.words.size()) {
            text += word_of(part, static_cast<std::size_t>(number) - 1);
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

}  // namespace

QString HistoryTexts::text(const HistoryText& text) {
    QStringList parts;
    for (const HistoryText::Part& part : text.parts) {
        parts << said(part);
    }
    //: Between two reasons or remarks. 中文：；
    return parts.join(tr("; ", "between reasons"));
}

}  // namespace wattmast::ui
