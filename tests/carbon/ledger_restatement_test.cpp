// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_restatement.h"

#include <random>

#include "carbon/ledger_lines.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t kilowatt_hour = 1'000'000;

/// So many kWh times a factor of kg CO2/kWh, in ten-thousandths.
LedgerLine line_of(std::int64_t kilowatt_hours, std::int64_t factor, const std::string& site = "A") {
    LedgerLine line = grid_line(site);
    line.energy->energy = Energy::of(kilowatt_hours * kilowatt_hour);
    line.factor = {"elec." + std::to_string(factor), Decimal(factor, -4), "kgCO2/kWh", sha256("row")};
    line.mass = CarbonMass::of(kilowatt_hours * factor * 100);
    return line;
}

ChangeParts kilograms(std::int64_t method, std::int64_t activity, std::int64_t factor, std::int64_t perimeter) {
    const auto mass = [](std::int64_t one) { return CarbonMass::of(one * 1'000'000); };
    return {mass(method), mass(activity), mass(factor), mass(perimeter)};
}

const Restatement& only(const std::vector<CategoryRestatement>& all) {
    EXPECT_THAT(all, SizeIs(1));
    return all.front().change;
}

TEST(LedgerRestatement, SplitsActivityAndFactorOfAMonth) {
    const std::vector<LedgerLine> before = {line_of(1000, 6000)};
    const std::vector<LedgerLine> after = {line_of(1100, 5000)};
    const auto all = restate_ledger(before, after, {});
    const RestatedLine& line = only(all).lines.front();
    EXPECT_EQ(line.item, "2026-10, grid, grid_electricity");
    EXPECT_EQ(line.parts, kilograms(0, 60, -110, 0));
    EXPECT_EQ(only(all).totals.at(Gas::co2).parts.sum(), CarbonMass::of(-50'000'000));
}

TEST(LedgerRestatement, WhatOneVersionLacksIsPerimeterOrNotKnown) {
    LedgerLine losses = line_of(10, 100, "C");
    losses.item = "other";
    const std::vector<LedgerLine> before = {line_of(1000, 6000), line_of(500, 6000, "B")};
    const std::vector<LedgerLine> after = {line_of(1000, 6000), line_of(200, 6000, "D")};
    const auto all = restate_ledger(before, after, {});
    ASSERT_THAT(only(all).lines, SizeIs(3));
    EXPECT_EQ(only(all).lines[0].parts, ChangeParts{});
    EXPECT_EQ(only(all).lines[1].presence, LinePresence::site_gone);
    EXPECT_EQ(only(all).lines[1].parts, kilograms(0, 0, 0, -300));
    EXPECT_EQ(only(all).lines[2].presence, LinePresence::site_added);
    EXPECT_EQ(only(all).totals.at(Gas::co2).parts, kilograms(0, 0, 0, -180));
    const auto unknown = restate_ledger(before, after, {FigurePeriod::month, AbsentFigure::unknown});
    EXPECT_FALSE(only(unknown).lines[1].parts);
    ASSERT_THAT(only(unknown).findings, SizeIs(1));
    EXPECT_TRUE(only(unknown).findings.front().is_error);
    EXPECT_EQ(only(unknown).totals.at(Gas::co2).before, CarbonMass::of(600'000'000)) << "without site B";
}

TEST(LedgerRestatement, KeepsLocationMarketAndGasesApart) {
    LedgerLine market = line_of(1000, 7000);
    market.category = LedgerCategory::scope2_market;
    LedgerLine equivalents = line_of(300, 1000, "B");
    equivalents.gas = Gas::co2e;
    const std::vector<LedgerLine> both = {line_of(1000, 6000), market, equivalents};
    const auto all = restate_ledger(both, both, {});
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].category, LedgerCategory::scope2_location);
    EXPECT_THAT(all[0].change.totals, SizeIs(2));
    EXPECT_EQ(all[0].change.totals.at(Gas::co2).before, CarbonMass::of(600'000'000));
    EXPECT_EQ(all[0].change.totals.at(Gas::co2e).before, CarbonMass::of(30'000'000));
    EXPECT_EQ(all[1].change.totals.at(Gas::co2).before, CarbonMass::of(700'000'000));
}

/// A certificate that comes late covers a part: the use is the same, so that its mean factor falls.
TEST(LedgerRestatement, ByMarketAllPartsOfASiteAreOneFigure) {
    const auto market = [](std::int64_t energy, std::int64_t factor, const std::string& item) {
        LedgerLine line = line_of(energy, factor);
        line.category = LedgerCategory::scope2_market;
        line.item = item;
        line.factor.id = item;
        return line;
    };
    const std::vector<LedgerLine> before = {market(1000, 6000, "grid_electricity_residual")};
    const std::vector<LedgerLine> after = {market(400, 0, "grid_electricity_certificate"),
                                           market(600, 6000, "grid_electricity_residual")};
    EXPECT_EQ(only(restate_ledger(before, after, {})).lines.front().parts, kilograms(0, 0, -240, 0));
}

