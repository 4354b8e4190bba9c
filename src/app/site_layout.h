// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which points of a site answer the questions that screens and reports ask.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "model/catalog.h"
#include "model/catalog_index.h"

namespace wattmast {

/// A measured node of the energy tree. At least one of the points is there.
struct NodeMeters {
    EnergyNode node;
    const Point* power = nullptr;   ///< W, or null.
    const Point* energy = nullptr;  ///< kWh register, else amounts of periods, or null.
    /// Amounts of periods beside a register, such as the history of another system; or null.
    const Point* amounts = nullptr;
};

/// A battery: a power point, or voltage and current to multiply. + charging.
struct BatteryMeters {
    EnergyNode node;
    const Point* power = nullptr;
    const Point* voltage = nullptr;
    const Point* current = nullptr;
};

/// Points are those of the catalogue that it was made from and live as long.
struct SiteLayout {
    const Site* site = nullptr;
    std::vector<const Device*> devices;
    std::vector<const Point*> points;
    /// Measured grid, generator and photovoltaic nodes; if there are none, the uppermost measured consumers, so that
    /// no level is counted twice.
    std::vector<NodeMeters> drawn;
    bool is_drawn_from_sources = false;
    std::vector<NodeMeters> grid;    ///< Measured grid nodes: what Scope 2 is about.
    std::vector<NodeMeters> others;  ///< All other measured nodes but batteries.
    std::vector<BatteryMeters> batteries;
    /// Rates towards users; where no device states them, octets of the site's interfaces, which are taken to face the
    /// core: received ones go towards users, except in a data centre, whose users are outside.
    std::vector<const Point*> traffic_down;
    std::vector<const Point*> traffic_up;
    std::vector<const Point*> mains_voltage;  ///< Phase voltages of the grid nodes' devices.
    const Point* mains_available = nullptr;
    const Point* battery_voltage = nullptr;
    const Point* battery_current = nullptr;
    const Point* battery_charge = nullptr;
    const Point* temperature = nullptr;
};

[[nodiscard]] SiteLayout layout_of(const CatalogIndex& index, const Site& site);
/// For one site: sorts the points of all. Who asks for many makes an index first.
[[nodiscard]] SiteLayout layout_of(const Catalog& catalog, const Site& site);

/// Whether the same points answer the same questions in both, whatever they are called. Both catalogues are there.
[[nodiscard]] bool have_same_meters(const SiteLayout& a, const SiteLayout& b);

/// What a node's power is drawn and read from: its power, else its register as a rate.
/// @pre A measured node, as all of a layout are
[[nodiscard]] const Point& power_else_energy(const NodeMeters& meters);
/// What a node's energy is summed up from: its register, else its power over time. @pre As above
[[nodiscard]] const Point& energy_else_power(const NodeMeters& meters);
/// Null where there are several, so that only what they say of a month tells which one its energy is taken from.
[[nodiscard]] const Point* only_point(const NodeMeters& meters);
/// Of each node, in their order.
[[nodiscard]] std::vector<PointId> power_else_energy_of(const std::vector<NodeMeters>& nodes);

/// Whether no node of the same site and kind is right above `node`, so that its energy is in none of theirs.
/// @param nodes Of any type; `node_in` takes the EnergyNode out of one.
template <typename Nodes, typename NodeIn = std::identity>
[[nodiscard]] bool is_uppermost(const EnergyNode& node, const Nodes& nodes, NodeIn node_in = {}) {
    return node.parent.empty() ||
           std::ranges::none_of(
               nodes,
               [&node](const EnergyNode& other) {
                   return other.site == node.site && other.kind == node.kind && other.name == node.parent;
               },
               node_in);
}
/// Measured consumers of a kind that are uppermost among the measured ones.
[[nodiscard]] std::vector<NodeMeters> uppermost(const SiteLayout& layout, NodeKind kind);

[[nodiscard]] std::vector<PointId> ids_of(const std::vector<const Point*>& points);

}  // namespace wattmast
