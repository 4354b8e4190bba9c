// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/device_profile.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace wattmast {

std::string to_string(const Oid& oid) {
    std::string text;
    for (const std::uint32_t arc : oid) {
        text.append(text.empty() ? "" : ".").append(std::to_string(arc));
    }
    return text;
}

Result<Oid> parse_oid(std::string_view text) {
    const auto refuse = [whole = std::string(text)] {
        return fail(Errc::invalid_argument, "\"" + whole + "\" is not an OID; write it like 1.3.6.1.2.1.1.3.0");
    };
    if (text.starts_with('.')) {
        text.remove_prefix(1);
    }
    Oid oid;
    while (true) {
        std::uint32_t arc = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), arc);
        if (error != std::errc{}) {
            return refuse();
        }
        oid.push_back(arc);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) {
            break;
        }
        if (!text.starts_with('.')) {
            return refuse();
        }
        text.remove_prefix(1);
    }
    // The agent's identifiers start with iso(1), joint(2) or itu(0); 128 arcs is what SMIv2 allows (RFC 2578, 3.5).
    if (oid.size() < 2 || oid.size() > 128 || oid.front() > 2) {
        return refuse();
    }
    return oid;
}

bool starts_with(const Oid& oid, const Oid& prefix) noexcept {
    return oid.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), oid.begin());
}

std::string_view id_of(SnmpType type) noexcept {
    switch (type) {
        case SnmpType::integer:
            return "integer";
        case SnmpType::gauge32:
            return "gauge32";
        case SnmpType::counter32:
            return "counter32";
        case SnmpType::counter64:
            return "counter64";
        case SnmpType::time_ticks:
            return "time_ticks";
        case SnmpType::opaque_float:
            return "opaque_float";
        case SnmpType::text_number:
            return "text_number";
    }
    return "";
}

std::string_view id_of(Protocol protocol) noexcept {
    switch (protocol) {
        case Protocol::modbus:
            return "modbus";
        case Protocol::snmp:
            return "snmp";
        case Protocol::dlt645:
            return "dlt645";
        case Protocol::redfish:
            return "redfish";
        case Protocol::mqtt:
            return "mqtt";
        case Protocol::http_json:
            return "http_json";
    }
    return "";
}

const SunspecModel* SunspecMap::find(std::uint16_t id) const noexcept {
    const auto has_id = [id](const SunspecModel& model) { return std::ranges::find(model.ids, id) != model.ids.end(); };
    const auto found = std::ranges::find_if(models, has_id);
    return found == models.end() ? nullptr : &*found;
}

const RedfishResource* RedfishMap::find(std::string_view type) const noexcept {
    const auto found = std::ranges::find_if(resources, [type](const RedfishResource& resource) {
        return std::ranges::find(resource.types, type) != resource.types.end();
    });
    return found == resources.end() ? nullptr : &*found;
}

std::size_t DeviceProfile::entry_count() const noexcept {
    std::size_t count = modbus.entries.size() + snmp.entries.size() + dlt645.entries.size();
    for (const SunspecModel& part : sunspec.models) {
        count += part.points.size() + (part.repeat ? part.repeat->points.size() : 0);
    }
    for (const RedfishResource& part : redfish.resources) {
        count += part.entries.size();
    }
    for (const MqttMessage& message : mqtt.messages) {
        count += message.entries.size();
    }
    for (const HttpDocument& document : http_json.documents) {
        count += document.entries.size();
    }
    return count;
}

ProfileLibrary::ProfileLibrary(std::vector<DeviceProfile> profiles) {
    for (DeviceProfile& profile : profiles) {
        std::string id = profile.id;
        if (!profiles_.emplace(id, std::move(profile)).second) {
            throw std::invalid_argument("profile " + id + " twice");
        }
    }
}

const DeviceProfile* ProfileLibrary::find(std::string_view id) const noexcept {
    const auto found = profiles_.find(id);
    return found == profiles_.end() ? nullptr : &found->second;
}

std::vector<const DeviceProfile*> ProfileLibrary::all() const {
    std::vector<const DeviceProfile*> found;
    for (const auto& [id, profile] : profiles_) {
        found.push_back(&profile);
    }
    return found;
}

std::vector<const DeviceProfile*> ProfileLibrary::all(Protocol protocol) const {
    std::vector<const DeviceProfile*> found = all();
    std::erase_if(found, [protocol](const DeviceProfile* profile) { return profile->protocol != protocol; });
    return found;
}

}  // namespace wattmast
