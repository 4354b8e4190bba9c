// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/collected_devices.h"

#include <spdlog/spdlog.h>

#include <optional>
#include <string>
#include <utility>

namespace wattmast {
namespace {

/// The URI with its secret put in. Empty: the secret is not known (any more).
std::optional<std::string> full_uri(const Catalog& catalog, const Device& device, const SecretUris& secrets) {
    if (!lacks_secret(device.uri)) {
        return device.uri;
    }
    const auto found = secrets.find({catalog.site(device.site)->code, device.name});
    if (found != secrets.end() && uri_without_secret(found->second) == device.uri) {
        return found->second;
    }
    return std::nullopt;
}

}  // namespace

std::vector<CollectedDevice> collected_devices(const Catalog& catalog, const SecretUris& secrets,
                                               const std::filesystem::path& secrets_file) {
    std::vector<CollectedDevice> devices;
    for (const Device& device : catalog.devices) {
        const auto full = full_uri(catalog, device, secrets);
        if (!full) {
            spdlog::warn("device {} ({}) is not polled: its password is not in {}; import its inventory again",
                         device.name, device.uri, secrets_file.string());
            continue;
        }
        const auto uri = parse_device_uri(*full);
        if (!uri) {
            spdlog::warn("device {} is not polled: {}", device.name, uri.error().detail);
            continue;
        }
        CollectedDevice collected{device.id, *uri, device.profile, device.poll_interval, {}};
        for (const Point* point : catalog.points_of(device.id)) {
            collected.known.push_back(point->key);
        }
        devices.push_back(std::move(collected));
    }
    return devices;
}

std::vector<const Device*> devices_lacking_secret(const Catalog& catalog, const SecretUris& secrets) {
    std::vector<const Device*> lacking;
    for (const Device& device : catalog.devices) {
        if (!full_uri(catalog, device, secrets)) {
            lacking.push_back(&device);
        }
    }
    return lacking;
}

}  // namespace wattmast
