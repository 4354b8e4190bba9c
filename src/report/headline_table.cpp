// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/headline_table.h"

#include <algorithm>
#include <utility>

#include "report/shown.h"

namespace wattmast::carbon_report {
namespace {

constexpr std::size_t energy_column = 1;
constexpr std::size_t first_gas_column = 2;

}  // namespace

HeadlineTable::HeadlineTable(std::string energy_unit, const std::string& mass_unit, std::vector<Gas> gases)
    : gases_(std::move(gases)),
      table_{"summary",
             "",
             {{"figure", "", ""}, {"energy_kwh", "", std::move(energy_unit), 1, origin_of(FigureOrigin::Kind::energy)}},
             {},
             ReportTable::Role::headline} {
    for (const Gas gas : gases_) {
        std::string id = "mass_kg_";
        id += id_of(gas);
        table_.columns.push_back({std::move(id),
                                  gas_name(gas),
                                  mass_unit + " " + gas_name(gas),
                                  1,
                                  {{.kind = FigureOrigin::Kind::ledger, .gas = gas}}});
    }
    table_.columns.push_back({"note", "", ""});
}

void HeadlineTable::add_energy(std::string label, Cell cell, std::string note, FigureOrigin origin) {
    add(std::move(label), energy_column, std::move(cell), std::move(note), std::move(origin));
}

void HeadlineTable::add_mass(std::string label, Gas gas, Cell cell, std::string note, FigureOrigin origin) {
    const auto place = static_cast<std::size_t>(std::ranges::find(gases_, gas) - gases_.begin());
    add(std::move(label), first_gas_column + place, std::move(cell), std::move(note), std::move(origin));
}

void HeadlineTable::add(std::string label, std::size_t column, Cell cell, std::string note, FigureOrigin origin) {
    if (!is_number(cell)) {
        return;
    }
    std::vector<Cell> row(table_.columns.size());
    row.front() = text(std::move(label));
    row.at(column) = std::move(cell);
    row.back() = text(std::move(note));
    table_.rows.push_back(std::move(row));
    table_.origins.push_back(std::move(origin));
}

std::string measured_note(const Subject& subject, const EnergyByMethod& energy) {
    static constexpr Phrase measured{"%1 % measured", "实测 %1%", "%1 % đo được"};
    const auto share = share_of(energy.measured, energy.total());
    return share ? subject.say(measured, {shown(Cell{*share, {}}, {"", "", "%", 1}, subject.language)}) : std::string();
}

}  // namespace wattmast::carbon_report
