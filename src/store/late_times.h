// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which samples came out of order.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "model/sample.h"
#include "store/sample_store.h"
#include "units/utc_time.h"

namespace wattmast {

/// Times of samples that were stored when their point already had later ones. Small: of each point only what since()
/// needs, no more than a few steps of that, and of very many points those of the last time. No lock.
class LateTimes {
public:
    LateTimes();

    /// A sample of `at` was stored though the point had one later.
    void note(PointId point, UtcTime at);
    /// Samples of any point may have been.
    void note_all() noexcept { all_ = ++mark_; }

    /// Ascends with what is noted. No other object has the same.
    [[nodiscard]] std::uint64_t mark() const noexcept { return mark_; }
    /// The oldest that was noted since mark() was `mark`, or an older one; empty if none was. For a mark of another
    /// object: the oldest there can be.
    [[nodiscard]] std::optional<UtcTime> since(PointId point, std::uint64_t mark) const;

private:
    void forget_older_half();
    struct Step {
        std::uint64_t mark = 0;
        UtcTime oldest;  ///< Of those noted at it or later.
    };
    std::unordered_map<PointId, std::vector<Step>> steps_;  ///< Both members of a Step ascend.
    std::uint64_t mark_;
    std::uint64_t all_;  ///< What is before it is not known.
};

/// SampleReader::late_samples() out of `times`.
[[nodiscard]] LateSamples late_since(const LateTimes& times, std::span<const PointId> points,
                                     std::optional<std::uint64_t> since);

}  // namespace wattmast
