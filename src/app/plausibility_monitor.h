// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The self-test of all devices that are polled: what is found becomes findings and quarantine.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "analysis/plausibility.h"
#include "app/sample_mapper.h"
#include "model/plausibility.h"
#include "model/sample.h"
#include "store/sample_store.h"

namespace wattmast {

/// Remembers some 50 bytes per point and some 200 per device; devices of one profile share the plan of what can be held
/// against what. Belongs to one thread.
class PlausibilityMonitor {
public:
    /// @param findings All of the store: open ones go on, accepted ones are not found again.
    explicit PlausibilityMonitor(std::vector<PlausibilityFinding> findings = {});

    /// Judges a poll. Good samples that must not be booked become suspect; their values stay.
    /// @param points Knows every sample's point. @param samples Of one poll of `device`.
    void judge(DeviceId device, const SampleMapper& points, std::span<Sample> samples);

    /// Stores what was found since the last time, some thousand findings a transaction: a wrong profile on a whole
    /// fleet must not cost a sync of the disk for each device. What the store refuses is tried again with the next
    /// call.
    [[nodiscard]] Result<void> save(SampleStore& store, UtcTime now);

    /// Takes over what a person decided: an accepted finding is not found again.
    void settle(const PlausibilityFinding& finding);

    /// All that are open, in no order, and a number that changes with them. Those not stored yet have no id.
    [[nodiscard]] std::vector<PlausibilityFinding> open_findings() const;
    [[nodiscard]] std::size_t revision() const noexcept { return revision_; }

private:
    /// What devices with the same points share.
    struct Layout {
        std::vector<PointKey> keys;
        std::vector<RegisterLimits> limits;
        PlausibilityPlan plan;
    };
    struct Watched {
        std::shared_ptr<const Layout> layout;
        std::vector<PointId> points;          ///< By slot.
        std::vector<PlausibilitySlot> order;  ///< Of the last poll's samples in turn: the next has the same.
        PlausibilityState state;
    };
    /// What is to be stored: a finding as it is then, and a record about its samples.
    struct Pending {
        DeviceId device;
        PlausibilityRule rule;
        PointId point;
        std::optional<PlausibilityFinding> ended;  ///< Empty: the one that is open.
        std::optional<QuarantineRecord> record;
    };

    Watched& watch(DeviceId device, const SampleMapper& points, UtcTime at);
    [[nodiscard]] std::shared_ptr<const Layout> layout_of(std::span<const Point> points);
    /// False where a sample is of a point that is not watched.
    bool take_values(Watched& watched, std::span<const Sample> samples);
    /// False where nothing of the device can doubt its point any more.
    [[nodiscard]] static bool put_back(Watched& watched, const PlausibilityFinding& finding);
    void end(const PlausibilityFinding& finding, UtcTime until);
    void note(DeviceId device, const Watched& watched, const PlausibilityChange& change, UtcTime at);
    /// The first `count` of what is pending, in one transaction.
    Result<void> save_some(SampleStore& store, UtcTime now, std::size_t count);
    /// @param numbered Gets the findings that have an id since this call.
    Result<void> save_one(SampleStore& store, Pending& pending, std::vector<PlausibilityFinding*>& numbered);
    [[nodiscard]] PlausibilityFinding* open_finding(DeviceId device, PlausibilityRule rule, PointId point);

    std::unordered_map<DeviceId, Watched> devices_;
    std::map<std::vector<PointKey>, std::vector<std::weak_ptr<const Layout>>> layouts_;
    std::unordered_map<DeviceId, std::vector<PlausibilityFinding>> open_;
    std::unordered_map<DeviceId, std::vector<PlausibilityFinding>> accepted_;
    std::deque<Pending> pending_;
    std::size_t revision_ = 0;
    PlausibilityJudge judge_;
    std::vector<std::optional<PolledValue>> values_;  ///< Of the poll being judged, by slot.
};

}  // namespace wattmast
