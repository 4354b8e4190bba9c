// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which points of a site answer the questions that screens and reports ask.
#pragma once

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

[[nodiscard]] std::vector<PointId> ids_of(const std::vector<const Point*>& points);

}  // namespace wattmast
