// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/newer_factor.h"

#include <gmock/gmock.h>

#include "carbon/factor_edition.h"
#include "carbon/factors.h"

namespace wattmast::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

EmissionFactor of_set(EmissionFactor factor, CivilDate published) {
    factor.set = "mee";
    factor.published_by = published;
    return factor;
}

EmissionFactor diesel(std::string id, int year, std::string_view value) {
    EmissionFactor made = of_set(factor(std::move(id), "CN", year, value), date(year + 1, 3, 4));
    made.category = FactorCategory::fuel;
    made.unit = "tCO2/t";
    made.item = "diesel";
    made.scope = "1";
    made.method = "combustion";
    return made;
}

const EmissionFactor sd21 = of_set(factor("sd21", "CN-SD", 2021, "0.6838"), date(2024, 4, 12));
const EmissionFactor sd22 = of_set(factor("sd22", "CN-SD", 2022, "0.6410"), date(2024, 12, 20));
const EmissionFactor sd23 = of_set(factor("sd23", "CN-SD", 2023, "0.6191"), date(2025, 10, 24));

FactorLibrary library(std::vector<EmissionFactor> factors) {
    FactorLibrary made;
    made.factors = FactorRegister({{"mee", "China", 100, "CO2", "public notice", ""}});
    made.factors.add(std::move(factors)).value();
    return made;
}

LedgerLine line_of(const EmissionFactor& used, std::int64_t mwh, LedgerCategory category) {
    LedgerLine line;
    line.site = "SD-01";
    line.category = category;
    line.item = "grid_electricity";
    line.energy = LedgerEnergy{Energy::of(mwh), EnergyMethod::measured, whole};
    line.factor = {used.id, used.value, used.unit, row_digest(used)};
    line.gas = used.gas.value();
    line.mass = emissions(line.energy->energy, used).value();
    return line;
}

LedgerLine diesel_line(const EmissionFactor& used, CarbonMass mass) {
    LedgerLine line;
    line.site = "SD-01";
    line.category = LedgerCategory::scope1_fuel;
    line.item = "diesel";
    line.amount = LedgerAmount{Decimal(347, -1), "t"};
    line.factor = {used.id, used.value, used.unit, row_digest(used)};
    line.gas = used.gas.value();
    line.mass = mass;
    return line;
}

TEST(NewerFactor, TheTotalIsThatOfLinesMultipliedAnew) {
    // Half a milligram more or less in each line: rounded one by one, as the ledger does.
    const std::vector<LedgerLine> lines{line_of(sd22, 1'000'003, LedgerCategory::scope2_location),
                                        line_of(sd22, 7'777'777, LedgerCategory::scope2_location),
                                        line_of(sd21, 5'000'000, LedgerCategory::scope2_market)};
    const auto found = newer_factors(lines, library({sd21, sd22, sd23}));
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].used.id, "sd21");
    EXPECT_EQ(found[0].newest.id, "sd23");
    ASSERT_THAT(found[0].changes, SizeIs(1));
    EXPECT_EQ(found[0].changes[0].sum, SourceSum::scope1_and_2_market);
    EXPECT_EQ(found[0].changes[0].after, emissions(Energy::of(5'000'000), sd23).value());
    EXPECT_EQ(found[1].used.id, "sd22");
    EXPECT_EQ(found[1].lines, 2U);
    ASSERT_THAT(found[1].changes, SizeIs(1));
    EXPECT_EQ(found[1].changes[0].sum, SourceSum::scope1_and_2_location);
    EXPECT_EQ(found[1].changes[0].before, lines[0].mass + lines[1].mass);
    EXPECT_EQ(found[1].changes[0].after,
              emissions(Energy::of(1'000'003), sd23).value() + emissions(Energy::of(7'777'777), sd23).value());
}

TEST(NewerFactor, OtherFactorsStayInTheTotal) {
    const std::vector<LedgerLine> lines{line_of(sd22, 1'000'000, LedgerCategory::scope2_location),
                                        line_of(sd23, 2'000'000, LedgerCategory::scope2_location)};
    const auto found = newer_factors(lines, library({sd22, sd23}));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].changes[0].before, lines[0].mass + lines[1].mass);
    EXPECT_EQ(found[0].changes[0].after, emissions(Energy::of(3'000'000), sd23).value());
}

TEST(NewerFactor, TheNewestAndWhatIsNotOfTheLibraryHaveNone) {
    LedgerLine certificate = line_of(sd22, 1'000'000, LedgerCategory::scope2_market);
    certificate.factor = {"GEC GEC-77", Decimal(0, 0), "kgCO2/kWh", sha256("record")};
    const std::vector<LedgerLine> lines{line_of(sd23, 1'000'000, LedgerCategory::scope2_location), certificate};
    EXPECT_THAT(newer_factors(lines, library({sd22, sd23})), IsEmpty());
}

TEST(NewerFactor, AnEditionThatChangedTheRowIsNewer) {
    EmissionFactor revised = sd22;
    revised.value = Decimal(6409, -4);
    FactorLibrary now = library({revised});
    now.former = {{sd22, FormerFactor::End::changed, BookRecordId(1)}};
    const std::vector<LedgerLine> lines{line_of(sd22, 1'000'000, LedgerCategory::scope2_location)};
    const auto found = newer_factors(lines, now);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].newest.id, "sd22");
    EXPECT_EQ(found[0].changes[0].after, emissions(Energy::of(1'000'000), revised).value());
    // Also where nobody knows the former row any more: by the ratio of the values.
    now.former.clear();
    EXPECT_EQ(newer_factors(lines, now).at(0).changes.at(0).after, found[0].changes[0].after);
}

TEST(NewerFactor, LinesThatAreNoProductOfEnergyAreScaled) {
    const EmissionFactor before = diesel("d23", 2023, "3.10");
    const EmissionFactor after = diesel("d24", 2024, "3.0");
    // 107,570,000,001 mg x 3.0 / 3.1 = 104,100,000,000.967…
    const std::vector<LedgerLine> lines{diesel_line(before, CarbonMass::of(107'570'000'001))};
    const auto found = newer_factors(lines, library({before, after}));
    ASSERT_THAT(found, SizeIs(1));
    ASSERT_THAT(found[0].changes, SizeIs(2)) << "scope 1 is in both sums";
    EXPECT_EQ(found[0].changes[0].after, CarbonMass::of(104'100'000'001));
    EXPECT_EQ(found[0].changes[1].after, CarbonMass::of(104'100'000'001));
}

TEST(NewerFactor, WhatCannotBeSaidIsNoFigure) {
    const EmissionFactor before = diesel("d23", 2023, "0");
    const EmissionFactor after = diesel("d24", 2024, "3.0");
    const std::vector<LedgerLine> lines{diesel_line(before, CarbonMass::of(0))};
    const auto found = newer_factors(lines, library({before, after}));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].unknown, 1U);
    EXPECT_THAT(found[0].changes, IsEmpty());
}

}  // namespace
}  // namespace wattmast::test
