// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/credentials.h"

#include <algorithm>
#include <cstdlib>

#include "app/keyring.h"
#include "app/secrets.h"
#include "app/whole_file.h"

namespace wattmast {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view parameter = "credential=";

/// Where the value of "credential=" begins and how long it is.
struct Reference {
    std::size_t parameter_begin = 0;
    std::size_t end = 0;
    std::string name;
};

/// At or behind `from`. Parameters begin at the first "?" and are parted by "&": another "?" belongs to a value.
std::optional<Reference> find_reference(std::string_view uri, std::size_t from) {
    const std::size_t question = std::min(uri.find('?'), uri.size());
    for (std::size_t begin = from <= question ? question : uri.find('&', from); begin < uri.size();
         begin = uri.find('&', begin + 1)) {
        if (uri.substr(begin + 1).starts_with(parameter)) {
            const std::size_t end = std::min(uri.find_first_of("&#", begin + 1), uri.size());
            const std::size_t name = begin + 1 + parameter.size();
            return Reference{begin + 1, end, std::string(uri.substr(name, end - name))};
        }
    }
    return std::nullopt;
}

/// The only one; a failure where there are several, or where it is no name.
Result<std::optional<Reference>> reference_in(std::string_view uri) {
    auto first = find_reference(uri, 0);
    if (!first) {
        return first;
    }
    if (find_reference(uri, first->end)) {
        return fail(Errc::invalid_argument, "a device URI names one credential at most; put all into one");
    }
    if (!is_credential_name(first->name)) {
        return fail(Errc::invalid_argument,
                    "credential= is followed by a name of letters, digits, \"-\", \"_\" and \".\", as wattmastctl "
                    "credential list shows them");
    }
    return first;
}

std::string without(const Reference& reference, std::string_view uri) {
    std::string text(uri.substr(0, reference.parameter_begin));
    std::string_view rest = uri.substr(reference.end);
    if (rest.starts_with('&')) {
        rest.remove_prefix(1);
    }
    text.append(rest);
    if (text.ends_with('&') || text.ends_with('?')) {
        text.pop_back();
    }
    return text;
}

fs::path environment_path(const char* name) {
    const char* value = std::getenv(name);
    return {value == nullptr ? "" : value};
}

/// One file for each name, as systemd lays them out.
CredentialSource folder_source(const fs::path& folder) {
    return {"systemd credentials (" + folder.string() + ")",
            [folder](const std::string& name) -> Result<std::optional<std::string>> {
                std::error_code ignored;
                if (!fs::is_regular_file(folder / name, ignored)) {
                    return std::optional<std::string>();
                }
                auto text = read_whole_file(folder / name);
                return text ? Result<std::optional<std::string>>(std::move(*text)) : text.error();
            }};
}

CredentialSource file_source(const fs::path& file) {
    return {"the file " + file.string(),
            [texts = read_credentials_file(file)](const std::string& name) -> Result<std::optional<std::string>> {
                if (!texts) {
                    return texts.error();
                }
                const auto found = texts->find(name);
                return found == texts->end() ? std::nullopt : std::optional(found->second);
            }};
}

}  // namespace

bool is_credential_name(std::string_view name) noexcept {
    const auto is_alphanumeric = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !name.empty() && name.size() <= 64 && is_alphanumeric(name.front()) &&
           std::ranges::all_of(name, [&](char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.'; });
}

Result<std::string> credential_text(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    const std::size_t last = text.find_last_not_of(blanks);
    const std::string_view trimmed = text.substr(begin, last == std::string_view::npos ? 0 : last + 1 - begin);
    const auto refuse = [](const std::string& what) {
        return fail(Errc::invalid_argument,
                    "a credential is kept as URI parameters, such as "
                    "version=3&user=ops&auth=SHA-256&auth_password=…, and this one " +
                        what);
    };
    if (trimmed.empty()) {
        return refuse("is empty");
    }
    if (trimmed.find_first_of("?#\r\n") != std::string_view::npos) {
        return refuse("holds a ?, a # or a line break (write them as %3F, %23 and %0A)");
    }
    for (std::string_view left = trimmed; !left.empty();) {
        const std::size_t end = std::min(left.find('&'), left.size());
        const std::string_view part = left.substr(0, end);
        left.remove_prefix(std::min(end + 1, left.size()));
        if (part.find('=') == std::string_view::npos || part.starts_with('=')) {
            return refuse("holds a part that is not name=value (write & in a value as %26)");
        }
        if (part.starts_with(parameter)) {
            return refuse("names another credential");
        }
    }
    return std::string(trimmed);
}

Result<std::string> Credentials::fill_in(std::string_view uri) const {
    const auto reference = reference_in(uri);
    if (!reference) {
        return reference.error();
    }
    if (!*reference) {
        return std::string(uri);
    }
    const Reference& wanted = **reference;
    std::string places;
    for (const CredentialSource& source : sources_) {
        const auto kept = source.find(wanted.name);
        if (!kept) {
            return fail(kept.error().code, "credential \"" + wanted.name + "\": " + kept.error().detail);
        }
        if (*kept) {
            const auto text = credential_text(**kept);
            if (!text) {
                return fail(Errc::invalid_argument,
                            "credential \"" + wanted.name + "\" in " + source.where + ": " + text.error().detail);
            }
            return std::string(uri.substr(0, wanted.parameter_begin)) + *text + std::string(uri.substr(wanted.end));
        }
        places += (places.empty() ? "" : ", nor in ") + source.where;
    }
    return fail(Errc::invalid_argument, "there is no credential \"" + wanted.name + "\" in " +
                                            (places.empty() ? "any place known" : places) +
                                            "; make it with wattmastctl credential set " + wanted.name);
}

Credentials service_credentials() {
    std::vector<CredentialSource> sources;
    if (const fs::path folder = systemd_credentials_folder(); !folder.empty()) {
        sources.push_back(folder_source(folder));
    }
    if (const fs::path file = credentials_file(); !file.empty()) {
        sources.push_back(file_source(file));
    }
    if (has_session_bus()) {
        sources.push_back(keyring_source());
    }
    return Credentials(std::move(sources));
}

fs::path credentials_file() {
    if (const fs::path chosen = environment_path("WATTMAST_CREDENTIALS"); !chosen.empty()) {
        return chosen;
    }
    // The XDG base directory specification (0.8) has relative paths ignored.
    if (const fs::path configuration = environment_path("XDG_CONFIG_HOME"); configuration.is_absolute()) {
        return configuration / "wattmast/credentials.toml";
    }
    const fs::path home = environment_path("HOME");
    return home.empty() ? fs::path() : home / ".config/wattmast/credentials.toml";
}

fs::path systemd_credentials_folder() {
    return environment_path("CREDENTIALS_DIRECTORY");
}

Result<DeviceUri> parse_without_secrets(std::string_view uri) {
    const auto reference = reference_in(uri);
    if (!reference) {
        return reference.error();
    }
    if (*reference) {
        // What stands beside the name may be needed (a topic), or may need what the name stands for (version=3).
        const auto beside = parse_device_uri(without(**reference, uri));
        return beside ? beside : parse_device_uri(uri.substr(0, uri.find('?')));
    }
    if (!lacks_secret(uri)) {
        return parse_device_uri(uri);
    }
    // Long enough for a password of SNMP v3.
    std::string text(uri);
    constexpr std::string_view hidden = "=***";
    for (auto at = text.find(hidden); at != std::string::npos; at = text.find(hidden, at + hidden.size())) {
        text.insert(at + hidden.size(), "*****");
    }
    return parse_device_uri(text);
}

}  // namespace wattmast
