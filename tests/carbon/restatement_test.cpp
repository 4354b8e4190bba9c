// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/restatement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <sstream>

#include "carbon/golden_case.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

std::string text_of(const std::optional<CarbonMass>& mass) {
    return mass ? kilograms_text(*mass) : "-";
}

std::string text_of(const std::optional<ChangeParts>& parts) {
    return parts ? "method " + kilograms_text(parts->method) + " activity " + kilograms_text(parts->activity) +
                       " factor " + kilograms_text(parts->factor) + " perimeter " + kilograms_text(parts->perimeter)
                 : "unknown";
}

std::string text_of(const Restatement& restatement) {
    std::ostringstream out;
    for (const RestatedLine& line : restatement.lines) {
        out << line.site << ',' << line.item << ' ' << id_of(line.gas) << ' ' << id_of(line.presence) << " before "
            << text_of(line.before) << " after " << text_of(line.after) << ' ' << text_of(line.parts) << '\n';
    }
    for (const auto& [gas, total] : restatement.totals) {
        out << "total " << id_of(gas) << ' ' << total.lines << " before " << kilograms_text(total.before) << " after "
            << kilograms_text(total.after) << ' ' << text_of(std::optional(total.parts)) << '\n';
    }
    for (const RestatementFinding& finding : restatement.findings) {
        out << "finding " << (finding.is_error ? "error " : "note ") << finding.check << ' ' << finding.place << '\n';
    }
    return out.str();
}

class RestatementCase : public testing::TestWithParam<GoldenCase> {};

TEST_P(RestatementCase, HasTheExpectedParts) {
    const auto before = read_stated_lines(GetParam().text("before.csv"), "before.csv");
    ASSERT_THAT(before, IsOk());
    const auto after = read_stated_lines(GetParam().text("after.csv"), "after.csv");
    ASSERT_THAT(after, IsOk());
    const auto result = restate(*before, *after);
    ASSERT_THAT(result, IsOk());
    EXPECT_EQ(text_of(*result), GetParam().text("expected.txt")) << GetParam().text("about.txt");
}

INSTANTIATE_TEST_SUITE_P(Folders, RestatementCase, testing::ValuesIn(golden_cases("restatement")), name_of_case);

std::vector<StatedLine> random_version(std::mt19937_64& random) {
    std::vector<StatedLine> lines;
    for (int site = 0; site < 5; ++site) {
        for (const char* item : {"grid", "losses"}) {
            if (random() % 4 == 0) {
                continue;
            }
            const auto rate = [&](Gas gas) {
                return ElectricityRate{Decimal(static_cast<std::int64_t>(random() % 1'000'000'007), -9), gas};
            };
            const Gas gas = random() % 6 == 0 ? Gas::co2e : Gas::co2;
            StatedLine line{"S" + std::to_string(site), item, std::nullopt, rate(gas), "location", std::nullopt};
            if (random() % 9 != 0) {
                line.energy = Energy::of(static_cast<std::int64_t>(random() % 1'000'000'000'000));
            }
            line.method = random() % 3 == 0 ? "market" : "location";
            line.bridge = random() % 2 == 0 ? std::optional(rate(gas)) : std::nullopt;
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

TEST(Restatement, RandomChangesAddUpWhateverTheirOrder) {
    std::size_t whole_lines = 0;
    for (unsigned seed = 0; seed < 500; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937_64 random(seed);
        auto before = random_version(random);
        auto after = random_version(random);
        const auto result = restate(before, after);
        ASSERT_THAT(result, IsOk());
        for (const RestatedLine& line : result->lines) {
            if (line.parts) {
                ++whole_lines;
                EXPECT_EQ(line.parts->sum(), line.after.value_or(CarbonMass{}) - line.before.value_or(CarbonMass{}));
            }
        }
        for (const auto& [gas, total] : result->totals) {
            EXPECT_EQ(total.parts.sum(), total.after - total.before) << id_of(gas);
        }
        std::ranges::shuffle(before, random);
        std::ranges::shuffle(after, random);
        const auto again = restate(before, after);
        EXPECT_EQ(again->lines, result->lines);
        EXPECT_EQ(again->findings, result->findings);
    }
    EXPECT_GT(whole_lines, 3000U);
}

TEST(Restatement, TheWayBackIsTheOppositeInSum) {
    std::mt19937_64 random(9);
    for (int round = 0; round < 100; ++round) {
        const auto before = random_version(random);
        const auto after = random_version(random);
        const auto there = restate(before, after).value();
        const auto back = restate(after, before).value();
        ASSERT_EQ(there.totals.size(), back.totals.size());
        for (const auto& [gas, total] : there.totals) {
            EXPECT_EQ(total.parts.sum() + back.totals.at(gas).parts.sum(), CarbonMass{});
        }
    }
}

TEST(Restatement, NothingChangedIsNothing) {
    std::mt19937_64 random(10);
    auto lines = random_version(random);
    const auto result = restate(lines, lines);
    ASSERT_THAT(result, IsOk());
    for (const RestatedLine& line : result->lines) {
        EXPECT_TRUE(!line.parts || *line.parts == ChangeParts{});
    }
    EXPECT_TRUE(restate({}, {}).value().lines.empty());
}

TEST(Restatement, DoublesOfBothVersionsAreNamed) {
    const StatedLine line{"A", "grid", Energy::of(1), {Decimal(5, -1), Gas::co2}, "location", std::nullopt};
    const std::vector<StatedLine> twice = {line, line};
    const auto result = restate(twice, twice);
    EXPECT_THAT(result, FailsWithDetail(Errc::invalid_argument, "site A, grid (before)"));
    EXPECT_THAT(result, FailsWithDetail(Errc::invalid_argument, "site A, grid (after)"));
}

TEST(Restatement, ABridgeThatIsNotNeededAndAMassBeyondItsRangeAreFindings) {
    StatedLine line{"A", "grid", Energy::of(1), {Decimal(5, -1), Gas::co2}, "location", std::nullopt};
    StatedLine later = line;
    later.bridge = line.rate;
    later.energy = Energy::of(std::numeric_limits<std::int64_t>::max());
    later.rate.value = Decimal(2, 0);
    const auto result = restate(std::span(&line, 1), std::span(&later, 1));
    ASSERT_THAT(result, IsOk());
    ASSERT_EQ(result->findings.size(), 2U);
    EXPECT_EQ(result->findings[0].check, "bridge_unused");
    EXPECT_EQ(result->findings[1].check, "overflow");
    EXPECT_EQ(result->lines[0].parts, std::nullopt);
    EXPECT_TRUE(result->totals.empty());
}

TEST(Restatement, EveryFaultyRowIsListed) {
    const auto result = read_stated_lines(
        "site,item,energy_kwh,factor,unit,method,bridge\n"
        ",,x,y,kgCO2/kWh,,\n"
        "A,grid,-1,0.5,kg/kWh,location,0.4\n"
        "B,grid,1,0.5,kgCO2/kWh,location,z\n",
        "before.csv");
    for (const char* text :
         {"before.csv: 9 faults", "line 2: site is empty", "line 2: item is empty", "line 2: method is empty",
          "line 2: energy_kwh: ", "line 2: factor: ", "line 3: energy_kwh: -1 is negative",
          "line 3: factor: \"0.5 kg/kWh\" is no mass", "line 3: bridge: ", "line 4: bridge: "}) {
        EXPECT_THAT(result, FailsWithDetail(Errc::invalid_argument, text));
    }
}

}  // namespace
}  // namespace wattmast::test
