// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/discovery_run.h"

#include <algorithm>
#include <utility>

#include "app/credentials.h"
#include "app/discovery_templates.h"
#include "app/fleet_discovery.h"
#include "collect/address_range.h"
#include "collect/discovery.h"

namespace wattmast {
namespace {

constexpr unsigned lines_at_once = 32;

/// Of SNMP without a credential: the address alone, which means the community that agents have from the factory.
std::vector<std::string> plain_snmp(const DiscoveryOrder& order) {
    std::vector<std::string> templates;
    for (const std::uint16_t port : order.snmp_credential.empty() ? order.snmp_ports : std::vector<std::uint16_t>{}) {
        templates.push_back("snmp://{host}:" + std::to_string(port));
    }
    return templates;
}

DiscoveryWishes wishes_of(const DiscoveryOrder& order) {
    DiscoveryWishes wishes;
    wishes.modbus_ports = order.modbus_ports;
    wishes.rtu_ports = order.rtu_ports;
    wishes.units = order.units;
    wishes.snmp_ports = order.snmp_credential.empty() ? std::vector<std::uint16_t>{} : order.snmp_ports;
    wishes.snmp_credential = order.snmp_credential;
    wishes.dlt645_ports = order.dlt645_ports;
    wishes.redfish_ports = order.redfish_ports;
    wishes.redfish_credential = order.redfish_credential;
    wishes.templates = plain_snmp(order);
    return wishes;
}

Result<DiscoveryRequest> request_of(const DiscoveryOrder& order, const Credentials& credentials) {
    const auto hosts = expand_hosts(order.ranges, most_discovered_hosts);
    if (!hosts) {
        return hosts.error();
    }
    auto templates = templates_of(wishes_of(order), credentials);
    if (!templates) {
        return templates.error();
    }
    DiscoveryRequest request;
    request.hosts = *hosts;
    request.templates = std::move(*templates);
    request.rate = order.rate;
    request.concurrent = lines_at_once;
    request.connect_patience = order.timeout;
    request.reply_patience = order.timeout;
    return request;
}

FoundDevice told(const DiscoveredDevice& device) {
    const DiscoveryFinding& finding = device.finding;
    FoundDevice found;
    found.host = finding.host;
    found.device = finding.device;
    found.uri = finding.uri;
    found.name = proposed_name(finding);
    found.identification = finding.identification;
    for (const ProposedProfile& profile : finding.profiles) {
        found.profiles.push_back({profile.id, profile.readings, profile.failure});
    }
    found.remark = finding.remark;
    found.known_as = device.known ? device.known->site + "/" + device.known->device : std::string();
    return found;
}

class EventListener final : public DiscoveryListener {
public:
    explicit EventListener(const std::function<void(const DiscoveryEvent&)>& on_event) : on_event_(on_event) {}

    void on_found(const DiscoveredDevice& device) override { on_event_(told(device)); }
    void on_progress(const DiscoveryProgress& progress) override {
        on_event_(DiscoveryState{progress.lines, progress.lines_done, progress.found, progress.open_silent});
    }
    void on_end(const Result<DiscoveryProgress>& outcome) override {
        outcome_ = outcome ? Result<void>() : outcome.error();
    }
    [[nodiscard]] const Result<void>& outcome() const noexcept { return outcome_; }

private:
    const std::function<void(const DiscoveryEvent&)>& on_event_;
    Result<void> outcome_;
};

Result<void> discover_all(const DiscoveryOrder& order, const std::shared_ptr<const ProfileLibrary>& profiles,
                          const Catalog& fleet, const std::function<void(const DiscoveryEvent&)>& on_event,
                          const std::stop_token& stop) {
    auto request = request_of(order, service_credentials());
    if (!request) {
        return request.error();
    }
    EventListener listener(on_event);
    {
        const auto discovery = FleetDiscovery::start(std::move(*request), profiles, fleet, listener);
        if (!discovery) {
            return discovery.error();
        }
        const std::stop_callback on_stop(stop, [&discovery] { (*discovery)->cancel(); });
        (*discovery)->wait();
    }
    return listener.outcome();
}

}  // namespace

Result<DiscoveryPlan> plan_of(const DiscoveryOrder& order) {
    const Credentials unread(
        {{"nowhere", [](const std::string&) { return std::optional<std::string>("user=unread"); }}});
    const auto request = request_of(order, unread);
    if (!request) {
        return request.error();
    }
    if (request->templates.empty()) {
        return fail(Errc::invalid_argument, "nothing is chosen to look for");
    }
    if (order.rate < 1 || order.rate > 1000) {
        return fail(Errc::invalid_argument, "the rate may be from 1 to 1000 questions a second");
    }
    DiscoveryPlan plan;
    plan.hosts = request->hosts.size();
    plan.first_words = plan.hosts * request->templates.size();
    const auto at_rate = std::chrono::milliseconds(static_cast<std::int64_t>(plan.first_words) * 1000 / order.rate);
    const auto waiting = order.timeout * static_cast<std::int64_t>(plan.first_words) / lines_at_once;
    plan.longest = std::max<Duration>(at_rate, waiting);
    return plan;
}

void run_discovery(const DiscoveryOrder& order, const std::shared_ptr<const ProfileLibrary>& profiles,
                   const Catalog& fleet, const std::function<void(const DiscoveryEvent&)>& on_event,
                   const std::stop_token& stop) {
    on_event(discover_all(order, profiles, fleet, on_event, stop));
}

}  // namespace wattmast
