// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The physics of a base station: radio load, rectifiers, battery, cooling and traffic.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "sim/fleet.h"
#include "sim/meter_state.h"
#include "sim/site_curves.h"
#include "units/utc_time.h"

namespace wattmast::sim {

/// Everything that differs between base stations. Chosen from the site's seed by `parameters_of`.
struct BaseStationParameters {
    double idle_watts = 2250;        ///< ICT load without traffic.
    double slope_watts = 1550;       ///< More at full activity.
    double rectifier_watts = 45;     ///< Lost by being on.
    double rectifier_slope = 0.025;  ///< Lost per watt delivered. Both give 94 … 97 % over the working range.
    double float_voltage = 53.6;
    double battery_watt_hours = 10'240;
    double float_watts = 8;          ///< Keeps a full battery full.
    double cooling_watts = 90;       ///< Fans.
    double cooling_per_kelvin = 22;  ///< Above the curve's heat threshold.
    double peak_down = 1.6e9;        ///< bit/s at activity 1.
    double up_share = 0.13;          ///< Upwards traffic per downwards traffic.
    double first_grid_kwh = 0;       ///< Registers at `world_begin`.
    double first_dc_kwh = 0;
    double boot_hours = 0;  ///< The router's last start, in hours after `world_begin`.
    AcShape ac;
};
[[nodiscard]] BaseStationParameters parameters_of(const FleetSite& site, UtcTime anchor);

struct BaseStationState {
    Mains mains = Mains::present;
    AcState grid;  ///< Rectifier input and cooling.
    DcState load;  ///< The ICT equipment.
    DcState battery;
    double rectifier_input = 0;    ///< W
    double rectifier_current = 0;  ///< A, the sum of all modules.
    double cooling = 0;            ///< W
    double state_of_charge = 1;    ///< 0 … 1
    double activity = 0;           ///< 0 … 1
    double traffic_down = 0;       ///< bit/s towards users.
    RouterState router;
};

/// Pure function of the fleet's site and time; keeps caches, so not thread-safe.
///
/// Source of the figures: 5G S111 sites 2.2–2.3 kW idle and 3.7–3.9 kW full (CCSA), rectifier 94.7 % at 38 % load (an
/// ETP4860), fit 2250 + 1550·load W.
class BaseStation {
public:
    BaseStation(const FleetSite& site, UtcTime anchor, std::shared_ptr<ZoneOffsets> offsets);

    /// @pre time >= world_begin
    [[nodiscard]] BaseStationState at(UtcTime time);
    /// Sensors of shelter, battery room and mast: "Shelter", "Battery room" and "Outdoor". While the mains are away the
    /// shelter is not cooled and grows warmer. @pre time >= world_begin
    [[nodiscard]] EnvironmentState environment(UtcTime time);
    [[nodiscard]] const BaseStationParameters& parameters() const noexcept { return parameters_; }

private:
    /// A mains failure with what the registers are around it. Energies in Wh since `world_begin`.
    struct Outage {
        TimeRange range;
        double load_at_begin = 0;
        double grid_at_begin = 0;
        double grid_offset = 0;     ///< Grid register minus undisturbed register, after the end and without recharge.
        double charged_offset = 0;  ///< The same for what the battery took.
        double discharged_before = 0;
        double discharged_after = 0;
        double deficit_at_begin = 0;  ///< Missing in the battery.
        double deficit_at_end = 0;
    };
    /// What the mains would have seen without any failure.
    struct Undisturbed {
        double load = 0;     ///< Wh
        double grid = 0;     ///< Wh
        double charged = 0;  ///< Wh
    };

    [[nodiscard]] Undisturbed undisturbed(const CurvePoint& point) const;
    void extend_outages(UtcTime until);
    void add_outage(TimeRange range);
    /// The outage that began last at or before `time`; null if none has.
    [[nodiscard]] const Outage* latest_outage(UtcTime time) const;
    void fill_dc(BaseStationState& state, const CurvePoint& point, UtcTime time, const Outage* outage) const;
    void fill_router(BaseStationState& state, const CurvePoint& point) const;

    BaseStationParameters parameters_;
    PlantedFaults faults_;
    SiteCurves curves_;
    std::vector<Outage> outages_;
    std::size_t past_added_ = 0;
    std::int64_t recurring_added_ = 0;
};

}  // namespace wattmast::sim
