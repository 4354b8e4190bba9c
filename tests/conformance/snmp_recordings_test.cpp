// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The shipped profiles against recordings of real equipment, served by Debian's snmpsimd: every figure that another
// program read from a recording is compared with ours, object by object.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>

#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "conformance/judged_readings.h"
#include "conformance/known_contradictions.h"
#include "conformance/recorded_cases.h"
#include "conformance/snmpsim_process.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::RecordedCase;

enum class Verdict : std::uint8_t { ok, missing, differs, contradiction };

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::ok:
            return "ok";
        case Verdict::missing:
            return "missing";
        case Verdict::differs:
            return "differs";
        case Verdict::contradiction:
            return "known contradiction";
    }
    return "";
}

struct Outcome {
    std::string got;
    Verdict verdict = Verdict::missing;
    std::string_view why;  ///< Of a known contradiction.
};

/// Metrics that the product has kinds for. States of other programs' making, optical levels and the like are not ours.
const std::set<std::string>& compared_metrics() {
    static const std::set<std::string> metrics{
        "power",  "power_consumed", "current", "voltage",  "frequency",  "power_factor", "temperature", "humidity",
        "charge", "load",           "runtime", "fanspeed", "ifInOctets", "ifOutOctets",  "ifSpeed",
    };
    return metrics;
}

/// Factor from the unit of a case to the unit of a kind; empty where they are of different dimensions.
std::optional<double> unit_factor(const RecordedCase& one, PointKind kind) {
    const Unit unit = info(kind).unit;
    const std::map<std::string, std::map<Unit, double>> factors{
        {"W", {{Unit::watt, 1}, {Unit::volt_ampere, 1}, {Unit::var, 1}}},
        {"kWh", {{Unit::kilowatt_hour, 1}, {Unit::kilovar_hour, 1}, {Unit::kilovolt_ampere_hour, 1}}},
        {"A", {{Unit::ampere, 1}, {Unit::ampere_hour, 1}}},
        {"V", {{Unit::volt, 1}}},
        {"Hz", {{Unit::hertz, 1}}},
        {"1", {{Unit::ratio, 1}}},
        {"%", {{Unit::percent, 1}}},
        {"degC", {{Unit::degree_celsius, 1}}},
        {"min", {{Unit::second, 60}}},
        {"rpm", {{Unit::count, 1}}},
        {"octets", {{Unit::byte, 1}}},
        {"bit/s", {{Unit::bit_per_second, 1}}},
    };
    const auto of_case = factors.find(one.unit);
    if (of_case == factors.end() || !of_case->second.contains(unit)) {
        return std::nullopt;
    }
    return of_case->second.at(unit);
}

/// Keys by the object that they are read from, found without the wire: from the recording and the profile.
std::multimap<Oid, PointKey> keys_by_object(const SnmpMap& map, const std::map<Oid, SnmpDatum>& recording) {
    SnmpFacts facts;
    for (const Oid& object : wanted_facts(map)) {
        if (const auto found = recording.find(object); found != recording.end()) {
            facts.insert(*found);
        }
    }
    std::multimap<Oid, PointKey> keys;
    for (const SnmpEntry& entry : map.entries) {
        if (entry.shape == SnmpEntry::Shape::scalar && applies(entry, facts)) {
            keys.emplace(entry.oid, PointKey{entry.kind, entry.phase, entry.instance});
        }
    }
    SnmpTables tables;
    for (const Oid& column : wanted_columns(map, facts)) {
        for (auto at = recording.upper_bound(column); at != recording.end() && starts_with(at->first, column); ++at) {
            const Oid index(at->first.begin() + static_cast<std::ptrdiff_t>(column.size()), at->first.end());
            tables[column].emplace(index, at->second);
        }
    }
    visit_table_readings(map, tables, facts, [&keys](Oid column, const Oid& index, const Reading& reading) {
        column.insert(column.end(), index.begin(), index.end());
        keys.emplace(std::move(column), reading.key);
    });
    return keys;
}

