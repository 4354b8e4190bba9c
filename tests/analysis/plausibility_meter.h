// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A device whose polls go through the self-test, for tests.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "analysis/plausibility.h"

namespace wattmast::test {

inline constexpr UtcTime plausibility_begin = utc_from_milliseconds(1'790'000'000'000);

class PlausibilityMeter {
public:
    explicit PlausibilityMeter(std::vector<PointKey> keys, std::vector<RegisterLimits> limits = {},
                               Duration interval = std::chrono::seconds{10})
        : keys_(std::move(keys)), interval_(interval) {
        limits.resize(keys_.size());
        plan_ = PlausibilityPlan::of(keys_, limits);
        values_.resize(keys_.size());
        begin_anew();
    }

    /// What the next polls say of a point, as text: its digits are the device's.
    void set(std::size_t slot, const std::string& text) { set(slot, Value::of(Decimal::parse(text).value())); }
    void set(std::size_t slot, const Value& value) { values_[slot] = polled_value(value); }
    void set(std::size_t slot, double value, int decimals) {
        Decimal scale(1, -decimals);
        set(slot, Value::of(Decimal(static_cast<std::int64_t>(value / scale.to_double() + 0.5), -decimals)));
    }
    void forget(std::size_t slot) { values_[slot].reset(); }

    /// Polls; gives the slots that are withheld.
    std::set<PlausibilitySlot> poll() {
        now_ += interval_;
        const PlausibilityVerdict& verdict = judge_.judge(plan_, state_, now_, values_);
        changes.insert(changes.end(), verdict.changes.begin(), verdict.changes.end());
        return {verdict.withheld.begin(), verdict.withheld.end()};
    }
    /// Polls some times; gives how often each slot was withheld.
    std::map<PlausibilitySlot, int> polls(int count) {
        std::map<PlausibilitySlot, int> withheld;
        for (int i = 0; i < count; ++i) {
            for (const PlausibilitySlot slot : poll()) {
                ++withheld[slot];
            }
        }
        return withheld;
    }
    /// As after a restart of the program.
    void begin_anew() { state_ = PlausibilityState::of(plan_, now_ + interval_); }

    [[nodiscard]] std::vector<PlausibilityChange> opened() const {
        std::vector<PlausibilityChange> found;
        for (const PlausibilityChange& change : changes) {
            if (change.kind == PlausibilityChange::Kind::opened) {
                found.push_back(change);
            }
        }
        return found;
    }
    [[nodiscard]] UtcTime now() const { return now_; }
    [[nodiscard]] Duration interval() const { return interval_; }
    [[nodiscard]] const PointKey& key(std::size_t slot) const { return keys_[slot]; }
    [[nodiscard]] const PlausibilityPlan& plan() const { return plan_; }
    [[nodiscard]] PlausibilityState& state() { return state_; }

    std::vector<PlausibilityChange> changes;

private:
    std::vector<PointKey> keys_;
    PlausibilityPlan plan_;
    PlausibilityState state_;
    PlausibilityJudge judge_;
    std::vector<std::optional<PolledValue>> values_;
    Duration interval_;
    UtcTime now_ = plausibility_begin;
};

}  // namespace wattmast::test
