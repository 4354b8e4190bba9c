// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel_store.h"

#include <boost/json.hpp>
#include <set>
#include <utility>

namespace wattmast {
namespace {

namespace json = boost::json;

json::array texts(const std::vector<std::string>& all) {
    json::array array;
    for (const std::string& one : all) {
        array.emplace_back(one);
    }
    return array;
}

json::object scope_object(const AlarmScope& scope) {
    json::object object;
    if (!scope.area.empty()) {
        object["area"] = texts(scope.area);
    }
    if (scope.site_kind) {
        object["site_kind"] = id_of(*scope.site_kind);
    }
    if (!scope.tag.empty()) {
        object["tag"] = scope.tag;
    }
    if (scope.site.is_assigned()) {
        object["site"] = scope.site.number();
    }
    if (scope.device.is_assigned()) {
        object["device"] = scope.device.number();
    }
    if (!scope.instance.empty()) {
        object["instance"] = scope.instance;
    }
    return object;
}

json::object object_of(const NotifyChannel& channel) {
    json::object object{{"name", channel.name},
                        {"address", channel.address},
                        {"enabled", channel.is_enabled},
                        {"every_rule", channel.takes == NotifyChannel::Takes::every_rule},
                        {"floor", id_of(channel.floor)},
                        {"scope", scope_object(channel.scope)},
                        {"language", id_of(channel.language)},
                        {"cleared", channel.tells_cleared},
                        {"settle_ms", channel.settle.count()},
                        {"per_hour", channel.per_hour}};
    if (!channel.to.empty()) {
        object["from"] = channel.from;
        object["to"] = texts(channel.to);
    }
    if (channel.repeat_after) {
        object["repeat_ms"] = channel.repeat_after->count();
    }
    if (channel.quiet) {
        object["quiet"] = channel.quiet->to_string();
    }
    return object;
}

/// Reads members of one object; the first that is missing or wrong is the failure.
class ObjectReader {
public:
    explicit ObjectReader(const json::object& object) : object_(object) {}