bool is_equal(double expected, double got) {
    return std::abs(expected - got) <= 1e-6 * std::max(std::abs(expected), 1e-3);
}

Outcome compare(const RecordedCase& one, const std::multimap<Oid, PointKey>& keys,
                const std::map<PointKey, Reading>& readings) {
    Outcome outcome;
    const auto [begin, end] = keys.equal_range(one.oid);
    for (auto at = begin; at != end; ++at) {
        const auto reading = readings.find(at->second);
        if (reading == readings.end()) {
            continue;
        }
        const PointKind kind = at->second.kind;
        const auto factor = unit_factor(one, kind);
        const auto& value = reading->second.value;
        outcome.got = to_string(at->second) + " = " +
                      (value ? value->to_string() + " " + std::string(symbol(info(kind).unit))
                             : "(" + std::string(name_of(*reading->second.reason)) + ")");
        outcome.verdict =
            value && factor && is_equal(one.expected * *factor, value->to_double()) ? Verdict::ok : Verdict::differs;
        if (outcome.verdict == Verdict::ok) {
            return outcome;
        }
    }
    if (outcome.verdict == Verdict::differs) {
        if (const auto* known = test::known_contradiction(one)) {
            outcome.verdict = Verdict::contradiction;
            outcome.why = known->why;
        }
    }
    return outcome;
}

/// Writes conformance/snmp.md below the build folder.
class Table {
public:
    void add_device(const std::string& device, const std::string& profile) {
        rows_ << "\n## " << device << ": " << profile << "\n\n| metric | object | raw | expected | got | |\n"
              << "|---|---|---|---|---|---|\n";
        profiles_ << "| " << device << " | " << profile << " |";
        of_device_.clear();
    }

    void add(const RecordedCase& one, const Outcome& outcome) {
        rows_ << "| " << one.metric << " | " << to_string(one.oid) << " | " << one.raw << " | " << one.expected << " "
              << one.unit << " | " << outcome.got << " | " << name_of(outcome.verdict)
              << (outcome.why.empty() ? "" : ": ") << outcome.why << " |\n";
        ++total_[outcome.verdict];
        ++of_device_[outcome.verdict];
    }

    void end_device(std::size_t points, std::size_t values) {
        profiles_ << " " << points << " | " << values << " | " << of_device_[Verdict::ok] << " | "
                  << of_device_[Verdict::missing] << " | " << of_device_[Verdict::contradiction] << " | "
                  << of_device_[Verdict::differs] << " |\n";
    }

    [[nodiscard]] int count(Verdict verdict) const {
        const auto found = total_.find(verdict);
        return found == total_.end() ? 0 : found->second;
    }

    void write(const std::filesystem::path& file) const {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream stream(file);
        stream << "# SNMP profiles against recordings of real equipment\n\n"
               << "ok " << count(Verdict::ok) << ", missing " << count(Verdict::missing) << ", known contradictions "
               << count(Verdict::contradiction) << ", differs " << count(Verdict::differs)
               << "\n\n| device | profile | points | with value | ok | missing | known contradictions | differs |\n"
               << "|---|---|---|---|---|---|---|---|\n"
               << profiles_.str() << rows_.str();
    }

private:
    std::ostringstream rows_;
    std::ostringstream profiles_;
    std::map<Verdict, int> total_;
    std::map<Verdict, int> of_device_;
};

std::map<std::string, std::vector<RecordedCase>> cases_by_device(const std::filesystem::path& folder) {
    const char* chosen = std::getenv("WATTMAST_CASES");
    std::map<std::string, std::vector<RecordedCase>> by_device;
    for (RecordedCase& one : test::read_recorded_cases(folder)) {
        const bool is_wanted = chosen == nullptr || one.device.find(chosen) != std::string::npos;
        if (is_wanted && compared_metrics().contains(one.metric)) {
            std::string device = one.device;
            by_device[std::move(device)].push_back(std::move(one));
        }
    }
    return by_device;
}

