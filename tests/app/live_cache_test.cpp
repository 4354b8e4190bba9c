// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/live_cache.h"

#include <gtest/gtest.h>

#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

const UtcTime begin = test::at("2026-10-05T00:00Z");

Sample sample(std::int64_t point, Duration after, std::string_view value) {
    return good_sample(PointId{point}, begin + after, test::decimal(value));
}

TEST(LiveCache, GivesTheNewestOfEachPointOnce) {
    LiveCache cache;
    const std::vector<Sample> first = {sample(7, 1s, "71"), sample(3, 2s, "32"), sample(7, 4s, "74"),
                                       sample(7, 3s, "73")};
    cache.add(first);
    EXPECT_EQ(cache.waiting(), 2u);
    const auto update = cache.take(begin + 5s);
    ASSERT_TRUE(update);
    EXPECT_EQ(update->at, begin + 5s);
    EXPECT_EQ(update->newest, (std::vector<Sample>{first[1], first[2]}));
    EXPECT_FALSE(cache.take(begin + 50s));
}

TEST(LiveCache, NeverGoesBack) {
    LiveCache cache;
    cache.add(std::vector<Sample>{sample(7, 4s, "74")});
    ASSERT_TRUE(cache.take(begin + 5s));
    cache.add(std::vector<Sample>{sample(7, 2s, "72"), sample(7, 4s, "75")});
    EXPECT_FALSE(cache.take(begin + 6s));
}

TEST(LiveCache, SpeaksAtMostTwiceASecond) {
    LiveCache cache;
    cache.add(std::vector<Sample>{sample(7, 1s, "71")});
    ASSERT_TRUE(cache.take(begin + 5s));
    cache.add(std::vector<Sample>{sample(7, 2s, "72")});
    EXPECT_FALSE(cache.take(begin + 5s + 499ms));
    EXPECT_TRUE(cache.take(begin + 5s + 500ms));
    cache.add(std::vector<Sample>{sample(7, 3s, "73")});
    EXPECT_TRUE(cache.take(begin - 1h)) << "a clock that was set back must not silence the screen";
}

}  // namespace
}  // namespace wattmast
