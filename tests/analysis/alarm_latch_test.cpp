// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/alarm_latch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using Phase = AlarmLatch::Phase;

UtcTime minute(int number) {
    return UtcTime{std::chrono::hours{24 * 20'000}} + std::chrono::minutes{number};
}

/// A latch that is looked at once a minute.
class AlarmLatchTest : public testing::Test {
protected:
    LatchChange look(int at, Holding holding, LookAge age = LookAge::fresh) {
        return advance(latch_, delays_, minute(at), holding, age);
    }
    /// 'h' holds, 'b' between, 'o' over, '.' no look; one a minute from `first`. 'R' and 'C' where something changed.
    std::string looks(int first, const std::string& letters) {
        std::string told;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            if (letters[i] == '.') {
                told += '.';
                continue;
            }
            const Holding holding = letters[i] == 'h'   ? Holding::holds
                                    : letters[i] == 'b' ? Holding::between
                                                        : Holding::over;
            const auto change = look(first + static_cast<int>(i), holding);
            told += change == LatchChange::raised ? 'R' : change == LatchChange::cleared ? 'C' : '.';
        }
        return told;
    }

    LatchDelays delays_{10min, 5min, 150s};
    AlarmLatch latch_;
};

TEST_F(AlarmLatchTest, IsRaisedWhenItHeldLongEnoughAndClearedWhenItWasOverLongEnough) {
    EXPECT_EQ(looks(0, "ohhhhhhhhhhhhh"), "...........R..");
    EXPECT_EQ(latch_.since, minute(1));
    EXPECT_EQ(looks(14, "oooooooo"), ".....C..");
}

TEST_F(AlarmLatchTest, ALookBesideTheRaiseLimitBeginsTheDelayAnew) {
    EXPECT_EQ(looks(0, "hhhhhhhhhbhhhhhhhhhhhh"), "....................R.");
    EXPECT_EQ(latch_.since, minute(10));
}

TEST_F(AlarmLatchTest, BetweenTheLimitsARaisedOneStays) {
    EXPECT_EQ(looks(0, "hhhhhhhhhhh"), "..........R");
    EXPECT_EQ(looks(11, "ooobooooo"), ".........") << "over must last";
    EXPECT_EQ(looks(20, "o"), "C");
}

TEST_F(AlarmLatchTest, WithoutDelaysTheFirstLookDecides) {
    delays_ = {0s, 0s, 150s};
    EXPECT_EQ(looks(0, "hboho"), "R.CRC");
}

TEST_F(AlarmLatchTest, WhatIsNotKnownIsNotCounted) {
    EXPECT_EQ(looks(0, "hhhhhhhh....hhhhhhhhhhh"), "......................R") << "five minutes without a value";
    EXPECT_EQ(latch_.since, minute(12));
}

TEST_F(AlarmLatchTest, AShortGapIsBridged) {
    EXPECT_EQ(looks(0, "hhhh.hhhhhh"), "..........R");
}

TEST_F(AlarmLatchTest, LateLooksMoveTheDelayButRaiseNothing) {
    for (int at = 0; at <= 20; ++at) {
        EXPECT_EQ(look(at, Holding::holds, LookAge::late), LatchChange::none);
    }
    EXPECT_EQ(look(21, Holding::holds), LatchChange::raised) << "as after a restart in the middle of a delay";
    EXPECT_EQ(latch_.since, minute(0));
}

TEST_F(AlarmLatchTest, LateLooksThatAreNotNewerAreNotLookedAt) {
    EXPECT_EQ(looks(20, "o"), ".");
    const AlarmLatch before = latch_;
    for (int at = 0; at <= 20; ++at) {
        EXPECT_EQ(look(at, Holding::holds, LookAge::late), LatchChange::none);
    }
    EXPECT_EQ(latch_, before);
}

TEST_F(AlarmLatchTest, AClockThatIsSetBackNeitherRaisesNorClears) {
    EXPECT_EQ(looks(100, "hhhhhhhhh"), ".........");
    EXPECT_EQ(looks(40, "hhhhhhhhhhh"), "..........R") << "from the begin, by the new clock";
    EXPECT_EQ(looks(60, "ooo"), "...");
    EXPECT_EQ(looks(10, "oooooo"), ".....C");
}

TEST_F(AlarmLatchTest, AClockThatIsSetForwardDoesNotRaiseEarly) {
    EXPECT_EQ(looks(0, "hh"), "..");
    EXPECT_EQ(looks(600, "hhhhhhhhhh"), "..........");
    EXPECT_EQ(looks(610, "h"), "R");
}

TEST(HoldingOf, KnowsBothSidesAndTheBandBetween) {
    EXPECT_EQ(holding_of(45.1, 45, 42, LimitSide::above), Holding::holds);
    EXPECT_EQ(holding_of(45, 45, 42, LimitSide::above), Holding::between);
    EXPECT_EQ(holding_of(42, 45, 42, LimitSide::above), Holding::over);
    EXPECT_EQ(holding_of(206.9, 207, 211, LimitSide::below), Holding::holds);
    EXPECT_EQ(holding_of(207, 207, 211, LimitSide::below), Holding::between);
    EXPECT_EQ(holding_of(211, 207, 211, LimitSide::below), Holding::over);
}

}  // namespace
}  // namespace wattmast
