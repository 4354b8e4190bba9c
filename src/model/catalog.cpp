// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/catalog.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <tuple>
#include <utility>

namespace wattmast {
namespace {

constexpr std::array site_kinds = {
    std::pair{SiteKind::base_station, "base_station"},
    std::pair{SiteKind::data_centre, "data_centre"},
    std::pair{SiteKind::tower, "tower"},
    std::pair{SiteKind::aggregation_room, "aggregation_room"},
    std::pair{SiteKind::office, "office"},
    std::pair{SiteKind::small_cell, "small_cell"},
};

constexpr std::array node_kinds = {
    std::pair{NodeKind::grid, "grid"},
    std::pair{NodeKind::generator, "generator"},
    std::pair{NodeKind::photovoltaic, "photovoltaic"},
    std::pair{NodeKind::battery, "battery"},
    std::pair{NodeKind::rectifier, "rectifier"},
    std::pair{NodeKind::ups, "ups"},
    std::pair{NodeKind::ict, "ict"},
    std::pair{NodeKind::cooling, "cooling"},
    std::pair{NodeKind::tenant, "tenant"},
    std::pair{NodeKind::other, "other"},
    std::pair{NodeKind::losses, "losses"},
};

constexpr std::array meter_event_kinds = {
    std::pair{MeterEventKind::installed, "installed"},
    std::pair{MeterEventKind::exchanged, "exchanged"},
    std::pair{MeterEventKind::reset, "reset"},
    std::pair{MeterEventKind::ratio_changed, "ratio_changed"},
    std::pair{MeterEventKind::decommissioned, "decommissioned"},
};

constexpr std::array meter_event_standings = {
    std::pair{MeterEventStanding::in_force, "in_force"},
    std::pair{MeterEventStanding::replaced, "replaced"},
    std::pair{MeterEventStanding::withdrawn, "withdrawn"},
    std::pair{MeterEventStanding::withdrawal, "withdrawal"},
};

template <typename Table, typename Kind>
std::string_view find_id(const Table& table, Kind kind) noexcept {
    for (const auto& [candidate, id] : table) {
        if (candidate == kind) {
            return id;
        }
    }
    return "";
}

template <typename Kind, typename Table>
std::optional<Kind> find_kind(const Table& table, std::string_view id) noexcept {
    for (const auto& [kind, candidate] : table) {
        if (candidate == id) {
            return kind;
        }
    }
    return std::nullopt;
}

/// Binary search in a vector that ascends by id.
template <typename Record, typename RecordId>
const Record* find_by_id(const std::vector<Record>& records, RecordId id) noexcept {
    const auto found = std::ranges::lower_bound(records, id, {}, &Record::id);
    return found != records.end() && found->id == id ? &*found : nullptr;
}

const Point* first_total(const Catalog& catalog, const EnergyNode& node,
                         std::initializer_list<PointKind> kinds) noexcept {
    for (const PointKind kind : kinds) {
        if (const Point* point = catalog.point_of(node.device, {kind, Phase::total, node.instance})) {
            return point;
        }
    }
    return nullptr;
}

}  // namespace

std::string_view id_of(SiteKind kind) noexcept {
    return find_id(site_kinds, kind);
}

std::optional<SiteKind> site_kind_by_id(std::string_view id) noexcept {
    return find_kind<SiteKind>(site_kinds, id);
}

std::string_view id_of(NodeKind kind) noexcept {
    return find_id(node_kinds, kind);
}

std::optional<NodeKind> node_kind_by_id(std::string_view id) noexcept {
    return find_kind<NodeKind>(node_kinds, id);
}

std::string_view id_of(MeterEventKind kind) noexcept {
    return find_id(meter_event_kinds, kind);
}

std::optional<MeterEventKind> meter_event_kind_by_id(std::string_view id) noexcept {
    return find_kind<MeterEventKind>(meter_event_kinds, id);
}

std::string_view id_of(MeterEventStanding standing) noexcept {
    return find_id(meter_event_standings, standing);
}

std::vector<MeterEventStanding> standings_of(std::span<const MeterEvent> events) {
    using Standing = MeterEventStanding;
    std::vector<Standing> standings(events.size());
    std::map<std::tuple<DeviceId, UtcTime, MeterEventKind>, Standing>
        of_earlier;  // Of what stands before the later ones.
    for (std::size_t i = events.size(); i > 0; --i) {
        const MeterEvent& event = events[i - 1];
        Standing& next = of_earlier.try_emplace({event.device, event.at, event.kind}, Standing::in_force).first->second;
        standings[i - 1] = event.is_withdrawal ? Standing::withdrawal : next;
        next = event.is_withdrawal || next == Standing::withdrawn ? Standing::withdrawn : Standing::replaced;
    }
    return standings;
}

const Site* Catalog::site(SiteId id) const noexcept {
    return find_by_id(sites, id);
}

const Device* Catalog::device(DeviceId id) const noexcept {
    return find_by_id(devices, id);
}

const Point* Catalog::point(PointId id) const noexcept {
    return find_by_id(points, id);
}

const Site* Catalog::site_by_code(std::string_view code) const noexcept {
    const auto found = std::ranges::find(sites, code, &Site::code);
    return found == sites.end() ? nullptr : &*found;
}

const Point* Catalog::point_of(DeviceId device, const PointKey& key) const noexcept {
    const auto matches = [&](const Point& point) { return point.device == device && point.key == key; };
    const auto found = std::ranges::find_if(points, matches);
    return found == points.end() ? nullptr : &*found;
}

const Site* Catalog::site_of(const Point& point) const noexcept {
    const Device* owner = device(point.device);
    return owner == nullptr ? nullptr : site(owner->site);
}

std::vector<const Device*> Catalog::devices_of(SiteId site) const {
    std::vector<const Device*> found;
    for (const Device& candidate : devices) {
        if (candidate.site == site) {
            found.push_back(&candidate);
        }
    }
    return found;
}

std::vector<const Point*> Catalog::points_of(DeviceId device) const {
    std::vector<const Point*> found;
    for (const Point& candidate : points) {
        if (candidate.device == device) {
            found.push_back(&candidate);
        }
    }
    return found;
}

std::vector<const Point*> Catalog::points_of(SiteId site) const {
    std::vector<const Point*> found;
    for (const Point& candidate : points) {
        const Device* owner = device(candidate.device);
        if (owner != nullptr && owner->site == site) {
            found.push_back(&candidate);
        }
    }
    return found;
}

std::vector<const EnergyNode*> Catalog::nodes_of(SiteId site) const {
    std::vector<const EnergyNode*> found;
    for (const EnergyNode& candidate : nodes) {
        if (candidate.site == site) {
            found.push_back(&candidate);
        }
    }
    return found;
}

const Point* power_point(const Catalog& catalog, const EnergyNode& node) noexcept {
    return first_total(catalog, node, {PointKind::active_power, PointKind::dc_power});
}

const Point* energy_point(const Catalog& catalog, const EnergyNode& node) noexcept {
    return first_total(catalog, node,
                       {PointKind::active_energy_import, PointKind::dc_energy, PointKind::active_energy_sum});
}

}  // namespace wattmast
