// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/inventory.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "app/inventory_draft.h"
#include "app/secrets.h"
#include "app/whole_file.h"

namespace wattmast {
namespace {

/// Beyond any list that a person looks through at once; the count is said.
constexpr std::size_t most_faults_in_words = 1000;

Result<Inventory> inventory_or_failure(InventoryReading reading) {
    return reading.faults.empty() ? Result<Inventory>(std::move(reading.inventory))
                                  : Result<Inventory>(failure_of(reading.faults));
}

Result<void> save_all(const Inventory& inventory, CatalogStore& store) {
    for (const InventorySite& entry : inventory.sites) {
        const auto site = store.save_site(entry.site);
        if (!site) {
            return site.error();
        }
        std::map<std::string, DeviceId> devices;
        for (Device device : entry.devices) {
            device.site = *site;
            device.uri = uri_without_secret(device.uri);
            const auto id = store.save_device(device);
            if (!id) {
                return id.error();
            }
            devices.emplace(device.name, *id);
        }
        if (inventory.leaves_trees) {
            continue;
        }
        std::vector<EnergyNode> nodes;
        for (const auto& node : entry.nodes) {
            nodes.push_back(node.node);
            nodes.back().site = *site;
            nodes.back().device = node.device.empty() ? DeviceId{} : devices.at(node.device);
        }
        if (const auto saved = store.save_nodes(*site, nodes); !saved) {
            return saved.error();
        }
    }
    return inventory.is_demo ? store.save_setting("demo", "1") : Result<void>();
}

}  // namespace

std::string to_string(const InventoryFault& fault) {
    std::string text = fault.line == 0 ? std::string() : "line " + std::to_string(fault.line);
    text += (text.empty() || fault.place.empty() ? "" : ", ") + fault.place;
    text += text.empty() ? "" : ": ";
    return text + (fault.column.empty() ? "" : fault.column + ": ") + fault.message;
}

InventoryFormat inventory_format_of(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const bool is_csv = extension == ".csv" || extension == ".tsv" || extension == ".txt";
    return is_csv ? InventoryFormat::csv : InventoryFormat::toml;
}

InventoryReading read_inventory_text(std::string_view bytes, InventoryFormat format, TextEncoding encoding,
                                     const ProfileLibrary* profiles) {
    const auto decoded = decode_text(bytes, encoding);
    if (!decoded) {
        InventoryReading unreadable;
        unreadable.faults.push_back({0, "", "", decoded.error().detail});
        return unreadable;
    }
    InventoryDraft draft = format == InventoryFormat::toml ? draft_of_toml(decoded->text) : draft_of_csv(decoded->text);
    InventoryReading reading = check_inventory(std::move(draft), profiles);
    reading.encoding = decoded->encoding;
    return reading;
}

Result<Inventory> parse_inventory(std::string_view toml_text) {
    return inventory_or_failure(read_inventory_text(toml_text, InventoryFormat::toml, TextEncoding::utf8, nullptr));
}

Result<Inventory> read_inventory(const std::filesystem::path& file, const ProfileLibrary* profiles) {
    const auto bytes = read_whole_file(file);
    if (!bytes) {
        return bytes.error();
    }
    return inventory_or_failure(
        read_inventory_text(*bytes, inventory_format_of(file), TextEncoding::automatic, profiles));
}

Failure failure_of(const std::vector<InventoryFault>& faults) {
    std::string detail =
        "the inventory has " + std::to_string(faults.size()) +
        (faults.size() == 1 ? " fault; nothing was taken from it:" : " faults; nothing was taken from it:");
    for (std::size_t i = 0; i < std::min(faults.size(), most_faults_in_words); ++i) {
        detail += "\n  " + to_string(faults[i]);
    }
    if (faults.size() > most_faults_in_words) {
        detail += "\n  and " + std::to_string(faults.size() - most_faults_in_words) +
                  " more; wattmastctl inventory check lists all";
    }
    return fail(Errc::invalid_inventory, detail);
}

Result<void> save_inventory(const Inventory& inventory, CatalogStore& store) {
    return store.together([&] { return save_all(inventory, store); });
}

Inventory inventory_of(const Catalog& catalog, bool is_demo) {
    Inventory inventory;
    inventory.is_demo = is_demo;
    std::unordered_map<SiteId, std::size_t> places;
    std::unordered_map<DeviceId, std::string> names;
    for (const Site& site : catalog.sites) {
        places.emplace(site.id, inventory.sites.size());
        inventory.sites.push_back({site, {}, {}});
        inventory.sites.back().site.id = {};
    }
    for (const Device& device : catalog.devices) {
        names.emplace(device.id, device.name);
        auto& devices = inventory.sites.at(places.at(device.site)).devices;
        devices.push_back(device);
        devices.back().id = {};
        devices.back().site = {};
    }
    for (const EnergyNode& node : catalog.nodes) {
        const auto name = names.find(node.device);
        auto& nodes = inventory.sites.at(places.at(node.site)).nodes;
        nodes.push_back({node, name == names.end() ? std::string() : name->second});
        nodes.back().node.site = {};
        nodes.back().node.device = {};
    }
    return inventory;
}

}  // namespace wattmast
