// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/civil_time.h"

#include <date/tz.h>

#include <charconv>
#include <cstdio>
#include <stdexcept>

#include "units/zone_release.h"

namespace wattmast {
namespace {

using std::chrono::days;
using LocalMilliseconds = std::chrono::local_time<std::chrono::milliseconds>;

date::sys_time<std::chrono::milliseconds> to_date(UtcTime time) {
    return date::sys_time<std::chrono::milliseconds>{time.time_since_epoch()};
}

LocalMilliseconds midnight(CivilDate day) {
    return LocalMilliseconds{std::chrono::sys_days{day}.time_since_epoch()};
}

CivilDate date_of_clock(LocalMilliseconds clock) {
    return CivilDate{std::chrono::sys_days{std::chrono::floor<days>(clock.time_since_epoch())}};
}

CivilDate first_of(std::chrono::year_month month) {
    return month / std::chrono::day{1};
}

/// Cuts `range` at the instants that `next` gives, starting from the period that holds range.begin.
template <typename Period, typename RangeOf, typename Next>
std::vector<TimeRange> cut(TimeRange range, Period period, RangeOf range_of, Next next) {
    std::vector<TimeRange> parts;
    while (!range.is_empty()) {
        const TimeRange part = intersection(range_of(period), range);
        if (!part.is_empty()) {
            parts.push_back(part);
        }
        if (part.end >= range.end) {
            break;
        }
        period = next(period);
    }
    return parts;
}

}  // namespace

Result<CivilMonth> CivilMonth::parse(std::string_view text) {
    int year = 0;
    unsigned month = 0;
    const auto* end = text.data() + text.size();
    if (text.size() == 7 && text[4] == '-') {
        const auto read_year = std::from_chars(text.data(), text.data() + 4, year);
        const auto read_month = std::from_chars(text.data() + 5, end, month);
        const std::chrono::year_month value{std::chrono::year{year}, std::chrono::month{month}};
        if (read_year.ptr == text.data() + 4 && read_month.ptr == end && year > 0 && value.ok()) {
            return CivilMonth{value};
        }
    }
    return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" is not a month; write it as 2026-10");
}

std::string CivilMonth::to_string() const {
    char text[24];
    std::snprintf(text, sizeof text, "%04d-%02u", year(), month());
    return text;
}

Result<TimeZone> TimeZone::find(std::string_view name) {
    try {
        return TimeZone(date::locate_zone(name));
    } catch (const std::runtime_error&) {
        return fail(Errc::invalid_argument, "there is no time zone \"" + std::string(name) +
                                                "\"; use an IANA name such as Asia/Shanghai, or install tzdata");
    }
}

TimeZone TimeZone::utc() {
    return TimeZone(date::locate_zone("Etc/UTC"));
}

std::string TimeZone::name() const {
    return zone_->name();
}

LocalTime TimeZone::local(UtcTime time) const {
    const date::sys_info info = zone_->get_info(to_date(time));
    return {LocalMilliseconds{time.time_since_epoch() + info.offset}, info.offset, info.abbrev};
}

UtcTime TimeZone::instant(LocalMilliseconds clock) const {
    const date::local_time<std::chrono::milliseconds> local{clock.time_since_epoch()};
    const date::local_info info = zone_->get_info(local);
    if (info.result == date::local_info::nonexistent) {
        return UtcTime{info.first.end.time_since_epoch()};
    }
    return UtcTime{clock.time_since_epoch() - info.first.offset};
}

ClockInstants TimeZone::instants(LocalMilliseconds clock) const {
    const date::local_info info =
        zone_->get_info(date::local_time<std::chrono::milliseconds>{clock.time_since_epoch()});
    const UtcTime by_first{clock.time_since_epoch() - info.first.offset};
    if (info.result == date::local_info::nonexistent) {
        return {0, UtcTime{info.first.end.time_since_epoch()}, by_first};
    }
    if (info.result == date::local_info::ambiguous) {
        return {2, by_first, UtcTime{clock.time_since_epoch() - info.second.offset}};
    }
    return {1, by_first, by_first};
}

CivilDate TimeZone::date_of(UtcTime time) const {
    return date_of_clock(local(time).clock);
}

CivilMonth TimeZone::month_of(UtcTime time) const {
    const CivilDate day = date_of(time);
    return {day.year() / day.month()};
}

TimeRange TimeZone::range_of(CivilDate day) const {
    const CivilDate next{std::chrono::sys_days{day} + days{1}};
    return {instant(midnight(day)), instant(midnight(next))};
}

TimeRange TimeZone::range_of(CivilMonth month) const {
    return {instant(midnight(first_of(month.value))), instant(midnight(first_of(month.next().value)))};
}

TimeRange TimeZone::range_of_year(std::chrono::year year) const {
    const auto first = [&](std::chrono::year y) { return instant(midnight(y / std::chrono::January / 1)); };
    return {first(year), first(year + std::chrono::years{1})};
}

std::vector<TimeRange> TimeZone::hours_in(TimeRange range) const {
    std::vector<TimeRange> hours;
    if (range.is_empty()) {
        return hours;
    }
    // Civil hours begin where the local clock shows a full hour; a shift of half an hour moves the grid.
    const auto next_full_hour = [this](UtcTime time) {
        const LocalTime here = local(time);
        const auto into_hour = here.clock - std::chrono::floor<std::chrono::hours>(here.clock);
        return into_hour.count() == 0 ? time : time + (std::chrono::hours{1} - into_hour);
    };
    for (UtcTime begin = next_full_hour(range.begin); begin < range.end;) {
        const UtcTime end = next_full_hour(begin + Duration{1});
        hours.push_back({begin, end < range.end ? end : range.end});
        begin = end;
    }
    return hours;
}

std::vector<TimeRange> TimeZone::days_in(TimeRange range) const {
    return cut(
        range, date_of(range.begin), [this](CivilDate day) { return range_of(day); },
        [](CivilDate day) { return CivilDate{std::chrono::sys_days{day} + days{1}}; });
}

std::vector<TimeRange> TimeZone::months_in(TimeRange range) const {
    return cut(
        range, month_of(range.begin), [this](CivilMonth month) { return range_of(month); },
        [](CivilMonth month) { return month.next(); });
}

std::string to_iso8601(UtcTime time, const TimeZone& zone) {
    const LocalTime here = zone.local(time);
    std::string text = to_iso8601(UtcTime{here.clock.time_since_epoch()});
    text.pop_back();  // the Z
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(here.offset).count();
    const auto magnitude = minutes < 0 ? -minutes : minutes;
    char offset[32];
    std::snprintf(offset, sizeof offset, "%c%02d:%02d", minutes < 0 ? '-' : '+', static_cast<int>(magnitude / 60),
                  static_cast<int>(magnitude % 60));
    return text + offset;
}

std::string time_zone_database_release() {
    static const std::string release = [] {
        // The library knows "+VERSION" and "version" alone, which Linux distributions do not have.
        const std::string& version = date::get_tzdb().version;
        const std::string said = version.empty() || version == "unknown" ? zone_release_in(zone_folder) : version;
        return said.empty() ? std::string("not named; the rules of ") + zone_folder : said;
    }();
    return release;
}

}  // namespace wattmast
