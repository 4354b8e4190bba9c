// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/collected_devices.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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

/// Fails with `no_data` where the password is not known (any more), else as credentials and URIs do.
Result<DeviceUri> uri_for_polling(const Catalog& catalog, const Device& device, const SecretUris& secrets,
                                  const Credentials& credentials) {
    const auto full = full_uri(catalog, device, secrets);
    if (!full) {
        return fail(Errc::no_data, "");
    }
    const auto filled = credentials.fill_in(*full);
    return filled ? parse_device_uri(*filled) : filled.error();
}

/// Of all devices in one pass: catalogues of a province hold some hundred thousand points.
std::unordered_map<DeviceId, KeyList> keys_by_device(const Catalog& catalog) {
    std::unordered_map<DeviceId, std::vector<PointKey>> keys;
    for (const Point& point : catalog.points) {
        keys[point.device].push_back(point.key);
    }
    KeyLists lists;
    std::unordered_map<DeviceId, KeyList> shared;
    shared.reserve(keys.size());
    for (auto& [device, own] : keys) {
        shared.emplace(device, lists.shared(std::move(own)));
    }
    return shared;
}

}  // namespace

std::vector<CollectedDevice> collected_devices(const Catalog& catalog, const SecretUris& secrets,
                                               const std::filesystem::path& secrets_file,
                                               const Credentials& credentials) {
    auto known = keys_by_device(catalog);
    std::vector<CollectedDevice> devices;
    devices.reserve(catalog.devices.size());
    for (const Device& device : catalog.devices) {
        CollectedDevice collected{device.id, {}, device.profile, device.poll_interval, std::move(known[device.id])};
        if (const auto uri = uri_for_polling(catalog, device, secrets, credentials)) {
            collected.uri = *uri;
        } else if (uri.error().code == Errc::no_data) {
            collected.obstacle =
                fail(Errc::invalid_argument, device.name + " (" + device.uri + "): its password is not in " +
                                                 secrets_file.string() + "; import its inventory again");
        } else {
            collected.obstacle = fail(uri.error().code, device.name + " (" + device.uri + "): " + uri.error().detail);
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
