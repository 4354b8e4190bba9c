// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The dispatcher as the engine has it: with the alarm desk, the database and the ways to send.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "app/alarm_desk.h"
#include "app/notify/dispatcher.h"
#include "store/catalog_store.h"

namespace wattmast {

struct NotificationParts {
    /// Outlives the dispatcher. Rules, alarms and the active ones are asked of it, on the dispatcher's thread.
    const AlarmDesk* desk = nullptr;
    /// Called once, in start_notifications(). What it is given must not be called any more when the dispatcher goes.
    std::function<void(std::function<void(const std::vector<AlarmTransition>&)>)> subscribe;
    /// Adds lines to the logs of alarms, `notified` and `not_notified`. Works as long as the dispatcher lives, also
    /// when the desk has ended: the last messages arrive then.
    std::function<Result<void>(std::span<const AlarmEvent>)> log;
    std::function<std::shared_ptr<const Catalog>()> catalog;  ///< Never null.
    /// Runs `change` where settings may be read and written, and waits (StoreWriter::change_settings()).
    std::function<Result<void>(const std::function<Result<void>(CatalogStore&)>& change)> settings;
    std::function<UtcTime()> clock;
};

/// Reads the channels and begins to tell; where there are none it waits until some are made. Credentials are those of
/// service_credentials(), read for each message. Fails as read_channels() and `settings` do. Any thread; @pre the desk
/// answers.
[[nodiscard]] Result<std::unique_ptr<NotifyDispatcher>> start_notifications(const NotificationParts& parts);

}  // namespace wattmast
