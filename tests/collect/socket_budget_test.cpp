// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/socket_budget.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

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

TEST_F(SocketBudgetTest, WhatTheSystemRefusesLowersTheLimit) {
    budget_.allow(3);
    EXPECT_TRUE(a_.take());
    EXPECT_TRUE(b_.take());
    b_.rest(5s);
    EXPECT_TRUE(c_.take());  // The system says no.
    EXPECT_TRUE(budget_.make_room());
    EXPECT_EQ(b_.closed, 1);
    EXPECT_EQ(budget_.open(), 2U);
    EXPECT_FALSE(d_.take()) << "two is all there is";
    EXPECT_FALSE(budget_.make_room()) << "and nobody rests";
}

}  // namespace
}  // namespace wattmast
