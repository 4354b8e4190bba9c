// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Imported editions and own factors, from the book into drafts and closed months.
#include "app/known_factors.h"
#include "app/ledger/ledger_fixture.h"
#include "app/ledger/restated_months.h"
#include "carbon/factor_edition.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::has_check;
using test::IsOk;
using test::october;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class FactorEditionsTest : public test::LedgerFixture {
protected:
    LedgerStore& ledger() { return network_.store().ledger(); }

    /// An edition that changes and adds electricity of Shanghai.
    static EditionOrder order(const std::string& value, UtcTime now) {
        return {.name = "shanghai.csv",
                .text =
                    "factor_id,category,region_code,region_name_en,data_year,value,unit,item\n"
                    "elec.CN-SH.2023.test,electricity,CN-SH,Shanghai,2023," +
                    value + ",kgCO2/kWh,grid_average\n",
                .statements = {"Ministry", "Notice 2", "2023-10-20", "public"},
                .absent = AbsentFactors::stay,
                .who = "L. Chen",
                .why = "corrected by the publisher",
                .now = now};
    }
    BookRecord import(const std::string& value, UtcTime now) {
        const EditionOrder asked = order(value, now);
        const auto plan = plan_import(factors_, ledger(), asked);
        EXPECT_THAT(plan, IsOk());
        const auto entered = enter_edition(factors_, ledger(), asked, *plan);
        EXPECT_THAT(entered, IsOk());
        return entered.value();
    }
    LedgerLine location() { return line(draft(), "SH-01", LedgerCategory::scope2_location); }
};

TEST_F(FactorEditionsTest, ADraftUsesWhatWasImported) {
    import("0.5000", at("2023-11-02T09:00:00Z"));
    const LedgerLine found = location();
    EXPECT_EQ(found.mass, CarbonMass::of(148'800'000));  // 297.6 kWh × 0.5
    EXPECT_EQ(found.factor.value.to_string(), "0.5000");
    const auto library = factors_of(factors_, ledger()).value();
    const EmissionFactor& used = library->editions.at(0).factors.at(0);
    EXPECT_EQ(found.factor.row_digest, row_digest(used));
}

TEST_F(FactorEditionsTest, AClosedMonthKeepsTheBytesThatItUsed) {
    ASSERT_TRUE(close().value().closing);
    import("0.5000", at("2023-11-06T09:00:00Z"));
    EXPECT_EQ(location().factor.value.to_string(), "0.5000") << "a draft is of now";
    EXPECT_THAT(check().findings, IsEmpty()) << "what was closed is made with what was known then";
}

TEST_F(FactorEditionsTest, WhatAClosingTookFromAnEditionOutlivesTheNextOneAndItsWithdrawal) {
    const BookRecord first = import("0.5000", at("2023-11-02T09:00:00Z"));
    ASSERT_TRUE(close().value().closing);
    EXPECT_EQ(check().lines, 4U);
    import("0.4900", at("2023-11-06T09:00:00Z"));
    EXPECT_THAT(check().findings, IsEmpty());
    BookRecord gone;
    gone.kind = BookKind::factor_edition;
    gone.who = "L. Chen";
    gone.why = "was a draft of the publisher";
    gone.entered = at("2023-11-07T09:00:00Z");
    gone.replaces = first.id;
    gone.is_withdrawal = true;
    enter({gone});
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_EQ(location().factor.value.to_string(), "0.4900");
}

