// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A list of sites and devices as a file, TOML or CSV: what `simulate` writes, `collect` takes and people edit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/text_encoding.h"
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
    /// The list says nothing of energy trees (a CSV without their columns); those of the database stay.
    bool leaves_trees = false;
    friend bool operator==(const Inventory&, const Inventory&) = default;
};

/// Something wrong in an inventory. Never holds a secret.
struct InventoryFault {
    std::size_t line = 0;  ///< Counted from 1; 0: of the text as a whole.
    std::string place;     ///< `site "SD-JN-0114", device "M1"`; empty where no site is known.
    std::string column;    ///< The key of TOML or column of CSV; empty: the row as a whole.
    std::string message;   ///< What is wrong and what belongs there.
    friend bool operator==(const InventoryFault&, const InventoryFault&) = default;
};
/// `line 5, site "SD-JN-0114", device "M1": interval: …`
[[nodiscard]] std::string to_string(const InventoryFault& fault);

enum class InventoryFormat : std::uint8_t { toml = 1, csv = 2 };
/// By the file's name: .csv, .tsv and .txt are CSV, everything else is TOML.
[[nodiscard]] InventoryFormat inventory_format_of(const std::filesystem::path& file);

/// What a text came to. Both formats go through the same checks.
struct InventoryReading {
    /// Lines on which a site and its devices begin.
    struct Lines {
        std::size_t site = 0;
        std::vector<std::size_t> devices;
    };
    Inventory inventory;                 ///< Complete and consistent if there are no faults; else not to be used.
    std::vector<Lines> lines;            ///< One per site, in the same order.
    std::vector<InventoryFault> faults;  ///< Of every faulty row, in the order of the text.
    TextEncoding encoding = TextEncoding::utf8;  ///< What the bytes turned out to be.
};

/// Reads the bytes of a file, format 1 (docs/DATA_FORMAT.md). With `profiles`, every profile named must be in the
/// library and speak the device's protocol; null: names of profiles are not looked at.
[[nodiscard]] InventoryReading read_inventory_text(std::string_view bytes, InventoryFormat format,
                                                   TextEncoding encoding, const ProfileLibrary* profiles);

/// The inventory of a TOML text, profiles not looked at. Fails with `invalid_inventory`; the detail names every fault,
/// one a line, not only the first.
[[nodiscard]] Result<Inventory> parse_inventory(std::string_view toml_text);

/// The inventory of a file of either format. Fails as parse_inventory() and with `file_failed`.
[[nodiscard]] Result<Inventory> read_inventory(const std::filesystem::path& file,
                                               const ProfileLibrary* profiles = nullptr);

/// The failure of a reading with faults, all of them in its detail.
[[nodiscard]] Failure failure_of(const std::vector<InventoryFault>& faults);

/// Adds or changes the sites, devices and energy trees. What is not in the inventory stays as it is.
/// Secrets in URIs are not saved, see app/secrets.h.
[[nodiscard]] Result<void> save_inventory(const Inventory& inventory, CatalogStore& store);

/// Everything that save_inventory() puts into a catalogue. Secrets are "***".
[[nodiscard]] Inventory inventory_of(const Catalog& catalog, bool is_demo);

/// The text that read_inventory_text() reads back as the same inventory, UTF-8. What a spreadsheet would take for a
/// formula is disarmed in CSV. Secrets in URIs are written as "***".
[[nodiscard]] std::string inventory_text(const Inventory& inventory, InventoryFormat format);

}  // namespace wattmast
