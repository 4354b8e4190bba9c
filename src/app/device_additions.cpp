// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/device_additions.h"

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

/// A site of the catalogue as an inventory has it; one that is new, alone.
InventorySite entry_of(const Site& site, const Catalog& catalog) {
    const Site* there = catalog.site_by_code(site.code);
    if (there == nullptr) {
        InventorySite entry{site, {}, {}};
        entry.site.id = {};
        return entry;
    }
    Catalog alone;
    alone.sites = {*there};
    for (const Device* device : catalog.devices_of(there->id)) {
        alone.devices.push_back(*device);
    }
    for (const EnergyNode* node : catalog.nodes_of(there->id)) {
        alone.nodes.push_back(*node);
    }
    return inventory_of(alone, false).sites.front();
}

}  // namespace

Result<Inventory> inventory_with(const NewDevices& devices, const Catalog& catalog, const KnownDevices& fleet,
                                 const ProfileLibrary& profiles) {
    InventorySite entry = entry_of(devices.site, catalog);
    for (const NewDevice& added : devices.devices) {
        if (const auto place = fleet.find(added.uri)) {
            return fail(Errc::invalid_inventory,
                        added.name + " is in the fleet: site \"" + place->site + "\", device \"" + place->device + '"');
        }
        Device device;
        device.name = added.name;
        device.uri = added.uri;
        device.profile = added.profile;
        device.poll_interval = added.interval;
        device.description = added.description;
        entry.devices.push_back(std::move(device));
        if (added.node) {
            EnergyNode node;
            node.kind = added.node->kind;
            node.name = added.node->name;
            node.parent = added.node->parent;
            entry.nodes.push_back({std::move(node), added.name});
        }
    }
    Inventory inventory;
    inventory.leaves_trees =
        std::ranges::none_of(devices.devices, [](const NewDevice& device) { return device.node.has_value(); });
    inventory.sites.push_back(std::move(entry));
    // The checks of a file: names, zones, trees, addresses, profiles.
    const auto checked = read_inventory_text(inventory_text(inventory, InventoryFormat::toml), InventoryFormat::toml,
                                             TextEncoding::utf8, &profiles);
    if (!checked.faults.empty()) {
        return failure_of(checked.faults);
    }
    return inventory;
}

}  // namespace wattmast
