// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What sites are expected to draw, read from the history a day at a time.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/alarms/fleet_index.h"
#include "store/sample_store.h"
#include "units/utc_time.h"

namespace wattmast {

/// The mean of the same quarter of an hour, by the site's clock, of up to four earlier same weekdays, as
/// SiteNow::expected_power. Belongs to one thread.
class ExpectedPower {
public:
    /// @param index Outlives this until the next call; what was read is forgotten where the site's points may be other
    /// ones.
    void plan(const FleetIndex& index);

    /// W; empty where it is not known, or not read yet: then it will be.
    [[nodiscard]] std::optional<double> at(SiteId site, UtcTime time);
    /// Reads what was asked for, one site a call. False where nothing is left to read. What cannot be read is unknown
    /// for a day.
    bool read_some(const SampleReader& samples);

private:
    static constexpr std::size_t quarters = 96;
    struct Day {
        UtcTime begin;
        std::array<float, quarters> watts{};  ///< NaN where it is not known.
        bool is_read = false;
        bool is_wanted = false;
    };
    void read(const SampleReader& samples, SiteId site, Day& day) const;

    const FleetIndex* index_ = nullptr;
    std::unordered_map<SiteId, Day> days_;
    std::vector<SiteId> wanted_;
    std::size_t last_point_ = 0;
};

}  // namespace wattmast
