// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The channels of a database, as settings of it, and the memory of what they were told.
#pragma once

#include <functional>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "app/notify/notice.h"
#include "app/notify_desk.h"
#include "store/catalog_store.h"

namespace wattmast {

struct ChannelDeskParts {
    /// Calls it where settings may be read, and waits.
    std::function<Result<void>(const std::function<Result<void>(const CatalogStore&)>&)> read;
    /// The same where they may be written; empty: they may not.
    std::function<Result<void>(const std::function<Result<void>(CatalogStore&)>&)> change;
    /// After each change that was kept, in their order; returns at once. Not needed without `change`.
    std::function<void(std::vector<NotifyChannel>)> changed;
    std::function<UtcTime()> clock;
};

class ChannelDesk final : public NotifyDesk {
public:
    explicit ChannelDesk(ChannelDeskParts parts) : parts_(std::move(parts)) {}

    [[nodiscard]] Result<std::vector<ChannelStatus>> channels() const override;
    [[nodiscard]] Result<void> add_channel(const NotifyChannel& channel) override;
    [[nodiscard]] Result<void> change_channel(const NotifyChannel& channel) override;
    [[nodiscard]] Result<void> remove_channel(std::string_view name) override;
    [[nodiscard]] TestMessage test_message(const NotifyChannel& channel) const override;

private:
    Result<void> change(const std::function<Result<void>(std::vector<NotifyChannel>&)>& edit);

    const ChannelDeskParts parts_;
    std::mutex changing_;  ///< So that the last that is kept is the last that is told.
};

/// In the order of their names. @param memory As NotifyPlan::memory() wrote it; what cannot be understood is as if it
/// were not there.
[[nodiscard]] std::vector<ChannelStatus> channel_statuses(std::vector<NotifyChannel> channels, std::string_view memory);

/// The message of NotifyDesk::test_message().
[[nodiscard]] Notice test_notice(UtcTime now);

}  // namespace wattmast
