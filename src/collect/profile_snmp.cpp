// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>

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

/// Conditions by name, as [[snmp.condition]] states them.
using Conditions = std::map<std::string, SnmpCondition, std::less<>>;

bool is_version(std::string_view text) {
    const auto is_part = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    return !text.empty() && std::ranges::all_of(text, is_part) && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos;
}

std::string read_version(ProfileFields& fields, std::string_view name) {
    std::string version = fields.text(name).value_or("");
    if (fields.has(name) && !is_version(version)) {
        fields.fault(std::string(name) + " must be numbers with dots, such as \"2.11\"");
    }
    return version;
}

std::optional<SnmpCheck> read_check(ProfileFields& fields) {
    SnmpCheck check;
    auto oid = fields.oid("oid");
    check.text_starts_with = fields.texts("text_starts_with");
    check.version_from = read_version(fields, "version_from");
    check.version_below = read_version(fields, "version_below");
    check.range = read_range(fields);
    fields.finish();
    const bool asks_something = !check.text_starts_with.empty() || !check.version_from.empty() ||
                                !check.version_below.empty() || check.range.minimum || check.range.maximum;
    if (!oid || !asks_something) {
        fields.fault("a check needs oid and one of text_starts_with, version_from, version_below, min, max");
        return std::nullopt;
    }
    check.oid = std::move(*oid);
    return check;
}

Conditions read_conditions(ProfileFields& fields) {
    Conditions conditions;
    for (const toml::table* table : fields.tables("condition")) {
        ProfileFields own(*table, fields.faults());
        SnmpCondition condition{own.required_text("name"), {}};
        for (const toml::table* one : own.tables("checks")) {
            ProfileFields check(*one, own.faults());
            if (auto read = read_check(check)) {
                condition.checks.push_back(std::move(*read));
            }
        }
        if (condition.checks.empty()) {
            own.fault("a condition needs checks");
        }
        own.finish();
        const std::string name = condition.name;
        if (!conditions.emplace(name, std::move(condition)).second) {
            own.fault("condition \"" + name + "\" is given twice");
        }
    }
    return conditions;
}

std::vector<SnmpCondition> read_uses(ProfileFields& fields, std::string_view name, const Conditions& conditions) {
    std::vector<SnmpCondition> used;
    for (const std::string& wanted : fields.texts(name)) {
        const auto found = conditions.find(wanted);
        if (found == conditions.end()) {
            fields.fault(std::string(name) + ": there is no [[snmp.condition]] \"" + wanted + "\"");
        } else {
            used.push_back(found->second);
        }
    }
    return used;
}

/// "?.*.5": any, not in the name; any, in the name; five.
std::optional<SnmpIndexPattern> parse_index(std::string_view text) {
    SnmpIndexPattern pattern;
    while (!text.empty()) {
        const std::size_t dot = text.find('.');
        const std::string_view part = text.substr(0, dot);
        SnmpIndexArc arc;
        if (part == "*" || part == "?") {
            arc.use = part == "*" ? SnmpIndexArc::Use::named : SnmpIndexArc::Use::ignored;
        } else {
            arc.use = SnmpIndexArc::Use::fixed;
            const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), arc.number);
            if (error != std::errc{} || end != part.data() + part.size()) {
                return std::nullopt;
            }
        }
        pattern.push_back(arc);
        if (dot == text.size() - 1) {
            return std::nullopt;
        }
        text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
    }
    return pattern.empty() ? std::nullopt : std::optional(pattern);
}

SnmpIndexPattern read_index(ProfileFields& fields, std::string_view text) {
    auto pattern = parse_index(text);
    if (!pattern) {
        fields.fault("index \"" + std::string(text) + "\" is not arcs of numbers, * and ? with dots between");
    }
    return pattern.value_or(SnmpIndexPattern{});
}

