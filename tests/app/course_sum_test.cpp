// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/course_sum.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::IsNan;

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

TEST(CourseSum, AddsWhatIsKnownPlaceByPlace) {
    CourseSum sum;
    EXPECT_TRUE(sum.empty());
    sum.add(Course({1, unknown, unknown, 4}));
    sum.add(Course({10, 20, unknown, 40}));
    EXPECT_THAT(sum.values(), ElementsAre(11, 20, IsNan(), 44));
    EXPECT_TRUE(sum.is_complete());
    sum.clear();
    EXPECT_TRUE(sum.empty());
}

TEST(CourseSum, WhatOneHasNotReadYetIsNoSum) {
    CourseSum sum;
    sum.add(Course({1, 2, 3, 4}));
    sum.add(Course({5, 10, 20, 30}).moved_on(1));
    EXPECT_THAT(sum.values(), ElementsAre(11, 22, 33, IsNan()));
    EXPECT_EQ(sum.pending(), 1U);
    EXPECT_FALSE(sum.is_complete());
    sum.add(Course({100, 200, 300, 400}));
    EXPECT_THAT(sum.values(), ElementsAre(111, 222, 333, IsNan())) << "in whichever order";
    CourseSum together;
    together.add(Course({1, 1, 1, 1}));
    together.add(sum);
    EXPECT_THAT(together.values(), ElementsAre(112, 223, 334, IsNan()));
    EXPECT_EQ(together.pending(), 1U);
}

TEST(CourseSum, CoursesEndTogether) {
    CourseSum sum;
    sum.add(Course({1, 2}));
    sum.add(Course({10, 20, 30}));
    sum.add(Course({400}));
    sum.add(Course());
    EXPECT_THAT(sum.values(), ElementsAre(10, 21, 432));
}

TEST(Course, MovesOnAsFarAsItGoes) {
    const Course course({1, 2, 3});
    EXPECT_EQ(course.moved_on(0), course);
    EXPECT_THAT(course.moved_on(2).values(), ElementsAre(3, IsNan(), IsNan()));
    EXPECT_EQ(course.moved_on(1).moved_on(1).pending(), 2U);
    EXPECT_THAT(course.moved_on(77).values(), ElementsAre(IsNan(), IsNan(), IsNan()));
    EXPECT_EQ(course.moved_on(77).pending(), 3U);
    EXPECT_EQ(Course::unread(2).pending(), 2U);
    EXPECT_TRUE(Course().moved_on(5).empty());
    EXPECT_EQ(course.pending(), 0U);
}

}  // namespace
}  // namespace wattmast
