// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/inventory.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "app/credentials.h"
#include "app/secrets.h"
#include "app/whole_file.h"
#include "collect/driver.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

/// Reads one table and collects what is wrong with it, with the place in words.
class TableReader {
public:
    TableReader(const toml::table& table, std::string place, std::vector<std::string>& faults)
        : table_(table), place_(std::move(place)), faults_(faults) {}

    void fault(const std::string& text) { faults_.push_back(place_ + ": " + text); }

    /// The text of `key`; empty if it is absent and optional.
    std::string text(std::string_view key) {
        known_.insert(std::string(key));
        const toml::node* node = table_.get(key);
        if (node == nullptr) {
            return {};
        }
        if (const auto value = node->value_exact<std::string>()) {
            return *value;
        }
        fault(std::string(key) + " must be a text");
        return {};
    }

    std::string required_text(std::string_view key) {
        std::string value = text(key);
        if (value.empty() && (table_.get(key) == nullptr || table_.get(key)->is_string())) {
            fault(std::string(key) + " is missing or empty");
        }
        return value;
    }

    std::optional<double> number(std::string_view key, double low, double high) {
        known_.insert(std::string(key));
        const toml::node* node = table_.get(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        const auto value = node->value<double>();
        if (!value || !node->is_number() || !(low <= *value && *value <= high)) {
            std::ostringstream range;
            range << key << " must be a number from " << low << " to " << high;
            fault(range.str());
            return std::nullopt;
        }
        return value;
    }

    /// False where it is absent.
    bool flag(std::string_view key) {
        known_.insert(std::string(key));
        const toml::node* node = table_.get(key);
        const auto value = node == nullptr ? std::optional(false) : node->value_exact<bool>();
        if (!value) {
            fault(std::string(key) + " must be true or false");
        }
        return value.value_or(false);
    }

    std::vector<std::string> texts(std::string_view key) {
        known_.insert(std::string(key));
        std::vector<std::string> values;
        const toml::node* node = table_.get(key);
        if (node == nullptr) {
            return values;
        }
        const toml::array* array = node->as_array();
        if (array == nullptr) {
            fault(std::string(key) + " must be a list of texts");
            return values;
        }
        for (const toml::node& element : *array) {
            if (const auto value = element.value_exact<std::string>()) {
                values.push_back(*value);
            } else {
                fault(std::string(key) + " must hold only texts");
            }
        }
        return values;
    }

    std::vector<const toml::table*> tables(std::string_view key) {
        known_.insert(std::string(key));
        std::vector<const toml::table*> found;
        const toml::node* node = table_.get(key);
        const toml::array* array = node == nullptr ? nullptr : node->as_array();
        if (node != nullptr && array == nullptr) {
            fault(std::string(key) + " must be written as [[" + std::string(key) + "]]");
        }
        for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
            if (const toml::table* element = array->get(i)->as_table()) {
                found.push_back(element);
            } else {
                fault(std::string(key) + " must hold only tables");
            }
        }
        return found;
    }

    /// A misspelt key would be a silent loss.
    void refuse_unknown_keys() {
        for (const auto& [key, node] : table_) {
            if (!known_.contains(std::string(key.str()))) {
                fault("\"" + std::string(key.str()) + "\" is not a key of this table");
            }
        }
    }

    [[nodiscard]] const std::string& place() const noexcept { return place_; }

private:
    const toml::table& table_;
    std::string place_;
    std::vector<std::string>& faults_;
    std::set<std::string> known_;
};

Device read_device(TableReader& reader) {
    Device device;
    device.name = reader.required_text("name");
    device.uri = reader.required_text("uri");
    device.profile = reader.text("profile");
    device.description = reader.text("description");
    if (const std::string interval = reader.text("interval"); !interval.empty()) {
        const auto parsed = parse_duration(interval);
        if (!parsed) {
            reader.fault("interval: " + parsed.error().detail);
        } else if (*parsed < std::chrono::seconds{1}) {
            reader.fault("interval must be at least 1s");
        } else {
            device.poll_interval = *parsed;
        }
    }
    if (!device.uri.empty()) {
        if (const auto uri = parse_without_secrets(device.uri); !uri) {
            reader.fault("uri: " + uri.error().detail);
        }
    }
    reader.refuse_unknown_keys();
    return device;
}

InventorySite::Node read_node(TableReader& reader) {
    InventorySite::Node node;
    node.node.name = reader.required_text("name");
    node.node.parent = reader.text("parent");
    node.node.instance = reader.text("instance");
    node.device = reader.text("device");
    const std::string kind = reader.required_text("kind");
    if (const auto known = node_kind_by_id(kind)) {
        node.node.kind = *known;
    } else if (!kind.empty()) {
        reader.fault("\"" + kind + "\" is not a kind of energy node");
    }
    reader.refuse_unknown_keys();
    return node;
}

/// A node's parents end at the top and never come back to it.
bool has_circle(const std::map<std::string, std::string>& parents, const std::string& start) {
    std::string at = start;
    for (std::size_t steps = 0; steps <= parents.size(); ++steps) {
        const auto found = parents.find(at);
        if (found == parents.end() || found->second.empty()) {
            return false;
        }
        at = found->second;
    }
    return true;
}

