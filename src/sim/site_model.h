// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One simulated site as its devices see it, planted faults included.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "sim/base_station.h"
#include "sim/data_hall.h"
#include "sim/fleet.h"
#include "sim/register_map.h"
#include "units/utc_time.h"

namespace wattmast::sim {

/// Keeps caches; not thread-safe. Two models of equal sites agree on every number.
class SiteModel {
public:
    SiteModel(const FleetSite& site, UtcTime anchor, std::shared_ptr<ZoneOffsets> offsets);

    /// Whether the device answers requests at that moment.
    [[nodiscard]] bool answers(const FleetDevice& device, UtcTime time) const noexcept;

    /// @pre the device is a Modbus meter of the site; otherwise throws std::invalid_argument.
    [[nodiscard]] MeterState meter(DeviceRole role, UtcTime time);
    /// @pre the device is a router or switch of the site; otherwise throws std::invalid_argument.
    [[nodiscard]] RouterState router(DeviceRole role, UtcTime time);
    /// @pre the site is a hall; otherwise throws std::invalid_argument. So for the next three.
    [[nodiscard]] UpsState ups(UtcTime time);
    [[nodiscard]] SensorUnitState rack_sensors(UtcTime time);
    [[nodiscard]] ChillerState chiller(const FleetDevice& device, UtcTime time);
    [[nodiscard]] RowCoolerState row_cooler(const FleetDevice& device, UtcTime time);
    /// @pre the site is no hall; otherwise throws std::invalid_argument.
    [[nodiscard]] EnvironmentState environment(UtcTime time);

private:
    [[nodiscard]] MeterState undisturbed_meter(DeviceRole role, UtcTime time);
    [[nodiscard]] DataHall& hall();

    PlantedFaults faults_;
    std::variant<BaseStation, DataHall> physics_;
    std::optional<AcState> at_reset_;  ///< The mains circuit when its registers were set back.
};

/// The models of a whole fleet, sharing what they can. Not thread-safe: each thread has its own World.
class World {
public:
    explicit World(const Fleet& fleet);
    /// @pre index < count of sites
    [[nodiscard]] SiteModel& site(std::size_t index) { return *sites_.at(index); }

private:
    std::vector<std::unique_ptr<SiteModel>> sites_;
};

}  // namespace wattmast::sim
