// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/credentials.h"
#include "app/notify/channel_address.h"
#include "app/notify/channel_desk.h"
#include "app/notify/channel_store.h"
#include "app/notify/deliver.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct NotifyArguments {
    std::string database;
    NotifyChannel channel;  ///< What needs no understanding is written right into it.
    std::string floor = "warning";
    std::string language = "en";
    std::string settle = "30s";
    std::string repeat;
    std::string quiet;
    std::string area;
    std::string site_kind;
    std::string site;
    std::string device;
    bool takes_every_rule = false;
    bool is_off = false;
    bool as_json = false;
};

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        parts.emplace_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

Result<void> take_scope(const NotifyArguments& options, const Catalog& catalog, AlarmScope& scope) {
    scope.area = parts_of(options.area);
    if (!options.site_kind.empty()) {
        scope.site_kind = site_kind_by_id(options.site_kind);
        if (!scope.site_kind) {
            return fail(Errc::invalid_argument, "there is no kind of site \"" + options.site_kind + "\"");
        }
    }
    if (options.site.empty()) {
        return options.device.empty() ? Result<void>()
                                      : fail(Errc::invalid_argument, "--device needs the --site that it stands at");
    }
    const Site* const site = catalog.site_by_code(options.site);
    if (site == nullptr) {
        return fail(Errc::unknown_point, "there is no site \"" + options.site + "\"");
    }
    scope.site = site->id;
    const auto devices = catalog.devices_of(site->id);
    const auto device = std::ranges::find(devices, options.device, &Device::name);
    if (!options.device.empty() && device == devices.end()) {
        return fail(Errc::unknown_point, "there is no device \"" + options.device + "\" at site " + options.site);
    }
    scope.device = options.device.empty() ? DeviceId() : (*device)->id;
    return {};
}

Result<NotifyChannel> channel_of(const NotifyArguments& options, const Catalog& catalog) {
    NotifyChannel channel = options.channel;
    channel.is_enabled = !options.is_off;
    channel.takes = options.takes_every_rule ? NotifyChannel::Takes::every_rule : NotifyChannel::Takes::named_rules;
    channel.floor = severity_by_id(options.floor).value_or(Severity::warning);
    channel.language = notice_language_by_id(options.language).value_or(NoticeLanguage::english);
    const auto settle = parse_duration(options.settle);
    const auto repeat = parse_optional_duration(options.repeat);
    if (!settle || !repeat) {
        return settle ? repeat.error() : settle.error();
    }
    channel.settle = *settle;
    channel.repeat_after = *repeat;
    if (!options.quiet.empty()) {
        const auto quiet = QuietHours::parse(options.quiet);
        if (!quiet) {
            return quiet.error();
        }
        channel.quiet = *quiet;
    }
    if (const auto scoped = take_scope(options, catalog, channel.scope); !scoped) {
        return scoped.error();
    }
    const auto checked = check_entered_channel(channel);
    return checked ? Result<NotifyChannel>(std::move(channel)) : checked.error();
}

json::object json_of(const NotifyChannel& channel, const Catalog& catalog) {
    const auto texts = [](const std::vector<std::string>& all) { return json::array(all.begin(), all.end()); };
    const auto or_null = [](std::string_view text) { return text.empty() ? json::value(nullptr) : json::value(text); };
    const Site* const site = catalog.site(channel.scope.site);
    const Device* const device = catalog.device(channel.scope.device);
    return {{"name", channel.name},
            {"kind", id_of(kind_of(channel))},
            {"address", shown_address(channel.address)},
            {"from", or_null(channel.from)},
            {"to", texts(channel.to)},
            {"enabled", channel.is_enabled},
            {"every_rule", channel.takes == NotifyChannel::Takes::every_rule},
            {"floor", id_of(channel.floor)},
            {"scope", json::object{{"area", texts(channel.scope.area)},
                                   {"site_kind", channel.scope.site_kind ? json::value(id_of(*channel.scope.site_kind))
                                                                         : json::value(nullptr)},
                                   {"tag", or_null(channel.scope.tag)},
                                   {"site", site != nullptr ? json::value(site->code) : json::value(nullptr)},
                                   {"device", device != nullptr ? json::value(device->name) : json::value(nullptr)}}},
            {"language", id_of(channel.language)},
            {"cleared", channel.tells_cleared},
            {"repeat_seconds",
             channel.repeat_after ? json::value(channel.repeat_after->count() / 1000) : json::value(nullptr)},
            {"quiet", channel.quiet ? json::value(channel.quiet->to_string()) : json::value(nullptr)},
            {"settle_seconds", static_cast<double>(channel.settle.count()) / 1000},
            {"per_hour", channel.per_hour}};
}

