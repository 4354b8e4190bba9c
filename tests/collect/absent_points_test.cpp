// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/absent_points.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

const PointKey power{PointKind::active_power, Phase::total, ""};
const PointKey voltage{PointKind::voltage, Phase::l2, ""};
const PointKey traffic{PointKind::if_in_octets, Phase::total, "eth7"};

Reading reading_of(const PointKey& key, std::int64_t value) {
    return {key, Value::of(Decimal(value, -1)), Quality::good, std::nullopt, "raw"};
}

std::vector<PointKey> keys_of(const std::vector<Reading>& readings) {
    std::vector<PointKey> keys;
    for (const Reading& reading : readings) {
        keys.push_back(reading.key);
    }
    return keys;
}

TEST(AbsentPoints, AddNothingWhereAllCame) {
    const std::vector<PointKey> known{power, voltage};
    AbsentPoints absent(known);
    for (std::int64_t round = 1; round <= 3; ++round) {
        std::vector<Reading> readings{reading_of(voltage, round), reading_of(power, round), reading_of(traffic, round)};
        const auto before = readings;
        absent.add_to(readings);
        EXPECT_EQ(readings, before);
    }
}

TEST(AbsentPoints, AreMissingForWantOfThePoint) {
    const std::vector<PointKey> known{power, voltage, traffic};
    AbsentPoints absent(known);
    std::vector<Reading> readings{reading_of(voltage, 5)};
    absent.add_to(readings);
    EXPECT_THAT(keys_of(readings), testing::ElementsAre(voltage, power, traffic));
    EXPECT_EQ(readings.at(2).reason, Errc::no_such_point);
    EXPECT_EQ(readings.at(2).quality, Quality::missing);
    EXPECT_FALSE(readings.at(2).value.has_value());
}

TEST(AbsentPoints, FollowReadingsThatChangeTheirOrderGoAndComeBack) {
    const std::vector<PointKey> known{power, voltage, traffic};
    AbsentPoints absent(known);
    std::vector<Reading> readings{reading_of(power, 1), reading_of(voltage, 2), reading_of(traffic, 3)};
    absent.add_to(readings);
    EXPECT_EQ(readings.size(), 3U);
    readings = {reading_of(traffic, 4), reading_of(voltage, 5)};
    absent.add_to(readings);
    EXPECT_THAT(keys_of(readings), testing::ElementsAre(traffic, voltage, power));
    readings = {reading_of(voltage, 6), reading_of(power, 7), reading_of(traffic, 8)};
    absent.add_to(readings);
    EXPECT_THAT(keys_of(readings), testing::ElementsAre(voltage, power, traffic));
}

TEST(AbsentPoints, AreAllOfAPollThatBroughtNothing) {
    const std::vector<PointKey> known{power, voltage};
    AbsentPoints absent(known);
    std::vector<Reading> readings;
    absent.add_to(readings);
    EXPECT_THAT(keys_of(readings), testing::ElementsAre(power, voltage));
}

}  // namespace
}  // namespace wattmast
