// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/month_draft.h"

#include "app/ledger/ledger_fixture.h"

namespace wattmast {
namespace {

using test::at;
using test::has_check;
using test::october;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::SizeIs;

using MonthDraftTest = test::LedgerFixture;

constexpr Energy of_station_1 = Energy::of(744LL * 400'000);
constexpr Energy of_station_2 = Energy::of(744LL * 250'000);

TEST_F(MonthDraftTest, BooksElectricityByLocationAndByMarketSideBySide) {
    const MonthDraft found = draft();
    EXPECT_EQ(found.sites, 2U);
    ASSERT_THAT(found.lines, SizeIs(4));
    const LedgerLine& location = line(found, "SH-01", LedgerCategory::scope2_location);
    EXPECT_EQ(location.energy, (LedgerEnergy{of_station_1, EnergyMethod::measured, whole}));
    EXPECT_EQ(location.mass, CarbonMass::of(174'066'240));  // 297.6 kWh × 0.5849
    EXPECT_EQ(location.gas, Gas::co2);
    EXPECT_EQ(location.node, "Mains");
    EXPECT_EQ(location.factor.id, "elec.CN-SH.2023.test");
    EXPECT_EQ(location.factor.value, (Decimal{5849, -4}));
    EXPECT_THAT(location.points, ElementsAre("M1/active_energy_import/total"));
    EXPECT_EQ(location.period, TimeZone::find("Asia/Shanghai").value().range_of(october));
    const LedgerLine& market = line(found, "SH-02", LedgerCategory::scope2_market);
    EXPECT_EQ(market.energy->energy, of_station_2);
    EXPECT_EQ(market.item, "grid_electricity_residual");
    EXPECT_EQ(market.mass, CarbonMass::of(113'385'600));
    EXPECT_EQ(market.region, "CN");
    EXPECT_THAT(found.findings, ElementsAre(has_check("no_loss_factor", ""), has_check("no_upstream_factor", "")));
    for (const LedgerLine& each : found.lines) {
        EXPECT_THAT(check_line(each), test::IsOk()) << each.item;
    }
}

TEST_F(MonthDraftTest, ACertificateCoversBeforeTheResidualMixAndOnlyOnce) {
    BookRecord certificate = record(BookKind::certificate, "",
                                    {{"scheme", "GEC"},
                                     {"registry_id", "GEC-77"},
                                     {"energy", "0.4 MWh"},
                                     {"technology", "wind"},
                                     {"market", "CN"},
                                     {"cancelled_on", "2023-10-31"}});
    certificate.first_day = std::chrono::year{2023} / 1 / 1;
    certificate.last_day = std::chrono::year{2023} / 9 / 30;
    enter({certificate});
    const MonthDraft found = draft();
    Energy covered;
    Energy rest;
    for (const LedgerLine& each : found.lines) {
        if (each.category == LedgerCategory::scope2_market) {
            (each.factor.id == "GEC GEC-77" ? covered : rest) += each.energy->energy;
            EXPECT_EQ(each.mass.count() == 0, each.factor.id == "GEC GEC-77");
        }
    }
    EXPECT_EQ(covered, Energy::of(400'000'000));
    EXPECT_EQ(covered + rest, of_station_1 + of_station_2);
    // What October has claimed is spent in December.
    ASSERT_THAT(close(), test::IsOk());
    for (const LedgerLine& each : draft(october.next().next(), at("2024-02-01")).lines) {
        EXPECT_NE(each.factor.id, "GEC GEC-77");
    }
}

TEST_F(MonthDraftTest, BooksFuelAndRefrigerantsOfTheMonthInWhichTheyEnd) {
    BookRecord later = record(BookKind::fuel, "SH-02", {{"item", "diesel"}, {"quantity", "9 L"}, {"method", "tank"}});
    later.last_day = std::chrono::year{2023} / 11 / 1;
    enter({record(BookKind::fuel, "SH-01", {{"item", "diesel"}, {"quantity", "120 L"}, {"method", "delivered"}}), later,
           record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "1.5 kg"}}),
           policy("gwp_set", "AR5")});
    const MonthDraft found = draft();
    const LedgerLine& fuel = line(found, "SH-01", LedgerCategory::scope1_fuel);
    EXPECT_EQ(fuel.mass, CarbonMass::of(324'000'000));
    EXPECT_EQ(fuel.amount, (LedgerAmount{Decimal{120, 0}, "L"}));
    EXPECT_THAT(fuel.records, ElementsAre(1));
    EXPECT_EQ(line(found, "SH-01", LedgerCategory::scope1_refrigerant).mass, CarbonMass::of(1'015'500'000));
    EXPECT_THAT(found.lines, Not(Contains(testing::Field(&LedgerLine::records, ElementsAre(2)))));
}

TEST_F(MonthDraftTest, WithoutADecidedSetOfWarmingPotentialsThereIsNoFigure) {
    enter({record(BookKind::refrigerant, "SH-01", {{"item", "R-32"}, {"topped_up", "1.5 kg"}})});
    const MonthDraft found = draft();
    EXPECT_THAT(found.lines, SizeIs(4));
    EXPECT_THAT(found.findings, Contains(has_check("no_factor", "SH-01")));
}

TEST_F(MonthDraftTest, WhatIsWrongWithASiteIsNamedAndHindersNoOther) {
    const SiteId nowhere = network_.add_site("XX-01", "Asia/Shanghai", "");
    const DeviceId meter = network_.add_device(nowhere, "M1", std::chrono::hours{1});
    network_.add_point(meter, PointKind::active_energy_import);
    network_.set_nodes(nowhere, {test::node(nowhere, NodeKind::grid, "Mains", meter)});
    network_.add_site("XX-02", "Mars/Olympus", "CN-SH");
    network_.add_site("XX-03", "Asia/Shanghai", "CN-XZ");
    const MonthDraft found = draft();
    EXPECT_THAT(found.lines, SizeIs(4));
    EXPECT_THAT(found.findings, Contains(has_check("no_data", "XX-01")));
    EXPECT_THAT(found.findings, Contains(has_check("no_region", "XX-01")));
    EXPECT_THAT(found.findings, Contains(has_check("no_time_zone", "XX-02")));
    EXPECT_THAT(found.findings, Contains(has_check("no_grid_node", "XX-03")));
    EXPECT_THAT(found.findings, Contains(has_check("no_factor", "XX-03")));
}

TEST_F(MonthDraftTest, SaysThatAMonthIsNotOver) {
    EXPECT_THAT(draft(october, at("2023-10-31T15:59:59Z")).findings, Contains(has_check("month_not_over", "")));
    EXPECT_THAT(draft(october, at("2023-10-31T16:00:00Z")).findings, Not(Contains(has_check("month_not_over", ""))));
}

TEST_F(MonthDraftTest, TheDigestOfInputsFollowsTheSamplesOfTheMonthOnly) {
    const Digest before = line(draft(), "SH-01", LedgerCategory::scope2_location).inputs;
    network_.add(registers_.at("SH-02"), at("2023-10-09T10:30:00Z"), "9208.625");
    network_.add(registers_.at("SH-01"), at("2023-11-20T10:30:00Z"), "9999");
    EXPECT_EQ(line(draft(), "SH-01", LedgerCategory::scope2_location).inputs, before);
    network_.add(registers_.at("SH-01"), at("2023-10-09T10:30:00Z"), "9087.6");
    EXPECT_NE(line(draft(), "SH-01", LedgerCategory::scope2_location).inputs, before);
}

class EnteredEnergyTest : public test::LedgerFixture {
protected:
    /// Counts 100 Wh in an hour but for the 10th to the 12th, at whose end it begins anew: no register tells that time.
    EnteredEnergyTest() {
        const SiteId site = network_.add_site("SH-03", "Asia/Shanghai", "CN-SH");
        const DeviceId meter = network_.add_device(site, "M1", std::chrono::hours{1});
        const PointId reading = network_.add_point(meter, PointKind::active_energy_import);
        network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter)});
        const auto count = [](std::int64_t i) { return Value::of(Decimal{5'000'000 + i * 100, -3}); };
        const auto count_anew = [](std::int64_t i) { return Value::of(Decimal{i * 100, -3}); };
        const UtcTime gap_begin = at("2023-10-09T16:00:00Z");
        const UtcTime gap_end = at("2023-10-12T16:00:00Z");
        network_.fill(reading, {at("2023-09-30"), gap_begin + Duration{1}}, std::chrono::hours{1}, count);
        network_.fill(reading, {gap_end, at("2023-11-02")}, std::chrono::hours{1}, count_anew);
    }
    static BookRecord of_days(BookKind kind, unsigned first, unsigned last,
                              std::map<std::string, std::string, std::less<>> fields) {
        BookRecord result = record(kind, "SH-03", std::move(fields));
        result.first_day = std::chrono::year{2023} / 10 / std::chrono::day{first};
        result.last_day = std::chrono::year{2023} / 10 / std::chrono::day{last};
        return result;
    }
    static constexpr Energy metered = Energy::of((744LL - 72) * 100'000);
};

TEST_F(EnteredEnergyTest, StandsForTheDaysThatTheMeterLacks) {
    EXPECT_EQ(line(draft(), "SH-03", LedgerCategory::scope2_location).energy->energy, metered);
    enter({of_days(BookKind::entered_energy, 10, 12, {{"energy", "6.5 kWh"}})});
    const MonthDraft found = draft();
    const LedgerLine& filled = line(found, "SH-03", LedgerCategory::scope2_location);
    EXPECT_EQ(filled.energy->energy, metered + Energy::of(6'500'000));
    EXPECT_EQ(filled.energy->method, EnergyMethod::measured);  // the largest part
    EXPECT_THAT(filled.records, ElementsAre(1));
    EXPECT_THAT(found.findings, Contains(has_check("entered", "SH-03")));
    EXPECT_EQ(line(found, "SH-01", LedgerCategory::scope2_location).energy->energy, of_station_1);
}

TEST_F(EnteredEnergyTest, IsNotUsedWhereTheMeterHasAllOfIt) {
    enter({of_days(BookKind::entered_energy, 20, 21, {{"energy", "99 kWh"}})});
    const MonthDraft found = draft();
    EXPECT_EQ(line(found, "SH-03", LedgerCategory::scope2_location).energy->energy, metered);
    EXPECT_THAT(found.findings, Contains(has_check("entered_not_needed", "SH-03")));
}

TEST_F(EnteredEnergyTest, CountsOnceForEachDay) {
    enter({of_days(BookKind::entered_energy, 10, 12, {{"energy", "6.5 kWh"}}),
           of_days(BookKind::entered_energy, 12, 13, {{"energy", "2 kWh"}, {"node", "Mains"}})});
    const MonthDraft found = draft();
    EXPECT_EQ(line(found, "SH-03", LedgerCategory::scope2_location).energy->energy, metered + Energy::of(6'500'000));
    EXPECT_THAT(found.findings, Contains(has_check("entered_twice", "SH-03")));
}

TEST_F(EnteredEnergyTest, IsNamedWhereItIsNotUsed) {
    BookRecord across = of_days(BookKind::entered_energy, 10, 12, {{"energy", "6.5 kWh"}});
    across.first_day = std::chrono::year{2023} / 9 / 15;
    enter({across, of_days(BookKind::entered_energy, 10, 12, {{"energy", "3 kWh"}, {"node", "Maims"}})});
    const MonthDraft found = draft();
    EXPECT_EQ(line(found, "SH-03", LedgerCategory::scope2_location).energy->energy, metered);
    EXPECT_THAT(found.findings, Contains(has_check("entered_across_months", "SH-03")));
    EXPECT_THAT(found.findings, Contains(has_check("unknown_node", "SH-03")));
}

TEST_F(EnteredEnergyTest, AGapOverTheLimitIsAnErrorUntilItIsEntered) {
    enter({policy("largest_share_estimated", "9%")});
    EXPECT_THAT(draft().findings, Contains(has_check("gap_over_limit", "SH-03")));  // 72 of 744 hours
    enter({of_days(BookKind::entered_energy, 10, 12, {{"energy", "6.5 kWh"}})});
    EXPECT_THAT(draft().findings, Not(Contains(has_check("gap_over_limit", "SH-03"))));
}

TEST_F(EnteredEnergyTest, AnInvoiceThatTheMeterContradictsIsNamed) {
    enter({of_days(BookKind::invoice, 14, 20, {{"energy", "16.8 kWh"}, {"utility", "State Grid"}, {"number", "A-1"}}),
           of_days(BookKind::invoice, 21, 27, {{"energy", "168 kWh"}, {"utility", "State Grid"}, {"number", "A-2"}})});
    const MonthDraft found = draft();
    std::vector<std::string> contradicted;
    for (const CarbonFinding& finding : found.findings) {
        if (finding.check == "invoice_against_meter") {
            contradicted.push_back(finding.message);
        }
    }
    EXPECT_THAT(contradicted,
                ElementsAre(testing::HasSubstr("invoice A-2 (record 2) bills 168 kWh, the meter counted 16.8")));
}

TEST_F(MonthDraftTest, AnOwnFactorWhoseIdIsTakenIsNamedAndLeftOut) {
    enter({record(BookKind::own_factor, "",
                  {{"factor_id", "elec.CN-SH.2023.test"},
                   {"category", "electricity"},
                   {"item", "grid_average"},
                   {"region", "CN-SH"},
                   {"value", "0.1"},
                   {"unit", "kgCO2/kWh"},
                   {"gas", "CO2"},
                   {"data_year", "2023"},
                   {"method", "location"},
                   {"publisher", "ourselves"}})});
    const MonthDraft found = draft();
    EXPECT_THAT(found.findings, Contains(has_check("own_factor_twice", "")));
    EXPECT_EQ(line(found, "SH-01", LedgerCategory::scope2_location).mass, CarbonMass::of(174'066'240));
}

TEST_F(MonthDraftTest, AContractWithoutItsCertificatesCoversNothing) {
    BookRecord contract =
        record(BookKind::contract, "",
               {{"supplier", "Wind Ltd"}, {"factor", "0 kgCO2/kWh"}, {"share", "100 %"}, {"market", "CN"}});
    contract.last_day.reset();
    contract.first_day = std::chrono::year{2023} / 1 / 1;
    enter({contract});
    const MonthDraft found = draft();
    EXPECT_THAT(found.findings, Contains(has_check("contract_without_certificates", "")));
    EXPECT_EQ(line(found, "SH-01", LedgerCategory::scope2_market).item, "grid_electricity_residual");
}

TEST_F(MonthDraftTest, APolicyThatCannotBeUnderstoodIsAnErrorAndNotInForce) {
    enter({policy("gap_policy", "guess")});
    const MonthDraft found = draft();
    EXPECT_EQ(found.rules, DraftRules{});
    EXPECT_THAT(found.findings, Contains(has_check("unknown_choice", "")));
}

}  // namespace
}  // namespace wattmast
