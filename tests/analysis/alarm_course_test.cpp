// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/alarm_course.h"

#include <gmock/gmock.h>

#include <chrono>

#include "analysis/mains_state.h"
#include "analysis/quarter_mean.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using testing::DoubleNear;
using testing::Optional;

UtcTime minute(int number) {
    return UtcTime{std::chrono::hours{24 * 20'000}} + std::chrono::minutes{number};
}

TEST(HourOfValues, TellsTheLargestChangeOfTheLastHour) {
    HourOfValues hour;
    EXPECT_EQ(hour.change(minute(0), 20), std::nullopt);
    EXPECT_THAT(hour.change(minute(10), 25), Optional(5.0));
    EXPECT_THAT(hour.change(minute(50), 18), Optional(-7.0)) << "down from 25 is more than down from 20";
    EXPECT_THAT(hour.change(minute(100), 19), Optional(1.0)) << "20 and 25 are longer ago";
    EXPECT_EQ(hour.change(minute(300), 90), std::nullopt) << "nothing to compare with";
}

class StillValueTest : public testing::Test {
protected:
    Holding look(int at, double value) { return still_.look(minute(at), value, 60min, 3min); }
    /// Forty changes, the longest stand of three minutes.
    void learn_that_it_moves() {
        for (int at = -100; at < 0; ++at) {
            static_cast<void>(look(at, at % 4 == 0 ? 230.0 + at : 231.0 + at / 4 * 4));
        }
    }
    StillValue still_;
};

TEST_F(StillValueTest, HoldsOnceItStoodLongEnough) {
    learn_that_it_moves();
    for (int at = 0; at < 60; ++at) {
        EXPECT_NE(look(at, 229.5), Holding::holds) << at;
    }
    EXPECT_EQ(look(60, 229.5), Holding::holds);
    EXPECT_EQ(look(61, 229.5), Holding::holds);
    EXPECT_EQ(look(62, 229.6), Holding::over);
}

TEST_F(StillValueTest, SaysNothingOfWhatIsNotKnownToMove) {
    for (int at = 0; at < 600; ++at) {
        EXPECT_NE(look(at, 48.0), Holding::holds) << "it never moved";
    }
}

TEST_F(StillValueTest, ZeroIsOff) {
    learn_that_it_moves();
    for (int at = 0; at < 200; ++at) {
        EXPECT_NE(look(at, 0), Holding::holds);
    }
}

TEST_F(StillValueTest, ACoarseValueHasToStandFourTimesAsLongAsEver) {
    learn_that_it_moves();
    for (int at = 0; at < 30; ++at) {
        static_cast<void>(look(at, 230));
    }
    static_cast<void>(look(30, 231));
    for (int at = 31; at < 30 + 116; ++at) {
        EXPECT_NE(look(at, 231), Holding::holds) << at;
    }
    EXPECT_EQ(look(30 + 116, 231), Holding::holds) << "it once stood 29 minutes";
}

TEST_F(StillValueTest, AGapIsNoStanding) {
    learn_that_it_moves();
    static_cast<void>(look(0, 229.5));
    for (int at = 59; at < 59 + 60; ++at) {
        EXPECT_NE(look(at, 229.5), Holding::holds) << at;
    }
    EXPECT_EQ(look(59 + 60, 229.5), Holding::holds);
}

TEST(FallenRegister, HoldsFromTheFallUntilItIsSaidAndTellsHowFar) {
    FallenRegister fallen;
    EXPECT_EQ(fallen.look(1204.5, std::nullopt, false).holding, Holding::over);
    EXPECT_EQ(fallen.look(1205, std::nullopt, false).holding, Holding::over);
    const auto fall = fallen.look(0.5, std::nullopt, false);
    EXPECT_EQ(fall.holding, Holding::holds);
    EXPECT_THAT(fall.fell_by, Optional(-1204.5));
    EXPECT_EQ(fallen.look(1.0, std::nullopt, false).holding, Holding::holds);
    EXPECT_EQ(fallen.look(1.5, std::nullopt, true).holding, Holding::over) << "said; counted on from here";
    EXPECT_EQ(fallen.look(0.5, std::nullopt, true).holding, Holding::holds) << "it fell again";
}

TEST(FallenRegister, WhatComesBackWasMomentary) {
    FallenRegister fallen;
    static_cast<void>(fallen.look(1000, std::nullopt, false));
    EXPECT_EQ(fallen.look(0, std::nullopt, false).holding, Holding::holds);
    EXPECT_EQ(fallen.look(1001, std::nullopt, false).holding, Holding::over);
}

TEST(FallenRegister, AWrapIsNoFall) {
    FallenRegister fallen;
    static_cast<void>(fallen.look(999'999, 1'000'000, false));
    EXPECT_EQ(fallen.look(3, 1'000'000, false).holding, Holding::over);
    EXPECT_EQ(fallen.look(2, 1'000'000, false).holding, Holding::holds);
}

TEST(QuarterMean, WeighsReadingsByHowLongTheyHeld) {
    QuarterMean mean;
    mean.add(minute(0), 100, 20min);
    mean.add(minute(5), 400, 20min);
    EXPECT_THAT(mean.finish(minute(15), 20min), Optional(DoubleNear(300, 1e-9)));
    mean.add(minute(20), 100, 20min);
    EXPECT_THAT(mean.finish(minute(30), 20min), Optional(DoubleNear(200, 1e-9))) << "400 held until then";
}

TEST(QuarterMean, IsNotToldWhereTooLittleIsKnown) {
    QuarterMean mean;
    mean.add(minute(0), 100, 5min);
    EXPECT_EQ(mean.finish(minute(15), 5min), std::nullopt) << "five minutes of fifteen";
    mean.add(minute(16), 100, 5min);
    mean.add(minute(18), std::nullopt, 5min);
    EXPECT_EQ(mean.finish(minute(30), 5min), std::nullopt);
}

TEST(MainsOf, TheContactDecidesThenVoltagesThenTheBattery) {
    using Values = std::vector<std::optional<double>>;
    const auto mains = [](std::optional<double> contact, const Values& volts, std::optional<double> amperes,
                          const Values& watts) {
        return mains_of({contact, volts, amperes, watts}).mains;
    };
    EXPECT_EQ(mains(0, {230.0}, 5, {900.0}), Mains::absent);
    EXPECT_EQ(mains(1, {0.0}, -5, {0.0}), Mains::present);
    EXPECT_EQ(mains({}, {3.0, 231.0, {}}, -5, {0.0}), Mains::present) << "one phase is there";
    EXPECT_EQ(mains({}, {3.0, {}, 19.9}, 5, {900.0}), Mains::absent);
    EXPECT_EQ(mains({}, {{}, {}}, -5, {0.5, 0.0}), Mains::absent);
    EXPECT_EQ(mains({}, {}, -5, {0.5, {}}), Mains::unknown) << "one grid meter is not known";
    EXPECT_EQ(mains({}, {}, 5, {0.5}), Mains::unknown);
    EXPECT_EQ(mains({}, {}, {}, {0.5}), Mains::unknown);
    EXPECT_EQ(mains({}, {}, -5, {}), Mains::unknown);
}

}  // namespace
}  // namespace wattmast
