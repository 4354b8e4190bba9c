// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Checked access to the fields of a TOML table; every fault is kept, none ends the reading. Used by the profile loader
// only: whoever includes this compiles toml++.
#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collect/device_profile.h"
#include "units/decimal.h"

namespace wattmast {

/// What is wrong in one file, as "name:line: what".
class ProfileFaults {
public:
    explicit ProfileFaults(std::string name) : name_(std::move(name)) {}
    void add(std::uint32_t line, const std::string& what);
    [[nodiscard]] const std::vector<std::string>& lines() const noexcept { return lines_; }

private:
    std::string name_;
    std::vector<std::string> lines_;
};

/// Fields are asked by name; finish() reports those that nobody asked for, so that a typing error is not ignored.
class ProfileFields {
public:
    ProfileFields(const toml::table& table, ProfileFaults& faults) : table_(table), faults_(faults) {}

    [[nodiscard]] bool has(std::string_view name) const { return table_.contains(name); }
    [[nodiscard]] std::uint32_t line() const { return table_.source().begin.line; }
    void fault(const std::string& what) { faults_.add(line(), what); }
    [[nodiscard]] ProfileFaults& faults() const noexcept { return faults_; }

    // Each gives the field, or empty where it is not there or is faulty (then the fault is noted).
    [[nodiscard]] std::optional<std::string> text(std::string_view name);
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view name, std::int64_t least, std::int64_t most);
    [[nodiscard]] std::optional<bool> truth(std::string_view name);
    /// Written as text ("0.01"), because a TOML float would lose its digits on the way.
    [[nodiscard]] std::optional<Decimal> decimal(std::string_view name);
    [[nodiscard]] std::optional<Oid> oid(std::string_view name);
    [[nodiscard]] std::vector<Oid> oids(std::string_view name);
    /// One, or a list.
    [[nodiscard]] std::vector<Oid> oid_or_oids(std::string_view name);
    [[nodiscard]] std::vector<std::string> texts(std::string_view name);
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view name);
    /// The tables of an array, or none.
    [[nodiscard]] std::vector<const toml::table*> tables(std::string_view name);
    [[nodiscard]] const toml::table* table(std::string_view name);
    /// One table, or a list of them: "[match]" or "[[match]]".
    [[nodiscard]] std::vector<const toml::table*> table_or_tables(std::string_view name);
    /// The texts of a table, by their names.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> named_texts(std::string_view name);

    /// Like text(), but a missing field is a fault too.
    [[nodiscard]] std::string required_text(std::string_view name);

    void finish();

private:
    [[nodiscard]] const toml::node* find(std::string_view name);
    [[nodiscard]] const toml::array* find_array(std::string_view name);
    void wrong(const toml::node& node, std::string_view name, std::string_view expected);

    const toml::table& table_;
    ProfileFaults& faults_;
    std::set<std::string, std::less<>> asked_;
};

/// What entries of all protocols have: kind, phase, instance, unit, scale, min, max, modulus, most_per_hour. A table
/// with `units` needs no `unit`: its values say their own.
struct CommonEntry {
    PointKey key;
    Decimal scale{1, 0};  ///< Scale of the manual × factor of its unit.
    ValidRange range;
    RegisterLimits limits{};
};
[[nodiscard]] CommonEntry read_common_entry(ProfileFields& fields);
[[nodiscard]] ValidRange read_range(ProfileFields& fields);

/// Whether a kind can have a value of that phase at all.
[[nodiscard]] bool is_phase_allowed(PointKind kind, Phase phase) noexcept;

[[nodiscard]] ModbusMap read_modbus_map(ProfileFields& fields);
[[nodiscard]] SunspecMap read_sunspec_map(ProfileFields& fields);
[[nodiscard]] SnmpMap read_snmp_map(ProfileFields& fields);
[[nodiscard]] Dlt645Map read_dlt645_map(ProfileFields& fields);
[[nodiscard]] RedfishMap read_redfish_map(ProfileFields& fields);
[[nodiscard]] MqttMap read_mqtt_map(ProfileFields& fields);
[[nodiscard]] HttpJsonMap read_http_json_map(ProfileFields& fields);

/// "pointer", "optional", "invalid" and "when" besides what all entries have.
[[nodiscard]] JsonEntry read_json_entry(ProfileFields& fields);
/// A list of { at = "/place", is = ["text"] }.
[[nodiscard]] std::vector<JsonCondition> read_json_conditions(ProfileFields& fields, std::string_view name);
/// "time" and "time_form"; empty where there is no time.
[[nodiscard]] std::optional<MessageTime> read_message_time(ProfileFields& fields);
/// A second or more; empty where it is not there or faulty.
[[nodiscard]] std::optional<Duration> read_duration(ProfileFields& fields, std::string_view name);

}  // namespace wattmast
