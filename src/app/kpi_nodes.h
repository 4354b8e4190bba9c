// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which meters of a site's energy tree a KPI is made of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/kpi.h"
#include "app/site_layout.h"
#include "model/catalog_index.h"

namespace wattmast {

/// Meters whose sum is a part, or why the tree does not tell it.
struct KpiMeters {
    std::vector<NodeMeters> nodes;
    std::string what;  ///< English: "electricity of grid, generator and photovoltaic meters"
    /// Set where the tree names something that belongs in it and has no meter: what is not measured is not zero.
    std::optional<KpiRefusal> refusal;
};

/// Of one site. Points are those of the layout's catalogue.
struct KpiNodes {
    /// What enters the site: all its grid, generator and photovoltaic nodes.
    KpiMeters facility;
    /// IT (telecom) equipment, that of tenants with it. By category: 1, its UPSs; 2 or none, the uppermost measured ICT
    /// and tenant nodes; 3, the lowest ones. All ICT and tenant nodes of the tree must lie below or be one of them.
    KpiMeters it;
    KpiMeters grid;
    KpiMeters generators;    ///< May be empty.
    KpiMeters photovoltaic;  ///< May be empty.
    /// Of rectifiers whose device tells both sides.
    KpiMeters rectifier_input;
    KpiMeters rectifier_output;
};

/// @param category 1 to 3, see KpiInput; others count as none.
[[nodiscard]] KpiNodes kpi_nodes_of(const CatalogIndex& index, const SiteLayout& layout, std::optional<int> category);

}  // namespace wattmast
