// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notifier.h"

#include <gtest/gtest.h>

#include <vector>

#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

const UtcTime begin = test::at("2026-10-05T00:00Z");

Sample sample(std::int64_t point, Duration after, std::string_view value) {
    return good_sample(PointId{point}, begin + after, test::decimal(value));
}

class Recorder final : public EngineListener {
public:
    void on_live(const LiveUpdate& update) override { updates.push_back(update); }
    void on_catalog_changed() override { ++catalog_changes; }
    void on_collector_status(const CollectorStatus& status) override { polls.push_back(status.polls); }

    std::vector<LiveUpdate> updates;
    int catalog_changes = 0;
    std::vector<std::uint64_t> polls;
};

class NotifierTest : public testing::Test {
protected:
    void add(const Sample& one) { notifier_.add({&one, 1}); }
    void deliver_at(Duration after) {
        now_ = begin + after;
        notifier_.deliver();
    }

    UtcTime now_ = begin;
    Recorder recorder_;
    Notifier notifier_{[this] { return now_; }};
};

TEST_F(NotifierTest, NothingIsKeptForAListenerThatComesLater) {
    add(sample(7, 1s, "71"));
    deliver_at(5s);
    notifier_.set_listener(&recorder_);
    deliver_at(6s);
    EXPECT_TRUE(recorder_.updates.empty()) << "it reads the store for what was before";
    add(sample(7, 3s, "73"));
    add(sample(3, 2s, "32"));
    deliver_at(7s);
    ASSERT_EQ(recorder_.updates.size(), 1U);
    EXPECT_EQ(recorder_.updates.front().at, begin + 7s);
    EXPECT_EQ(recorder_.updates.front().newest, (std::vector<Sample>{sample(3, 2s, "32"), sample(7, 3s, "73")}));
    deliver_at(8s);
    EXPECT_EQ(recorder_.updates.size(), 1U) << "nothing new is no update";
}

TEST_F(NotifierTest, AnImportOfThePastOverwritesNothingThatWasShown) {
    notifier_.set_listener(&recorder_);
    add(sample(7, 4s, "74"));
    deliver_at(5s);
    add(sample(7, 2s, "72"));
    deliver_at(6s);
    EXPECT_EQ(recorder_.updates.size(), 1U);
}

TEST_F(NotifierTest, TheListenerIsCalledAtMostTwiceASecond) {
    notifier_.set_listener(&recorder_);
    add(sample(7, 1s, "71"));
    deliver_at(5s);
    add(sample(7, 2s, "72"));
    deliver_at(5s + 499ms);
    EXPECT_EQ(recorder_.updates.size(), 1U);
    deliver_at(5s + 500ms);
    ASSERT_EQ(recorder_.updates.size(), 2U);
    EXPECT_EQ(recorder_.updates.back().newest, std::vector{sample(7, 2s, "72")});
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
