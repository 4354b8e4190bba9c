// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kpi_query.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>

#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;
using test::FailsWith;
using test::IsOk;
using test::node;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const TimeRange wide{at("2026-09-29T00:00Z"), at("2026-11-03T00:00Z")};

EmissionFactor factor(std::string region, std::int64_t value, Gas gas) {
    EmissionFactor factor;
    factor.id = "elec." + region;
    factor.category = FactorCategory::electricity;
    factor.region = std::move(region);
    factor.data_year = 2023;
    factor.value = Decimal{value, -4};
    factor.unit = gas == Gas::co2 ? "kgCO2/kWh" : "kgCO2e/kWh";
    factor.gas = gas;
    factor.method = "location";
    factor.scope = "2";
    factor.item = "grid_average";
    factor.publisher = "Ministry";
    factor.published = "2025-12-23";
    factor.published_by = CivilDate{std::chrono::year{2025} / 12 / 23};
    return factor;
}

class KpiQueryTest : public testing::Test {
protected:
    KpiQueryTest() {
        EXPECT_THAT(factors_.add({factor("CN-SH", 5834, Gas::co2), factor("DE", 3550, Gas::co2e)}), IsOk());
        request_.period = CivilPeriod::of(CivilMonth::parse("2026-10").value());
        request_.kpis = {KpiId::pue};
    }

