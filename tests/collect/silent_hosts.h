// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Hosts of the loopback that do not talk: ones that accept and say nothing, and one that does not even accept.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace wattmast::test {

/// 127.0.0.1, 127.0.0.2 … on one port that the kernel chose. Accepts every connection and answers nothing.
class SilentHosts {
public:
    explicit SilentHosts(int count);
    ~SilentHosts();
    SilentHosts(const SilentHosts&) = delete;
    SilentHosts& operator=(const SilentHosts&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    [[nodiscard]] int accepted() const noexcept { return accepted_; }
    /// Most connections that were open at a time.
    [[nodiscard]] int most_open() const noexcept { return most_open_; }
    void wait_for_first_bytes() const { requests_.wait(0); }

private:
    void serve();
    void take_bytes(std::vector<int>& open);

    std::vector<int> listeners_;
    std::uint16_t port_ = 0;
    int wake_read_ = -1;
    int wake_write_ = -1;
    std::atomic<int> accepted_ = 0;
    std::atomic<int> most_open_ = 0;
    std::atomic<int> requests_ = 0;
    std::thread thread_;
};

/// A port of 127.0.0.1 at which connections neither succeed nor fail: its queue is full, and nobody takes from it.
class DeadHost {
public:
    DeadHost();
    ~DeadHost();
    DeadHost(const DeadHost&) = delete;
    DeadHost& operator=(const DeadHost&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

private:
    std::uint16_t port_ = 0;  ///< Before the listener, which sets it.
    int listener_ = -1;
    std::vector<int> queued_;
};

}  // namespace wattmast::test
