// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One driver, polled step by step.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "collect/coroutine_runner.h"
#include "collect/driver.h"
#include "collect/profile_loader.h"

namespace wattmast::test {

class DriverPolling {
public:
    DriverPolling(const std::string& uri, const ProfileLibrary& profiles, const std::string& profile = "own.meter",
                  Duration reply_patience = std::chrono::milliseconds{600})
        : profiles_(profiles),
          profile_(profiles.find(profile)),
          reply_patience_(reply_patience),
          driver_(another(uri)) {}

    /// A further device, on the same lines. It goes before this.
    [[nodiscard]] std::unique_ptr<Driver> another(const std::string& uri) {
        return make_driver(runner_.executor(), lines_, parse_device_uri(uri).value(), reply_patience_);
    }

    PollOutcome poll(Duration time = std::chrono::seconds{20}) {
        return runner_.run(driver_->poll(*profile_, std::chrono::steady_clock::now() + time));
    }
    PollOutcome poll(Driver& driver) {
        return runner_.run(driver.poll(*profile_, std::chrono::steady_clock::now() + std::chrono::seconds{20}));
    }
    /// Another profile than the library's, which must outlive the next poll.
    PollOutcome poll_with(const DeviceProfile& profile) {
        return runner_.run(driver_->poll(profile, std::chrono::steady_clock::now() + std::chrono::seconds{20}));
    }
    Result<std::vector<const DeviceProfile*>> candidates() {
        return runner_.run(driver_->candidates(profiles_, std::chrono::steady_clock::now() + std::chrono::seconds{20}));
    }
    Driver& driver() { return *driver_; }

private:
    CoroutineRunner runner_;
    Lines lines_;
    const ProfileLibrary& profiles_;
    const DeviceProfile* profile_;
    Duration reply_patience_;
    std::unique_ptr<Driver> driver_;
};

}  // namespace wattmast::test
