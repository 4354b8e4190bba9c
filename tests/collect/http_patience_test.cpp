// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/http_patience.h"

#include <gmock/gmock.h>

#include <vector>

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using Extent = HttpPatience::Extent;
using Times = std::vector<SteadyTime::duration>;

enum class Answer : std::uint8_t { document = 1, refusal = 2 };

/// Devices of a host, asked every ten seconds.
class HttpPatienceTest : public testing::Test {
protected:
    /// Asks for the device's document unless that is held back. Whether it was given.
    bool ask(const std::string& device, Answer answer) {
        const std::string target = device + "/now";
        patience_.know(device);
        if (patience_.held_back(device, target, now_)) {
            return false;
        }
        if (answer == Answer::document) {
            patience_.accepted(device, target);
            return true;
        }
        static_cast<void>(patience_.refused(device, target, now_));
        refused_at_.push_back(now_ - begin_);
        return false;
    }

    static Times doubling() { return {0min, 1min, 3min, 7min, 15min, 31min, 63min, 123min, 183min, 243min}; }

    SteadyTime begin_ = SteadyTime{} + 1h;
    SteadyTime now_ = begin_;
    HttpPatience patience_{"http://192.0.2.7", "user and password"};
    Times refused_at_;
};

TEST_F(HttpPatienceTest, ALoginThatIsLetInNowhereIsShownAfterOneThenTwoThenFourMinutes) {
    for (; now_ < begin_ + 5h; now_ += 10s) {
        ask("/a", Answer::refusal);
    }
    EXPECT_EQ(refused_at_, doubling());
}

TEST_F(HttpPatienceTest, SoIsOneThatOneDeviceRefusesAndItsNeighbourIsReadEveryTime) {
    int given = 0;
    for (; now_ < begin_ + 5h; now_ += 10s) {
        given += ask("/a", Answer::document) ? 1 : 0;
        ask("/b", Answer::refusal);
    }
    EXPECT_EQ(given, 5 * 360);
    EXPECT_EQ(refused_at_, doubling());
}

TEST_F(HttpPatienceTest, OneThatRefusesFirstDoesNotKeepItsNeighbourWaitingForLong) {
    int given = 0;
    for (; now_ < begin_ + 1h; now_ += 10s) {
        ask("/b", Answer::refusal);
        given += ask("/a", Answer::document) ? 1 : 0;
    }
    EXPECT_GE(given, 340) << "of 360: at first nobody knows which of them it is";
    EXPECT_LE(refused_at_.size(), 7U);
}

TEST_F(HttpPatienceTest, AChangedPasswordIsShownToTwoAndThenToOneAfterEachWait) {
    const auto ask_all = [this](Answer answer) {
        for (const char* device : {"/a", "/b", "/c", "/d"}) {
            ask(device, answer);
        }
    };
    ask_all(Answer::document);
    for (now_ += 10s; now_ < begin_ + 1h; now_ += 10s) {
        ask_all(Answer::refusal);
    }
    ASSERT_GE(refused_at_.size(), 3U);
    EXPECT_LE(refused_at_.size(), 7U);
    EXPECT_EQ(refused_at_[0], refused_at_[1]);
    EXPECT_GE(refused_at_[2] - refused_at_[1], 1min);
}

TEST_F(HttpPatienceTest, ADocumentIsHeldBackAloneWhereTheDeviceGivesOthers) {
    EXPECT_TRUE(ask("/a", Answer::document));
    EXPECT_EQ(patience_.refused("/a", "/a/admin", now_).extent, Extent::document);
    EXPECT_FALSE(patience_.is_device_held_back("/a", now_));
    EXPECT_TRUE(patience_.held_back("/a", "/a/admin", now_ + 59s));
    EXPECT_FALSE(patience_.held_back("/a", "/a/admin", now_ + 60s));
    EXPECT_TRUE(ask("/a", Answer::document));
}

TEST_F(HttpPatienceTest, ABusyDeviceHoldsBackItselfAndNoNeighbour) {
    patience_.busy("/a", now_ + 30s, fail(Errc::device_refused, "busy"));
    EXPECT_TRUE(patience_.held_back("/a", "/a/now", now_ + 29s));
    EXPECT_TRUE(patience_.is_device_held_back("/a", now_));
    EXPECT_FALSE(patience_.held_back("/a", "/a/now", now_ + 30s));
    EXPECT_FALSE(patience_.held_back("/b", "/b/now", now_));
}

}  // namespace
}  // namespace wattmast
