// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/utc_time.h"

#include <charconv>
#include <cstdio>
#include <optional>

namespace wattmast {
namespace {

/// Takes exactly `count` digits from the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) {
        return std::nullopt;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + count, value);
    if (error != std::errc{} || end != text.data() + count || text.front() == '-') {
        return std::nullopt;
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::sys_days> take_date(std::string_view& text) {
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) {
        return std::nullopt;
    }
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-')) {
        return std::nullopt;
    }
    const auto day = take_digits(text, 2);
    if (!day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) {
        return std::nullopt;
    }
    return std::chrono::sys_days{date};
}

std::optional<Duration> take_fraction(std::string_view& text) {
    int milliseconds = 0;
    int scale = 100;
    std::size_t digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        milliseconds += (text.front() - '0') * scale;
        scale /= 10;
        ++digits;
        text.remove_prefix(1);
    }
    return digits == 0 ? std::nullopt : std::optional(Duration{milliseconds});
}

std::optional<Duration> take_clock(std::string_view& text) {
    const auto hour = take_digits(text, 2);
    if (!hour || !take(text, ':')) {
        return std::nullopt;
    }
    const auto minute = take_digits(text, 2);
    if (!minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    Duration clock = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    if (take(text, ':')) {
        const auto second = take_digits(text, 2);
        if (!second || *second > 59) {
            return std::nullopt;
        }
        clock += std::chrono::seconds{*second};
        if (take(text, '.')) {
            const auto fraction = take_fraction(text);
            if (!fraction) {
                return std::nullopt;
            }
            clock += *fraction;
        }
    }
    return clock;
}

std::optional<Duration> take_offset(std::string_view& text) {
    if (text.empty() || take(text, 'Z')) {
        return Duration{0};
    }
    const bool negative = text.front() == '-';
    if (!take(text, '+') && !take(text, '-')) {
        return std::nullopt;
    }
    const auto hour = take_digits(text, 2);
    take(text, ':');
    const auto minute = take_digits(text, 2);
    if (!hour || !minute || *hour > 18 || *minute > 59) {
        return std::nullopt;
    }
    const Duration offset = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    return negative ? -offset : offset;
}

std::optional<UtcTime> read_time(std::string_view text) {
    const auto date = take_date(text);
    if (!date) {
        return std::nullopt;
    }
    Duration clock{0};
    if (take(text, 'T') || take(text, ' ')) {
        const auto taken = take_clock(text);
        if (!taken) {
            return std::nullopt;
        }
        clock = *taken;
    }
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) {
        return std::nullopt;
    }
    return UtcTime{*date} + clock - *offset;
}

std::optional<Duration> unit_of(std::string_view& text) {
    using namespace std::chrono_literals;
    if (text.starts_with("ms")) {
        text.remove_prefix(2);
        return 1ms;
    }
    if (take(text, 's')) {
        return 1s;
    }
    if (take(text, 'm')) {
        return 1min;
    }
    if (take(text, 'h')) {
        return 1h;
    }
    if (take(text, 'd')) {
        return 24h;
    }
    return std::nullopt;
}

}  // namespace

/// A time that the calendar does not reach, as damaged files have it, is "-9223372036854775808 ms from 1970".
std::string to_iso8601(UtcTime time) {
    using std::chrono::sys_days, std::chrono::year;
    constexpr UtcTime first = sys_days{year::min() / std::chrono::January / 1};
    constexpr UtcTime last = sys_days{year::max() / std::chrono::December / 31};
    if (time < first || time >= last) {
        return std::to_string(time.time_since_epoch().count()) + " ms from 1970";
    }
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    std::string result = text;
    if (const auto fraction = clock.subseconds().count(); fraction != 0) {
        std::snprintf(text, sizeof text, ".%03d", static_cast<int>(fraction));
        result += text;
    }
    return result + "Z";
}

Result<UtcTime> parse_iso8601(std::string_view text) {
    if (const auto time = read_time(text)) {
        return *time;
    }
    return fail(Errc::invalid_argument,
                "\"" + std::string(text) + "\" is not a time; write it as 2026-10-31T08:15:00+08:00 or 2026-10-31");
}

Result<Duration> parse_duration(std::string_view text) {
    const auto refused = [&] {
        return fail(Errc::invalid_argument,
                    "\"" + std::string(text) + "\" is not a duration; write it as 30s, 15m, 2h, 1d or 250ms");
    };
    std::string_view rest = text;
    std::int64_t total = 0;
    do {
        std::int64_t count = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), count);
        if (error != std::errc{} || rest.front() == '-') {
            return refused();
        }
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        const auto unit = unit_of(rest);
        std::int64_t part = 0;
        if (!unit || __builtin_mul_overflow(count, unit->count(), &part) ||
            __builtin_add_overflow(total, part, &total)) {
            return refused();
        }
    } while (!rest.empty());
    return Duration{total};
}

}  // namespace wattmast
