// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Messages on their way from a broker's connection to a poll.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include "collect/mqtt_readings.h"

namespace wattmast {

/// Where messages wait for the device's next poll. Any thread.
class MqttMailbox {
public:
    /// What waits for a device that is not polled for long (a full store): beyond it the oldest go, and are counted.
    static constexpr std::size_t max_messages = 10'000;
    static constexpr std::size_t max_bytes = 4U << 20U;

    /// @param wake Called on the connection's thread with each message, while wake_me() is in force.
    explicit MqttMailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    void put(MqttPublication message);
    struct Content {
        std::vector<MqttPublication> messages;  ///< In the order received.
        std::uint64_t lost = 0;                 ///< That had no room.
    };
    [[nodiscard]] Content take();
    [[nodiscard]] bool is_empty() const;

    enum class Wake : std::uint8_t { off = 0, on = 1 };
    void set_wake(Wake wake);

private:
    mutable std::mutex mutex_;
    std::deque<MqttPublication> messages_;
    std::size_t bytes_ = 0;
    std::uint64_t lost_ = 0;
    Wake is_awaited_ = Wake::off;
    std::function<void()> wake_;
};

}  // namespace wattmast
