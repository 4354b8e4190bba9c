// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/deadlines.h"

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <memory>
#include <string>

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

/// Runs until no timer is left, so that what has not passed by then never will.
class DeadlinesTest : public testing::Test {
protected:
    Deadlines& deadlines() { return boost::asio::use_service<Deadlines>(context_); }

    std::unique_ptr<Deadlines::Waiter> waiter(const std::string& name) {
        return std::make_unique<Deadlines::Waiter>(deadlines(), [this, name] {
            passed_.push_back(name);
            EXPECT_GE(std::chrono::steady_clock::now(), begin_ + least_);
        });
    }

    boost::asio::io_context context_;
    SteadyTime begin_ = std::chrono::steady_clock::now();
    std::chrono::milliseconds least_{0};
    std::vector<std::string> passed_;
};

TEST_F(DeadlinesTest, PassInTheirOrderAndNotBefore) {
    const auto first = waiter("first");
    const auto second = waiter("second");
    least_ = 4ms;
    second->begin(begin_ + 25ms);
    first->begin(begin_ + 4ms);
    context_.run();
    EXPECT_THAT(passed_, ElementsAre("first", "second"));
}

TEST_F(DeadlinesTest, DoNotPassOnceEnded) {
    const auto ended = waiter("ended");
    const auto other = waiter("other");
    ended->begin(begin_ + 2ms);
    other->begin(begin_ + 3ms);
    ended->end();
    ended->end();
    context_.run();
    EXPECT_THAT(passed_, ElementsAre("other"));
}

TEST_F(DeadlinesTest, AreReplacedByLaterAndEarlierOnes) {
    const auto later = waiter("later");
    const auto earlier = waiter("earlier");
    const auto between = waiter("between");
    least_ = 5ms;
    later->begin(begin_ + 1ms);
    later->begin(begin_ + 60ms);
    earlier->begin(begin_ + 200ms);
    earlier->begin(begin_ + 5ms);
    between->begin(begin_ + 30ms);
    context_.run();
    EXPECT_THAT(passed_, ElementsAre("earlier", "between", "later"));
}

TEST_F(DeadlinesTest, MayBeginAnewAfterOneHasPassed) {
    auto again = std::unique_ptr<Deadlines::Waiter>();
    again = std::make_unique<Deadlines::Waiter>(deadlines(), [&] {
        passed_.emplace_back("again");
        if (passed_.size() < 3) {
            again->begin(begin_);
        }
    });
    again->begin(begin_ + 1ms);
    context_.run();
    EXPECT_THAT(passed_, ElementsAre("again", "again", "again"));
}

TEST_F(DeadlinesTest, EndWithTheirWaiterWhosePlaceIsUsedAgain) {
    auto gone = waiter("gone");
    gone->begin(begin_ + 2ms);
    gone.reset();
    const auto heir = waiter("heir");
    context_.run();
    EXPECT_THAT(passed_, IsEmpty()) << "the heir has no deadline";
    heir->begin(begin_ + 3ms);
    context_.restart();
    context_.run();
    EXPECT_THAT(passed_, ElementsAre("heir"));
}

TEST_F(DeadlinesTest, AContextMayEndWhileTheyWait) {
    boost::asio::io_context context;
    Deadlines::Waiter waiting(boost::asio::use_service<Deadlines>(context), [] { FAIL(); });
    waiting.begin(begin_ + 1h);
    context.poll();
}

}  // namespace
}  // namespace wattmast
