// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_steps.h"

#include <gmock/gmock.h>

#include <random>

#include "carbon/ledger_lines.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t kilowatt_hour = 1'000'000;

LedgerLine location(const std::string& site, std::int64_t kilowatt_hours, std::int64_t kilograms) {
    LedgerLine line = grid_line(site);
    line.energy->energy = Energy::of(kilowatt_hours * kilowatt_hour);
    line.mass = CarbonMass::of(kilograms * 1'000'000);
    return line;
}
LedgerLine market(const std::string& site, const std::string& kind, std::int64_t kilowatt_hours,
                  std::int64_t kilograms) {
    LedgerLine line = location(site, kilowatt_hours, kilograms);
    line.category = LedgerCategory::scope2_market;
    line.item = "grid_electricity_" + kind;
    return line;
}
MarketStep step(MarketStepKind kind, std::int64_t kilograms, std::int64_t kilowatt_hours) {
    return {kind, CarbonMass::of(kilograms * 1'000'000), Energy::of(kilowatt_hours * kilowatt_hour)};
}

TEST(MarketSteps, LeadFromLocationToMarket) {
    const std::vector lines{location("A", 1000, 500),          location("B", 400, 240),
                            market("A", "residual", 700, 420), market("A", "certificate", 300, 0),
                            market("B", "contract", 100, 10),  market("B", "residual", 300, 180),
                            market("B", "on_site", 50, 0)};
    const auto found = market_steps(lines);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].gas, Gas::co2);
    EXPECT_EQ(found[0].location, CarbonMass::of(740'000'000));
    EXPECT_EQ(found[0].market, CarbonMass::of(610'000'000));
    EXPECT_THAT(found[0].steps,
                ElementsAre(step(MarketStepKind::own_generation, 0, 50),
                            step(MarketStepKind::certificates, -150, 300),  // 300 of 1,000 kWh of 500 kg
                            step(MarketStepKind::contracts, -50, 100),      // 10 kg in the place of 60
                            step(MarketStepKind::residual, 70, 1000)));     // 600 kg in the place of 530
}

TEST(MarketSteps, SayWhatHasNoFigureAndWhatIsOfAnotherGas) {
    LedgerLine other = market("A", "residual", 250, 130);
    other.gas = Gas::co2e;
    const std::vector lines{location("A", 1000, 500), market("A", "certificate", 250, 0), other};
    const auto found = market_steps(lines);
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].market, CarbonMass{});
    EXPECT_THAT(found[0].steps,
                ElementsAre(step(MarketStepKind::certificates, -125, 250), step(MarketStepKind::other_gas, -125, 250),
                            step(MarketStepKind::no_figure, -250, 500)));
    EXPECT_EQ(found[1].gas, Gas::co2e);
    EXPECT_EQ(found[1].location, CarbonMass{});
    EXPECT_THAT(found[1].steps, ElementsAre(step(MarketStepKind::other_gas, 130, 250)));
}

TEST(MarketSteps, AddUpToTheMilligramWhateverTheLines) {
    std::mt19937 random(20'261'128);
    for (int round = 0; round < 200; ++round) {
        std::vector<LedgerLine> lines;
        for (const std::string site : {"A", "B", "C"}) {
            for (const std::string kind : {"", "on_site", "certificate", "contract", "residual", "location"}) {
                if (random() % 3 == 0) {
                    continue;
                }
                LedgerLine line = kind.empty() ? location(site, 1, 1) : market(site, kind, 1, 1);
                line.energy->energy = Energy::of(static_cast<std::int64_t>(random() % 5'000'000));
                line.mass = CarbonMass::of(static_cast<std::int64_t>(random() % 3'000'000));
                line.gas = random() % 4 == 0 ? Gas::co2e : Gas::co2;
                lines.push_back(line);
            }
        }
        for (const MarketSteps& found : market_steps(lines)) {
            CarbonMass sum = found.location;
            for (const MarketStep& one : found.steps) {
                sum += one.change;
            }
            EXPECT_EQ(sum, found.market);
            CarbonMass of_lines;
            for (const LedgerLine& line : lines) {
                const bool counts = line.category == LedgerCategory::scope2_market && line.gas == found.gas;
                of_lines += counts ? line.mass : CarbonMass{};
            }
            EXPECT_EQ(found.market, of_lines);
        }
    }
}

TEST(MarketSteps, ThereAreNoneWithoutElectricity) {
    EXPECT_THAT(market_steps(std::vector{fuel_line()}), IsEmpty());
}

}  // namespace
}  // namespace wattmast::test
