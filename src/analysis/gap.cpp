// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/gap.h"

namespace wattmast {

std::vector<TimeRange> gaps_in(std::span<const Sample> samples, TimeRange range, Duration gap_limit) {
    std::vector<TimeRange> gaps;
    UtcTime last = range.begin;
    const auto look = [&](UtcTime next) {
        if (next - last > gap_limit) {
            const TimeRange gap = intersection({last, next}, range);
            if (!gap.is_empty()) {
                gaps.push_back(gap);
            }
        }
    };
    for (const Sample& sample : samples) {
        if (!sample.value) {
            continue;
        }
        if (sample.at <= range.begin) {
            last = sample.at;
            continue;
        }
        look(sample.at);
        last = sample.at;
        if (sample.at >= range.end) {
            return gaps;
        }
    }
    look(range.end);
    return gaps;
}

}  // namespace wattmast
