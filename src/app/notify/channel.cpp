// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "app/credentials.h"
#include "app/notify/channel_address.h"
#include "collect/receiver_uri.h"

namespace wattmast {
namespace {

using std::chrono::minutes;

constexpr minutes a_day{24 * 60};

/// "07:30" as minutes.
std::optional<minutes> clock_time(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -1000; };
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? std::optional(minutes{hour * 60 + minute})
                                                                : std::nullopt;
}

std::string clock_text(minutes time) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(time.count() / 60),
                  static_cast<int>(time.count() % 60));
    return text.data();
}

Failure wrong(const std::string& what) {
    return fail(Errc::invalid_argument, what);
}

Result<void> check_people(const NotifyChannel& channel, bool is_mail) {
    if (!is_mail) {
        return channel.from.empty() && channel.to.empty()
                   ? Result<void>()
                   : wrong("only e-mail has a sender and recipients; leave --from and --to out");
    }
    if (channel.to.empty() || channel.to.size() > 50) {
        return wrong("e-mail needs 1 to 50 recipients: --to ops@example.com");
    }
    if (const auto from = check_mail_recipient(channel.from); !from) {
        return wrong("the sender \"" + channel.from + "\": " + from.error().detail);
    }
    for (const std::string& one : channel.to) {
        if (const auto to = check_mail_recipient(one); !to) {
            return wrong("the recipient \"" + one + "\": " + to.error().detail);
        }
    }
    return {};
}

Result<void> check_pace(const NotifyChannel& channel) {
    using namespace std::chrono_literals;
    if (channel.settle < 0s || channel.settle > 10min) {
        return wrong("what settles is told after 0 s to 10 min");
    }
    if (channel.per_hour < 1 || channel.per_hour > 60) {
        return wrong("1 to 60 messages an hour are sent at most");
    }
    if (channel.repeat_after && (*channel.repeat_after < 5min || *channel.repeat_after > 24h)) {
        return wrong("what nobody acknowledged is told again after 5 min to 24 h");
    }
    if (channel.quiet && !TimeZone::find(channel.quiet->time_zone)) {
        return wrong("there is no time zone \"" + channel.quiet->time_zone + "\"; write one like Asia/Shanghai");
    }
    return {};
}

ChannelAddress with_credential(ChannelAddress address, std::string_view name) {
    address.credential = name;
    return address;
}

/// Whether one path leads to or through the other.
bool lies_along(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto [first, second] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return first == a.end() || second == b.end();
}

bool is_within(const std::vector<std::string>& area, const std::vector<std::string>& path) {
    return area.size() <= path.size() && std::equal(area.begin(), area.end(), path.begin());
}

}  // namespace

std::string_view id_of(ChannelKind kind) noexcept {
    switch (kind) {
        case ChannelKind::email:
            return "email";
        case ChannelKind::webhook:
            return "webhook";
        case ChannelKind::snmp:
            return "snmp";
    }
    return "";
}

std::string_view id_of(NoticeLanguage language) noexcept {
    switch (language) {
        case NoticeLanguage::english:
            return "en";
        case NoticeLanguage::chinese:
            return "zh";
        case NoticeLanguage::vietnamese:
            return "vi";
    }
    return "";
}

std::optional<NoticeLanguage> notice_language_by_id(std::string_view id) noexcept {
    for (const NoticeLanguage language :
         {NoticeLanguage::english, NoticeLanguage::chinese, NoticeLanguage::vietnamese}) {
        if (id == id_of(language)) {
            return language;
        }
    }
    return std::nullopt;
}

