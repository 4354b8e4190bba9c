// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/profile_fields.h"

namespace wattmast {

void ProfileFaults::add(std::uint32_t line, const std::string& what) {
    lines_.push_back(name_ + ":" + std::to_string(line) + ": " + what);
}

const toml::node* ProfileFields::find(std::string_view name) {
    asked_.emplace(name);
    return table_.get(name);
}

void ProfileFields::wrong(const toml::node& node, std::string_view name, std::string_view expected) {
    faults_.add(node.source().begin.line, std::string(name) + " must be " + std::string(expected));
}

const toml::array* ProfileFields::find_array(std::string_view name) {
    const toml::node* node = find(name);
    if (node == nullptr) {
        return nullptr;
    }
    if (!node->is_array()) {
        wrong(*node, name, "a list");
        return nullptr;
    }
    return node->as_array();
}

std::optional<std::string> ProfileFields::text(std::string_view name) {
    const toml::node* node = find(name);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_string()) {
        wrong(*node, name, "a text in quotes");
        return std::nullopt;
    }
    return node->as_string()->get();
}

std::string ProfileFields::required_text(std::string_view name) {
    if (!has(name)) {
        fault(std::string(name) + " is missing");
    }
    auto found = text(name);
    if (found && found->empty()) {
        fault(std::string(name) + " is empty");
    }
    return found.value_or("");
}

std::optional<std::int64_t> ProfileFields::integer(std::string_view name, std::int64_t least, std::int64_t most) {
    const toml::node* node = find(name);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_integer() || node->as_integer()->get() < least || node->as_integer()->get() > most) {
        wrong(*node, name, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return node->as_integer()->get();
}

std::optional<bool> ProfileFields::truth(std::string_view name) {
    const toml::node* node = find(name);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_boolean()) {
        wrong(*node, name, "true or false");
        return std::nullopt;
    }
    return node->as_boolean()->get();
}

std::optional<Decimal> ProfileFields::decimal(std::string_view name) {
    const auto written = text(name);
    if (!written) {
        return std::nullopt;
    }
    const auto number = Decimal::parse(*written);
    if (!number) {
        wrong(*table_.get(name), name, "a decimal number in quotes, such as \"0.01\"");
        return std::nullopt;
    }
    return *number;
}

std::optional<Oid> ProfileFields::oid(std::string_view name) {
    const auto written = text(name);
    if (!written) {
        return std::nullopt;
    }
    auto parsed = parse_oid(*written);
    if (!parsed) {
        faults_.add(table_.get(name)->source().begin.line, std::string(name) + ": " + parsed.error().detail);
        return std::nullopt;
    }
    return std::move(*parsed);
}

std::vector<std::string> ProfileFields::texts(std::string_view name) {
    std::vector<std::string> found;
    if (const toml::array* array = find_array(name)) {
        for (const toml::node& node : *array) {
            if (node.is_string()) {
                found.push_back(node.as_string()->get());
            } else {
                wrong(node, name, "a list of texts");
            }
        }
    }
    return found;
}

std::vector<Oid> ProfileFields::oids(std::string_view name) {
    std::vector<Oid> found;
    for (const std::string& written : texts(name)) {
        if (auto parsed = parse_oid(written)) {
            found.push_back(std::move(*parsed));
        } else {
            fault(std::string(name) + ": " + parsed.error().detail);
        }
    }
    return found;
}

std::vector<Oid> ProfileFields::oid_or_oids(std::string_view name) {
    if (const toml::node* node = find(name); node != nullptr && node->is_array()) {
        return oids(name);
    }
    auto single = oid(name);
    return single ? std::vector<Oid>{std::move(*single)} : std::vector<Oid>();
}

std::vector<std::int64_t> ProfileFields::integers(std::string_view name) {
    std::vector<std::int64_t> found;
    if (const toml::array* array = find_array(name)) {
        for (const toml::node& node : *array) {
            if (node.is_integer()) {
                found.push_back(node.as_integer()->get());
            } else {
                wrong(node, name, "a list of whole numbers");
            }
        }
    }
    return found;
}

std::vector<const toml::table*> ProfileFields::tables(std::string_view name) {
    std::vector<const toml::table*> found;
    if (const toml::array* array = find_array(name)) {
        for (const toml::node& node : *array) {
            if (node.is_table()) {
                found.push_back(node.as_table());
            } else {
                wrong(node, name, "a list of tables");
            }
        }
    }
    return found;
}

const toml::table* ProfileFields::table(std::string_view name) {
    const toml::node* node = find(name);
    if (node != nullptr && !node->is_table()) {
        wrong(*node, name, "a table");
        return nullptr;
    }
    return node == nullptr ? nullptr : node->as_table();
}

std::vector<const toml::table*> ProfileFields::table_or_tables(std::string_view name) {
    const toml::node* node = find(name);
    if (node != nullptr && node->is_table()) {
        return {node->as_table()};
    }
    return tables(name);
}

