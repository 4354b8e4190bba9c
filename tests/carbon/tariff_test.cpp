// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/tariff.h"

#include <gmock/gmock.h>

#include <limits>

#include "carbon/book_check.h"
#include "carbon/book_records.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// The prices that the Ontario Energy Board set from 1 November 2022, as https://www.opuc.on.ca/time-of-use/ states
/// them: off-peak 7.4, mid-peak 10.2, on-peak 15.1 cents a kWh; in winter on-peak from 7 to 11 and 17 to 19, mid-peak
/// from 11 to 17 on weekdays; off-peak in all other hours, on weekends and holidays. In summer mid-peak and on-peak
/// change places, but for the evening, which is mid-peak.
BookRecord ontario() {
    BookRecord record = record_of(BookKind::tariff, {{"name", "Ontario time of use, November 2022"},
                                                     {"currency", "CAD"},
                                                     {"prices", "on-peak 0.151; mid-peak 0.102; off-peak 0.074"},
                                                     {"periods",
                                                      "on-peak: months 11-4, workdays, 7-11, 17-19\n"
                                                      "mid-peak: months 11-4, workdays, 11-17\n"
                                                      "mid-peak: months 5-10, workdays, 7-11, 17-19\n"
                                                      "on-peak: months 5-10, workdays, 11-17\n"
                                                      "off-peak"},
                                                     {"free_days", "2022-12-26; 2022-12-27"}});
    record.id = BookRecordId(1);
    record.site.clear();
    record.first_day = day("2022-11-01");
    record.last_day.reset();
    return record;
}

std::string period_name(const Tariff& tariff, const std::string& date, int hour) {
    const auto period = tariff.period_of(day(date), hour);
    return period ? tariff.periods[*period].name : "none";
}

std::vector<TariffHour> whole_day(const std::string& date, std::int64_t watt_hours) {
    std::vector<TariffHour> hours;
    for (int hour = 0; hour < 24; ++hour) {
        hours.push_back({day(date), hour, Energy::of(watt_hours * 1000)});
    }
    return hours;
}

TEST(TariffTest, AnHourHasTheFirstPeriodThatFits) {
    const Tariff tariff = tariff_of(ontario()).value();
    EXPECT_EQ(period_name(tariff, "2022-12-01", 6), "off-peak");
    EXPECT_EQ(period_name(tariff, "2022-12-01", 7), "on-peak");
    EXPECT_EQ(period_name(tariff, "2022-12-01", 11), "mid-peak");
    EXPECT_EQ(period_name(tariff, "2022-12-01", 17), "on-peak");
    EXPECT_EQ(period_name(tariff, "2022-12-01", 19), "off-peak");
    EXPECT_EQ(period_name(tariff, "2022-12-03", 8), "off-peak") << "a Saturday";
    EXPECT_EQ(period_name(tariff, "2022-12-27", 8), "off-peak") << "a holiday on a Tuesday";
    EXPECT_EQ(period_name(tariff, "2023-04-28", 8), "on-peak") << "months run over the end of the year";
    EXPECT_EQ(period_name(tariff, "2023-05-01", 8), "mid-peak") << "summer";
    EXPECT_EQ(period_name(tariff, "2023-05-01", 12), "on-peak");
}

/// By hand: 2 kWh in each hour of Thursday 1 December 2022. On-peak 6 h = 12 kWh × 0.151 = 1.812; mid-peak 6 h = 12 kWh
/// × 0.102 = 1.224; off-peak 12 h = 24 kWh × 0.074 = 1.776. Together 4.812 for 48 kWh.
TEST(TariffTest, ADayInOntarioCostsWhatIsReckonedByHand) {
    const std::vector<Tariff> tariffs = standing_tariffs(std::vector{ontario()});
    ASSERT_EQ(tariffs.size(), 1U);
    const TariffCost cost = cost_of(whole_day("2022-12-01", 2000), tariffs, "TO-1", "CA-ON").value();
    ASSERT_EQ(cost.periods.size(), 3U);
    EXPECT_EQ(to_text(cost.periods[0].cost), "1.812");
    EXPECT_EQ(cost.periods[0].hours, 6U);
    EXPECT_EQ(to_text(cost.periods[1].cost), "1.224");
    EXPECT_EQ(to_text(cost.periods[2].cost), "1.776");
    EXPECT_EQ(cost.energy, Energy::of(48'000'000));
    EXPECT_EQ(to_text(totals_of(cost)->at("CAD")), "4.812");
    EXPECT_EQ(cost.hours, 24U);
    const TariffCost saturday = cost_of(whole_day("2022-12-03", 2000), tariffs, "TO-1", "CA-ON").value();
    EXPECT_EQ(to_text(totals_of(saturday)->at("CAD")), "3.552") << "48 kWh × 0.074";
}

