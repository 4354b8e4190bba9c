// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/json_readings.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "collect/reading_value.h"

namespace wattmast {
namespace {

using wire::JsonNumber;
using wire::JsonValue;

/// What people see of it; a long text is cut.
std::string raw_of(const JsonValue& value) {
    constexpr std::size_t most = 40;
    if (const auto* number = std::get_if<JsonNumber>(&value.held)) {
        return number->text.substr(0, most);
    }
    if (const auto* text = std::get_if<std::string>(&value.held)) {
        return "\"" + text->substr(0, most) + "\"";
    }
    if (const auto* truth = std::get_if<bool>(&value.held)) {
        return *truth ? "true" : "false";
    }
    return value.is_null() ? "null" : value.array() != nullptr ? "[…]" : "{…}";
}

Result<Value> value_of(const JsonValue& value) {
    const auto* number = std::get_if<JsonNumber>(&value.held);
    const std::string_view text = number != nullptr ? std::string_view(number->text) : value.text();
    const auto decimal = Decimal::parse(text);
    if (!decimal) {
        return fail(decimal.error().code == Errc::overflow ? Errc::overflow : Errc::not_a_number,
                    raw_of(value) + " is not a number that can be kept");
    }
    return Value::of(*decimal);
}

bool is_sentinel(const JsonEntry& entry, const Result<Value>& value) {
    const auto number = value ? value->to_decimal() : Result<Decimal>(value.error());
    return number && std::ranges::any_of(entry.invalid, [&](const Decimal& one) { return one == *number; });
}

/// Empty for null, a list or an object.
std::string compared_text(const JsonValue* value) {
    if (value == nullptr) {
        return {};
    }
    if (const auto* number = std::get_if<JsonNumber>(&value->held)) {
        return number->text;
    }
    if (const auto* truth = std::get_if<bool>(&value->held)) {
        return *truth ? "true" : "false";
    }
    return std::string(value->text());
}

bool has_offset(std::string_view text) {
    const std::size_t clock = text.find('T');
    return clock != std::string_view::npos && text.find_first_of("Z+-", clock) != std::string_view::npos;
}

/// A count of seconds or milliseconds since 1970.
Result<UtcTime> unix_time(const JsonValue& value, MessageTime::Form form) {
    constexpr std::int64_t year_9999 = 253'402'300'799'999;
    const auto* number = std::get_if<JsonNumber>(&value.held);
    const auto decimal = Decimal::parse(number != nullptr ? std::string_view(number->text) : value.text());
    const Decimal scale(1, form == MessageTime::Form::unix_s ? 3 : 0);
    const auto milliseconds = decimal ? multiply(*decimal, scale) : decimal;
    const auto whole = milliseconds ? milliseconds->to_scaled(0) : Result<std::int64_t>(milliseconds.error());
    if (!whole || *whole < 0 || *whole > year_9999) {
        return fail(Errc::wrong_reply, "the time " + raw_of(value) + " is not a count since 1970");
    }
    return utc_from_milliseconds(*whole);
}

/// Whatever it says, even if that cannot be.
Result<UtcTime> written_time(const MessageTime& time, const JsonValue& value) {
    if (time.form != MessageTime::Form::iso8601) {
        return unix_time(value, time.form);
    }
    const auto parsed = parse_iso8601(value.text());
    if (!parsed || !has_offset(value.text())) {
        return fail(Errc::wrong_reply,
                    "the time " + raw_of(value) + " is not one of ISO 8601 with its offset from UTC");
    }
    return *parsed;
}

}  // namespace

std::vector<Reading> readings_of(std::span<const JsonEntry> entries, std::string_view instance,
                                 const JsonValue& document) {
    std::vector<Reading> readings;
    readings.reserve(entries.size());
    for (const JsonEntry& entry : entries) {
        PointKey key = entry.key;
        if (!instance.empty()) {
            key.instance = instance;
        }
        const JsonValue* value = all_equal(entry.when, document) ? find(document, entry.at) : nullptr;
        if (value == nullptr || value->is_null()) {
            if (!entry.is_optional) {
                readings.push_back(
                    missing_reading(std::move(key), Errc::no_such_point, value == nullptr ? "" : "null"));
            }
            continue;
        }
        const auto number = value_of(*value);
        readings.push_back(
            is_sentinel(entry, number)
                ? missing_reading(std::move(key), Errc::no_such_point, raw_of(*value))
                : reading_from(std::move(key), number, entry.scale, entry.range, entry.limits, raw_of(*value)));
    }
    return readings;
}

bool all_equal(std::span<const JsonCondition> conditions, const JsonValue& document) {
    return std::ranges::all_of(conditions, [&](const JsonCondition& condition) {
        const std::string text = compared_text(find(document, condition.at));
        return std::ranges::find(condition.accepted, text) != condition.accepted.end();
    });
}

Result<UtcTime> time_of(const MessageTime& time, const JsonValue& document) {
    const JsonValue* value = find(document, time.at);
    if (value == nullptr) {
        return fail(Errc::wrong_reply, "the message has no time at " + time.at.to_string());
    }
    const auto said = written_time(time, *value);
    if (said && *said < earliest_told) {
        return fail(Errc::wrong_reply, "it says that its values are of " + to_iso8601(*said) +
                                           ", as a device does that counts from its start; set the device's clock");
    }
    return said;
}

}  // namespace wattmast
