// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Named credentials in the keyring of the desktop: the Secret Service of freedesktop.org (draft 0.2), which GNOME
// Keyring, KWallet and KeePassXC speak, through libsecret.
//
// An item has the schema "org.wattmast.Credential" and one attribute, "name"; its secret is what the credentials file
// holds under that name. Items are made in the default collection and found in all.
//
// Every function waits on the caller's thread, for no longer than KeyringPatience says, so none belongs on the GUI's
// or the collector's. Any thread may call, several at a time. Failures are `keyring_failed`, or `cancelled` where
// `stop` was asked for; the detail says what to do, and no secret is in it.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

#include <stop_token>

#include "app/credentials.h"
#include "units/error.h"

namespace wattmast {

enum class KeyringState : std::uint8_t {
    none = 1,    ///< No session bus, or no program on it that keeps or could keep secrets.
    locked = 2,  ///< Names that are not in `texts` may be in it all the same.
    open = 3,
};

struct KeyringContents {
    KeyringState state = KeyringState::none;
    CredentialTexts texts;  ///< What can be read. Of several items with one name, the one changed last.
};

/// How long it may take.
struct KeyringPatience {
    std::chrono::milliseconds service{5000};   ///< For each thing that the keyring does by itself.
    std::chrono::milliseconds person{120000};  ///< For an answer in the keyring's own dialog.
    std::stop_token stop;                      ///< Gives up at once.
};

/// Whether there may be a session bus: $DBUS_SESSION_BUS_ADDRESS is set, or $XDG_RUNTIME_DIR/bus exists. A service has
/// neither. Only looks; none of the others starts a bus.
[[nodiscard]] bool has_session_bus();

/// Everything that Wattmast keeps there. Asks nobody to unlock it.
[[nodiscard]] Result<KeyringContents> read_keyring(const KeyringPatience& patience = {});

/// The same, unlocked before as by unlock_keyring(), on one connection: KeePassXC lets each in by itself. Fails also
/// where there is no keyring.
[[nodiscard]] Result<KeyringContents> read_unlocked_keyring(const KeyringPatience& patience = {});

/// Unlocks by the keyring's own dialog, where one is needed. Fails also where the person did not.
[[nodiscard]] Result<void> unlock_keyring(const KeyringPatience& patience = {});

/// Adds or replaces; unlocks first, as unlock_keyring() does. Fails also where there is no keyring.
[[nodiscard]] Result<void> keep_in_keyring(const std::string& name, const std::string& text,
                                           const KeyringPatience& patience = {});

/// Whether there was one; unlocks first. Fails also where there is no keyring.
[[nodiscard]] Result<bool> remove_from_keyring(const std::string& name, const KeyringPatience& patience = {});

/// The keyring as a place of Credentials. It is read by the first find(), and that answer (also a failure) stands for
/// all later ones and for copies: a hundred devices wait once. Where it is locked, names that it does not show fail,
/// because they may be in it; where there is none, nothing is found. Any thread.
[[nodiscard]] CredentialSource keyring_source(const KeyringPatience& patience = {});

}  // namespace wattmast
