// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets.h"

#include <toml++/toml.h>

#include <system_error>

#include "app/whole_file.h"
#include "collect/device_uri.h"
#include "sim/inventory.h"

namespace wattmast {
namespace {

constexpr std::string_view hidden = "=***";

std::string text_of(const SecretUris& secrets) {
    std::string text = "# Passwords of devices, kept out of the database. For the collector's user only.\n";
    for (const auto& [device, uri] : secrets) {
        text += "[[device]]\nsite = " + sim::toml_quoted(device.first) + "\nname = " + sim::toml_quoted(device.second) +
                "\nuri = " + sim::toml_quoted(uri) + "\n";
    }
    return text;
}

}  // namespace

std::string uri_without_secret(std::string_view uri) {
    return redacted(uri);
}

bool lacks_secret(std::string_view uri) {
    return uri.find(hidden) != std::string_view::npos;
}

std::filesystem::path secrets_file(const std::filesystem::path& database) {
    std::filesystem::path file = database;
    file += ".secrets";
    return file;
}

Result<void> save_secrets(const std::filesystem::path& database, const Inventory& inventory) {
    auto secrets = load_secrets(database);
    if (!secrets) {
        return secrets.error();
    }
    const SecretUris before = *secrets;
    for (const InventorySite& entry : inventory.sites) {
        for (const Device& device : entry.devices) {
            if (!lacks_secret(device.uri) && uri_without_secret(device.uri) != device.uri) {
                (*secrets)[{entry.site.code, device.name}] = device.uri;
            }
        }
    }
    return *secrets == before ? Result<void>()
                              : write_whole_file(secrets_file(database), text_of(*secrets), FileReaders::owner);
}

Result<SecretUris> load_secrets(const std::filesystem::path& database) {
    const std::filesystem::path file = secrets_file(database);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return SecretUris{};
    }
    const auto text = read_secret_file(file);
    if (!text) {
        return text.error();
    }
    SecretUris secrets;
    try {
        const toml::table root = toml::parse(*text);
        const toml::array* devices = root["device"].as_array();
        for (std::size_t i = 0; devices != nullptr && i < devices->size(); ++i) {
            const auto device = toml::node_view(devices->get(i));
            secrets[{device["site"].value_or(std::string()), device["name"].value_or(std::string())}] =
                device["uri"].value_or(std::string());
        }
    } catch (const toml::parse_error&) {
        // What the parser says could quote a password.
        return fail(Errc::file_failed,
                    file.string() + " is not readable as TOML; remove it and import the inventory again");
    }
    return secrets;
}

}  // namespace wattmast
