// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One driver, polled step by step.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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
        return make_driver(context_.get_executor(), lines_, parse_device_uri(uri).value(), reply_patience_);
    }

    PollOutcome poll(Duration time = std::chrono::seconds{20}) {
        return run(driver_->poll(*profile_, std::chrono::steady_clock::now() + time));
    }
    PollOutcome poll(Driver& driver) {
        return run(driver.poll(*profile_, std::chrono::steady_clock::now() + std::chrono::seconds{20}));
    }
    /// Another profile than the library's, which must outlive the next poll.
    PollOutcome poll_with(const DeviceProfile& profile) {
        return run(driver_->poll(profile, std::chrono::steady_clock::now() + std::chrono::seconds{20}));
    }
    Result<std::vector<const DeviceProfile*>> candidates() {
        return run(driver_->candidates(profiles_, std::chrono::steady_clock::now() + std::chrono::seconds{20}));
    }
    Driver& driver() { return *driver_; }

private:
    template <typename T>
    T run(boost::asio::awaitable<T> operation) {
        std::optional<T> result;
        context_.restart();
        boost::asio::co_spawn(context_, std::move(operation), [&](const std::exception_ptr& bug, T value) {
            if (bug) {
                std::rethrow_exception(bug);
            }
            result.emplace(std::move(value));
            context_.stop();
        });
        context_.run();
        return std::move(result).value();
    }

    boost::asio::io_context context_{1};
    Lines lines_;
    const ProfileLibrary& profiles_;
    const DeviceProfile* profile_;
    Duration reply_patience_;
    std::unique_ptr<Driver> driver_;
};

}  // namespace wattmast::test
