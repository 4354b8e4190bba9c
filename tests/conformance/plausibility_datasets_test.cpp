// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The self-test on measurements of others: none of them has a scale error, so nothing may be found.
// Needs the folder with the data sets (environment variable WATTMAST_SHARED, else ../shared beside the checkout).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iostream>

#include "analysis/plausibility_meter.h"
#include "conformance/shared_data.h"

namespace wattmast {
namespace {

using test::CsvRecord;
using test::PlausibilityMeter;

std::vector<CsvRecord> data_set(const std::string& file) {
    const auto path = test::shared_folder() / "cases/datasets" / file;
    return std::filesystem::exists(path) ? test::read_csv(path) : std::vector<CsvRecord>();
}

/// Empty for cells that hold no number.
std::optional<double> number(const CsvRecord& record, const std::string& name) {
    const auto cell = record.find(name);
    if (cell == record.end() || cell->second.empty() || cell->second == "?" || cell->second == "nan") {
        return std::nullopt;
    }
    return std::stod(cell->second);
}

void set(PlausibilityMeter& meter, std::size_t slot, std::optional<double> value, int decimals) {
    value ? meter.set(slot, *value, decimals) : meter.forget(slot);
}

/// Every finding and every value that was held back.
void expect_nothing(const std::string& name, const PlausibilityMeter& meter, std::size_t polls, int withheld) {
    std::cout << name << ": " << polls << " polls, " << meter.opened().size() << " findings, " << withheld
              << " values held back\n";
    EXPECT_EQ(withheld, 0) << name;
    for (const PlausibilityChange& change : meter.opened()) {
        ADD_FAILURE() << name << ": " << describe(change, meter.key(change.slot));
    }
}

TEST(PlausibilityDatasets, AHouseholdOfTwoDaysByMinutes) {
    const auto rows = data_set("household_uci/household_2007-02-01_02_1min.csv");
    if (rows.empty()) {
        GTEST_SKIP() << "no data sets in " << test::shared_folder();
    }
    PlausibilityMeter meter({{PointKind::active_power, Phase::total, ""},
                             {PointKind::voltage, Phase::total, ""},
                             {PointKind::current, Phase::total, ""},
                             {PointKind::active_energy_import, Phase::total, ""},
                             {PointKind::active_power, Phase::total, "heater"}},
                            {}, std::chrono::minutes{1});
    double kwh = 1000;
    int withheld = 0;
    for (const CsvRecord& row : rows) {
        const auto kilowatts = number(row, "Global_active_power");
        kwh += kilowatts.value_or(0) / 60;
        set(meter, 0, kilowatts ? std::optional(*kilowatts * 1000) : std::nullopt, 0);
        set(meter, 1, number(row, "Voltage"), 2);
        set(meter, 2, number(row, "Global_intensity"), 1);
        set(meter, 3, kwh, 2);
        // Watt-hours of a minute: off, or several kilowatts.
        set(meter, 4, number(row, "Sub_metering_3").value_or(0) * 60, 0);
        withheld += static_cast<int>(meter.poll().size());
    }
    EXPECT_EQ(rows.size(), 2880U);
    expect_nothing("household", meter, rows.size(), withheld);
    // The control: with the fault, the same data are found, and the power is held back for good.
    int last_withheld = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double kilowatts = number(rows[i], "Global_active_power").value_or(0);
        kwh += kilowatts / 60;
        set(meter, 0, kilowatts * (i < 1000 ? 1000 : 10'000), 0);
        set(meter, 1, number(rows[i], "Voltage"), 2);
        set(meter, 2, number(rows[i], "Global_intensity"), 1);
        set(meter, 3, kwh, 2);
        const auto held = meter.poll();
        last_withheld = held.contains(0) ? last_withheld + 1 : 0;
    }
    EXPECT_GE(last_withheld, 1800);
    EXPECT_EQ(meter.opened().back().decade, 1);
    EXPECT_EQ(meter.opened().back().slot, 0);
}

TEST(PlausibilityDatasets, ServersByHours) {
    for (const std::string host : {"cbsugpu05", "cbsugpu07"}) {
        auto rows = data_set("biohpc_server_power/" + host + ".csv");
        if (rows.empty()) {
            GTEST_SKIP() << "no data sets in " << test::shared_folder();
        }
        std::ranges::reverse(rows);
        PlausibilityMeter meter({{PointKind::active_power, Phase::total, ""},
                                 {PointKind::temperature, Phase::total, ""},
                                 {PointKind::load_ratio, Phase::total, ""}},
                                {}, std::chrono::hours{1});
        int withheld = 0;
        for (const CsvRecord& row : rows) {
            set(meter, 0, number(row, "powerave"), 2);
            set(meter, 1, number(row, "tempave"), 1);
            set(meter, 2, number(row, "utilave"), 1);
            withheld += static_cast<int>(meter.poll().size());
        }
        expect_nothing(host, meter, rows.size(), withheld);
    }
}

TEST(PlausibilityDatasets, BaseStationsByHours) {
    const auto rows = data_set("itu_5g_energy/ECdata.csv");
    if (rows.empty()) {
        GTEST_SKIP() << "no data sets in " << test::shared_folder();
    }
    std::map<std::string, std::vector<double>> stations;
    for (const CsvRecord& row : rows) {
        stations[row.at("BS")].push_back(number(row, "Energy").value());
    }
    std::size_t polls = 0;
    std::size_t found = 0;
    for (const auto& [station, energies] : stations) {
        // The energy is normalised; 40 W to one of it make stations of 30 W to 4 kW.
        PlausibilityMeter meter({{PointKind::active_power, Phase::total, ""}}, {}, std::chrono::hours{1});
        // A week is fewer polls than a level is judged by: three weeks of it.
        for (int week = 0; week < 3; ++week) {
            for (const double energy : energies) {
                meter.set(0, energy * 40, 0);
                meter.poll();
                ++polls;
            }
        }
        found += meter.opened().size();
        EXPECT_TRUE(meter.opened().empty()) << station;
    }
    std::cout << stations.size() << " base stations: " << polls << " polls, " << found << " findings\n";
}

TEST(PlausibilityDatasets, HousesAndABuildingByHoursAndDays) {
    struct Series {
        std::string file;
        std::string column;
        Duration interval;
    };
    for (const Series& series :
         {Series{"eemeter_samples/il-electricity-cdd-hdd-hourly.csv", "value", std::chrono::hours{1}},
          Series{"eemeter_samples/il-electricity-cdd-hdd-daily.csv", "value", std::chrono::hours{24}},
          Series{"eemeter_samples/il-electricity-cdd-only-daily.csv", "value", std::chrono::hours{24}},
          Series{"nmecr_mv/eload_temp_daily.csv", "eload_kWh", std::chrono::hours{24}}}) {
        const auto rows = data_set(series.file);
        if (rows.empty()) {
            GTEST_SKIP() << "no data sets in " << test::shared_folder();
        }
        const double hours = std::chrono::duration<double, std::ratio<3600>>(series.interval).count();
        PlausibilityMeter meter({{PointKind::active_power, Phase::total, ""}}, {}, series.interval);
        PlausibilityMeter with_register(
            {{PointKind::active_power, Phase::total, ""}, {PointKind::active_energy_import, Phase::total, ""}}, {},
            series.interval);
        double kwh = 1;
        int withheld = 0;
        for (const CsvRecord& row : rows) {
            if (const auto energy = number(row, series.column)) {
                kwh += *energy;
                meter.set(0, *energy * 1000 / hours, 0);
                with_register.set(0, *energy * 1000 / hours, 0);
            } else {
                meter.forget(0);
                with_register.forget(0);
            }
            with_register.set(1, kwh, 2);
            withheld += static_cast<int>(meter.poll().size() + with_register.poll().size());
        }
        expect_nothing(series.file, meter, rows.size(), withheld);
        expect_nothing(series.file + " with its register", with_register, rows.size(), withheld);
    }
}

}  // namespace
}  // namespace wattmast
