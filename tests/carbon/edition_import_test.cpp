// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/edition_import.h"

#include <gmock/gmock.h>

#include "carbon/book_check.h"
#include "carbon/book_records.h"
#include "carbon/factors.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Change = FactorChange::Kind;

constexpr std::string_view header = "factor_id,set,category,region_code,data_year,value,unit,item,licence\n";

FactorLibrary library() {
    FactorLibrary result{FactorRegister({{"mee", "China", 100, "CO2", "public notice", ""}}), {}, {}, {}};
    const auto row = [](std::string id, int year, std::string_view value) {
        EmissionFactor made = factor(std::move(id), "CN-SD", year, value);
        made.set = "mee";
        made.published = "2024-12-20";
        made.published_by = day("2024-12-20");
        return made;
    };
    result.factors.add({row("sd21", 2021, "0.6838"), row("sd22", 2022, "0.6410")}).value();
    return result;
}

EditionOrder order(std::string rows) {
    return {.name = "grid.csv",
            .text = std::string(header) + std::move(rows),
            .statements = {"Ministry", "Notice 47", "2025-10-24", ""},
            .absent = AbsentFactors::stay,
            .who = "L. Chen",
            .why = "new year",
            .now = parse_iso8601("2025-11-03T08:00:00Z").value()};
}

std::vector<std::pair<std::string, Change>> changes_of(const EditionPlan& plan) {
    std::vector<std::pair<std::string, Change>> result;
    for (const FactorChange& change : plan.comparison.changes) {
        result.emplace_back(change.id, change.kind);
    }
    return result;
}

TEST(EditionImport, ANewYearBecomesARecordWithWhatItBrings) {
    const EditionPlan plan =
        plan_edition(order("sd23,mee,electricity,CN-SD,2023,0.6191,kgCO2/kWh,grid_average,\n"), library());
    EXPECT_THAT(changes_of(plan), ElementsAre(std::pair("sd21", Change::removed), std::pair("sd22", Change::removed),
                                              std::pair("sd23", Change::added)));
    EXPECT_THAT(plan.comparison.findings, IsEmpty()) << "what is not in the file stays";
    ASSERT_TRUE(plan.record);
    EXPECT_EQ(plan.record->kind, BookKind::factor_edition);
    EXPECT_EQ(plan.record->field("name"), "grid.csv");
    EXPECT_EQ(plan.record->field("published"), "2025-10-24");
    EXPECT_EQ(plan.record->field("retired"), "");
    EXPECT_EQ(plan.record->document, "Notice 47");
    EXPECT_THAT(check_fields(*plan.record), IsEmpty());
    BookRecord entered = *plan.record;
    entered.id = BookRecordId(1);
    const FactorLibrary after = library_with_book(library().factors, {&entered, 1});
    EXPECT_EQ(after.factors.all().size(), 3U);
    EXPECT_EQ(after.editions.at(0).factors.at(0).value.to_string(), "0.6191");
}

TEST(EditionImport, TheWholeOfASetRetiresWhatItLacksAndSaysSo) {
    EditionOrder whole = order(
        "sd22,mee,electricity,CN-SD,2022,0.6410,kgCO2/kWh,grid_average,public notice\n"
        "sd23,mee,electricity,CN-SD,2023,0.6191,kgCO2/kWh,grid_average,\n");
    whole.absent = AbsentFactors::are_retired;
    const EditionPlan plan = plan_edition(whole, library());
    ASSERT_EQ(plan.comparison.findings.size(), 1U);
    EXPECT_EQ(plan.comparison.findings[0].id, "sd21");
    EXPECT_EQ(plan.record->field("retired"), "sd21");
}

TEST(EditionImport, DigitsUnitGasAndLicenceAreShownAsTheyChange) {
    const EditionPlan plan =
        plan_edition(order("sd22,mee,electricity,CN-SD,2022,0.64,kgCO2e/kWh,grid_average,CC BY 4.0\n"), library());
    ASSERT_EQ(plan.comparison.changes.size(), 2U);
    std::vector<std::string> fields;
    for (const ChangedField& field : plan.comparison.changes[1].fields) {
        fields.push_back(std::string(field.name) + ": " + field.before + " > " + field.after);
    }
    EXPECT_THAT(fields, testing::IsSupersetOf({"value: 0.6410 > 0.64", "unit: kgCO2/kWh > kgCO2e/kWh",
                                               "gas: CO2 > CO2e", "licence: public notice > CC BY 4.0"}));
}

TEST(EditionImport, WhatTheLibraryHasAlreadyIsNoImport) {
    EditionOrder same = order("");
    same.text = write_factors(library().factors.all());
    const EditionPlan plan = plan_edition(same, library());
    EXPECT_THAT(plan.faults, IsEmpty());
    EXPECT_EQ(plan.unchanged, 2U);
    EXPECT_FALSE(plan.record);
}

TEST(EditionImport, ADayThatIsNotOverAndAnOwnFactorsIdAreFaults) {
    FactorLibrary with_own = library();
    EmissionFactor own = factor("own.sd", "CN-SD", 2025, "0.4");
    own.origin.kind = FactorOrigin::Kind::own;
    with_own.factors.add({own}).value();
    EditionOrder early = order("own.sd,,electricity,CN-SD,2025,0.5,kgCO2/kWh,grid_average,x\n");
    early.statements.published = "2025-11-05";
    const EditionPlan plan = plan_edition(early, with_own);
    ASSERT_EQ(plan.faults.size(), 2U);
    EXPECT_EQ(plan.faults[0].column, "factor_id");
    EXPECT_EQ(plan.faults[1].column, "published");
    EXPECT_FALSE(plan.record);
    EXPECT_THAT(plan.comparison.changes, IsEmpty());
    EditionOrder year = order("a,mee,electricity,CN-SD,2025,0.5,kgCO2/kWh,grid_average,x\n");
    year.statements.published = "2025";
    EXPECT_EQ(plan_edition(year, library()).record->field("published"), "2025-11-03")
        << "a year that is not over ends today";
}

}  // namespace
}  // namespace wattmast::test
