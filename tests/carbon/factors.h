// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Factors for tests: every field has a different value.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "carbon/factor_register.h"

namespace wattmast::test {

inline EmissionFactor factor(std::string id, std::string region, int data_year, std::string_view value) {
    EmissionFactor result;
    result.id = std::move(id);
    result.category = FactorCategory::electricity;
    result.region = std::move(region);
    result.region_name = "Shandong";
    result.region_local = "山东";
    result.data_year = data_year;
    result.value = Decimal::parse(value).value();
    result.unit = "kgCO2/kWh";
    result.gas = Gas::co2;
    result.method = "location";
    result.scope = "2";
    result.includes_td = "no";
    result.publisher = "Ministry";
    result.document = "Notice 47";
    result.licence = "public notice";
    result.source = "annex";
    result.note = "CO2 only";
    result.item = "grid_average";
    return result;
}

inline CivilDate date(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

inline CivilMonth month(std::string_view text) {
    return CivilMonth::parse(text).value();
}

inline std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Everything in resources/factors/.
inline FactorRegister shipped_factors() {
    const std::filesystem::path folder = WATTMAST_SOURCE_DIR "/resources/factors";
    FactorRegister factors(parse_factor_sets(content_of(folder / "sets.csv"), "sets.csv").value());
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".csv" && entry.path().filename() != "sets.csv") {
            factors.add(parse_factors(content_of(entry.path()), entry.path().filename().string()).value()).value();
        }
    }
    return factors;
}

}  // namespace wattmast::test
