// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_navigation.h"

#include <gtest/gtest.h>

namespace wattmast::ui {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

const UtcTime noon = utc_from_milliseconds(1'700'000'000'000);
const TimeRange day{noon - hours{24}, noon};

PlotNavigation at_home() {
    PlotNavigation navigation;
    navigation.set_home(day);
    return navigation;
}

TEST(PlotNavigation, ZoomKeepsTheAnchorInItsPlace) {
    PlotNavigation navigation = at_home();
    const UtcTime anchor = noon - hours{6};  // at 75 % of the width
    navigation.zoom_time(anchor, 1.25);
    EXPECT_EQ(navigation.range().length(), Duration{hours{24}} * 4 / 5);
    EXPECT_EQ((anchor - navigation.range().begin) * 4, navigation.range().length() * 3);
}

TEST(PlotNavigation, ZoomStopsAtBothLimits) {
    PlotNavigation navigation = at_home();
    navigation.zoom_time(noon, 1e9);
    EXPECT_EQ(navigation.range(), (TimeRange{noon - seconds{10}, noon}));
    navigation.zoom_time(noon, 1e-12);
    EXPECT_EQ(navigation.range().length(), PlotNavigation::longest);
}

TEST(PlotNavigation, StepsBackByGestureNotByEvent) {
    PlotNavigation navigation = at_home();
    navigation.zoom_time(noon, 1.25);
    navigation.zoom_time(noon, 1.25);
    navigation.settle();
    const TimeRange zoomed = navigation.range();
    navigation.pan_time(-hours{1});
    navigation.pan_time(-hours{1});
    EXPECT_EQ(navigation.range().end, noon - hours{2});
    navigation.step_back();
    EXPECT_EQ(navigation.range(), zoomed);
    navigation.step_back();
    EXPECT_EQ(navigation.range(), day);
    EXPECT_FALSE(navigation.can_step_back());
    navigation.step_back();
    EXPECT_EQ(navigation.range(), day);
}

TEST(PlotNavigation, ResetGoesHomeAndCanBeTakenBack) {
    PlotNavigation navigation = at_home();
    const TimeRange hour{noon - hours{3}, noon - hours{2}};
    navigation.zoom_to(hour);
    navigation.reset_time();
    EXPECT_EQ(navigation.range(), day);
    navigation.step_back();
    EXPECT_EQ(navigation.range(), hour);
}

TEST(PlotNavigation, FollowsAtMostOncePerSecond) {
    PlotNavigation navigation = at_home();
    navigation.set_live(FollowState::following);
    navigation.set_now(noon + milliseconds{999});
    EXPECT_EQ(navigation.range(), day);
    navigation.set_now(noon + seconds{1});
    EXPECT_EQ(navigation.range(), (TimeRange{day.begin + seconds{1}, noon + seconds{1}}));
}

TEST(PlotNavigation, ZoomAndPanPauseLive) {
    PlotNavigation navigation = at_home();
    navigation.set_live(FollowState::following);
    navigation.pan_time(-hours{1});
    EXPECT_EQ(navigation.live(), FollowState::paused);
    const TimeRange paused = navigation.range();
    navigation.set_now(noon + minutes{5});
    EXPECT_EQ(navigation.range(), paused);
    navigation.follow();
    EXPECT_EQ(navigation.live(), FollowState::following);
    EXPECT_EQ(navigation.range().end, noon + minutes{5});
    EXPECT_EQ(navigation.range().length(), paused.length());
}

TEST(PlotNavigation, DoesNotFollowWithoutLive) {
    PlotNavigation navigation = at_home();
    navigation.zoom_to({noon - hours{3}, noon - hours{2}});
    navigation.follow();
    EXPECT_EQ(navigation.live(), FollowState::off);
    EXPECT_EQ(navigation.range().end, noon - hours{2});
}

TEST(PlotNavigation, ZoomOfAnAxisAtZeroKeepsItsFoot) {
    PlotNavigation navigation = at_home();
    navigation.zoom_value(1, {0, 6000}, 4000, 1.25);
    EXPECT_EQ(navigation.values().at(1), (ValueRange{0, 4800}));
    navigation.zoom_value(2, {20, 30}, 25, 1.25);
    EXPECT_EQ(navigation.values().at(2), (ValueRange{21, 29}));
    navigation.reset_value(1);
    EXPECT_EQ(navigation.values().count(1), 0U);
    EXPECT_EQ(navigation.values().count(2), 1U);
}

TEST(PlotNavigation, AnEmptyHomeIsWidened) {
    PlotNavigation navigation;
    navigation.set_home({noon, noon});
    EXPECT_EQ(navigation.range().length(), PlotNavigation::shortest);
}

TEST(PlotNavigation, AStepBackCanBeUndoneUntilTheNextZoom) {
    PlotNavigation navigation = at_home();
    navigation.zoom_to({noon - hours{6}, noon});
    navigation.zoom_to({noon - hours{2}, noon});
    const TimeRange newest = navigation.range();
    navigation.step_back();
    navigation.step_back();
    EXPECT_EQ(navigation.range(), day);
    ASSERT_TRUE(navigation.can_step_forward());
    navigation.step_forward();
    navigation.step_forward();
    EXPECT_EQ(navigation.range(), newest);
    EXPECT_FALSE(navigation.can_step_forward());
    navigation.step_back();
    navigation.zoom_to({noon - hours{1}, noon});
    EXPECT_FALSE(navigation.can_step_forward()) << "another way was taken";
    navigation.step_back();
    EXPECT_EQ(navigation.range().length(), Duration{hours{6}});
}

TEST(PlotNavigation, ALogarithmicAxisZoomsByRatios) {
    PlotNavigation navigation = at_home();
    navigation.zoom_ratio(0, {10, 100'000}, 1000, 2);
    EXPECT_NEAR(navigation.values().at(0).low, 100, 1e-6);
    EXPECT_NEAR(navigation.values().at(0).high, 10'000, 1e-6);
    navigation.zoom_ratio(0, navigation.values().at(0), 1000, 0.5);
    EXPECT_NEAR(navigation.values().at(0).low, 10, 1e-6);
}

}  // namespace
}  // namespace wattmast::ui