void check_tree(const InventorySite& site, TableReader& reader) {
    const auto fault_of = [&](const std::string& node, const std::string& fault) {
        reader.fault("the energy node \"" + node + "\" " + fault);
    };
    std::map<std::string, std::string> parents;
    for (const auto& node : site.nodes) {
        if (!parents.emplace(node.node.name, node.node.parent).second) {
            fault_of(node.node.name, "exists twice");
        }
        const auto is_device = [&](const Device& device) { return device.name == node.device; };
        if (!node.device.empty() && std::ranges::none_of(site.devices, is_device)) {
            fault_of(node.node.name, "names device \"" + node.device + "\", which this site does not have");
        }
    }
    for (const auto& [name, parent] : parents) {
        if (!parent.empty() && !parents.contains(parent)) {
            fault_of(name, "has parent \"" + parent + "\", which does not exist");
        } else if (has_circle(parents, name)) {
            fault_of(name, "is above itself");
        }
    }
}

void read_position(TableReader& reader, Site& site) {
    const auto latitude = reader.number("latitude", -90, 90);
    const auto longitude = reader.number("longitude", -180, 180);
    if (latitude && longitude) {
        site.position = Position{*latitude, *longitude};
    } else if (latitude || longitude) {
        reader.fault("latitude and longitude belong together");
    }
}

InventorySite read_site(TableReader& reader, std::vector<std::string>& faults) {
    InventorySite result;
    Site& site = result.site;
    site.code = reader.required_text("code");
    site.name = reader.text("name");
    site.area = reader.texts("area");
    site.tags = reader.texts("tags");
    site.factor_region = reader.text("factor_region");
    site.time_zone = reader.required_text("time_zone");
    if (!site.time_zone.empty()) {
        if (const auto zone = TimeZone::find(site.time_zone); !zone) {
            reader.fault(zone.error().detail);
        }
    }
    const std::string kind = reader.required_text("kind");
    if (const auto known = site_kind_by_id(kind)) {
        site.kind = *known;
    } else if (!kind.empty()) {
        reader.fault("\"" + kind + "\" is not a kind of site");
    }
    read_position(reader, site);

    std::set<std::string> names;
    for (const toml::table* element : reader.tables("device")) {
        const std::string name = element->get("name") ? element->get("name")->value_or(std::string()) : "";
        TableReader device_reader(*element, reader.place() + ", device \"" + name + "\"", faults);
        result.devices.push_back(read_device(device_reader));
        if (!names.insert(name).second) {
            reader.fault("the device \"" + name + "\" exists twice");
        }
    }
    for (const toml::table* element : reader.tables("node")) {
        TableReader node_reader(*element, reader.place() + ", energy node", faults);
        result.nodes.push_back(read_node(node_reader));
    }
    check_tree(result, reader);
    reader.refuse_unknown_keys();
    return result;
}

Failure list_of(const std::vector<std::string>& faults) {
    std::string detail =
        "the inventory has " + std::to_string(faults.size()) +
        (faults.size() == 1 ? " fault; nothing was taken from it:" : " faults; nothing was taken from it:");
    for (const std::string& fault : faults) {
        detail += "\n  " + fault;
    }
    return fail(Errc::invalid_inventory, detail);
}

}  // namespace

Result<Inventory> parse_inventory(std::string_view toml_text) {
    toml::table root;
    try {
        root = toml::parse(toml_text);
    } catch (const toml::parse_error& error) {
        std::ostringstream place;
        place << error.description() << " (line " << error.source().begin.line << ", column "
              << error.source().begin.column << ")";
        return fail(Errc::invalid_inventory, "the inventory is not valid TOML: " + place.str());
    }

    Inventory inventory;
    std::vector<std::string> faults;
    TableReader reader(root, "inventory", faults);
    if (reader.number("format", 1, 1) != 1.0) {
        return fail(Errc::invalid_inventory,
                    "the inventory must say format = 1; other formats are not known to this version");
    }
    inventory.is_demo = reader.flag("demo");
    std::set<std::string> codes;
    std::size_t number = 0;
    for (const toml::table* element : reader.tables("site")) {
        const std::string code = element->get("code") ? element->get("code")->value_or(std::string()) : "";
        TableReader site_reader(*element, "site " + std::to_string(++number) + " \"" + code + "\"", faults);
        inventory.sites.push_back(read_site(site_reader, faults));
        if (!code.empty() && !codes.insert(code).second) {
            site_reader.fault("the code \"" + code + "\" is used twice");
        }
    }
    reader.refuse_unknown_keys();
    if (inventory.sites.empty()) {
        faults.emplace_back("inventory: there is no [[site]]");
    }
    if (!faults.empty()) {
        return list_of(faults);
    }
    return inventory;
}

Result<Inventory> read_inventory(const std::filesystem::path& file) {
    const auto text = read_whole_file(file);
    return text ? parse_inventory(*text) : Result<Inventory>(text.error());
}

Result<void> check_profiles(const Inventory& inventory, const ProfileLibrary& profiles) {
    std::string known;
    for (const DeviceProfile* profile : profiles.all()) {
        known += (known.empty() ? "; there are " : ", ") + profile->id;
    }
    std::vector<std::string> faults;
    for (const InventorySite& entry : inventory.sites) {
        for (const Device& device : entry.devices) {
            if (device.profile.empty()) {
                continue;
            }
            const std::string place = "site \"" + entry.site.code + "\", device \"" + device.name + "\": ";
            const DeviceProfile* profile = profiles.find(device.profile);
            const auto uri = parse_without_secrets(device.uri);
            if (profile == nullptr) {
                faults.push_back((place + "there is no profile \"" + device.profile + '"').append(known));
            } else if (uri && protocol_of(*uri) != profile->protocol) {
                faults.push_back(place + "the profile " + device.profile + " is for another protocol than " +
                                 redacted(*uri));
            }
        }
    }
    return faults.empty() ? Result<void>() : list_of(faults);
}

namespace {

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

Result<void> save_inventory(const Inventory& inventory, CatalogStore& store) {
    return store.together([&] { return save_all(inventory, store); });
}

}  // namespace wattmast