/// An edition changes the row under the same id: that is a correction only where a person says so.
TEST_F(FactorEditionsTest, AnEditionImportedSinceCorrectsNothingUnlessFactorsAreRestated) {
    ASSERT_TRUE(close().value().closing);
    import("0.5000", at("2023-11-06T09:00:00Z"));
    EXPECT_THAT(plan().corrections, IsEmpty());
    const PlannedCorrections restated = plan(Restating::restate_factors);
    ASSERT_EQ(restated.corrections.size(), 2U);
    EXPECT_EQ(restated.corrections.front().line.factor.value.to_string(), "0.5000");
    ASSERT_THAT(correct(october.next(), at("2023-12-06"), Restating::restate_factors), IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(plan().corrections, IsEmpty()) << "the new row is the closed one now";
}

TEST_F(FactorEditionsTest, ALateRecordTakesAFactorThatOnlyAnEditionHas) {
    ASSERT_TRUE(close().value().closing);
    EditionOrder asked = order("1", at("2023-11-06T09:00:00Z"));
    asked.text =
        "factor_id,category,region_code,region_name_en,data_year,value,unit,item,method,scope\n"
        "fuel.CN.edition.petrol,fuel,CN,China,2023,2.2,kgCO2/l,petrol,combustion,1\n";
    const EditionPlan shown = plan_import(factors_, ledger(), asked).value();
    ASSERT_THAT(enter_edition(factors_, ledger(), asked, shown), IsOk());
    BookRecord late =
        record(BookKind::fuel, "SH-01", {{"item", "petrol"}, {"quantity", "9 L"}, {"method", "delivered"}});
    late.entered = at("2023-11-07T09:00:00Z");
    enter({late});
    const PlannedCorrections planned = plan();
    ASSERT_EQ(planned.corrections.size(), 1U);
    EXPECT_EQ(planned.corrections.front().line.factor.id, "fuel.CN.edition.petrol");
    ASSERT_THAT(correct(october.next(), at("2023-12-06")), IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
}

/// Of an edition there is a factor that no line names. It stands first among those of its region, so that it would take
/// the place of what was closed.
TEST_F(FactorEditionsTest, AFactorOfAnEditionThatNoLineNamesTakesNoPart) {
    import("0.5000", at("2023-11-02T09:00:00Z"));
    ASSERT_TRUE(close().value().closing);
    EXPECT_THAT(check().findings, IsEmpty());
    std::vector<EmissionFactor> other(factors_.all().begin(), factors_.all().end());
    std::erase_if(other, [](const EmissionFactor& factor) { return factor.region == "CN-SH"; });
    factors_ = {};
    factors_.add(other).value();
    EXPECT_THAT(check().findings, IsEmpty()) << "the row is the edition's, whatever the program brings";
}

TEST_F(FactorEditionsTest, RestatementCountsEditionsThatWereImportedSince) {
    ASSERT_TRUE(close().value().closing);
    import("0.5000", at("2023-11-06T09:00:00Z"));  // published on 2023-10-20
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.store().samples(), catalog);
    const ClosedMonths months = ClosedMonths::read(ledger()).value();
    const auto factor_part = [&](std::optional<CivilDate> day) {
        const RestatedMonths restated = restate_factors(months, {&october, 1}, reader, factors_, day, {}).value();
        const auto totals = restated.categories.at(0).change.totals;
        return totals.contains(Gas::co2) ? std::optional(totals.at(Gas::co2).parts.factor) : std::nullopt;
    };
    EXPECT_EQ(factor_part(std::nullopt), CarbonMass::of(-41'057'640)) << "483.6 kWh × −0.0849";
    EXPECT_EQ(factor_part(CivilDate{std::chrono::year{2023} / 10 / 20}), CarbonMass::of(-41'057'640));
    EXPECT_EQ(factor_part(CivilDate{std::chrono::year{2023} / 10 / 19}), std::nullopt)
        << "the program's own rows have no date of publication";
}

TEST_F(FactorEditionsTest, TwoRowsOfOneFactorInAMonthAreNamedAndNoneIsChosenInSilence) {
    ASSERT_TRUE(close().value().closing);
    import("0.5000", at("2023-11-06T09:00:00Z"));
    const PlannedCorrections restated = plan(Restating::restate_factors);
    ASSERT_EQ(restated.corrections.size(), 2U);
    LedgerLine second = restated.corrections.back().line;
    ASSERT_EQ(second.site, "SH-02");
    second.number = ledger().closings().value().back().last_line + 1;
    Closing closing = ledger().closings().value().back();
    closing.month = october.next();
    closing.when = at("2023-12-06");
    closing.corrections_since = october;
    closing.corrected = {{october, closing.policy}};
    ASSERT_THAT(ledger().append_closing(closing, {second}), IsOk());
    const LedgerCheck checked = check();
    EXPECT_THAT(checked.findings,
                ElementsAre(testing::Field(&StoreFinding::detail, HasSubstr("more than one row of factor elec.CN-SH")),
                            testing::AllOf(testing::Field(&StoreFinding::place, HasSubstr("site SH-01")),
                                           testing::Field(&StoreFinding::detail, HasSubstr("digest of the factor")))));
    const auto of_october = [](const PlannedCorrections& planned) {
        return std::ranges::count(planned.corrections, october,
                                  [](const PlannedCorrection& correction) { return correction.line.month; });
    };
    const PlannedCorrections planned = plan();
    EXPECT_EQ(of_october(planned), 0);
    EXPECT_THAT(planned.findings, ElementsAre(has_check("not_made_again", "SH-01")));
    EXPECT_EQ(of_october(plan(Restating::restate_factors)), 1) << "somebody decides";
}

TEST_F(FactorEditionsTest, AFactorThatIsStillKnownIsNotSaidToBeGone) {
    import("0.5000", at("2023-11-02T09:00:00Z"));
    ASSERT_TRUE(close().value().closing);
    std::vector<Site> sites = network_.catalog().sites;
    sites.front().factor_region = "CN-XZ";
    ASSERT_THAT(network_.catalog_store().save_site(sites.front()), IsOk());
    std::vector<EmissionFactor> other(factors_.all().begin(), factors_.all().end());
    std::erase_if(other, [](const EmissionFactor& factor) { return factor.region == "CN-SH"; });
    factors_ = {};
    factors_.add(other).value();
    const LedgerCheck gone = check();
    ASSERT_FALSE(gone.findings.empty());
    for (const StoreFinding& finding : gone.findings) {
        EXPECT_THAT(finding.detail, testing::Not(HasSubstr("not in the library any more"))) << finding.place;
    }
}

TEST_F(FactorEditionsTest, NothingIsEnteredThatWasNotShown) {
    const EditionOrder asked = order("0.5000", at("2023-11-02T09:00:00Z"));
    const EditionPlan shown = plan_import(factors_, ledger(), asked).value();
    import("0.5000", at("2023-11-02T08:00:00Z"));
    EXPECT_THAT(enter_edition(factors_, ledger(), asked, shown), FailsWith(Errc::invalid_argument))
        << "there is nothing new in it any more";
    const EditionOrder other = order("0.4000", at("2023-11-02T09:00:00Z"));
    EXPECT_THAT(enter_edition(factors_, ledger(), other, shown), FailsWith(Errc::invalid_argument));
    EXPECT_EQ(ledger().record_count().value(), 1U);
}

TEST_F(FactorEditionsTest, AnOwnFactorThatDoesNotFitItsCategoryIsAFindingAndNotUsed) {
    enter({record(BookKind::own_factor, "",
                  {{"factor_id", "own.sh"},
                   {"category", "electricity"},
                   {"item", "grid_average"},
                   {"region", "CN-SH"},
                   {"value", "0.1"},
                   {"unit", "kgCO2/GJ"},
                   {"gas", "CO2"},
                   {"data_year", "2023"},
                   {"method", "location"},
                   {"publisher", "ourselves"}})});
    const MonthDraft found = draft();
    EXPECT_THAT(found.findings, Contains(has_check("unit_of_another_kind", "")));
    EXPECT_EQ(line(found, "SH-01", LedgerCategory::scope2_location).factor.id, "elec.CN-SH.2023.test");
}

TEST_F(FactorEditionsTest, KeptFactorsAreReadAgainWhenTheBookGrows) {
    KnownFactors known(std::make_shared<const FactorRegister>(factors_));
    const auto before = known.of(ledger());
    EXPECT_EQ(known.of(ledger()), before);
    enter({policy("gwp_set", "AR5")});
    EXPECT_EQ(known.of(ledger()), before) << "no factor changed";
    import("0.5000", at("2023-11-02T09:00:00Z"));
    const auto after = known.of(ledger());
    ASSERT_NE(after, before);
    const auto found = std::ranges::find(after->factors.all(), "elec.CN-SH.2023.test", &EmissionFactor::id);
    EXPECT_EQ(found->value.to_string(), "0.5000");
    EXPECT_EQ(found->origin.kind, FactorOrigin::Kind::edition);
}

}  // namespace
}  // namespace wattmast
