// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_test_run.h"

#include <condition_variable>
#include <thread>
#include <utility>

namespace wattmast::ui {

namespace {

struct RunsUnderWay {
    std::mutex mutex;
    std::condition_variable ended;
    int count = 0;
};

/// Never destroyed, because a thread may be left when the program ends.
RunsUnderWay& runs_under_way() {
    static RunsUnderWay& all = *new RunsUnderWay;
    return all;
}

void count_run(int change) {
    RunsUnderWay& all = runs_under_way();
    const std::scoped_lock lock(all.mutex);
    all.count += change;
    all.ended.notify_all();
}

}  // namespace

std::shared_ptr<ChannelTestRun> ChannelTestRun::start(QObject& owner, TestMessage message,
                                                      std::function<void(const Delivery&)> answered) {
    auto run = std::make_shared<ChannelTestRun>();
    run->owner_ = &owner;
    run->answered_ = std::move(answered);
    count_run(1);
    std::thread([run, message = std::move(message)]() mutable {
        Delivery delivery = message(run->stop_.get_token());
        message = {};
        run->post(run, std::move(delivery));
        run.reset();
        count_run(-1);
    }).detach();
    return run;
}

void ChannelTestRun::give_up() {
    stop_.request_stop();
    const std::scoped_lock lock(mutex_);
    owner_ = nullptr;
}

void ChannelTestRun::post(std::shared_ptr<ChannelTestRun> self, Delivery delivery) {
    const std::scoped_lock lock(mutex_);
    if (owner_ == nullptr) {
        return;
    }
    QMetaObject::invokeMethod(
        owner_,
        [run = std::move(self), delivery = std::move(delivery)] {
            if (run->owner_ != nullptr) {
                run->answered_(delivery);
            }
        },
        Qt::QueuedConnection);
}

bool ChannelTestRun::have_all_ended(std::chrono::milliseconds patience) {
    RunsUnderWay& all = runs_under_way();
    std::unique_lock lock(all.mutex);
    return all.ended.wait_for(lock, patience, [&all] { return all.count == 0; });
}

}  // namespace wattmast::ui
