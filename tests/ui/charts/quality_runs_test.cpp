// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <array>

#include "ui/charts/line_geometry.h"
#include "ui/charts/ribbon_runs.h"

namespace wattmast::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TimeRange seconds(int from, int to) {
    return {utc_from_milliseconds(from * 1000), utc_from_milliseconds(to * 1000)};
}
ChartLine with_gaps(std::vector<TimeRange> gaps) {
    ChartLine line;
    line.gaps = std::move(gaps);
    return line;
}

TEST(CommonGaps, AreWhereEveryLineIsMissing) {
    const ChartLine a = with_gaps({seconds(0, 10), seconds(20, 40)});
    const ChartLine b = with_gaps({seconds(5, 25), seconds(30, 50)});
    const std::array<const ChartLine*, 2> both{&a, &b};
    EXPECT_THAT(common_gaps(both), ElementsAre(seconds(5, 10), seconds(20, 25), seconds(30, 40)));
    EXPECT_THAT(any_gaps(both), ElementsAre(seconds(0, 50)));
}

TEST(CommonGaps, OfOneLineAreItsOwn) {
    const ChartLine a = with_gaps({seconds(1, 2), seconds(3, 4)});
    const std::array<const ChartLine*, 1> one{&a};
    EXPECT_THAT(common_gaps(one), ElementsAre(seconds(1, 2), seconds(3, 4)));
    EXPECT_THAT(common_gaps({}), IsEmpty());
}

TEST(CommonGaps, AreNoneWhereGapsOnlyTouch) {
    const ChartLine a = with_gaps({seconds(0, 10)});
    const ChartLine b = with_gaps({seconds(10, 20)});
    const std::array<const ChartLine*, 2> both{&a, &b};
    EXPECT_THAT(common_gaps(both), IsEmpty());
    EXPECT_THAT(any_gaps(both), ElementsAre(seconds(0, 20)));
}

TEST(WorstQuality, IsTheWorstOfAllAtEachTime) {
    ChartLine a;
    a.quality = {{seconds(0, 10), QualityClass::measured},
                 {seconds(10, 30), QualityClass::estimated},
                 {seconds(30, 60), QualityClass::measured}};
    ChartLine b;
    b.quality = {{seconds(0, 20), QualityClass::integrated},
                 {seconds(20, 25), QualityClass::missing},
                 {seconds(25, 60), QualityClass::measured}};
    const std::array<const ChartLine*, 2> both{&a, &b};
    EXPECT_THAT(worst_quality(both), ElementsAre(QualityRun{seconds(0, 10), QualityClass::integrated},
                                                 QualityRun{seconds(10, 20), QualityClass::estimated},
                                                 QualityRun{seconds(20, 25), QualityClass::missing},
                                                 QualityRun{seconds(25, 30), QualityClass::estimated},
                                                 QualityRun{seconds(30, 60), QualityClass::measured}));
}

TEST(RibbonRuns, OfASumOfWhatIsKnownSomePointsAreMissingWhereThereIsNoGap) {
    ChartLine fleet;
    fleet.quality = {{seconds(0, 10), QualityClass::measured}, {seconds(10, 60), QualityClass::missing}};
    fleet.gaps = {seconds(40, 50)};
    const std::array<const ChartLine*, 1> one{&fleet};
    const std::array known{SumPolicy::known};
    EXPECT_THAT(ribbon_runs(one, known), ElementsAre(RibbonRun{seconds(0, 10), QualityClass::measured, false},
                                                     RibbonRun{seconds(10, 40), QualityClass::missing, true},
                                                     RibbonRun{seconds(40, 50), QualityClass::missing, false},
                                                     RibbonRun{seconds(50, 60), QualityClass::missing, true}));
    const std::array all{SumPolicy::all};
    EXPECT_THAT(ribbon_runs(one, all), ElementsAre(RibbonRun{seconds(0, 10), QualityClass::measured, false},
                                                   RibbonRun{seconds(10, 60), QualityClass::missing, false}));
}

TEST(RibbonRuns, OfSeveralLinesOneMayBeMissing) {
    ChartLine a;
    a.quality = {{seconds(0, 60), QualityClass::measured}};
    ChartLine b;
    b.quality = {{seconds(0, 20), QualityClass::estimated}, {seconds(20, 60), QualityClass::missing}};
    const std::array<const ChartLine*, 2> both{&a, &b};
    const std::array policies{SumPolicy::all, SumPolicy::all};
    EXPECT_THAT(ribbon_runs(both, policies), ElementsAre(RibbonRun{seconds(0, 20), QualityClass::estimated, false},
                                                         RibbonRun{seconds(20, 60), QualityClass::missing, true}));
}

TEST(QualityAt, IsMissingOutsideAllRuns) {
    ChartLine a;
    a.quality = {{seconds(0, 10), QualityClass::measured}, {seconds(10, 30), QualityClass::estimated}};
    EXPECT_EQ(quality_at(a, utc_from_milliseconds(9'999)), QualityClass::measured);
    EXPECT_EQ(quality_at(a, utc_from_milliseconds(10'000)), QualityClass::estimated);
    EXPECT_EQ(quality_at(a, utc_from_milliseconds(30'000)), QualityClass::missing);
}

}  // namespace
}  // namespace wattmast::ui
