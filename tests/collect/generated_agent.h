// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An SNMP agent's answers made up from a profile: every field holds another number.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "collect/snmp_readings.h"

namespace wattmast::test {

/// What a profile must say of an agent that holds `scalars` and `tables`.
struct GeneratedAgent {
    std::map<Oid, SnmpDatum> scalars;
    SnmpTables tables;
    SnmpFacts facts;
    struct Point {
        PointKey key;
        Value value;  ///< Raw number × scale × scale of the row.
    };
    std::vector<Point> points;
    std::vector<std::string> faults;  ///< Of the profile: keys that two entries give.
};

/// Tables get three rows for each entry, or one where the profile fixes the index. Entries that share a column get rows
/// of their own; entries of different columns share rows wherever their filters let them. Conditions in `holding` hold.
[[nodiscard]] GeneratedAgent generate_agent(const SnmpMap& map, const std::set<std::string>& holding = {});

/// The names of all conditions of a profile.
[[nodiscard]] std::set<std::string> condition_names(const SnmpMap& map);

}  // namespace wattmast::test
