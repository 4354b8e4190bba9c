// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/monthly_carbon_report.h"

#include <gmock/gmock.h>

#include "carbon/factors.h"
#include "report/csv_writer.h"

namespace wattmast {
namespace {

using test::month;
using testing::ElementsAre;
using testing::Pair;

SiteMonth site(std::string code, std::string region, std::optional<std::int64_t> milliwatt_hours, std::int64_t point) {
    SiteMonth result;
    result.site = std::move(code);
    result.name = "name of " + result.site;
    result.region = std::move(region);
    result.time_zone = "Asia/Shanghai";
    result.points = {PointId{point}};
    if (milliwatt_hours) {
        result.energy.energy = Energy::of(*milliwatt_hours);
        result.energy.method = EnergyMethod::measured;
        result.energy.coverage = whole;
        result.energy.first_value = utc_from_milliseconds(1'688'140'800'000);
    }
    return result;
}

ReportDocument document() {
    static const FactorRegister factors = test::shipped_factors();
    const std::vector<SiteMonth> sites{site("SD-1", "CN-SD", 100'000'000'000, 7), site("DE-1", "DE", 1'000'000, 8),
                                       site("XZ-1", "CN-XZ", 3'000'000, 9), site("SH-1", "CN-SH", std::nullopt, 10),
                                       site("SD-2", "CN-SD", 5, 11)};
    return monthly_carbon_report(location_month(month("2023-07"), sites, factors, YearRule::same_year_only),
                                 {{"Program", "Wattmast 0.1"}});
}

const ReportTable& table(const ReportDocument& document, std::string_view id) {
    return *std::ranges::find(document.tables, id, &ReportTable::id);
}

TEST(MonthlyCarbonReport, SumsUpPerGasAndNeverAcross) {
    const ReportTable summary = table(document(), "summary");
    ASSERT_EQ(summary.rows.size(), 3U);
    EXPECT_EQ(summary.role, ReportTable::Role::headline);
    EXPECT_EQ(std::get<std::string>(summary.rows[0][0].value), "Location-based, CO2");
    EXPECT_EQ(std::get<CarbonMass>(summary.rows[0][1].value), CarbonMass::of(61'910'000'003));
    EXPECT_EQ(std::get<Energy>(summary.rows[0][3].value), Energy::of(100'000'000'005));
    EXPECT_EQ(summary.rows[0][1].trace, (Trace{{PointId{7}, PointId{11}}, {"elec.CN-SD.2023.mee.avg"}, "sum"}));
    EXPECT_EQ(std::get<CarbonMass>(summary.rows[1][1].value), CarbonMass::of(362'920));
    EXPECT_EQ(std::get<Energy>(summary.rows[2][3].value), Energy::of(100'004'000'005));
    EXPECT_EQ(std::get<Decimal>(summary.rows[2][4].value), Decimal(4, 0));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(summary.rows[2][1].value));
}

TEST(MonthlyCarbonReport, EverySiteHasARow) {
    const ReportTable sites = table(document(), monthly_carbon_csv_table);
    ASSERT_EQ(sites.rows.size(), 5U);
    const auto& shandong = sites.rows[0];
    EXPECT_EQ(std::get<Decimal>(shandong[8].value).to_string(), "0.6191");
    EXPECT_EQ(std::get<CarbonMass>(shandong[9].value), CarbonMass::of(61'910'000'000));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(shandong[10].value));
    EXPECT_EQ(shandong[9].trace, (Trace{{PointId{7}}, {"elec.CN-SD.2023.mee.avg"}, "measured energy x factor"}));
    EXPECT_EQ(std::get<CarbonMass>(sites.rows[1][10].value), CarbonMass::of(362'920));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(sites.rows[1][9].value));
    EXPECT_EQ(std::get<std::string>(sites.rows[2][11].value), "no_factor");
    EXPECT_EQ(std::get<Energy>(sites.rows[2][3].value), Energy::of(3'000'000));
    EXPECT_EQ(std::get<std::string>(sites.rows[3][11].value), "no_data");
    EXPECT_TRUE(std::holds_alternative<std::monostate>(sites.rows[3][3].value));
}

TEST(MonthlyCarbonReport, ListsTheUsedFactorsOnce) {
    const ReportTable factors = table(document(), "factors");
    std::vector<std::string> ids;
    for (const auto& row : factors.rows) {
        ids.push_back(std::get<std::string>(row[0].value));
    }
    EXPECT_THAT(ids, ElementsAre("elec.CN-SD.2023.mee.avg", "elec.CN-SH.2023.mee.avg", "elec.DE.2023.ember.avg"));
    EXPECT_THAT(std::get<std::string>(factors.rows[2][9].value), testing::HasSubstr("CC BY 4.0"));
    EXPECT_EQ(std::get<std::string>(factors.rows[0][2].value), "2023");
}

TEST(MonthlyCarbonReport, TellsTheDataQualityInSiteTime) {
    const ReportTable quality = table(document(), "quality");
    ASSERT_EQ(quality.rows.size(), 5U);
    EXPECT_EQ(std::get<std::string>(quality.rows[0][4].value), "2023-07-01T00:00:00+08:00");
    EXPECT_EQ(std::get<std::string>(quality.rows[3][2].value), "missing");
}

TEST(MonthlyCarbonReport, CarriesFindingsAndProvenance) {
    const ReportDocument report = document();
    ASSERT_EQ(report.findings.size(), 2U);
    EXPECT_EQ(report.findings[0].severity, ReportFinding::Severity::error);
    EXPECT_EQ(report.findings[0].place, "XZ-1");
    EXPECT_EQ(report.findings[1].check, "no_data");
    EXPECT_EQ(report.provenance.front(), std::pair(std::string("Program"), std::string("Wattmast 0.1")));
    EXPECT_THAT(report.provenance, testing::Contains(Pair("Factor year rule", testing::HasSubstr("same_year_only"))));
}

TEST(MonthlyCarbonReport, EveryNumberHasATrace) {
    for (const ReportTable& table : document().tables) {
        for (const auto& row : table.rows) {
            ASSERT_EQ(row.size(), table.columns.size()) << table.id;
            for (const Cell& cell : row) {
                const bool is_number = !std::holds_alternative<std::monostate>(cell.value) &&
                                       !std::holds_alternative<std::string>(cell.value);
                EXPECT_TRUE(!is_number || cell.trace != Trace{}) << table.id;
            }
        }
    }
}

TEST(MonthlyCarbonReport, AnEmptyMonthHasNoZeroTotal) {
    const auto report = monthly_carbon_report(location_month(month("2023-07"), {}, {}, YearRule::same_year_only), {});
    const ReportTable summary = table(report, "summary");
    ASSERT_EQ(summary.rows.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(summary.rows[0][3].value));
}

}  // namespace
}  // namespace wattmast
