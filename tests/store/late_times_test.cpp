// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/late_times.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include "store/rules.h"

namespace wattmast {
namespace {

UtcTime at(std::int64_t minute) {
    return UtcTime{std::chrono::minutes{minute}};
}

const PointId first{1};
const PointId second{2};

TEST(LateTimes, TellsTheOldestSinceAMark) {
    LateTimes late;
    const auto begin = late.mark();
    EXPECT_EQ(late.since(first, begin), std::nullopt);
    late.note(first, at(10));
    const auto one = late.mark();
    late.note(first, at(30));
    late.note(second, at(5));
    const auto three = late.mark();
    EXPECT_EQ(late.since(first, begin), at(10));
    EXPECT_EQ(late.since(first, one), at(30));
    EXPECT_EQ(late.since(first, three), std::nullopt);
    EXPECT_EQ(late.since(second, one), at(5));
    late.note(first, at(20));
    EXPECT_EQ(late.since(first, one), at(20));
}

TEST(LateTimes, AMarkOfAnotherObjectTellsNothing) {
    LateTimes one;
    LateTimes other;
    one.note(first, at(10));
    other.note(second, at(20));
    EXPECT_EQ(one.since(first, other.mark()), storable_times.begin);
    EXPECT_EQ(other.since(first, one.mark()), storable_times.begin);
    const auto before = one.mark();
    one.note_all();
    EXPECT_EQ(one.since(second, before), storable_times.begin);
    EXPECT_EQ(one.since(second, one.mark()), std::nullopt);
}

TEST(LateTimes, OfVeryManyPointsThoseOfTheLastTimeAreKnown) {
    LateTimes late;
    const auto begin = late.mark();
    for (std::int64_t id = 1; id <= 50'000; ++id) {
        late.note(PointId{id}, at(1000 + id));
    }
    EXPECT_EQ(late.since(PointId{7}, begin), at(1007));
    EXPECT_EQ(late.since(PointId{60'000}, begin), std::nullopt);
    late.note(PointId{60'000}, at(5));
    const auto end = late.mark();
    EXPECT_EQ(late.since(PointId{7}, begin), storable_times.begin) << "it is forgotten, so there may be some";
    EXPECT_EQ(late.since(PointId{7}, begin + 40'000), std::nullopt) << "who asked later is not concerned";
    EXPECT_EQ(late.since(PointId{45'000}, begin + 40'000), at(46'000));
    EXPECT_EQ(late.since(PointId{7}, end), std::nullopt);
    EXPECT_EQ(late.since(PointId{60'000}, end - 1), at(5));
}

TEST(LateTimes, NeverLeavesOneOut) {
    std::mt19937 random(5);
    LateTimes late;
    std::vector<std::pair<std::uint64_t, UtcTime>> noted{{late.mark(), at(0)}};
    for (int i = 0; i < 500; ++i) {
        late.note(first, at(std::uniform_int_distribution<int>(1, 200)(random)));
        noted.emplace_back(late.mark(), late.since(first, noted.back().first).value());
    }
    for (std::size_t from = 0; from + 1 < noted.size(); ++from) {
        UtcTime oldest = UtcTime::max();
        for (std::size_t i = from + 1; i < noted.size(); ++i) {
            oldest = std::min(oldest, noted[i].second);
        }
        const auto told = late.since(first, noted[from].first);
        ASSERT_TRUE(told);
        EXPECT_LE(*told, oldest);
        EXPECT_GE(*told, at(1));
    }
}

}  // namespace
}  // namespace wattmast
