// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/gui_watchdog.h"

#include <algorithm>
#include <bit>
#include <condition_variable>
#include <mutex>

#include <pthread.h>

namespace wattmast::ui::test {
namespace {

using std::chrono::steady_clock;
constexpr std::chrono::milliseconds pause{20};

std::chrono::nanoseconds time_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

}  // namespace

/// Lets the next probe through when the last one was answered.
class GuiWatchdog::Gate {
public:
    /// False: stop.
    bool wait_until_answered(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        return changed_.wait(lock, stop, [this] { return is_answered_; });
    }
    bool rest(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, stop, pause, [] { return false; });
        return !stop.stop_requested();
    }
    void set_answered(bool answered) {
        const std::scoped_lock lock(mutex_);
        is_answered_ = answered;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool is_answered_ = true;  // guarded by mutex_
};

GuiWatchdog::GuiWatchdog(QObject* parent) : QObject(parent), gate_(std::make_shared<Gate>()) {
    pthread_getcpuclockid(pthread_self(), &gui_clock_);
    thread_ = std::jthread([this](const std::stop_token& stop) {
        while (gate_->rest(stop) && gate_->wait_until_answered(stop)) {
            gate_->set_answered(false);
            // Dropped by Qt if this object goes before it is delivered, and that ends the thread first.
            QMetaObject::invokeMethod(
                this, [this, posted = steady_clock::now(), cpu = time_of(gui_clock_)] { answer(posted, cpu); },
                Qt::QueuedConnection);
        }
    });
}

GuiWatchdog::~GuiWatchdog() = default;

void GuiWatchdog::answer(steady_clock::time_point posted, std::chrono::nanoseconds cpu_then) {
    const auto wait = std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - posted);
    ++watch_.probes;
    watch_.longest = std::max(watch_.longest, wait);
    const auto milliseconds = static_cast<std::uint64_t>(wait.count() / 1000);
    const auto length = std::min<std::size_t>(std::bit_width(milliseconds), watch_.by_length.size() - 1);
    ++watch_.by_length[length];
    if (wait >= GuiWatch::stall_from) {
        ++watch_.stalls;
        if (watch_.first.size() < GuiWatch::most_stalls) {
            const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
            const auto cpu = std::chrono::floor<std::chrono::microseconds>(time_of(gui_clock_) - cpu_then);
            watch_.first.push_back({now - std::chrono::floor<Duration>(wait), wait, cpu});
        }
    }
    gate_->set_answered(true);
}

}  // namespace wattmast::ui::test
