// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Counts per second over the last ten.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <utility>

namespace wattmast {

/// Belongs to one thread at a time.
class RateMeter {
public:
    using Clock = std::chrono::steady_clock;

    /// @pre now does not descend
    void add(Clock::time_point now, std::size_t count) {
        counts_.emplace_back(now, count);
        total_ += count;
        forget(now);
    }
    [[nodiscard]] double rate(Clock::time_point now) {
        forget(now);
        return static_cast<double>(total_) / std::chrono::duration<double>(window).count();
    }

private:
    static constexpr std::chrono::seconds window{10};

    void forget(Clock::time_point now) {
        while (!counts_.empty() && now - counts_.front().first > window) {
            total_ -= counts_.front().second;
            counts_.pop_front();
        }
    }

    std::deque<std::pair<Clock::time_point, std::size_t>> counts_;
    std::size_t total_ = 0;
};

}  // namespace wattmast
