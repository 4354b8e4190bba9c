// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "carbon/csv_rows.h"
#include "carbon/restatement.h"

namespace wattmast {
namespace {

/// Adds a fault for each cell that cannot be read.
std::optional<StatedLine> line_of(CsvRows& table, const CsvRecord& row) {
    bool is_sound = true;
    const auto wrong = [&](const std::string& what) {
        table.faults.add(row.line, what);
        is_sound = false;
    };
    const auto rate_of = [&](std::string_view column) -> std::optional<ElectricityRate> {
        const auto rate = read_rate_text(table.cell(row, column), table.cell(row, "unit"));
        if (!rate) {
            wrong(std::string(column) + ": " + rate.error().detail);
            return std::nullopt;
        }
        return *rate;
    };
    StatedLine line;
    line.site = table.cell(row, "site");
    line.item = table.cell(row, "item");
    line.method = table.cell(row, "method");
    for (const std::string_view column : {"site", "item", "method"}) {
        if (table.cell(row, column).empty()) {
            wrong(std::string(column) + " is empty");
        }
    }
    if (const std::string energy(table.cell(row, "energy_kwh")); !energy.empty()) {
        const auto read = read_energy_text(energy + "kWh");
        if (!read) {
            wrong("energy_kwh: " + read.error().detail);
        } else if (*read < Energy{}) {
            wrong("energy_kwh: " + energy + " is negative");
        } else {
            line.energy = *read;
        }
    }
    line.rate = rate_of("factor").value_or(ElectricityRate{});
    line.bridge = table.cell(row, "bridge").empty() ? std::nullopt : rate_of("bridge");
    return is_sound ? std::optional(line) : std::nullopt;
}

}  // namespace

Result<std::vector<StatedLine>> read_stated_lines(std::string_view csv, std::string_view name) {
    auto table = CsvRows::read(csv, name, {"site", "item", "energy_kwh", "factor", "unit", "method"}, {"bridge"});
    if (!table) {
        return table.error();
    }
    std::vector<StatedLine> lines;
    for (const CsvRecord& row : table->rows()) {
        if (auto line = line_of(*table, row)) {
            lines.push_back(std::move(*line));
        }
    }
    if (auto verdict = table->faults.verdict(); !verdict) {
        return verdict.error();
    }
    return lines;
}

}  // namespace wattmast