std::vector<std::pair<std::string, std::string>> ProfileFields::named_texts(std::string_view name) {
    std::vector<std::pair<std::string, std::string>> found;
    if (const toml::table* own = table(name)) {
        for (const auto& [key, node] : *own) {
            if (node.is_string()) {
                found.emplace_back(std::string(key.str()), node.as_string()->get());
            } else {
                wrong(node, name, "a table of texts");
            }
        }
    }
    return found;
}

void ProfileFields::finish() {
    for (const auto& [name, node] : table_) {
        if (!asked_.contains(name.str())) {
            faults_.add(node.source().begin.line, "unknown field \"" + std::string(name.str()) + "\"");
        }
    }
}

ValidRange read_range(ProfileFields& fields) {
    ValidRange range{fields.decimal("min"), fields.decimal("max")};
    if (range.minimum && range.maximum && *range.maximum <= *range.minimum) {
        fields.fault("min is not below max");
    }
    return range;
}

namespace {

/// A positive amount in the manual's unit, × factor. Empty where it is not stated, or faulty.
std::optional<Decimal> read_limit(ProfileFields& fields, std::string_view name, PointKind kind, Decimal factor) {
    const auto written = fields.decimal(name);
    if (!written) {
        return std::nullopt;
    }
    if (info(kind).nature != PointNature::counter) {
        fields.fault(std::string(name) + " is for counters, which " + std::string(info(kind).id) + " is not");
        return std::nullopt;
    }
    const auto limit = multiply(*written, factor);
    if (!limit || *limit <= Decimal{0, 0}) {
        fields.fault(std::string(name) + " must be above 0 and of at most 18 digits");
        return std::nullopt;
    }
    return *limit;
}

/// kind with phase and instance. Empty for a kind that is not known.
std::optional<PointKind> read_key(ProfileFields& fields, PointKey& key) {
    const std::string kind_id = fields.required_text("kind");
    const auto kind = point_kind_by_id(kind_id);
    if (!kind && !kind_id.empty()) {
        fields.fault("kind \"" + kind_id + "\" is not known");
    }
    key.kind = kind.value_or(PointKind::active_power);
    if (const auto phase_id = fields.text("phase")) {
        const auto phase = phase_by_id(*phase_id);
        if (!phase) {
            fields.fault("phase \"" + *phase_id + "\" is not known");
        } else if (kind && !is_phase_allowed(*kind, *phase)) {
            fields.fault("phase " + *phase_id + " makes no sense for " + kind_id);
        }
        key.phase = phase.value_or(Phase::total);
    }
    key.instance = fields.text("instance").value_or("");
    return kind;
}

}  // namespace

CommonEntry read_common_entry(ProfileFields& fields) {
    CommonEntry entry;
    const auto kind = read_key(fields, entry.key);
    const Decimal scale = fields.decimal("scale").value_or(Decimal{1, 0});
    if (scale.is_zero()) {
        fields.fault("scale is 0");
    }
    std::optional<Decimal> factor;
    const auto unit = fields.text("unit");
    if (!unit && fields.has("units")) {
        entry.scale = scale;
    } else if (!unit) {
        fields.fault("unit is missing");
    } else if (kind) {
        factor = factor_to_unit(*unit, info(*kind).unit);
        if (!factor) {
            fields.fault("unit \"" + *unit + "\" cannot be converted to \"" + std::string(symbol(info(*kind).unit)) +
                         "\", the unit of " + std::string(info(*kind).id));
        } else if (const auto total = multiply(scale, *factor)) {
            entry.scale = *total;
        } else {
            fields.fault("scale has too many digits");
        }
    }
    entry.range = read_range(fields);
    entry.limits.modulus = read_limit(fields, "modulus", entry.key.kind, factor.value_or(Decimal{1, 0}));
    entry.limits.most_per_hour = read_limit(fields, "most_per_hour", entry.key.kind, factor.value_or(Decimal{1, 0}));
    return entry;
}

bool is_phase_allowed(PointKind kind, Phase phase) noexcept {
    using enum PointKind;
    const bool is_voltage = kind == voltage || kind == thd_voltage;
    const bool is_flow = kind == current || kind == thd_current || kind == phase_angle;
    const bool is_power = kind == active_power || kind == reactive_power || kind == apparent_power ||
                          kind == power_factor || kind == active_energy_import || kind == active_energy_export ||
                          kind == reactive_energy_import || kind == reactive_energy_export || kind == apparent_energy ||
                          kind == active_energy_sum || kind == reactive_energy_sum;
    switch (phase) {
        case Phase::total:
            return true;
        case Phase::l1:
        case Phase::l2:
        case Phase::l3:
            return is_voltage || is_flow || is_power;
        case Phase::neutral:
            return is_voltage || is_flow;
        case Phase::l1_l2:
        case Phase::l2_l3:
        case Phase::l3_l1:
        case Phase::average_line_to_neutral:
        case Phase::average_line_to_line:
            return is_voltage;
    }
    return false;
}

}  // namespace wattmast
