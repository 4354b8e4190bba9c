// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_resolution.h"

#include <chrono>

#include "ui/charts/time_ticks.h"

namespace wattmast::ui {
namespace {

constexpr std::int64_t most_bins = 8000;

struct Bin {
    TickStep step;
    Duration shortest;
};

Bin bin_of(Resolution resolution) {
    using namespace std::chrono_literals;
    switch (resolution) {
        case Resolution::automatic:
            break;
        case Resolution::minute:
            return {{TickStep::Unit::minute, 1}, 1min};
        case Resolution::quarter_hour:
            return {{TickStep::Unit::minute, 15}, 15min};
        case Resolution::hour:
            return {{TickStep::Unit::hour, 1}, 1h};
        case Resolution::day:
            return {{TickStep::Unit::day, 1}, 23h};
    }
    return {};
}

}  // namespace

std::string_view word_of(Resolution resolution) {
    switch (resolution) {
        case Resolution::automatic:
            break;
        case Resolution::minute:
            return "1 min";
        case Resolution::quarter_hour:
            return "15 min";
        case Resolution::hour:
            return "1 h";
        case Resolution::day:
            return "1 day";
    }
    return {};
}

Resolution drawn_resolution(TimeRange range, Resolution wanted) {
    const bool fits = wanted != Resolution::automatic && range.length() / bin_of(wanted).shortest <= most_bins;
    return fits ? wanted : Resolution::automatic;
}

std::vector<UtcTime> bin_edges(TimeRange range, const TimeZone& zone, Resolution resolution) {
    if (range.is_empty() || drawn_resolution(range, resolution) == Resolution::automatic) {
        return {};
    }
    std::vector<UtcTime> edges{range.begin};
    for (const UtcTime tick : tick_times(range, zone, bin_of(resolution).step)) {
        if (tick > range.begin && tick < range.end) {
            edges.push_back(tick);
        }
    }
    edges.push_back(range.end);
    return edges;
}

}  // namespace wattmast::ui
