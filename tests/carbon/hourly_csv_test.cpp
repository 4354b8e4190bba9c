// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/hourly_csv.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace wattmast::test {
namespace {

std::string rows(const std::string& column, const std::string& values) {
    return "timestamp_utc," + column + "\n" + values;
}

TEST(HourlyCsv, TheHeaderSaysTheUnit) {
    const auto energy = [](const char* column) {
        return read_hourly_energy(rows(column, "2026-01-01T00:00:00Z,1.5\n"), "l.csv").value().hours.at(0).energy;
    };
    EXPECT_EQ(energy("load_Wh"), Energy::of(1500));
    EXPECT_EQ(energy("load_wh"), Energy::of(1500));
    EXPECT_EQ(energy("site_load_kwh"), Energy::of(1'500'000));
    EXPECT_EQ(energy("kWh"), Energy::of(1'500'000));
    EXPECT_EQ(energy("load_MWh"), Energy::of(1'500'000'000));
    EXPECT_EQ(energy("load_GWh"), Energy::of(1'500'000'000'000));
    for (const char* column : {"load", "load_kW", "load_mwh", "load_mWh", "load_MWH", ""}) {
        EXPECT_THAT(read_hourly_energy(rows(column, "2026-01-01T00:00:00Z,1.5\n"), "l.csv"),
                    FailsWithDetail(Errc::invalid_argument, "l.csv: line 1: "))
            << column;
    }
}

TEST(HourlyCsv, ValuesAreRoundedHalfToEvenToMilliwattHours) {
    const auto series = read_hourly_energy(
        rows("load_Wh", "2026-01-01T00:00:00Z,0.0025\n2026-01-01T01:00:00Z,0.0035\n2026-01-01T02:00:00Z,1.00049\n"),
        "l.csv");
    ASSERT_THAT(series, IsOk());
    EXPECT_EQ(series->hours.at(0).energy, Energy::of(2));
    EXPECT_EQ(series->hours.at(1).energy, Energy::of(4));
    EXPECT_EQ(series->hours.at(2).energy, Energy::of(1000));
}

TEST(HourlyCsv, TheHeaderSaysTheGasOfAFactor) {
    const auto series = [](const char* column) {
        return read_hourly_rates(rows(column, "2026-01-01T00:00:00Z,72.5\n"), "f.csv");
    };
    EXPECT_EQ(series("carbon_intensity_gco2_per_kwh").value().hours.at(0).value, Decimal(725, -4));
    EXPECT_EQ(series("carbon_intensity_gco2_per_kwh").value().gas, Gas::co2);
    EXPECT_EQ(series("factor_kgCO2e/MWh").value().gas, Gas::co2e);
    EXPECT_EQ(series("factor_kgCO2e/MWh").value().hours.at(0).value, Decimal(725, -4));
    EXPECT_EQ(series("gco2e_per_kWh").value().gas, Gas::co2e);
    for (const char* column : {"carbon_intensity", "x_gco2", "x_gco2_per_mwh", "x_co2_per_kwh", "x_Mgco2_per_kwh",
                               "x_mgco2_per_kwh", "x_gco2_per_km"}) {
        EXPECT_THAT(series(column), FailsWithDetail(Errc::invalid_argument, "f.csv: line 1: ")) << column;
    }
    EXPECT_THAT(series("x_kgco2_per_kwh").value().hours.at(0).value, Decimal(725, -1));
}

TEST(HourlyCsv, EveryFaultyRowIsListed) {
    const auto result = read_hourly_energy(rows("load_kWh",
                                                "2026-01-01T00:00:00Z,1\n"
                                                "2026-01-01T01:00:00Z,x\n"
                                                "2026-01-01T02:30:00Z,1\n"
                                                "2026-01-01T03:00:00+08:00,1\n"
                                                "2026-01-01T03:00:00,1\n"
                                                "2026-01-01T04:00:00Z,-1\n"
                                                "2026-01-01T04:00:00Z,1\n"
                                                "2026-01-01T03:00:00Z,1\n"
                                                "2026-01-01T05:00:00Z,1,1\n"
                                                "noon,1\n"),
                                           "l.csv");
    for (const char* text :
         {"l.csv: 9 faults", "line 3: \"x\" is not a decimal number",
          "line 4: 2026-01-01T02:30:00Z is not the beginning",
          "line 5: \"2026-01-01T03:00:00+08:00\" is no time in UTC",
          "line 6: \"2026-01-01T03:00:00\" is no time in UTC", "line 7: -1 is negative",
          "line 8: 2026-01-01T04:00:00Z is there twice", "line 9: 2026-01-01T03:00:00Z is before the row above",
          "line 10: 3 fields instead of 2", "line 11: \"noon\" is no time"}) {
        EXPECT_THAT(result, FailsWithDetail(Errc::invalid_argument, text));
    }
    EXPECT_THAT(
        read_hourly_rates(rows("x_gco2_per_kwh", "2026-01-01T00:00:00Z,-5\n2026-01-01T01:00:00Z,100000\n"), "f"),
        FailsWithDetail(Errc::invalid_argument, "f: 2 faults"));
}

/// The hours of India and Nepal begin within those of UTC.
TEST(HourlyCsv, HoursOfOtherCivilTimesAreTakenIfAllAreCutAlike) {
    for (const char* minute : {"30", "45", "15"}) {
        const std::string begin = std::string("2026-01-01T18:") + minute + ":00Z";
        const auto series =
            read_hourly_energy(rows("load_kWh", begin + ",1\n2026-01-01T19:" + minute + ":00Z,2\n"), "l");
        ASSERT_THAT(series, IsOk()) << minute;
        EXPECT_EQ(to_iso8601(series->hours.at(0).hour), begin);
        EXPECT_TRUE(series->gaps.empty());
    }
    EXPECT_THAT(read_hourly_energy(rows("load_kWh", "2026-01-01T18:30:00Z,1\n2026-01-01T20:00:00Z,2\n"), "l"),
                FailsWithDetail(Errc::invalid_argument, "not the beginning of an hour as those of the rows above"));
    EXPECT_THAT(read_hourly_energy(rows("load_kWh", "2026-01-01T18:20:00Z,1\n"), "l"),
                FailsWithDetail(Errc::invalid_argument, "is not the beginning of an hour"));
}

TEST(HourlyCsv, AHeaderThatDoesNotFitIsNamed) {
    for (const char* text : {"", "time,load_kWh\n", "timestamp_utc\n", "timestamp_utc,a_kWh,b_kWh\n"}) {
        EXPECT_THAT(read_hourly_energy(text, "l.csv"),
                    FailsWithDetail(Errc::invalid_argument, "l.csv: line 1: the header"))
            << text;
    }
    EXPECT_THAT(read_hourly_energy("timestamp_utc,load_kWh\n", "l.csv"),
                FailsWithDetail(Errc::invalid_argument, "no row behind the header"));
}

TEST(HourlyCsv, GapsAreNamedAndNotFilled) {
    const auto series = read_hourly_energy(
        rows("load_kWh", "2026-01-01T00:00:00Z,1\n2026-01-01T01:00:00Z,\n2026-01-01T04:00:00+00:00,2\n"), "l.csv");
    ASSERT_THAT(series, IsOk());
    ASSERT_EQ(series->hours.size(), 2U);
    ASSERT_EQ(series->gaps.size(), 1U);
    EXPECT_EQ(to_iso8601(series->gaps[0].begin), "2026-01-01T01:00:00Z");
    EXPECT_EQ(to_iso8601(series->gaps[0].end), "2026-01-01T04:00:00Z");
}

}  // namespace
}  // namespace wattmast::test
