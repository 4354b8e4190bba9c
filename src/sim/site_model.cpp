// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/site_model.h"

#include <stdexcept>
#include <utility>

#include "sim/fleet.h"

namespace wattmast::sim {
namespace {

[[noreturn]] void throw_wrong_role() {
    throw std::invalid_argument("the simulated site has no such device");
}

std::variant<BaseStation, DataHall> physics_of(const FleetSite& site, UtcTime anchor,
                                               std::shared_ptr<ZoneOffsets> offsets) {
    if (site.site.kind == SiteKind::data_centre) {
        return DataHall(site, anchor, std::move(offsets));
    }
    return BaseStation(site, anchor, std::move(offsets));
}

MeterState station_meter(const BaseStationState& state, DeviceRole role) {
    switch (role) {
        case DeviceRole::mains_meter:
            return {state.grid, {}};
        case DeviceRole::dc_load_meter:
            return {{}, state.load};
        case DeviceRole::battery_meter:
            return {{}, state.battery};
        case DeviceRole::router:
        case DeviceRole::it_meter_a:
        case DeviceRole::it_meter_b:
        case DeviceRole::cooling_meter:
        case DeviceRole::uninterruptible:
        case DeviceRole::core_switch:
        case DeviceRole::rack_sensors:
        case DeviceRole::chiller:
        case DeviceRole::row_cooler:
        case DeviceRole::environment:
            break;
    }
    throw_wrong_role();
}

MeterState hall_meter(const DataHallState& state, DeviceRole role) {
    switch (role) {
        case DeviceRole::mains_meter:
            return {state.grid, {}};
        case DeviceRole::it_meter_a:
            return {state.it_a, {}};
        case DeviceRole::it_meter_b:
            return {state.it_b, {}};
        case DeviceRole::cooling_meter:
            return {state.cooling, {}};
        case DeviceRole::dc_load_meter:
        case DeviceRole::battery_meter:
        case DeviceRole::router:
        case DeviceRole::uninterruptible:
        case DeviceRole::core_switch:
        case DeviceRole::rack_sensors:
        case DeviceRole::chiller:
        case DeviceRole::row_cooler:
        case DeviceRole::environment:
            break;
    }
    throw_wrong_role();
}

}  // namespace

SiteModel::SiteModel(const FleetSite& site, UtcTime anchor, std::shared_ptr<ZoneOffsets> offsets)
    : faults_(site.faults), physics_(physics_of(site, anchor, std::move(offsets))) {}

bool SiteModel::answers(const FleetDevice& device, UtcTime time) const noexcept {
    if (faults_.unreachable && faults_.unreachable->contains(time)) {
        return false;
    }
    return device.role != DeviceRole::mains_meter || !faults_.mains_meter_silent || time < *faults_.mains_meter_silent;
}

MeterState SiteModel::undisturbed_meter(DeviceRole role, UtcTime time) {
    if (auto* hall = std::get_if<DataHall>(&physics_)) {
        return hall_meter(hall->at(time), role);
    }
    return station_meter(std::get<BaseStation>(physics_).at(time), role);
}

MeterState SiteModel::meter(DeviceRole role, UtcTime time) {
    MeterState state = undisturbed_meter(role, time);
    const auto reset = faults_.mains_register_reset;
    if (role != DeviceRole::mains_meter || !reset || time < *reset) {
        return state;
    }
    if (!at_reset_) {
        at_reset_ = undisturbed_meter(role, *reset).ac;
    }
    for (std::size_t i = 0; i < state.ac.phases.size(); ++i) {
        state.ac.phases[i].energy -= at_reset_->phases[i].energy;
        state.ac.phases[i].reactive_energy -= at_reset_->phases[i].reactive_energy;
    }
    return state;
}

RouterState SiteModel::router(DeviceRole role, UtcTime time) {
    if (auto* hall = std::get_if<DataHall>(&physics_); hall != nullptr && role == DeviceRole::core_switch) {
        return hall->at(time).core;
    }
    if (auto* station = std::get_if<BaseStation>(&physics_); station != nullptr && role == DeviceRole::router) {
        return station->at(time).router;
    }
    throw_wrong_role();
}

DataHall& SiteModel::hall() {
    auto* hall = std::get_if<DataHall>(&physics_);
    if (hall == nullptr) {
        throw_wrong_role();
    }
    return *hall;
}

UpsState SiteModel::ups(UtcTime time) {
    return hall().at(time).ups;
}

SensorUnitState SiteModel::rack_sensors(UtcTime time) {
    return hall().racks(time);
}

ChillerState SiteModel::chiller(const FleetDevice& device, UtcTime time) {
    return hall().chiller(device.unit, time);
}

RowCoolerState SiteModel::row_cooler(const FleetDevice& device, UtcTime time) {
    return hall().row_cooler(device.unit, time);
}

EnvironmentState SiteModel::environment(UtcTime time) {
    auto* station = std::get_if<BaseStation>(&physics_);
    if (station == nullptr) {
        throw_wrong_role();
    }
    return station->environment(time);
}

World::World(const Fleet& fleet) {
    std::map<std::string, std::shared_ptr<ZoneOffsets>> zones;
    for (const FleetSite& site : fleet.sites) {
        auto& offsets = zones[site.site.time_zone];
        if (!offsets) {
            offsets = std::make_shared<ZoneOffsets>(TimeZone::find(site.site.time_zone).value());
        }
        sites_.push_back(std::make_unique<SiteModel>(site, fleet.options.anchor, offsets));
    }
}

}  // namespace wattmast::sim
