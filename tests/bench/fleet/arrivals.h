// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What servers under measurement were asked, and when: kept in memory that they share with the benchmark.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <vector>

namespace wattmast::bench {

using MonotonicTime = std::chrono::nanoseconds;  ///< CLOCK_MONOTONIC, the same in all processes.

[[nodiscard]] MonotonicTime monotonic_now();

/// One request. `device` counts from 0.
struct Arrival {
    std::uint32_t device = 0;
    MonotonicTime at{};
};

/// Made before the server process is forked; written by it alone, read by both.
class Arrivals {
public:
    Arrivals();
    ~Arrivals();
    Arrivals(const Arrivals&) = delete;
    Arrivals& operator=(const Arrivals&) = delete;

    /// Counts every request; keeps the time of the first `capacity` since the last forget().
    void add(Arrival arrival) noexcept;
    void forget() noexcept;
    [[nodiscard]] std::uint64_t count() const noexcept;

    /// How late each request came, in milliseconds, measured by whom it reached: a device that is asked every
    /// `interval` has one place in it, taken as the earliest that it was ever asked at; later than that is late. A
    /// device that was asked once says nothing.
    [[nodiscard]] std::vector<double> lateness(std::chrono::nanoseconds interval) const;

private:
    static constexpr std::size_t capacity = 4'000'000;
    struct Shared {
        std::atomic<std::uint64_t> count;
        Arrival arrivals[capacity];
    };
    Shared* shared_;
};

}  // namespace wattmast::bench
