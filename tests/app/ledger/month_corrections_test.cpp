// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/month_corrections.h"

#include <array>

#include "app/ledger/ledger_fixture.h"
#include "app/ledger/restated_months.h"

namespace wattmast {
namespace {

using test::at;
using test::FailsWith;
using test::has_check;
using test::IsOk;
using test::october;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const CivilMonth november = october.next();
const CivilMonth december = november.next();

class MonthCorrectionsTest : public test::LedgerFixture {
protected:
    void enter_late_fuel() {
        BookRecord late =
            record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "9 L"}, {"method", "tank"}});
        late.entered = at("2023-12-05");
        enter({late});
    }
    /// The last register value of the month as somebody read it again.
    void correct_register(const std::string& site, std::int64_t watt_hours) {
        Correction correction;
        correction.point = registers_.at(site);
        correction.at = at("2023-10-31T16:00:00Z");
        correction.stored = network_.samples()
                                .read(correction.point, {correction.at, correction.at + Duration{1}}, {})
                                ->samples()
                                .front();
        correction.value = Value::of(Decimal{watt_hours, -3});
        const auto earlier =
            network_.samples().corrections(correction.point, {correction.at, correction.at + Duration{1}});
        correction.entered = at("2023-12-01") + Duration{static_cast<std::int64_t>(earlier->size())};
        correction.who = "somebody";
        correction.why = "typing error";
        if (!earlier->empty()) {
            correction.supersedes = earlier->back().id;
        }
        ASSERT_THAT(network_.samples().correct(correction), IsOk());
    }
    static std::vector<LedgerLine> of(const std::vector<LedgerLine>& lines, const std::string& site,
                                      LedgerCategory category) {
        std::vector<LedgerLine> found;
        for (const LedgerLine& line : lines) {
            if (line.site == site && line.category == category) {
                found.push_back(line);
            }
        }
        return found;
    }
    static std::vector<LedgerLine> lines_of(const PlannedCorrections& plan) {
        std::vector<LedgerLine> lines;
        for (const PlannedCorrection& correction : plan.corrections) {
            lines.push_back(correction.line);
        }
        return lines;
    }
};

