// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notifier.h"

#include <gtest/gtest.h>

#include <vector>

namespace wattmast {
namespace {

class Recorder final : public EngineListener {
public:
    void on_live() override { ++news; }
    void on_catalog_changed() override { ++catalog_changes; }
    void on_collector_status(const CollectorStatus& status) override { polls.push_back(status.polls); }

    int news = 0;
    int catalog_changes = 0;
    std::vector<std::uint64_t> polls;
};

class NotifierTest : public testing::Test {
protected:
    Recorder recorder_;
    Notifier notifier_;
};

TEST_F(NotifierTest, NewsIsToldOnceHoweverMuchWasStored) {
    notifier_.set_listener(&recorder_);
    notifier_.deliver();
    EXPECT_EQ(recorder_.news, 0) << "nothing was stored";
    notifier_.stored();
    notifier_.stored();
    notifier_.deliver();
    notifier_.deliver();
    EXPECT_EQ(recorder_.news, 1);
}

TEST_F(NotifierTest, NewsWaitsForAListenerThatComesLater) {
    notifier_.stored();
    notifier_.deliver();
    notifier_.set_listener(&recorder_);
    notifier_.deliver();
    EXPECT_EQ(recorder_.news, 1);
}

TEST_F(NotifierTest, OnlyTheListenerOfTheMomentIsTold) {
    CollectorStatus status;
    status.polls = 17;
    notifier_.status(status);
    notifier_.catalog_changed();
    notifier_.set_listener(&recorder_);
    status.polls = 18;
    notifier_.status(status);
    notifier_.catalog_changed();
    notifier_.set_listener(nullptr);
    notifier_.catalog_changed();
    EXPECT_EQ(recorder_.polls, std::vector<std::uint64_t>{18});
    EXPECT_EQ(recorder_.catalog_changes, 1);
}

}  // namespace
}  // namespace wattmast
