// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Against a TLS server that nobody here wrote (Python's), and against the DMTF's documents where the shared folder has
// them. The documents are not part of the project.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <sstream>

#include "collect/probe.h"
#include "collect/profile_loader.h"
#include "collect/redfish_readings.h"
#include "conformance/shared_data.h"
#include "sim/tls_identity.h"
#include "support/matchers.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "wire/redfish_document.h"

namespace wattmast {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::CsvRecord;
using test::IsOk;

const ProfileLibrary& profiles() {
    static const ProfileLibrary library =
        load_profile_folder(fs::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

const RedfishMap& map() {
    return profiles().find("dmtf.redfish")->redfish;
}

fs::path documents() {
    return test::shared_folder() / "data/redfish";
}

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Python's server as a child; ended by its own pid.
class PythonServer {
public:
    explicit PythonServer(const fs::path& folder) : identity_(sim::make_tls_identity("127.0.0.1")) {
        std::ofstream(own_ / "certificate.pem") << identity_.certificate;
        std::ofstream(own_ / "key.pem") << identity_.key;
        const std::string script = std::string(WATTMAST_SOURCE_DIR) + "/tests/conformance/redfish_server.py";
        program_ = std::make_unique<test::Program>(
            std::vector<std::string>{"/usr/bin/python3", script, folder.string(), (own_ / "certificate.pem").string(),
                                     (own_ / "key.pem").string()},
            own_.path());
        if (!program_->wait_until_said(";", 20s)) {
            throw std::runtime_error("the server does not start: " + program_->standard_error());
        }
        std::smatch port;
        const std::string said = program_->standard_error();
        std::regex_search(said, port, std::regex(R"(listening on (\d+);)"));
        uri_ = "redfish://127.0.0.1:" + port[1].str() + "?user=reader&password=secret&pin=" + identity_.fingerprint;
    }

    [[nodiscard]] Result<ProbeReport> probe_it() const {
        return probe(parse_device_uri(uri_).value(), std::nullopt, profiles(), {.deadline = 60s});
    }

private:
    sim::TlsIdentity identity_;
    test::TemporaryFolder own_;
    std::unique_ptr<test::Program> program_;
    std::string uri_;
};

std::string value(const ProbeReport& report, const std::string& key) {
    for (const Reading& reading : report.readings) {
        if (to_string(reading.key) == key) {
            return reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason));
        }
    }
    return "no such reading";
}

/// A folder that has one document below each path.
void write(const fs::path& folder, const std::string& path, const std::string& text) {
    fs::create_directories(folder / path);
    std::ofstream(folder / path / "index.json") << text;
}

// It has no sessions (501), so that this is HTTP Basic too.
TEST(RedfishConformance, APythonServerIsRead) {
    const test::TemporaryFolder folder;
    write(folder.path(), "", R"({"@odata.type": "#ServiceRoot.v1_15_0.ServiceRoot", "RedfishVersion": "1.15.0",
        "Chassis": {"@odata.id": "/redfish/v1/Chassis"}, "Links": {"Sessions": {"@odata.id": "/redfish/v1/Sessions"}}})");
    write(folder.path(), "Chassis", R"({"Members": [{"@odata.id": "/redfish/v1/Chassis/7/"}]})");
    write(folder.path(), "Chassis/7", R"({"@odata.type": "#Chassis.v1_22_0.Chassis", "Id": "7",
        "EnvironmentMetrics": {"@odata.id": "/redfish/v1/Chassis/7/Environment"}})");
    write(folder.path(), "Chassis/7/Environment", R"({"@odata.type": "#EnvironmentMetrics.v1_3_0.EnvironmentMetrics",
        "PowerWatts": {"Reading": 271.50}, "EnergykWh": {"Reading": 6021.25}, "TemperatureCelsius": {"Reading": null}})");
    const PythonServer server(folder.path());
    const auto report = server.probe_it();
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->profile, "dmtf.redfish");
    EXPECT_EQ(value(*report, "active_power/total"), "271.50");
    EXPECT_EQ(value(*report, "active_energy_import/total"), "6021.25");
    EXPECT_EQ(value(*report, "temperature/total"), "no_such_point");
    EXPECT_EQ(report->readings.size(), 3U);
}

TEST(RedfishConformance, TheMockUpOfTheDmtfIsReadOverTheWire) {
    if (!fs::exists(documents() / "mockup_rackmount1/index.json")) {
        GTEST_SKIP() << "no " << documents() << "; name the shared folder in WATTMAST_SHARED";
    }
    const PythonServer server(documents() / "mockup_rackmount1");
    const auto report = server.probe_it();
    ASSERT_THAT(report, IsOk());
    for (const auto& [key, expected] : std::vector<std::pair<std::string, std::string>>{
             {"active_power/total", "374"},  // EnvironmentMetrics, not 344 of Power
             {"temperature/total", "39"},
             {"active_power/total/supply Bay1", "937.4"},  // PowerSupplyMetrics, not 374 of the sensor
             {"active_energy_import/total/supply Bay1", "325675"},
             {"voltage/total/supply Bay1", "230.2"},
             {"dc_voltage/total/supply Bay1 rail 3", "12.06"},
             {"battery_state_of_charge/total/battery Module1", "100"},
             {"battery_temperature/total/battery Module1", "33"},
             {"temperature/total/exhaust", "40.5"},
             {"active_energy_import/total/TotalEnergy", "325675"},  // no excerpt shows it
             {"frequency/total/PS1Frequency", "60.1"},
             {"dc_voltage/total/VRM1 Voltage", "12"}}) {
        EXPECT_EQ(value(*report, key), expected) << key;
    }
    EXPECT_TRUE(std::ranges::all_of(report->readings, [](const Reading& one) { return one.value.has_value(); }));
}

