// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/device_reading.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <exception>
#include <map>
#include <utility>

#include "collect/driver.h"
#include "collect/reading_once.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

/// A session that cannot be given back in this time ends by itself at the device.
constexpr std::chrono::seconds patience_to_leave{2};

/// Each message of a device may hold other points; the newest word on each counts.
std::vector<Reading> newest_of(std::vector<TimedReadings> told) {
    std::map<PointKey, Reading> newest;
    for (TimedReadings& part : told) {
        for (Reading& reading : part.readings) {
            newest.insert_or_assign(reading.key, std::move(reading));
        }
    }
    std::vector<Reading> readings;
    readings.reserve(newest.size());
    for (auto& [key, reading] : newest) {
        readings.push_back(std::move(reading));
    }
    return readings;
}

}  // namespace

asio::awaitable<DeviceReading> read_once(Driver& driver, const DeviceUri& uri, std::string profile,
                                         const ProfileLibrary& profiles, SteadyTime deadline) {
    DeviceReading reading;
    const auto chosen = co_await choose_profile(driver, uri, profile, profiles, deadline);
    if (!chosen) {
        reading.failure = chosen.error();
        co_return reading;
    }
    reading.profile = *chosen;
    PollOutcome outcome = co_await driver.poll(**chosen, deadline);
    reading.failure = std::move(outcome.failure);
    reading.readings = std::move(outcome.readings);
    reading.latency = outcome.latency;
    if (outcome.told && !reading.failure) {
        if (outcome.told->empty()) {
            reading.failure = fail(Errc::timeout, redacted(uri) +
                                                      ": no message came in that time; such devices speak every few "
                                                      "minutes: wait longer, and check the topic");
        }
        reading.readings = newest_of(std::move(*outcome.told));
    }
    co_return reading;
}

class DeviceReader::Impl {
public:
    Impl(DeviceUri uri, DeviceReadingOptions options)
        : uri_(std::move(uri)),
          options_(std::move(options)),
          driver_(make_driver(context_.get_executor(), lines_, uri_, options_.reply_patience)) {
        driver_->set_tap(options_.tap);
    }

    ~Impl() {
        driver_->close();
        run_to_end(driver_->leave(Clock::now() + patience_to_leave));
    }

    DeviceReading read(const std::string& profile, const ProfileLibrary& profiles, const std::stop_token& stop) {
        DeviceReading reading;
        const std::stop_callback on_stop(stop, [this] { asio::post(context_, [this] { driver_->close(); }); });
        if (stop.stop_requested()) {
            reading.failure = fail(Errc::cancelled, "the reading was ended");
            return reading;
        }
        asio::co_spawn(context_, read_once(*driver_, uri_, profile, profiles, Clock::now() + options_.deadline),
                       [&](const std::exception_ptr& bug, DeviceReading result) {
                           if (bug) {
                               std::rethrow_exception(bug);
                           }
                           reading = std::move(result);
                           context_.stop();  // Nobody waits for the timers that are left.
                       });
        context_.restart();
        context_.run();
        return reading;
    }

private:
    void run_to_end(asio::awaitable<void> work) {
        asio::co_spawn(context_, std::move(work), [this](const std::exception_ptr& /*bug*/) { context_.stop(); });
        context_.restart();
        context_.run();
    }

    asio::io_context context_{1};
    Lines lines_;
    DeviceUri uri_;
    DeviceReadingOptions options_;
    std::unique_ptr<Driver> driver_;
};

DeviceReader::DeviceReader(DeviceUri uri, DeviceReadingOptions options)
    : impl_(std::make_unique<Impl>(std::move(uri), std::move(options))) {}

DeviceReader::~DeviceReader() = default;

DeviceReading DeviceReader::read(const std::string& profile, const ProfileLibrary& profiles, std::stop_token stop) {
    return impl_->read(profile, profiles, stop);
}

}  // namespace wattmast
