// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Scope 1 of a draft, with what stands beside it: upstream and biogenic CO2.
#include "app/ledger/ledger_fixture.h"
#include "carbon/exact_number.h"

namespace wattmast {
namespace {

using test::at;
using test::has_check;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class FuelDraftTest : public test::LedgerFixture {
protected:
    FuelDraftTest() {
        EmissionFactor hvo = factors_.all().front();
        hvo.region = "CN";
        hvo.data_year = 2023;
        hvo.item = "hvo";
        const auto add = [&](std::string id, FactorCategory category, Decimal value, std::string unit, Gas gas,
                             std::string scope) {
            hvo.id = std::move(id);
            hvo.category = category;
            hvo.value = value;
            hvo.unit = std::move(unit);
            hvo.gas = gas;
            hvo.scope = std::move(scope);
            hvo.method = "test";
            factors_.add({hvo}).value();
        };
        add("fuel.CN.2023.test.hvo", FactorCategory::fuel, {3, -2}, "kgCO2e/l", Gas::co2e, "1");
        add("biogenic.CN.2023.test.hvo", FactorCategory::biogenic, {243, -2}, "kgCO2/l", Gas::co2, "");
        add("wtt.CN.2023.test.hvo", FactorCategory::wtt, {4, -1}, "kgCO2e/l", Gas::co2e, "3");
    }

    static BookRecord level(unsigned month, unsigned day, const std::string& litres) {
        BookRecord result = record(BookKind::tank_level, "SH-01", {{"item", "diesel"}, {"level", litres}});
        result.first_day = std::chrono::year{2023} / std::chrono::month{month} / std::chrono::day{day};
        result.last_day.reset();
        return result;
    }
    static BookRecord fuel(const std::string& method, const std::string& quantity, const std::string& item = "diesel") {
        return record(BookKind::fuel, "SH-01", {{"item", item}, {"quantity", quantity}, {"method", method}});
    }
    static BookRecord curve(const std::string& places) {
        BookRecord result =
            record(BookKind::fuel_curve, "SH-04", {{"equipment", "G1"}, {"item", "diesel"}, {"curve", places}});
        result.first_day = std::chrono::year{2023} / 1 / 1;
        result.last_day.reset();
        return result;
    }

    /// A generator that runs at 40 kW for nine hours of the fourth, with a rise and a fall of an hour each, until
    /// `end`.
    void add_generator(const std::string& end = "2023-11-02") {
        const SiteId site = network_.add_site("SH-04", "Asia/Shanghai", "CN-SH");
        const DeviceId mains = network_.add_device(site, "M1", std::chrono::hours{1});
        const DeviceId generator = network_.add_device(site, "D1", std::chrono::hours{1});
        const PointId reading = network_.add_point(mains, PointKind::active_energy_import);
        const PointId power = network_.add_point(generator, PointKind::active_power);
        network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", mains),
                                  test::node(site, NodeKind::generator, "G1", generator)});
        network_.fill(reading, {at("2023-09-30"), at("2023-11-02")}, std::chrono::hours{1}, [](std::int64_t i) {
            return Value::of(Decimal{i * 100, -3});
        });
        network_.fill(power, {at("2023-09-30"), at(end)}, std::chrono::hours{1}, [](std::int64_t i) {
            const bool is_beside = i == 99 || i == 110;
            return Value::of(Decimal{i >= 100 && i < 110 ? 40'000 : is_beside ? 0 : 3, 0});  // 3 W: the meter's offset
        });
    }

    /// A generator whose controller counts hours, with an energy meter beside it: 40 kW in nine hours of the fourth,
    /// two of the eighth, while nothing was read, and one of the twentieth. On the fifteenth the controller was
    /// exchanged and counts from zero. @param silent Hours without a reading of the counter from the eighth on.
    void add_counting_generator(std::int64_t silent) {
        const SiteId site = network_.add_site("SH-04", "Asia/Shanghai", "CN-SH");
        const DeviceId mains = network_.add_device(site, "M1", std::chrono::hours{1});
        const DeviceId generator = network_.add_device(site, "D1", std::chrono::hours{1});
        const PointId reading = network_.add_point(mains, PointKind::active_energy_import);
        const PointId energy = network_.add_point(generator, PointKind::active_energy_import);
        const PointId seconds = network_.add_point(generator, PointKind::generator_runtime);
        network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", mains),
                                  test::node(site, NodeKind::generator, "G1", generator)});
        constexpr std::int64_t fourth = 4 * 24;
        constexpr std::int64_t eighth = 8 * 24;
        constexpr std::int64_t exchanged = 15 * 24;
        constexpr std::int64_t twentieth = 20 * 24;
        std::int64_t counted = 31'415'926;
        std::int64_t ran = 0;
        for (std::int64_t i = 0; i < 33 * 24; ++i) {
            const UtcTime time = at("2023-09-30") + std::chrono::hours{i};
            network_.add(reading, time, Value::of(Decimal{i * 100, -3}));
            const bool has_run = (i > fourth && i <= fourth + 9) || (i > eighth && i <= eighth + 2) || i == twentieth;
            counted = i == exchanged ? 0 : counted + (has_run ? 3600 : 0);
            ran += has_run ? 1 : 0;
            network_.add(energy, time, Value::of(Decimal{7'000 + ran * 40, 0}));
            if (i <= eighth || i > eighth + silent) {
                network_.add(seconds, time, Value::of(Decimal{counted, 0}));
            }
        }
    }

    static std::vector<const LedgerLine*> lines_of(const MonthDraft& draft, LedgerCategory category) {
        std::vector<const LedgerLine*> lines;
        for (const LedgerLine& line : draft.lines) {
            if (line.category == category) {
                lines.push_back(&line);
            }
        }
        return lines;
    }
};

TEST_F(FuelDraftTest, ATankIsOneLineOfItsLevelsAndDeliveries) {
    enter({level(9, 30, "600 L"), fuel("delivered", "300 L"), level(10, 31, "700 L")});
    const MonthDraft found = draft();
    const auto lines = lines_of(found, LedgerCategory::scope1_fuel);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0]->amount, (LedgerAmount{Decimal{200, 0}, "L"}));
    EXPECT_EQ(lines[0]->mass, CarbonMass::of(540'000'000));
    EXPECT_THAT(lines[0]->records, ElementsAre(1, 2, 3));
    EXPECT_THAT(lines[0]->rules, HasSubstr("method=tank"));
    ASSERT_THAT(close(OpenFindings::accept), test::IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(FuelDraftTest, HoursAndLoadsOfAPowerMeterBecomeFuel) {
    add_generator();
    enter({curve("20 kW 9 L/h; 40 kW 16 L/h")});
    const MonthDraft found = draft();
    const LedgerLine& line = this->line(found, "SH-04", LedgerCategory::scope1_fuel);
    EXPECT_EQ(line.amount, (LedgerAmount{Decimal{162, 0}, "L"}));  // 9 h × 16 + 2 h × 9 at 20 kW
    EXPECT_EQ(line.mass, CarbonMass::of(437'400'000));
    EXPECT_EQ(line.rules, "method=runtime hours=11 hours_from=power");
    EXPECT_THAT(line.points, ElementsAre("D1/active_power/total"));
    EXPECT_THAT(line.records, ElementsAre(1));
    ASSERT_THAT(close(OpenFindings::accept), test::IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(FuelDraftTest, AnHourCounterTellsHoursAcrossAGapAndAReset) {
    add_counting_generator(5);
    enter({curve("20 kW 9 L/h; 40 kW 16 L/h")});
    const MonthDraft found = draft();
    const LedgerLine& line = this->line(found, "SH-04", LedgerCategory::scope1_fuel);
    EXPECT_EQ(line.rules, "method=runtime hours=12 hours_from=hour_counter");
    EXPECT_EQ(line.amount, (LedgerAmount{Decimal{192, 0}, "L"}));  // 480 kWh in 12 h are 40 kW
    EXPECT_EQ(line.mass, CarbonMass::of(518'400'000));
    EXPECT_THAT(line.points, ElementsAre("D1/generator_runtime/total", "D1/active_energy_import/total"));
    ASSERT_THAT(close(OpenFindings::accept), test::IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(FuelDraftTest, AnHourCounterThatWasSilentForTooLongTellsNothing) {
    add_counting_generator(48);
    enter({curve("20 kW 9 L/h; 40 kW 16 L/h")});
    const MonthDraft found = draft();
    EXPECT_THAT(found.findings, Contains(has_check("runtime_not_covered", "SH-04")));
    EXPECT_THAT(lines_of(found, LedgerCategory::scope1_fuel), IsEmpty());
}

TEST_F(FuelDraftTest, HoursAreEnteredWhereNoMeterTellsThem) {
    add_generator("2023-10-20");
    BookRecord hours = record(BookKind::runtime, "SH-04", {{"equipment", "G1"}, {"hours", "10 h"}, {"load", "30 kW"}});
    enter({curve("20 kW 9 L/h; 40 kW 16 L/h"), hours});
    const MonthDraft found = draft();
    EXPECT_THAT(found.findings, Contains(has_check("runtime_not_covered", "SH-04")));
    const LedgerLine& line = this->line(found, "SH-04", LedgerCategory::scope1_fuel);
    EXPECT_EQ(line.amount, (LedgerAmount{Decimal{125, 0}, "L"}));
    EXPECT_EQ(line.rules, "method=runtime hours=10 hours_from=entered");
    EXPECT_THAT(line.records, ElementsAre(1, 2));
    EXPECT_THAT(line.points, IsEmpty());
}

TEST_F(FuelDraftTest, EnteredHoursWithoutALoadAreRefusedUnlessTheRateIsOne) {
    enter({curve("20 kW 9 L/h; 40 kW 16 L/h"),
           record(BookKind::runtime, "SH-04", {{"equipment", "G1"}, {"hours", "10 h"}})});
    network_.add_site("SH-04", "Asia/Shanghai", "CN-SH");
    EXPECT_THAT(draft().findings, Contains(has_check("runtime_without_load", "SH-04")));
    BookRecord one_rate = curve("9.5 L/h");
    one_rate.replaces = BookRecordId(1);
    enter({one_rate});
    const MonthDraft found = draft();
    EXPECT_EQ(line(found, "SH-04", LedgerCategory::scope1_fuel).amount, (LedgerAmount{Decimal{95, 0}, "L"}));
}

TEST_F(FuelDraftTest, APolicySaysWhichMethodGoesFirst) {
    enter({level(9, 30, "600 L"), level(10, 31, "480 L"), fuel("runtime", "150 L"), policy("fuel_method", "runtime")});
    const MonthDraft found = draft();
    const auto lines = lines_of(found, LedgerCategory::scope1_fuel);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0]->amount, (LedgerAmount{Decimal{150, 0}, "L"}));
    EXPECT_THAT(lines[0]->rules, HasSubstr("fuel_method=runtime"));
    EXPECT_THAT(found.findings, Contains(has_check("fuel_methods_differ", "SH-01")));
    ASSERT_THAT(close(OpenFindings::accept), test::IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
}

/// As China's set, whose factors of diesel are per tonne.
TEST_F(FuelDraftTest, LitresBecomeTonnesByADensityThatSomebodyStated) {
    EmissionFactor by_mass = factors_.all().front();
    by_mass.id = "fuel.CN.2023.test.kerosene";
    by_mass.category = FactorCategory::fuel;
    by_mass.region = "CN";
    by_mass.data_year = 2023;
    by_mass.value = Decimal{3, 0};
    by_mass.unit = "kgCO2/kg";
    by_mass.gas = Gas::co2;
    by_mass.scope = "1";
    by_mass.method = "test";
    by_mass.item = "kerosene";
    factors_.add({by_mass}).value();
    enter({fuel("delivered", "100 L", "kerosene")});
    const MonthDraft without = draft();
    EXPECT_THAT(without.findings, Contains(has_check("no_factor", "SH-01")));
    enter({policy("fuel_density", "petrol 745 kg/m3; kerosene 0.80 kg/L")});
    const MonthDraft found = draft();
    const LedgerLine& line = this->line(found, "SH-01", LedgerCategory::scope1_fuel);
    EXPECT_EQ(line.amount, (LedgerAmount{Decimal{100, 0}, "L"}));
    EXPECT_EQ(line.mass, CarbonMass::of(240'000'000));
    EXPECT_THAT(line.rules, HasSubstr(" density=0.80kg/l"));
    const auto closed = close(OpenFindings::accept);
    ASSERT_THAT(closed, test::IsOk());
    EXPECT_THAT(closed->closing->policy, HasSubstr("fuel_density=petrol 745 kg/m3; kerosene 0.80 kg/L\n"));
    EXPECT_THAT(check().findings, IsEmpty());
}

/// A density of the library stands behind a line as its factor does: not a byte of it changes unseen.
TEST_F(FuelDraftTest, AChangedRowOfWhatAFuelWasMultipliedWithBesidesIsFound) {
    EmissionFactor by_mass = factors_.all().front();
    by_mass.id = "fuel.CN.2023.other.naphtha";
    by_mass.category = FactorCategory::fuel;
    by_mass.region = "CN";
    by_mass.data_year = 2023;
    by_mass.value = Decimal{3, 0};
    by_mass.unit = "kgCO2/kg";
    by_mass.gas = Gas::co2;
    by_mass.scope = "1";
    by_mass.method = "other";
    by_mass.item = "naphtha";
    EmissionFactor density = by_mass;
    density.id = "fuel.CN.2023.other.naphtha_density";
    density.category = FactorCategory::fuel_property;
    density.value = Decimal{70, -2};
    density.unit = "kg/l";
    density.gas.reset();
    density.item = "naphtha";
    factors_.add({by_mass, density}).value();
    enter({fuel("delivered", "10 L", "naphtha")});
    const MonthDraft found = draft();
    ASSERT_THAT(line(found, "SH-01", LedgerCategory::scope1_fuel).rules, HasSubstr(" with=" + density.id + "#"));
    ASSERT_THAT(close(OpenFindings::accept), test::IsOk());
    ASSERT_THAT(check().findings, IsEmpty());
    std::vector<EmissionFactor> all(factors_.all().begin(), factors_.all().end());
    for (EmissionFactor& factor : all) {
        factor.note += factor.id == density.id ? "x" : "";
    }
    factors_ = {};
    factors_.add(all).value();
    const LedgerCheck checked = check();
    ASSERT_EQ(checked.findings.size(), 1U);
    EXPECT_THAT(checked.findings.front().detail, HasSubstr("rules was \"method=delivered with=" + density.id + "#"));
}

TEST_F(FuelDraftTest, BiogenicCarbonStandsApartAndUpstreamInScope3) {
    enter({fuel("delivered", "100 L", "hvo")});
    const MonthDraft found = draft();
    EXPECT_EQ(line(found, "SH-01", LedgerCategory::scope1_fuel).mass, CarbonMass::of(3'000'000));
    const LedgerLine& biogenic = line(found, "SH-01", LedgerCategory::biogenic);
    EXPECT_EQ(biogenic.mass, CarbonMass::of(243'000'000));
    EXPECT_EQ(biogenic.gas, Gas::co2);
    EXPECT_EQ(biogenic.factor.id, "biogenic.CN.2023.test.hvo");
    EXPECT_EQ(line(found, "SH-01", LedgerCategory::scope3_upstream).mass, CarbonMass::of(40'000'000));
    ASSERT_THAT(close(OpenFindings::accept), test::IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(FuelDraftTest, ABlendWithoutABiogenicFactorIsNamedAndMineralDieselIsNot) {
    EmissionFactor blend = factors_.all().front();
    blend.id = "fuel.CN.2023.test.diesel_avg_blend";
    blend.category = FactorCategory::fuel;
    blend.region = "CN";
    blend.unit = "kgCO2/l";
    blend.item = "diesel_avg_blend";
    blend.method = "test";
    blend.scope = "1";
    blend.gas = Gas::co2;
    factors_.add({blend}).value();
    enter({fuel("delivered", "100 L", "diesel_avg_blend"), fuel("delivered", "7 L")});
    const MonthDraft found = draft();
    EXPECT_THAT(lines_of(found, LedgerCategory::biogenic), IsEmpty());
    std::vector<std::string> named;
    for (const CarbonFinding& finding : found.findings) {
        if (finding.check == "no_biogenic_factor") {
            named.push_back(finding.message);
        }
    }
    EXPECT_THAT(named, ElementsAre(HasSubstr("diesel_avg_blend in CN")));
}

TEST_F(FuelDraftTest, UpstreamOfElectricityStandsBesideIt) {
    EmissionFactor upstream = factors_.all().front();
    upstream.id = "wtt.CN-SH.2023.test.elec_gen";
    upstream.category = FactorCategory::wtt;
    upstream.region = "CN-SH";
    upstream.data_year = 2023;
    upstream.value = Decimal{5, -2};
    upstream.unit = "kgCO2e/kWh";
    upstream.gas = Gas::co2e;
    upstream.method = "location";
    upstream.scope = "3";
    upstream.item = "wtt_electricity_gen";
    factors_.add({upstream}).value();
    const MonthDraft found = draft();
    const LedgerLine& line = this->line(found, "SH-01", LedgerCategory::scope3_upstream);
    EXPECT_EQ(line.mass, CarbonMass::of(14'880'000));  // 297.6 kWh × 0.05
    EXPECT_EQ(line.item, "grid_electricity_upstream");
    EXPECT_EQ(line.node, "Mains");
    ASSERT_THAT(close(), test::IsOk());
    EXPECT_THAT(check().findings, IsEmpty());
}

TEST_F(FuelDraftTest, WhatLeaksIsToldToTheMilligramInEachUnit) {
    BookRecord loss = record(BookKind::refrigerant, "SH-02", {{"item", "R-32"}, {"charge", "0.06 t"}, {"rate", "2 %"}});
    loss.first_day = std::chrono::year{2023} / 1 / 1;
    loss.last_day = std::chrono::year{2023} / 12 / 31;
    enter({loss, policy("gwp_set", "AR5")});
    const MonthDraft found = draft();
    EXPECT_EQ(line(found, "SH-02", LedgerCategory::scope1_refrigerant).amount,
              (LedgerAmount{Decimal{101'918, -9}, "t"}));
}

TEST_F(FuelDraftTest, AnExtinguishingGasLeaksByItsYearlyRateBeforeItsPeriodIsOver) {
    BookRecord loss =
        record(BookKind::fire_suppression, "SH-02", {{"item", "R-32"}, {"charge", "60 kg"}, {"rate", "2 %"}});
    loss.first_day = std::chrono::year{2023} / 1 / 1;
    loss.last_day = std::chrono::year{2023} / 12 / 31;  // not over in November
    BookRecord decided = policy("gwp_set", "AR5");
    decided.first_day = loss.first_day;
    enter({loss, decided});
    const MonthDraft found = draft();
    EXPECT_THAT(found.findings, Not(Contains(has_check("not_over", "SH-02"))));
    const LedgerLine& line = this->line(found, "SH-02", LedgerCategory::scope1_fire_suppression);
    EXPECT_EQ(line.amount, (LedgerAmount{Decimal{101'918, -6}, "kg"}));
    EXPECT_EQ(line.rules, "gwp=AR5 rate_percent=2 days=31/365");
    // Months add up to the year to the mg: 1.2 kg.
    ExactNumber year(std::int64_t{0});
    for (unsigned month = 1; month <= 12; ++month) {
        const MonthDraft one = draft({std::chrono::year{2023} / std::chrono::month{month}}, at("2024-01-05"));
        year = year + ExactNumber(this->line(one, "SH-02", LedgerCategory::scope1_fire_suppression).amount->value);
    }
    EXPECT_EQ(year.rounded(9), (Decimal{12, -1}));
    // Of a month that is not over, the days that are.
    const MonthDraft november = draft(test::october.next(), at("2023-11-11T04:00:00Z"));
    EXPECT_THAT(this->line(november, "SH-02", LedgerCategory::scope1_fire_suppression).rules, HasSubstr("days=10/365"));
}

}  // namespace
}  // namespace wattmast
