// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A discovery beside a fleet: what of it is known, and how the rest gets into the inventory.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/inventory.h"
#include "collect/discovery.h"
#include "model/catalog.h"
#include "units/error.h"

namespace wattmast {

/// Where in the fleet a device is.
struct KnownPlace {
    std::string site;    ///< Code.
    std::string device;  ///< Name.
    friend bool operator==(const KnownPlace&, const KnownPlace&) = default;
};

/// The devices of a catalogue by where they answer, whatever the secret or the profile. An address and the name of the
/// same host are two.
class KnownDevices {
public:
    explicit KnownDevices(const Catalog& catalog);
    [[nodiscard]] std::optional<KnownPlace> find(std::string_view uri) const;

private:
    std::map<std::string, KnownPlace> places_;
};

struct DiscoveredDevice {
    DiscoveryFinding finding;
    std::optional<KnownPlace> known;  ///< Empty: not in the fleet.
};

/// Called on the discovery's own thread; implementations only post.
class DiscoveryListener {
public:
    virtual ~DiscoveryListener() = default;
    virtual void on_found(const DiscoveredDevice& device) = 0;
    virtual void on_progress(const DiscoveryProgress& progress) = 0;
    /// The last call: success, or why it ended (`cancelled`).
    virtual void on_end(const Result<DiscoveryProgress>& outcome) = 0;
};

/// A discovery on a thread of its own. Polls of a running collector are not touched; a gateway that allows one
/// connection may refuse the second one meanwhile.
class FleetDiscovery {
public:
    /// Begins at once. The listener must outlive it. Fails as check_request() does.
    [[nodiscard]] static Result<std::unique_ptr<FleetDiscovery>> start(DiscoveryRequest request,
                                                                       std::shared_ptr<const ProfileLibrary> profiles,
                                                                       const Catalog& fleet,
                                                                       DiscoveryListener& listener);
    /// Cancels and waits, a moment.
    ~FleetDiscovery();
    FleetDiscovery(const FleetDiscovery&) = delete;
    FleetDiscovery& operator=(const FleetDiscovery&) = delete;

    void cancel() noexcept { thread_.request_stop(); }
    void wait() { thread_.join(); }

private:
    explicit FleetDiscovery(std::jthread thread) : thread_(std::move(thread)) {}
    std::jthread thread_;
};

/// The address and what tells units apart: "10.21.0.5 unit 3".
[[nodiscard]] std::string proposed_name(const DiscoveryFinding& finding);

/// What save_inventory() adds to a site.
struct DiscoveryAdditions {
    Inventory inventory;                ///< One site with the new devices; its energy tree stays as it is.
    std::vector<std::string> left_out;  ///< Devices not taken, each with the reason.
};

/// Takes devices that are not in this catalogue, whatever `known` says of an earlier one, that one profile fits and
/// whose values were read with it. Names are the address and what tells units apart ("10.21.0.5 unit 3"), made unique.
/// Fails with `invalid_argument` where the catalogue has no such site.
[[nodiscard]] Result<DiscoveryAdditions> additions_of(const std::vector<DiscoveredDevice>& devices,
                                                      const Catalog& catalog, std::string_view site);

}  // namespace wattmast
