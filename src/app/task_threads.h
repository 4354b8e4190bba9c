// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Threads of tasks that nobody may wait for when they are ended: a window goes on while a device is let go.
#pragma once

#include <algorithm>
#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace wattmast {

/// Any thread. The destructor ends all and waits for them.
class TaskThreads {
public:
    TaskThreads() = default;
    ~TaskThreads() { end_all(); }
    TaskThreads(const TaskThreads&) = delete;
    TaskThreads& operator=(const TaskThreads&) = delete;

    /// Runs `work` on a thread of its own until it returns; it is to return soon after the stop. Gives what stops it.
    std::stop_source start(std::function<void(const std::stop_token&)> work) {
        auto is_done = std::make_shared<std::atomic<bool>>(false);
        std::jthread thread([work = std::move(work), is_done](const std::stop_token& stop) {
            work(stop);
            *is_done = true;
        });
        std::stop_source source = thread.get_stop_source();
        const std::scoped_lock lock(mutex_);
        std::erase_if(running_, [](const Running& one) { return one.is_done->load(); });
        running_.push_back({std::move(thread), std::move(is_done)});
        return source;
    }

    void end_all() {
        std::list<Running> ending;
        {
            const std::scoped_lock lock(mutex_);
            ending.swap(running_);
        }
        std::ranges::for_each(ending, [](Running& one) { one.thread.request_stop(); });
    }

private:
    struct Running {
        std::jthread thread;
        std::shared_ptr<std::atomic<bool>> is_done;
    };
    std::mutex mutex_;
    std::list<Running> running_;  // guarded by mutex_
};

/// Hands events to somebody who may leave at any time: after close() nothing is called any more.
template <typename... Arguments>
class Delivery {
public:
    explicit Delivery(std::function<void(Arguments...)> receiver) : receiver_(std::move(receiver)) {}
    void operator()(Arguments... arguments) {
        const std::scoped_lock lock(mutex_);
        if (receiver_) {
            receiver_(arguments...);
        }
    }
    void close() {
        const std::scoped_lock lock(mutex_);
        receiver_ = nullptr;
    }

private:
    std::mutex mutex_;
    std::function<void(Arguments...)> receiver_;  // guarded by mutex_
};

}  // namespace wattmast
