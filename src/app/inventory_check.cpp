// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "app/credentials.h"
#include "app/inventory_draft.h"
#include "app/secrets.h"
#include "collect/device_uri.h"
#include "collect/driver.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

bool is_padded(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    return !text.empty() &&
           (blanks.find(text.front()) != std::string_view::npos || blanks.find(text.back()) != std::string_view::npos);
}

template <typename Kind>
std::string ids_of_kinds(std::string_view (*name)(Kind), Kind last) {
    std::string ids;
    for (int i = 1; i <= static_cast<int>(last); ++i) {
        ids.append(ids.empty() ? "" : ", ").append(name(static_cast<Kind>(i)));
    }
    return ids;
}

/// Checks one table and collects what is wrong with it.
class DraftChecker {
public:
    DraftChecker(std::size_t line, std::string place, std::vector<InventoryFault>& faults)
        : line_(line), place_(std::move(place)), faults_(faults) {}

    void fault(const DraftField& field, std::string_view column, std::string message) {
        if (!field.is_reported) {
            faults_.push_back({field.line == 0 ? line_ : field.line, place_, std::string(column), std::move(message)});
        }
    }

    /// By which others refer to it.
    std::string name(const DraftField& field, std::string_view column) {
        if (field.text.empty()) {
            fault(field, column, "is missing or empty");
        } else if (is_padded(field.text)) {
            fault(field, column, "\"" + field.text + "\" has blanks at its begin or end; remove them");
        } else if (field.text.find_first_of("\r\n") != std::string::npos) {
            fault(field, column, "has a line break; write it on one line");
        }
        return field.text;
    }

    template <typename Kind>
    Kind kind(const DraftField& field, std::string_view column, std::string_view what,
              std::optional<Kind> (*find)(std::string_view), std::string_view (*id)(Kind), Kind last) {
        const auto known = find(field.text);
        if (field.text.empty()) {
            fault(field, column, "is missing or empty; there are " + ids_of_kinds(id, last));
        } else if (!known) {
            fault(field, column,
                  "\"" + field.text + "\" is not a kind of " + std::string(what) + "; there are " +
                      ids_of_kinds(id, last));
        }
        return known.value_or(Kind{1});
    }

    std::optional<double> degrees(const DraftField& field, std::string_view column, int most) {
        if (field.text.empty()) {
            return std::nullopt;
        }
        double value = 0;
        const char* end = field.text.data() + field.text.size();
        const auto parsed = std::from_chars(field.text.data(), end, value);
        if (parsed.ec != std::errc{} || parsed.ptr != end || !(std::abs(value) <= most)) {
            fault(field, column,
                  "\"" + field.text + "\" is not a number of degrees from -" + std::to_string(most) + " to " +
                      std::to_string(most));
            return std::nullopt;
        }
        return value;
    }

    std::vector<std::string> words(const std::vector<DraftField>& fields, std::string_view column) {
        std::vector<std::string> words;
        for (const DraftField& field : fields) {
            if (field.text.empty() || field.text.find_first_of("\r\n") != std::string::npos) {
                fault(field, column, "holds a text that is empty or has a line break");
            }
            words.push_back(field.text);
        }
        return words;
    }

private:
    std::size_t line_;
    std::string place_;
    std::vector<InventoryFault>& faults_;
};

/// Checks a whole inventory.
class InventoryChecker {
public:
    InventoryChecker(InventoryDraft draft, const ProfileLibrary* profiles)
        : draft_(std::move(draft)), profiles_(profiles) {
        reading_.faults = std::move(draft_.faults);
    }

