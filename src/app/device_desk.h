// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people do with devices: try them, look for them, add them, look at what goes over the line.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/device_form.h"
#include "app/views.h"
#include "model/catalog.h"
#include "model/frame.h"
#include "model/test_poll.h"
#include "units/error.h"

namespace wattmast {

/// A profile to choose from.
struct ProfileChoice {
    std::string id;
    std::string vendor;
    std::string model;
    std::size_t points = 0;  ///< Described; a device may have more (rows of tables) or fewer.
    bool is_own = false;     ///< The user's own, not one that came with the program.
};

/// One point of a profile, and where it is read.
struct ProfilePoint {
    PointKey key;
    std::string where;
    std::string type;
    Decimal scale;
};

struct ProfileView {
    ProfileChoice head;
    ProfileFacts facts;
    std::string file;
    std::vector<ProfilePoint> points;
};

/// What a test poll reads: what is being filled in, or a device of the fleet.
struct DeviceTestOrder {
    std::variant<DeviceForm, DeviceId> device;
    /// From the end of one reading to the next; it stops after `rounds`, or goes on until it is ended (0).
    Duration interval{std::chrono::seconds{1}};
    unsigned rounds = 0;
};

/// Something that runs on a thread of its own until it is done. The destructor ends it and waits, a moment.
class DeviceTask {
public:
    virtual ~DeviceTask() = default;
    /// Asks it to end; returns at once.
    virtual void cancel() noexcept = 0;
    /// What went over the line; empty of a discovery.
    [[nodiscard]] virtual std::vector<LoggedFrame> frames() const = 0;
};

/// What is looked for; no ports: not that protocol.
struct DiscoveryOrder {
    std::vector<std::string> ranges;  ///< As of `wattmastctl discover`.
    std::vector<std::uint16_t> modbus_ports;
    std::vector<std::uint16_t> rtu_ports;
    std::string units = "1";
    std::vector<std::uint16_t> snmp_ports;
    std::string snmp_credential;  ///< Empty: the community "public".
    std::vector<std::uint16_t> dlt645_ports;
    std::vector<std::uint16_t> redfish_ports;
    std::string redfish_credential;
    unsigned rate = 50;  ///< First words to a device per second, 1 … 1000.
    Duration timeout{std::chrono::seconds{1}};
};
/// Addresses that one discovery of the window may ask.
inline constexpr std::size_t most_discovered_hosts = 4096;

/// What a discovery would do, said before it does.
struct DiscoveryPlan {
    std::size_t hosts = 0;
    std::size_t first_words = 0;  ///< Questions sent where nothing answers, at most.
    Duration longest{0};          ///< At the rate, with nobody answering.
};

struct FoundProfile {
    std::string id;
    std::vector<Reading> readings;
    std::optional<Failure> failure;
};

struct FoundDevice {
    std::string host;
    std::string device;  ///< For people.
    std::string uri;     ///< As it is to be stored; a credential stands in it by name.
    std::string name;    ///< Proposed: the address and what tells its neighbours apart.
    std::string identification;
    std::vector<FoundProfile> profiles;  ///< Best first; empty: it answers, but is unknown.
    std::string remark;
    std::string known_as;  ///< "SITE/DEVICE" of the fleet; empty: new.
};

struct DiscoveryState {
    std::size_t lines = 0;
    std::size_t lines_done = 0;
    std::size_t found = 0;
    std::size_t open_silent = 0;  ///< Ports that accepted a connection where nobody asked for answered.
};

/// Called on the discovery's thread; implementations only post.
struct DiscoveryEvents {
    std::function<void(const FoundDevice&)> found;
    std::function<void(const DiscoveryState&)> progress;
    std::function<void(const Result<void>&)> end;  ///< The last call; `cancelled` where it was ended.
};

struct NewNode {
    NodeKind kind = NodeKind::ict;
    std::string name;
    std::string parent;  ///< Name of the node above; empty: at the top.
};

/// A device to be added.
struct NewDevice {
    std::string uri;
    std::string profile;  ///< Empty: found at the first poll.
    Duration interval{std::chrono::seconds{60}};
    std::string name;
    std::string description;
    std::optional<NewNode> node;  ///< Its place in the site's energy tree; empty: none.
};

/// Devices of one site. A site whose code the catalogue has keeps all it has.
struct NewDevices {
    Site site;
    std::vector<NewDevice> devices;
};

/// Thread-safe. Everything but add() returns at once; passwords, where they are needed, are read on the threads that
/// need them. Equipment is only read.
class DeviceDesk {
public:
    virtual ~DeviceDesk() = default;

    /// Those that a device of this kind may have, by vendor and model.
    [[nodiscard]] virtual std::vector<ProfileChoice> profiles(ConnectionKind kind) const = 0;
    [[nodiscard]] virtual std::optional<ProfileView> profile(std::string_view id) const = 0;

    /// "SITE/DEVICE" of the device of the fleet that answers there; empty: none does.
    [[nodiscard]] virtual std::string known_as(std::string_view uri) const = 0;

    /// Reads a device again and again; `on_round` is called on the test's thread. Where the collector uses the same
    /// serial port or gateway, readings are made on its connection between two of its polls. Fails with
    /// `invalid_argument` for a form with faults, `unknown_point` for a device that is not there.
    [[nodiscard]] virtual Result<std::unique_ptr<DeviceTask>> test(
        const DeviceTestOrder& order, std::function<void(const TestPollRound&)> on_round) = 0;

    /// Fails with `invalid_argument`: a range or unit that is none, too many addresses, nothing to look for.
    [[nodiscard]] virtual Result<DiscoveryPlan> plan(const DiscoveryOrder& order) const = 0;
    /// Fails as plan().
    [[nodiscard]] virtual Result<std::unique_ptr<DeviceTask>> discover(const DiscoveryOrder& order,
                                                                       DiscoveryEvents events) = 0;

    /// Stores devices and, where it is new, their site, all or nothing; the collector takes them when it starts anew.
    /// Waits for the store thread: call it in a job. Fails with `store_read_only`; `invalid_inventory` for a name, code
    /// or zone that cannot be, a name that the site has already, or a device that is in the fleet.
    [[nodiscard]] virtual Result<void> add(const NewDevices& devices) = 0;

    /// Records what goes over the line of a device of the fleet while the task lives; the last 200 frames. Nothing is
    /// recorded while the collector is stopped.
    [[nodiscard]] virtual std::unique_ptr<DeviceTask> watch(DeviceId device) = 0;
};

}  // namespace wattmast
