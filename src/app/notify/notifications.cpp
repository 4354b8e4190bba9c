// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/notifications.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <string>
#include <utility>

#include "app/credentials.h"
#include "app/notify/channel_store.h"
#include "app/notify/deliver.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// Rules are read of the database, and a storm asks for one with every alarm. On the dispatcher's thread.
class KnownRules {
public:
    explicit KnownRules(const AlarmDesk& desk) : desk_(desk) {}

    std::optional<AlarmRule> find(AlarmRuleId id) {
        const auto now = std::chrono::steady_clock::now();
        if (!read_ || now - *read_ > 2s) {
            if (auto rules = desk_.rules()) {
                rules_ = std::move(*rules);
            } else if (rules.error().code != Errc::cancelled) {
                spdlog::warn("notifications: the rules cannot be read: {}", rules.error().detail);
            }
            read_ = now;
        }
        const auto found = std::ranges::find(rules_, id, &AlarmRule::id);
        return found == rules_.end() ? std::nullopt : std::optional(*found);
    }

private:
    const AlarmDesk& desk_;
    std::optional<std::chrono::steady_clock::time_point> read_;
    std::vector<AlarmRule> rules_;
};

/// Of the last month: what has been active for longer was told then.
Result<std::vector<Alarm>> active_alarms(const AlarmDesk& desk, UtcTime now) {
    auto alarms = desk.history({{now - 24h * 31, now + 24h}});
    if (alarms) {
        std::erase_if(*alarms, [](const Alarm& alarm) { return !alarm.is_active(); });
    }
    return alarms;
}

Result<std::string> read_memory(const NotificationParts& parts) {
    std::string memory;
    const auto read = parts.settings([&](CatalogStore& store) -> Result<void> {
        const auto text = store.setting(notify_memory_setting);
        if (!text) {
            return text.error();
        }
        memory = text->value_or("");
        return {};
    });
    return read ? Result<std::string>(std::move(memory)) : read.error();
}

NotifyHooks hooks_of(const NotificationParts& parts, const std::shared_future<void>& subscribed) {
    NotifyHooks hooks;
    hooks.sources.rule = [rules = std::make_shared<KnownRules>(*parts.desk)](AlarmRuleId id) {
        return rules->find(id);
    };
    hooks.sources.alarm = [desk = parts.desk](AlarmId id) {
        const auto found = desk->alarm(id);
        if (!found && found.error().code != Errc::invalid_argument) {
            return Result<std::optional<Alarm>>(found.error());
        }
        return Result<std::optional<Alarm>>(found ? std::optional(found->alarm) : std::nullopt);
    };
    hooks.sources.catalog = parts.catalog;
    // Not before what comes meanwhile is taken: then nothing is between the two.
    hooks.active = [parts, subscribed] {
        subscribed.wait();
        return active_alarms(*parts.desk, parts.clock());
    };
    hooks.deliver = [](const NotifyChannel& channel, const Notice& notice, const std::stop_token& stop) {
        return deliver_notice(channel, notice, service_credentials(), stop);
    };
    hooks.tell = [parts](const std::vector<AlarmEvent>& events) {
        if (const auto logged = parts.log(events); !logged) {
            spdlog::warn("notifications: {} lines of the logs of alarms cannot be written: {}", events.size(),
                         logged.error().detail);
        }
    };
    hooks.load_memory = [parts] { return read_memory(parts); };
    hooks.save_memory = [parts](const std::string& memory) {
        return parts.settings([&](CatalogStore& store) { return store.save_setting(notify_memory_setting, memory); });
    };
    hooks.clock = parts.clock;
    return hooks;
}

}  // namespace

Result<std::unique_ptr<NotifyDispatcher>> start_notifications(const NotificationParts& parts) {
    std::vector<NotifyChannel> channels;
    const auto read = parts.settings([&](CatalogStore& store) -> Result<void> {
        auto found = read_channels(store);
        if (!found) {
            return found.error();
        }
        channels = std::move(*found);
        return {};
    });
    if (!read) {
        return read.error();
    }
    std::promise<void> subscribed;
    auto dispatcher =
        std::make_unique<NotifyDispatcher>(std::move(channels), hooks_of(parts, subscribed.get_future().share()));
    parts.subscribe([to = dispatcher.get()](const std::vector<AlarmTransition>& news) { to->take(news); });
    subscribed.set_value();
    return dispatcher;
}

}  // namespace wattmast
