// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/history_texts.h"

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

QString HistoryTexts::reason(const HistoryGuess& guess) {
    const QString why = text(guess.why);
    //: Certainty of a guess, then its reason. 中文：%1：%2
    return why.isEmpty() ? label(guess.certainty) : tr("%1: %2", "certainty, reason").arg(label(guess.certainty), why);
}

QString HistoryTexts::question(const HistoryQuestion& question, const HistoryMapping& mapping) {
    using About = HistoryQuestion::About;
    QString place;
    if (question.value) {
        const HistoryValue& value = mapping.values.at(*question.value);
        place = to_qt(value.name.empty() ? value.column : value.name);
    }
    switch (question.about) {
        case About::time_column:
            return tr("Which column are the times? Choose it in the table.");
        case About::date_order:
            return tr("In which order do day, month and year stand?");
        case About::zone:
            return tr("Of which time zone are the times?");
        case About::numbers:
            return tr("Is the decimal mark a point or a comma?");
        case About::values:
            return tr("Which columns are values? Choose them in the table.");
        case About::site:
            return tr("Of which site is “%1”?").arg(place);
        case About::device:
            return tr("Of which device is “%1”?").arg(place);
        case About::point:
            return tr("What does “%1” measure?").arg(place);
        case About::unit:
            return tr("Which unit has “%1”?").arg(place);
        case About::wrong_unit:
            return tr("The unit of “%1” does not fit what it measures.").arg(place);
        case About::confirmation:
            return tr("Are kind and unit of “%1” right? Confirm them.").arg(place);
        case About::period:
            return tr("How long is a period of “%1”?").arg(place);
        case About::period_zone:
            return tr("In which time zone are the days or months of “%1” cut?").arg(place);
        case About::same_point:
            return tr("“%1” is the same point as another column. Give it an instance.").arg(place);
    }
    return {};
}

QString HistoryTexts::point(const std::optional<PointKey>& key) {
    if (!key) {
        return tr("not stated");
    }
    Point point;
    point.key = *key;
    return label_of(point);
}

QString HistoryTexts::label(HistoryGuess::Certainty certainty) {
    switch (certainty) {
        case HistoryGuess::Certainty::stated:
            return tr("Stated");
        case HistoryGuess::Certainty::certain:
            return tr("Certain");
        case HistoryGuess::Certainty::likely:
            return tr("Likely");
        case HistoryGuess::Certainty::ambiguous:
            return tr("Open");
    }
    return {};
}

QString HistoryTexts::label(HistoryFindingKind kind) {
    switch (kind) {
        case HistoryFindingKind::row_shape:
            return tr("Row shape");
        case HistoryFindingKind::time:
            return tr("Time");
        case HistoryFindingKind::clock_twice:
            return tr("Hour that comes twice");
        case HistoryFindingKind::clock_skipped:
            return tr("Hour left out by the clock");
        case HistoryFindingKind::number:
            return tr("Number");
        case HistoryFindingKind::place:
            return tr("Unknown place");
        case HistoryFindingKind::out_of_range:
            return tr("Impossible value");
        case HistoryFindingKind::register_fell:
            return tr("Register fell");
        case HistoryFindingKind::conflicting:
            return tr("Other value stored");
    }
    return {};
}

QString HistoryTexts::label(HistoryEffect effect) {
    switch (effect) {
        case HistoryEffect::left_out:
            return tr("left out");
        case HistoryEffect::taken:
            return tr("taken");
    }
    return {};
}

QString HistoryTexts::label(HistoryImportRecord::End end) {
    switch (end) {
        case HistoryImportRecord::End::running:
            return tr("not ended");
        case HistoryImportRecord::End::complete:
            return tr("complete");
        case HistoryImportRecord::End::cancelled:
            return tr("cancelled");
        case HistoryImportRecord::End::failed:
            return tr("failed");
        case HistoryImportRecord::End::damaged:
            return tr("record cannot be read");
    }
    return {};
}

QString HistoryTexts::label(ColumnRole role) {
    switch (role) {
        case ColumnRole::left_out:
            return tr("Leave out");
        case ColumnRole::value:
            return tr("Value");
        case ColumnRole::time:
            return tr("Time");
        case ColumnRole::clock:
            return tr("Time of day");
        case ColumnRole::site:
            return tr("Code of the site");
        case ColumnRole::device:
            return tr("Name of the device");
        case ColumnRole::name:
            return tr("Name of the point");
    }
    return {};
}

QString HistoryTexts::label(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::automatic:
            return tr("recognise");
        case TextEncoding::utf8:
            return QStringLiteral("UTF-8");
        case TextEncoding::gb18030:
            return QStringLiteral("GB18030");
        case TextEncoding::utf16:
            return QStringLiteral("UTF-16");
    }
    return {};
}

QString HistoryTexts::label(NumberFormat format) {
    const bool is_comma = format.mark == DecimalMark::comma;
    switch (format.thousands) {
        case Thousands::none:
            return is_comma ? tr("comma: 1234,5") : tr("point: 1234.5");
        case Thousands::point:
        case Thousands::comma:
            return is_comma ? tr("comma: 1.234,5") : tr("point: 1,234.5");
        case Thousands::blank:
            return is_comma ? tr("comma: 1 234,5") : tr("point: 1 234.5");
        case Thousands::apostrophe:
            return is_comma ? tr("comma: 1'234,5") : tr("point: 1'234.5");
    }
    return {};
}

QString HistoryTexts::label(DateOrder order) {
    switch (order) {
        case DateOrder::year_first:
            return tr("year month day");
        case DateOrder::day_first:
            return tr("day month year");
        case DateOrder::month_first:
            return tr("month day year");
        case DateOrder::epoch_seconds:
            return tr("seconds since 1970");
        case DateOrder::epoch_milliseconds:
            return tr("milliseconds since 1970");
    }
    return {};
}

QString HistoryTexts::label(TwiceRule rule) {
    switch (rule) {
        case TwiceRule::refuse:
            return tr("leave out");
        case TwiceRule::by_order:
            return tr("by the order of rows");
        case TwiceRule::first:
            return tr("always the first");
        case TwiceRule::second:
            return tr("always the second");
    }
    return {};
}

QString HistoryTexts::label(SkippedRule rule) {
    switch (rule) {
        case SkippedRule::refuse:
            return tr("leave out");
        case SkippedRule::forward:
            return tr("move forward");
    }
    return {};
}

QString HistoryTexts::label(AbsentRule rule) {
    switch (rule) {
        case AbsentRule::record:
            return tr("store as missing");
        case AbsentRule::leave_out:
            return tr("leave out");
    }
    return {};
}

QString HistoryTexts::label(RowOrder order) {
    switch (order) {
        case RowOrder::ascending:
            return tr("oldest first");
        case RowOrder::descending:
            return tr("newest first");
    }
    return {};
}

QString HistoryTexts::label_of_delimiter(char delimiter) {
    return delimiter == ';' ? tr("semicolon") : delimiter == '\t' ? tr("tab") : tr("comma");
}

}  // namespace wattmast::ui
