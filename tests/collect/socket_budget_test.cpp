// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/socket_budget.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <memory>
#include <vector>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

class SocketBudgetTest : public testing::Test {
protected:
    struct Link final : SocketBudget::Holder {
        explicit Link(SocketBudget& own) : budget(own) {}
        void give_way() noexcept override {
            ++closed;
            budget.give_back(*this);
        }
        void proceed() noexcept override { ++granted; }
        bool take() { return budget.take(*this); }
        void rest(std::chrono::seconds until) { budget.rest(*this, SteadyTime{until}); }

        SocketBudget& budget;
        int closed = 0;
        int granted = 0;
    };

    boost::asio::io_context context_;
    SocketBudget& budget_ = boost::asio::use_service<SocketBudget>(context_);
    Link a_{budget_};
    Link b_{budget_};
    Link c_{budget_};
    Link d_{budget_};
};

TEST_F(SocketBudgetTest, WithoutALimitEveryoneHasOne) {
    for (Link* link : {&a_, &b_, &c_, &d_}) {
        EXPECT_TRUE(link->take());
        link->rest(1s);
        EXPECT_EQ(link->closed, 0);
    }
    EXPECT_EQ(budget_.open(), 4U);
}

TEST_F(SocketBudgetTest, WhoIsNeededLastGivesWay) {
    budget_.allow(2);
    EXPECT_TRUE(a_.take());
    a_.rest(20s);
    EXPECT_TRUE(b_.take());
    b_.rest(10s);
    EXPECT_TRUE(c_.take());
    EXPECT_EQ(a_.closed, 1);
    EXPECT_EQ(b_.closed, 0);
    EXPECT_EQ(budget_.open(), 2U);
}

TEST_F(SocketBudgetTest, WhoWorksKeepsItsSocketAndOthersWaitTheirTurn) {
    budget_.allow(2);
    EXPECT_TRUE(a_.take());
    a_.rest(20s);
    budget_.use(a_);
    EXPECT_TRUE(b_.take());
    EXPECT_FALSE(c_.take());
    EXPECT_FALSE(d_.take());
    EXPECT_EQ(a_.closed + b_.closed, 0);
    b_.rest(5s);
    EXPECT_EQ(b_.closed, 1) << "another waits";
    EXPECT_EQ(c_.granted, 1);
    EXPECT_EQ(d_.granted, 0);
    budget_.give_back(a_);
    EXPECT_EQ(d_.granted, 1);
    EXPECT_EQ(budget_.open(), 2U);
}

TEST_F(SocketBudgetTest, WhoGaveUpWaitingGetsNone) {
    budget_.allow(1);
    EXPECT_TRUE(a_.take());
    EXPECT_FALSE(b_.take());
    EXPECT_FALSE(c_.take());
    budget_.withdraw(b_);
    budget_.give_back(a_);
    EXPECT_EQ(b_.granted, 0);
    EXPECT_EQ(c_.granted, 1);
}

TEST_F(SocketBudgetTest, AClosedSocketIsNotClosedAgain) {
    budget_.allow(2);
    EXPECT_TRUE(a_.take());
    a_.rest(20s);
    budget_.give_back(a_);  // The device has closed it.
    EXPECT_TRUE(b_.take());
    EXPECT_TRUE(c_.take());
    EXPECT_EQ(a_.closed, 0);
    EXPECT_FALSE(d_.take());
}

/// More connections than the least that refusals leave.
class SocketBudgetOfAFleetTest : public SocketBudgetTest {
protected:
    static constexpr std::size_t fleet = SocketBudget::least + 4;

    SocketBudgetOfAFleetTest() {
        for (std::size_t i = 0; i < fleet; ++i) {
            links_.push_back(std::make_unique<Link>(budget_));
        }
    }
    void take_all() {
        for (const auto& link : links_) {
            ASSERT_TRUE(link->take());
        }
    }

    std::vector<std::unique_ptr<Link>> links_;
};

TEST_F(SocketBudgetOfAFleetTest, WhatTheSystemRefusesLowersTheLimit) {
    budget_.allow(fleet);
    take_all();  // The system says no to the last.
    links_[0]->rest(5s);
    EXPECT_TRUE(budget_.make_room());
    EXPECT_EQ(links_[0]->closed, 1);
    EXPECT_EQ(budget_.open(), fleet - 1);
    EXPECT_FALSE(d_.take()) << "that is all there is";
    EXPECT_FALSE(budget_.make_room()) << "and nobody rests";
}

TEST_F(SocketBudgetOfAFleetTest, WithoutALimitWhoRestsGivesWayToo) {
    take_all();
    links_[3]->rest(7s);
    links_[4]->rest(6s);
    EXPECT_TRUE(budget_.make_room());
    EXPECT_EQ(links_[3]->closed, 1);
    EXPECT_EQ(links_[4]->closed, 0);
    EXPECT_FALSE(a_.take() && b_.take()) << "at most one of them, for which the other that rests closes";
    EXPECT_EQ(links_[4]->closed, 1);
}

TEST_F(SocketBudgetOfAFleetTest, ARefusalThatPassedIsForgottenStepByStep) {
    budget_.allow(fleet);
    take_all();
    EXPECT_FALSE(budget_.make_room());
    budget_.give_back(*links_.back());
    EXPECT_FALSE(budget_.make_room());
    budget_.give_back(*links_[0]);
    EXPECT_FALSE(a_.take());
    EXPECT_FALSE(b_.take());
    EXPECT_FALSE(c_.take());
    budget_.opened();
    EXPECT_EQ(a_.granted, 1) << "who waits need not wait for another to close";
    EXPECT_EQ(b_.granted, 0);
    budget_.opened();
    EXPECT_EQ(b_.granted, 1);
    budget_.opened();
    EXPECT_EQ(c_.granted, 0) << "not more than there were at first";
    EXPECT_EQ(budget_.open(), fleet);
}

TEST_F(SocketBudgetOfAFleetTest, RefusalsLeaveAFloor) {
    take_all();
    for (const auto& link : links_) {
        EXPECT_FALSE(budget_.make_room());
        budget_.give_back(*link);
    }
    EXPECT_EQ(budget_.open(), 0U);
    for (std::size_t i = 0; i < SocketBudget::least; ++i) {
        EXPECT_TRUE(links_[i]->take()) << i;
    }
    EXPECT_FALSE(links_.back()->take());
}

TEST_F(SocketBudgetTest, TheFloorIsNoMoreThanWasAllowed) {
    budget_.allow(2);
    EXPECT_TRUE(a_.take());
    EXPECT_TRUE(b_.take());
    EXPECT_FALSE(budget_.make_room());
    EXPECT_FALSE(c_.take());
    budget_.give_back(a_);
    EXPECT_EQ(c_.granted, 1) << "and no less";
}

}  // namespace
}  // namespace wattmast
