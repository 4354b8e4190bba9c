// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Turns what a poll brings into samples of known points.
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "model/catalog.h"
#include "model/key_lists.h"
#include "model/sample.h"
#include "store/catalog_store.h"
#include "units/error.h"

namespace wattmast {

/// Knows every point's id by device and key. Belongs to one thread.
class SampleMapper {
public:
    explicit SampleMapper(const Catalog& catalog);

    /// Appends one sample per reading; for a poll that failed as a whole, one missing sample per known point of the
    /// device. Two readings of one key in one result: the first counts.
    /// False, and nothing is appended, where a point is not known or its profile states other limits than the catalogue
    /// has: learn() first.
    [[nodiscard]] bool map(const PollResult& result, Origin origin, std::vector<Sample>& samples);

    /// Enters what is new of the result in `catalog` and remembers it; map() takes the result then.
    /// Fails as ensure_point() and save_limits() do; what was remembered up to there stays.
    [[nodiscard]] Result<void> learn(const PollResult& result, CatalogStore& catalog);

    /// The points that are known of a device, by key.
    [[nodiscard]] std::vector<Point> points_of(DeviceId device) const;

private:
    struct KnownPoint {
        PointId id;
        std::uint32_t limits = 0;       ///< Number in limits_.
        std::uint32_t last_result = 0;  ///< Which of the device's results brought it last.
    };
    struct KnownDevice {
        KeyList keys;                    ///< Some tens, ascending.
        std::vector<KnownPoint> points;  ///< In the order of `keys`.
        /// Of the last result's readings in turn, their places in `points`: the next one has them in the same order.
        std::vector<std::uint32_t> order;
        std::uint32_t results = 0;
    };
    [[nodiscard]] static KnownPoint* find(KnownDevice& device, const PointKey& key);
    [[nodiscard]] static KnownPoint* find(KnownDevice& device, std::size_t reading, const PointKey& key);
    void add(KnownDevice& device, const std::map<PointKey, PointId>& added);
    [[nodiscard]] Result<void> learn_points(const PollResult& result, CatalogStore& catalog);

    std::uint32_t number_of(const RegisterLimits& limits);

    std::unordered_map<DeviceId, KnownDevice> devices_;
    KeyLists lists_;
    std::vector<RegisterLimits> limits_;  ///< Each once: there are as many as profiles state, not as points.
};

}  // namespace wattmast