TEST_F(MonthCorrectionsTest, NothingIsDueOfWhatIsAsItWas) {
    EXPECT_EQ(plan().since, std::nullopt);
    ASSERT_THAT(close(), IsOk());
    const PlannedCorrections planned = plan();
    EXPECT_EQ(planned.since, october);
    EXPECT_THAT(planned.corrections, IsEmpty());
    EXPECT_THAT(planned.findings, IsEmpty());
    const auto later = correct(november, at("2023-12-06"));
    ASSERT_THAT(later, IsOk());
    EXPECT_EQ(later->closing->corrections_since, october);
    EXPECT_THAT(later->closing->corrected, IsEmpty());
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(MonthCorrectionsTest, ALateSampleBecomesALineInThePlaceOfAnother) {
    ASSERT_THAT(close(), IsOk());
    network_.add(registers_.at("SH-01"), at("2023-10-09T10:30:00Z"), "9090.2");
    ASSERT_THAT(check().findings, Not(IsEmpty()));
    ASSERT_THAT(correct(november, at("2023-12-06")), IsOk());
    const auto all = network_.store().ledger().lines({.month = october, .site = {}});
    ASSERT_THAT(all, IsOk());
    ASSERT_THAT(*all, SizeIs(6));
    EXPECT_EQ((*all)[4].number, 5U) << "before the lines of November";
    EXPECT_EQ((*all)[4].correction, (LedgerCorrection{(*all)[0].number, "meter read again"}));
    EXPECT_EQ((*all)[4].mass, (*all)[0].mass);
    EXPECT_NE((*all)[4].inputs, (*all)[0].inputs);
    EXPECT_EQ((*all)[4].who, "B. Li");
    EXPECT_THAT(in_force(), SizeIs(4));
    const LedgerCheck checked = check();
    EXPECT_THAT(checked.findings, IsEmpty());
    EXPECT_EQ(checked.replaced, 2U);
}

TEST_F(MonthCorrectionsTest, ACorrectionIsCorrectedAgain) {
    ASSERT_THAT(close(), IsOk());
    correct_register("SH-02", 9'200'000);
    ASSERT_THAT(correct(november, at("2023-12-06")), IsOk());
    const LedgerLine first = of(in_force(), "SH-02", LedgerCategory::scope2_location).front();
    EXPECT_EQ(first.correction->line, 3U);
    correct_register("SH-02", 9'201'000);
    const std::string found = check().findings.front().place;
    EXPECT_THAT(found, HasSubstr("line " + std::to_string(first.number) + ", 2023-10, site SH-02"));
    ASSERT_THAT(correct(december, at("2024-01-06")), IsOk());
    const auto lines = of(in_force(), "SH-02", LedgerCategory::scope2_location);
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_EQ(lines.front().correction->line, first.number);
    EXPECT_EQ(lines.front().energy->energy.count() - first.energy->energy.count(), 1'000'000);
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_EQ(check().replaced, 6U) << "November begins with the same reading";
}

TEST_F(MonthCorrectionsTest, ALateRecordIsALineThatTheMonthLacked) {
    ASSERT_THAT(close(), IsOk());
    enter_late_fuel();
    EXPECT_THAT(draft(november, at("2023-12-06")).findings, Contains(has_check("late_record", "SH-01")));
    const auto closed = correct(november, at("2023-12-06"));
    ASSERT_THAT(closed, IsOk());
    EXPECT_THAT(closed->draft.findings, Not(Contains(has_check("late_record", "SH-01"))));
    const auto fuel = of(in_force(), "SH-01", LedgerCategory::scope1_fuel);
    ASSERT_THAT(fuel, SizeIs(1));
    EXPECT_EQ(fuel.front().mass, CarbonMass::of(24'300'000)) << "with a factor that no line of the month had";
    EXPECT_EQ(fuel.front().correction, (LedgerCorrection{std::nullopt, "meter read again"}));
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(draft(december, at("2024-01-06")).findings, Not(Contains(has_check("late_record", "SH-01"))));
}

TEST_F(MonthCorrectionsTest, AReplacedRecordCorrectsItsLineAndAWithdrawnOneTakesItAway) {
    enter({record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "120 L"}, {"method", "delivered"}})});
    ASSERT_THAT(close(), IsOk());
    BookRecord better =
        record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "100 L"}, {"method", "delivered"}});
    better.replaces = BookRecordId(1);
    better.entered = at("2023-12-05");
    enter({better});
    ASSERT_THAT(correct(november, at("2023-12-06")), IsOk());
    const auto fuel = of(in_force(), "SH-01", LedgerCategory::scope1_fuel);
    ASSERT_THAT(fuel, SizeIs(1));
    EXPECT_EQ(fuel.front().mass, CarbonMass::of(270'000'000));
    EXPECT_TRUE(fuel.front().correction->line);
    BookRecord gone;
    gone.kind = BookKind::fuel;
    gone.site = "SH-01";
    gone.who = "L. Chen";
    gone.why = "of another site";
    gone.entered = at("2024-01-05");
    gone.replaces = BookRecordId(2);
    gone.is_withdrawal = true;
    enter({gone});
    EXPECT_THAT(draft(december, at("2024-01-06")).findings, Contains(has_check("late_withdrawal", "SH-01")));
    EXPECT_THAT(check().findings, IsEmpty()) << "the book as it was";
    ASSERT_THAT(correct(december, at("2024-01-06")), IsOk());
    EXPECT_THAT(of(in_force(), "SH-01", LedgerCategory::scope1_fuel), IsEmpty());
    EXPECT_THAT(in_force(), SizeIs(4));
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(plan().corrections, IsEmpty());
    EXPECT_THAT(draft(december.next(), at("2024-02-06")).findings,
                Not(Contains(has_check("late_withdrawal", "SH-01"))));
}

