// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A test message on a thread of its own, which nobody waits for.
#pragma once

#include <QObject>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

#include "app/notify_desk.h"

namespace wattmast::ui {

/// The GUI thread's, but for what the thread itself calls. What the system does by itself (looking a name up, a keyring
/// that does not answer) cannot be stopped; then the thread goes on for a while after give_up() and is no longer heard.
class ChannelTestRun {
public:
    /// `answered` runs on the GUI thread while `owner` lives, unless it is given up before.
    [[nodiscard]] static std::shared_ptr<ChannelTestRun> start(QObject& owner, TestMessage message,
                                                               std::function<void(const Delivery&)> answered);
    /// Returns at once.
    void give_up();

    /// Whether all that were ever started have ended; waits for it at most so long. Any thread. Before the program goes
    /// through the ends of its libraries, which such a thread may be using.
    [[nodiscard]] static bool have_all_ended(std::chrono::milliseconds patience);

private:
    void post(std::shared_ptr<ChannelTestRun> self, Delivery delivery);

    std::mutex mutex_;
    QObject* owner_ = nullptr;  ///< Null: given up.
    std::function<void(const Delivery&)> answered_;
    std::stop_source stop_;
};

}  // namespace wattmast::ui
