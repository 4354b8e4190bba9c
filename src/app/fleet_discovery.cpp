// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/fleet_discovery.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "app/credentials.h"
#include "collect/device_uri.h"

namespace wattmast {
namespace {

/// What tells a device from others, without its secrets. One alternative per protocol whose lines have several.
struct PlaceKey {
    const DeviceUri& whole;

    std::string operator()(const ModbusUri& uri) const {
        return "modbus " + line_key(whole) + " " + std::to_string(uri.unit);
    }
    std::string operator()(const Dlt645Uri& uri) const {
        return "dlt645 " + line_key(whole) + (uri.address ? " " + uri.address->to_string() : "");
    }
    template <typename Other>
    std::string operator()(const Other& /*uri*/) const {
        return line_key(whole);
    }
};

std::optional<std::string> key_of(std::string_view text) {
    const auto uri = parse_without_secrets(text);
    return uri ? std::optional(std::visit(PlaceKey{*uri}, *uri)) : std::nullopt;
}

/// Tells a finding's neighbours on its line apart.
struct UnitName {
    std::string operator()(const ModbusUri& uri) const { return " unit " + std::to_string(uri.unit); }
    std::string operator()(const Dlt645Uri& uri) const {
        return uri.address ? " meter " + uri.address->to_string() : std::string();
    }
    template <typename Other>
    std::string operator()(const Other& /*uri*/) const {
        return {};
    }
};

std::string name_of(const DiscoveryFinding& finding) {
    const auto uri = parse_without_secrets(finding.uri);
    return finding.host + (uri ? std::visit(UnitName{}, *uri) : std::string());
}

std::string unique_name(const DiscoveryFinding& finding, std::set<std::string>& taken) {
    const std::string name = name_of(finding);
    std::string candidate = name;
    for (int number = 2; !taken.insert(candidate).second; ++number) {
        candidate = name + " (" + std::to_string(number) + ")";
    }
    return candidate;
}

/// Empty: it can be taken.
std::string why_left_out(const DiscoveryFinding& finding, const KnownDevices& fleet) {
    if (const auto place = fleet.find(finding.uri)) {
        return "is in the fleet: site \"" + place->site + "\", device \"" + place->device + '"';
    }
    if (finding.profiles.empty()) {
        return finding.remark.empty() ? "no profile fits it" : finding.remark;
    }
    if (finding.profiles.size() > 1) {
        std::string ids;
        for (const ProposedProfile& profile : finding.profiles) {
            ids.append(ids.empty() ? "" : ", ").append(profile.id);
        }
        return "several profiles fit (" + ids + "); compare their values and name one";
    }
    const ProposedProfile& profile = finding.profiles.front();
    const bool has_value =
        std::ranges::any_of(profile.readings, [](const Reading& reading) { return reading.value.has_value(); });
    return has_value ? ""
                     : "its profile " + profile.id + " read no value" +
                           (profile.failure ? ": " + profile.failure->detail : std::string());
}

/// From discover() to a listener.
class ListeningSink final : public DiscoverySink {
public:
    ListeningSink(const KnownDevices& known, DiscoveryListener& listener) : known_(known), listener_(listener) {}

    void on_found(const DiscoveryFinding& finding) override { listener_.on_found({finding, known_.find(finding.uri)}); }
    void on_progress(const DiscoveryProgress& progress) override { listener_.on_progress(progress); }

private:
    const KnownDevices& known_;
    DiscoveryListener& listener_;
};

}  // namespace

std::string proposed_name(const DiscoveryFinding& finding) {
    return name_of(finding);
}

KnownDevices::KnownDevices(const Catalog& catalog) {
    for (const Device& device : catalog.devices) {
        const Site* site = catalog.site(device.site);
        if (const auto key = key_of(device.uri); key && site != nullptr) {
            places_.emplace(*key, KnownPlace{site->code, device.name});
        }
    }
}

std::optional<KnownPlace> KnownDevices::find(std::string_view uri) const {
    const auto key = key_of(uri);
    auto found = key ? places_.find(*key) : places_.end();
    if (found == places_.end() && key && key->starts_with("dlt645 ")) {
        // In the fleet without an address: whichever meter is alone on that line.
        found = places_.find(key->substr(0, key->rfind(' ')));
    }
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

Result<std::unique_ptr<FleetDiscovery>> FleetDiscovery::start(DiscoveryRequest request,
                                                              std::shared_ptr<const ProfileLibrary> profiles,
                                                              const Catalog& fleet, DiscoveryListener& listener) {
    if (const auto checked = check_request(request); !checked) {
        return checked.error();
    }
    std::jthread thread([request = std::move(request), profiles = std::move(profiles), known = KnownDevices(fleet),
                         &listener](const std::stop_token& stop) {
        ListeningSink sink(known, listener);
        listener.on_end(discover(request, *profiles, sink, stop));
    });
    return std::unique_ptr<FleetDiscovery>(new FleetDiscovery(std::move(thread)));
}

FleetDiscovery::~FleetDiscovery() = default;

Result<DiscoveryAdditions> additions_of(const std::vector<DiscoveredDevice>& devices, const Catalog& catalog,
                                        std::string_view site) {
    const Site* there = catalog.site_by_code(site);
    if (there == nullptr) {
        return fail(Errc::invalid_argument, "there is no site \"" + std::string(site) +
                                                "\" in the database; import it first (wattmastctl inventory import)");
    }
    DiscoveryAdditions additions;
    InventorySite entry{*there, {}, {}};
    entry.site.id = {};
    std::set<std::string> taken;
    for (const Device* device : catalog.devices_of(there->id)) {
        taken.insert(device->name);
    }
    const KnownDevices fleet(catalog);
    for (const DiscoveredDevice& found : devices) {
        if (const std::string reason = why_left_out(found.finding, fleet); !reason.empty()) {
            additions.left_out.push_back(found.finding.device + ": " + reason);
            continue;
        }
        Device device;
        device.name = unique_name(found.finding, taken);
        device.uri = found.finding.uri;
        device.profile = found.finding.profiles.front().id;
        device.description = found.finding.identification;
        entry.devices.push_back(std::move(device));
    }
    additions.inventory.sites.push_back(std::move(entry));
    additions.inventory.leaves_trees = true;
    return additions;
}

}  // namespace wattmast
