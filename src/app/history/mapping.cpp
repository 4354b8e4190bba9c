// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/mapping.h"

#include <algorithm>
#include <charconv>

#include "app/history/words.h"

namespace wattmast {

std::string_view id_of(TwiceRule rule) noexcept {
    return id_in(twice_rules, rule);
}

std::string_view id_of(SkippedRule rule) noexcept {
    return id_in(skipped_rules, rule);
}

std::string_view id_of(AbsentRule rule) noexcept {
    return id_in(absent_rules, rule);
}

std::string_view id_of(RowOrder order) noexcept {
    return id_in(row_orders, order);
}

std::string_view id_of(StampAt stamp) noexcept {
    return id_in(stamps, stamp);
}

Result<HistoryPeriod> HistoryPeriod::parse(std::string_view text) {
    HistoryPeriod period;
    const auto counted = [text](std::string_view unit, int& into) {
        const char* const end = text.data() + text.size() - unit.size();
        const auto read = std::from_chars(text.data(), end, into);
        return read.ec == std::errc{} && read.ptr == end && into >= 1 && into <= 366;
    };
    if (text.ends_with("mo") || text.ends_with('d')) {
        const bool is_read = text.ends_with("mo") ? counted("mo", period.months) : counted("d", period.days);
        return is_read ? Result<HistoryPeriod>(period)
                       : fail(Errc::invalid_argument,
                              "\"" + std::string(text) + "\" is not a period; write it as 15m, 1h, 1d or 1mo");
    }
    const auto length = parse_duration(text);
    if (!length) {
        return length.error();
    }
    if (*length <= Duration{0}) {
        return fail(Errc::invalid_argument, "a period of \"" + std::string(text) + "\" has no length");
    }
    period.length = *length;
    return period;
}

std::string HistoryPeriod::to_string() const {
    if (months > 0) {
        return std::to_string(months) + "mo";
    }
    if (days > 0) {
        return std::to_string(days) + "d";
    }
    const auto count = length.count();
    if (count % 3'600'000 == 0) {
        return std::to_string(count / 3'600'000) + "h";
    }
    if (count % 60'000 == 0) {
        return std::to_string(count / 60'000) + "m";
    }
    return count % 1000 == 0 ? std::to_string(count / 1000) + "s" : std::to_string(count) + "ms";
}

namespace {

using About = HistoryQuestion::About;

bool is_epoch(const HistoryMapping& mapping) {
    return mapping.order == DateOrder::epoch_seconds || mapping.order == DateOrder::epoch_milliseconds;
}

/// How a value is called in a question.
std::string place_of_value(const HistoryValue& value) {
    return "column \"" + value.column + "\"" + (value.name.empty() ? "" : ", name \"" + value.name + "\"");
}

void add_questions(const HistoryMapping& mapping, std::size_t number, std::vector<HistoryQuestion>& open) {
    const HistoryValue& value = mapping.values[number];
    const auto ask = [&](About about, const std::string& what) {
        open.push_back({about, number, place_of_value(value) + ": " + what});
    };
    if (value.site.empty() && mapping.site.empty() && mapping.site_column.empty()) {
        ask(About::site, "the site is not stated (where.site, --site)");
    }
    if (value.device.empty() && mapping.device.empty() && mapping.device_column.empty()) {
        ask(About::device, "the device is not stated (where.device, --device)");
    }
    if (!value.point) {
        ask(About::point, "what it measures is not stated (value.point, such as \"active_power/total\")");
        return;
    }
    const PointKindInfo& kind = info(value.point->kind);
    if (value.unit.empty() && kind.unit != Unit::count) {
        ask(About::unit, "the unit is not stated (value.unit)");
    } else if (!factor_to_unit(value.unit, kind.unit)) {
        ask(About::wrong_unit, "\"" + value.unit + "\" is no unit of " + std::string(kind.id) +
                                   ", which is stored in " + std::string(symbol(kind.unit)));
    } else if (!value.is_confirmed) {
        ask(About::confirmation, "unit \"" + value.unit + "\" and kind " + std::string(kind.id) +
                                     " are proposed and nobody has confirmed them (value.confirmed = true, --confirm)");
    }
    const bool is_from_begin = kind.nature == PointNature::total && value.stamp == StampAt::begin;
    if (is_from_begin && !value.period) {
        ask(About::period, "its times are the begins of periods whose length is not stated (value.period)");
    }
    const bool is_civil = value.period && (value.period->days > 0 || value.period->months > 0);
    // Times since 1970 do without a zone, their days do not; for other times the zone is asked for anyway.
    const bool is_without_zone = mapping.zone == zone_in_text || (mapping.zone.empty() && is_epoch(mapping));
    if (is_from_begin && is_civil && is_without_zone) {
        ask(About::period_zone, "a period of days or months needs the zone in which they are cut (time.zone)");
    }
}

}  // namespace

std::vector<HistoryQuestion> questions_of(const HistoryMapping& mapping) {
    std::vector<HistoryQuestion> open;
    const auto ask = [&](About about, const std::string& what) { open.push_back({about, std::nullopt, what}); };
    if (mapping.time_column.empty()) {
        ask(About::time_column, "the column of the times is not stated (time.column)");
    }
    if (!mapping.order) {
        ask(About::date_order, "the order of day, month and year is not stated (time.order, --date-order)");
    }
    if (mapping.zone.empty() && !is_epoch(mapping)) {
        ask(About::zone, "the time zone is not stated (time.zone, --zone)");
    }
    if (!mapping.numbers) {
        ask(About::numbers, "the decimal mark is not stated (file.decimal_mark and file.thousands, --decimal-mark)");
    }
    if (mapping.values.empty()) {
        ask(About::values, "no column is said to be a value ([[value]])");
    }
    for (std::size_t i = 0; i < mapping.values.size(); ++i) {
        add_questions(mapping, i, open);
        const HistoryValue& value = mapping.values[i];
        const auto here = mapping.values.begin() + static_cast<std::ptrdiff_t>(i);
        const auto twin = std::find_if(mapping.values.begin(), here, [&](const HistoryValue& other) {
            return value.point && other.point == value.point && other.name == value.name && other.site == value.site &&
                   other.device == value.device;
        });
        if (twin != here) {
            open.push_back({About::same_point, i,
                            place_of_value(value) + ": is the same point as " + place_of_value(*twin) +
                                "; give one of them an instance, such as \"" + to_string(*value.point) + "/2\""});
        }
    }
    return open;
}

std::vector<std::string> open_questions(const HistoryMapping& mapping) {
    std::vector<std::string> texts;
    for (HistoryQuestion& question : questions_of(mapping)) {
        texts.push_back(std::move(question.text));
    }
    return texts;
}

}  // namespace wattmast
