// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/time_format.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "units/utc_time.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using LocalMilliseconds = std::chrono::local_time<std::chrono::milliseconds>;

constexpr std::array orders = {
    std::pair{DateOrder::year_first, std::string_view("ymd")},
    std::pair{DateOrder::day_first, std::string_view("dmy")},
    std::pair{DateOrder::month_first, std::string_view("mdy")},
    std::pair{DateOrder::epoch_seconds, std::string_view("epoch_s")},
    std::pair{DateOrder::epoch_milliseconds, std::string_view("epoch_ms")},
};

constexpr std::array<std::string_view, 12> month_names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                          "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes pieces off the front of a text.
class TextCursor {
public:
    explicit TextCursor(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool is_empty() const { return rest_.empty(); }
    [[nodiscard]] std::size_t digits_ahead() const {
        return static_cast<std::size_t>(std::ranges::find_if_not(rest_, is_digit) - rest_.begin());
    }
    bool take(std::string_view wanted) {
        const bool is_there = rest_.starts_with(wanted);
        rest_.remove_prefix(is_there ? wanted.size() : 0);
        return is_there;
    }
    bool take_any(std::initializer_list<std::string_view> wanted) {
        return std::ranges::any_of(wanted, [this](std::string_view one) { return take(one); });
    }
    void blanks() {
        while (take_any({" ", "\t", "\xC2\xA0"})) {
        }
    }
    /// A whole number of `least` to `most` digits; takes no more than `most`.
    std::optional<int> number(std::size_t least, std::size_t most) {
        const std::size_t count = std::min(digits_ahead(), most);
        int value = 0;
        if (count < least) {
            return std::nullopt;
        }
        std::from_chars(rest_.data(), rest_.data() + count, value);
        rest_.remove_prefix(count);
        return value;
    }
    std::optional<int> month_name() {
        std::string word(rest_.substr(0, 3));
        std::ranges::transform(word, word.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        const auto found = std::ranges::find(month_names, word);
        if (found == month_names.end()) {
            return std::nullopt;
        }
        rest_.remove_prefix(3);
        return static_cast<int>(found - month_names.begin()) + 1;
    }
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

std::optional<std::chrono::local_days> day_of(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    const bool is_date = year >= 1 && year <= 9999 && date.ok();
    return is_date ? std::optional(std::chrono::local_days{date}) : std::nullopt;
}

/// 20261031, with no separators.
std::optional<std::chrono::local_days> take_compact_date(TextCursor& text) {
    const int year = text.number(4, 4).value_or(0);
    const int month = text.number(2, 2).value_or(0);
    return day_of(year, month, text.number(2, 2).value_or(0));
}

std::optional<std::chrono::local_days> take_year_first(TextCursor& text) {
    const std::size_t digits = text.digits_ahead();
    if (digits == 8 || digits == 12 || digits == 14) {
        return take_compact_date(text);
    }
    const auto year = text.number(4, 4);
    if (!year || !text.take_any({"-", "/", ".", "\u5E74"})) {
        return std::nullopt;
    }
    const auto month = text.number(1, 2);
    if (!month || !text.take_any({"-", "/", ".", "\u6708"})) {
        return std::nullopt;
    }
    const auto day = text.number(1, 2);
    text.take("\u65E5");
    return day ? day_of(*year, *month, *day) : std::nullopt;
}

std::optional<std::chrono::local_days> take_year_last(TextCursor& text, DateOrder order) {
    const auto separated = [&text] { return text.take_any({"/", ".", "-", " "}); };
    const auto first = text.number(1, 2);
    if (!first || !separated()) {
        return std::nullopt;
    }
    const auto named = order == DateOrder::day_first ? text.month_name() : std::nullopt;
    const auto second = named ? named : text.number(1, 2);
    if (!second || !separated()) {
        return std::nullopt;
    }
    const std::size_t digits = text.digits_ahead();
    const auto year = text.number(digits == 2 ? 2 : 4, 4);
    if (!year) {
        return std::nullopt;
    }
    const int whole_year = digits == 2 ? 2000 + *year : *year;
    return order == DateOrder::day_first ? day_of(whole_year, *second, *first) : day_of(whole_year, *first, *second);
}

enum class Half : std::uint8_t { whole_day, morning, afternoon };

std::optional<int> hour_of(int hour, Half half) {
    if (half == Half::whole_day) {
        return hour <= 24 ? std::optional(hour) : std::nullopt;
    }
    // 12:30 AM is half past midnight; 下午13:05 is written, too.
    const bool is_of_half = hour >= (half == Half::morning ? 0 : 1) && hour <= (half == Half::morning ? 12 : 23);
    const int begin = half == Half::afternoon && hour < 12 ? 12 : 0;
    return is_of_half ? std::optional(half == Half::morning && hour == 12 ? 0 : hour + begin) : std::nullopt;
}

std::optional<std::chrono::milliseconds> take_fraction(TextCursor& text) {
    if (!text.take_any({".", ","})) {
        return 0ms;
    }
    std::size_t left = text.digits_ahead();
    if (left == 0) {
        return std::nullopt;
    }
    const std::size_t kept = std::min<std::size_t>(left, 3);
    int value = text.number(kept, kept).value_or(0);
    for (std::size_t i = kept; i < 3; ++i) {
        value *= 10;
    }
    for (left -= kept; left > 0; --left) {
        text.number(1, 1);
    }
    return std::chrono::milliseconds{value};
}

struct ClockParts {
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::chrono::milliseconds fraction{0};
};

/// 083000 or 0830, behind a compact date.
std::optional<ClockParts> take_compact_clock(TextCursor& text) {
    ClockParts parts;
    parts.hour = text.number(2, 2).value_or(99);
    parts.minute = text.number(2, 2).value_or(99);
    parts.second = text.digits_ahead() > 0 ? text.number(2, 2).value_or(99) : 0;
    return parts;
}

std::optional<ClockParts> take_parts(TextCursor& text) {
    const std::size_t digits = text.digits_ahead();
    if (digits == 4 || digits == 6) {
        return take_compact_clock(text);
    }
    ClockParts parts;
    const auto hour = text.number(1, 2);
    if (!hour) {
        return std::nullopt;
    }
    parts.hour = *hour;
    if (!text.take_any({":", "\u65F6", "\uFF1A"})) {
        return std::nullopt;
    }
    const auto minute = text.number(1, 2);
    if (!minute) {
        return text.is_empty() ? std::optional(parts) : std::nullopt;  // 8时
    }
    parts.minute = *minute;
    const bool has_mark = text.take("\u5206");
    if (!text.take_any({":", "\uFF1A"}) && !(has_mark && text.digits_ahead() > 0)) {
        return parts;
    }
    const auto second = text.number(1, 2);
    const auto fraction = take_fraction(text);
    if (!second || !fraction) {
        return std::nullopt;
    }
    text.take("\u79D2");
    parts.second = *second;
    parts.fraction = *fraction;
    return parts;
}

std::optional<std::chrono::milliseconds> take_clock(TextCursor& text) {
    Half half = text.take("\u4E0A\u5348")   ? Half::morning
                : text.take("\u4E0B\u5348") ? Half::afternoon
                                            : Half::whole_day;
    text.blanks();
    const auto parts = take_parts(text);
    if (!parts) {
        return std::nullopt;
    }
    text.blanks();
    if (half == Half::whole_day) {
        half = text.take_any({"AM", "am", "a.m."})   ? Half::morning
               : text.take_any({"PM", "pm", "p.m."}) ? Half::afternoon
                                                     : half;
    }
    const auto hour = hour_of(parts->hour, half);
    const bool is_end_of_day = hour == 24 && parts->minute == 0 && parts->second == 0 && parts->fraction == 0ms;
    if (!hour || (*hour == 24 && !is_end_of_day) || parts->minute > 59 || parts->second > 59) {
        return std::nullopt;
    }
    return std::chrono::hours{*hour} + std::chrono::minutes{parts->minute} + std::chrono::seconds{parts->second} +
           parts->fraction;
}

/// Nothing, "Z", "UTC", "+08:00", "+0800" or "+08". The outer is empty where it is something else.
std::optional<std::optional<std::chrono::seconds>> take_offset(TextCursor& text) {
    text.blanks();
    if (text.is_empty()) {
        return std::optional<std::chrono::seconds>();
    }
    if (text.take_any({"Z", "z", "UTC", "GMT"})) {
        return std::optional(0s);
    }
    const bool is_west = text.take("-");
    if (!is_west && !text.take("+")) {
        return std::nullopt;
    }
    const auto hours = text.number(2, 2);
    text.take(":");
    const auto minutes = text.is_empty() ? std::optional(0) : text.number(2, 2);
    if (!hours || !minutes || *hours > 18 || *minutes > 59) {
        return std::nullopt;
    }
    const std::chrono::seconds offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
    return std::optional(is_west ? -offset : offset);
}

std::optional<WrittenTime> written_time(std::string_view date, std::string_view clock, DateOrder order) {
    TextCursor text(date);
    const auto day = order == DateOrder::year_first ? take_year_first(text) : take_year_last(text, order);
    if (!day) {
        return std::nullopt;
    }
    text.take_any({"T", "t", ","});
    text.blanks();
    if (!clock.empty()) {
        if (!text.is_empty()) {
            return std::nullopt;
        }
        text = TextCursor(clock);
    }
    std::chrono::milliseconds of_day{0};
    if (!text.is_empty()) {
        const auto taken = take_clock(text);
        if (!taken) {
            return std::nullopt;
        }
        of_day = *taken;
    }
    const auto offset = take_offset(text);
    if (!offset || !text.is_empty()) {
        return std::nullopt;
    }
    return WrittenTime{LocalMilliseconds{*day} + of_day, *offset};
}

/// Spreadsheets write whole seconds as "1764148500" or "1764148500.000".
std::optional<WrittenTime> epoch_time(std::string_view text, DateOrder order) {
    std::int64_t count = 0;
    const char* const end = text.data() + text.size();
    const auto [behind, error] = std::from_chars(text.data(), end, count);
    if (error != std::errc{}) {
        return std::nullopt;
    }
    TextCursor rest(std::string_view(behind, static_cast<std::size_t>(end - behind)));
    const auto fraction = take_fraction(rest);
    // 9999-12-31
    constexpr std::int64_t last_second = 253'402'300'799;
    const std::int64_t most = order == DateOrder::epoch_seconds ? last_second : last_second * 1000;
    if (!fraction || !rest.is_empty() || count < 0 || count > most) {
        return std::nullopt;
    }
    const auto since = order == DateOrder::epoch_seconds ? std::chrono::milliseconds{count * 1000} + *fraction
                                                         : std::chrono::milliseconds{count};
    return WrittenTime{LocalMilliseconds{since}, 0s};
}

}  // namespace

std::string_view id_of(DateOrder order) noexcept {
    const auto* const found = std::ranges::find(orders, order, &decltype(orders)::value_type::first);
    return found == orders.end() ? "" : found->second;
}

std::optional<DateOrder> date_order_by_id(std::string_view id) noexcept {
    const auto* const found = std::ranges::find(orders, id, &decltype(orders)::value_type::second);
    return found == orders.end() ? std::nullopt : std::optional(found->first);
}

Result<WrittenTime> read_time(std::string_view date, std::string_view clock, DateOrder order) {
    const bool is_epoch = order == DateOrder::epoch_seconds || order == DateOrder::epoch_milliseconds;
    const auto time = is_epoch ? epoch_time(date, order) : written_time(date, clock, order);
    if (!time) {
        return fail(Errc::invalid_argument, "\"" + std::string(date) + (clock.empty() ? "" : " " + std::string(clock)) +
                                                "\" is not a time in the order " + std::string(id_of(order)));
    }
    return *time;
}

bool is_clock(std::string_view cell) {
    TextCursor text(cell);
    const bool has_mark = cell.find(':') != std::string_view::npos || cell.find("\u65F6") != std::string_view::npos;
    return has_mark && take_clock(text) && take_offset(text) && text.is_empty();
}

bool is_date_only(std::string_view cell) {
    return std::ranges::any_of(
        std::array{DateOrder::year_first, DateOrder::day_first, DateOrder::month_first}, [cell](DateOrder order) {
            TextCursor text(cell);
            const auto day = order == DateOrder::year_first ? take_year_first(text) : take_year_last(text, order);
            return day && text.is_empty();
        });
}

}  // namespace wattmast
