// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A D-Bus session of its own, with GNOME Keyring or with a program that owns a name and never answers.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "support/process.h"

namespace wattmast::test {

/// Debian's dbus-daemon in `folder`, which starts no service by itself. While it lives, this process and those that it
/// starts have it as their session bus and `folder` as their home; before and after, they have none and theirs.
/// One at a time.
class SessionBus {
public:
    /// Throws std::runtime_error where a program is missing or does not start.
    explicit SessionBus(const std::filesystem::path& folder);
    ~SessionBus();
    SessionBus(const SessionBus&) = delete;
    SessionBus& operator=(const SessionBus&) = delete;

    /// Debian's gnome-keyring-daemon; its default keyring is made where there is none, and is unlocked.
    void start_keyring();
    /// The same, as after a login without a password: what it keeps is locked, and names cannot be seen.
    void start_locked_keyring();
    void stop_keyring();
    /// Something owns the name and answers nothing.
    void start_silent(const std::string& bus_name);
    /// Waits until somebody asks that something; false after 20 s. @pre start_silent()
    [[nodiscard]] bool is_silent_called() const;

    /// Waits until a program owns the name. Throws std::runtime_error where none does.
    void wait_for_owner(const std::string& bus_name) const;
    [[nodiscard]] std::string address() const;
    /// Every word that the programs on the bus said.
    [[nodiscard]] std::string said() const;

private:
    [[nodiscard]] std::filesystem::path new_output();
    void start_keyring_with(const std::string& arguments);

    std::filesystem::path folder_;
    Environment before_;
    int programs_ = 0;
    std::unique_ptr<Program> bus_;
    std::unique_ptr<Program> keyring_;
    std::filesystem::path silent_output_;
    std::unique_ptr<Program> silent_;
};

}  // namespace wattmast::test
