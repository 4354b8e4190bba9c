// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The physics of a data-centre hall: IT load, UPS, cooling and uplinks.
#pragma once

#include <memory>

#include "sim/fleet.h"
#include "sim/meter_state.h"
#include "sim/site_curves.h"
#include "units/utc_time.h"

namespace wattmast::sim {

/// Everything that differs between halls. Chosen from the site's seed by `hall_parameters_of`.
struct DataHallParameters {
    double it_watts = 300'000;       ///< At activity 0.
    double it_slope_watts = 30'000;  ///< More at activity 1.
    double feed_a_share = 0.52;
    double ups_watts = 6'000;  ///< Lost by being on.
    double ups_slope = 0.028;  ///< Lost per watt delivered.
    double ups_rating = 500'000;
    double cooling_watts = 15'000;
    double cooling_per_it_watt = 0.20;
    double cooling_per_kelvin = 900;
    double other_watts = 5'500;  ///< Lighting, offices, fire protection.
    double peak_traffic = 60e9;  ///< bit/s out of the hall at activity 1, over both uplinks.
    double in_share = 0.18;      ///< Traffic into the hall per traffic out of it.
    double first_kwh = 0;        ///< Of the grid register at `world_begin`; the others follow.
    double boot_hours = 0;       ///< Last start of switch and UPS card, in hours after `world_begin`.
    std::uint64_t seed = 0;
    double nominal_voltage = 230;
    bool has_hot_spot = false;  ///< Row 6 breathes its own exhaust: above 27 °C, below 32.
};
[[nodiscard]] DataHallParameters hall_parameters_of(const FleetSite& site, UtcTime anchor);

/// Of the cooling power; the rest are pumps, towers and fans.
inline constexpr double chillers_share = 0.62;
inline constexpr std::size_t rack_rows = 8;
inline constexpr std::size_t racks_per_row = 12;

struct DataHallState {
    AcState grid;  ///< UPS input, cooling and everything else.
    AcState it_a;  ///< Behind the UPS.
    AcState it_b;
    AcState cooling;
    UpsState ups;
    double power_usage_effectiveness = 0;  ///< Grid power by IT power at this instant.
    RouterState core;
};

/// Pure function of the fleet's site and time; keeps caches, so not thread-safe.
class DataHall {
public:
    DataHall(const FleetSite& site, UtcTime anchor, std::shared_ptr<ZoneOffsets> offsets);

    /// @pre time >= world_begin
    [[nodiscard]] DataHallState at(UtcTime time);
    /// Inlets of all racks, row by row: "R01-01 inlet" to "R08-12 inlet". @pre time >= world_begin
    [[nodiscard]] SensorUnitState racks(UtcTime time);
    /// One of the two chillers, 1 or 2; together they draw `chillers_share` of the cooling. @pre time >= world_begin
    [[nodiscard]] ChillerState chiller(int number, UtcTime time);
    /// The cooler of a pair of rows, from 1. @pre time >= world_begin
    [[nodiscard]] RowCoolerState row_cooler(int number, UtcTime time);
    [[nodiscard]] const DataHallParameters& parameters() const noexcept { return parameters_; }

private:
    DataHallParameters parameters_;
    SiteCurves curves_;
};

}  // namespace wattmast::sim
