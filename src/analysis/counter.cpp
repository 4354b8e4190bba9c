// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/counter.h"

#include <algorithm>
#include <string>

#include "analysis/counter_walk.h"
#include "analysis/exact.h"

namespace wattmast {
namespace {

constexpr int decimals = 9;
constexpr int digits = 20;

Failure too_large(UtcTime at, const std::string& text) {
    return fail(Errc::overflow, "the register reading " + text + " of " + to_iso8601(at) +
                                    " is beyond 10^20; check the profile's scale and data type");
}

WideInteger last_digit_of(const Value& value) {
    if (value.form() == Value::Form::decimal) {
        return power_of_ten(std::clamp(value.exponent() + decimals, 0, digits));
    }
    const auto decimal = value.to_decimal();
    const int exponent = decimal ? decimal->exponent() : 0;
    return power_of_ten(std::clamp(exponent + decimals, 0, digits));
}

/// Numbers given by people: modulus, rating and register values of meter events.
Result<std::optional<WideInteger>> fixed(const std::optional<Decimal>& number, const char* what) {
    if (!number) {
        return std::optional<WideInteger>{};
    }
    const auto count = to_fixed(*number, decimals, digits);
    if (!count) {
        return fail(Errc::overflow, std::string("the ") + what + " " + number->to_string() + " is beyond 10^20");
    }
    return count;
}

/// Of one time and kind the record that was entered last counts: so people put right what they entered before.
/// @param records Ascending by time, those of one time in the order of entry.
void leave_out_replaced(std::vector<RegisterRecord>& records) {
    std::vector<RegisterRecord> kept;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        const auto later = std::find_if(kept.rbegin(), kept.rend(), [&](const RegisterRecord& one) {
            return one.at != record->at || one.kind == record->kind;
        });
        if (later == kept.rend() || later->at != record->at) {
            kept.push_back(*record);
        }
    }
    records.assign(kept.rbegin(), kept.rend());
}

Result<std::vector<RegisterRecord>> records_of(std::span<const MeterEvent> events) {
    std::vector<RegisterRecord> records;
    for (const MeterEvent& event : events) {
        const auto final_count = fixed(event.final_value, "final register value");
        const auto first_count = fixed(event.first_value, "first register value");
        if (!final_count || !first_count) {
            return final_count ? first_count.error() : final_count.error();
        }
        records.push_back({event.at, event.kind, *final_count, *first_count});
    }
    std::ranges::stable_sort(records, {}, &RegisterRecord::at);
    leave_out_replaced(records);
    return records;
}

}  // namespace

std::string_view id_of(IncrementKind kind) noexcept {
    switch (kind) {
        case IncrementKind::normal:
            return "normal";
        case IncrementKind::wrap:
            return "wrap";
        case IncrementKind::reset:
            return "reset";
        case IncrementKind::exchange:
            return "exchange";
        case IncrementKind::implausible:
            return "implausible";
    }
    return "";
}

Result<Register> register_of(UtcTime at, const Value& value) {
    const auto count = to_fixed(value, decimals, digits);
    if (!count) {
        return too_large(at, value.to_string());
    }
    return Register{at, *count, last_digit_of(value), value};
}

Result<WalkRules> walk_rules(const CounterRules& rules, std::span<const MeterEvent> events) {
    const auto modulus = fixed(rules.modulus, "register's capacity");
    const auto most_per_hour = fixed(rules.most_per_hour, "rating");
    auto records = records_of(events);
    if (!modulus || !most_per_hour || !records) {
        return !modulus ? modulus.error() : !most_per_hour ? most_per_hour.error() : records.error();
    }
    return WalkRules{*modulus, *most_per_hour, rules.momentary, rules.remembered, std::move(*records)};
}

Result<CounterWalk> walk_counter(std::span<const Sample> samples, const CounterRules& rules,
                                 std::span<const MeterEvent> events) {
    std::vector<UtcTime> suspect;
    std::vector<Register> readings;
    for (const Sample& sample : samples) {
        if (!sample.value) {
            continue;
        }
        if (sample.quality != Quality::good) {
            suspect.push_back(sample.at);
            continue;
        }
        const auto reading = register_of(sample.at, *sample.value);
        if (!reading) {
            return reading.error();
        }
        readings.push_back(*reading);
    }
    const auto fixed_rules = walk_rules(rules, events);
    if (!fixed_rules) {
        return fixed_rules.error();
    }
    CounterWalk walk = walk_registers(std::move(readings), *fixed_rules).walk;
    walk.suspect = std::move(suspect);
    return walk;
}

}  // namespace wattmast
