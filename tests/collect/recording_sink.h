// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A sink that keeps what a collector hands over and lets a test wait for it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include "collect/poll_sink.h"

namespace wattmast::test {

class RecordingSink final : public PollSink {
public:
    SinkLoad take(std::vector<PollResult> results) override {
        const std::scoped_lock lock(mutex_);
        for (PollResult& result : results) {
            results_.push_back(std::move(result));
        }
        changed_.notify_all();
        return load_;
    }
    [[nodiscard]] SinkLoad load() const override {
        const std::scoped_lock lock(mutex_);
        ++asked_;
        changed_.notify_all();
        return load_;
    }

    void set(SinkLoad load) {
        const std::scoped_lock lock(mutex_);
        load_ = load;
    }
    [[nodiscard]] std::vector<PollResult> results() const {
        const std::scoped_lock lock(mutex_);
        return results_;
    }
    /// Whether what was handed over fulfils the condition within ten seconds.
    [[nodiscard]] bool wait_for(const std::function<bool(const std::vector<PollResult>&)>& condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return condition(results_); });
    }
    /// Whether the collector asks for the load `times` more times within ten seconds.
    [[nodiscard]] bool wait_until_asked(int times) {
        std::unique_lock lock(mutex_);
        const int until = asked_ + times;
        return changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return asked_ >= until; });
    }
    [[nodiscard]] bool wait_for_count(std::size_t count) {
        return wait_for([count](const std::vector<PollResult>& results) { return results.size() >= count; });
    }

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    mutable int asked_ = 0;  ///< Calls of load().
    SinkLoad load_;
    std::vector<PollResult> results_;
};

}  // namespace wattmast::test
