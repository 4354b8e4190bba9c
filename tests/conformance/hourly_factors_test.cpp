// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Real hourly intensities of Great Britain (NESO) through the hourly match. Needs the folder with the data sets
// (environment variable WATTMAST_SHARED, else ../shared beside the checkout).
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "carbon/hourly_match.h"
#include "conformance/shared_data.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

struct GreatBritain {
    const char* file;
    int year;
    std::size_t hours;
    const char* kilograms;  ///< Of a flat kW: the sum of the file's values, added up by another program.
    std::int64_t mean;      ///< In 10^-3 g/kWh, as the folder's README states it.
};

class HourlyFactors : public testing::TestWithParam<GreatBritain> {};

TEST_P(HourlyFactors, OfAFlatLoadAreTheYearsMean) {
    const GreatBritain& expected = GetParam();
    const auto path = shared_folder() / "data/factors/hourly" / expected.file;
    std::ifstream stream(path, std::ios::binary);
    if (!stream.is_open()) {
        GTEST_SKIP() << "no " << path << "; name the shared folder in WATTMAST_SHARED";
    }
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto factors = read_hourly_rates(text, expected.file);
    ASSERT_THAT(factors, IsOk());
    EXPECT_EQ(factors->gas, Gas::co2);
    EXPECT_TRUE(factors->gaps.empty());
    ASSERT_EQ(factors->hours.size(), expected.hours);

    std::vector<HourEnergy> load;
    std::vector<HourEnergy> certificates;
    for (const HourRate& hour : factors->hours) {
        load.push_back({hour.hour, Energy::of(1'000'000)});
        certificates.push_back({hour.hour, Energy{}});
    }
    HourlyInput input;
    input.range = {load.front().hour, load.back().hour + std::chrono::hours{1}};
    input.load = load;
    input.certificates = certificates;
    input.location = *factors;
    input.residual = *factors;
    const auto match = hourly_match(input, TimeZone::utc());
    ASSERT_THAT(match, IsOk());
    ASSERT_EQ(match->years.size(), 1U);
    const YearMatch& year = match->years[0];
    EXPECT_EQ(year.year, expected.year);
    EXPECT_EQ(year.hours, expected.hours);
    EXPECT_EQ(year.coverage, whole);
    ASSERT_TRUE(year.location);
    EXPECT_EQ(kilograms_text(year.location->mass), expected.kilograms);
    EXPECT_EQ(year.location->without_factor, Energy{});
    // mg per kWh, so that mean and mass are in one unit.
    const auto hours = static_cast<std::int64_t>(expected.hours);
    EXPECT_EQ((year.location->mass.count() + hours / 2) / hours, expected.mean);
    // Nothing is covered, so that what is bought is the whole grid.
    EXPECT_EQ(year.market_hourly->mass, year.location->mass);
}

INSTANTIATE_TEST_SUITE_P(
    Neso, HourlyFactors,
    testing::Values(GreatBritain{"gb_neso_carbon_intensity_hourly_2023.csv", 2023, 8760, "1304.0345", 148'862},
                    GreatBritain{"gb_neso_carbon_intensity_hourly_2024.csv", 2024, 8784, "1090.742", 124'174},
                    GreatBritain{"gb_neso_carbon_intensity_hourly_2025_jan-sep.csv", 2025, 6552, "814.5775", 124'325}),
    [](const auto& each) { return std::to_string(each.param.year); });

}  // namespace
}  // namespace wattmast::test
