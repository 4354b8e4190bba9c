// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// When samples are retired: once a day a pass through all devices, in slices that hold nothing up.
#pragma once

#include <cstddef>
#include <optional>

#include "model/retention.h"
#include "store/store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Belongs to the thread of the store that it is given.
class DailyRetention {
public:
    /// @param budget Samples of one slice, see Store::retire().
    explicit DailyRetention(std::size_t budget) : budget_(budget) {}

    /// One slice of the pass that is due; empty where none is. After a failure, of which the log is told, there is none
    /// for an hour. Fails as read_policy() and Store::retire().
    [[nodiscard]] std::optional<Result<RetireReport>> step(Store& store, UtcTime now);
    /// The policy has changed: a pass is due at once, by the new one.
    void begin_anew() noexcept;

private:
    [[nodiscard]] bool is_due(UtcTime now) const noexcept;
    [[nodiscard]] Result<RetireReport> slice(Store& store, UtcTime now);

    std::size_t budget_;
    std::optional<RetentionLimits> limits_;  ///< Of the pass under way.
    std::optional<UtcTime> due_;             ///< Of the next pass; empty: at once.
};

}  // namespace wattmast
