// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From SNMP variables to readings, as a profile says. Pure: knows nothing of net-snmp.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"

namespace wattmast {

/// One value of an agent with its ASN.1 type (SMIv2, RFC 2578; Opaque floats as net-snmp's agents send them).
struct SnmpDatum {
    enum class Type : std::uint8_t {
        integer,  ///< std::int64_t
        gauge32,  ///< std::uint64_t, as the next three
        counter32,
        counter64,
        time_ticks,
        opaque_float,   ///< float
        opaque_double,  ///< double
        octets,         ///< std::string
        object_id,      ///< Oid
        null,           ///< no value, as what follows
        other,
        no_such_object,
        no_such_instance,
        end_of_view,
    };
    Type type = Type::null;
    std::variant<std::monostate, std::int64_t, std::uint64_t, float, double, std::string, Oid> value;

    friend bool operator==(const SnmpDatum&, const SnmpDatum&) = default;
};

/// Whether the agent says that it has no such object, or no value.
[[nodiscard]] bool is_absent(const SnmpDatum& datum) noexcept;

struct SnmpVarbind {
    Oid oid;
    SnmpDatum datum;

    friend bool operator==(const SnmpVarbind&, const SnmpVarbind&) = default;
};

/// "INTEGER: 2305", "Counter64: 7", "STRING: eth0", "No Such Instance"; for people.
[[nodiscard]] std::string to_string(const SnmpDatum& datum);

/// The number that a value holds, without scale: integers, floats, counters, or a text that begins with one ("23.5 C";
/// a comma is a decimal sign unless exactly three digits follow). Fails with `not_a_number`.
[[nodiscard]] Result<Value> number_of(const SnmpDatum& datum);

/// A scalar or one cell of a table under the key given. An object that is not there gives `no_such_point`, as a
/// sentinel does; another type gives `not_a_number`. `scale` is the entry's, or for sensors the row's.
[[nodiscard]] Reading reading_of(const SnmpEntry& entry, PointKey key, Decimal scale, const SnmpDatum& datum);

/// Cells of walked columns: column → index → value.
using SnmpTables = std::map<Oid, std::map<Oid, SnmpDatum>>;
/// What the objects hold that conditions ask for.
using SnmpFacts = std::map<Oid, SnmpDatum>;

/// The objects to read before all others, each once.
[[nodiscard]] std::vector<Oid> wanted_facts(const SnmpMap& map);
/// Whether an entry is for the model and firmware that the facts tell.
[[nodiscard]] bool applies(const SnmpEntry& entry, const SnmpFacts& facts);

/// The columns to walk for a profile: values, names, filters and scales, each once.
[[nodiscard]] std::vector<Oid> wanted_columns(const SnmpMap& map, const SnmpFacts& facts = {});

/// The columns that name an entry's rows, in order of preference; and those that choose and scale them.
[[nodiscard]] std::vector<Oid> name_columns(const SnmpEntry& entry);
[[nodiscard]] std::set<Oid> row_columns(const SnmpEntry& entry);

/// Whether the entry takes a row, by its index and by those filters whose column counts.
[[nodiscard]] bool may_be_taken(const SnmpEntry& entry, const SnmpTables& tables, const Oid& index,
                                const std::function<bool(const Oid&)>& counts);

/// One reading per column entry that applies and row that it takes. Rows are named by the first instance column that
/// is not empty, or by their index; where two rows of a column have one name, the next instance column in brackets
/// tells them apart, or else " (index)".
[[nodiscard]] std::vector<Reading> table_readings(const SnmpMap& map, const SnmpTables& tables,
                                                  const SnmpFacts& facts = {});

/// The same readings, each with its column and its row's index.
using SnmpCellVisitor = std::function<void(const Oid& column, const Oid& index, Reading reading)>;
void visit_table_readings(const SnmpMap& map, const SnmpTables& tables, const SnmpFacts& facts,
                          const SnmpCellVisitor& visit);

}  // namespace wattmast
