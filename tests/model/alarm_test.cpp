// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/alarm.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

TEST(Alarm, IdsAreDistinctAndComeBack) {
    std::set<std::string_view> seen;
    for (int number = 1; number <= 11; ++number) {
        const auto condition = static_cast<AlarmCondition>(number);
        EXPECT_TRUE(seen.insert(id_of(condition)).second) << number;
        EXPECT_EQ(alarm_condition_by_id(id_of(condition)), condition);
    }
    for (int number = 1; number <= 5; ++number) {
        const auto figure = static_cast<SiteFigure>(number);
        EXPECT_EQ(site_figure_by_id(id_of(figure)), figure);
    }
    for (int number = 1; number <= 4; ++number) {
        const auto severity = static_cast<Severity>(number);
        EXPECT_EQ(severity_by_id(id_of(severity)), severity);
    }
    EXPECT_FALSE(seen.contains(""));
    EXPECT_EQ(id_of(static_cast<AlarmCondition>(12)), "");
    EXPECT_EQ(severity_by_id("indeterminate"), std::nullopt);
}

TEST(Alarm, ShelvingEndsByItself) {
    const UtcTime noon{1'000'000ms};
    Alarm alarm;
    EXPECT_FALSE(alarm.is_shelved(noon));
    alarm.shelved = AlarmShelving{noon, noon + 1h, "L. Chen", "work order 26-20417"};
    EXPECT_TRUE(alarm.is_shelved(noon + 1h - 1ms));
    EXPECT_FALSE(alarm.is_shelved(noon + 1h));
}

}  // namespace
}  // namespace wattmast
