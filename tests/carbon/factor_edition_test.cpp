// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_edition.h"

#include <gmock/gmock.h>

#include "carbon/factors.h"

namespace wattmast {
namespace {

using test::date;
using test::factor;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Change = FactorChange::Kind;
using Finding = EditionFinding::Kind;

std::vector<std::pair<std::string, Change>> changes_of(const EditionComparison& comparison) {
    std::vector<std::pair<std::string, Change>> result;
    for (const FactorChange& change : comparison.changes) {
        result.emplace_back(change.id, change.kind);
    }
    return result;
}

std::vector<std::pair<std::string, Finding>> findings_of(const EditionComparison& comparison) {
    std::vector<std::pair<std::string, Finding>> result;
    for (const EditionFinding& finding : comparison.findings) {
        result.emplace_back(finding.id, finding.kind);
    }
    return result;
}

const std::vector<EmissionFactor> shipped{factor("sd21", "CN-SD", 2021, "0.6838"),
                                          factor("sd22", "CN-SD", 2022, "0.6410")};

TEST(FactorEdition, TheSameChangesNothing) {
    const std::vector<EmissionFactor> turned_round{shipped[1], shipped[0]};
    const auto comparison = compare_editions(shipped, turned_round);
    EXPECT_THAT(comparison.changes, IsEmpty());
    EXPECT_THAT(comparison.findings, IsEmpty());
}

TEST(FactorEdition, ANewYearIsAdded) {
    std::vector<EmissionFactor> next = shipped;
    next.push_back(factor("sd23", "CN-SD", 2023, "0.6191"));
    const auto comparison = compare_editions(shipped, next);
    EXPECT_THAT(changes_of(comparison), ElementsAre(std::pair("sd23", Change::added)));
    EXPECT_EQ(comparison.changes.front().factor, next.back());
    EXPECT_THAT(comparison.findings, IsEmpty());
}

TEST(FactorEdition, AChangedValueUnderTheSameIdIsAFinding) {
    std::vector<EmissionFactor> next = shipped;
    next[1].value = Decimal::parse("0.6409").value();
    next[1].note = "revised";
    const auto comparison = compare_editions(shipped, next);
    EXPECT_THAT(changes_of(comparison), ElementsAre(std::pair("sd22", Change::changed)));
    EXPECT_THAT(comparison.changes.front().fields,
                ElementsAre(ChangedField{"value", "0.6410", "0.6409"}, ChangedField{"note", "CO2 only", "revised"}));
    EXPECT_THAT(findings_of(comparison), ElementsAre(std::pair("sd22", Finding::value_changed)));
    EXPECT_THAT(comparison.findings.front().detail, HasSubstr("was 0.6410 and is 0.6409 under the same id"));
}

TEST(FactorEdition, OtherDigitsOfOneValueAreAChangeButNoFinding) {
    std::vector<EmissionFactor> next = shipped;
    next[1].value = Decimal::parse("0.641").value();
    const auto comparison = compare_editions(shipped, next);
    EXPECT_THAT(comparison.changes.front().fields, ElementsAre(ChangedField{"value", "0.6410", "0.641"}));
    EXPECT_THAT(comparison.findings, IsEmpty());
}

TEST(FactorEdition, AnotherUnitOrGasIsAFinding) {
    std::vector<EmissionFactor> next = shipped;
    next[0].unit = "kgCO2e/kWh";
    next[0].gas = Gas::co2e;
    const auto comparison = compare_editions(shipped, next);
    EXPECT_THAT(findings_of(comparison), ElementsAre(std::pair("sd21", Finding::unit_changed)));
}

TEST(FactorEdition, ARemovedFactorIsAFinding) {
    const auto comparison = compare_editions(shipped, {&shipped[1], 1});
    EXPECT_THAT(changes_of(comparison), ElementsAre(std::pair("sd21", Change::removed)));
    EXPECT_EQ(comparison.changes.front().factor, shipped[0]);
    EXPECT_THAT(findings_of(comparison), ElementsAre(std::pair("sd21", Finding::removed)));
}

TEST(FactorEdition, AYearThatGoesBackwardsIsAFinding) {
    std::vector<EmissionFactor> next = shipped;
    next[1].data_year = 2020;
    EXPECT_THAT(findings_of(compare_editions(shipped, next)),
                testing::Contains(std::pair<std::string, Finding>("sd22", Finding::year_went_backwards)));
    next[1].data_year.reset();
    EXPECT_THAT(findings_of(compare_editions(shipped, next)),
                testing::Contains(std::pair<std::string, Finding>("sd22", Finding::year_went_backwards)));
}

TEST(FactorEdition, AnOlderEditionOfASeriesIsAFinding) {
    const std::vector<EmissionFactor> older{factor("other21", "CN-SD", 2021, "0.6838")};
    const auto comparison = compare_editions(shipped, older);
    EXPECT_THAT(findings_of(comparison),
                ElementsAre(std::pair("other21", Finding::year_went_backwards), std::pair("sd21", Finding::removed),
                            std::pair("sd22", Finding::removed)));
    EXPECT_THAT(comparison.findings.front().detail, HasSubstr("newest year of CN-SD"));
}

TEST(FactorEdition, EveryFieldIsCompared) {
    const EmissionFactor before = factor("f", "CN-SD", 2022, "0.5");
    std::vector<EmissionFactor> changed(21, before);
    changed[0].set = "mee";
    changed[1].category = FactorCategory::td_loss;
    changed[2].region = "CN-SH";
    changed[3].region_name = "x";
    changed[4].region_local = "x";
    changed[5].data_year = 2024;
    changed[6].valid_from = date(2024, 1, 1);
    changed[7].valid_to = date(2024, 12, 31);
    changed[8].value = Decimal(6, -1);
    changed[9].unit = "gCO2/kWh";
    changed[10].gas.reset();
    changed[11].method = "x";
    changed[12].scope = "3";
    changed[13].includes_td = "yes";
    changed[14].item = "x";
    changed[15].publisher = "x";
    changed[16].document = "x";
    changed[17].published = "2024";
    changed[18].licence = "x";
    changed[19].source = "x";
    changed[20].note = "x";
    const std::vector<FactorField> names = fields_of(before);
    ASSERT_EQ(names.size(), changed.size() + 1);  // the id is none of them
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const auto comparison = compare_editions({&before, 1}, {&changed[i], 1});
        ASSERT_EQ(comparison.changes.size(), 1U) << i;
        ASSERT_EQ(comparison.changes.front().fields.size(), 1U) << i;
        EXPECT_EQ(comparison.changes.front().fields.front().name, names[i + 1].name);
    }
}

TEST(FactorEdition, ChangesAndFindingsAreAscending) {
    const std::vector<EmissionFactor> before{factor("b", "XX", 2022, "1"), factor("d", "YY", 2022, "1")};
    const std::vector<EmissionFactor> after{factor("d", "YY", 2022, "2"), factor("c", "XX", 2023, "1"),
                                            factor("a", "ZZ", 2023, "1")};
    EXPECT_THAT(changes_of(compare_editions(before, after)),
                ElementsAre(std::pair("a", Change::added), std::pair("b", Change::removed),
                            std::pair("c", Change::added), std::pair("d", Change::changed)));
}

}  // namespace
}  // namespace wattmast