/// Reads one recording over the wire with the profile that is found, and compares all its figures.
void check_device(const std::string& device, const std::vector<RecordedCase>& cases, const std::string& uri,
                  const std::filesystem::path& recording, const ProfileLibrary& profiles, Table& table) {
    const auto report =
        probe(parse_device_uri(uri).value(), std::nullopt, profiles, {.deadline = 120s, .reply_patience = 20s});
    const char* without = test::why_without_profile(device);
    table.add_device(device, report ? report->profile : std::string("none, ") + (without == nullptr ? "?" : without));
    std::multimap<Oid, PointKey> keys;
    std::map<PointKey, Reading> readings;
    if (report) {
        keys = keys_by_object(profiles.find(report->profile)->snmp, test::read_recording(recording));
        for (const Reading& reading : report->readings) {
            EXPECT_TRUE(readings.emplace(reading.key, reading).second)
                << device << ": two readings of " << to_string(reading.key);
        }
        // Every agent told another program the same: what its values contradict is not a wrong scale of ours.
        for (const std::string& finding : test::findings_of(report->readings)) {
            ADD_FAILURE() << device << ", " << report->profile << ": " << finding;
        }
    } else {
        EXPECT_TRUE(without != nullptr && report.error().code == Errc::no_profile)
            << device << ": " << report.error().detail;
    }
    for (const RecordedCase& one : cases) {
        const Outcome outcome = compare(one, keys, readings);
        table.add(one, outcome);
        if (outcome.verdict == Verdict::differs) {
            ADD_FAILURE() << device << ", " << to_string(one.oid) << " (" << one.description << ", raw " << one.raw
                          << "): expected " << one.expected << " " << one.unit << ", got " << outcome.got;
        }
    }
    const auto has_value = [](const auto& entry) { return entry.second.value.has_value(); };
    table.end_device(readings.size(),
                     static_cast<std::size_t>(std::count_if(readings.begin(), readings.end(), has_value)));
}

// WATTMAST_CASES=text reads only recordings whose name holds the text.
TEST(SnmpRecordings, FiguresAreThoseThatAnotherProgramRead) {
    const auto folder = test::recorded_cases_folder();
    if (!folder) {
        GTEST_SKIP() << "no recordings beside the checkout; generated_agents_test covers every profile without them";
    }
    ASSERT_TRUE(test::SnmpsimProcess::is_installed()) << "Debian package snmpsim, in .ci/packages.txt";
    const auto profiles = load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles");
    ASSERT_THAT(profiles, test::IsOk());
    const auto devices = cases_by_device(*folder);
    const auto file_of = [&folder](const std::string& device) {
        return *folder / "recordings" / (device + ".snmprec");
    };
    std::vector<std::filesystem::path> files;
    for (const auto& [device, cases] : devices) {
        files.push_back(file_of(device));
    }
    const test::SnmpsimProcess agents(files);
    Table table;
    for (const auto& [device, cases] : devices) {
        check_device(device, cases, agents.uri(device), file_of(device), *profiles, table);
    }
    table.write(std::filesystem::path(WATTMAST_BUILD_DIR) / "conformance/snmp.md");
    std::cout << "ok " << table.count(Verdict::ok) << ", missing " << table.count(Verdict::missing)
              << ", known contradictions " << table.count(Verdict::contradiction) << ", differs "
              << table.count(Verdict::differs) << "\n";
    EXPECT_EQ(table.count(Verdict::differs), 0);
    if (std::getenv("WATTMAST_CASES") == nullptr) {
        EXPECT_GE(table.count(Verdict::ok), test::least_equal_figures) << "figures that were read are read no more";
    }
}

}  // namespace
}  // namespace wattmast
