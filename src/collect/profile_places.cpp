// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/profile_places.h"

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

void add(std::vector<ProfilePlace>& places, const ModbusMap& map) {
    for (const ModbusEntry& entry : map.entries) {
        const bool is_input = entry.span.function == wire::ModbusFunction::read_input_registers;
        places.push_back(
            {entry.key, (is_input ? "input " : "holding ") + std::to_string(entry.span.address),
             std::string(wire::id_of(entry.format.type)) + " " + std::string(wire::id_of(entry.format.order)),
             entry.scale});
    }
}

void add(std::vector<ProfilePlace>& places, const SnmpMap& map) {
    for (const SnmpEntry& entry : map.entries) {
        places.push_back({{entry.kind, entry.phase, entry.instance},
                          (entry.shape == SnmpEntry::Shape::column ? "column " : "object ") + to_string(entry.oid),
                          std::string(id_of(entry.type)),
                          entry.scale});
    }
}

void add(std::vector<ProfilePlace>& places, const Dlt645Map& map) {
    for (const Dlt645Entry& entry : map.entries) {
        places.push_back({entry.key,
                          "item " + wire::identifier_text(map.edition, entry.identifier) +
                              (entry.position == 0 ? "" : " number " + std::to_string(entry.position)),
                          "BCD", entry.scale});
    }
}

void add(std::vector<ProfilePlace>& places, const RedfishMap& map) {
    for (const RedfishResource& resource : map.resources) {
        for (const RedfishEntry& entry : resource.entries) {
            places.push_back({entry.key,
                              resource.types.front() + " " +
                                  (entry.each ? entry.each->to_string() + "/n" : std::string()) + entry.at.to_string(),
                              "", entry.scale});
        }
    }
}

void add(std::vector<ProfilePlace>& places, const std::string& document, const std::vector<JsonEntry>& entries) {
    for (const JsonEntry& entry : entries) {
        places.push_back({entry.key, document + " at " + entry.at.to_string(), "", entry.scale});
    }
}

void add(std::vector<ProfilePlace>& places, const SunspecModel& model, const std::vector<SunspecPoint>& points,
         const std::string& instance) {
    for (const SunspecPoint& point : points) {
        places.push_back({{point.key.kind, point.key.phase, instance},
                          "model " + std::to_string(model.ids.front()) + " at " + std::to_string(point.at),
                          std::string(wire::id_of(point.format.type)),
                          point.scale});
    }
}

/// How much of an instance the place knows: 3 all, 2 its begin ("meter n" of "meter 2"), 1 nothing, 0 another.
int likeness(const std::string& known, const std::string& instance) {
    if (known == instance) {
        return 3;
    }
    const bool is_numbered = known.ends_with(" n");
    const std::string_view begin = is_numbered ? std::string_view(known).substr(0, known.size() - 1) : known;
    return begin.empty() ? 1 : instance.starts_with(begin) || instance.ends_with(begin) ? 2 : 0;
}

}  // namespace

std::vector<ProfilePlace> places_of(const DeviceProfile& profile) {
    std::vector<ProfilePlace> places;
    add(places, profile.modbus);
    add(places, profile.snmp);
    add(places, profile.dlt645);
    add(places, profile.redfish);
    for (const MqttMessage& message : profile.mqtt.messages) {
        add(places, "message " + message.topic.to_string(), message.entries);
    }
    for (const HttpDocument& document : profile.http_json.documents) {
        add(places, document.path.to_string(), document.entries);
    }
    for (const SunspecModel& model : profile.sunspec.models) {
        add(places, model, model.points, model.name + " n");
        if (model.repeat) {
            add(places, model, model.repeat->points, model.repeat->name + " n");
        }
    }
    return places;
}

const ProfilePlace* place_of(std::span<const ProfilePlace> places, const PointKey& key) {
    const ProfilePlace* best = nullptr;
    int best_likeness = 0;
    for (const ProfilePlace& place : places) {
        const bool is_same = place.key.kind == key.kind && place.key.phase == key.phase;
        const int alike = is_same ? likeness(place.key.instance, key.instance) : 0;
        if (alike > best_likeness) {
            best = &place;
            best_likeness = alike;
        }
    }
    return best;
}

}  // namespace wattmast
