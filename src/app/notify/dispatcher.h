// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Tells people outside about alarms: the plan on a thread of its own, with a clock and ways to send.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <stop_token>

#include "app/notify/plan.h"
#include "collect/delivery.h"

namespace wattmast {

/// What the dispatcher needs of the rest of the program. All are called on its threads; `deliver` of several channels
/// at the same time, the others one at a time.
struct NotifyHooks {
    NotifySources sources;
    /// Alarms that are active now; asked at the beginning. Where this, load_memory or sources.alarm fails, all are
    /// asked again until they do not: until then nothing is told, and nothing of what an earlier run kept is lost.
    std::function<Result<std::vector<Alarm>>()> active;
    /// What it throws counts as a failure that lasts.
    std::function<Delivery(const NotifyChannel&, const Notice&, const std::stop_token&)> deliver;
    /// Lines for the logs of alarms: notified and not_notified.
    std::function<void(const std::vector<AlarmEvent>&)> tell;
    std::function<Result<std::string>()> load_memory;             ///< What save_memory() was last given; empty: never.
    std::function<Result<void>(const std::string&)> save_memory;  ///< Durable when it returns.
    std::function<UtcTime()> clock;
};

/// A message is delivered at least once: its place in the memory is durable before it is sent, and what became of it is
/// after. A program that ends in the order of things sends nothing twice. One that is killed between sending and
/// writing down sends that one message again, with the same id, by which receivers can tell.
class NotifyDispatcher {
public:
    NotifyDispatcher(std::vector<NotifyChannel> channels, NotifyHooks hooks);
    /// What is on its way has `last_patience` to arrive, and is given up then; it is taken up again by the next run.
    ~NotifyDispatcher();
    NotifyDispatcher(const NotifyDispatcher&) = delete;
    NotifyDispatcher& operator=(const NotifyDispatcher&) = delete;

    static constexpr std::size_t most_taken = 100'000;
    /// Most messages need less: those that come to their end are not sent again after a restart.
    static constexpr std::chrono::milliseconds last_patience{1'000};
    static constexpr std::chrono::milliseconds retry_interval{2'000};  ///< Of the beginning.

    /// Any thread; returns at once. Where `most_taken` were not looked at yet, what is taken is left out, and that is
    /// logged.
    void take(const std::vector<AlarmTransition>& transitions);
    void change_channels(std::vector<NotifyChannel> channels);  ///< Any thread; returns at once.

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast
