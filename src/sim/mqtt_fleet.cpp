// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/mqtt_fleet.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "sim/site_model.h"

namespace wattmast::sim {
namespace {

using Telegrams = std::vector<MqttTelegram>;

/// The sites that have such devices, and what these see.
struct PublishingWorld {
    PublishingWorld(Fleet part, std::function<UtcTime()> clock)
        : fleet(std::move(part)), world(fleet), now(std::move(clock)) {}

    const Fleet fleet;
    World world;
    std::function<UtcTime()> now;
};

/// One device of it.
struct PublishingDevice {
    std::shared_ptr<PublishingWorld> in;
    std::size_t site = 0;
    std::size_t device = 0;

    [[nodiscard]] const FleetDevice& about() const { return in->fleet.sites[site].devices[device]; }
    [[nodiscard]] std::string topic() const { return mqtt_topic(in->fleet.sites[site], about()); }

    /// Nothing where it has no power.
    [[nodiscard]] std::optional<Telegrams> telemetry() const {
        const UtcTime at = in->now();
        SiteModel& model = in->world.site(site);
        if (!model.answers(about(), at)) {
            return std::nullopt;
        }
        Telegrams said = mqtt_telemetry(about(), topic(), model.meter(about().role, at), at);
        return said.empty() ? std::nullopt : std::optional(std::move(said));
    }
};

bool is_behind_a_bridge(const PublishingDevice& device) {
    return device.about().profile == "zigbee2mqtt.energy";
}

MqttStation station_of(const PublishingDevice& device) {
    return {mqtt_presence(device.about().profile, device.topic()), device.about().poll_interval,
            [device] { return device.telemetry(); }};
}

/// It has power whatever becomes of its devices, and says of each that it comes and goes.
MqttStation bridge_of(const std::vector<PublishingDevice>& devices) {
    Duration period = devices.front().about().poll_interval;
    for (const PublishingDevice& device : devices) {
        period = std::min(period, device.about().poll_interval);
    }
    return {
        mqtt_bridge_presence(), period, [devices]() -> std::optional<Telegrams> {
            Telegrams said;
            for (const PublishingDevice& device : devices) {
                const MqttPresence presence = mqtt_presence(device.about().profile, device.topic());
                auto telemetry = device.telemetry();
                said.push_back({presence.topic, telemetry ? presence.here : presence.gone, MqttTelegram::Retain::yes});
                if (telemetry) {
                    std::move(telemetry->begin(), telemetry->end(), std::back_inserter(said));
                }
            }
            return said;
        }};
}

}  // namespace

std::string mqtt_topic(const FleetSite& site, const FleetDevice& device) {
    std::string topic = site.site.code + "-" + device.name;
    std::transform(topic.begin(), topic.end(), topic.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return topic;
}

std::vector<MqttStation> mqtt_stations(const Fleet& fleet, const std::function<UtcTime()>& now) {
    Fleet part{fleet.options, {}};
    std::ranges::copy_if(fleet.sites, std::back_inserter(part.sites), [](const FleetSite& site) {
        return std::ranges::any_of(site.devices,
                                   [](const FleetDevice& device) { return is_mqtt_profile(device.profile); });
    });
    const auto world = std::make_shared<PublishingWorld>(std::move(part), now);
    std::vector<MqttStation> stations;
    std::vector<PublishingDevice> behind_bridge;
    for (std::size_t site = 0; site < world->fleet.sites.size(); ++site) {
        for (std::size_t i = 0; i < world->fleet.sites[site].devices.size(); ++i) {
            const PublishingDevice device{world, site, i};
            if (!is_mqtt_profile(device.about().profile)) {
                continue;
            }
            if (is_behind_a_bridge(device)) {
                behind_bridge.push_back(device);
            } else {
                stations.push_back(station_of(device));
            }
        }
    }
    if (!behind_bridge.empty()) {
        stations.push_back(bridge_of(behind_bridge));
    }
    return stations;
}

}  // namespace wattmast::sim
