// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kpi_nodes.h"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

namespace wattmast {
namespace {

using Nodes = std::span<const EnergyNode* const>;

bool is_source(NodeKind kind) {
    return kind == NodeKind::grid || kind == NodeKind::generator || kind == NodeKind::photovoltaic;
}

bool is_it(NodeKind kind) {
    return kind == NodeKind::ict || kind == NodeKind::tenant;
}

KpiRefusal mismatch(std::string words) {
    return {KpiRefusalCode::boundary_mismatch, std::move(words)};
}

const EnergyNode* parent_of(Nodes nodes, const EnergyNode& node) {
    if (node.parent.empty()) {
        return nullptr;
    }
    const auto found = std::ranges::find(nodes, node.parent, [](const EnergyNode* each) { return each->name; });
    return found == nodes.end() ? nullptr : *found;
}

/// Whether `test` holds for a node above this one. A tree that contains itself ends after as many steps as it has
/// nodes.
bool has_above(Nodes nodes, const EnergyNode& node, const std::function<bool(const EnergyNode&)>& test) {
    const EnergyNode* above = parent_of(nodes, node);
    for (std::size_t step = 0; above != nullptr && step < nodes.size(); ++step) {
        if (test(*above)) {
            return true;
        }
        above = parent_of(nodes, *above);
    }
    return false;
}

bool is_one_of(const std::vector<NodeMeters>& measured, const EnergyNode& node) {
    return std::ranges::any_of(measured, [&](const NodeMeters& meters) { return meters.node == node; });
}

std::vector<NodeMeters> measured_of(const SiteLayout& layout, const std::function<bool(NodeKind)>& is_wanted) {
    std::vector<NodeMeters> found;
    const auto take = [&](const std::vector<NodeMeters>& from) {
        std::ranges::copy_if(from, std::back_inserter(found),
                             [&](const NodeMeters& meters) { return is_wanted(meters.node.kind); });
    };
    take(layout.others);
    if (layout.is_drawn_from_sources) {
        take(layout.drawn);
    }
    return found;
}

/// Those of them that have none of them above.
std::vector<NodeMeters> uppermost_of(Nodes nodes, const std::vector<NodeMeters>& measured) {
    std::vector<NodeMeters> found;
    std::ranges::copy_if(measured, std::back_inserter(found), [&](const NodeMeters& meters) {
        return !has_above(nodes, meters.node, [&](const EnergyNode& above) { return is_one_of(measured, above); });
    });
    return found;
}

/// Those of them that have none of them below.
std::vector<NodeMeters> lowest_of(Nodes nodes, const std::vector<NodeMeters>& measured) {
    std::vector<NodeMeters> found;
    std::ranges::copy_if(measured, std::back_inserter(found), [&](const NodeMeters& meters) {
        return std::ranges::none_of(measured, [&](const NodeMeters& other) {
            return has_above(nodes, other.node, [&](const EnergyNode& above) { return above == meters.node; });
        });
    });
    return found;
}

std::optional<KpiRefusal> unmeasured_source(Nodes nodes, const std::vector<NodeMeters>& measured) {
    if (measured.empty()) {
        return mismatch(
            "no grid, generator or photovoltaic node of the tree has a meter, so nobody knows what enters the site; "
            "name its mains meter in the inventory");
    }
    for (const EnergyNode* node : nodes) {
        if (is_source(node->kind) && !is_one_of(measured, *node)) {
            return mismatch("\"" + node->name + "\" (" + std::string(id_of(node->kind)) +
                            ") feeds the site and has no meter; measure it, or take it out of the tree");
        }
    }
    return std::nullopt;
}

/// IT equipment that is in none of the meters.
std::optional<KpiRefusal> unmeasured_it(Nodes nodes, const std::vector<NodeMeters>& chosen, std::string_view where) {
    if (chosen.empty()) {
        return mismatch("no " + std::string(where) +
                        " of the tree has a meter, so IT energy is not known; name one in the inventory, or choose "
                        "another --category");
    }
    const auto is_chosen = [&](const EnergyNode& node) { return is_one_of(chosen, node); };
    for (const EnergyNode* node : nodes) {
        const bool is_branch = std::ranges::any_of(
            nodes, [&](const EnergyNode* other) { return is_it(other->kind) && other->parent == node->name; });
        const bool is_leaf = is_it(node->kind) && !is_branch;
        if (is_leaf && !is_chosen(*node) && !has_above(nodes, *node, is_chosen)) {
            return mismatch("\"" + node->name + "\" (" + std::string(id_of(node->kind)) +
                            ") is in none of the meters (" + std::string(where) + "), so IT energy would lack it");
        }
    }
    return std::nullopt;
}

KpiMeters it_meters(Nodes nodes, const SiteLayout& layout, std::optional<int> category) {
    if (category == 1) {
        auto meters = uppermost_of(nodes, measured_of(layout, [](NodeKind kind) { return kind == NodeKind::ups; }));
        auto refusal = unmeasured_it(nodes, meters, "UPS");
        return {std::move(meters), "IT energy at UPS output", std::move(refusal)};
    }
    const std::vector<NodeMeters> measured = measured_of(layout, is_it);
    const bool at_input = category == 3;
    auto meters = at_input ? lowest_of(nodes, measured) : uppermost_of(nodes, measured);
    auto refusal = unmeasured_it(nodes, meters, "ICT or tenant node");
    return {std::move(meters),
            at_input ? "IT energy at the lowest ICT meters" : "IT energy at the uppermost ICT meters",
            std::move(refusal)};
}

const Point* total_of(const CatalogIndex& index, const EnergyNode& node, PointKind kind) {
    return index.point_of(node.device, {kind, Phase::total, node.instance});
}

void add_rectifiers(const CatalogIndex& index, Nodes nodes, KpiNodes& found) {
    for (const EnergyNode* node : nodes) {
        if (node->kind != NodeKind::rectifier) {
            continue;
        }
        const NodeMeters input{*node, total_of(index, *node, PointKind::active_power),
                               total_of(index, *node, PointKind::active_energy_import), nullptr};
        const NodeMeters output{*node, total_of(index, *node, PointKind::dc_power),
                                total_of(index, *node, PointKind::dc_energy), nullptr};
        const auto is_there = [](const NodeMeters& meters) {
            return meters.power != nullptr || meters.energy != nullptr;
        };
        if (is_there(input) && is_there(output)) {
            found.rectifier_input.nodes.push_back(input);
            found.rectifier_output.nodes.push_back(output);
        }
    }
    if (found.rectifier_input.nodes.empty()) {
        found.rectifier_input.refusal =
            mismatch("no rectifier node of the tree has a device that tells AC input and DC output both");
        found.rectifier_output.refusal = found.rectifier_input.refusal;
    }
}

KpiMeters of_kind(const SiteLayout& layout, NodeKind kind, std::string what) {
    return {measured_of(layout, [&](NodeKind each) { return each == kind; }), std::move(what), std::nullopt};
}

}  // namespace

KpiNodes kpi_nodes_of(const CatalogIndex& index, const SiteLayout& layout, std::optional<int> category) {
    const Nodes nodes = index.nodes_of(layout.site->id);
    KpiNodes found;
    found.facility = {measured_of(layout, is_source), "electricity of grid, generator and photovoltaic meters", {}};
    found.facility.refusal = unmeasured_source(nodes, found.facility.nodes);
    found.it = it_meters(nodes, layout, category);
    found.grid = of_kind(layout, NodeKind::grid, "electricity of grid meters");
    found.generators = of_kind(layout, NodeKind::generator, "electricity of generator meters");
    found.photovoltaic = of_kind(layout, NodeKind::photovoltaic, "electricity of photovoltaic meters");
    found.rectifier_input.what = "AC input of rectifiers";
    found.rectifier_output.what = "DC output of rectifiers";
    add_rectifiers(index, nodes, found);
    return found;
}

}  // namespace wattmast