SnmpEntry read_entry(ProfileFields& fields, SnmpEntry entry, const Conditions& conditions) {
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
    entry.is_optional = fields.truth("optional").value_or(false);
    entry.when = read_uses(fields, "when", conditions);
    entry.unless = read_uses(fields, "unless", conditions);
    if (auto oid = fields.oid("oid")) {
        entry.oid = std::move(*oid);
    } else if (!fields.has("oid")) {
        fields.fault("oid is missing");
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

SnmpEntry read_scalar(ProfileFields& fields, const Conditions& conditions) {
    SnmpEntry entry = read_entry(fields, {}, conditions);
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
        auto texts = filter.texts("accept_text");
        const bool accepts_absent = filter.truth("accept_absent").value_or(false);
        const auto most = filter.integer("accept_up_to", 0, std::numeric_limits<std::int64_t>::max());
        filter.finish();
        if (!column || (accepted.empty() && texts.empty() && !accepts_absent && !most)) {
            filter.fault("where needs column and accept, accept_text, accept_up_to or accept_absent");
            continue;
        }
        filters.push_back({std::move(*column), std::move(accepted), std::move(texts), accepts_absent, most});
    }
    return filters;
}

/// Rows with a meaning of their own, by their index: a phase, or a name.
struct SnmpFixedRow {
    SnmpIndexPattern index;
    std::optional<Phase> phase;
    std::string name;
};

std::vector<SnmpFixedRow> read_fixed_rows(ProfileFields& fields) {
    std::vector<SnmpFixedRow> rows;
    for (const auto& [index, phase_id] : fields.named_texts("phases")) {
        const auto phase = phase_by_id(phase_id);
        if (!phase) {
            fields.fault("phase \"" + phase_id + "\" is not known");
        }
        rows.push_back({read_index(fields, index), phase, ""});
    }
    for (const auto& [index, name] : fields.named_texts("names")) {
        rows.push_back({read_index(fields, index), std::nullopt, name});
    }
    if (fields.has("phases") && fields.has("names")) {
        fields.fault("phases and names do not go together");
    }
    return rows;
}

/// "input " without a name behind it is "input".
void add_expanded(ProfileFields& fields, const SnmpEntry& entry, const std::vector<SnmpFixedRow>& rows,
                  std::vector<SnmpEntry>& entries) {
    for (const SnmpFixedRow& row : rows) {
        SnmpEntry own = entry;
        own.index = row.index;
        own.phase = row.phase.value_or(entry.phase);
        own.instance += row.name;
        if (!is_phase_allowed(own.kind, own.phase)) {
            fields.fault("phase " + std::string(id_of(own.phase)) + " makes no sense for " +
                         std::string(info(own.kind).id));
        }
        entries.push_back(std::move(own));
    }
    if (rows.empty()) {
        entries.push_back(entry);
    }
}

/// What stands in a table's head and may stand in a column of its own instead.
void read_row_rules(ProfileFields& fields, SnmpEntry& entry) {
    if (const auto prefix = fields.text("instance_prefix")) {
        entry.instance = *prefix;
    }
    if (auto columns = fields.oid_or_oids("instance_column"); !columns.empty()) {
        entry.instance_column = std::move(columns.front());
        entry.further_instance_columns.assign(columns.begin() + 1, columns.end());
    }
    auto filters = read_filters(fields);
    entry.filters.insert(entry.filters.end(), filters.begin(), filters.end());
    if (const auto index = fields.text("index")) {
        entry.index = read_index(fields, *index);
    }
    if (auto column = fields.oid("sensor_scale")) {
        entry.sensor_scale_column = std::move(column);
    }
    if (auto column = fields.oid("sensor_precision")) {
        entry.sensor_precision_column = std::move(column);
    }
    if (auto column = fields.oid("exponent")) {
        entry.exponent_column = std::move(column);
    }
    if (auto column = fields.oid("divisor")) {
        entry.divisor_column = std::move(column);
    }
    if (entry.sensor_scale_column && !entry.sensor_precision_column) {
        fields.fault("sensor_scale needs sensor_precision");
    }
}

/// A table's head is written once; each of its columns gets a copy.
void read_table(ProfileFields& fields, const Conditions& conditions, std::vector<SnmpEntry>& entries) {
    SnmpEntry head;
    head.shape = SnmpEntry::Shape::column;
    read_row_rules(fields, head);
    const auto head_rows = read_fixed_rows(fields);
    head.invalid = fields.integers("invalid");
    const auto columns = fields.tables("columns");
    if (columns.empty()) {
        fields.fault("a table needs columns");
    }
    for (const toml::table* table : columns) {
        ProfileFields column(*table, fields.faults());
        SnmpEntry own_head = head;
        read_row_rules(column, own_head);
        const auto own_rows = read_fixed_rows(column);
        const SnmpEntry entry = read_entry(column, std::move(own_head), conditions);
        const bool has_own = column.has("phases") || column.has("names") || column.has("index");
        add_expanded(column, entry, has_own ? own_rows : head_rows, entries);
        column.finish();
    }
    fields.finish();
}

SnmpMatch read_match(ProfileFields& fields) {
    SnmpMatch match{fields.oids("object_ids"), fields.oids("present")};
    fields.finish();
    if (match.object_id_prefixes.empty() && match.present.empty()) {
        fields.fault("a match needs object_ids or present");
    }
    return match;
}

}  // namespace

SnmpMap read_snmp_map(ProfileFields& fields) {
    SnmpMap map;
    map.max_varbinds = static_cast<std::uint16_t>(fields.integer("max_varbinds", 1, 100).value_or(40));
    map.is_fallback = fields.truth("fallback").value_or(false);
    const Conditions conditions = read_conditions(fields);
    for (const toml::table* table : fields.tables("scalars")) {
        ProfileFields scalar(*table, fields.faults());
        map.entries.push_back(read_scalar(scalar, conditions));
    }
    for (const toml::table* table : fields.tables("table")) {
        ProfileFields head(*table, fields.faults());
        read_table(head, conditions, map.entries);
    }
    for (const toml::table* table : fields.table_or_tables("match")) {
        ProfileFields match(*table, fields.faults());
        map.matches.push_back(read_match(match));
    }
    fields.finish();
    return map;
}

}  // namespace wattmast
