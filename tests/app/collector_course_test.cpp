// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/collector_course.h"

#include <gtest/gtest.h>

#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

class CollectorCourseTest : public testing::Test {
protected:
    CollectorCourseTest() {
        status_.state = CollectorStatus::State::running;
        status_.started = begin_ - 10min;
        status_.polls = 5000;
        status_.answered = 4900;
        status_.missed = 30;
    }
    /// Counts of each second from `from` on: ten polls, of which one fails, and two that are not made.
    void run(UtcTime from, int seconds) {
        for (int i = 0; i < seconds; ++i) {
            course_.add(from + i * 1s, status_);
            status_.polls += 10;
            status_.answered += 9;
            status_.missed += 2;
        }
    }
    CollectorStatus status_;
    CollectorCourse course_;
    const UtcTime begin_ = test::at("2026-11-12T06:00Z");
};

TEST_F(CollectorCourseTest, MinutesHoldWhatWasCountedInThem) {
    run(begin_, 121);
    ASSERT_EQ(course_.minutes().size(), 2u);
    EXPECT_EQ(course_.minutes()[0], (CollectorMinute{begin_, 1min, 600, 60, 120}));
    EXPECT_EQ(course_.minutes()[1].begin, begin_ + 1min);
    EXPECT_EQ(course_.minutes()[1].per_second(course_.minutes()[1].polls), 10);
    EXPECT_EQ(course_.since(), begin_);
}

TEST_F(CollectorCourseTest, WhatWasCountedBeforeItWatchedIsNobodysMinute) {
    course_.add(begin_, status_);
    EXPECT_TRUE(course_.minutes().empty());
}

TEST_F(CollectorCourseTest, StandstillsNewStartsAndSleepLeaveHoles) {
    run(begin_, 61);
    status_.state = CollectorStatus::State::stopped;
    course_.add(begin_ + 70s, status_);
    status_ = {};
    status_.state = CollectorStatus::State::running;
    status_.started = begin_ + 10min;
    run(begin_ + 10min, 61);
    // The computer slept for an hour; the counts went on.
    status_.polls += 36'000;
    status_.answered += 36'000;
    course_.add(begin_ + 70min, status_);
    ASSERT_EQ(course_.minutes().size(), 2u);
    EXPECT_EQ(course_.minutes()[1], (CollectorMinute{begin_ + 10min, 1min, 600, 60, 120}));
}

TEST_F(CollectorCourseTest, ADayIsKept) {
    run(begin_, 61);
    CollectorStatus later = status_;
    course_.add(begin_ + 25h, later);
    EXPECT_TRUE(course_.minutes().empty());
    EXPECT_EQ(course_.since(), begin_ + 1h);
}

}  // namespace
}  // namespace wattmast