TEST(TariffTest, WhatIsAbsentCostsNothingAndIsCounted) {
    BookRecord record = ontario();
    record.fields["periods"] = "on-peak: workdays, 7-11\nmid-peak: workdays, 11-17\noff-peak: 19-24";
    const std::vector<Tariff> tariffs{tariff_of(record).value()};
    std::vector<TariffHour> hours = whole_day("2022-12-01", 1000);
    hours[8].energy.reset();
    hours[9].is_in_part = true;
    const TariffCost cost = cost_of(hours, tariffs, "A", "").value();
    EXPECT_EQ(cost.hours_without_energy, 1U);
    EXPECT_EQ(cost.hours_without_price, 9U) << "0 to 7 and 17 to 19";
    EXPECT_EQ(cost.energy_without_price, Energy::of(9'000'000));
    EXPECT_EQ(cost.hours, 14U);
    EXPECT_EQ(cost.hours_in_part, 1U);
    const TariffCost nothing = cost_of(whole_day("2022-10-31", 1000), tariffs, "A", "").value();
    EXPECT_EQ(nothing.energy, std::nullopt) << "before it is valid";
    EXPECT_THAT(totals_of(nothing).value(), IsEmpty());
    EXPECT_EQ(nothing.hours_without_price, 24U);
}

TEST(TariffTest, TheNearestTariffCounts) {
    BookRecord of_all = ontario();
    BookRecord of_region = ontario();
    of_region.id = BookRecordId(2);
    of_region.fields["region"] = "CA-ON";
    BookRecord of_site = ontario();
    of_site.id = BookRecordId(3);
    of_site.site = "TO-1";
    of_site.last_day = day("2022-12-31");
    const std::vector<Tariff> tariffs{tariff_of(of_site).value(), tariff_of(of_region).value(),
                                      tariff_of(of_all).value()};
    EXPECT_EQ(tariff_on(tariffs, "TO-1", "CA-ON", day("2022-12-01"))->record.number(), 3);
    EXPECT_EQ(tariff_on(tariffs, "TO-1", "CA-ON", day("2023-01-01"))->record.number(), 2);
    EXPECT_EQ(tariff_on(tariffs, "X", "DE", day("2022-12-01"))->record.number(), 1);
    EXPECT_EQ(tariff_on(tariffs, "X", "DE", day("2022-10-31")), nullptr);
}

TEST(TariffTest, DemandIsThatOfTheHighestHour) {
    BookRecord record = ontario();
    record.fields["demand_price"] = "40.8";
    const std::vector<Tariff> tariffs{tariff_of(record).value()};
    std::vector<TariffHour> hours = whole_day("2022-12-01", 1000);
    hours[12].energy = Energy::of(2'500'000);
    const TariffCost cost = cost_of(hours, tariffs, "A", "").value();
    ASSERT_EQ(cost.demands.size(), 1U);
    EXPECT_EQ(to_text(cost.demands[0].cost), "102.00") << "2.5 kW × 40.8";
}

TEST(TariffTest, MoneyIsRoundedOnceHalfToEven) {
    EXPECT_EQ(cost_of(Energy::of(500'000), EnergyPrice{1})->micros, 0) << "half a millionth";
    EXPECT_EQ(cost_of(Energy::of(1'500'000), EnergyPrice{1})->micros, 2);
    EXPECT_EQ(to_text(Money{1'234'500}), "1.2345");
    EXPECT_EQ(to_text(Money{12'000'000}), "12.00");
    EXPECT_THAT(cost_of(Energy::of(std::numeric_limits<std::int64_t>::max()), EnergyPrice{2'000'000}),
                FailsWith(Errc::overflow));
}

TEST(TariffTest, WhatCannotBeReadIsToldAtItsField) {
    const auto finding = [](const char* field, const char* text) {
        BookRecord record = ontario();
        record.fields[field] = text;
        const auto findings = check_fields(record);
        return findings.size() == 1 ? findings.front().field + ": " + findings.front().message
                                    : std::to_string(findings.size()) + " findings";
    };
    EXPECT_THAT(check_fields(ontario()), IsEmpty());
    EXPECT_THAT(finding("prices", "on-peak much"), HasSubstr("is not a price such as"));
    EXPECT_THAT(finding("prices", "on-peak 0.1; on-peak 0.2"), HasSubstr("prices: prices: the period on-peak"));
    EXPECT_THAT(finding("prices", "on-peak 0.1234567"), HasSubstr("more than six decimals"));
    EXPECT_THAT(finding("periods", "on-peak: 7-11; shoulder"), HasSubstr("\"shoulder\" has no price"));
    EXPECT_THAT(finding("periods", "on-peak: 7:30-11; mid-peak; off-peak"), HasSubstr("whole hours"));
    EXPECT_THAT(finding("periods", "on-peak: months 13; mid-peak; off-peak"), HasSubstr("\"months 13\" is none of"));
    EXPECT_THAT(finding("periods", "on-peak: 7-11; mid-peak: 11-17"), HasSubstr("no hours are named for off-peak"));
    EXPECT_THAT(finding("free_days", "Christmas"), HasSubstr("free_days"));
    EXPECT_THAT(finding("demand_price", "1.1234567"), HasSubstr("demand_price"));
}

}  // namespace
}  // namespace wattmast::test
