// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/location_month.h"

#include <gmock/gmock.h>

#include "carbon/factors.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;
using test::month;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

SiteMonth site(std::string code, std::string region, std::optional<std::int64_t> kilowatt_hours) {
    SiteMonth result;
    result.site = std::move(code);
    result.name = result.site + " name";
    result.region = std::move(region);
    result.time_zone = "Asia/Shanghai";
    result.points = {PointId{7}, PointId{8}};
    if (kilowatt_hours) {
        result.energy.energy = Energy::of(*kilowatt_hours * 1'000'000);
        result.energy.method = EnergyMethod::measured;
        result.energy.coverage = whole;
    }
    return result;
}

LocationMonth of(std::string_view when, const std::vector<SiteMonth>& sites, YearRule rule = YearRule::same_year_only) {
    static const FactorRegister factors = test::shipped_factors();
    return location_month(month(when), sites, factors, rule);
}

std::vector<std::string> checks(const LocationMonth& result) {
    std::vector<std::string> names;
    for (const CarbonFinding& finding : result.findings) {
        names.push_back(finding.site + " " + finding.check);
    }
    return names;
}

TEST(LocationMonth, ShandongOf2023) {
    const auto result = of("2023-07", {site("SD-1", "CN-SD", 100'000)});
    ASSERT_EQ(result.lines.size(), 1U);
    EXPECT_EQ(result.lines[0].mass, CarbonMass::of(61'910'000'000));
    EXPECT_EQ(result.lines[0].factor->factor.id, "elec.CN-SD.2023.mee.avg");
    EXPECT_EQ(result.lines[0].factor->fit, FactorMatch::Fit::same_year);
    EXPECT_EQ(result.co2, (GasTotal{Energy::of(100'000'000'000), CarbonMass::of(61'910'000'000), 1}));
    EXPECT_FALSE(result.co2e);
    EXPECT_THAT(result.findings, IsEmpty());
}

TEST(LocationMonth, GasesAreNeverAdded) {
    const auto result =
        of("2023-07", {site("SD-1", "CN-SD", 100'000), site("DE-1", "DE", 1'000), site("SH-1", "CN-SH", 10)});
    EXPECT_EQ(result.co2->sites, 2U);
    EXPECT_EQ(result.co2->energy, Energy::of(100'010'000'000));
    EXPECT_EQ(result.co2e, (GasTotal{Energy::of(1'000'000'000), CarbonMass::of(362'920'000), 1}));
}

TEST(LocationMonth, TotalsAreTheSumOfTheLines) {
    std::vector<SiteMonth> sites;
    for (const char* region : {"CN-SH", "CN-JS", "CN-SD", "CN-GD", "CN-SC"}) {
        sites.push_back(site(region, region, 0));
        sites.back().energy.energy = Energy::of(1'234'567'891 + static_cast<std::int64_t>(sites.size()));
    }
    const auto result = of("2022-02", sites);
    CarbonMass sum;
    for (const LocationLine& line : result.lines) {
        sum += line.mass.value();
    }
    EXPECT_EQ(result.co2->mass, sum);
    EXPECT_EQ(result.co2->sites, 5U);
}

TEST(LocationMonth, ASiteWithoutFactorIsNamedAndTheOthersStillCome) {
    const auto result = of("2023-07", {site("XZ-1", "CN-XZ", 50), site("", "CN-SD", 100'000), site("NO-1", "", 60)});
    ASSERT_EQ(result.lines.size(), 3U);
    EXPECT_FALSE(result.lines[0].mass);
    EXPECT_EQ(result.lines[0].input.energy.energy, Energy::of(50'000'000));
    EXPECT_TRUE(result.lines[1].mass);
    EXPECT_FALSE(result.lines[2].mass);
    EXPECT_THAT(checks(result), ElementsAre("XZ-1 no_factor", "NO-1 no_region"));
    EXPECT_EQ(result.findings[0].severity, Severity::error);
    EXPECT_THAT(result.findings[0].message, HasSubstr("site XZ-1: no emission factor for region CN-XZ and year 2023"));
    EXPECT_EQ(result.findings[1].severity, Severity::error);
    EXPECT_EQ(result.co2->sites, 1U);
}

TEST(LocationMonth, ASiteWithoutDataIsNotZero) {
    SiteMonth failed = site("SD-2", "CN-SD", std::nullopt);
    failed.failure = fail(Errc::unknown_point, "the site has no meter");
    const auto result = of("2023-07", {site("SD-1", "CN-SD", std::nullopt), failed});
    EXPECT_THAT(checks(result), ElementsAre("SD-1 no_data", "SD-2 unknown_point"));
    EXPECT_THAT(result.findings[1].message, HasSubstr("the site has no meter"));
    EXPECT_FALSE(result.lines[0].mass);
    EXPECT_TRUE(result.lines[0].factor);
    EXPECT_FALSE(result.co2);
}

TEST(LocationMonth, AZeroMonthIsAFigure) {
    const auto result = of("2023-07", {site("SD-1", "CN-SD", 0)});
    EXPECT_EQ(result.lines[0].mass, CarbonMass::of(0));
    EXPECT_EQ(result.co2->sites, 1U);
}

TEST(LocationMonth, AnEarlierFactorYearIsPrinted) {
    const std::vector<SiteMonth> sites{site("SD-1", "CN-SD", 100'000), site("DE-1", "DE", 1), site("SD-2", "CN-SD", 2)};
    EXPECT_THAT(checks(of("2026-10", sites)), ElementsAre("SD-1 no_factor", "DE-1 no_factor", "SD-2 no_factor"));
    const auto result = of("2026-10", sites, YearRule::latest_published_not_after);
    EXPECT_EQ(result.rule, YearRule::latest_published_not_after);
    EXPECT_THAT(checks(result), ElementsAre(" earlier_factor_year", " earlier_factor_year"));
    EXPECT_EQ(result.findings[0].severity, Severity::warning);
    EXPECT_THAT(result.findings[0].message, HasSubstr("describes 2023, not 2026"));
    EXPECT_THAT(result.findings[0].message, HasSubstr("site SD-1 and 1 more)"));
    EXPECT_THAT(result.findings[1].message, HasSubstr("publication date is not known"));
    EXPECT_EQ(result.lines[0].mass, CarbonMass::of(61'910'000'000));
}

TEST(LocationMonth, QualityIsTold) {
    SiteMonth poor = site("SD-1", "CN-SD", 10);
    poor.energy.coverage.count = 949'900;
    poor.energy.method = EnergyMethod::estimated;
    poor.energy.findings = {{EnergyFinding::Kind::gap, {}, "not repeated"},
                            {EnergyFinding::Kind::reset,
                             {utc_from_milliseconds(1'688'169'600'000), utc_from_milliseconds(1'688'169'660'000)},
                             "register went from 5 to 0 kWh"},
                            {EnergyFinding::Kind::exchange, {}, "new meter"}};
    SiteMonth enough = site("SD-2", "CN-SD", -1);
    enough.energy.coverage = low_coverage_below;
    const auto result = of("2023-07", {poor, enough});
    EXPECT_THAT(checks(result), ElementsAre("SD-1 low_coverage", "SD-1 estimated", "SD-1 reset", "SD-1 exchange",
                                            "SD-2 negative_energy"));
    EXPECT_THAT(result.findings[0].message, HasSubstr("covers 94.99 % of the month"));
    EXPECT_THAT(result.findings[2].message,
                HasSubstr("2023-07-01T08:00:00+08:00 to 2023-07-01T08:01:00+08:00: register went"));
    EXPECT_EQ(result.findings[2].severity, Severity::warning);
    EXPECT_EQ(result.findings[3].severity, Severity::note);
}

TEST(LocationMonth, AnOverflowOfOneSiteIsItsFinding) {
    SiteMonth huge = site("SD-1", "CN-SD", 0);
    huge.energy.energy = Energy::of(9'000'000'000'000'000'000);
    FactorRegister factors;
    factors.add({test::factor("f", "CN-SD", 2023, "2")}).value();
    const auto result = location_month(month("2023-01"), std::vector{huge}, factors, YearRule::same_year_only);
    EXPECT_THAT(checks(result), ElementsAre("SD-1 overflow"));
    EXPECT_FALSE(result.co2);
}

}  // namespace
}  // namespace wattmast
