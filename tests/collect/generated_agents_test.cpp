// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every shipped SNMP profile against an agent made up from it, in memory: all fields differ, so that two entries that
// are mixed up, share a key or lose a digit are seen.
#include <filesystem>

#include "collect/generated_agent.h"
#include "collect/profile_loader.h"
#include "collect/snmp_match.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::generate_agent;
using test::GeneratedAgent;
using test::IsOk;

const ProfileLibrary& shipped() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

std::vector<Reading> read_all(const SnmpMap& map, const GeneratedAgent& agent) {
    std::vector<Reading> readings;
    for (const SnmpEntry& entry : map.entries) {
        if (entry.shape == SnmpEntry::Shape::scalar && applies(entry, agent.facts)) {
            readings.push_back(
                reading_of(entry, {entry.kind, entry.phase, entry.instance}, entry.scale, agent.scalars.at(entry.oid)));
        }
    }
    for (Reading& reading : table_readings(map, agent.tables, agent.facts)) {
        readings.push_back(std::move(reading));
    }
    return readings;
}

/// What is wrong with a profile; empty if each key is read once, exactly and from its own object.
std::vector<std::string> faults_of(const SnmpMap& map, const std::set<std::string>& holding) {
    const GeneratedAgent agent = generate_agent(map, holding);
    std::vector<std::string> faults = agent.faults;
    std::map<PointKey, Value> expected;
    for (const GeneratedAgent::Point& point : agent.points) {
        expected.emplace(point.key, point.value);
    }
    std::set<PointKey> seen;
    for (const Reading& reading : read_all(map, agent)) {
        const std::string key = to_string(reading.key);
        const auto found = expected.find(reading.key);
        if (!seen.insert(reading.key).second) {
            faults.push_back("two readings of " + key);
        } else if (found == expected.end()) {
            faults.push_back(key + " is not expected");
        } else if (reading.value != found->second) {
            faults.push_back(key + " is " + (reading.value ? reading.value->to_string() : "missing") + " instead of " +
                             found->second.to_string());
        }
    }
    if (seen.size() != expected.size()) {
        faults.push_back(std::to_string(expected.size()) + " points expected, " + std::to_string(seen.size()) +
                         " read");
    }
    return faults;
}

class EveryProfile : public testing::TestWithParam<const DeviceProfile*> {};

TEST_P(EveryProfile, ReadsEachFieldOnceAndExactly) {
    const SnmpMap& map = GetParam()->snmp;
    EXPECT_THAT(faults_of(map, {}), testing::IsEmpty());
    for (const std::string& condition : test::condition_names(map)) {
        EXPECT_THAT(faults_of(map, {condition}), testing::IsEmpty()) << "when " << condition;
    }
}

TEST_P(EveryProfile, TakesNoSentinelForAValue) {
    for (const SnmpEntry& entry : GetParam()->snmp.entries) {
        for (const std::int64_t invalid : entry.invalid) {
            const SnmpDatum datum = entry.type == SnmpType::text_number
                                        ? SnmpDatum{SnmpDatum::Type::octets, std::to_string(invalid)}
                                    : entry.type == SnmpType::counter32
                                        ? SnmpDatum{SnmpDatum::Type::counter32, static_cast<std::uint64_t>(invalid)}
                                    : entry.type == SnmpType::counter64
                                        ? SnmpDatum{SnmpDatum::Type::counter64, static_cast<std::uint64_t>(invalid)}
                                        : SnmpDatum{SnmpDatum::Type::integer, invalid};
            const Reading reading = reading_of(entry, {entry.kind, entry.phase, ""}, entry.scale, datum);
            EXPECT_EQ(reading.value, std::nullopt) << to_string(entry.oid) << " " << invalid;
            EXPECT_EQ(reading.reason, Errc::no_such_point) << to_string(entry.oid) << " " << invalid;
        }
    }
}

