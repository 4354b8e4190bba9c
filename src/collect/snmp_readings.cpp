// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_readings.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "collect/reading_value.h"

namespace wattmast {
namespace {

using Type = SnmpDatum::Type;

std::string printable(const std::string& octets) {
    std::string text = octets;
    // Text from a device is shown in messages and tables: control characters must not reach them.
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return text;
}

std::string value_text(const SnmpDatum& datum) {
    struct Print {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(std::uint64_t number) const { return std::to_string(number); }
        std::string operator()(float number) const {
            const auto value = Value::of_float32(number);
            return value ? value->to_string() : "not finite";
        }
        std::string operator()(double number) const {
            const auto value = Value::of_float64(number);
            return value ? value->to_string() : "not finite";
        }
        std::string operator()(const std::string& octets) const { return printable(octets); }
        std::string operator()(const Oid& oid) const { return to_string(oid); }
    };
    return std::visit(Print{}, datum.value);
}

bool is_absent(Type type) {
    return type == Type::no_such_object || type == Type::no_such_instance || type == Type::end_of_view ||
           type == Type::null;
}

bool is_accepted(SnmpType expected, Type type) {
    switch (expected) {
        case SnmpType::integer:
        case SnmpType::gauge32:
        case SnmpType::time_ticks:
            return type == Type::integer || type == Type::gauge32 || type == Type::time_ticks;
        case SnmpType::counter32:
            return type == Type::counter32;
        case SnmpType::counter64:
            return type == Type::counter64;
        case SnmpType::opaque_float:
            return type == Type::opaque_float || type == Type::opaque_double;
        case SnmpType::text_number:
            return type == Type::octets;
    }
    return false;
}

/// The number at the begin of a text; what follows it after a space is a unit.
Result<Value> number_in(const std::string& octets) {
    const std::size_t begin = octets.find_first_not_of(' ');
    const std::string text = begin == std::string::npos ? "" : octets.substr(begin, octets.find(' ', begin) - begin);
    const auto number = Decimal::parse(text);
    if (!number) {
        return fail(Errc::not_a_number, "\"" + printable(octets) + "\" is not a number");
    }
    return Value::of(*number);
}

Result<Value> unscaled_value(const SnmpDatum& datum) {
    if (const auto* number = std::get_if<std::int64_t>(&datum.value)) {
        return Value::of(Decimal(*number, 0));
    }
    if (const auto* number = std::get_if<std::uint64_t>(&datum.value)) {
        // A Counter64 keeps its 64 bits; all others fit a decimal.
        return datum.type == Type::counter64 ? Value::of_counter(*number)
                                             : Value::of(Decimal(static_cast<std::int64_t>(*number), 0));
    }
    if (const auto* number = std::get_if<float>(&datum.value)) {
        return Value::of_float32(*number);
    }
    if (const auto* number = std::get_if<double>(&datum.value)) {
        return Value::of_float64(*number);
    }
    return number_in(std::get<std::string>(datum.value));
}

std::optional<std::int64_t> whole_number(const SnmpDatum& datum) {
    if (const auto* number = std::get_if<std::int64_t>(&datum.value)) {
        return *number;
    }
    const auto* number = std::get_if<std::uint64_t>(&datum.value);
    const bool fits =
        number != nullptr && *number <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return fits ? std::optional(static_cast<std::int64_t>(*number)) : std::nullopt;
}

const SnmpDatum* cell(const SnmpTables& tables, const Oid& column, const Oid& index) {
    const auto rows = tables.find(column);
    if (rows == tables.end()) {
        return nullptr;
    }
    const auto found = rows->second.find(index);
    return found == rows->second.end() ? nullptr : &found->second;
}

bool passes(const SnmpEntry& entry, const SnmpTables& tables, const Oid& index) {
    return std::ranges::all_of(entry.filters, [&](const SnmpRowFilter& filter) {
        const SnmpDatum* datum = cell(tables, filter.column, index);
        const auto number = datum == nullptr ? std::nullopt : whole_number(*datum);
        return number && std::ranges::find(filter.accepted, *number) != filter.accepted.end();
    });
}

std::string row_name(const SnmpEntry& entry, const SnmpTables& tables, const Oid& index) {
    if (entry.instance_column) {
        const SnmpDatum* datum = cell(tables, *entry.instance_column, index);
        const auto* name = datum == nullptr ? nullptr : std::get_if<std::string>(&datum->value);
        if (name != nullptr && !name->empty()) {
            return printable(*name);
        }
    }
    return to_string(index);
}

/// RFC 3433: units, milli … are powers of 1000 around 9; precision is a count of decimals. Empty where the row does not
/// say, or says something beyond any sensor.
std::optional<Decimal> row_scale(const SnmpEntry& entry, const SnmpTables& tables, const Oid& index) {
    if (!entry.sensor_scale_column || !entry.sensor_precision_column) {
        return entry.scale;
    }
    const SnmpDatum* scale = cell(tables, *entry.sensor_scale_column, index);
    const SnmpDatum* precision = cell(tables, *entry.sensor_precision_column, index);
    const auto scale_number = scale == nullptr ? std::nullopt : whole_number(*scale);
    const auto decimals = precision == nullptr ? std::nullopt : whole_number(*precision);
    const bool is_known =
        scale_number && decimals && *scale_number >= 1 && *scale_number <= 17 && *decimals >= -8 && *decimals <= 9;
    if (!is_known) {
        return std::nullopt;
    }
    const auto total = multiply(entry.scale, Decimal(1, static_cast<int>(3 * (*scale_number - 9) - *decimals)));
    return total ? std::optional(*total) : std::nullopt;
}

void add_column(const SnmpEntry& entry, const SnmpTables& tables, std::vector<Reading>& readings) {
    const auto rows = tables.find(entry.oid);
    if (rows == tables.end()) {
        return;
    }
    std::map<std::string, int> uses;
    for (const auto& [index, datum] : rows->second) {
        if (passes(entry, tables, index)) {
            ++uses[row_name(entry, tables, index)];
        }
    }
    for (const auto& [index, datum] : rows->second) {
        if (!passes(entry, tables, index)) {
            continue;
        }
        std::string name = row_name(entry, tables, index);
        if (uses[name] > 1) {
            name.append(" (").append(to_string(index)).append(")");
        }
        PointKey key{entry.kind, entry.phase, entry.instance + name};
        const auto scale = row_scale(entry, tables, index);
        readings.push_back(scale ? reading_of(entry, std::move(key), *scale, datum)
                                 : missing_reading(std::move(key), Errc::not_a_number, to_string(datum)));
    }
}

}  // namespace

std::string to_string(const SnmpDatum& datum) {
    switch (datum.type) {
        case Type::integer:
            return "INTEGER: " + value_text(datum);
        case Type::gauge32:
            return "Gauge32: " + value_text(datum);
        case Type::counter32:
            return "Counter32: " + value_text(datum);
        case Type::counter64:
            return "Counter64: " + value_text(datum);
        case Type::time_ticks:
            return "Timeticks: " + value_text(datum);
        case Type::opaque_float:
            return "Opaque: Float: " + value_text(datum);
        case Type::opaque_double:
            return "Opaque: Double: " + value_text(datum);
        case Type::octets:
            return "STRING: " + value_text(datum);
        case Type::object_id:
            return "OID: " + value_text(datum);
        case Type::null:
            return "NULL";
        case Type::other:
            return "a type that is not read";
        case Type::no_such_object:
            return "No Such Object";
        case Type::no_such_instance:
            return "No Such Instance";
        case Type::end_of_view:
            return "end of the MIB view";
    }
    return {};
}

Reading reading_of(const SnmpEntry& entry, PointKey key, Decimal scale, const SnmpDatum& datum) {
    std::string raw = to_string(datum);
    if (is_absent(datum.type)) {
        return missing_reading(std::move(key), Errc::no_such_point, std::move(raw));
    }
    if (!is_accepted(entry.type, datum.type)) {
        return missing_reading(std::move(key), Errc::not_a_number, std::move(raw));
    }
    const auto number = whole_number(datum);
    if (number && std::ranges::find(entry.invalid, *number) != entry.invalid.end()) {
        return missing_reading(std::move(key), Errc::no_such_point, std::move(raw));
    }
    return reading_from(std::move(key), unscaled_value(datum), scale, entry.range, entry.limits, std::move(raw));
}

std::vector<Oid> wanted_columns(const SnmpMap& map) {
    std::set<Oid> columns;
    for (const SnmpEntry& entry : map.entries) {
        if (entry.shape == SnmpEntry::Shape::scalar) {
            continue;
        }
        columns.insert(entry.oid);
        for (const auto& extra : {entry.instance_column, entry.sensor_scale_column, entry.sensor_precision_column}) {
            if (extra) {
                columns.insert(*extra);
            }
        }
        for (const SnmpRowFilter& filter : entry.filters) {
            columns.insert(filter.column);
        }
    }
    return {columns.begin(), columns.end()};
}

std::vector<Reading> table_readings(const SnmpMap& map, const SnmpTables& tables) {
    std::vector<Reading> readings;
    for (const SnmpEntry& entry : map.entries) {
        if (entry.shape == SnmpEntry::Shape::column) {
            add_column(entry, tables, readings);
        }
    }
    return readings;
}

}  // namespace wattmast
