// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

/// SunSpec types that are numbers. Everything is high word first (Device Information Model Specification V1.2, 4.1).
void read_type(ProfileFields& fields, SunspecPoint& point) {
    std::string type = fields.required_text("type");
    point.is_accumulator = type.starts_with("acc");
    if (point.is_accumulator) {
        type.replace(0, 3, "uint");
    }
    const auto known = wire::register_type_by_id(type);
    const bool is_bcd = type.starts_with("bcd");
    if (!type.empty() && (!known || is_bcd)) {
        fields.fault("type \"" + type + "\" is not known (int16 … uint64, float32, float64, acc16, acc32, acc64 are)");
    }
    point.format = {known.value_or(wire::RegisterType::uint16), wire::RegisterOrder::abcd};
}

std::uint16_t read_offset(ProfileFields& fields, std::string_view name, std::int64_t least) {
    const auto offset = fields.integer(name, least, 65535);
    if (!fields.has(name)) {
        fields.fault(std::string(name) + " is missing");
    }
    return static_cast<std::uint16_t>(offset.value_or(least));
}

SunspecPoint read_point(ProfileFields& fields) {
    const CommonEntry common = read_common_entry(fields);
    SunspecPoint point;
    point.key = common.key;
    point.scale = common.scale;
    point.range = common.range;
    if (!point.key.instance.empty()) {
        fields.fault("a point of a SunSpec model has no instance: the model's name and number give it");
    }
    read_type(fields, point);
    point.at = read_offset(fields, "at", 0);
    if (const auto factor = fields.integer("scale_factor", 2, 65535)) {
        point.scale_factor = static_cast<std::uint16_t>(*factor);
    }
    fields.finish();
    return point;
}

std::vector<SunspecPoint> read_points(ProfileFields& fields) {
    std::vector<SunspecPoint> points;
    std::set<PointKey> seen;
    for (const toml::table* table : fields.tables("points")) {
        ProfileFields point(*table, fields.faults());
        points.push_back(read_point(point));
        if (!seen.insert(points.back().key).second) {
            point.fault("point " + to_string(points.back().key) + " is given twice");
        }
    }
    return points;
}

SunspecRepeat read_repeat(ProfileFields& fields) {
    SunspecRepeat repeat;
    repeat.name = fields.required_text("name");
    repeat.first = read_offset(fields, "first", 2);
    repeat.length = read_offset(fields, "length", 1);
    repeat.count_at = read_offset(fields, "count_at", 2);
    repeat.points = read_points(fields);
    fields.finish();
    const auto is_outside = [&](const SunspecPoint& point) {
        return point.at + wire::words(point.format.type) > repeat.length;
    };
    if (std::ranges::any_of(repeat.points, is_outside)) {
        fields.fault("a point of the block does not end inside its length");
    }
    return repeat;
}

SunspecModel read_model(ProfileFields& fields) {
    SunspecModel model;
    for (const std::int64_t id : fields.integers("ids")) {
        if (id < 1 || id > 65534) {
            fields.fault("ids are 1 to 65534");
            continue;
        }
        model.ids.push_back(static_cast<std::uint16_t>(id));
    }
    if (model.ids.empty()) {
        fields.fault("ids are missing");
    }
    model.name = fields.required_text("name");
    model.points = read_points(fields);
    if (const toml::table* repeat = fields.table("repeat")) {
        ProfileFields block(*repeat, fields.faults());
        model.repeat = read_repeat(block);
    }
    fields.finish();
    return model;
}

}  // namespace

SunspecMap read_sunspec_map(ProfileFields& fields) {
    SunspecMap map;
    std::set<std::uint16_t> seen;
    for (const toml::table* table : fields.tables("model")) {
        ProfileFields model(*table, fields.faults());
        map.models.push_back(read_model(model));
        for (const std::uint16_t id : map.models.back().ids) {
            if (!seen.insert(id).second) {
                model.fault("model " + std::to_string(id) + " is described twice");
            }
        }
    }
    fields.finish();
    return map;
}

}  // namespace wattmast