TEST_F(MonthCorrectionsTest, AFactorPublishedSinceTakesAPlaceOnlyWhereSomebodySaysSo) {
    ASSERT_THAT(close(), IsOk());
    EmissionFactor better = factors_.all().front();
    for (const EmissionFactor& factor : factors_.all()) {
        better = factor.region == "CN-SH" ? factor : better;
    }
    better.id = "elec.CN-SH.2023.later";
    better.gas = Gas::co2e;
    better.unit = "kgCO2e/kWh";
    better.value = Decimal{6000, -4};
    factors_.add({better}).value();
    EXPECT_THAT(plan().corrections, IsEmpty());
    const PlannedCorrections planned = plan(Restating::restate_factors);
    ASSERT_THAT(planned.corrections, SizeIs(2));
    EXPECT_EQ(planned.corrections.front().line.factor.id, "elec.CN-SH.2023.later");
    EXPECT_EQ(planned.corrections.front().line.correction->line, 1U);
    EXPECT_THAT(planned.corrections.front().change, HasSubstr("factor was elec.CN-SH.2023.test 0.5849 kgCO2/kWh"));
    ASSERT_THAT(correct(november, at("2023-12-06"), Restating::restate_factors), IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(plan().corrections, IsEmpty()) << "the new factor is the closed one now";
}

TEST_F(MonthCorrectionsTest, ALineThatStayedWhileOthersGotANewFactorIsNamedAndNotChangedBySilence) {
    ASSERT_THAT(close(), IsOk());
    EmissionFactor better = factors_.all().front();
    for (const EmissionFactor& factor : factors_.all()) {
        better = factor.region == "CN-SH" ? factor : better;
    }
    better.id = "elec.CN-SH.2023.later";
    better.gas = Gas::co2e;
    better.unit = "kgCO2e/kWh";
    factors_.add({better}).value();
    const auto set_region = [&](const std::string& region) {
        Site site = *network_.catalog().site_by_code("SH-02");
        site.factor_region = region;
        ASSERT_THAT(network_.catalog_store().save_site(site), IsOk());
    };
    set_region("");
    ASSERT_THAT(correct(november, at("2023-12-06"), Restating::restate_factors), IsOk());
    set_region("CN-SH");
    ASSERT_EQ(of(in_force(), "SH-01", LedgerCategory::scope2_location).front().factor.id, better.id);
    ASSERT_EQ(of(in_force(), "SH-02", LedgerCategory::scope2_location).front().factor.id, "elec.CN-SH.2023.test");
    const LedgerCheck checked = check();
    // November, too, was closed while SH-02 had no region.
    ASSERT_THAT(checked.findings, SizeIs(3));
    EXPECT_THAT(checked.findings.front().place, HasSubstr("2023-10, site SH-02, scope2_location"));
    EXPECT_THAT(checked.findings.front().detail, HasSubstr("other lines of its month name that factor"));
    const auto corrected_in_october = [](const PlannedCorrections& planned) {
        return std::ranges::count_if(
            planned.corrections, [](const PlannedCorrection& correction) { return correction.line.month == october; });
    };
    EXPECT_EQ(corrected_in_october(plan()), 0);
    EXPECT_THAT(plan().findings, Contains(has_check("not_made_again", "SH-02")));
    EXPECT_EQ(corrected_in_october(plan(Restating::restate_factors)), 1);
}

TEST_F(MonthCorrectionsTest, ALineThatHadNoFactorIsDueWhenThereIsOne) {
    add_station("XX-03", 100);
    std::vector<Site> sites = network_.catalog().sites;
    sites.back().factor_region = "CN-XZ";
    ASSERT_THAT(network_.catalog_store().save_site(sites.back()), IsOk());
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    EmissionFactor of_tibet = factors_.all().front();
    for (const EmissionFactor& factor : factors_.all()) {
        of_tibet = factor.region == "CN-SH" ? factor : of_tibet;
    }
    of_tibet.id = "elec.CN-XZ.2023.later";
    of_tibet.region = "CN-XZ";
    factors_.add({of_tibet}).value();
    ASSERT_THAT(check().findings, IsEmpty());
    ASSERT_THAT(correct(november, at("2023-12-06")), IsOk());
    EXPECT_THAT(of(in_force(), "XX-03", LedgerCategory::scope2_location), SizeIs(1));
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(MonthCorrectionsTest, AnOwnFactorThatWasReplacedSinceStaysTheOneThatWasClosed) {
    std::vector<EmissionFactor> library(factors_.all().begin(), factors_.all().end());
    std::erase_if(library, [](const EmissionFactor& factor) { return factor.region == "CN-SH"; });
    factors_ = {};
    factors_.add(library).value();
    const auto own = [&](std::string value) {
        return record(BookKind::own_factor, "",
                      {{"factor_id", "own.SH"},
                       {"category", "electricity"},
                       {"item", "grid_average"},
                       {"region", "CN-SH"},
                       {"value", std::move(value)},
                       {"unit", "kgCO2/kWh"},
                       {"gas", "CO2"},
                       {"data_year", "2023"},
                       {"method", "location"},
                       {"publisher", "ourselves"}});
    };
    BookRecord first = own("0.5");
    first.first_day = std::chrono::year{2023} / 1 / 1;
    first.last_day.reset();
    enter({first});
    const auto closed = close();
    ASSERT_TRUE(closed->closing) << testing::PrintToString(closed->draft.findings.front().message);
    ASSERT_EQ(of(in_force(), "SH-01", LedgerCategory::scope2_location).front().factor.id, "own.SH");
    BookRecord second = own("0.4");
    second.first_day = first.first_day;
    second.last_day.reset();
    second.replaces = BookRecordId(1);
    second.entered = at("2023-12-01");
    enter({second});
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(plan().corrections, IsEmpty());
    // Something else is corrected meanwhile.
    correct_register("SH-02", 9'200'000);
    ASSERT_THAT(correct(november, at("2023-12-06")), IsOk());
    EXPECT_EQ(of(in_force(), "SH-02", LedgerCategory::scope2_location).front().factor.value, (Decimal{5, -1}));
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(plan(Restating::restate_factors).corrections, Not(IsEmpty()));
}

TEST_F(MonthCorrectionsTest, ARuleOfAClosedMonthThatIsEnteredLaterIsACorrection) {
    enter({record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "1.5 kg"}})});
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    ASSERT_THAT(of(in_force(), "SH-01", LedgerCategory::scope1_refrigerant), IsEmpty());
    BookRecord gwp = policy("gwp_set", "AR5");
    gwp.entered = at("2023-12-05");
    enter({gwp});
    const auto closed = correct(november, at("2023-12-06"));
    ASSERT_THAT(closed, IsOk());
    ASSERT_THAT(closed->closing->corrected, SizeIs(1));
    EXPECT_THAT(closed->closing->corrected.front().policy, HasSubstr("gwp_set=AR5"));
    EXPECT_THAT(of(in_force(), "SH-01", LedgerCategory::scope1_refrigerant), SizeIs(1));
    EXPECT_THAT(check().findings, IsEmpty());
}

