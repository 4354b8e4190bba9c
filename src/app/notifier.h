// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Tells the engine's listener what happened, from whichever thread it happened on.
#pragma once

#include <functional>
#include <mutex>
#include <span>
#include <utility>

#include "app/engine.h"
#include "app/live_cache.h"
#include "app/views.h"
#include "model/sample.h"
#include "units/utc_time.h"

namespace wattmast {

/// One listener at a time and the newest values that it has not seen. All members may be called from any thread; they
/// wait for a call to the listener that is under way, so the listener must not call back.
class Notifier {
public:
    explicit Notifier(std::function<UtcTime()> clock) : clock_(std::move(clock)) {}

    /// Null removes it. When the call returns, the former listener is not called any more.
    void set_listener(EngineListener* listener);

    /// Keeps the newest of each point for the next deliver(); nothing while nobody listens: who comes later reads the
    /// store.
    void add(std::span<const Sample> samples);
    /// Tells what was added since the last time; nothing if there is none, no listener, or too little time passed
    /// (LiveCache::shortest); then it waits.
    void deliver();

    void catalog_changed();
    void status(const CollectorStatus& status);
    void alarms_changed();

private:
    const std::function<UtcTime()> clock_;
    std::mutex mutex_;  ///< Held during calls, so that set_listener(nullptr) ends them.
    EngineListener* listener_ = nullptr;
    LiveCache newest_;
};

}  // namespace wattmast
