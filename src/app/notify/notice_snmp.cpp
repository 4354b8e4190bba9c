// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/notice_snmp.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

#include "app/notify/notice_text.h"
#include "app/notify/phrases.h"

namespace wattmast {
namespace {

// RFC 3877, 5: alarmMIB is { mib-2 118 }.
const Oid active_state{1, 3, 6, 1, 2, 1, 118, 0, 2};
const Oid clear_state{1, 3, 6, 1, 2, 1, 118, 0, 3};
const Oid model_notification{1, 3, 6, 1, 2, 1, 118, 1, 1, 2, 1, 3};  ///< First accessible column of alarmModelTable.
const Oid active_entry{1, 3, 6, 1, 2, 1, 118, 1, 2, 2, 1};
constexpr std::uint32_t context_name = 7;
constexpr std::uint32_t resource_id = 10;
constexpr std::uint32_t description = 11;
constexpr std::uint32_t model_pointer = 13;
const Oid nothing{0, 0};

constexpr std::size_t most_text = 255;    ///< SnmpAdminString
constexpr std::size_t most_context = 32;  ///< alarmActiveContextName

/// Unsigned32 from 1, which wraps back to 1 (RFC 3877, alarmActiveIndex).
std::uint32_t index_of(std::int64_t id) {
    constexpr std::int64_t most = 4'294'967'295;
    return static_cast<std::uint32_t>(id > 0 ? (id - 1) % most + 1 : 1);
}

/// RFC 3877, 5.4: what alarmModelState stands for each perceived severity.
std::uint32_t state_of(const NoticeItem& item) {
    if (item.about == NoticeAbout::cleared) {
        return 1;
    }
    switch (item.alarm.severity) {
        case Severity::critical:
            return 6;
        case Severity::major:
            return 5;
        case Severity::minor:
            return 4;
        case Severity::warning:
            break;
    }
    return 3;
}

/// DateAndTime of RFC 2579 with its offset from UTC, as arcs behind their number.
void append_date_and_time(Oid& oid, UtcTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    const auto year = static_cast<std::uint32_t>(static_cast<int>(date.year()));
    for (const std::uint32_t arc :
         {11U, year / 256U, year % 256U, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
          static_cast<unsigned>(clock.hours().count()), static_cast<unsigned>(clock.minutes().count()),
          static_cast<unsigned>(clock.seconds().count()), static_cast<unsigned>(clock.subseconds().count() / 100),
          static_cast<unsigned>('+'), 0U, 0U}) {
        oid.push_back(arc);
    }
}

/// An object of the alarm's row in alarmActiveTable: the list without a name, when it began, and its number.
Oid active_object(std::uint32_t column, UtcTime time, std::int64_t id) {
    Oid oid = active_entry;
    oid.push_back(column);
    oid.push_back(0);  // alarmListName is empty.
    append_date_and_time(oid, time);
    oid.push_back(index_of(id));
    return oid;
}

/// At most so many bytes, and no character cut.
std::string cut(std::string text, std::size_t most) {
    if (text.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
            --most;
        }
        text.resize(most);
    }
    return text;
}

SnmpNotice notice_about(const NoticeItem& item, NoticeLanguage language) {
    const Alarm& alarm = item.alarm;
    const auto object = [&](std::uint32_t column) { return active_object(column, alarm.raised, alarm.id.number()); };
    Oid model = model_notification;
    model.push_back(0);  // alarmListName is empty.
    model.push_back(index_of(alarm.rule.number()));
    model.push_back(state_of(item));
    SnmpNotice notice;
    notice.kind = item.about == NoticeAbout::cleared ? clear_state : active_state;
    std::string text = headline_of(item, language);
    const std::string value = amount_text(alarm, alarm.value, language);
    const std::string limit = amount_text(alarm, alarm.limit, language);
    for (const std::string& more : {item.device, item.point, value}) {
        text += more.empty() ? std::string() : say(NoticePhrase::separator, language) + more;
    }
    if (!limit.empty()) {
        text += say(NoticePhrase::separator, language) + say(NoticePhrase::label_limit, language) +
                say(NoticePhrase::colon, language) + limit;
    }
    notice.values = {{object(model_pointer), std::move(model)},
                     {object(resource_id), nothing},
                     {object(description), cut(std::move(text), most_text)}};
    if (!item.site_code.empty() && item.site_code.size() <= most_context) {
        notice.values.push_back({object(context_name), item.site_code});
    }
    return notice;
}

SnmpNotice notice_of_words(const Notice& notice, std::string text) {
    const auto object = [&](std::uint32_t column) { return active_object(column, notice.at, 1); };
    return {{},
            active_state,
            {{object(model_pointer), nothing},
             {object(resource_id), nothing},
             {object(description), cut(std::move(text), most_text)}}};
}

}  // namespace

std::vector<SnmpNotice> snmp_notices_of(const Notice& notice, const NotifyChannel& channel) {
    std::vector<SnmpNotice> notices;
    for (const NoticeItem& item : notice.items) {
        notices.push_back(notice_about(item, channel.language));
    }
    if (notice.kind != Notice::Kind::alarms || notice.further_count() > 0) {
        notices.push_back(notice_of_words(notice, text_of(notice, channel.language, channel.name).subject));
    }
    return notices;
}

}  // namespace wattmast
