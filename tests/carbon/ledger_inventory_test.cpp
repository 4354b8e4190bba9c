// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_inventory.h"

#include <gmock/gmock.h>

#include "carbon/ledger_lines.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

LedgerLine grid(const std::string& site, std::int64_t kilowatt_hours, EnergyMethod method, int coverage) {
    LedgerLine line = grid_line(site);
    line.energy = {Energy::of(kilowatt_hours * 1'000'000), method, PartsPerMillion{coverage}};
    line.mass = CarbonMass::of(kilowatt_hours * 581'000);
    return line;
}

TEST(LedgerInventory, AddsWhatHasOneFactorAndSaysHowItIsKnown) {
    const std::vector lines{grid("A", 1000, EnergyMethod::measured, 1'000'000),
                            grid("B", 500, EnergyMethod::estimated, 900'000),
                            grid("A", 250, EnergyMethod::entered, 800'000)};
    const LedgerInventory found = inventory_of(lines);
    ASSERT_THAT(found.rows, SizeIs(1));
    const InventoryRow& row = found.rows.front();
    EXPECT_EQ(row.energy, Energy::of(1'750'000'000));
    EXPECT_EQ(row.mass, CarbonMass::of(1750 * 581'000));
    EXPECT_EQ(row.by_method[0], Energy::of(1'000'000'000));
    EXPECT_EQ(row.by_method[1], Energy{});
    EXPECT_EQ(row.by_method[2], Energy::of(500'000'000));
    EXPECT_EQ(row.by_method[3], Energy::of(250'000'000));
    EXPECT_EQ(row.coverage, PartsPerMillion{900'000});
    EXPECT_EQ(row.sites, 2U);
    EXPECT_EQ(row.points, 6U);
    EXPECT_THAT(row.lines, ElementsAre(0, 1, 2));
    EXPECT_THAT(row.books, IsEmpty());
}

TEST(LedgerInventory, KeepsFactorsUnitsScopesAndGasesApart) {
    LedgerLine other_version = grid_line("A");
    other_version.factor.row_digest = sha256("row 41, changed");
    LedgerLine tonnes = fuel_line("B");
    tonnes.amount = LedgerAmount{Decimal(2, 0), "t"};
    LedgerLine more = fuel_line("B");
    more.amount = LedgerAmount{Decimal(5, -1), "L"};
    more.records = {23, 31};
    LedgerLine market = grid_line("A");
    market.category = LedgerCategory::scope2_market;
    market.mass = CarbonMass::of(11);
    LedgerLine losses = grid_line("A");
    losses.category = LedgerCategory::scope3_td_losses;
    losses.mass = CarbonMass::of(7);
    LedgerLine biogenic = fuel_line("A");
    biogenic.category = LedgerCategory::biogenic;
    biogenic.gas = Gas::co2;
    biogenic.mass = CarbonMass::of(3);
    const std::vector lines{biogenic, losses, market, other_version, grid_line("A"), fuel_line("A"), tonnes, more};
    const LedgerInventory found = inventory_of(lines);
    std::vector<LedgerCategory> categories;
    for (const InventoryRow& row : found.rows) {
        categories.push_back(row.category);
    }
    EXPECT_THAT(categories, ElementsAre(LedgerCategory::scope1_fuel, LedgerCategory::scope2_location,
                                        LedgerCategory::scope2_location, LedgerCategory::scope2_market,
                                        LedgerCategory::scope3_td_losses, LedgerCategory::biogenic));
    const InventoryRow& diesel = found.rows.front();
    EXPECT_THAT(diesel.amounts, ElementsAre(LedgerAmount{Decimal(7005, -1), "L"}, LedgerAmount{Decimal(2, 0), "t"}));
    EXPECT_THAT(diesel.books, ElementsAre(17, 23, 31));
    EXPECT_EQ(diesel.energy, std::nullopt);
    const CarbonMass of_fuel = CarbonMass::of(3 * 1'863'085'000LL);
    const CarbonMass of_grid = CarbonMass::of(2 * 1'362'839'441'617LL);
    EXPECT_THAT(found.sum(InventorySection::scope1), ElementsAre(Pair(Gas::co2e, of_fuel)));
    EXPECT_THAT(found.scopes_1_and_2(InventorySection::scope2_location),
                ElementsAre(Pair(Gas::co2, of_grid), Pair(Gas::co2e, of_fuel)));
    EXPECT_THAT(found.scopes_1_and_2(InventorySection::scope2_market),
                ElementsAre(Pair(Gas::co2, CarbonMass::of(11)), Pair(Gas::co2e, of_fuel)));
    EXPECT_THAT(found.sum(InventorySection::scope3), ElementsAre(Pair(Gas::co2, CarbonMass::of(7))));
    EXPECT_THAT(found.sum(InventorySection::biogenic), ElementsAre(Pair(Gas::co2, CarbonMass::of(3))));
}

TEST(LedgerInventory, PassesOverWithdrawalsAndHasNothingOfNothing) {
    LedgerLine withdrawal = grid_line("A");
    withdrawal.correction = LedgerCorrection{4, "withdrawn", true};
    EXPECT_THAT(inventory_of({&withdrawal, 1}).rows, IsEmpty());
    EXPECT_THAT(inventory_of({}).sum(InventorySection::scope1), IsEmpty());
}

}  // namespace
}  // namespace wattmast::test
