// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Looking for devices in ranges of addresses: bounded, paced, only on request, and only by reading.
#pragma once

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// A device URI with "{host}" where the address belongs: "modbus+tcp://{host}:502?unit=1".
struct DiscoveryTemplate {
    std::string text;       ///< As it is to be stored ("credential=NAME", or with a secret of its own).
    std::string full = {};  ///< With which to speak; empty: `text`.
};

struct DiscoveryRequest {
    std::vector<std::string> hosts;            ///< Of expand_hosts().
    std::vector<DiscoveryTemplate> templates;  ///< Tried in this order where they share a line.
    unsigned rate = 50;                        ///< First words to a device per second, 1 … 1000.
    unsigned concurrent = 32;                  ///< Lines spoken to at once, 1 … 256.
    Duration connect_patience{std::chrono::seconds{1}};
    Duration reply_patience{std::chrono::seconds{1}};
    Duration device_deadline{std::chrono::seconds{20}};  ///< For finding profiles and reading values of one device.
};

/// A profile that fits, and what it reads: for a person to compare before anything is saved.
struct ProposedProfile {
    std::string id;
    std::vector<Reading> readings;      ///< As ProbeReport's; empty if the poll failed.
    std::optional<Failure> failure;     ///< Of the poll.
    std::optional<Duration> latency{};  ///< Of the poll, as PollResult's.
};

/// A device that answered.
struct DiscoveryFinding {
    std::string host;
    std::string uri;     ///< The template's text with the host, and with what was found out. May hold a secret.
    std::string device;  ///< redacted(); for people.
    Protocol protocol = Protocol::modbus;
    std::string identification;  ///< What the device says of itself, printable UTF-8; empty: nothing.
    /// Best first as far as is known; several where they cannot be told apart. Empty: it answers, but is unknown.
    std::vector<ProposedProfile> profiles;
    std::string remark;  ///< Why there is no profile, or what is odd; empty: nothing.
};

struct DiscoveryProgress {
    std::size_t lines = 0;  ///< Hosts times the lines that the templates make of each.
    std::size_t lines_done = 0;
    std::size_t probes = 0;       ///< First words spoken so far.
    std::size_t found = 0;        ///< Devices that answered.
    std::size_t open_silent = 0;  ///< Ports that accepted a connection, and nobody of those asked for answered.
};

/// Called on the thread that runs discover().
class DiscoverySink {
public:
    virtual ~DiscoverySink() = default;
    virtual void on_found(const DiscoveryFinding& finding) = 0;       ///< As soon as its values are read.
    virtual void on_progress(const DiscoveryProgress& progress) = 0;  ///< After every line.
};

/// Whether the request can be run: fails with `invalid_argument` for a template that does not become a device URI (the
/// detail says why, and no secret), for none, and for limits out of range.
[[nodiscard]] Result<void> check_request(const DiscoveryRequest& request);

/// Speaks to every line of every host: never two requests at once on one line, first words no faster than the rate.
///
/// An address that does not answer costs its patience once (connect_patience for TCP, whatever the units asked for;
/// twice reply_patience per template for UDP). What answers is identified, the profiles that fit are looked for, and
/// each (the first three) is polled once. Function codes 3, 4 and 43/14 of Modbus, GET, GETNEXT and GETBULK of SNMP,
/// reads of DL/T 645; nothing that writes. Blocks until done. Fails as check_request() does, and with `cancelled`
/// within a moment after `stop`; what was found until then has been reported.
[[nodiscard]] Result<DiscoveryProgress> discover(const DiscoveryRequest& request, const ProfileLibrary& profiles,
                                                 DiscoverySink& sink, std::stop_token stop);

}  // namespace wattmast