    InventoryReading check() {
        reading_.inventory.is_demo = draft_.is_demo;
        reading_.inventory.leaves_trees = draft_.leaves_trees;
        for (const SiteDraft& site : draft_.sites) {
            check_site(site);
        }
        if (draft_.sites.empty() && !draft_.is_unreadable) {
            reading_.faults.push_back({0, "", "", "there is no site in it"});
        }
        std::ranges::stable_sort(reading_.faults, {}, &InventoryFault::line);
        return std::move(reading_);
    }

private:
    void check_site(const SiteDraft& draft) {
        DraftChecker checker(draft.line, place_of(draft.code.text), reading_.faults);
        InventorySite entry;
        InventoryReading::Lines lines{draft.line, {}};
        entry.site = site_of(draft, checker);
        if (const auto [other, is_new] = lines_of_codes_.emplace(draft.code.text, draft.line);
            !is_new && !draft.code.text.empty()) {
            checker.fault(draft.code, "code",
                          "is used twice, first in line " + std::to_string(other->second) +
                              "; a site is one entry with all its devices");
        }
        std::map<std::string, std::size_t> names;
        for (const DeviceDraft& device : draft.devices) {
            entry.devices.push_back(check_device(draft, device));
            lines.devices.push_back(device.line);
            if (const auto [other, is_new] = names.emplace(device.name.text, device.line);
                !is_new && !device.name.text.empty()) {
                checker.fault(
                    device.name, "device",
                    "\"" + device.name.text + "\" exists twice, first in line " + std::to_string(other->second));
            }
        }
        check_nodes(draft, entry);
        reading_.inventory.sites.push_back(std::move(entry));
        reading_.lines.push_back(std::move(lines));
    }

    static Site site_of(const SiteDraft& draft, DraftChecker& checker) {
        Site site;
        site.code = checker.name(draft.code, "code");
        site.name = draft.name.text;
        site.kind = checker.kind<SiteKind>(draft.kind, "kind", "site", site_kind_by_id, id_of, SiteKind::small_cell);
        site.area = checker.words(draft.area, "area");
        site.tags = checker.words(draft.tags, "tags");
        site.factor_region = draft.factor_region.text;
        site.time_zone = draft.time_zone.text;
        if (site.time_zone.empty()) {
            checker.fault(draft.time_zone, "time_zone", "is missing or empty; write one such as Asia/Shanghai");
        } else if (const auto zone = TimeZone::find(site.time_zone); !zone) {
            checker.fault(draft.time_zone, "time_zone", zone.error().detail);
        }
        const auto latitude = checker.degrees(draft.latitude, "latitude", 90);
        const auto longitude = checker.degrees(draft.longitude, "longitude", 180);
        if (latitude && longitude) {
            site.position = Position{*latitude, *longitude};
        } else if (draft.latitude.text.empty() != draft.longitude.text.empty()) {
            const bool lacks_latitude = draft.latitude.text.empty();
            checker.fault(lacks_latitude ? draft.latitude : draft.longitude, lacks_latitude ? "latitude" : "longitude",
                          "is missing; latitude and longitude belong together");
        }
        return site;
    }

    Device check_device(const SiteDraft& site, const DeviceDraft& draft) {
        DraftChecker checker(draft.line, place_of(site.code.text, draft.name.text), reading_.faults);
        Device device;
        device.name = checker.name(draft.name, "device");
        device.uri = draft.uri.text;
        device.profile = draft.profile.text;
        device.description = draft.description.text;
        if (!draft.interval.text.empty()) {
            const auto interval = parse_duration(draft.interval.text);
            if (!interval) {
                checker.fault(draft.interval, "interval", interval.error().detail);
            } else if (*interval < std::chrono::seconds{1}) {
                checker.fault(draft.interval, "interval", "\"" + draft.interval.text + "\" must be at least 1s");
            } else {
                device.poll_interval = *interval;
            }
        }
        check_uri(draft, place_of(site.code.text, draft.name.text), checker);
        return device;
    }

    void check_uri(const DeviceDraft& draft, const std::string& place, DraftChecker& checker) {
        if (draft.uri.text.empty()) {
            checker.fault(draft.uri, "uri", "is missing or empty; write it like modbus+tcp://10.21.47.3:502?unit=1");
            return;
        }
        const auto uri = parse_without_secrets(draft.uri.text);
        if (!uri) {
            checker.fault(draft.uri, "uri", uri.error().detail);
            return;
        }
        check_profile(draft, *uri, checker);
        // Two profiles may read one device; never printed, since the text may hold a secret.
        std::string key = redacted(*uri) + '\n' + draft.profile.text;
        const bool has_all = draft.uri.text.find("credential=") == std::string::npos &&
                             uri_without_secret(draft.uri.text) == draft.uri.text;
        if (!has_all) {
            key += '\n' + draft.uri.text;
        }
        const auto [other, is_new] = uris_.emplace(std::move(key), Place{place, draft.uri.line});
        if (!is_new) {
            checker.fault(draft.uri, "uri",
                          "is that of " + other->second.words + " in line " + std::to_string(other->second.line) +
                              ", read with the same profile; correct one of them");
        }
    }

