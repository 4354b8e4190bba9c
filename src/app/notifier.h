// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Tells the engine's listener what happened, from whichever thread it happened on.
#pragma once

#include <atomic>
#include <mutex>

#include "app/engine.h"
#include "app/views.h"

namespace wattmast {

/// One listener at a time. All members may be called from any thread; all but stored() wait for a call to the listener
/// that is under way, so the listener must not call back.
class Notifier {
public:
    /// Null removes it. When the call returns, the former listener is not called any more.
    void set_listener(EngineListener* listener);

    /// Samples were stored: said at the next deliver(). Returns at once.
    void stored() noexcept { is_news_ = true; }
    /// Says that samples were stored since the last call; nothing if there were none or nobody listens.
    void deliver();

    void catalog_changed();
    void status(const CollectorStatus& status);
    void alarms_changed();

private:
    std::mutex mutex_;  ///< Held during calls, so that set_listener(nullptr) ends them.
    EngineListener* listener_ = nullptr;
    std::atomic<bool> is_news_ = false;
};

}  // namespace wattmast
