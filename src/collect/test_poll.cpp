// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/test_poll.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "collect/modbus_readings.h"
#include "collect/profile_places.h"

namespace wattmast {
namespace {

TestPollState state_of(const Reading& reading) {
    if (reading.quality == Quality::good) {
        return TestPollState::valid;
    }
    if (reading.quality == Quality::suspect) {
        return TestPollState::suspect;
    }
    switch (reading.reason.value_or(Errc::timeout)) {
        case Errc::no_such_point:
            return TestPollState::no_value;
        case Errc::device_refused:
            return TestPollState::refused;
        case Errc::not_a_number:
        case Errc::malformed_frame:
        case Errc::wrong_reply:
        case Errc::overflow:
            return TestPollState::unreadable;
        default:
            return TestPollState::not_answered;
    }
}

/// "… refused with exception 2 (illegal data address); …": 2.
std::optional<int> exception_in(std::string_view detail) {
    constexpr std::string_view words = "exception ";
    const std::size_t found = detail.find(words);
    if (found == std::string_view::npos) {
        return std::nullopt;
    }
    int number = 0;
    const char* begin = detail.data() + found + words.size();
    const auto [end, error] = std::from_chars(begin, detail.data() + detail.size(), number);
    return error == std::errc{} ? std::optional(number) : std::nullopt;
}

/// "0x436C 1C29" back to registers; empty for anything else.
std::vector<std::uint16_t> registers_in(std::string_view raw) {
    std::vector<std::uint16_t> registers;
    if (!raw.starts_with("0x")) {
        return registers;
    }
    raw.remove_prefix(2);
    while (raw.size() >= 4) {
        std::uint16_t word = 0;
        const auto [end, error] = std::from_chars(raw.data(), raw.data() + 4, word, 16);
        if (error != std::errc{} || end != raw.data() + 4) {
            return {};
        }
        registers.push_back(word);
        raw.remove_prefix(std::min<std::size_t>(raw.size(), 5));
    }
    return registers;
}

struct Level {
    double least = 0;
    double most = 0;
    [[nodiscard]] bool holds(double value) const { return std::isfinite(value) && value >= least && value <= most; }
};

/// What networks and batteries have; only kinds for which that says something.
std::optional<Level> usual_level(PointKind kind) {
    switch (kind) {
        case PointKind::frequency:
            return Level{40, 70};
        case PointKind::voltage:
            return Level{40, 50'000};
        case PointKind::dc_voltage:
        case PointKind::battery_voltage:
            return Level{5, 2'000};
        default:
            return std::nullopt;
    }
}

wire::RegisterOrder words_reversed(wire::RegisterOrder order) {
    using enum wire::RegisterOrder;
    switch (order) {
        case abcd:
            return cdab;
        case cdab:
            return abcd;
        case badc:
            return dcba;
        case dcba:
            return badc;
    }
    return abcd;
}

std::optional<TestPollHint> order_hint(const ModbusEntry& entry, const Reading& reading) {
    const auto level = usual_level(entry.key.kind);
    const auto registers = registers_in(reading.raw);
    if (!level || !reading.value || registers.size() != entry.span.count || registers.size() < 2 ||
        std::ranges::all_of(registers, [](std::uint16_t word) { return word == 0; })) {
        return std::nullopt;
    }
    ModbusEntry turned = entry;
    turned.format.order = words_reversed(entry.format.order);
    turned.range = {};
    const Reading other = reading_of(turned, registers);
    const double value = reading.value->to_double();
    const double other_value = other.value ? other.value->to_double() : std::nan("");
    const bool fits = level->holds(value);
    const bool other_fits = level->holds(other_value);
    if (!other.value || (fits && other_fits)) {
        return std::nullopt;
    }
    using enum TestPollHint::Kind;
    return TestPollHint{fits         ? order_fits
                        : other_fits ? other_order_fits
                                     : level_implausible,
                        entry.key, value, other_value, std::nullopt};
}

void add_order_hint(std::vector<TestPollHint>& hints, const DeviceReading& reading) {
    std::optional<TestPollHint> best;
    for (const ModbusEntry& entry : reading.profile->modbus.entries) {
        const auto found = std::ranges::find(reading.readings, entry.key, &Reading::key);
        const auto hint = found == reading.readings.end() ? std::nullopt : order_hint(entry, *found);
        // One that finds fault says more than one that praises.
        if (hint && (!best || (best->kind == TestPollHint::Kind::order_fits && hint->kind != best->kind))) {
            best = hint;
        }
    }
    if (best) {
        hints.push_back(*best);
    }
}

void add_ratio_hint(std::vector<TestPollHint>& hints, const DeviceReading& reading, const DeviceUri& uri) {
    const auto* meter = std::get_if<Dlt645Uri>(&uri);
    if (meter == nullptr || meter->ratios == TransformerRatios{}) {
        return;
    }
    const auto ratio = multiply(meter->ratios.current, meter->ratios.voltage);
    if (!ratio) {
        return;
    }
    const auto power = std::ranges::find_if(reading.readings, [](const Reading& one) {
        return one.key.kind == PointKind::active_power && one.key.phase == Phase::total && one.value.has_value();
    });
    if (power != reading.readings.end()) {
        const double value = power->value->to_double();
        hints.push_back({TestPollHint::Kind::ratio, power->key, value, value / ratio->to_double(), *ratio});
    }
}

}  // namespace

std::vector<TestPollRow> rows_of(const DeviceReading& reading, const MissingReasons& reasons) {
    const std::vector<ProfilePlace> places = places_of(*reading.profile);
    std::vector<TestPollRow> rows;
    rows.reserve(reading.readings.size());
    for (const Reading& one : reading.readings) {
        TestPollRow row;
        row.key = one.key;
        row.raw = one.raw;
        row.value = one.value;
        row.state = state_of(one);
        if (const ProfilePlace* place = place_of(places, one.key)) {
            row.where = place->where;
            row.type = place->type;
        }
        if (const auto reason = reasons.find(one.key); reason != reasons.end()) {
            row.detail = reason->second.detail;
            row.exception = exception_in(row.detail);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TestPollHint> hints_of(const DeviceReading& reading, const DeviceUri& uri) {
    std::vector<TestPollHint> hints;
    add_order_hint(hints, reading);
    add_ratio_hint(hints, reading, uri);
    return hints;
}

}  // namespace wattmast