    void check_profile(const DeviceDraft& draft, const DeviceUri& uri, DraftChecker& checker) {
        if (profiles_ == nullptr || draft.profile.text.empty()) {
            return;
        }
        const DeviceProfile* profile = profiles_->find(draft.profile.text);
        if (profile == nullptr) {
            // The list once: a column that was filled in wrongly makes a fault of every row.
            const bool is_first = !std::exchange(has_listed_profiles_, true);
            checker.fault(draft.profile, "profile",
                          "there is no profile \"" + draft.profile.text +
                              "\"; leave it empty to have the one that fits "
                              "found, or see wattmastctl profile list" +
                              (is_first ? ": " + ids_of_profiles() : ""));
        } else if (profile->protocol != protocol_of(uri)) {
            checker.fault(draft.profile, "profile",
                          "the profile " + draft.profile.text + " is for another protocol (" +
                              std::string(id_of(profile->protocol)) + ") than " + redacted(uri));
        }
    }

    [[nodiscard]] std::string ids_of_profiles() const {
        std::string ids;
        for (const DeviceProfile* profile : profiles_->all()) {
            ids.append(ids.empty() ? "" : ", ").append(profile->id);
        }
        return ids;
    }

    void check_nodes(const SiteDraft& site, InventorySite& entry) {
        const std::string place = place_of(site.code.text);
        std::map<std::string, std::string> parents;
        for (const NodeDraft& draft : site.nodes) {
            DraftChecker checker(draft.line, place, reading_.faults);
            InventorySite::Node node;
            node.node.name = checker.name(draft.name, "node");
            node.node.kind = checker.kind<NodeKind>(draft.kind, "node_kind", "energy node", node_kind_by_id, id_of,
                                                    NodeKind::losses);
            node.node.parent = draft.parent.text;
            node.node.instance = draft.instance.text;
            node.device = draft.device.text;
            if (!parents.emplace(node.node.name, node.node.parent).second && !node.node.name.empty()) {
                checker.fault(draft.name, "node", "the energy node \"" + node.node.name + "\" exists twice");
            }
            if (!node.device.empty() &&
                std::ranges::find(entry.devices, node.device, &Device::name) == entry.devices.end()) {
                checker.fault(draft.device, "device",
                              "the energy node \"" + node.node.name + "\" names device \"" + node.device +
                                  "\", which this site does not have");
            }
            entry.nodes.push_back(std::move(node));
        }
        for (const NodeDraft& draft : site.nodes) {
            DraftChecker checker(draft.line, place, reading_.faults);
            const std::string& parent = draft.parent.text;
            if (!parent.empty() && !parents.contains(parent)) {
                checker.fault(
                    draft.parent, "node_parent",
                    "the energy node \"" + draft.name.text + "\" has parent \"" + parent + "\", which does not exist");
            } else if (has_circle(parents, draft.name.text)) {
                checker.fault(draft.parent, "node_parent",
                              "the energy node \"" + draft.name.text + "\" is above itself");
            }
        }
    }

    /// A node's parents end at the top and never come back to it.
    static bool has_circle(const std::map<std::string, std::string>& parents, const std::string& start) {
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

    struct Place {
        std::string words;
        std::size_t line = 0;
    };

    InventoryDraft draft_;
    const ProfileLibrary* profiles_;
    InventoryReading reading_;
    std::unordered_map<std::string, std::size_t> lines_of_codes_;
    std::unordered_map<std::string, Place> uris_;
    bool has_listed_profiles_ = false;
};

}  // namespace

std::string place_of(std::string_view site) {
    return "site \"" + std::string(site) + '"';
}

std::string place_of(std::string_view site, std::string_view device) {
    return place_of(site) + ", device \"" + std::string(device) + '"';
}

InventoryReading check_inventory(InventoryDraft draft, const ProfileLibrary* profiles) {
    return InventoryChecker(std::move(draft), profiles).check();
}

}  // namespace wattmast