/// A certificate that comes late covers October and what is left of it November.
TEST_F(MonthCorrectionsTest, ALateCertificateIsSpentMonthByMonthAndOnce) {
    for (const char* site : {"SH-01", "SH-02"}) {
        network_.fill(registers_.at(site), {at("2023-11-02T00:00:00Z"), at("2023-12-02")}, std::chrono::hours{1},
                      [](std::int64_t i) {
                          return Value::of(Decimal{9'800'000 + i * 300, -3});
                      });
    }
    ASSERT_THAT(close(), IsOk());
    ASSERT_THAT(close(OpenFindings::accept, november, at("2023-12-03")), IsOk());
    BookRecord certificate = record(BookKind::certificate, "",
                                    {{"scheme", "GEC"},
                                     {"registry_id", "GEC-77"},
                                     {"energy", "0.6 MWh"},
                                     {"technology", "wind"},
                                     {"market", "CN"},
                                     {"cancelled_on", "2023-12-04"}});
    certificate.first_day = std::chrono::year{2023} / 1 / 1;
    certificate.last_day = std::chrono::year{2023} / 9 / 30;
    certificate.entered = at("2023-12-05");
    enter({certificate});
    ASSERT_THAT(correct(december, at("2024-01-06")), IsOk());
    Energy covered;
    Energy of_october;
    for (const CivilMonth month : {october, november, december}) {
        for (const LedgerLine& line : in_force(month)) {
            if (line.factor.id == "GEC GEC-77") {
                covered += line.energy->energy;
                of_october += month == october ? line.energy->energy : Energy{};
            }
        }
    }
    EXPECT_EQ(covered, Energy::of(600'000'000));
    EXPECT_EQ(of_october, Energy::of(744LL * 650'000)) << "all of October: nothing of it is left over";
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(plan().corrections, IsEmpty());
}

TEST_F(MonthCorrectionsTest, WhatCannotBeMadeAnyMoreStaysAsItWasClosed) {
    ASSERT_THAT(close(), IsOk());
    std::vector<EmissionFactor> rest(factors_.all().begin(), factors_.all().end());
    std::erase_if(rest, [](const EmissionFactor& factor) { return factor.region == "CN-SH"; });
    factors_ = {};
    factors_.add(rest).value();
    const PlannedCorrections planned = plan();
    EXPECT_THAT(planned.corrections, IsEmpty());
    EXPECT_THAT(planned.findings, AllOf(SizeIs(2), Contains(has_check("not_made_again", "SH-01"))));
    EXPECT_THAT(correct(november, at("2023-12-06"))->draft.findings, Contains(has_check("not_made_again", "SH-02")));
    EXPECT_THAT(in_force(), SizeIs(4));
}

TEST_F(MonthCorrectionsTest, ANodeWithAnotherNameWithdrawsTheOldLine) {
    ASSERT_THAT(close(), IsOk());
    const Catalog catalog = network_.catalog();
    const Site& site = *catalog.site_by_code("SH-01");
    EnergyNode renamed = catalog.nodes.front();
    ASSERT_EQ(renamed.site, site.id);
    renamed.name = "Main";
    network_.set_nodes(site.id, {renamed});
    ASSERT_THAT(correct(november, at("2023-12-06")), IsOk());
    const auto lines = of(in_force(), "SH-01", LedgerCategory::scope2_location);
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_EQ(lines.front().node, "Main");
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(MonthCorrectionsTest, ALineThatCorrectsWhatWasCorrectedIsNamed) {
    ASSERT_THAT(close(), IsOk());
    correct_register("SH-02", 9'200'000);
    ASSERT_THAT(correct(november, at("2023-12-06")), IsOk());
    LedgerLine twice = of(in_force(), "SH-02", LedgerCategory::scope2_location).front();
    twice.correction->line = 3;
    Closing closing = network_.store().ledger().closings().value().back();
    closing.month = december;
    ASSERT_THAT(network_.store().ledger().append_closing(closing, {twice}), IsOk());
    std::string text;
    for (const StoreFinding& finding : check().findings) {
        text += finding.place + ": " + finding.detail + "\n";
    }
    EXPECT_THAT(text, HasSubstr("it corrects a line that was not in force any more"));
}

TEST_F(MonthCorrectionsTest, NeedAReason) {
    ASSERT_THAT(close(), IsOk());
    EXPECT_THAT(correct(november, at("2023-12-06"), Restating::keep_factors, ""), FailsWith(Errc::invalid_argument));
}

TEST_F(MonthCorrectionsTest, AreRestatedAgainstWhatWasClosed) {
    ASSERT_THAT(close(), IsOk());
    correct_register("SH-02", 9'200'000);
    enter_late_fuel();
    ASSERT_THAT(correct(november, at("2023-12-06")), IsOk());
    const ClosedMonths months = ClosedMonths::read(network_.store().ledger()).value();
    const std::array asked{october, december};
    const RestatedMonths restated = restate_corrections(months, asked).value();
    EXPECT_THAT(restated.months, testing::ElementsAre(october));
    EXPECT_THAT(restated.open, testing::ElementsAre(december));
    ASSERT_THAT(restated.categories, SizeIs(3));
    EXPECT_EQ(restated.categories[0].category, LedgerCategory::scope1_fuel);
    EXPECT_EQ(restated.categories[0].change.totals.at(Gas::co2).parts.perimeter, CarbonMass::of(24'300'000));
    const RestatedTotal& location = restated.categories[1].change.totals.at(Gas::co2);
    // 186 kWh were closed, and the last reading is that of 200 − 6 kWh after the first.
    EXPECT_EQ(location.parts.activity, location.after - location.before);
    EXPECT_NE(location.parts.activity, CarbonMass{});
    EXPECT_EQ(restated.categories[2].category, LedgerCategory::scope2_market);
}

TEST_F(MonthCorrectionsTest, FactorsOfAnotherDayAreFactorChangesAlone) {
    ASSERT_THAT(close(), IsOk());
    std::vector<EmissionFactor> changed(factors_.all().begin(), factors_.all().end());
    for (EmissionFactor& factor : changed) {
        factor.value = factor.region == "CN-SH" ? Decimal{6849, -4} : factor.value;
        factor.published_by = factor.region == "CN" ? std::optional(CivilDate{std::chrono::year{2024} / 5 / 1})
                                                    : std::optional(CivilDate{std::chrono::year{2024} / 3 / 1});
    }
    FactorRegister library;
    library.add(changed).value();
    Store& store = network_.store();
    const Catalog catalog = network_.catalog();
    const SignalReader reader(store.samples(), catalog);
    const ClosedMonths months = ClosedMonths::read(store.ledger()).value();
    const RestatedMonths now = restate_factors(months, {&october, 1}, reader, library, std::nullopt, {}).value();
    const RestatedTotal& location = now.categories[0].change.totals.at(Gas::co2);
    EXPECT_EQ(location.parts.factor, CarbonMass::of(48'360'000)) << "483.6 kWh × 0.1";
    EXPECT_EQ(location.parts.activity, CarbonMass{});
    // By April the residual mix was not published: nobody knows what the market figure would be.
    const RestatedMonths april =
        restate_factors(months, {&october, 1}, reader, library, CivilDate{std::chrono::year{2024} / 4 / 1}, {}).value();
    ASSERT_THAT(april.categories, SizeIs(2));
    EXPECT_THAT(april.categories[1].change.totals, IsEmpty());
    EXPECT_THAT(april.categories[1].change.findings, Each(testing::Field(&RestatementFinding::check, "no_figure")));
}

}  // namespace
}  // namespace wattmast
