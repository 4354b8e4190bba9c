// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Named credentials as a person keeps them: which there are and where, and adding, changing, moving and removing them
// in the credentials file and the desktop keyring. Secrets go in here, but never out.
//
// Functions read and write files and talk to the keyring on the caller's thread, for as long as KeyringPatience says;
// any thread may call. Programs and threads that change the file wait for one another (credentials_lock.h). They fail
// as credentials.h, credentials_lock.h and keyring.h say, and with `invalid_argument` for what a person gave.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/keyring.h"
#include "units/error.h"

namespace wattmast {

/// In the order in which Credentials asks.
enum class CredentialPlace : std::uint8_t { systemd = 1, file = 2, keyring = 3 };

/// "user" and "ops", without %XX.
struct CredentialParameter {
    std::string name;
    std::optional<std::string> value;  ///< Empty: a secret, which stays or is not told.
    friend bool operator==(const CredentialParameter&, const CredentialParameter&) = default;
};

/// Whether the value of a parameter of that name is a secret, as in every log and report.
[[nodiscard]] bool is_secret_parameter_name(std::string_view name);

struct KeptCredential {
    std::string name;
    CredentialPlace place = CredentialPlace::file;
    std::string text;  ///< As kept, secrets as "***". Empty of systemd's, which are not read here.
    std::vector<CredentialParameter> parameters;  ///< Secrets without a value.
    bool is_covered = false;  ///< A place that is asked before has the name too, so this is not used.
};

struct CredentialOverview {
    std::vector<KeptCredential> credentials;  ///< By name, then by place.
    std::optional<Failure> file_failure;      ///< The file is not in `credentials`.
    KeyringState keyring = KeyringState::none;
    std::optional<Failure> keyring_failure;  ///< The keyring is not in `credentials`, and its state says nothing.
};

/// @param file As credentials_file(); empty: there is none.
[[nodiscard]] CredentialOverview credential_overview(const std::filesystem::path& file,
                                                     const KeyringPatience& patience = {});

/// Whether a name that is there may be replaced.
enum class Existing : std::uint8_t {
    refuse = 1,   ///< In any place that can be looked into: for a new name.
    replace = 2,  ///< In that place. In the keyring still refused where the file has it, which would cover it.
};

/// The text that is kept for parameters. A secret without value is taken from `before`, as it is there.
[[nodiscard]] Result<std::string> text_of_parameters(const std::vector<CredentialParameter>& parameters,
                                                     std::string_view before);

/// @param place Not systemd's, which only reads
[[nodiscard]] Result<void> keep_credential(const std::string& name, CredentialPlace place, const std::string& text,
                                           Existing existing, const std::filesystem::path& file,
                                           const KeyringPatience& patience = {});

/// Replaces what that place has; secrets without value stay.
[[nodiscard]] Result<void> change_credential(const std::string& name, CredentialPlace place,
                                             const std::vector<CredentialParameter>& parameters,
                                             const std::filesystem::path& file, const KeyringPatience& patience = {});

[[nodiscard]] Result<void> remove_credential(const std::string& name, CredentialPlace place,
                                             const std::filesystem::path& file, const KeyringPatience& patience = {});

/// From the file to the keyring or back. It is taken away where it was only after it was read where it is now; at every
/// failure it still is where it was. Refused where the other place has the name with another text.
[[nodiscard]] Result<void> move_credential(const std::string& name, CredentialPlace to,
                                           const std::filesystem::path& file, const KeyringPatience& patience = {});

}  // namespace wattmast
