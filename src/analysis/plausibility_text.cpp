// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "analysis/plausibility.h"

namespace wattmast {
namespace {

/// Four digits, all of those before the point; no locale.
std::string number(double value) {
    std::array<char, 64> text{};
    char* const end = text.data() + text.size();
    const auto written = std::abs(value) >= 1000
                             ? std::to_chars(text.data(), end, value, std::chars_format::fixed, 0)
                             : std::to_chars(text.data(), end, value, std::chars_format::general, 4);
    return written.ec == std::errc() ? std::string(text.data(), written.ptr) : "a number of more than 60 digits";
}

std::string with_unit(double value, Unit unit) {
    const std::string_view name = unit == Unit::ratio ? std::string_view() : symbol(unit);
    return number(value) + (name.empty() ? "" : " ") + std::string(name);
}

std::string verdict_on(const PlausibilityChange& change) {
    if (change.decade == 0) {
        return change.expected != 0 ? ": " + number(std::abs(change.stated / change.expected)) + " times as much"
                                    : std::string();
    }
    std::string zeros = "1" + std::string(static_cast<std::size_t>(std::abs(change.decade)), '0');
    return ": this looks " + zeros + " times too " + (change.decade > 0 ? "large" : "small") +
           "; multiply the scale of this point in the device's profile by " + fix_of(change)->to_string();
}

}  // namespace

std::optional<Decimal> fix_of(const PlausibilityChange& change) {
    return change.decade == 0 ? std::nullopt : std::optional(Decimal(1, -change.decade));
}

std::string describe(const PlausibilityChange& change, const PointKey& key) {
    const Unit unit = info(key.kind).unit;
    const std::string said = to_string(key) + " says " + with_unit(change.stated, unit);
    const std::string expected = with_unit(change.expected, unit);
    switch (change.rule) {
        case PlausibilityRule::power_identity:
            return said + " where the power, voltage, current and power factor of the same poll make it " + expected +
                   verdict_on(change);
        case PlausibilityRule::phase_sum:
            return said + " where its phases add up to " + expected + verdict_on(change);
        case PlausibilityRule::energy_rate: {
            const bool is_register = info(key.kind).nature == PointNature::counter;
            return to_string(key) + (is_register ? " grows by " : " comes to ") + number(change.stated) +
                   (is_register ? " kW where the power is " : " kW where its energy register grows by ") +
                   number(change.expected) + " kW" + verdict_on(change);
        }
        case PlausibilityRule::register_jump:
            return said + " where it would stand at " + expected + " had it gone on" + verdict_on(change);
        case PlausibilityRule::rating:
            return said + ", but the rating of its register lets " + expected + " flow" +
                   (change.decade != 0 ? verdict_on(change)
                                       : ": the transformer ratio in the meter or the rating in the profile is wrong");
        case PlausibilityRule::physical_range:
            return said + ", which cannot be" + verdict_on(change);
        case PlausibilityRule::level_jump:
            return said + " after days around " + expected + verdict_on(change) + ", unless the site has grown";
    }
    return said;
}

}  // namespace wattmast
