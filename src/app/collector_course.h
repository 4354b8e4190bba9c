// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How a collector did, minute by minute.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "app/views.h"
#include "units/utc_time.h"

namespace wattmast {

/// What was counted in one minute of UTC.
struct CollectorMinute {
    UtcTime begin;
    Duration watched{0};       ///< How much of the minute lies between two counts; at most a minute.
    std::uint64_t polls = 0;   ///< Made.
    std::uint64_t failed = 0;  ///< Of those, without an answer.
    std::uint64_t missed = 0;  ///< Due, and not made.

    /// Per second of the watched time. @pre watched > 0
    [[nodiscard]] double per_second(std::uint64_t count) const;
    friend bool operator==(const CollectorMinute&, const CollectorMinute&) = default;
};

/// The last day of what a collector tells of itself, from the counts in its status. Counts further apart than a minute,
/// those of another start, and the time while it stands still leave a hole: nothing is spread over it. Belongs to one
/// thread; reads no clock.
class CollectorCourse {
public:
    static constexpr Duration longest = std::chrono::hours{24};

    void add(UtcTime now, const CollectorStatus& status);

    /// Ascending; minutes of which nothing is known are left out.
    [[nodiscard]] const std::deque<CollectorMinute>& minutes() const noexcept { return minutes_; }
    /// Since when it watches; empty before the first count.
    [[nodiscard]] std::optional<UtcTime> since() const noexcept { return since_; }

private:
    struct Counts {
        UtcTime at;
        UtcTime started;
        std::uint64_t polls = 0;
        std::uint64_t answered = 0;
        std::uint64_t missed = 0;
    };
    void add(const Counts& before, const Counts& now);

    std::deque<CollectorMinute> minutes_;
    std::optional<Counts> last_;
    std::optional<UtcTime> since_;
};

}  // namespace wattmast
