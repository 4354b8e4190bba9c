// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/statement_sample.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "carbon/ledger_lines.h"

namespace wattmast::test {
namespace {

CarbonMass tonnes(std::int64_t count) {
    return CarbonMass::of(count * 1'000'000'000);
}

LedgerLine by_market(LedgerLine line, std::uint64_t number, std::int64_t mass) {
    line.number = number;
    line.category = LedgerCategory::scope2_market;
    line.item = "grid_electricity_residual";
    line.mass = tonnes(mass);
    return line;
}

}  // namespace

LedgerLine sample_line(std::uint64_t number, const std::string& site, std::int64_t megawatt_hours, std::int64_t mass,
                       Gas gas) {
    LedgerLine line = grid_line(site);
    line.number = number;
    line.energy = LedgerEnergy{Energy::of(megawatt_hours * 1'000'000'000), EnergyMethod::measured, whole};
    line.mass = tonnes(mass);
    line.gas = gas;
    return line;
}
CarbonStatement statement_sample() {
    CarbonStatement all;
    all.organisation = "Huaying Networks";
    all.scope = "East";
    all.month = month_of(2026, 10);
    all.sites = {{"SH-1", "One", SiteKind::base_station, {"East"}},
                 {"SH-2", "Two", SiteKind::base_station, {"East"}},
                 {"DE-1", "Hall", SiteKind::data_centre, {"East"}},
                 {"SH-3", "=cmd|' /C calc'!A0", SiteKind::tower, {"East"}}};
    const LedgerLine one = sample_line(1, "SH-1", 100, 60);
    LedgerLine two = sample_line(2, "SH-2", 50, 30);
    two.energy->method = EnergyMethod::estimated;
    LedgerLine fuel = fuel_line("SH-1");
    fuel.number = 4;
    fuel.mass = tonnes(2);
    all.lines = {
        one, two, sample_line(3, "DE-1", 40, 14, Gas::co2e), fuel, by_market(one, 5, 61), by_market(two, 6, 31)};
    for (const LedgerLine& line : all.lines) {
        if (line.category == LedgerCategory::scope2_location) {
            all.energies.push_back({line.site, line.node, *line.energy});
        }
    }
    all.factors = {{one.factor, std::nullopt}, {fuel.factor, std::nullopt}};
    all.findings = {{FindingSeverity::error, "no_grid_node", "SH-3", "site SH-3 has no measured grid node"},
                    {FindingSeverity::warning, "earlier_factor_year", "", "the factor describes 2023"}};
    all.policy = "gap_policy=between_registers\nlargest_share_estimated=10.0000%";
    all.number = "2026-10-East";
    all.snapshot = "sha256 0123";
    all.provenance = {{"Program", "Wattmast 0.1.0"}};
    return all;
}

CarbonStatement closed_statement_sample() {
    CarbonStatement all = statement_sample();
    all.closed = StatementClosing{closing_of_month(all.month), "3:abcd"};
    StatementChange change;
    change.when = utc_from_milliseconds(1'793'865'601'234);
    change.who = "M. Wu";
    change.site = "SH-1";
    change.item = "grid_electricity";
    change.reason = "meter read again";
    change.line = 9;
    change.corrects = 1;
    change.effect = tonnes(-3);
    all.changes = {change};
    return all;
}

const ReportTable& table_of(const ReportDocument& document, std::string_view id) {
    const ReportTable* found = find_table(document, id);
    EXPECT_NE(found, nullptr) << id;
    static const ReportTable none;
    return found == nullptr ? none : *found;
}

const Cell& cell_of(const ReportTable& table, std::size_t row, std::string_view column) {
    const auto found = std::ranges::find(table.columns, column, &ReportColumn::id);
    EXPECT_NE(found, table.columns.end()) << column;
    return table.rows.at(row).at(static_cast<std::size_t>(found - table.columns.begin()));
}

std::string paragraphs_of(const ReportDocument& document) {
    std::string text;
    for (const ReportSection& section : document.sections) {
        for (const ReportBlock& block : section.blocks) {
            if (const auto* paragraph = std::get_if<ReportParagraph>(&block)) {
                text += paragraph->text + "\n";
            }
        }
    }
    return text;
}

}  // namespace wattmast::test
