// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/latency_histogram.h"

#include <gtest/gtest.h>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

TEST(LatencyHistogram, HasNoQuantileWithoutValues) {
    EXPECT_EQ(LatencyHistogram{}.quantile(0.5), std::nullopt);
}

TEST(LatencyHistogram, QuantilesAreWithinTwelvePercent) {
    LatencyHistogram histogram;
    for (int i = 1; i <= 1000; ++i) {
        histogram.add(Duration{i});
    }
    EXPECT_GE(*histogram.quantile(0.5), 500ms);
    EXPECT_LE(*histogram.quantile(0.5), 560ms);
    EXPECT_GE(*histogram.quantile(0.95), 950ms);
    EXPECT_LE(*histogram.quantile(0.95), 1064ms);
    EXPECT_GE(*histogram.quantile(1.0), 1000ms);
}

TEST(LatencyHistogram, WhatWasNotAskedForIsNotCounted) {
    LatencyHistogram histogram;
    histogram.add(std::nullopt);
    EXPECT_EQ(histogram.quantile(0.5), std::nullopt);
    histogram.add(40ms);
    histogram.add(std::nullopt);
    histogram.add(std::nullopt);
    EXPECT_GE(*histogram.quantile(0.1), 40ms) << "nothing is faster than the only answer";
}

TEST(LatencyHistogram, TakesWhatIsShorterOrLongerThanItsClasses) {
    LatencyHistogram histogram;
    histogram.add(0ms);
    EXPECT_EQ(*histogram.quantile(1.0), 1ms);
    histogram.add(24h);
    EXPECT_GE(*histogram.quantile(1.0), 60s);
}

}  // namespace
}  // namespace wattmast
