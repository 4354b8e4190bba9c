// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/earlier_quarters.h"

#include <algorithm>
#include <chrono>

#include "analysis/quarter_mean.h"

namespace wattmast {
namespace {

UtcTime begin_of_quarter(UtcTime at) {
    return UtcTime{std::chrono::floor<Duration>(at).time_since_epoch() / QuarterMean::length * QuarterMean::length};
}

}  // namespace

EarlierQuarters earlier_quarters(const TimeZone& zone, UtcTime begin, std::size_t count, int weeks) {
    std::vector<std::optional<UtcTime>> times(count);
    std::optional<UtcTime> first;
    std::optional<UtcTime> last;
    for (std::size_t i = 0; i < count; ++i) {
        const UtcTime later = begin + QuarterMean::length * static_cast<std::int64_t>(i);
        const auto found = zone.instants(zone.local(later).clock - std::chrono::days{7 * weeks});
        if (found.count == 0) {
            continue;
        }
        times[i] = begin_of_quarter(found.first);
        first = std::min(first.value_or(*times[i]), *times[i]);
        last = std::max(last.value_or(*times[i]), *times[i]);
    }
    EarlierQuarters earlier;
    earlier.places.resize(count);
    if (!first) {
        return earlier;
    }
    earlier.range = {*first, *last + QuarterMean::length};
    earlier.count = static_cast<std::size_t>(earlier.range.length() / QuarterMean::length);
    for (std::size_t i = 0; i < count; ++i) {
        if (times[i]) {
            earlier.places[i] = static_cast<std::size_t>((*times[i] - *first) / QuarterMean::length);
        }
    }
    return earlier;
}

}  // namespace wattmast
