// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Models and firmware that read differently.
#include <algorithm>
#include <charconv>
#include <set>

#include "collect/reading_value.h"
#include "collect/snmp_readings.h"

namespace wattmast {
namespace {

/// The first number with dots in a text: "2.11" of "SW 2.11b".
std::vector<std::uint32_t> version_in(std::string_view text) {
    std::vector<std::uint32_t> parts;
    const auto first = std::ranges::find_if(text, [](char c) { return c >= '0' && c <= '9'; });
    const char* at = text.data() + (first - text.begin());
    const char* const end = text.data() + text.size();
    while (at != end) {
        std::uint32_t number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc{}) {
            break;
        }
        parts.push_back(number);
        if (next == end || *next != '.') {
            break;
        }
        at = next + 1;
    }
    return parts;
}

bool holds(const SnmpCheck& check, const SnmpDatum& datum) {
    const auto* text = std::get_if<std::string>(&datum.value);
    const bool asks_text =
        !check.text_starts_with.empty() || !check.version_from.empty() || !check.version_below.empty();
    if (asks_text && text == nullptr) {
        return false;
    }
    const auto begins = [text](const std::string& start) { return text->starts_with(start); };
    if (!check.text_starts_with.empty() && std::ranges::none_of(check.text_starts_with, begins)) {
        return false;
    }
    if (!check.version_from.empty() || !check.version_below.empty()) {
        const auto version = version_in(*text);
        const bool is_in = !version.empty() &&
                           (check.version_from.empty() || version >= version_in(check.version_from)) &&
                           (check.version_below.empty() || version < version_in(check.version_below));
        if (!is_in) {
            return false;
        }
    }
    if (!check.range.minimum && !check.range.maximum) {
        return true;
    }
    const auto number = number_of(datum);
    const auto decimal = number ? number->to_decimal() : Result<Decimal>(number.error());
    return decimal && is_within(check.range, *decimal);
}

bool holds(const SnmpCondition& condition, const SnmpFacts& facts) {
    return std::ranges::all_of(condition.checks, [&facts](const SnmpCheck& check) {
        const auto fact = facts.find(check.oid);
        return fact != facts.end() && holds(check, fact->second);
    });
}

}  // namespace

std::vector<Oid> wanted_facts(const SnmpMap& map) {
    std::set<Oid> objects;
    for (const SnmpEntry& entry : map.entries) {
        for (const auto* conditions : {&entry.when, &entry.unless}) {
            for (const SnmpCondition& condition : *conditions) {
                for (const SnmpCheck& check : condition.checks) {
                    objects.insert(check.oid);
                }
            }
        }
    }
    return {objects.begin(), objects.end()};
}

bool applies(const SnmpEntry& entry, const SnmpFacts& facts) {
    const auto is_true = [&facts](const SnmpCondition& condition) { return holds(condition, facts); };
    return std::ranges::all_of(entry.when, is_true) && std::ranges::none_of(entry.unless, is_true);
}

}  // namespace wattmast
