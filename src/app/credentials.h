// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Named credentials: URI parameters, passwords among them, that many devices share and that are kept away from
// inventories and the database. "credential=NAME" in a device URI stands for them.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collect/device_uri.h"
#include "units/error.h"

namespace wattmast {

/// URI parameters by name, such as "version=3&user=ops&auth=SHA-256&auth_password=…".
using CredentialTexts = std::map<std::string, std::string>;

/// Whether a name is 1 to 64 letters, digits, "-", "_" and "." and begins with a letter or digit.
[[nodiscard]] bool is_credential_name(std::string_view name) noexcept;

/// The text without blanks around it, if it is name=value joined by "&". Fails with `invalid_argument`, without
/// repeating it.
[[nodiscard]] Result<std::string> credential_text(std::string_view text);

/// A place that credentials are kept in.
struct CredentialSource {
    std::string where;  ///< For people: "the file /etc/…".
    /// What is kept under a name; empty if nothing is. A failure is one of the place and says what to do.
    std::function<Result<std::optional<std::string>>(const std::string& name)> find;
};

/// Asked in the order given. A value; find() of its sources decides on threads and on how long it takes.
class Credentials {
public:
    explicit Credentials(std::vector<CredentialSource> sources) : sources_(std::move(sources)) {}

    /// The URI with "credential=NAME" replaced, as text, by what is kept under that name; others as they are.
    /// Fails with `invalid_argument` where no source has the name, or as a source does: a place that cannot be read is
    /// not passed over, because the next one could hold an older password. No secret is in the detail.
    [[nodiscard]] Result<std::string> fill_in(std::string_view uri) const;

private:
    std::vector<CredentialSource> sources_;
};

/// What all programs use: the credentials that systemd gives ($CREDENTIALS_DIRECTORY, a file for each name;
/// systemd.exec(5)), then credentials_file(), which is read once, here, then the desktop keyring, where there may be a
/// session bus (app/keyring.h). The keyring is last because it alone may be locked: what is in the file needs nobody.
/// It is read once, by the first fill_in() that asks for a name no other place has; that one waits up to twice
/// KeyringPatience::service, and nobody is asked to unlock it. Not on the GUI's or the collector's thread.
[[nodiscard]] Credentials service_credentials();

/// $WATTMAST_CREDENTIALS if set, else wattmast/credentials.toml in $XDG_CONFIG_HOME (~/.config unless set). Empty if
/// none of these is known.
[[nodiscard]] std::filesystem::path credentials_file();
/// $CREDENTIALS_DIRECTORY; empty outside of a service that has credentials.
[[nodiscard]] std::filesystem::path systemd_credentials_folder();

/// The [credential] table of a file. Empty if there is no such file. Fails with `file_failed` where others than its
/// owner may read or write it (chmod 600), and where it is not what it should be; no text of it is in the detail.
[[nodiscard]] Result<CredentialTexts> read_credentials_file(const std::filesystem::path& file);
/// Replaces the file as a whole, for its owner only, and makes its folder. Fails with `file_failed`, `store_full`.
[[nodiscard]] Result<void> write_credentials_file(const std::filesystem::path& file, const CredentialTexts& texts);

/// A URI as far as it can be understood without its secrets: with "credential=NAME" only protocol, host and port are
/// looked at, and "***" counts as a password. Fails as parse_device_uri().
[[nodiscard]] Result<DeviceUri> parse_without_secrets(std::string_view uri);

}  // namespace wattmast
