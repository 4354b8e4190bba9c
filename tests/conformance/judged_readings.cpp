// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/judged_readings.h"

#include <chrono>

#include "analysis/plausibility.h"

namespace wattmast::test {

std::vector<std::string> findings_of(std::span<const Reading> readings) {
    std::vector<PointKey> keys;
    std::vector<RegisterLimits> limits;
    std::vector<std::optional<PolledValue>> values;
    for (const Reading& reading : readings) {
        keys.push_back(reading.key);
        limits.push_back(reading.limits);
        values.push_back(reading.value ? std::optional(polled_value(*reading.value)) : std::nullopt);
    }
    const auto plan = PlausibilityPlan::of(keys, limits);
    UtcTime now = utc_from_milliseconds(1'790'812'800'000);
    auto state = PlausibilityState::of(plan, now);
    PlausibilityJudge judge;
    std::vector<std::string> found;
    for (int poll = 0; poll < 40; ++poll) {
        for (const PlausibilityChange& change : judge.judge(plan, state, now, values).changes) {
            if (change.kind == PlausibilityChange::Kind::opened) {
                found.push_back(std::string(id_of(change.rule)) + ", " + std::string(id_of(change.action)) + ": " +
                                describe(change, keys[change.slot]));
            }
        }
        now += std::chrono::minutes{1};
    }
    return found;
}

}  // namespace wattmast::test