    std::string text(std::string_view name) {
        const json::value* value = object_.if_contains(name);
        if (value == nullptr) {
            return {};
        }
        if (!value->is_string()) {
            wrong(name);
            return {};
        }
        return std::string(value->get_string());
    }
    std::vector<std::string> list(std::string_view name) {
        const json::value* value = object_.if_contains(name);
        std::vector<std::string> all;
        if (value != nullptr && !value->is_array()) {
            wrong(name);
        } else if (value != nullptr) {
            for (const json::value& one : value->get_array()) {
                all.push_back(one.is_string() ? std::string(one.get_string()) : std::string());
            }
        }
        return all;
    }
    bool flag(std::string_view name) {
        const json::value* value = object_.if_contains(name);
        if (value == nullptr || !value->is_bool()) {
            wrong(name);
            return false;
        }
        return value->get_bool();
    }
    std::optional<std::int64_t> number(std::string_view name) {
        const json::value* value = object_.if_contains(name);
        if (value == nullptr) {
            return std::nullopt;
        }
        if (!value->is_int64()) {
            wrong(name);
            return std::nullopt;
        }
        return value->get_int64();
    }
    /// A text that `parse` understands; empty where there is none.
    template <typename Parse>
    auto word(std::string_view name, Parse parse) {
        const std::string given = text(name);
        auto found = given.empty() ? std::nullopt : parse(given);
        if (!given.empty() && !found) {
            wrong(name);
        }
        return found;
    }
    const json::object& object(std::string_view name) {
        static const json::object none;
        const json::value* value = object_.if_contains(name);
        if (value != nullptr && !value->is_object()) {
            wrong(name);
        }
        return value != nullptr && value->is_object() ? value->get_object() : none;
    }
    void wrong(std::string_view name) { wrong_ = wrong_.empty() ? std::string(name) : wrong_; }
    [[nodiscard]] const std::string& first_wrong() const noexcept { return wrong_; }

private:
    const json::object& object_;
    std::string wrong_;
};

AlarmScope scope_in(ObjectReader& reader) {
    AlarmScope scope;
    scope.area = reader.list("area");
    scope.site_kind = reader.word("site_kind", [](std::string_view id) { return site_kind_by_id(id); });
    scope.tag = reader.text("tag");
    scope.site = SiteId(reader.number("site").value_or(0));
    scope.device = DeviceId(reader.number("device").value_or(0));
    scope.instance = reader.text("instance");
    return scope;
}

Result<NotifyChannel> channel_in(const json::object& object) {
    ObjectReader reader(object);
    NotifyChannel channel;
    channel.name = reader.text("name");
    channel.address = reader.text("address");
    channel.from = reader.text("from");
    channel.to = reader.list("to");
    channel.is_enabled = reader.flag("enabled");
    channel.takes = reader.flag("every_rule") ? NotifyChannel::Takes::every_rule : NotifyChannel::Takes::named_rules;
    const auto floor = reader.word("floor", [](std::string_view id) { return severity_by_id(id); });
    const auto language = reader.word("language", [](std::string_view id) { return notice_language_by_id(id); });
    ObjectReader scope(reader.object("scope"));
    channel.scope = scope_in(scope);
    channel.tells_cleared = reader.flag("cleared");
    const auto settle = reader.number("settle_ms");
    const auto per_hour = reader.number("per_hour");
    if (const auto repeat = reader.number("repeat_ms")) {
        channel.repeat_after = Duration{*repeat};
    }
    if (const std::string quiet = reader.text("quiet"); !quiet.empty()) {
        const auto parsed = QuietHours::parse(quiet);
        if (!parsed) {
            return parsed.error();
        }
        channel.quiet = *parsed;
    }
    if (!floor || !language || !settle || !per_hour || !reader.first_wrong().empty() || !scope.first_wrong().empty()) {
        return fail(Errc::invalid_argument,
                    "a notification channel in the database has a part that is missing or "
                    "cannot be understood (" +
                        reader.first_wrong() + scope.first_wrong() + ")");
    }
    channel.floor = *floor;
    channel.language = *language;
    channel.settle = Duration{*settle};
    channel.per_hour = *per_hour > 0 && *per_hour < 1000 ? static_cast<unsigned>(*per_hour) : 0U;
    const auto checked = check_channel(channel);
    return checked ? Result<NotifyChannel>(std::move(channel)) : checked.error();
}

Result<void> check_all(const std::vector<NotifyChannel>& channels) {
    std::set<std::string> names;
    for (const NotifyChannel& channel : channels) {
        if (const auto checked = check_channel(channel); !checked) {
            return checked;
        }
        if (!names.insert(channel.name).second) {
            return fail(Errc::invalid_argument, "there are two notification channels \"" + channel.name + "\"");
        }
    }
    return {};
}

}  // namespace

std::string channels_text(const std::vector<NotifyChannel>& channels) {
    json::array all;
    for (const NotifyChannel& channel : channels) {
        all.push_back(object_of(channel));
    }
    return json::serialize(json::object{{"format", 1}, {"channels", all}});
}

Result<std::vector<NotifyChannel>> parse_channels(std::string_view text) {
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    const json::object* object = error ? nullptr : value.if_object();
    const json::value* all = object != nullptr ? object->if_contains("channels") : nullptr;
    if (all == nullptr || !all->is_array()) {
        return fail(Errc::invalid_argument, "the notification channels in the database cannot be understood");
    }
    std::vector<NotifyChannel> channels;
    for (const json::value& one : all->get_array()) {
        auto channel = one.is_object()
                           ? channel_in(one.get_object())
                           : Result<NotifyChannel>(fail(Errc::invalid_argument, "a notification channel is none"));
        if (!channel) {
            return channel.error();
        }
        channels.push_back(std::move(*channel));
    }
    const auto checked = check_all(channels);
    return checked ? Result<std::vector<NotifyChannel>>(std::move(channels)) : checked.error();
}

Result<std::vector<NotifyChannel>> read_channels(const CatalogStore& store) {
    const auto text = store.setting(channels_setting);
    if (!text) {
        return text.error();
    }
    return *text ? parse_channels(**text) : std::vector<NotifyChannel>();
}

Result<void> save_channels(CatalogStore& store, const std::vector<NotifyChannel>& channels) {
    const auto checked = check_all(channels);
    return checked ? store.save_setting(channels_setting, channels_text(channels)) : checked;
}

}  // namespace wattmast
