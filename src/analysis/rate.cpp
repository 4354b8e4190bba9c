// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/rate.h"

namespace wattmast {
namespace {

/// Rate units per counter unit and millisecond.
double scale_of(Unit unit) noexcept {
    constexpr double per_second = 1000.0;
    if (unit == Unit::kilowatt_hour) {
        return 3.6e6 * per_second;  // W·s in a kWh
    }
    if (unit == Unit::byte) {
        return 8 * per_second;
    }
    return per_second;
}

/// Increments joined until they last long enough.
struct Joined {
    TimeRange range;
    double amount = 0;
};

}  // namespace

Unit rate_unit(Unit counter_unit) noexcept {
    if (counter_unit == Unit::kilowatt_hour) {
        return Unit::watt;
    }
    return counter_unit == Unit::byte ? Unit::bit_per_second : counter_unit;
}

CounterRates rates_of(const CounterWalk& walk, Unit unit, Duration gap_limit, Duration at_least) {
    CounterRates rates;
    rates.unit = rate_unit(unit);
    const double scale = scale_of(unit);
    Joined joined;
    const auto finish = [&] {
        if (!joined.range.is_empty()) {
            rates.spans.push_back(
                {joined.range, joined.amount * scale / static_cast<double>(joined.range.length().count())});
        }
        joined = {};
    };
    for (const Increment& increment : walk.increments) {
        if (increment.kind == IncrementKind::reset || increment.kind == IncrementKind::exchange) {
            rates.resets.push_back(increment.to);
        }
        if (!increment.amount || increment.to - increment.from > gap_limit) {
            finish();
            continue;
        }
        if (joined.range.is_empty()) {
            joined.range = {increment.from, increment.from};
        }
        joined.range.end = increment.to;
        joined.amount += increment.amount->to_double();
        if (joined.range.length() >= at_least) {
            finish();
        }
    }
    finish();
    return rates;
}

}  // namespace wattmast