/// Which numbers are read of a document of the shared folder, and what they come to: by JSON pointer.
std::map<std::string, std::string> read_numbers(const RedfishResource& whole, const wire::JsonValue& document) {
    std::map<std::string, std::string> found;
    for (const RedfishEntry& entry : whole.entries) {
        RedfishResource one;
        one.entries = {entry};
        one.entries.front().unless.clear();
        const std::string tail = entry.at.to_string();
        const auto readings = redfish_readings(one, "", document, {});
        std::size_t next = 0;
        const wire::JsonValue* list = entry.each ? wire::find(document, *entry.each) : nullptr;
        const std::size_t count = list != nullptr && list->array() != nullptr ? list->array()->size() : 1;
        for (std::size_t i = 0; i < count && next < readings.size(); ++i) {
            const std::string place = entry.each ? entry.each->to_string() + "/" + std::to_string(i) + tail : tail;
            const bool is_taken = entry.elements == RedfishEntry::Elements::all ||
                                  (entry.elements == RedfishEntry::Elements::first) == (i == 0);
            if (is_taken && wire::find(document, wire::JsonPointer::parse(place).value()) != nullptr) {
                const Reading& reading = readings[next++];
                found[place] = reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason));
            }
        }
    }
    return found;
}

/// Ratings, limits, thresholds, statistics and fans are no measurements of energy, and are left out on purpose.
bool is_left_out(const std::string& pointer) {
    static const std::regex known(
        "PowerRequestedWatts|PowerAvailableWatts|CapacityWatts|PowerAllocatedWatts|PowerMetrics|PowerLimit|"
        "SensorNumber|"
        "InputRanges|Allocation|EfficiencyRatings|NominalVoltage|Rated|Fan|StoredEnergyWattHours|TemperatureReadings");
    return std::regex_search(pointer, known);
}

/// Where the index and we do not agree on purpose.
struct Contradiction {
    std::string_view file;
    std::string_view pointer;
    std::string_view got;
    std::string_view why;
};
constexpr std::array contradictions = {
    Contradiction{"gofish_thermal.json", "/Temperatures/1/ReadingCelsius", "no_such_point",
                  "Status.State is Absent: 0 is no temperature"},
};

/// Empty where there is no such contradiction.
std::string_view known_contradiction(const CsvRecord& row, const std::string& got) {
    for (const Contradiction& one : contradictions) {
        if (one.file == row.at("file") && one.pointer == row.at("json_pointer") && one.got == got) {
            return one.why;
        }
    }
    return {};
}

bool is_equal(const std::string& pointer, const std::string& expected, const std::string& got) {
    const auto wanted = Decimal::parse(expected);
    const auto number = Decimal::parse(got);
    // What leaves a battery is negative here.
    const bool is_negative = pointer.starts_with("/OutputCurrentAmps");
    return wanted && number && (is_negative ? multiply(*wanted, Decimal(-1, 0)).value() : *wanted) == *number;
}

TEST(RedfishConformance, DocumentsFromPublicSources) {
    if (!fs::exists(documents() / "index.csv")) {
        GTEST_SKIP() << "no " << documents() << "; name the shared folder in WATTMAST_SHARED";
    }
    std::map<std::string, std::map<std::string, std::string>> numbers;
    for (const CsvRecord& row : test::read_csv(documents() / "documents.csv")) {
        const auto document = wire::parse_json(content(documents() / row.at("file")));
        ASSERT_THAT(document, IsOk()) << row.at("file");
        const RedfishResource* resource = map().find(wire::schema_type(*document));
        numbers[row.at("file")] =
            resource == nullptr ? std::map<std::string, std::string>{} : read_numbers(*resource, *document);
    }
    std::ostringstream table;
    table << "# Redfish: documents from public sources\n\n| case | expected | got | |\n|---|---|---|---|\n";
    std::size_t equal = 0;
    std::size_t left_out = 0;
    const auto rows = test::read_csv(documents() / "index.csv");
    for (const CsvRecord& row : rows) {
        const std::string& pointer = row.at("json_pointer");
        const auto& own = numbers.at(row.at("file"));
        const auto found = own.find(pointer);
        const std::string got = found == own.end() ? std::string("not read") : found->second;
        const bool is_skipped = found == own.end() && is_left_out(pointer);
        const bool is_same = !is_skipped && is_equal(pointer, row.at("value"), got);
        const std::string_view why = known_contradiction(row, got);
        equal += is_same ? 1U : 0U;
        left_out += is_skipped ? 1U : 0U;
        table << "| " << row.at("file") << " " << pointer << " | " << row.at("value") << " " << row.at("reading_units")
              << " | " << got << " | "
              << (is_same        ? "equal"
                  : is_skipped   ? "left out"
                  : !why.empty() ? why
                                 : "DIFFERS")
              << " |\n";
        EXPECT_TRUE(is_same || is_skipped || !why.empty())
            << row.at("file") << " " << pointer << ": expected " << row.at("value") << ", got " << got;
    }
    EXPECT_GE(equal, 90U);
    table << "\n" << equal << " of " << rows.size() << " equal, " << left_out << " left out on purpose\n";
    const fs::path report = fs::path(WATTMAST_BINARY_DIR) / "conformance/redfish.md";
    fs::create_directories(report.parent_path());
    std::ofstream(report) << table.str();
}

}  // namespace
}  // namespace wattmast
