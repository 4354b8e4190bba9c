// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// October 2026 of a fleet in Shandong: sites with a mains register and its power.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "store/store.h"
#include "units/civil_time.h"

namespace wattmast::bench {

inline const CivilMonth fleet_month{std::chrono::year{2026} / std::chrono::October};
/// On the clocks of the sites.
[[nodiscard]] TimeRange october();

struct FleetMeter {
    PointId energy;
    PointId power;
    std::int64_t growth = 0;  ///< In a quarter of an hour, 10^-3 kWh.
};

/// Throws std::bad_variant_access or the like where the store refuses.
[[nodiscard]] std::vector<FleetMeter> add_sites(Store& store, int sites, Duration interval);
/// From a day before the month to a day behind it, without the first `gap` days of it. Returns how many samples.
std::size_t fill_month(Store& store, const std::vector<FleetMeter>& meters, Duration interval, int gap);

}  // namespace wattmast::bench
