// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/site_layout.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <span>
#include <utility>

namespace wattmast {
namespace {

bool is_source(NodeKind kind) {
    switch (kind) {
        case NodeKind::grid:
        case NodeKind::generator:
        case NodeKind::photovoltaic:
            return true;
        case NodeKind::battery:
        case NodeKind::rectifier:
        case NodeKind::ups:
        case NodeKind::ict:
        case NodeKind::cooling:
        case NodeKind::tenant:
        case NodeKind::other:
        case NodeKind::losses:
            return false;
    }
    return false;
}

const Point* first_of(std::span<const Point* const> points, std::initializer_list<PointKind> kinds) {
    for (const PointKind kind : kinds) {
        const auto found = std::ranges::find(points, kind, [](const Point* point) { return point->key.kind; });
        if (found != points.end()) {
            return *found;
        }
    }
    return nullptr;
}

std::vector<const Point*> all_of(const std::vector<const Point*>& points, PointKind kind) {
    std::vector<const Point*> found;
    std::ranges::copy_if(points, std::back_inserter(found),
                         [&](const Point* point) { return point->key.kind == kind; });
    return found;
}

NodeMeters meters_of(const CatalogIndex& index, const EnergyNode& node) {
    const Point* reading = energy_point(index, node);
    const Point* amounts = index.point_of(node.device, {PointKind::active_energy_amount, Phase::total, node.instance});
    return reading == nullptr ? NodeMeters{node, power_point(index, node), amounts, nullptr}
                              : NodeMeters{node, power_point(index, node), reading, amounts};
}

bool is_measured(const NodeMeters& meters) {
    return meters.power != nullptr || meters.energy != nullptr;
}

/// The uppermost measured consumers below `parent`.
void add_consumers(const CatalogIndex& index, std::span<const EnergyNode* const> nodes, const std::string& parent,
                   std::size_t depth, std::vector<NodeMeters>& found) {
    if (depth > nodes.size()) {
        return;  // A tree that contains itself has no top.
    }
    for (const EnergyNode* node : nodes) {
        if (node->parent != parent || is_source(node->kind) || node->kind == NodeKind::battery) {
            continue;
        }
        if (NodeMeters meters = meters_of(index, *node); is_measured(meters)) {
            found.push_back(std::move(meters));
        } else {
            add_consumers(index, nodes, node->name, depth + 1, found);
        }
    }
}

/// Consumers that hang below a source are tops as well where no source is measured.
void add_top_consumers(const CatalogIndex& index, std::span<const EnergyNode* const> nodes,
                       std::vector<NodeMeters>& found) {
    add_consumers(index, nodes, "", 0, found);
    for (const EnergyNode* node : nodes) {
        if (is_source(node->kind)) {
            add_consumers(index, nodes, node->name, 0, found);
        }
    }
}

BatteryMeters battery_of(const CatalogIndex& index, const EnergyNode& node) {
    const std::span<const Point* const> points = index.points_of(node.device);
    return {node, power_point(index, node), first_of(points, {PointKind::battery_voltage, PointKind::dc_voltage}),
            first_of(points, {PointKind::battery_current, PointKind::dc_current})};
}

bool is_measured(const BatteryMeters& meters) {
    return meters.power != nullptr || (meters.voltage != nullptr && meters.current != nullptr);
}

void sort_nodes(const CatalogIndex& index, std::span<const EnergyNode* const> nodes, SiteLayout& layout) {
    for (const EnergyNode* node : nodes) {
        if (node->kind == NodeKind::battery) {
            if (BatteryMeters battery = battery_of(index, *node); is_measured(battery)) {
                layout.batteries.push_back(std::move(battery));
            }
            continue;
        }
        NodeMeters meters = meters_of(index, *node);
        if (!is_measured(meters)) {
            continue;
        }
        if (node->kind == NodeKind::grid) {
            layout.grid.push_back(meters);
        }
        (is_source(node->kind) ? layout.drawn : layout.others).push_back(std::move(meters));
    }
    layout.is_drawn_from_sources = !layout.drawn.empty();
    if (!layout.is_drawn_from_sources) {
        add_top_consumers(index, nodes, layout.drawn);
    }
}

bool is_phase_voltage(const Point& point) {
    const Phase phase = point.key.phase;
    return point.key.kind == PointKind::voltage &&
           (phase == Phase::total || phase == Phase::l1 || phase == Phase::l2 || phase == Phase::l3);
}

}  // namespace

SiteLayout layout_of(const CatalogIndex& index, const Site& site) {
    SiteLayout layout;
    layout.site = &site;
    const std::span<const Device* const> devices = index.devices_of(site.id);
    layout.devices.assign(devices.begin(), devices.end());
    layout.points = index.points_of(site.id);
    const std::span<const EnergyNode* const> nodes = index.nodes_of(site.id);
    sort_nodes(index, nodes, layout);

    layout.traffic_down = all_of(layout.points, PointKind::traffic_down);
    layout.traffic_up = all_of(layout.points, PointKind::traffic_up);
    if (layout.traffic_down.empty() && layout.traffic_up.empty()) {
        layout.traffic_down = all_of(layout.points, PointKind::if_in_octets);
        layout.traffic_up = all_of(layout.points, PointKind::if_out_octets);
        if (site.kind == SiteKind::data_centre) {
            std::swap(layout.traffic_down, layout.traffic_up);
        }
    }
    for (const NodeMeters& grid : layout.grid) {
        std::ranges::copy_if(index.points_of(grid.node.device), std::back_inserter(layout.mains_voltage),
                             [](const Point* point) { return is_phase_voltage(*point); });
    }
    layout.mains_available = first_of(layout.points, {PointKind::mains_available});
    layout.battery_voltage = first_of(layout.points, {PointKind::battery_voltage});
    layout.battery_current = first_of(layout.points, {PointKind::battery_current});
    if (!layout.batteries.empty()) {
        const BatteryMeters& battery = layout.batteries.front();
        layout.battery_voltage = battery.voltage != nullptr ? battery.voltage : layout.battery_voltage;
        layout.battery_current = battery.current != nullptr ? battery.current : layout.battery_current;
    }
    layout.battery_charge = first_of(layout.points, {PointKind::battery_state_of_charge});
    layout.temperature = first_of(layout.points, {PointKind::temperature});
    return layout;
}

SiteLayout layout_of(const Catalog& catalog, const Site& site) {
    return layout_of(CatalogIndex(catalog), site);
}

bool have_same_meters(const SiteLayout& a, const SiteLayout& b) {
    const auto same = [](const Point* left, const Point* right) {
        return left == nullptr || right == nullptr ? left == right
                                                   : left->id == right->id && left->limits == right->limits;
    };
    const auto same_node = [&](const NodeMeters& left, const NodeMeters& right) {
        return left.node == right.node && same(left.power, right.power) && same(left.energy, right.energy) &&
               same(left.amounts, right.amounts);
    };
    const auto same_battery = [&](const BatteryMeters& left, const BatteryMeters& right) {
        return left.node == right.node && same(left.power, right.power) && same(left.voltage, right.voltage) &&
               same(left.current, right.current);
    };
    const auto same_device = [](const Device* left, const Device* right) {
        return left->id == right->id && left->poll_interval == right->poll_interval;
    };
    // What says how fast counters may count, and when they began anew.
    const auto beside = [](const SiteLayout& layout) {
        std::vector<const Point*> points;
        std::ranges::copy_if(layout.points, std::back_inserter(points), [](const Point* point) {
            const PointKind kind = point->key.kind;
            return kind == PointKind::if_speed || kind == PointKind::counter_discontinuity ||
                   kind == PointKind::up_time;
        });
        return points;
    };
    return a.is_drawn_from_sources == b.is_drawn_from_sources && std::ranges::equal(beside(a), beside(b), same) &&
           std::ranges::equal(a.devices, b.devices, same_device) && std::ranges::equal(a.drawn, b.drawn, same_node) &&
           std::ranges::equal(a.grid, b.grid, same_node) &&
           std::ranges::equal(a.batteries, b.batteries, same_battery) &&
           std::ranges::equal(a.traffic_down, b.traffic_down, same) &&
           std::ranges::equal(a.traffic_up, b.traffic_up, same);
}

const Point& power_else_energy(const NodeMeters& meters) {
    return meters.power != nullptr ? *meters.power : *meters.energy;
}

const Point* only_point(const NodeMeters& meters) {
    const Point* only = nullptr;
    for (const Point* point : {meters.power, meters.energy, meters.amounts}) {
        if (point != nullptr && only != nullptr) {
            return nullptr;
        }
        only = point != nullptr ? point : only;
    }
    return only;
}

const Point& energy_else_power(const NodeMeters& meters) {
    return meters.energy != nullptr ? *meters.energy : *meters.power;
}

std::vector<PointId> power_else_energy_of(const std::vector<NodeMeters>& nodes) {
    std::vector<PointId> points;
    points.reserve(nodes.size());
    for (const NodeMeters& meters : nodes) {
        points.push_back(power_else_energy(meters).id);
    }
    return points;
}

std::vector<NodeMeters> uppermost(const SiteLayout& layout, NodeKind kind) {
    std::vector<NodeMeters> found;
    std::ranges::copy_if(layout.others, std::back_inserter(found), [&](const NodeMeters& meters) {
        return meters.node.kind == kind && is_uppermost(meters.node, layout.others, &NodeMeters::node);
    });
    return found;
}

std::vector<PointId> ids_of(const std::vector<const Point*>& points) {
    std::vector<PointId> ids;
    ids.reserve(points.size());
    for (const Point* point : points) {
        ids.push_back(point->id);
    }
    return ids;
}

}  // namespace wattmast