void print(const NotifyChannel& channel) {
    std::cout << channel.name << "  " << id_of(kind_of(channel)) << "  " << shown_address(channel.address);
    for (const std::string& to : channel.to) {
        std::cout << "  " << to;
    }
    std::cout << "  (" << id_of(channel.floor) << " and above, "
              << (channel.takes == NotifyChannel::Takes::every_rule ? "every rule" : "rules that name it") << ", "
              << id_of(channel.language) << (channel.is_enabled ? "" : ", off") << ")\n";
}

Exit run_list(const NotifyArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto channels = read_channels((*store)->catalog());
    const auto catalog = (*store)->catalog().load();
    if (!channels || !catalog) {
        return report_failure(channels ? catalog.error() : channels.error());
    }
    json::array listed;
    for (const NotifyChannel& channel : *channels) {
        if (options.as_json) {
            listed.push_back(json_of(channel, *catalog));
        } else {
            print(channel);
        }
    }
    if (options.as_json) {
        print_json(json::object{{"channels", listed}});
    }
    return Exit::done;
}

/// Lets `change` have all channels and saves them.
Exit change_all(const NotifyArguments& options,
                const std::function<Result<void>(std::vector<NotifyChannel>&, const Catalog&)>& change) {
    const auto opened = open_existing(options.database);
    if (!opened) {
        return report_failure(opened.error());
    }
    auto channels = read_channels(opened->store->catalog());
    if (!channels) {
        return report_failure(channels.error());
    }
    if (const auto changed = change(*channels, opened->catalog); !changed) {
        return report_failure(changed.error());
    }
    const auto saved = save_channels(opened->store->catalog(), *channels);
    return saved ? Exit::done : report_failure(saved.error());
}

Exit run_add(const NotifyArguments& options) {
    return change_all(options, [&](std::vector<NotifyChannel>& channels, const Catalog& catalog) -> Result<void> {
        auto channel = channel_of(options, catalog);
        if (!channel) {
            return channel.error();
        }
        const auto known = std::ranges::find(channels, channel->name, &NotifyChannel::name);
        if (known == channels.end()) {
            channels.push_back(std::move(*channel));
        } else {
            *known = std::move(*channel);
        }
        return {};
    });
}

Exit run_remove(const NotifyArguments& options) {
    return change_all(options, [&](std::vector<NotifyChannel>& channels, const Catalog&) -> Result<void> {
        const std::size_t removed =
            std::erase_if(channels, [&](const NotifyChannel& one) { return one.name == options.channel.name; });
        return removed == 1
                   ? Result<void>()
                   : fail(Errc::invalid_argument, "there is no notification channel \"" + options.channel.name + "\"");
    });
}

Result<NotifyChannel> find_channel(const NotifyArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return store.error();
    }
    const auto channels = read_channels((*store)->catalog());
    if (!channels) {
        return channels.error();
    }
    const auto found = std::ranges::find(*channels, options.channel.name, &NotifyChannel::name);
    return found == channels->end()
               ? Result<NotifyChannel>(
                     fail(Errc::invalid_argument, "there is no notification channel \"" + options.channel.name + "\""))
               : *found;
}

