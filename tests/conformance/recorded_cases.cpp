// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "conformance/recorded_cases.h"

#include <fstream>
#include <stdexcept>

#include "conformance/shared_data.h"

namespace wattmast::test {
namespace {

namespace fs = std::filesystem;

std::string from_hex(const std::string& text) {
    std::string octets;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        octets += static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16));
    }
    return octets;
}

/// The types of .snmprec are the tags of BER.
SnmpDatum datum_of(const std::string& type, const std::string& text) {
    using Type = SnmpDatum::Type;
    const bool is_hex = type.ends_with('x');
    const int tag = std::stoi(type);
    const std::string octets = is_hex ? from_hex(text) : text;
    switch (tag) {
        case 2:
            return {Type::integer, static_cast<std::int64_t>(std::stoll(text))};
        case 4:
            return {Type::octets, octets};
        case 5:
            return {Type::null, {}};
        case 6:
            return {Type::object_id, parse_oid(text).value()};
        case 65:
            return {Type::counter32, static_cast<std::uint64_t>(std::stoull(text))};
        case 66:
            return {Type::gauge32, static_cast<std::uint64_t>(std::stoull(text))};
        case 67:
            return {Type::time_ticks, static_cast<std::uint64_t>(std::stoull(text))};
        case 70:
            return {Type::counter64, static_cast<std::uint64_t>(std::stoull(text))};
        default:
            return {Type::other, {}};
    }
}

}  // namespace

std::optional<fs::path> recorded_cases_folder() {
    const fs::path folder = shared_folder() / "cases/snmp";
    return fs::exists(folder / "index.csv") ? std::optional(folder) : std::nullopt;
}

std::vector<RecordedCase> read_recorded_cases(const fs::path& folder) {
    std::vector<RecordedCase> cases;
    for (const CsvRecord& record : read_csv(folder / "index.csv")) {
        if (record.at("check") == "ok") {
            cases.push_back({record.at("device"), record.at("metric"), parse_oid(record.at("oid")).value(),
                             record.at("raw"), std::stod(record.at("expected_value")), record.at("unit"),
                             record.at("descr")});
        }
    }
    if (cases.empty()) {
        throw std::runtime_error("no cases in " + folder.string());
    }
    return cases;
}

std::map<Oid, SnmpDatum> read_recording(const fs::path& file) {
    std::map<Oid, SnmpDatum> objects;
    std::ifstream stream(file);
    std::string line;
    while (std::getline(stream, line)) {
        const std::size_t first = line.find('|');
        const std::size_t second = line.find('|', first + 1);
        auto oid = first == std::string::npos ? parse_oid("") : parse_oid(line.substr(0, first));
        if (oid && second != std::string::npos) {
            objects.emplace(*oid, datum_of(line.substr(first + 1, second - first - 1), line.substr(second + 1)));
        }
    }
    return objects;
}

}  // namespace wattmast::test
