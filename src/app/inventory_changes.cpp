// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/inventory_changes.h"

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "app/inventory_draft.h"
#include "app/secrets.h"

namespace wattmast {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text.append(text.empty() ? "" : "|").append(word);
    }
    return text;
}

/// Collects the fields that differ.
class Differences {
public:
    void compare(std::string_view field, const std::string& before, const std::string& after) {
        if (before != after) {
            add(std::string(field) + " \"" + before + "\" → \"" + after + "\"");
        }
    }
    void note(std::string_view field, bool is_different) {
        if (is_different) {
            add(std::string(field));
        }
    }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    void add(const std::string& difference) { text_.append(text_.empty() ? "" : "; ").append(difference); }
    std::string text_;
};

std::string differences_of(const Device& before, const Device& after, bool has_new_secret) {
    Differences differences;
    differences.compare("uri", before.uri, uri_without_secret(after.uri));
    differences.note("secret", has_new_secret);
    differences.compare("profile", before.profile, after.profile);
    differences.compare("interval", std::to_string(before.poll_interval.count()) + " ms",
                        std::to_string(after.poll_interval.count()) + " ms");
    differences.compare("description", before.description, after.description);
    return differences.text();
}

std::string differences_of(const InventorySite& before, const InventorySite& after, bool leaves_trees) {
    Differences differences;
    differences.compare("name", before.site.name, after.site.name);
    differences.compare("kind", std::string(id_of(before.site.kind)), std::string(id_of(after.site.kind)));
    differences.compare("area", joined(before.site.area), joined(after.site.area));
    differences.compare("factor_region", before.site.factor_region, after.site.factor_region);
    differences.compare("time_zone", before.site.time_zone, after.site.time_zone);
    differences.note("position", before.site.position != after.site.position);
    differences.compare("tags", joined(before.site.tags), joined(after.site.tags));
    differences.note("energy tree", !leaves_trees && before.nodes != after.nodes);
    return differences.text();
}

/// One reader of one device, by what is not secret.
std::string key_of(const Device& device) {
    return uri_without_secret(device.uri) + '\n' + device.profile;
}

class Comparison {
public:
    Comparison(const InventoryReading& reading, const Catalog& catalog, const SecretUris& secrets)
        : reading_(reading), secrets_(secrets), known_(inventory_of(catalog, false)) {
        for (const InventorySite& entry : known_.sites) {
            sites_.emplace(entry.site.code, &entry);
            for (const Device& device : entry.devices) {
                places_.emplace(key_of(device), std::pair(entry.site.code, device.name));
            }
        }
        for (const InventorySite& entry : reading.inventory.sites) {
            for (const Device& device : entry.devices) {
                listed_.emplace(entry.site.code, device.name);
            }
        }
    }

    InventoryChanges compare() {
        for (std::size_t i = 0; i < reading_.inventory.sites.size(); ++i) {
            compare_site(reading_.inventory.sites[i], reading_.lines.at(i));
        }
        return std::move(result_);
    }

private:
    void compare_site(const InventorySite& entry, const InventoryReading::Lines& lines) {
        const auto found = sites_.find(entry.site.code);
        const InventorySite* before = found == sites_.end() ? nullptr : found->second;
        const std::string detail =
            before == nullptr ? "" : differences_of(*before, entry, reading_.inventory.leaves_trees);
        note(result_.sites, kind_of(before != nullptr, detail), {{}, lines.site, entry.site.code, "", detail});
        std::map<std::string, const Device*> devices;
        if (before != nullptr) {
            for (const Device& device : before->devices) {
                devices.emplace(device.name, &device);
            }
        }
        for (std::size_t i = 0; i < entry.devices.size(); ++i) {
            const auto known = devices.find(entry.devices[i].name);
            compare_device(entry.site.code, entry.devices[i], known == devices.end() ? nullptr : known->second,
                           lines.devices.at(i));
        }
    }

    void compare_device(const std::string& site, const Device& device, const Device* before, std::size_t line) {
        if (before == nullptr) {
            const auto elsewhere = places_.find(key_of(device));
            if (elsewhere != places_.end() && !listed_.contains(elsewhere->second)) {
                note(result_.devices, InventoryChangeKind::moved,
                     {{}, line, site, device.name, place_of(elsewhere->second.first, elsewhere->second.second)});
                return;
            }
        }
        const std::string detail =
            before == nullptr ? "" : differences_of(*before, device, has_new_secret(site, device));
        note(result_.devices, kind_of(before != nullptr, detail), {{}, line, site, device.name, detail});
    }

    [[nodiscard]] bool has_new_secret(const std::string& site, const Device& device) const {
        if (lacks_secret(device.uri) || uri_without_secret(device.uri) == device.uri) {
            return false;
        }
        const auto found = secrets_.find({site, device.name});
        return found == secrets_.end() || found->second != device.uri;
    }

    static InventoryChangeKind kind_of(bool is_known, const std::string& detail) {
        if (!is_known) {
            return InventoryChangeKind::added;
        }
        return detail.empty() ? InventoryChangeKind::unchanged : InventoryChangeKind::changed;
    }

    void note(InventoryChanges::Counts& counts, InventoryChangeKind kind, InventoryChange change) {
        switch (kind) {
            case InventoryChangeKind::added:
                ++counts.added;
                break;
            case InventoryChangeKind::changed:
                ++counts.changed;
                break;
            case InventoryChangeKind::unchanged:
                ++counts.unchanged;
                return;
            case InventoryChangeKind::moved:
                ++counts.moved;
                break;
        }
        change.kind = kind;
        result_.changes.push_back(std::move(change));
    }

    const InventoryReading& reading_;
    const SecretUris& secrets_;
    const Inventory known_;
    std::unordered_map<std::string, const InventorySite*> sites_;                  ///< By code.
    std::unordered_map<std::string, std::pair<std::string, std::string>> places_;  ///< Of devices, by key_of().
    std::set<std::pair<std::string, std::string>> listed_;  ///< Site and name of the inventory's devices.
    InventoryChanges result_;
};

}  // namespace

std::string_view id_of(InventoryChangeKind kind) noexcept {
    switch (kind) {
        case InventoryChangeKind::added:
            return "added";
        case InventoryChangeKind::changed:
            return "changed";
        case InventoryChangeKind::unchanged:
            return "unchanged";
        case InventoryChangeKind::moved:
            return "moved";
    }
    return "";
}

InventoryChanges changes_of(const InventoryReading& reading, const Catalog& catalog, const SecretUris& secrets) {
    return Comparison(reading, catalog, secrets).compare();
}

std::vector<InventoryFault> faults_of_moves(const InventoryChanges& changes) {
    std::vector<InventoryFault> faults;
    for (const InventoryChange& change : changes.changes) {
        if (change.kind == InventoryChangeKind::moved) {
            faults.push_back({change.line, place_of(change.site, change.device), "uri",
                              "is in the database already, of " + change.detail +
                                  "; list that one too with what answers there now, correct this row, or say --moves: "
                                  "then this one is added and the other stays with its history"});
        }
    }
    return faults;
}

}  // namespace wattmast
