// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Recordings of agents with the figures that another program read from them; they lie beside the checkout, not in it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "collect/snmp_readings.h"

namespace wattmast::test {

/// A figure that is expected of one object.
struct RecordedCase {
    std::string device;
    std::string metric;  ///< "power", "voltage" …
    Oid oid;
    std::string raw;
    double expected = 0;
    std::string unit;  ///< Of the expected figure: "W", "kWh", "min" …
    std::string description;
};

/// The folder with index.csv and recordings/: $WATTMAST_SHARED/cases/snmp, or ../shared/cases/snmp beside the checkout.
[[nodiscard]] std::optional<std::filesystem::path> recorded_cases_folder();

/// Those rows of index.csv that are marked ok.
[[nodiscard]] std::vector<RecordedCase> read_recorded_cases(const std::filesystem::path& folder);

/// All objects of a .snmprec file.
[[nodiscard]] std::map<Oid, SnmpDatum> read_recording(const std::filesystem::path& file);

}  // namespace wattmast::test
