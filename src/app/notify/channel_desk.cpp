// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel_desk.h"

#include <algorithm>
#include <boost/json.hpp>
#include <string>

#include "app/credentials.h"
#include "app/notify/channel_store.h"
#include "app/notify/deliver.h"

namespace wattmast {
namespace {

namespace json = boost::json;

const json::object* object_in(const json::object* object, std::string_view name) {
    const json::value* value = object == nullptr ? nullptr : object->if_contains(name);
    return value == nullptr ? nullptr : value->if_object();
}

std::optional<std::int64_t> number_in(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_int64() ? std::optional(value->get_int64()) : std::nullopt;
}

std::string text_in(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

/// As ChannelQueue::memory() writes it.
void take_memory(const json::object& memory, ChannelStatus& status) {
    if (const json::value* waiting = memory.if_contains("waiting"); waiting != nullptr && waiting->is_array()) {
        status.waiting = waiting->get_array().size();
    }
    if (const json::object* underway = object_in(&memory, "underway")) {
        status.is_retrying = number_in(*underway, "attempts").value_or(0) > 0;
    }
    const json::object* told = object_in(&memory, "last_told");
    if (const auto at = told != nullptr ? number_in(*told, "at") : std::nullopt) {
        status.last_told = {utc_from_milliseconds(*at), text_in(*told, "remark")};
    }
    const json::object* failed = object_in(&memory, "last_failed");
    const auto at = failed != nullptr ? number_in(*failed, "at") : std::nullopt;
    const auto code = failed != nullptr ? number_in(*failed, "code") : std::nullopt;
    if (at && code) {
        status.last_failed = {utc_from_milliseconds(*at), fail(static_cast<Errc>(*code), text_in(*failed, "detail"))};
    }
}

Failure no_channel(std::string_view name) {
    return fail(Errc::invalid_argument, "there is no notification channel \"" + std::string(name) + "\"");
}

}  // namespace

std::vector<ChannelStatus> channel_statuses(std::vector<NotifyChannel> channels, std::string_view memory) {
    boost::system::error_code error;
    const json::value value = memory.empty() ? json::value() : json::parse(memory, error);
    const json::object* all = error ? nullptr : object_in(value.if_object(), "channels");
    std::vector<ChannelStatus> statuses;
    statuses.reserve(channels.size());
    for (NotifyChannel& channel : channels) {
        ChannelStatus status;
        if (const json::object* own = object_in(all, channel.name)) {
            take_memory(*own, status);
        }
        status.channel = std::move(channel);
        statuses.push_back(std::move(status));
    }
    std::ranges::sort(statuses, {}, [](const ChannelStatus& status) { return status.channel.name; });
    return statuses;
}

Notice test_notice(UtcTime now) {
    Notice notice;
    notice.kind = Notice::Kind::test;
    notice.at = now;
    notice.id = "test-" + std::to_string(milliseconds_of(now));
    return notice;
}

Result<std::vector<ChannelStatus>> ChannelDesk::channels() const {
    std::vector<NotifyChannel> channels;
    std::string memory;
    const auto read = parts_.read([&](const CatalogStore& store) -> Result<void> {
        auto found = read_channels(store);
        if (!found) {
            return found.error();
        }
        const auto kept = store.setting(notify_memory_setting);
        if (!kept) {
            return kept.error();
        }
        channels = std::move(*found);
        memory = kept->value_or("");
        return {};
    });
    return read ? Result<std::vector<ChannelStatus>>(channel_statuses(std::move(channels), memory)) : read.error();
}

Result<void> ChannelDesk::change(const std::function<Result<void>(std::vector<NotifyChannel>&)>& edit) {
    if (!parts_.change) {
        return fail(Errc::store_read_only,
                    "the database is open for reading only; change its channels in the program that collects");
    }
    const std::scoped_lock lock(changing_);
    std::vector<NotifyChannel> channels;
    auto done = parts_.change([&](CatalogStore& store) -> Result<void> {
        auto found = read_channels(store);
        if (!found) {
            return found.error();
        }
        if (auto edited = edit(*found); !edited) {
            return edited;
        }
        channels = std::move(*found);
        return save_channels(store, channels);
    });
    if (done) {
        parts_.changed(std::move(channels));
    }
    return done;
}

Result<void> ChannelDesk::add_channel(const NotifyChannel& channel) {
    return change([&](std::vector<NotifyChannel>& channels) -> Result<void> {
        if (auto checked = check_entered_channel(channel); !checked) {
            return checked;
        }
        channels.push_back(channel);
        return {};
    });
}

Result<void> ChannelDesk::change_channel(const NotifyChannel& channel) {
    return change([&](std::vector<NotifyChannel>& channels) -> Result<void> {
        const auto known = std::ranges::find(channels, channel.name, &NotifyChannel::name);
        if (known == channels.end()) {
            return no_channel(channel.name);
        }
        if (auto checked = check_entered_channel(channel); !checked) {
            return checked;
        }
        *known = channel;
        return {};
    });
}

Result<void> ChannelDesk::remove_channel(std::string_view name) {
    return change([&](std::vector<NotifyChannel>& channels) -> Result<void> {
        const auto removed = std::erase_if(channels, [&](const NotifyChannel& one) { return one.name == name; });
        return removed == 1 ? Result<void>() : no_channel(name);
    });
}

TestMessage ChannelDesk::test_message(const NotifyChannel& channel) const {
    return [channel, notice = test_notice(parts_.clock())](const std::stop_token& stop) {
        return deliver_notice(channel, notice, service_credentials(), stop);
    };
}

}  // namespace wattmast
