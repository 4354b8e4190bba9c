// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/carbon_query.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

#include "app/queries.h"
#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::node;

const CivilMonth october = CivilMonth::parse("2026-10").value();

class CarbonQueryTest : public testing::Test {
protected:
    CarbonQueryTest() {
        EmissionFactor factor;
        factor.id = "elec.CN-SH.2023";
        factor.category = FactorCategory::electricity;
        factor.region = "CN-SH";
        factor.data_year = 2023;
        factor.value = Decimal{5834, -4};
        factor.unit = "kgCO2/kWh";
        factor.gas = Gas::co2;
        factor.method = "location";
        factor.scope = "2";
        factor.item = "grid_average";
        factor.published = "2025-12-23";
        factor.published_by = CivilDate{std::chrono::year{2025} / 12 / 23};
        EXPECT_THAT(factors_.add({factor}), IsOk());
    }
    SiteId station(std::string code, std::string zone, std::string region) {
        const SiteId site = network_.add_site(code, std::move(zone), std::move(region));
        const DeviceId meter = network_.add_device(site, "M1", 1h);
        power_ = network_.add_point(meter, PointKind::active_power);
        energy_ = network_.add_point(meter, PointKind::active_energy_import);
        network_.set_nodes(site, {node(site, NodeKind::grid, "Mains", meter)});
        return site;
    }
    void fill_register(PointId point, TimeRange range, std::int64_t watts) {
        network_.fill(point, range, 1h, [&](std::int64_t i) { return Value::of(Decimal{50'000 + i * watts, -3}); });
    }
    SiteMonth month_of(SiteId id) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.samples(), catalog);
        const auto month = site_month(reader, *catalog.site(id), october, {});
        EXPECT_THAT(month, IsOk());
        return month.value();
    }
    Result<ReportDocument> report(ReportRequest request, std::stop_token cancel = {}) {
        const auto queries =
            make_queries(network_.store(), std::make_shared<Catalog>(network_.catalog()),
                         std::make_shared<FactorRegister>(factors_), nullptr, {{"Program", "Wattmast 7.8.9"}});
        return queries->carbon_report(request, cancel);
    }

    test::SmallNetwork network_;
    FactorRegister factors_;
    PointId power_;
    PointId energy_;
};

TEST_F(CarbonQueryTest, TheMonthIsTheSitesOwn) {
    const SiteId shanghai = station("SH-01", "Asia/Shanghai", "CN-SH");
    const TimeRange wide{at("2026-09-29T00:00Z"), at("2026-11-03T00:00Z")};
    fill_register(energy_, wide, 1700);
    const PointId of_shanghai = energy_;
    const SiteId berlin = station("DE-01", "Europe/Berlin", "DE");
    fill_register(energy_, wide, 1900);

    const SiteMonth there = month_of(shanghai);
    EXPECT_EQ(there.energy.range, (TimeRange{at("2026-10-01T00:00+08:00"), at("2026-11-01T00:00+08:00")}));
    EXPECT_EQ(there.energy.energy, Energy::of(744 * 1'700'000));
    EXPECT_EQ(there.energy.method, EnergyMethod::measured);
    EXPECT_EQ(there.energy.coverage, whole);
    EXPECT_EQ(there.points, (std::vector<PointId>{of_shanghai}));
    EXPECT_EQ(there.region, "CN-SH");
    EXPECT_EQ(there.name, "Name of SH-01");
    // October has 745 hours in Berlin.
    EXPECT_EQ(month_of(berlin).energy.energy, Energy::of(745 * 1'900'000));
}

TEST_F(CarbonQueryTest, PowerStandsInWhereTheRegisterIsSilent) {
    const SiteId site = station("SH-01", "Asia/Shanghai", "CN-SH");
    const TimeRange wide{at("2026-09-29T00:00Z"), at("2026-11-03T00:00Z")};
    fill_register(energy_, {wide.begin, at("2026-10-03T00:00Z")}, 1700);
    network_.fill(power_, wide, 1h, [](std::int64_t) { return Value::of(Decimal{1300, 0}); });
    const SiteMonth month = month_of(site);
    EXPECT_EQ(month.energy.method, EnergyMethod::integrated);
    EXPECT_EQ(month.energy.energy, Energy::of(744 * 1'300'000));
    EXPECT_EQ(month.points, (std::vector<PointId>{energy_, power_}));
}

TEST_F(CarbonQueryTest, SeveralGridMetersAddUp) {
    const SiteId site = station("SH-01", "Asia/Shanghai", "CN-SH");
    const DeviceId second = network_.add_device(site, "M2", 1h);
    const PointId second_energy = network_.add_point(second, PointKind::active_energy_import);
    network_.set_nodes(site, {node(site, NodeKind::grid, "Feed A", network_.catalog().point(energy_)->device),
                              node(site, NodeKind::grid, "Feed B", second)});
    const TimeRange wide{at("2026-09-29T00:00Z"), at("2026-11-03T00:00Z")};
    fill_register(energy_, wide, 1100);
    fill_register(second_energy, wide, 230);
    EXPECT_EQ(month_of(site).energy.energy, Energy::of(744 * 1'330'000));
}

TEST_F(CarbonQueryTest, ASiteWithoutGridMeterSaysSo) {
    const SiteId site = network_.add_site("SH-02", "Asia/Shanghai", "CN-SH");
    const SiteMonth month = month_of(site);
    ASSERT_TRUE(month.failure);
    EXPECT_EQ(month.failure->code, Errc::no_data);
    EXPECT_NE(month.failure->detail.find("SH-02"), std::string::npos);
    EXPECT_EQ(month.energy.energy, std::nullopt);
}

TEST_F(CarbonQueryTest, TheReportHasMassesAndFindings) {
    const SiteId shanghai = station("SH-01", "Asia/Shanghai", "CN-SH");
    fill_register(energy_, {at("2026-09-29T00:00Z"), at("2026-11-03T00:00Z")}, 1700);
    const SiteId berlin = station("DE-01", "Europe/Berlin", "DE");
    fill_register(energy_, {at("2026-09-29T00:00Z"), at("2026-11-03T00:00Z")}, 1900);
    const auto document = report({october, {}});
    ASSERT_THAT(document, IsOk());
    EXPECT_EQ(document->period, october);
    EXPECT_EQ(document->provenance.front(), (std::pair<std::string, std::string>{"Program", "Wattmast 7.8.9"}));
    bool has_mass = false;
    for (const ReportTable& table : document->tables) {
        for (const auto& row : table.rows) {
            for (const Cell& cell : row) {
                // 1,264.8 kWh × 0.5834 kg/kWh
                has_mass |= cell.value == decltype(cell.value){CarbonMass::of(737'884'320)};
            }
        }
    }
    EXPECT_TRUE(has_mass);
    const auto names = [&](std::string_view check, std::string_view place) {
        return std::ranges::any_of(document->findings, [&](const ReportFinding& finding) {
            return finding.check == check && finding.place == place;
        });
    };
    EXPECT_TRUE(names("no_factor", "DE-01"));
    EXPECT_FALSE(names("no_factor", "SH-01"));
    EXPECT_FALSE(names("simulated_data", "SH-01"));

    const auto one = report({october, {shanghai}});
    ASSERT_THAT(one, IsOk());
    EXPECT_TRUE(std::ranges::none_of(one->findings, [](const auto& finding) { return finding.place == "DE-01"; }));
    EXPECT_TRUE(berlin.is_assigned());
}

TEST_F(CarbonQueryTest, SimulatedSamplesAreNamed) {
    station("SH-01", "Asia/Shanghai", "CN-SH");
    std::vector<Sample> samples;
    for (int i = 0; i < 10; ++i) {
        samples.push_back(
            good_sample(energy_, at("2026-10-04T00:00Z") + i * 1h, Value::of(Decimal{i, 0}), Origin::simulated));
    }
    ASSERT_THAT(network_.samples().append(samples), IsOk());
    const auto document = report({october, {}});
    ASSERT_THAT(document, IsOk());
    EXPECT_TRUE(std::ranges::any_of(document->findings, [](const ReportFinding& finding) {
        return finding.check == "simulated_data" && finding.place == "SH-01";
    }));
}

TEST_F(CarbonQueryTest, DependsOnNoZoneOrLocaleOfTheMachine) {
    station("SH-01", "Asia/Shanghai", "CN-SH");
    fill_register(energy_, {at("2026-09-29T00:00Z"), at("2026-11-03T00:00Z")}, 1700);
    const auto here = report({october, {}});
    ASSERT_EQ(setenv("TZ", "America/New_York", 1), 0);
    tzset();
    const auto there = report({october, {}});
    unsetenv("TZ");
    tzset();
    ASSERT_THAT(here, IsOk());
    EXPECT_EQ(*here, *there);
}

TEST_F(CarbonQueryTest, SaysWhatCannotBeReported) {
    EXPECT_THAT(report({october, {}}), FailsWith(Errc::no_data));
    station("SH-01", "Asia/Shanghai", "CN-SH");
    EXPECT_THAT(report({october, {SiteId{31}}}), FailsWithDetail(Errc::unknown_point, "31"));
    std::stop_source source;
    source.request_stop();
    EXPECT_THAT(report({october, {}}, source.get_token()), FailsWith(Errc::cancelled));
}

}  // namespace
}  // namespace wattmast
