// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Alarms, sites and channels to tell about.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "app/notify/channel.h"
#include "app/notify/plan.h"
#include "model/alarm.h"
#include "model/catalog.h"

namespace wattmast::test {

inline constexpr UtcTime noon = utc_from_milliseconds(1'795'694'400'000);  ///< 2026-11-26T12:00:00Z

/// Mains failure at site 1, unless changed.
inline Alarm alarm(std::int64_t id, Severity severity = Severity::major) {
    Alarm made;
    made.id = AlarmId(id);
    made.rule = AlarmRuleId(17);
    made.rule_key = "mains_failure";
    made.condition = AlarmCondition::mains_failure;
    made.severity = severity;
    made.site = SiteId(1);
    made.since = noon - std::chrono::seconds{90};
    made.raised = noon - std::chrono::seconds{30};
    return made;
}

inline Alarm cleared(Alarm of, UtcTime at = noon + std::chrono::minutes{7}) {
    of.cleared = at;
    return of;
}

inline Alarm shelved(Alarm of, UtcTime until = noon + std::chrono::hours{24}) {
    of.shelved = AlarmShelving{noon, until, "li", "works"};
    return of;
}

inline std::shared_ptr<const Catalog> two_sites() {
    auto catalog = std::make_shared<Catalog>();
    catalog->sites = {
        {SiteId(1),
         "SH-PD-0473",
         "浦东 473",
         SiteKind::base_station,
         {"East", "Shanghai"},
         "CN-SH",
         "Asia/Shanghai",
         std::nullopt,
         {"outdoor"}},
        {SiteId(2), "DE-BE-12", "Berlin", SiteKind::data_centre, {"West"}, "DE", "Europe/Berlin", std::nullopt, {}}};
    catalog->devices = {{DeviceId(3), SiteId(1), "M1", "", "", std::chrono::minutes{1}, ""},
                        {DeviceId(4), SiteId(2), "PDU", "", "", std::chrono::minutes{1}, ""}};
    catalog->points = {{PointId(8), DeviceId(3), {PointKind::voltage, Phase::l1, ""}, ""}};
    return catalog;
}

inline NotifyChannel mail_channel(const std::string& name = "noc") {
    NotifyChannel channel;
    channel.name = name;
    channel.address = "smtps://mail.example.com?credential=mail";
    channel.from = "wattmast@example.com";
    channel.to = {"ops@example.org"};
    return channel;
}

inline DeliveryFailure temporary(std::string why = "the line is down") {
    return {fail(Errc::link_failed, std::move(why)), Lasting::temporary};
}
inline DeliveryFailure permanent(std::string why = "no such user") {
    return {fail(Errc::device_refused, std::move(why)), Lasting::permanent};
}

}  // namespace wattmast::test
