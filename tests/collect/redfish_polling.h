// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One Redfish driver, polled step by step with the profile that ships.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>

#include "collect/driver.h"
#include "collect/profile_loader.h"

namespace wattmast::test {

inline const ProfileLibrary& shipped_profiles() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

class RedfishPolling {
public:
    explicit RedfishPolling(const std::string& uri, Duration reply_patience = std::chrono::milliseconds{500},
                            const DeviceProfile* profile = shipped_profiles().find("dmtf.redfish"))
        : profile_(profile),
          driver_(make_driver(context_.get_executor(), lines_, parse_device_uri(uri).value(), reply_patience)) {}

    PollOutcome poll(Duration time = std::chrono::seconds{20}) {
        return run(driver_->poll(*profile_, std::chrono::steady_clock::now() + time));
    }
    void leave() {
        driver_->close();
        run(driver_->leave(std::chrono::steady_clock::now() + std::chrono::seconds{5}));
    }

private:
    template <typename T>
    T run(boost::asio::awaitable<T> operation) {
        std::optional<T> result;
        context_.restart();
        boost::asio::co_spawn(context_, std::move(operation), [&](const std::exception_ptr& bug, T value) {
            if (bug) {
                std::rethrow_exception(bug);
            }
            result = std::move(value);
            context_.stop();
        });
        context_.run();
        return std::move(result).value();
    }
    void run(boost::asio::awaitable<void> operation) {
        context_.restart();
        boost::asio::co_spawn(context_, std::move(operation), [&](const std::exception_ptr& bug) {
            if (bug) {
                std::rethrow_exception(bug);
            }
            context_.stop();
        });
        context_.run();
    }

    boost::asio::io_context context_{1};
    Lines lines_;
    const DeviceProfile* profile_;
    std::unique_ptr<Driver> driver_;
};

/// "412.50", or the name of the reason where there is no value.
inline std::string value_of(const std::vector<Reading>& readings, const std::string& key) {
    std::string found = "no such reading";
    for (const Reading& reading : readings) {
        if (to_string(reading.key) == key) {
            if (found != "no such reading") {
                return "twice";
            }
            found = reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason));
        }
    }
    return found;
}

}  // namespace wattmast::test
