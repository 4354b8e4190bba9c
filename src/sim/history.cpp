// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/history.h"

#include <algorithm>
#include <utility>

#include "sim/dlt645_meter.h"
#include "sim/http_meter.h"
#include "sim/mib.h"
#include "sim/mqtt_meter.h"
#include "sim/redfish_pdu.h"
#include "sim/register_map.h"
#include "sim/site_model.h"

namespace wattmast::sim {
namespace {

using namespace std::chrono_literals;

/// What a collector writes of a device that stays silent.
const Failure& silence() {
    static const Failure failure = fail(Errc::timeout, "no answer before the deadline");
    return failure;
}

std::vector<Reading> readings_of(SiteModel& model, const FleetDevice& device, const RegisterMap* map, UtcTime at) {
    if (map != nullptr) {
        return readings(*map, model.meter(device.role, at));
    }
    if (const Dlt645Table* table = dlt645_table(device.profile)) {
        return readings(*table, model.meter(device.role, at));
    }
    if (device.profile == redfish_profile) {
        return redfish_pdu_readings(model.meter(device.role, at));
    }
    if (device.profile == http_meter_profile) {
        return http_meter_readings(model.meter(device.role, at));
    }
    if (is_mqtt_profile(device.profile)) {
        return mqtt_readings(device, model.meter(device.role, at));
    }
    if (device.role == DeviceRole::uninterruptible) {
        return readings(model.ups(at));
    }
    if (device.role == DeviceRole::rack_sensors) {
        return readings(model.rack_sensors(at));
    }
    if (device.role == DeviceRole::chiller) {
        return readings(model.chiller(device, at));
    }
    if (device.role == DeviceRole::row_cooler) {
        return readings(model.row_cooler(device, at));
    }
    if (device.role == DeviceRole::environment) {
        return readings(model.environment(at));
    }
    return readings(model.router(device.role, at));
}

std::vector<PollResult> polls_of(SiteModel& model, const FleetDevice& device, DeviceId id, TimeRange range,
                                 Duration step) {
    const RegisterMap* map = register_map(device.profile);
    std::vector<PollResult> polls;
    polls.reserve(static_cast<std::size_t>(range.length() / step) + 1);
    for (UtcTime at{(range.begin.time_since_epoch() + step - 1ms) / step * step}; at < range.end; at += step) {
        PollResult& poll = polls.emplace_back();
        poll.device = id;
        poll.at = at;
        if (model.answers(device, at)) {
            poll.readings = readings_of(model, device, map, at);
            poll.latency = 12ms;
        }
        if (poll.readings.empty()) {
            poll.failure = silence();
        }
    }
    return polls;
}

}  // namespace

Result<void> generate_history(const Fleet& fleet, const HistoryRequest& request, const HistorySink& sink,
                              std::stop_token cancel) {
    if (request.range.begin < world_begin || request.step <= 0ms || !request.id_of) {
        return fail(Errc::invalid_argument,
                    "simulated history needs a range after 2024-01-01, a positive step and ids of the devices");
    }
    World world(fleet);
    std::vector<DeviceId> ids;
    for (const FleetSite& site : fleet.sites) {
        for (const FleetDevice& device : site.devices) {
            ids.push_back(request.id_of(site, device));
        }
    }
    UtcTime begin = request.range.begin;
    while (begin < request.range.end) {
        const UtcTime midnight = std::chrono::floor<std::chrono::days>(begin) + std::chrono::days{1};
        const TimeRange day{begin, std::min(midnight, request.range.end)};
        auto id = ids.begin();
        for (std::size_t i = 0; i < fleet.sites.size(); ++i) {
            for (const FleetDevice& device : fleet.sites[i].devices) {
                if (cancel.stop_requested()) {
                    return fail(Errc::cancelled, "the generation of history was stopped");
                }
                std::vector<PollResult> polls = polls_of(world.site(i), device, *id++, day, request.step);
                if (polls.empty()) {
                    continue;
                }
                if (auto outcome = sink(std::move(polls)); !outcome) {
                    return outcome;
                }
            }
        }
        begin = day.end;
    }
    return {};
}

}  // namespace wattmast::sim