Result<QuietHours> QuietHours::parse(std::string_view text) {
    const auto refuse = [&] {
        return wrong("\"" + std::string(text) + "\" is no quiet time; write one like 22:00-07:00@Asia/Shanghai, or " +
                     "22:00-07:00@Asia/Shanghai,major for what is told all the same");
    };
    const std::size_t at = text.find('@');
    if (at != 11 || text[5] != '-') {
        return refuse();
    }
    const auto begin = clock_time(text.substr(0, 5));
    const auto end = clock_time(text.substr(6, 5));
    const std::size_t comma = std::min(text.find(',', at), text.size());
    QuietHours quiet;
    quiet.time_zone = text.substr(at + 1, comma - at - 1);
    if (comma < text.size()) {
        const auto severity = severity_by_id(text.substr(comma + 1));
        if (!severity) {
            return refuse();
        }
        quiet.told_all_the_same = *severity;
    }
    if (!begin || !end || *begin == *end || !TimeZone::find(quiet.time_zone)) {
        return refuse();
    }
    quiet.begin = *begin;
    quiet.end = *end;
    return quiet;
}

std::string QuietHours::to_string() const {
    return clock_text(begin) + "-" + clock_text(end) + "@" + time_zone + "," + std::string(id_of(told_all_the_same));
}

std::optional<UtcTime> QuietHours::end_at(UtcTime now) const {
    const TimeZone zone = TimeZone::find(time_zone).value();
    const auto clock = zone.local(now).clock;
    const auto midnight = std::chrono::floor<std::chrono::days>(clock);
    const auto time = clock - midnight;
    const bool goes_over_midnight = begin > end;
    const bool is_quiet = goes_over_midnight ? time >= begin || time < end : time >= begin && time < end;
    if (!is_quiet) {
        return std::nullopt;
    }
    const bool ends_tomorrow = goes_over_midnight && time >= begin;
    return zone.instant(midnight + (ends_tomorrow ? a_day : minutes{0}) + end);
}

ChannelKind kind_of(const NotifyChannel& channel) {
    const auto address = channel_address_in(channel.address);
    return address ? kind_of(address->way) : ChannelKind::snmp;
}

Result<void> check_channel(const NotifyChannel& channel) {
    if (!is_credential_name(channel.name)) {
        return wrong("a channel's name is 1 to 64 letters, digits, \"-\", \"_\" and \".\"");
    }
    const auto receiver = parse_receiver_without_secrets(channel.address);
    if (!receiver) {
        return receiver.error();
    }
    const auto people = check_people(channel, std::holds_alternative<MailServer>(*receiver));
    return people ? check_pace(channel) : people;
}

Result<void> check_entered_channel(const NotifyChannel& channel) {
    const auto address = channel_address_in(channel.address);
    if (address && !secret_part(*address).empty()) {
        return wrong("the URL of the webhook looks like a secret itself: " + shown_address(channel.address) +
                     "; keep what stands there with wattmastctl credential set NAME --secret path_secret, and write " +
                     text_of(with_credential(without_secret_part(*address), "NAME")));
    }
    return check_channel(channel);
}

bool wants(const NotifyChannel& channel, const Alarm& alarm, const Catalog& catalog) {
    const AlarmScope& scope = channel.scope;
    if (!channel.is_enabled || alarm.severity > channel.floor) {
        return false;
    }
    if (!alarm.site.is_assigned()) {
        // Of a group over several sites no more is known than their area.
        return lies_along(scope.area, alarm.area);
    }
    const Site* const site = catalog.site(alarm.site);
    if (site == nullptr) {
        return true;  // Better told to one too many than to nobody.
    }
    const Point* const point = alarm.point.is_assigned() ? catalog.point(alarm.point) : nullptr;
    const bool is_instance = scope.instance.empty() || point == nullptr || point->key.instance == scope.instance;
    return is_within(scope.area, site->area) && (!scope.site_kind || *scope.site_kind == site->kind) &&
           (scope.tag.empty() || std::ranges::find(site->tags, scope.tag) != site->tags.end()) &&
           (!scope.site.is_assigned() || scope.site == site->id) &&
           (!scope.device.is_assigned() || !alarm.device.is_assigned() || scope.device == alarm.device) && is_instance;
}

}  // namespace wattmast
