// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kpi_period.h"

#include <chrono>

namespace wattmast {
namespace {

Result<CivilDate> day_of(std::string_view text) {
    constexpr std::size_t length_of_month = 7;
    constexpr std::size_t length_of_date = 10;
    const auto month = CivilMonth::parse(text.substr(0, length_of_month));
    const auto midnight = parse_iso8601(text);  // Knows how many days a month has.
    if (text.size() != length_of_date || !month || !midnight) {
        return fail(Errc::invalid_argument,
                    "\"" + std::string(text) + "\" is not a day; write it as 2026-10-03, year first");
    }
    return CivilDate{std::chrono::floor<std::chrono::days>(*midnight)};
}

std::string text_of(CivilDate day) {
    return to_iso8601(UtcTime{std::chrono::sys_days{day}}).substr(0, 10);
}

}  // namespace

CivilPeriod CivilPeriod::of(CivilMonth month) {
    return {month.value / std::chrono::day{1}, CivilDate{month.value / std::chrono::last}, month.to_string()};
}

Result<CivilPeriod> CivilPeriod::of_year(std::string_view text) {
    const auto january = CivilMonth::parse(std::string(text) + "-01");
    if (!january) {
        return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" is not a year; write it as 2026");
    }
    const std::chrono::year year = january->value.year();
    return CivilPeriod{year / std::chrono::January / 1, year / std::chrono::December / 31, std::string(text)};
}

Result<CivilPeriod> CivilPeriod::between(std::string_view from, std::string_view to) {
    const auto first = day_of(from);
    const auto last = day_of(to);
    if (!first || !last) {
        return first ? last.error() : first.error();
    }
    if (*last < *first) {
        return fail(Errc::invalid_argument,
                    "the period ends on " + text_of(*last) + ", before it begins on " + text_of(*first));
    }
    return CivilPeriod{*first, *last, text_of(*first) + " to " + text_of(*last)};
}

TimeRange CivilPeriod::range_in(const TimeZone& zone) const {
    return {zone.range_of(first).begin, zone.range_of(last).end};
}

}  // namespace wattmast
