// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

constexpr std::array types = {SnmpType::integer,    SnmpType::gauge32,      SnmpType::counter32,  SnmpType::counter64,
                              SnmpType::time_ticks, SnmpType::opaque_float, SnmpType::text_number};

/// RFC 2578 section 7.1.6: a Counter32 goes on at zero after 2^32 - 1. A Counter64 needs no modulus (RFC 2863, 3.1.6).
void add_counter32_modulus(SnmpEntry& entry) {
    // Where the product has more digits than a Decimal keeps, wraps stay resets.
    if (const auto modulus = multiply(Decimal(std::int64_t{1} << 32, 0), entry.scale);
        modulus && *modulus > Decimal(0, 0)) {
        entry.limits.modulus = *modulus;
    }
}

SnmpEntry read_entry(ProfileFields& fields, SnmpEntry entry, std::string_view oid_name) {
    const CommonEntry common = read_common_entry(fields);
    entry.kind = common.key.kind;
    entry.phase = common.key.phase;
    if (!common.key.instance.empty()) {
        entry.instance = common.key.instance;
    }
    entry.scale = common.scale;
    entry.range = common.range;
    entry.limits = common.limits;
    const auto own_invalid = fields.integers("invalid");
    entry.invalid.insert(entry.invalid.end(), own_invalid.begin(), own_invalid.end());
    if (auto oid = fields.oid(oid_name)) {
        entry.oid = std::move(*oid);
    } else if (!fields.has(oid_name)) {
        fields.fault(std::string(oid_name) + " is missing");
    }
    const std::string type_id = fields.required_text("type");
    const auto type = std::ranges::find(types, type_id, [](SnmpType candidate) { return id_of(candidate); });
    if (type == types.end()) {
        fields.fault("type \"" + type_id + "\" is not known");
    } else {
        entry.type = *type;
    }
    if (entry.type == SnmpType::counter32 && !entry.limits.modulus && info(entry.kind).nature == PointNature::counter) {
        add_counter32_modulus(entry);
    }
    return entry;
}

SnmpEntry read_scalar(ProfileFields& fields) {
    SnmpEntry entry = read_entry(fields, {}, "oid");
    if (!entry.oid.empty() && entry.oid.back() != 0) {
        fields.fault("the OID of a scalar ends with .0 (RFC 3416, 2.2); columns of tables stand in [[snmp.table]]");
    }
    fields.finish();
    return entry;
}

std::vector<SnmpRowFilter> read_filters(ProfileFields& fields) {
    std::vector<SnmpRowFilter> filters;
    for (const toml::table* table : fields.tables("where")) {
        ProfileFields filter(*table, fields.faults());
        auto column = filter.oid("column");
        auto accepted = filter.integers("accept");
        filter.finish();
        if (!column || accepted.empty()) {
            filter.fault("where needs column and accept");
            continue;
        }
        filters.push_back({std::move(*column), std::move(accepted)});
    }
    return filters;
}

/// A table's head is written once; each of its columns gets a copy.
void read_table(ProfileFields& fields, std::vector<SnmpEntry>& entries) {
    SnmpEntry head;
    head.shape = SnmpEntry::Shape::column;
    head.instance = fields.text("instance_prefix").value_or("");
    head.instance_column = fields.oid("instance_column");
    head.filters = read_filters(fields);
    head.invalid = fields.integers("invalid");
    head.sensor_scale_column = fields.oid("sensor_scale");
    head.sensor_precision_column = fields.oid("sensor_precision");
    if (head.sensor_scale_column.has_value() != head.sensor_precision_column.has_value()) {
        fields.fault("sensor_scale and sensor_precision go together");
    }
    const auto columns = fields.tables("columns");
    if (columns.empty()) {
        fields.fault("a table needs columns");
    }
    for (const toml::table* table : columns) {
        ProfileFields column(*table, fields.faults());
        SnmpEntry entry = read_entry(column, head, "oid");
        auto own_filters = read_filters(column);
        entry.filters.insert(entry.filters.end(), own_filters.begin(), own_filters.end());
        column.finish();
        entries.push_back(std::move(entry));
    }
    fields.finish();
}

SnmpMatch read_match(ProfileFields& fields) {
    SnmpMatch match{fields.oids("object_ids"), fields.oids("present")};
    fields.finish();
    return match;
}

}  // namespace

SnmpMap read_snmp_map(ProfileFields& fields) {
    SnmpMap map;
    map.max_varbinds = static_cast<std::uint16_t>(fields.integer("max_varbinds", 1, 100).value_or(40));
    for (const toml::table* table : fields.tables("scalars")) {
        ProfileFields scalar(*table, fields.faults());
        map.entries.push_back(read_scalar(scalar));
    }
    for (const toml::table* table : fields.tables("table")) {
        ProfileFields head(*table, fields.faults());
        read_table(head, map.entries);
    }
    if (const toml::table* table = fields.table("match")) {
        ProfileFields match(*table, fields.faults());
        map.match = read_match(match);
    }
    fields.finish();
    return map;
}

}  // namespace wattmast
