// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/session_bus.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

namespace wattmast::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* secrets_name = "org.freedesktop.secrets";
constexpr const char* variables[] = {"HOME",           "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                                     "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS",
                                     "DISPLAY",        "WAYLAND_DISPLAY"};

// Holds the connection, answers nothing that comes, and says that something came. NameAcquired is sent before the
// answer to RequestName (D-Bus specification, "RequestName"), so what comes later is of others.
constexpr const char* silent_program =
    "import select, signal, sys, dbus\n"
    "bus = dbus.bus.BusConnection(dbus.bus.BusConnection.TYPE_SESSION)\n"
    "bus.request_name(sys.argv[1])\n"
    "select.select([bus.get_unix_fd()], [], [])\n"
    "print('called', flush=True)\n"
    "signal.pause()\n";

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

SessionBus::SessionBus(const fs::path& folder) : folder_(folder) {
    for (const char* name : variables) {
        const char* value = std::getenv(name);
        before_.emplace_back(name, value == nullptr ? "" : value);
        unsetenv(name);
    }
    for (const char* name : {"config", "data", "cache", "run"}) {
        fs::create_directories(folder_ / name);
    }
    fs::permissions(folder_ / "run", fs::perms::owner_all);
    setenv("HOME", folder_.c_str(), 1);
    setenv("XDG_CONFIG_HOME", (folder_ / "config").c_str(), 1);
    setenv("XDG_DATA_HOME", (folder_ / "data").c_str(), 1);
    setenv("XDG_CACHE_HOME", (folder_ / "cache").c_str(), 1);
    setenv("XDG_RUNTIME_DIR", (folder_ / "run").c_str(), 1);
    setenv("DBUS_SESSION_BUS_ADDRESS", address().c_str(), 1);
    write(folder_ / "bus.conf",
          "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
          "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
          "<busconfig><type>session</type><listen>" +
              address() +
              "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
              "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    const fs::path output = new_output();
    bus_ = std::make_unique<Program>(
        std::vector<std::string>{"dbus-daemon", "--config-file=" + (folder_ / "bus.conf").string(), "--nofork",
                                 "--print-address=1"},
        output);
    if (!wait_for_file(output / "stdout", std::chrono::seconds{20})) {
        throw std::runtime_error("dbus-daemon does not start (Debian package dbus-daemon): " + bus_->standard_error());
    }
}

SessionBus::~SessionBus() {
    silent_.reset();
    stop_keyring();
    bus_.reset();
    for (const auto& [name, value] : before_) {
        value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
    }
}

std::string SessionBus::address() const {
    return "unix:path=" + (folder_ / "bus").string();
}

fs::path SessionBus::new_output() {
    const fs::path output = folder_ / ("said-" + std::to_string(++programs_));
    fs::create_directories(output);
    return output;
}

void SessionBus::wait_for_owner(const std::string& bus_name) const {
    const auto waited = run_program({"gdbus", "wait", "--session", "--timeout", "20", bus_name});
    if (waited.exit_code != 0) {
        throw std::runtime_error("nobody owns " + bus_name + ": " + waited.standard_error + said());
    }
}

void SessionBus::start_keyring_with(const std::string& arguments) {
    stop_keyring();
    write(folder_ / "login-password", "the password of the login");
    // Its standard input is the password; exec, so that what is ended later is the daemon itself.
    keyring_ = std::make_unique<Program>(
        std::vector<std::string>{
            "/bin/sh", "-c", "exec gnome-keyring-daemon --foreground --components=secrets " + arguments + " < \"$0\"",
            (folder_ / "login-password").string()},
        new_output());
    wait_for_owner(secrets_name);
}

void SessionBus::start_keyring() {
    start_keyring_with("--unlock");
}

void SessionBus::start_locked_keyring() {
    start_keyring_with("");
}

void SessionBus::stop_keyring() {
    if (keyring_) {
        keyring_->signal(SIGTERM);
        keyring_->wait();
        keyring_.reset();
    }
}

void SessionBus::start_silent(const std::string& bus_name) {
    silent_output_ = new_output();
    silent_ = std::make_unique<Program>(std::vector<std::string>{"/usr/bin/python3", "-c", silent_program, bus_name},
                                        silent_output_);
    wait_for_owner(bus_name);
}

bool SessionBus::is_silent_called() const {
    return wait_for_file(silent_output_ / "stdout", std::chrono::seconds{20});
}

std::string SessionBus::said() const {
    std::string text;
    for (int i = 1; i <= programs_; ++i) {
        const fs::path output = folder_ / ("said-" + std::to_string(i));
        text += text_of(output / "stdout") + text_of(output / "stderr");
    }
    return text;
}

}  // namespace wattmast::test
