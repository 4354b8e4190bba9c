// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The deadlines of all links of one io_context on one timer. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/execution_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <vector>

#include "collect/steady_time.h"

namespace wattmast {

/// A timer per operation costs more than the operation where thousands of devices answer in time. Here an operation
/// that ends in time costs two assignments; what wakes up is one timer, at most every 10 ms.
///
/// Everything on the one thread that runs the io_context.
class Deadlines final : public boost::asio::execution_context::service {
public:
    using key_type = Deadlines;
    static inline boost::asio::execution_context::id id;

    /// Deadlines are met up to this much late.
    static constexpr std::chrono::milliseconds slot{10};

    explicit Deadlines(boost::asio::execution_context& context);

    /// Who has at most one deadline at a time. Stays where it is.
    class Waiter {
    public:
        /// `expired` is called on the io_context's thread when a deadline passes; it must not destroy the waiter.
        Waiter(Deadlines& deadlines, std::function<void()> expired);
        ~Waiter();
        Waiter(const Waiter&) = delete;
        Waiter& operator=(const Waiter&) = delete;

        /// Replaces the deadline.
        void begin(SteadyTime deadline) { deadlines_.begin(place_, deadline); }
        /// It no longer passes. Does nothing if there is none.
        void end() noexcept { deadlines_.places_[place_].deadline.reset(); }

    private:
        Deadlines& deadlines_;
        std::size_t place_;
    };

private:
    struct Place {
        std::function<void()> expired;
        std::optional<SteadyTime> deadline;
        std::optional<SteadyTime> queued;  ///< Its earliest entry in the queue.
    };
    struct Entry {
        SteadyTime at;
        std::size_t place = 0;
        friend bool operator>(const Entry& a, const Entry& b) { return a.at > b.at; }
    };

    void shutdown() noexcept override;
    [[nodiscard]] std::size_t add(std::function<void()> expired);
    void remove(std::size_t place) noexcept;
    void begin(std::size_t place, SteadyTime deadline);
    void wake_at(SteadyTime at);
    void wake();

    std::vector<Place> places_;
    std::vector<std::size_t> free_places_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
    std::optional<boost::asio::steady_timer> timer_;
    std::optional<SteadyTime> wakes_at_;
};

}  // namespace wattmast
