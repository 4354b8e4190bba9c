// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A list of sites and devices as a file: what `simulate` writes, `collect` takes and people edit.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "collect/device_profile.h"
#include "model/catalog.h"
#include "store/catalog_store.h"
#include "units/error.h"

namespace wattmast {

/// A site with what belongs to it. Ids are not assigned; devices are referred to by name.
struct InventorySite {
    struct Node {
        EnergyNode node;     ///< Without site and device ids.
        std::string device;  ///< Name of a device of this site; empty: not measured.
        friend bool operator==(const Node&, const Node&) = default;
    };
    Site site;
    std::vector<Device> devices;
    std::vector<Node> nodes;
    friend bool operator==(const InventorySite&, const InventorySite&) = default;
};

struct Inventory {
    std::vector<InventorySite> sites;
    bool is_demo = false;  ///< Simulated equipment: every view and report says so.
    friend bool operator==(const Inventory&, const Inventory&) = default;
};

/// Reads the TOML text, format 1 (docs/DATA_FORMAT.md). Fails with `invalid_inventory`; the detail names every fault
/// with its site and device, one a line, not only the first.
[[nodiscard]] Result<Inventory> parse_inventory(std::string_view toml_text);

/// As parse_inventory; additionally fails with `file_failed`.
[[nodiscard]] Result<Inventory> read_inventory(const std::filesystem::path& file);

/// Whether every profile named is in the library and speaks the device's protocol. Fails as parse_inventory does.
[[nodiscard]] Result<void> check_profiles(const Inventory& inventory, const ProfileLibrary& profiles);

/// Adds or changes the sites, devices and energy trees. What is not in the inventory stays as it is.
/// Secrets in URIs are not saved, see app/secrets.h.
[[nodiscard]] Result<void> save_inventory(const Inventory& inventory, CatalogStore& store);

}  // namespace wattmast
