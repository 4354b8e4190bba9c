// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Measured histories that other people published, taken in as a person would: proposed, completed, imported. The sums
// are those that the data's own descriptions give.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/amount_energy.h"
#include "app/history/history_file.h"
#include "app/history/import.h"
#include "app/history/proposal.h"
#include "app/small_network.h"
#include "conformance/shared_data.h"
#include "store/rules.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::IsOk;
using testing::HasSubstr;

class HistoryDatasets : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(folder_)) {
            GTEST_SKIP() << "the shared data are not there (" << folder_ << ")";
        }
        device_ = network_.add_device(network_.add_site("S", "UTC", ""), "M", 1h);
    }

    HistoryProposal propose(const char* file, std::string zone = "") {
        HistoryHints hints;
        hints.zone = std::move(zone);
        hints.site = "S";
        hints.device = "M";
        auto proposal = propose_mapping(beginning_of(folder_ / file, proposal_bytes).value(), hints);
        EXPECT_THAT(proposal, IsOk());
        return proposal ? *proposal : HistoryProposal{};
    }
    /// Says what the data's description says of a column; all other columns are left out.
    static HistoryValue stated(std::string column, std::string_view point, std::string unit) {
        HistoryValue value;
        value.column = std::move(column);
        value.point = parse_point_key(point).value();
        value.unit = std::move(unit);
        value.is_confirmed = true;
        return value;
    }
    HistoryReport take(const char* file, const HistoryMapping& mapping) {
        auto report = import_history(folder_ / file, mapping, network_.store(), {"test", test::at("2026-11-26T08:00Z")},
                                     {}, {}, {});
        EXPECT_THAT(report, IsOk());
        return report ? std::move(*report) : HistoryReport(0);
    }
    std::vector<Sample> samples(std::string_view point) {
        const Catalog catalog = network_.catalog();
        const Point* known = catalog.point_of(device_, parse_point_key(point).value());
        EXPECT_NE(known, nullptr) << point;
        return known == nullptr ? std::vector<Sample>()
                                : network_.samples().read(known->id, storable_times, {})->samples();
    }
    static double sum(const std::vector<Sample>& samples) {
        double all = 0;
        for (const Sample& sample : samples) {
            all += sample.value ? sample.value->to_double() : 0;
        }
        return all;
    }

    const std::filesystem::path folder_ = test::shared_folder() / "cases" / "datasets";
    test::SmallNetwork network_;
    DeviceId device_;
};

