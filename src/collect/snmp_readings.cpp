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

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// What follows a number: nothing, a space and anything, or a unit without digits ("0.45A", "23%", "21°C"). So "3/4",
/// "10:30", "2.1.7" and "1e5" are no numbers.
bool is_unit(std::string_view rest) {
    if (rest.empty() || rest.front() == ' ') {
        return true;
    }
    const std::string_view word = rest.substr(0, rest.find(' '));
    const auto is_of_unit = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '%' || static_cast<unsigned char>(c) >= 0x80;
    };
    return std::ranges::all_of(word, is_of_unit);
}

/// The number at the begin of a text. A comma is a decimal sign unless it may part thousands ("1,234").
Result<Value> number_in(const std::string& octets) {
    const auto refuse = [&octets] { return fail(Errc::not_a_number, "\"" + printable(octets) + "\" is not a number"); };
    std::string_view text(octets);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::size_t end = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    std::size_t decimals = 0;
    bool has_sign = false;
    while (end < text.size() && (is_digit(text[end]) || (!has_sign && (text[end] == '.' || text[end] == ',')))) {
        decimals += has_sign ? 1 : 0;
        has_sign = has_sign || !is_digit(text[end]);
        ++end;
    }
    std::string number(text.substr(text.starts_with('+') ? 1 : 0, end - (text.starts_with('+') ? 1 : 0)));
    const std::size_t comma = number.find(',');
    if (!is_unit(text.substr(end)) || (comma != std::string::npos && decimals == 3)) {
        return refuse();
    }
    if (comma != std::string::npos) {
        number[comma] = '.';
    }
    const auto parsed = Decimal::parse(number);
    if (!parsed) {
        return refuse();
    }
    return Value::of(*parsed);
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

bool is_sentinel(const SnmpEntry& entry, const Value& unscaled) {
    if (entry.invalid.empty()) {
        return false;
    }
    const auto number = unscaled.to_decimal();
    return number && std::ranges::any_of(entry.invalid,
                                         [&number](std::int64_t invalid) { return *number == Decimal(invalid, 0); });
}

const SnmpDatum* cell(const SnmpTables& tables, const Oid& column, const Oid& index) {
    const auto rows = tables.find(column);
    if (rows == tables.end()) {
        return nullptr;
    }
    const auto found = rows->second.find(index);
    return found == rows->second.end() ? nullptr : &found->second;
}

bool passes(const SnmpRowFilter& filter, const SnmpTables& tables, const Oid& index) {
    const SnmpDatum* datum = cell(tables, filter.column, index);
    if (datum == nullptr) {
        return filter.accepts_absent;
    }
    if (const auto* text = std::get_if<std::string>(&datum->value)) {
        return std::ranges::find(filter.accepted_texts, *text) != filter.accepted_texts.end();
    }
    const auto number = whole_number(*datum);
    return number && (std::ranges::find(filter.accepted, *number) != filter.accepted.end() ||
                      (filter.most && *number >= 0 && *number <= *filter.most));
}

bool matches(const SnmpIndexPattern& pattern, const Oid& index) {
    if (pattern.empty()) {
        return true;
    }
    return std::ranges::equal(pattern, index, [](const SnmpIndexArc& arc, std::uint32_t number) {
        return arc.use != SnmpIndexArc::Use::fixed || arc.number == number;
    });
}

std::string index_name(const SnmpIndexPattern& pattern, const Oid& index) {
    if (pattern.empty()) {
        return to_string(index);
    }
    Oid named;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i].use == SnmpIndexArc::Use::named) {
            named.push_back(index[i]);
        }
    }
    return to_string(named);
}

/// The name that a column has for a row; of a column with a shorter index, that of the row's first arcs.
std::string written_name(const SnmpTables& tables, const Oid& column, const Oid& index) {
    const SnmpDatum* datum = nullptr;
    for (Oid part = index; datum == nullptr && !part.empty(); part.pop_back()) {
        datum = cell(tables, column, part);
    }
    if (datum == nullptr || is_absent(*datum)) {
        return {};
    }
    const std::string name =
        datum->type == Type::octets ? printable(std::get<std::string>(datum->value)) : value_text(*datum);
    const std::size_t begin = name.find_first_not_of(' ');
    return begin == std::string::npos ? "" : name.substr(begin, name.find_last_not_of(' ') + 1 - begin);
}

