// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Tells people outside about alarms: the plan on a thread of its own, with a clock and ways to send.
#pragma once

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
    std::function<std::vector<Alarm>()> active;  ///< Alarms that are active now; called once, at the beginning.
    /// What it throws counts as a failure that lasts.
    std::function<Delivery(const NotifyChannel&, const Notice&, const std::stop_token&)> deliver;
    /// Lines for the logs of alarms: notified and not_notified.
    std::function<void(const std::vector<AlarmEvent>&)> tell;
    std::function<std::string()> load_memory;                     ///< What save_memory() was last given; empty: never.
    std::function<Result<void>(const std::string&)> save_memory;  ///< Durable when it returns.
    std::function<UtcTime()> clock;
};

/// A message is delivered at least once: its place in the memory is durable before it is sent, and what became of it is
/// after. A program that ends in the order of things sends nothing twice. One that is killed between sending and
/// writing down sends that one message again, with the same id, by which receivers can tell.
class NotifyDispatcher {
public:
    NotifyDispatcher(std::vector<NotifyChannel> channels, NotifyHooks hooks);
    /// Gives up what is on its way, at once; it is taken up again by the next run.
    ~NotifyDispatcher();
    NotifyDispatcher(const NotifyDispatcher&) = delete;
    NotifyDispatcher& operator=(const NotifyDispatcher&) = delete;

    static constexpr std::size_t most_taken = 100'000;

    /// Any thread; returns at once. Where `most_taken` were not looked at yet, what is taken is left out, and that is
    /// logged.
    void take(const std::vector<AlarmTransition>& transitions);
    void change_channels(std::vector<NotifyChannel> channels);  ///< Any thread; returns at once.

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast
