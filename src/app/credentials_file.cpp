// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <toml++/toml.h>

#include <system_error>

#include "app/credentials.h"
#include "app/whole_file.h"
#include "sim/inventory.h"

namespace wattmast {

Result<CredentialTexts> read_credentials_file(const std::filesystem::path& file) {
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown) && !unknown) {
        return CredentialTexts{};
    }
    const auto text = read_secret_file(file);
    if (!text) {
        return text.error();
    }
    const auto broken = [&file] {
        return fail(Errc::file_failed, file.string() +
                                           " is not a credentials file: it must hold a table [credential] "
                                           "with a text for each name, such as\n  "
                                           "ups = \"version=3&user=ops&auth=SHA-256&auth_password=…\"");
    };
    CredentialTexts texts;
    try {
        const toml::table root = toml::parse(*text);
        const toml::table* table = root["credential"].as_table();
        if (table == nullptr && !root.empty()) {
            return broken();
        }
        for (const auto& [name, value] : table == nullptr ? toml::table() : *table) {
            const auto kept = value.value_exact<std::string>();
            if (!kept || !is_credential_name(name.str())) {
                return broken();
            }
            texts[std::string(name.str())] = *kept;
        }
    } catch (const toml::parse_error&) {
        return broken();  // What the parser says could quote a password.
    }
    return texts;
}

Result<void> write_credentials_file(const std::filesystem::path& file, const CredentialTexts& texts) {
    std::string text =
        "# Credentials of Wattmast: URI parameters by name. For the owner of this file only.\n[credential]\n";
    for (const auto& [name, kept] : texts) {
        text += sim::toml_quoted(name) + " = " + sim::toml_quoted(kept) + "\n";
    }
    std::error_code error;
    if (file.has_parent_path()) {
        std::filesystem::create_directories(file.parent_path(), error);
    }
    return write_whole_file(file, text, FileReaders::owner);
}

}  // namespace wattmast
