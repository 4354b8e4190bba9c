// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/kpi_volume.h"

#include <algorithm>

#include "analysis/exact.h"

namespace wattmast {
namespace {

/// Bytes of a counter are below 2^64.
WideInteger bytes_of(const Increment& increment) {
    return increment.amount ? to_fixed(*increment.amount, 0, 25).value_or(0) : 0;
}

/// Of `amount` that flowed in `span`, what had flowed at `at`. Rounded once; of a span whose border lies elsewhere none
/// or all.
WideInteger flowed_in(TimeRange span, WideInteger amount, UtcTime at) {
    if (at <= span.begin) {
        return 0;
    }
    if (at >= span.end) {
        return amount;
    }
    return divide_half_even(amount * (at - span.begin).count(), span.length().count());
}

}  // namespace

VolumeInterval volume_of_walk(const CounterWalk& walk, std::span<const UtcTime> joined, TimeRange range,
                              Duration gap_limit) {
    VolumeInterval interval{range, std::nullopt, {}};
    WideInteger covered = 0;
    const auto first = std::ranges::upper_bound(walk.increments, range.begin, {}, &Increment::to);
    for (auto increment = first; increment != walk.increments.end() && increment->from < range.end; ++increment) {
        if (!increment->amount) {
            continue;
        }
        const TimeRange span{increment->from, increment->to};
        const WideInteger amount = bytes_of(*increment);
        interval.bytes =
            interval.bytes.value_or(0) + flowed_in(span, amount, range.end) - flowed_in(span, amount, range.begin);
        if (span.length() <= gap_limit || std::ranges::binary_search(joined, span.begin)) {
            covered += intersection(span, range).length().count();
        }
    }
    interval.coverage.count = static_cast<std::int32_t>(covered * whole.count / range.length().count());
    return interval;
}

VolumeInterval volume_of_rate(const EnergyInterval& integral) {
    VolumeInterval interval{integral.range, std::nullopt, {}};
    if (integral.energy) {
        interval.bytes = divide_half_even(WideInteger{integral.energy->count()} * 9, 20);
        interval.coverage = integral.coverage;
    }
    return interval;
}

VolumeInterval sum_of(std::span<const VolumeInterval> parts) {
    VolumeInterval sum{parts.front().range, WideInteger{0}, {}};
    std::int64_t coverage = 0;
    for (const VolumeInterval& part : parts) {
        if (!part.bytes) {
            return {parts.front().range, std::nullopt, {}};
        }
        *sum.bytes += *part.bytes;
        coverage += part.coverage.count;
    }
    sum.coverage.count = static_cast<std::int32_t>(coverage / std::ssize(parts));
    return sum;
}

}  // namespace wattmast
