// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Golden KPIs: every folder of tests/analysis/cases/kpi/ is a case, see its README.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/kpi.h"
#include "analysis/kpi_definition.h"

namespace wattmast {
namespace {

const std::filesystem::path cases = WATTMAST_SOURCE_DIR "/tests/analysis/cases/kpi";

using Rows = std::map<std::string, std::string>;

std::string text_of(const std::filesystem::path& path) {
    const std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

Rows rows_of(const std::filesystem::path& path) {
    Rows rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.front() != '#') {
            const auto sign = line.find('=');
            rows[line.substr(0, sign)] = line.substr(sign + 1);
        }
    }
    return rows;
}

struct Written {
    std::string_view symbol;
    KpiUnit unit;
    int exponent;
};
constexpr std::array units{Written{"kWh", KpiUnit::milliwatt_hour, -6},
                           Written{"kW", KpiUnit::milliwatt, -6},
                           Written{"GB", KpiUnit::byte, -9},
                           Written{"Gbit/s", KpiUnit::bit_per_second, -9},
                           Written{"kg CO2", KpiUnit::milligram_co2, -6},
                           Written{"kg CO2e", KpiUnit::milligram_co2e, -6},
                           Written{"L", KpiUnit::millilitre, -3},
                           Written{"", KpiUnit::one, 0}};

std::optional<KpiPart> part_of(const Rows& rows, const std::string& which) {
    const auto row = rows.find(which);
    if (row == rows.end()) {
        return std::nullopt;
    }
    const auto space = row->second.find(' ');
    const auto unit = std::ranges::find(units, row->second.substr(space + 1), &Written::symbol);
    KpiPart part;
    part.count = Decimal::parse(row->second.substr(0, space)).value().to_scaled(unit->exponent).value();
    part.unit = unit->unit;
    part.coverage.count = std::stoi(rows.at(which + "_coverage"));
    if (const auto method = rows.find(which + "_method"); method != rows.end()) {
        for (const auto each : {EnergyMethod::measured, EnergyMethod::integrated, EnergyMethod::entered}) {
            part.method = id_of(each) == method->second ? std::optional(each) : part.method;
        }
        EXPECT_TRUE(part.method) << method->second;
    }
    return part;
}

KpiInput input_of(const Rows& rows) {
    KpiInput input;
    input.id = kpi_by_key(rows.at("kpi")).value();
    input.numerator = part_of(rows, "numerator");
    input.denominator = part_of(rows, "denominator");
    if (const auto row = rows.find("period"); row != rows.end()) {
        const auto space = row->second.find(' ');
        input.period = TimeRange{parse_iso8601(row->second.substr(0, space)).value(),
                                 parse_iso8601(row->second.substr(space + 1)).value()};
        input.period_label = rows.at("label");
    }
    if (const auto row = rows.find("category"); row != rows.end()) {
        input.category = std::stoi(row->second);
    }
    if (const auto row = rows.find("racks"); row != rows.end()) {
        input.racks = std::stoi(row->second);
    }
    if (const auto row = rows.find("threshold"); row != rows.end()) {
        input.threshold.count = std::stoi(row->second);
    }
    return input;
}

std::string written(const std::optional<KpiPart>& part) {
    return amount_text(*part) + " " + std::string(symbol(part->unit));
}

Rows outcome_of(const Kpi& kpi) {
    Rows rows{{"name", kpi.name}, {"unit", kpi.unit}};
    if (kpi.value) {
        rows["value"] = kpi.value->to_string();
    }
    if (kpi.refusal) {
        rows["refusal"] = id_of(kpi.refusal->code);
        EXPECT_GT(kpi.refusal->words.size(), 20U);
    }
    if (kpi.grade) {
        rows["grade"] = kpi.grade->grade ? std::to_string(*kpi.grade->grade) : "none";
    }
    if (kpi.is_interim) {
        rows["interim"] = "yes";
    }
    if (kpi.numerator) {
        rows["numerator"] = written(kpi.numerator);
    }
    if (kpi.denominator) {
        rows["denominator"] = written(kpi.denominator);
    }
    if (kpi.category) {
        rows["category"] = std::to_string(*kpi.category);
    }
    return rows;
}

TEST(KpiCases, EveryFolderGivesWhatItExpects) {
    std::size_t found = 0;
    std::map<KpiId, int> with_value;
    for (const auto& entry : std::filesystem::directory_iterator(cases)) {
        if (!entry.is_directory()) {
            continue;
        }
        ++found;
        const Kpi kpi = kpi_of(input_of(rows_of(entry.path() / "input.txt")));
        EXPECT_EQ(outcome_of(kpi), rows_of(entry.path() / "expected.txt")) << entry.path();
        EXPECT_NE(kpi.value.has_value(), kpi.refusal.has_value()) << entry.path();
        with_value[kpi.id] += kpi.value ? 1 : 0;
    }
    EXPECT_GE(found, 30U);
    for (const KpiDefinition& definition : all_kpi_definitions()) {
        EXPECT_GE(with_value[definition.id], 1) << definition.key;
    }
}

TEST(KpiCases, EveryInputSaysWhereItsNumbersComeFrom) {
    for (const auto& entry : std::filesystem::directory_iterator(cases)) {
        if (entry.is_directory()) {
            EXPECT_EQ(text_of(entry.path() / "input.txt").substr(0, 2), "# ") << entry.path();
        }
    }
}

}  // namespace
}  // namespace wattmast
