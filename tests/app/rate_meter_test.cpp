// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/rate_meter.h"

#include <gtest/gtest.h>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

TEST(RateMeter, IsTheMeanOfTheLastTenSeconds) {
    const RateMeter::Clock::time_point start{};
    RateMeter meter;
    EXPECT_EQ(meter.rate(start), 0);
    meter.add(start, 30);
    meter.add(start + 4s, 50);
    EXPECT_EQ(meter.rate(start + 4s), 8);
    EXPECT_EQ(meter.rate(start + 10s), 8);
    EXPECT_EQ(meter.rate(start + 11s), 5);
    EXPECT_EQ(meter.rate(start + 15s), 0);
}

}  // namespace
}  // namespace wattmast
