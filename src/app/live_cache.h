// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Newest values on their way to the screen, coalesced.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <unordered_map>

#include "app/views.h"
#include "model/sample.h"
#include "units/utc_time.h"

namespace wattmast {

/// Keeps the newest sample of each point until it is taken. Grows with the points, not with the time between takes.
/// No lock: belongs to one thread (or is guarded by its owner).
class LiveCache {
public:
    /// Older samples than the ones kept are ignored, also those already taken.
    void add(std::span<const Sample> samples);

    [[nodiscard]] std::size_t waiting() const noexcept { return waiting_.size(); }

    /// What came since the last update, ascending by point; empty if nothing did or if less than `shortest` passed.
    [[nodiscard]] std::optional<LiveUpdate> take(UtcTime now);

    static constexpr Duration shortest{500};  ///< On a screen, more than twice a second is noise.

private:
    std::unordered_map<PointId, Sample> waiting_;
    std::unordered_map<PointId, UtcTime> newest_;
    std::optional<UtcTime> taken_;
};

}  // namespace wattmast
