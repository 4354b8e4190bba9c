// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A test poll from the address to the rows, again and again.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "app/device_desk.h"
#include "app/real_device_desk.h"
#include "collect/frame_log.h"

namespace wattmast {

/// The frames of a test, which begins to record once its address is known. Any thread.
class TestFrames {
public:
    void begin(std::shared_ptr<const FrameLog> log);
    [[nodiscard]] std::vector<LoggedFrame> frames() const;

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const FrameLog> log_;  // guarded by mutex_
};

/// What is to be read; found on the test's thread, because passwords may take seconds.
struct TestTarget {
    std::string uri;    ///< Of a form: a credential stands in it by name.
    DeviceId device{};  ///< Of the fleet instead; 0: `uri` counts.
    std::string profile;
    Duration timeout{1500};
};

/// Blocks until done or stopped. An address that cannot be used makes one round with that failure.
void run_device_test(const DeviceDeskParts& parts, const TestTarget& target, const DeviceTestOrder& order,
                     TestFrames& frames, const std::function<void(const TestPollRound&)>& on_round,
                     const std::stop_token& stop);

}  // namespace wattmast
