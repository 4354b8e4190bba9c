// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/source_inventory.h"

#include "carbon/ledger_lines.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

Energy kilowatt_hours(std::int64_t count) {
    return Energy::of(count * 1'000'000);
}
CarbonMass kilograms(std::int64_t count) {
    return CarbonMass::of(count * 1'000'000);
}

LedgerLine electricity(const std::string& site, std::int64_t energy, EnergyMethod method, std::int64_t mass,
                       Gas gas = Gas::co2) {
    LedgerLine line = grid_line(site);
    line.energy = LedgerEnergy{kilowatt_hours(energy), method, whole};
    line.mass = kilograms(mass);
    line.gas = gas;
    return line;
}

LedgerLine market(LedgerLine line, const std::string& part) {
    line.category = LedgerCategory::scope2_market;
    line.item += "_" + part;
    return line;
}

LedgerLine diesel(const std::string& site, Decimal litres, std::int64_t mass, std::int64_t record) {
    LedgerLine line = grid_line(site);
    line.category = LedgerCategory::scope1_fuel;
    line.item = "diesel";
    line.energy.reset();
    line.amount = LedgerAmount{litres, "L"};
    line.factor = {"fuel.diesel", Decimal(268, -2), "kgCO2e/L", sha256("row")};
    line.gas = Gas::co2e;
    line.mass = kilograms(mass);
    line.points.clear();
    line.records = {record};
    return line;
}

TEST(Inventory, OneRowForEachSourceWithItsMethodsAndEvidence) {
    const std::vector<LedgerLine> lines = {electricity("A", 1000, EnergyMethod::measured, 600),
                                           electricity("B", 500, EnergyMethod::estimated, 300),
                                           diesel("A", Decimal(1005, -1), 269, 4), diesel("A", Decimal(2, 1), 54, 5)};
    const SourceInventory inventory = sources_of(lines);
    ASSERT_THAT(inventory.rows, SizeIs(2));
    const SourceRow& fuel = inventory.rows[0];
    EXPECT_EQ(fuel.category, LedgerCategory::scope1_fuel);
    EXPECT_EQ(fuel.amount, (LedgerAmount{Decimal(1205, -1), "L"}));
    EXPECT_FALSE(fuel.energy);
    EXPECT_EQ(fuel.mass, kilograms(323));
    EXPECT_EQ(fuel.sites, 1u);
    EXPECT_EQ(fuel.records, 2u);
    EXPECT_EQ(fuel.meters, 0u);
    const SourceRow& grid = inventory.rows[1];
    EXPECT_EQ(grid.energy, (EnergyByMethod{kilowatt_hours(1000), {}, kilowatt_hours(500), {}}));
    EXPECT_EQ(grid.sites, 2u);
    EXPECT_EQ(grid.meters, 4u) << "points of the same name at two sites are two";
    EXPECT_THAT(grid.factors, SizeIs(1));
    EXPECT_EQ(inventory.grid_energy()->total(), kilowatt_hours(1500));
}

TEST(Inventory, GasesUnitsAndFactorsStayApart) {
    LedgerLine kilolitres = diesel("A", Decimal(1, 0), 2680, 6);
    kilolitres.amount->unit = "kL";
    LedgerLine other_factor = electricity("C", 10, EnergyMethod::measured, 5);
    other_factor.factor.id = "elec.other";
    const std::vector<LedgerLine> lines = {electricity("A", 1000, EnergyMethod::measured, 600), other_factor,
                                           electricity("B", 500, EnergyMethod::measured, 300, Gas::co2e),
                                           diesel("A", Decimal(100, 0), 268, 4), kilolitres};
    const SourceInventory inventory = sources_of(lines);
    EXPECT_THAT(inventory.rows, SizeIs(4));
    EXPECT_THAT(inventory.gases(), ElementsAre(Gas::co2, Gas::co2e));
    EXPECT_THAT(inventory.rows[2].factors, SizeIs(2));
    EXPECT_EQ(inventory.sum(SourceSum::scope1_and_2_location, Gas::co2), kilograms(605));
    EXPECT_EQ(inventory.sum(SourceSum::scope1_and_2_location, Gas::co2e), kilograms(300 + 268 + 2680));
    EXPECT_EQ(inventory.sum(SourceSum::scope1, Gas::co2), std::nullopt) << "not known is not zero";
    EXPECT_EQ(inventory.sum(SourceSum::biogenic, Gas::co2), std::nullopt);
}

TEST(Inventory, SaysWhatHasNoMarketBasedFigure) {
    const LedgerLine a = electricity("A", 1000, EnergyMethod::measured, 600);
    const LedgerLine b = electricity("B", 500, EnergyMethod::measured, 300);
    LedgerLine certificate = market(a, "certificate");
    certificate.energy->energy = kilowatt_hours(400);
    certificate.mass = CarbonMass{};
    LedgerLine rest = market(a, "residual");
    rest.energy->energy = kilowatt_hours(600);
    LedgerLine own = market(b, "on_site");
    own.mass = CarbonMass{};
    const std::vector<LedgerLine> lines = {a, b, certificate, rest, own};
    const SourceInventory inventory = sources_of(lines);
    EXPECT_EQ(inventory.without_market(), kilowatt_hours(500)) << "own generation covers nothing of the grid's";
    const std::vector<LedgerLine> whole_site = {a, certificate, rest};
    EXPECT_EQ(sources_of(whole_site).without_market(), Energy{});
    EXPECT_EQ(sources_of({}).without_market(), std::nullopt);
}

TEST(Inventory, ByAnyKeyOfALine) {
    const std::vector<LedgerLine> lines = {electricity("A", 1000, EnergyMethod::measured, 600),
                                           electricity("B", 500, EnergyMethod::measured, 300),
                                           electricity("A", 5, EnergyMethod::integrated, 3)};
    const auto by_site = sources_by(lines, [](const LedgerLine& line) { return line.site; });
    ASSERT_THAT(by_site, SizeIs(2));
    EXPECT_EQ(by_site.at("A").sum(SourceSum::scope2_location, Gas::co2), kilograms(603));
    EXPECT_EQ(by_site.at("A").grid_energy()->integrated, kilowatt_hours(5));
    EXPECT_EQ(by_site.at("B").rows.front().lines, 1u);
}

}  // namespace
}  // namespace wattmast::test