/// So that no other shipped profile hides it or says as much of the same agent.
TEST_P(EveryProfile, IsTheOneThatItsOwnMatchFinds) {
    const SnmpMap& map = GetParam()->snmp;
    EXPECT_EQ(map.matches.empty(), map.is_fallback) << "a profile is found by a match, or as the fallback";
    for (const SnmpMatch& match : map.matches) {
        std::vector<Oid> models = match.object_id_prefixes;
        if (models.empty()) {
            models.emplace_back();
        }
        for (Oid model : models) {
            model.push_back(4242);
            const auto found = fitting_profiles(shipped(), {model, {match.present.begin(), match.present.end()}});
            ASSERT_EQ(found.size(), 1U) << to_string(model);
            EXPECT_EQ(found.front()->id, GetParam()->id) << to_string(model);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, EveryProfile, testing::ValuesIn(shipped().all(Protocol::snmp)),
                         [](const auto& parameter) {
                             std::string name = parameter.param->id;
                             std::ranges::replace_if(
                                 name, [](char c) { return c == '.' || c == '-'; }, '_');
                             return name;
                         });

/// The temperatures that a shipped profile reads of rows with a status and a value each.
std::vector<std::string> temperatures(std::string_view profile, const char* status, const char* value,
                                      const std::vector<std::pair<std::int64_t, std::int64_t>>& rows) {
    SnmpTables tables;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        tables[*parse_oid(status)][{1, row + 1}] = {SnmpDatum::Type::integer, rows[row].first};
        tables[*parse_oid(value)][{1, row + 1}] = {SnmpDatum::Type::integer, rows[row].second};
    }
    std::vector<std::string> found;
    for (const Reading& reading : table_readings(shipped().find(profile)->snmp, tables)) {
        found.push_back(reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason)));
    }
    return found;
}

// TIMETRA-CHASSIS-MIB: tmnxHwTempSensor is a TruthValue. SP2-MIB: alarmSubsysStatusValue.
TEST(ShippedSnmpProfiles, ASensorThatIsNotThereHasNoTemperature) {
    EXPECT_THAT(temperatures("nokia.sros", "1.3.6.1.4.1.6527.3.1.2.2.1.8.1.17", "1.3.6.1.4.1.6527.3.1.2.2.1.8.1.18",
                             {{1, 28}, {2, -128}, {2, -1}, {1, 32}}),
                testing::UnorderedElementsAre("28", "32"));
    EXPECT_THAT(temperatures("eltek.sp2", "1.3.6.1.4.1.12148.10.10.18.3.1.2", "1.3.6.1.4.1.12148.10.10.18.3.1.6",
                             {{1, 20}, {4, 127}, {5, -100}, {6, -100}, {0, 0}, {3, 61}, {10, 62}}),
                testing::UnorderedElementsAre("20", "61", "62"));
}

SnmpMap map_of(std::string_view columns) {
    const ProfileText text{"a.toml",
                           "id = \"a\"\nprotocol = \"snmp\"\nvendor = \"v\"\nmodel = \"m\"\n[source]\n"
                           "document = \"d\"\nseen_on_hardware = false\n[[snmp.table]]\n" +
                               std::string(columns)};
    return load_profiles(std::span(&text, 1)).value().find("a")->snmp;
}

TEST(GeneratedAgents, AProfileWithOneKeyFromTwoColumnsIsRefused) {
    EXPECT_THAT(
        faults_of(map_of("columns = [{ kind = \"voltage\", oid = \"1.3.1.1\", type = \"integer\", unit = \"V\" },"
                         "{ kind = \"voltage\", oid = \"1.3.1.2\", type = \"integer\", unit = \"V\" }]"),
                  {}),
        testing::Contains(testing::HasSubstr("voltage/total/1 is given by 1.3.1.2 and another object")));
}

TEST(GeneratedAgents, AColumnThatIsReadTwiceIsRefused) {
    EXPECT_THAT(
        faults_of(map_of("columns = [{ kind = \"voltage\", oid = \"1.3.1.1\", type = \"integer\", unit = \"V\" },"
                         "{ kind = \"current\", oid = \"1.3.1.1\", type = \"integer\", unit = \"A\" }]"),
                  {}),
        testing::Not(testing::IsEmpty()));
}

}  // namespace
}  // namespace wattmast
