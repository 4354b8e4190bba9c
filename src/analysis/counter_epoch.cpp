// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/counter_epoch.h"

#include <algorithm>
#include <cmath>

namespace wattmast {
namespace {

constexpr double seconds_to_wrap = 42'949'672.96;  ///< 2^32 hundredths.
constexpr double seconds_of_slack = 5;
constexpr double slack_per_second = 0.001;

double seconds_between(UtcTime begin, UtcTime end) {
    return static_cast<double>((end - begin).count()) / 1000.0;
}

template <typename GoesOn>
CounterBreaks breaks_in(std::span<const Sample> samples, GoesOn goes_on) {
    CounterBreaks breaks;
    const Sample* before = nullptr;
    for (const Sample& sample : samples) {
        if (!sample.value || sample.quality != Quality::good) {
            continue;
        }
        if (before != nullptr && !goes_on(*before, sample)) {
            breaks.push_back({before->at, sample.at});
        }
        before = &sample;
    }
    return breaks;
}

}  // namespace

double slack_seconds_after(Duration elapsed) noexcept {
    return seconds_of_slack + slack_per_second * static_cast<double>(elapsed.count()) / 1000.0;
}

bool runs_on(const Sample& earlier, const Sample& later) {
    const double elapsed = seconds_between(earlier.at, later.at);
    const double expected = std::fmod(earlier.value->to_double() + elapsed, seconds_to_wrap);
    const double off = std::abs(later.value->to_double() - expected);
    // Just before the wrap and just after it are neighbours.
    return std::min(off, std::abs(seconds_to_wrap - off)) <= slack_seconds_after(later.at - earlier.at);
}

CounterBreaks restarts_in(std::span<const Sample> up_time) {
    return breaks_in(up_time, runs_on);
}

CounterBreaks changes_in(std::span<const Sample> stated) {
    return breaks_in(stated, [](const Sample& earlier, const Sample& later) {
        return earlier.value->to_double() == later.value->to_double();
    });
}

}  // namespace wattmast
