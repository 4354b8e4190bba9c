// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Turns what a poll brings into samples of known points.
#pragma once

#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/catalog.h"
#include "model/sample.h"

namespace wattmast {

/// Knows every point's id by device and key. Belongs to one thread.
class SampleMapper {
public:
    explicit SampleMapper(const Catalog& catalog);

    /// Keys of the result that have no id yet; the caller asks the catalogue for ids and calls learn().
    [[nodiscard]] std::vector<PointKey> unknown_keys(const PollResult& result) const;
    void learn(DeviceId device, const PointKey& key, PointId id);

    struct LimitsOfPoint {
        PointId point;
        RegisterLimits limits;
    };
    /// Points whose profile now states other limits than the catalogue has; the caller saves them there and calls
    /// learn_limits(). @pre unknown_keys(result) is empty.
    [[nodiscard]] std::vector<LimitsOfPoint> changed_limits(const PollResult& result) const;
    void learn_limits(DeviceId device, const LimitsOfPoint& known);

    /// Appends one sample per reading; for a poll that failed as a whole, one missing sample per known point of the
    /// device. Two readings of one key in one result: the first counts. @pre unknown_keys(result) is empty.
    void map(const PollResult& result, Origin origin, std::vector<Sample>& samples) const;

private:
    struct KnownPoint {
        PointKey key;
        PointId id;
        RegisterLimits limits{};
    };
    [[nodiscard]] const KnownPoint* find(DeviceId device, const PointKey& key) const;

    std::unordered_map<DeviceId, std::vector<KnownPoint>>
        points_;  ///< A device has some tens of points, sorted by key.
};

}  // namespace wattmast