TEST_F(HistoryDatasets, HouseholdMinutes) {
    constexpr const char* file = "household_uci/household_2007-02-01_02_1min.csv";
    HistoryMapping mapping = propose(file, "Europe/Paris").mapping;
    EXPECT_EQ(mapping.time_column, "Date");
    EXPECT_EQ(mapping.clock_column, "Time");
    EXPECT_FALSE(mapping.order);  // the 1st and 2nd of February: nothing tells
    EXPECT_EQ(mapping.numbers, NumberFormat{});
    EXPECT_EQ(mapping.values.size(), 7U);
    mapping.order = DateOrder::day_first;
    mapping.values = {stated("Global_active_power", "active_power/total", "kW"),
                      stated("Voltage", "voltage/total", "V"),
                      stated("Sub_metering_1", "active_energy_amount/total/1", "Wh"),
                      stated("Sub_metering_2", "active_energy_amount/total/2", "Wh"),
                      stated("Sub_metering_3", "active_energy_amount/total/3", "Wh")};
    const HistoryReport report = take(file, mapping);
    EXPECT_EQ(report.rows, 2880U);
    EXPECT_EQ(report.stored, 5U * 2880U);
    EXPECT_EQ(report.findings.count().left_out, 0U);
    const auto power = samples("active_power/total");
    EXPECT_EQ(power.front().at, at("2007-01-31T23:00Z"));  // midnight in Paris
    EXPECT_NEAR(sum({power.begin(), power.begin() + 1440}) / 60, 30'412.667, 0.001);
    EXPECT_NEAR(sum({power.begin() + 1440, power.end()}) / 60, 27'795.6, 0.001);
    const auto by_value = [](const Sample& a, const Sample& b) { return a.value->to_double() < b.value->to_double(); };
    EXPECT_EQ(std::ranges::max_element(power, by_value)->value->to_string(), "7482");
    const auto voltage = samples("voltage/total");
    EXPECT_EQ(std::ranges::min_element(voltage, by_value)->value->to_string(), "233.050");
    EXPECT_EQ(std::ranges::max_element(voltage, by_value)->value->to_string(), "246.570");
    EXPECT_NEAR(sum(samples("active_energy_amount/total/1")), 1.170, 1e-9);
    EXPECT_NEAR(sum(samples("active_energy_amount/total/2")), 0.742, 1e-9);
    EXPECT_NEAR(sum(samples("active_energy_amount/total/3")), 24.483, 1e-9);
}

TEST_F(HistoryDatasets, HourlyAmountsWithOffsetsAcrossTwoYears) {
    constexpr const char* file = "eemeter_samples/il-electricity-cdd-hdd-hourly.csv";
    const HistoryProposal proposal = propose(file);
    HistoryMapping mapping = proposal.mapping;
    EXPECT_EQ(mapping.zone, zone_in_text);
    ASSERT_EQ(mapping.values.size(), 1U);
    EXPECT_FALSE(mapping.values[0].point);  // "value" says nothing
    mapping.values = {stated("value", "active_energy_amount/total", "kWh")};
    mapping.values[0].stamp = StampAt::begin;
    mapping.values[0].period = HistoryPeriod::parse("1h").value();
    const HistoryReport report = take(file, mapping);
    EXPECT_EQ(report.rows, 19'417U);
    EXPECT_EQ(report.stored, 19'417U);
    const auto amounts = samples("active_energy_amount/total");
    EXPECT_NEAR(sum(amounts), 21'927.13, 0.005);
    for (std::size_t i = 1; i < amounts.size(); ++i) {
        ASSERT_EQ(amounts[i].at - amounts[i - 1].at, 1h) << to_iso8601(amounts[i].at);
    }
    const TimeRange all{amounts.front().at - 1h, amounts.back().at};
    const auto energy = energy_from_amounts(amounts, std::vector{all}, 1h).value().front();
    EXPECT_EQ(energy.energy, Energy::of(21'927'130'000));
    EXPECT_EQ(energy.coverage, whole);
}

TEST_F(HistoryDatasets, DailyAmountsOfDaysWith23And25Hours) {
    constexpr const char* file = "eemeter_samples/il-electricity-cdd-hdd-daily.csv";
    HistoryMapping mapping = propose(file, "America/Chicago").mapping;
    mapping.values = {stated("value", "active_energy_amount/total", "kWh")};
    mapping.values[0].stamp = StampAt::begin;
    mapping.values[0].period = HistoryPeriod::parse("1d").value();
    const HistoryReport report = take(file, mapping);
    EXPECT_EQ(report.rows, 810U);
    EXPECT_EQ(report.series.at(0).missing, 1U);  // the last row has no value: it only closes the day before
    const auto amounts = samples("active_energy_amount/total");
    EXPECT_NEAR(sum(amounts), 21'925.83, 0.005);
    const TimeRange all{amounts.front().at - 24h, amounts[808].at};
    const auto energy = energy_from_amounts(amounts, std::vector{all}, 24h).value().front();
    EXPECT_EQ(energy.energy, Energy::of(21'925'830'000));
    EXPECT_EQ(energy.coverage, whole);
}

TEST_F(HistoryDatasets, ServersOfThreeYearsNewestFirst) {
    constexpr const char* file = "biohpc_server_power/cbsugpu05.csv";
    const HistoryProposal proposal = propose(file, "America/New_York");
    HistoryMapping mapping = proposal.mapping;
    EXPECT_EQ(mapping.rows, RowOrder::descending);
    EXPECT_EQ(mapping.order, DateOrder::year_first);
    EXPECT_EQ(mapping.values.size(), 12U);
    mapping.values = {stated("powerave", "active_power/total", "W")};
    const HistoryReport report = take(file, mapping);
    EXPECT_EQ(report.rows, 23'371U);
    EXPECT_EQ(report.series.at(0).backward, 0U);
    EXPECT_EQ(report.findings.count(HistoryFindingKind::clock_skipped), HistoryFindings::Count{});
    // Of each hour that comes twice in autumn the file has one row: by order, newest first, that is the second.
    EXPECT_GT(report.findings.count(HistoryFindingKind::clock_twice).taken, 0U);
    EXPECT_EQ(report.stored + report.repeated + report.conflicting, 23'371U);
    EXPECT_NEAR(sum(samples("active_power/total")) / 1000, 1771.146, 0.001);
}

TEST_F(HistoryDatasets, DailyAmountsOfABuilding) {
    constexpr const char* file = "nmecr_mv/eload_temp_daily.csv";
    const HistoryProposal proposal = propose(file, "UTC");
    HistoryMapping mapping = proposal.mapping;
    ASSERT_EQ(mapping.values.size(), 2U);
    EXPECT_EQ(to_string(mapping.values[0].point.value()), "active_energy_amount/total");  // it falls
    EXPECT_EQ(mapping.values[0].unit, "kWh");
    EXPECT_EQ(mapping.values[1].unit, "");  // temp_F: Fahrenheit is no unit here
    mapping.values.pop_back();
    mapping.values[0].is_confirmed = true;
    mapping.values[0].stamp = StampAt::begin;
    mapping.values[0].period = HistoryPeriod::parse("1d").value();
    EXPECT_EQ(take(file, mapping).stored, 1095U);
    EXPECT_NEAR(sum(samples("active_energy_amount/total")), 16'390'261.968851, 1e-5);
}

TEST_F(HistoryDatasets, EnergyWithoutAUnitStaysOpen) {
    const HistoryProposal proposal = propose("itu_5g_energy/ECdata.csv", "UTC");
    EXPECT_FALSE(proposal.mapping.order);  // 1/1/2023 to 1/8/2023: the first of eight months, or eight days
    EXPECT_EQ(proposal.mapping.name_column, "BS");
    ASSERT_FALSE(proposal.mapping.values.empty());
    EXPECT_EQ(proposal.mapping.values[0].unit, "");
    EXPECT_THAT(open_questions(proposal.mapping), testing::Contains(HasSubstr("the unit is not stated")));
    const HistoryProposal traffic = propose("isp_traffic_5min/it_uk_5m.csv", "UTC");
    for (const HistoryValue& value : traffic.mapping.values) {
        EXPECT_EQ(value.unit, "") << value.column;
        EXPECT_FALSE(value.is_confirmed);
    }
}

}  // namespace
}  // namespace wattmast