/// What the columns that name rows hold for one, without empty ones.
std::vector<std::string> written_names(const SnmpEntry& entry, const SnmpTables& tables, const Oid& index) {
    std::vector<std::string> names;
    for (const Oid& column : name_columns(entry)) {
        if (std::string name = written_name(tables, column, index); !name.empty()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

/// Rows by their names. Of rows with one name, a further column tells those apart to which it gives a name of their
/// own; the rest has the index.
std::map<Oid, std::string> row_names(const SnmpEntry& entry, const SnmpTables& tables, const std::vector<Oid>& rows) {
    std::map<Oid, std::vector<std::string>> written;
    std::map<Oid, std::string> names;
    for (const Oid& index : rows) {
        const auto& own = written[index] = written_names(entry, tables, index);
        names[index] = own.empty() ? index_name(entry.index, index) : own.front();
    }
    std::size_t most = 1;
    for (const auto& [index, own] : written) {
        most = std::max(most, own.size());
    }
    for (std::size_t further = 1; further <= most; ++further) {
        std::map<std::string, int> uses;
        std::map<std::string, int> longer_uses;
        const auto longer = [&](const Oid& index) {
            const auto& own = written[index];
            return names[index] + " (" + (further < own.size() ? own[further] : std::string()) + ")";
        };
        for (const auto& [index, name] : names) {
            ++uses[name];
            ++longer_uses[longer(index)];
        }
        for (auto& [index, name] : names) {
            const bool has_further = further < written[index].size();
            if (uses[name] < 2) {
                continue;
            }
            if (has_further && longer_uses[longer(index)] == 1) {
                name = longer(index);
            } else if (further == most) {
                name.append(" (").append(to_string(index)).append(")");
            }
        }
    }
    return names;
}

/// "outlet " before a name; without one "outlet".
std::string instance_of(const SnmpEntry& entry, const std::string& name) {
    std::string instance = entry.instance + name;
    while (instance.ends_with(' ')) {
        instance.pop_back();
    }
    return instance;
}

/// The number in a column of the row, where it is there and lies within the bounds.
std::optional<int> number_of_row(const SnmpTables& tables, const Oid& column, const Oid& index, int least, int most) {
    const SnmpDatum* datum = cell(tables, column, index);
    const auto number = datum == nullptr ? std::nullopt : whole_number(*datum);
    return number && *number >= least && *number <= most ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// Of a power of ten; empty for another number.
std::optional<int> zeros_of(int number) {
    int zeros = 0;
    for (; number % 10 == 0; number /= 10) {
        ++zeros;
    }
    return number == 1 ? std::optional(zeros) : std::nullopt;
}

/// RFC 3433: units, milli … are powers of 1000 around 9; precision is a count of decimals. RFC 7460: UnitMultiplier.
/// Empty where the row does not say, or says something beyond any sensor.
std::optional<Decimal> row_scale(const SnmpEntry& entry, const SnmpTables& tables, const Oid& index) {
    int exponent = 0;
    const auto add = [&](const std::optional<Oid>& column, int least, int most, auto power) {
        if (!column) {
            return true;
        }
        const auto number = number_of_row(tables, *column, index, least, most);
        const auto part = number ? std::optional<int>(power(*number)) : std::optional<int>();
        exponent += part.value_or(0);
        return part.has_value();
    };
    const bool is_known = add(entry.sensor_scale_column, 1, 17, [](int number) { return 3 * (number - 9); }) &&
                          add(entry.sensor_precision_column, -8, 9, [](int number) { return -number; }) &&
                          add(entry.exponent_column, -24, 24, [](int number) { return number; }) &&
                          add(entry.divisor_column, 1, 1'000'000, [](int number) {
                              const auto zeros = zeros_of(number);
                              return zeros ? std::optional(-*zeros) : std::nullopt;
                          });
    if (!is_known) {
        return std::nullopt;
    }
    if (exponent == 0) {
        return entry.scale;
    }
    const auto total = multiply(entry.scale, Decimal(1, exponent));
    return total ? std::optional(*total) : std::nullopt;
}

void visit_column(const SnmpEntry& entry, const SnmpTables& tables, const SnmpCellVisitor& visit) {
    const auto rows = tables.find(entry.oid);
    if (rows == tables.end()) {
        return;
    }
    std::vector<Oid> taken;
    for (const auto& [index, datum] : rows->second) {
        if (may_be_taken(entry, tables, index, [](const Oid&) { return true; })) {
            taken.push_back(index);
        }
    }
    for (const auto& [index, name] : row_names(entry, tables, taken)) {
        const SnmpDatum& datum = rows->second.at(index);
        PointKey key{entry.kind, entry.phase, instance_of(entry, name)};
        const auto scale = row_scale(entry, tables, index);
        Reading reading = scale ? reading_of(entry, std::move(key), *scale, datum)
                                : missing_reading(std::move(key), Errc::not_a_number, to_string(datum));
        if (!entry.is_optional || reading.reason != Errc::no_such_point) {
            visit(entry.oid, index, std::move(reading));
        }
    }
}

}  // namespace

bool is_absent(const SnmpDatum& datum) noexcept {
    return datum.type == Type::no_such_object || datum.type == Type::no_such_instance ||
           datum.type == Type::end_of_view || datum.type == Type::null;
}

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

Result<Value> number_of(const SnmpDatum& datum) {
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
    if (const auto* text = std::get_if<std::string>(&datum.value)) {
        return number_in(*text);
    }
    return fail(Errc::not_a_number, to_string(datum) + " is not a number");
}

Reading reading_of(const SnmpEntry& entry, PointKey key, Decimal scale, const SnmpDatum& datum) {
    std::string raw = to_string(datum);
    if (is_absent(datum)) {
        return missing_reading(std::move(key), Errc::no_such_point, std::move(raw));
    }
    if (!is_accepted(entry.type, datum.type)) {
        return missing_reading(std::move(key), Errc::not_a_number, std::move(raw));
    }
    const auto unscaled = number_of(datum);
    if (unscaled && is_sentinel(entry, *unscaled)) {
        return missing_reading(std::move(key), Errc::no_such_point, std::move(raw));
    }
    return reading_from(std::move(key), unscaled, scale, entry.range, entry.limits, std::move(raw));
}

std::vector<Oid> wanted_columns(const SnmpMap& map, const SnmpFacts& facts) {
    std::set<Oid> columns;
    for (const SnmpEntry& entry : map.entries) {
        if (entry.shape == SnmpEntry::Shape::scalar || !applies(entry, facts)) {
            continue;
        }
        columns.insert(entry.oid);
        columns.merge(row_columns(entry));
        const auto names = name_columns(entry);
        columns.insert(names.begin(), names.end());
    }
    return {columns.begin(), columns.end()};
}

bool may_be_taken(const SnmpEntry& entry, const SnmpTables& tables, const Oid& index,
                  const std::function<bool(const Oid&)>& counts) {
    return matches(entry.index, index) && std::ranges::all_of(entry.filters, [&](const SnmpRowFilter& filter) {
               return !counts(filter.column) || passes(filter, tables, index);
           });
}

std::vector<Oid> name_columns(const SnmpEntry& entry) {
    std::vector<Oid> columns;
    if (entry.instance_column) {
        columns.push_back(*entry.instance_column);
    }
    columns.insert(columns.end(), entry.further_instance_columns.begin(), entry.further_instance_columns.end());
    return columns;
}

std::set<Oid> row_columns(const SnmpEntry& entry) {
    std::set<Oid> columns;
    for (const auto* extra :
         {&entry.sensor_scale_column, &entry.sensor_precision_column, &entry.exponent_column, &entry.divisor_column}) {
        if (*extra) {
            columns.insert(**extra);
        }
    }
    for (const SnmpRowFilter& filter : entry.filters) {
        columns.insert(filter.column);
    }
    return columns;
}

void visit_table_readings(const SnmpMap& map, const SnmpTables& tables, const SnmpFacts& facts,
                          const SnmpCellVisitor& visit) {
    for (const SnmpEntry& entry : map.entries) {
        if (entry.shape == SnmpEntry::Shape::column && applies(entry, facts)) {
            visit_column(entry, tables, visit);
        }
    }
}

std::vector<Reading> table_readings(const SnmpMap& map, const SnmpTables& tables, const SnmpFacts& facts) {
    std::vector<Reading> readings;
    visit_table_readings(map, tables, facts, [&readings](const Oid&, const Oid&, Reading reading) {
        readings.push_back(std::move(reading));
    });
    return readings;
}

}  // namespace wattmast