TEST(LedgerRestatement, AChangedRuleIsMethodWithAllOfItsFactor) {
    LedgerLine later = line_of(1100, 5000);
    later.rules = "year_rule=latest_published_not_after gap_policy=typical_day";
    const std::vector<LedgerLine> before = {line_of(1000, 6000)};
    const std::vector<LedgerLine> after = {later};
    const auto all = restate_ledger(before, after, {});
    EXPECT_EQ(only(all).lines.front().parts, kilograms(-100, 50, 0, 0));
    EXPECT_EQ(only(all).findings.front().check, "method_without_bridge");
    // How gaps were filled is the activity's.
    later = line_of(1100, 5000);
    later.rules += " gap_policy=typical_day gap_limit=900s";
    EXPECT_EQ(only(restate_ledger(before, {&later, 1}, {})).lines.front().parts, kilograms(0, 60, -110, 0));
}

TEST(LedgerRestatement, AnotherGasLeavesOneTotalAndJoinsTheOther) {
    LedgerLine later = line_of(1000, 5000);
    later.gas = Gas::co2e;
    const std::vector<LedgerLine> before = {line_of(1000, 6000)};
    const auto all = restate_ledger(before, {&later, 1}, {});
    EXPECT_EQ(only(all).totals.at(Gas::co2).parts, kilograms(-600, 0, 0, 0));
    EXPECT_EQ(only(all).totals.at(Gas::co2e).parts, kilograms(500, 0, 0, 0));
    EXPECT_EQ(only(all).findings.front().check, "gas_changed");
}

TEST(LedgerRestatement, YearsAreComparedAsWholes) {
    const auto fuel = [](unsigned month, int year, std::int64_t litres, std::int64_t per_litre) {
        LedgerLine line = fuel_line("A");
        line.month = month_of(year, month);
        line.amount = LedgerAmount{Decimal(litres, 0), "L"};
        line.factor.value = Decimal(per_litre, 0);
        line.mass = CarbonMass::of(litres * per_litre * 1'000'000);
        return line;
    };
    const std::vector<LedgerLine> before = {fuel(1, 2025, 100, 2), fuel(6, 2025, 100, 3)};
    const std::vector<LedgerLine> after = {fuel(2, 2026, 300, 3)};
    const auto all = restate_ledger(before, after, {FigurePeriod::year, AbsentFigure::gone});
    const RestatedLine& line = only(all).lines.front();
    EXPECT_EQ(line.item, "diesel (L)");
    EXPECT_EQ(line.parts, kilograms(0, 250, 150, 0)) << "a mean of 2.5 kg/L before";
}

TEST(LedgerRestatement, OfWhatWasNothingAllIsActivity) {
    const std::vector<LedgerLine> before = {line_of(0, 6000)};
    const std::vector<LedgerLine> after = {line_of(100, 5000)};
    // The factor is known though the energy was zero.
    EXPECT_EQ(only(restate_ledger(before, after, {})).lines.front().parts, kilograms(0, 60, -10, 0));
    LedgerLine none = fuel_line();
    none.amount = LedgerAmount{Decimal(0, 0), "L"};
    none.mass = CarbonMass::of(0);
    LedgerLine some = fuel_line();
    some.factor.id = "another";
    some.mass = CarbonMass::of(5'000'000);
    EXPECT_EQ(only(restate_ledger({&none, 1}, {&some, 1}, {})).lines.front().parts, kilograms(0, 5, 0, 0));
}

TEST(LedgerRestatement, PartsOfRandomLinesAddUpToTheMilligram) {
    std::mt19937_64 random(6);
    for (int round = 0; round < 200; ++round) {
        const auto version = [&] {
            std::vector<LedgerLine> lines;
            for (int i = 0; i < 12; ++i) {
                LedgerLine line = random() % 3 == 0 ? fuel_line("S" + std::to_string(random() % 3))
                                                    : line_of(static_cast<std::int64_t>(random() % 5000),
                                                              static_cast<std::int64_t>(random() % 9000),
                                                              "S" + std::to_string(random() % 3));
                line.month = month_of(2026, 1 + static_cast<unsigned>(random() % 3));
                line.category = line.energy && random() % 2 == 0 ? LedgerCategory::scope2_market : line.category;
                line.rules = random() % 4 == 0 ? "year_rule=latest_published_not_after" : line.rules;
                line.gas = random() % 5 == 0 ? Gas::co2e : line.gas;
                line.mass = CarbonMass::of(line.mass.count() + static_cast<std::int64_t>(random() % 3));
                lines.push_back(std::move(line));
            }
            return lines;
        };
        const auto before = version();
        const auto after = version();
        for (const FigurePeriod period : {FigurePeriod::month, FigurePeriod::year}) {
            std::map<std::pair<LedgerCategory, Gas>, CarbonMass> change;
            for (const LedgerLine& line : after) {
                change[{line.category, line.gas}] += line.mass;
            }
            for (const LedgerLine& line : before) {
                change[{line.category, line.gas}] -= line.mass;
            }
            for (const CategoryRestatement& category : restate_ledger(before, after, {period, AbsentFigure::gone})) {
                for (const auto& [gas, total] : category.change.totals) {
                    EXPECT_EQ(total.parts.sum(), (change[{category.category, gas}]));
                }
            }
        }
    }
}

}  // namespace
}  // namespace wattmast::test
