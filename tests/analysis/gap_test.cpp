// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/gap.h"

#include <gmock/gmock.h>

#include "analysis/readings.h"

namespace wattmast {
namespace {

using std::chrono::seconds;
using test::minutes;
using test::readings;
using testing::ElementsAre;
using testing::IsEmpty;

const Duration limit = seconds{150};

TEST(Gap, IsLongerThanTheLimit) {
    EXPECT_THAT(gaps_in(readings({{0, "1"}, {2, "1"}, {5, "1"}, {6, "1"}}), minutes(0, 6), limit),
                ElementsAre(minutes(2, 5)));
}

TEST(Gap, IsFoundAtBothEdges) {
    EXPECT_THAT(gaps_in(readings({{10, "1"}, {11, "1"}}), minutes(0, 60), limit),
                ElementsAre(minutes(0, 10), minutes(11, 60)));
}

TEST(Gap, TheWholeRangeWithoutValues) {
    EXPECT_THAT(gaps_in({}, minutes(0, 60), limit), ElementsAre(minutes(0, 60)));
    EXPECT_THAT(gaps_in(readings({{5, "-"}, {7, "-"}}), minutes(0, 60), limit), ElementsAre(minutes(0, 60)));
}

TEST(Gap, ValuesOutsideCloseTheEdges) {
    EXPECT_THAT(gaps_in(readings({{-1, "1"}, {1, "1"}, {2, "1"}, {4, "1"}}), minutes(0, 3), limit), IsEmpty());
}

TEST(Gap, IsMeasuredFromOutsideButCutToTheRange) {
    EXPECT_THAT(gaps_in(readings({{-5, "1"}, {1, "1"}, {9, "1"}}), minutes(0, 4), limit),
                ElementsAre(minutes(0, 1), minutes(1, 4)));
}

TEST(Gap, SuspectValuesAreDrawnSoTheyAreNoGap) {
    EXPECT_THAT(gaps_in(readings({{0, "1"}, {2, "?1"}, {4, "1"}}), minutes(0, 4), limit), IsEmpty());
}

}  // namespace
}  // namespace wattmast
