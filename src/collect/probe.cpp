// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/probe.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>
#include <map>

#include "collect/driver.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;

asio::awaitable<Result<ProbeReport>> read_once(Driver& driver, const DeviceUri& uri, std::string named,
                                               const ProfileLibrary& profiles, SteadyTime deadline) {
    const auto profile = co_await choose_profile(driver, uri, named, profiles, deadline);
    if (!profile) {
        co_await driver.leave(deadline);
        co_return profile.error();
    }
    PollOutcome outcome = co_await driver.poll(**profile, deadline);
    co_await driver.leave(deadline);
    if (outcome.failure) {
        co_return *outcome.failure;
    }
    if (outcome.told) {
        if (outcome.told->empty()) {
            co_return fail(Errc::timeout, redacted(uri) +
                                              ": no message came in that time; such devices speak every few "
                                              "minutes: wait longer, and check the topic");
        }
        // Each of its messages may hold other points; the newest word on each counts.
        std::map<PointKey, Reading> newest;
        for (TimedReadings& part : *outcome.told) {
            for (Reading& reading : part.readings) {
                newest.insert_or_assign(reading.key, std::move(reading));
            }
        }
        for (auto& [key, reading] : newest) {
            outcome.readings.push_back(std::move(reading));
        }
    }
    co_return ProbeReport{redacted(uri), (*profile)->id, std::move(outcome.readings), outcome.latency};
}

}  // namespace

Result<ProbeReport> probe(const DeviceUri& uri, const std::optional<std::string>& profile,
                          const ProfileLibrary& profiles, ProbeOptions options) {
    asio::io_context context;
    Lines lines;
    const auto driver = make_driver(context.get_executor(), lines, uri, options.reply_patience);
    const SteadyTime deadline = std::chrono::steady_clock::now() + options.deadline;
    Result<ProbeReport> report = fail(Errc::cancelled, "the probe did not run");
    asio::co_spawn(context, read_once(*driver, uri, profile.value_or(""), profiles, deadline),
                   [&](const std::exception_ptr& bug, Result<ProbeReport> result) {
                       if (bug) {
                           std::rethrow_exception(bug);
                       }
                       report = std::move(result);
                       context.stop();  // Nobody waits for the timers that are left.
                   });
    context.run();
    return report;
}

}  // namespace wattmast