Exit run_test(const NotifyArguments& options) {
    const auto channel = find_channel(options);
    if (!channel) {
        return report_failure(channel.error());
    }
    const StopAtEndSignal stop;
    const Notice notice = test_notice(now_utc());
    const Delivery delivery = deliver_notice(*channel, notice, service_credentials(), stop.token());
    if (options.as_json) {
        json::object answer{{"channel", channel->name},
                            {"kind", id_of(kind_of(*channel))},
                            {"address", shown_address(channel->address)},
                            {"message_id", notice.id},
                            {"delivered", !delivery.failure.has_value()},
                            {"remark", delivery.remark.empty() ? json::value(nullptr) : json::value(delivery.remark)}};
        if (delivery.failure) {
            answer["error"] = name_of(delivery.failure->why.code);
            answer["detail"] = delivery.failure->why.detail;
            answer["lasting"] = delivery.failure->lasting == Lasting::permanent;
        }
        print_json(answer);
    }
    if (delivery.failure) {
        return report_failure(delivery.failure->why);
    }
    say("a test message was delivered" + (delivery.remark.empty() ? std::string() : "; " + delivery.remark));
    return Exit::done;
}

void add_channel_options(CLI::App& add, NotifyArguments& options) {
    NotifyChannel& channel = options.channel;
    add.add_option(
           "--address", channel.address,
           "smtps://, smtp:// (STARTTLS), smtp-plain://, https://, http://, snmp-inform:// or snmp-trap://, with "
           "credential=NAME, pin=… and ca=…")
        ->required();
    add.add_option("--from", channel.from, "Sender, of e-mail");
    add.add_option("--to", channel.to, "Recipient, of e-mail; may be given several times")->allow_extra_args(false);
    add.add_option("--floor", options.floor, "Least urgent that is told: critical, major, minor or warning")
        ->check(CLI::IsMember({"critical", "major", "minor", "warning"}));
    add.add_option("--language", options.language, "Of the text: en, zh or vi")
        ->check(CLI::IsMember({"en", "zh", "vi"}));
    add.add_flag("--every-rule", options.takes_every_rule, "Alarms of every rule, not only of those that name it");
    add.add_flag("--cleared", channel.tells_cleared, "Tell also when an alarm that was told is over");
    add.add_option("--repeat", options.repeat, "Tell critical alarms that nobody acknowledged again after, such as 1h");
    add.add_option("--quiet", options.quiet, "22:00-07:00@Asia/Shanghai,critical: what is less urgent waits");
    add.add_option("--settle", options.settle, "What comes within it is one message (30s)");
    add.add_option("--per-hour", channel.per_hour, "Messages at most (6)");
    add.add_option("--area", options.area, "Only of this area: East/Shanghai");
    add.add_option("--site-kind", options.site_kind, "Only of this kind of site, such as base_station");
    add.add_option("--tag", channel.scope.tag, "Only of sites with this tag");
    add.add_option("--site", options.site, "Only of the site with this code");
    add.add_option("--device", options.device, "Only of this device of the site");
    add.add_flag("--off", options.is_off, "Keep it, but tell it nothing");
}

}  // namespace

Registration add_notify(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("notify", "Notification channels: who is told of alarms, by e-mail, webhook or SNMP");
    command->require_subcommand(1);
    command->fallthrough();
    const auto options = std::make_shared<NotifyArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_flag("--json", options->as_json, "Print JSON (list, test)");
    CLI::App* list = command->add_subcommand("list", "All channels");
    CLI::App* add = command->add_subcommand("add", "Add one, or replace the one with its name");
    add->add_option("name", options->channel.name, "Its name, by which rules name it")->required();
    add_channel_options(*add, *options);
    CLI::App* remove = command->add_subcommand("remove", "Remove one");
    remove->add_option("name", options->channel.name, "Its name")->required();
    CLI::App* test = command->add_subcommand("test", "Send a message that says that it is a test");
    test->add_option("name", options->channel.name, "Its name")->required();
    return {command, [options, list, add, remove] {
                if (list->parsed()) {
                    return run_list(*options);
                }
                if (add->parsed()) {
                    return run_add(*options);
                }
                return remove->parsed() ? run_remove(*options) : run_test(*options);
            }};
}

}  // namespace wattmast::cli