    DeviceId meter(SiteId site, std::string name, PointKind kind, std::int64_t watts, TimeRange range = wide) {
        const DeviceId device = network_.add_device(site, std::move(name), 1h);
        const PointId point = network_.add_point(device, kind);
        network_.fill(point, range, 1h, [&](std::int64_t i) { return Value::of(Decimal{50'000 + i * watts, -3}); });
        return device;
    }
    void octets(SiteId site, std::int64_t in_an_hour, std::int64_t out_an_hour) {
        const DeviceId router = network_.add_device(site, "RTR", 1h);
        for (const auto& [kind, bytes] :
             {std::pair{PointKind::if_in_octets, in_an_hour}, {PointKind::if_out_octets, out_an_hour}}) {
            const PointId point = network_.add_point(router, kind, "eth0");
            network_.fill(point, wide, 1h, [bytes = bytes](std::int64_t i) {
                return Value::of_counter(static_cast<std::uint64_t>(7'000 + i * bytes));
            });
        }
    }
    /// Mains and DC load.
    SiteId station(std::string code, std::int64_t mains, std::int64_t load, std::string zone = "Asia/Shanghai",
                   std::string region = "CN-SH") {
        const SiteId site = network_.add_site(std::move(code), std::move(zone), std::move(region));
        const DeviceId grid = meter(site, "M1", PointKind::active_energy_import, mains);
        const DeviceId dc = meter(site, "DC1", PointKind::dc_energy, load);
        nodes_ = {node(site, NodeKind::grid, "Mains", grid), node(site, NodeKind::rectifier, "Rectifiers", DeviceId{}),
                  node(site, NodeKind::ict, "Radio", dc, "Rectifiers")};
        network_.set_nodes(site, nodes_);
        return site;
    }
    void add_node(SiteId site, EnergyNode added) {
        nodes_.push_back(std::move(added));
        network_.set_nodes(site, nodes_);
    }

    Result<std::vector<KpiFigure>> ask(std::stop_token cancel = {}) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.samples(), catalog);
        return kpi_figures(reader, factors_, request_, cancel);
    }
    KpiFigure one(KpiId id) {
        request_.kpis = {id};
        const auto figures = ask();
        EXPECT_THAT(figures, IsOk());
        EXPECT_EQ(figures->size(), 1U);
        return figures->front();
    }
    std::string value_of(KpiId id) {
        const Kpi kpi = one(id).kpi;
        return kpi.value ? kpi.value->to_string() : std::string(id_of(kpi.refusal->code));
    }
    std::string words_of(KpiId id) {
        const Kpi kpi = one(id).kpi;
        return kpi.refusal ? kpi.refusal->words : "";
    }

    test::SmallNetwork network_;
    FactorRegister factors_;
    KpiRequest request_;
    std::vector<EnergyNode> nodes_;  ///< Of the station that was added last.
};

TEST_F(KpiQueryTest, OfOneSiteAndMonth) {
    const SiteId site = station("SH-01", 1700, 1400);
    octets(site, 450'000'000, 50'000'000);
    request_.kpis = {KpiId::pue,           KpiId::see, KpiId::cue, KpiId::energy_efficiency, KpiId::energy_per_gigabyte,
                     KpiId::power_per_rate};
    const auto figures = ask();
    ASSERT_THAT(figures, IsOk());
    std::vector<std::string> values;
    for (const KpiFigure& figure : *figures) {
        values.push_back(figure.kpi.value ? figure.kpi.value->to_string() : figure.kpi.refusal->words);
        EXPECT_EQ(figure.sites, 1U);
        EXPECT_THAT(figure.left_out, IsEmpty());
        EXPECT_EQ(figure.kpi.boundary, "site SH-01");
    }
    // 1.7/1.4; 1.4/1.7; 1.7 × 0.5834 / 1.4; 8 × 5e8 / (1700 × 3600); 1.7 / 0.5; 1400 W / (8 × 0.5 / 3600 Gbit/s)
    EXPECT_THAT(values, testing::ElementsAre("1.21", "82.4", "0.708", "654", "3.40", "1260000.0"));
    const Kpi& pue = figures->front().kpi;
    EXPECT_EQ(pue.name, "iPUE");
    EXPECT_EQ(amount_text(*pue.numerator), "1264.8");  // 744 h
    EXPECT_EQ(amount_text(*pue.denominator), "1041.6");
    EXPECT_EQ(pue.numerator->coverage, whole);
    EXPECT_EQ(pue.numerator->method, EnergyMethod::measured);
    EXPECT_THAT(pue.numerator->what, HasSubstr(": Mains"));
    EXPECT_THAT(pue.denominator->what, HasSubstr(": Radio"));
    EXPECT_EQ(pue.period, (TimeRange{at("2026-10-01T00:00+08:00"), at("2026-11-01T00:00+08:00")}));
    EXPECT_EQ(pue.period_label, "2026-10");
    EXPECT_EQ(pue.category, std::nullopt);
    EXPECT_THAT(pue.notes, Contains(HasSubstr("category is not declared")));
    const Kpi& cue = (*figures)[2].kpi;
    EXPECT_EQ(cue.unit, "kg CO2/kWh");
    EXPECT_THAT(cue.notes, Contains(HasSubstr("elec.CN-SH = 0.5834 kgCO2/kWh of 2023 (Ministry), the latest")));
    EXPECT_EQ(amount_text(*(*figures)[3].kpi.numerator), "372");
}

TEST_F(KpiQueryTest, AFleetIsTheQuotientOfTheSums) {
    station("SH-01", 1700, 1400);
    station("SH-02", 900, 500);
    const KpiFigure figure = one(KpiId::pue);
    EXPECT_EQ(figure.kpi.value, decimal("1.37").to_decimal().value());  // 2600/1900, not the mean of 1.21 and 1.80
    EXPECT_EQ(figure.sites, 2U);
    EXPECT_EQ(figure.kpi.boundary, "2 of 2 sites");
    EXPECT_THAT(figure.kpi.numerator->what, HasSubstr("2 meters of 2 sites"));
    EXPECT_THAT(figure.kpi.numerator->what, Not(HasSubstr("Mains")));
}

TEST_F(KpiQueryTest, ASiteWithoutAPartIsLeftOutByNameAndLowersTheCoverage) {
    station("SH-01", 1700, 1400);
    station("SH-02", 900, 500);
    const SiteId dark = network_.add_site("SH-03", "Asia/Shanghai", "CN-SH");
    network_.set_nodes(dark,
                       {node(dark, NodeKind::grid, "Mains", meter(dark, "M1", PointKind::active_energy_import, 3))});
    const KpiFigure refused = one(KpiId::pue);
    EXPECT_EQ(refused.kpi.refusal->code, KpiRefusalCode::coverage_below_threshold);
    EXPECT_EQ(refused.kpi.numerator->coverage.count, 666'666);
    ASSERT_EQ(refused.left_out.size(), 1U);
    EXPECT_EQ(refused.left_out[0].site, "SH-03");
    EXPECT_EQ(refused.left_out[0].reason.code, KpiRefusalCode::boundary_mismatch);
    request_.threshold.count = 600'000;
    const KpiFigure given = one(KpiId::pue);
    EXPECT_EQ(given.kpi.value, Decimal(137, -2));
    EXPECT_EQ(given.sites, 2U);
    EXPECT_THAT(given.kpi.notes, Contains(HasSubstr("1 of 3 sites are left out")));
    request_.sites = {network_.catalog().site_by_code("SH-01")->id, network_.catalog().site_by_code("SH-01")->id};
    EXPECT_EQ(one(KpiId::pue).kpi.value, Decimal(121, -2));
}

TEST_F(KpiQueryTest, ASiteWithLittleCoverageIsRefusedAndOfAFleetLeftOut) {
    const SiteId site = network_.add_site("SH-04", "Asia/Shanghai", "CN-SH");
    const DeviceId grid = meter(site, "M1", PointKind::active_energy_import, 1700);
    const DeviceId dc = meter(site, "DC1", PointKind::dc_energy, 1400, {wide.begin, at("2026-10-21T00:00+08:00")});
    network_.set_nodes(site, {node(site, NodeKind::grid, "Mains", grid), node(site, NodeKind::ict, "Radio", dc)});
    EXPECT_EQ(value_of(KpiId::pue), "coverage_below_threshold");
    const Kpi alone = one(KpiId::pue).kpi;
    EXPECT_LT(alone.denominator->coverage.count, 650'000);
    EXPECT_EQ(alone.numerator->coverage, whole);
    station("SH-01", 1700, 1400);
    request_.threshold.count = 500'000 + 150'000;
    EXPECT_EQ(one(KpiId::pue).left_out.front().reason.code, KpiRefusalCode::coverage_below_threshold);
    EXPECT_EQ(one(KpiId::pue).sites, 1U);
}

TEST_F(KpiQueryTest, WhatFeedsTheSiteUnmeasuredIsNotZero) {
    const SiteId site = station("SH-01", 1700, 1400);
    add_node(site, node(site, NodeKind::generator, "Diesel", DeviceId{}));
    EXPECT_EQ(value_of(KpiId::pue), "boundary_mismatch");
    EXPECT_THAT(words_of(KpiId::pue), HasSubstr("\"Diesel\" (generator)"));
    EXPECT_EQ(value_of(KpiId::see), "boundary_mismatch");
    EXPECT_EQ(value_of(KpiId::cue), "boundary_mismatch");
}

TEST_F(KpiQueryTest, EquipmentInNoMeterIsAMismatch) {
    const SiteId site = station("SH-01", 1700, 1400);
    add_node(site, node(site, NodeKind::tenant, "Second operator", DeviceId{}));
    EXPECT_THAT(words_of(KpiId::pue), HasSubstr("\"Second operator\" (tenant)"));
    nodes_.back().parent = "Radio";
    add_node(site, node(site, NodeKind::cooling, "Cooling", DeviceId{}));
    EXPECT_EQ(value_of(KpiId::pue), "1.21");
}

TEST_F(KpiQueryTest, TheEquipmentOfTenantsIsEquipment) {
    const SiteId site = station("SH-01", 1700, 1100);
    add_node(site, node(site, NodeKind::tenant, "Second operator", meter(site, "DC2", PointKind::dc_energy, 300)));
    EXPECT_EQ(value_of(KpiId::see), "82.4");
    EXPECT_THAT(one(KpiId::see).kpi.numerator->what, HasSubstr("Radio, Second operator"));
}

TEST_F(KpiQueryTest, TheCategorySaysWhereItEnergyIsTakenFrom) {
    const SiteId site = network_.add_site("DC-01", "Asia/Shanghai", "CN-SH");
    const auto register_of = [&](std::string name, std::int64_t watts) {
        return meter(site, std::move(name), PointKind::active_energy_import, watts);
    };
    nodes_ = {node(site, NodeKind::grid, "Grid", register_of("M1", 12'000)),
              node(site, NodeKind::ups, "UPS", register_of("UPS1", 10'000)),
              node(site, NodeKind::ict, "Row A", register_of("PDU1", 9'600), "UPS"),
              node(site, NodeKind::ict, "Rack 1", register_of("R1", 5'000), "Row A"),
              node(site, NodeKind::ict, "Rack 2", register_of("R2", 4'000), "Row A")};
    network_.set_nodes(site, nodes_);
    const auto in_category = [&](std::optional<int> category) {
        request_.category = category;
        return value_of(KpiId::pue);
    };
    EXPECT_EQ(in_category(1), "1.20");
    EXPECT_EQ(in_category(2), "1.25");
    EXPECT_EQ(in_category(3), "1.33");
    EXPECT_EQ(in_category(std::nullopt), "1.25");
    add_node(site, node(site, NodeKind::ict, "Rack 3", DeviceId{}, "Row A"));
    EXPECT_EQ(in_category(2), "1.25");
    EXPECT_EQ(in_category(3), "boundary_mismatch");
    EXPECT_THAT(words_of(KpiId::pue), HasSubstr("Rack 3"));
    add_node(site, node(site, NodeKind::ict, "Office switch", register_of("S1", 100)));
    EXPECT_EQ(in_category(1), "boundary_mismatch");
    EXPECT_THAT(words_of(KpiId::pue), HasSubstr("Office switch"));
    EXPECT_EQ(in_category(2), "1.24");  // 12,000 / 9,700
}

TEST_F(KpiQueryTest, AmountsThatPeopleEnter) {
    station("SH-01", 1700, 1400);
    EXPECT_EQ(value_of(KpiId::wue), "numerator_absent");
    EXPECT_THAT(words_of(KpiId::wue), HasSubstr("--water"));
    EXPECT_THAT(words_of(KpiId::erf), HasSubstr("--reused-heat"));
    EXPECT_EQ(value_of(KpiId::energy_per_subscriber), "denominator_absent");
    EXPECT_THAT(words_of(KpiId::energy_per_subscriber), HasSubstr("--subscribers"));
    request_.entered.water_millilitres = 1'874'880;  // 1.8 L/kWh × 1041.6 kWh
    request_.entered.reused_heat = Energy::of(63'240'000);
    request_.entered.subscribers = 100;
    EXPECT_EQ(value_of(KpiId::wue), "1.80");
    EXPECT_EQ(value_of(KpiId::erf), "0.05");
    EXPECT_EQ(value_of(KpiId::energy_per_subscriber), "12.6");
    EXPECT_EQ(one(KpiId::wue).kpi.numerator->method, EnergyMethod::entered);
    request_.entered.water_millilitres = 0;
    EXPECT_EQ(value_of(KpiId::wue), "0.00");
}

TEST_F(KpiQueryTest, AnEnteredAmountIsOfAllSitesOrOfNone) {
    station("SH-01", 1700, 1400);
    station("SH-02", 900, 500);
    request_.entered.water_millilitres = 3'000'000;
    EXPECT_EQ(value_of(KpiId::wue), "2.12");  // 3000 / 1413.6
    const SiteId dark = network_.add_site("SH-03", "Asia/Shanghai", "CN-SH");
    network_.set_nodes(dark, {});
    request_.threshold.count = 100'000;
    EXPECT_EQ(value_of(KpiId::wue), "boundary_mismatch");
    EXPECT_THAT(words_of(KpiId::wue), HasSubstr("SH-03"));
}

TEST_F(KpiQueryTest, RenewableEnergyIsWhatTheRoofGivesAndWhatIsEntered) {
    const SiteId site = station("SH-01", 1700, 1400);
    EXPECT_EQ(value_of(KpiId::ref), "numerator_absent");
    request_.entered.renewable = Energy{};
    EXPECT_EQ(value_of(KpiId::ref), "0.00");
    request_.entered.renewable.reset();
    add_node(site, node(site, NodeKind::photovoltaic, "Roof", meter(site, "PV", PointKind::active_energy_import, 300)));
    EXPECT_EQ(value_of(KpiId::ref), "0.15");  // 300 / 2000
    request_.entered.renewable = Energy::of(372'000'000);
    EXPECT_EQ(value_of(KpiId::ref), "0.40");  // (300 + 500) / 2000
    request_.entered.renewable = Energy::of(2'000'000'000);
    EXPECT_EQ(value_of(KpiId::ref), "out_of_bounds");
}

TEST_F(KpiQueryTest, GasesDoNotAddUp) {
    station("SH-01", 1700, 1400);
    station("DE-01", 900, 500, "Europe/Berlin", "DE");
    EXPECT_EQ(value_of(KpiId::cue), "gases_mixed");
    EXPECT_THAT(words_of(KpiId::cue), HasSubstr("SH-01 is in kg CO2 and DE-01 in kg CO2e"));
    EXPECT_EQ(one(KpiId::cue).kpi.numerator, std::nullopt);
    request_.sites = {network_.catalog().site_by_code("DE-01")->id};
    EXPECT_EQ(one(KpiId::cue).kpi.unit, "kg CO2e/kWh");
    EXPECT_EQ(value_of(KpiId::cue), "0.639");  // 0.9 × 0.355 / 0.5
}

TEST_F(KpiQueryTest, CarbonWithoutAFactorOrRegionIsNamed) {
    station("XX-01", 1700, 1400, "Asia/Shanghai", "XX");
    EXPECT_EQ(value_of(KpiId::cue), "numerator_absent");
    EXPECT_THAT(words_of(KpiId::cue), HasSubstr("XX"));
    EXPECT_EQ(value_of(KpiId::pue), "1.21");
    const SiteId none = station("XX-02", 1700, 1400, "Asia/Shanghai", "");
    request_.sites = {none};
    EXPECT_THAT(words_of(KpiId::cue), HasSubstr("factor region"));
}

TEST_F(KpiQueryTest, AGeneratorThatRanHidesItsCarbon) {
    const SiteId site = station("SH-01", 1600, 1400);
    const DeviceId generator = network_.add_device(site, "GEN", 1h);
    const PointId energy = network_.add_point(generator, PointKind::active_energy_import);
    network_.fill(energy, wide, 1h, [](std::int64_t) { return decimal("77.5"); });
    add_node(site, node(site, NodeKind::generator, "Diesel", generator));
    EXPECT_EQ(value_of(KpiId::cue), "0.667");  // It stood still: 1.6 × 0.5834 / 1.4
    EXPECT_EQ(value_of(KpiId::pue), "1.14");
    const SiteId other = station("SH-02", 1600, 1400);
    add_node(other,
             node(other, NodeKind::generator, "Diesel", meter(other, "GEN", PointKind::active_energy_import, 100)));
    request_.sites = {other};
    EXPECT_EQ(value_of(KpiId::cue), "boundary_mismatch");
    EXPECT_EQ(value_of(KpiId::pue), "1.21");
}

TEST_F(KpiQueryTest, RectifiersThatTellBothSides) {
    const SiteId site = station("SH-01", 1700, 1400);
    EXPECT_EQ(value_of(KpiId::rectifier_efficiency), "boundary_mismatch");
    const DeviceId smr = meter(site, "SMR", PointKind::active_energy_import, 1500);
    const PointId output = network_.add_point(smr, PointKind::dc_energy);
    network_.fill(output, wide, 1h, [](std::int64_t i) { return Value::of(Decimal{10 + i * 1440, -3}); });
    nodes_[1].device = smr;
    network_.set_nodes(site, nodes_);
    EXPECT_EQ(value_of(KpiId::rectifier_efficiency), "96.0");
    EXPECT_EQ(value_of(KpiId::pue), "1.21");
}

TEST_F(KpiQueryTest, TrafficThatIsNotToldIsAbsent) {
    const SiteId site = station("SH-01", 1700, 1400);
    EXPECT_EQ(value_of(KpiId::energy_efficiency), "numerator_absent");
    EXPECT_EQ(value_of(KpiId::energy_per_gigabyte), "denominator_absent");
    octets(site, 450'000'000, 50'000'000);
    EXPECT_EQ(value_of(KpiId::energy_per_gigabyte), "3.40");
    const DeviceId silent = network_.add_device(site, "RTR2", 1h);
    static_cast<void>(network_.add_point(silent, PointKind::if_in_octets, "eth1"));
    EXPECT_EQ(value_of(KpiId::energy_per_gigabyte), "denominator_absent");
}

TEST_F(KpiQueryTest, RatesAreIntegrated) {
    const SiteId site = station("SH-01", 1700, 1400);
    const DeviceId radio = network_.add_device(site, "BBU", 1h);
    for (const auto& [kind, rate] :
         {std::pair{PointKind::traffic_down, "1000000"}, {PointKind::traffic_up, "111111.5"}}) {
        network_.fill(network_.add_point(radio, kind), wide, 1h, [rate = rate](std::int64_t) { return decimal(rate); });
    }
    // 1,111,111.5 bit/s × 744 h = 372.00013 GB
    EXPECT_EQ(value_of(KpiId::energy_per_gigabyte), "3.40");
    EXPECT_THAT(amount_text(*one(KpiId::energy_per_gigabyte).kpi.denominator), testing::StartsWith("372.0001"));
}

TEST_F(KpiQueryTest, DaysAreCutInEachSitesOwnZone) {
    station("SH-01", 1700, 1400);
    station("DE-01", 900, 500, "Europe/Berlin", "DE");
    const Kpi kpi = one(KpiId::pue).kpi;
    EXPECT_EQ(kpi.period, (TimeRange{at("2026-10-01T00:00+08:00"), at("2026-11-01T00:00+01:00")}));
    EXPECT_THAT(kpi.notes, Contains(HasSubstr("own time zone")));
    EXPECT_EQ(amount_text(*kpi.numerator), "1935.3");  // 744 × 1.7 + 745 × 0.9
    request_.period = CivilPeriod::between("2026-10-03", "2026-10-04").value();
    request_.sites = {network_.catalog().site_by_code("SH-01")->id};
    EXPECT_EQ(amount_text(*one(KpiId::pue).kpi.numerator), "81.6");
    EXPECT_EQ(one(KpiId::pue).kpi.period_label, "2026-10-03 to 2026-10-04");
}

TEST_F(KpiQueryTest, AZoneThatDoesNotExistIsTheSites) {
    station("SH-01", 1700, 1400, "Asia/Atlantis");
    EXPECT_EQ(value_of(KpiId::pue), "boundary_mismatch");
    EXPECT_THAT(words_of(KpiId::pue), HasSubstr("Atlantis"));
}

TEST_F(KpiQueryTest, AGradeIsOfOneDataCentre) {
    const SiteId hall = station("SH-01", 1250, 1000);
    request_.entered.racks = 240;
    EXPECT_THAT(words_of(KpiId::gb_40879), HasSubstr("this site is none"));
    EXPECT_THAT(one(KpiId::pue).kpi.notes, Contains(HasSubstr("1 of 1 sites are none")));
    Site site = *network_.catalog().site(hall);
    site.kind = SiteKind::data_centre;
    EXPECT_THAT(network_.catalog_store().save_site(site), IsOk());
    EXPECT_THAT(one(KpiId::pue).kpi.notes, Not(Contains(HasSubstr("data centres"))));
    request_.entered.racks.reset();
    EXPECT_EQ(value_of(KpiId::gb_40879), "not_applicable");
    request_.entered.racks = 240;
    const Kpi kpi = one(KpiId::gb_40879).kpi;
    EXPECT_EQ(kpi.grade->grade, 2);
    EXPECT_TRUE(kpi.is_interim);
    station("SH-02", 900, 500);
    EXPECT_EQ(value_of(KpiId::gb_40879), "not_applicable");
}

TEST_F(KpiQueryTest, SaysWhenDataIsSimulated) {
    const SiteId site = station("SH-01", 1700, 1400);
    const auto is_told = [&] {
        const std::vector<std::string> notes = one(KpiId::pue).kpi.notes;
        return std::ranges::any_of(notes,
                                   [](const std::string& note) { return note.find("demo") != std::string::npos; });
    };
    EXPECT_FALSE(is_told());
    const DeviceId device = network_.add_device(site, "SIM", 1h);
    const PointId point = network_.add_point(device, PointKind::active_energy_import);
    std::vector<Sample> samples;
    for (int hour = 0; hour < 840; ++hour) {
        samples.push_back(good_sample(point, wide.begin + hour * 1h, Value::of(Decimal{hour, 0})));
        samples.back().origin = Origin::simulated;
    }
    EXPECT_THAT(network_.store().samples().append(samples), IsOk());
    nodes_[2].device = device;
    network_.set_nodes(site, nodes_);
    EXPECT_TRUE(is_told());
}

TEST_F(KpiQueryTest, FailsAsAWholeOnlyForTheAsking) {
    EXPECT_THAT(ask(), FailsWith(Errc::no_data));
    station("SH-01", 1700, 1400);
    request_.sites = {SiteId{999}};
    EXPECT_THAT(ask(), FailsWith(Errc::unknown_point));
    request_.sites.clear();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THAT(ask(stop.get_token()), FailsWith(Errc::cancelled));
}

TEST(CivilPeriod, IsWholeDays) {
    const auto berlin = TimeZone::find("Europe/Berlin").value();
    EXPECT_EQ(CivilPeriod::of(CivilMonth::parse("2026-02").value()).range_in(berlin),
              (TimeRange{at("2026-02-01T00:00+01:00"), at("2026-03-01T00:00+01:00")}));
    const auto year = CivilPeriod::of_year("2026");
    ASSERT_THAT(year, IsOk());
    EXPECT_EQ(year->range_in(berlin), berlin.range_of_year(std::chrono::year{2026}));
    EXPECT_EQ(year->label, "2026");
    const auto one_day = CivilPeriod::between("2026-10-25", "2026-10-25");
    ASSERT_THAT(one_day, IsOk());
    EXPECT_EQ(one_day->range_in(berlin).length(), 25h);
    for (const auto& [from, to] : {std::pair{"2026-10-25", "2026-10-24"},
                                   {"2026-02-30", "2026-03-01"},
                                   {"2026-10", "2026-11-01"},
                                   {"2026-10-01", "1.11.2026"}}) {
        EXPECT_THAT(CivilPeriod::between(from, to), FailsWith(Errc::invalid_argument)) << from << ' ' << to;
    }
    for (const char* text : {"26", "2026-10", "year", ""}) {
        EXPECT_THAT(CivilPeriod::of_year(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

}  // namespace
}  // namespace wattmast
