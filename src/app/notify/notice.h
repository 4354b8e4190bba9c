// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one message tells, before it is put into words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/alarm.h"
#include "units/utc_time.h"

namespace wattmast {

/// What is told of an alarm. Stored as its number: append only.
enum class NoticeAbout : std::uint8_t {
    raised = 1,
    cleared = 2,
    repeated = 3,  ///< Still active and not acknowledged.
};
/// "raised", "cleared", "repeated": written into JSON.
[[nodiscard]] std::string_view id_of(NoticeAbout about) noexcept;

/// An alarm with the names of what it is about. Empty where there is none, or it is not known any more.
struct NoticeItem {
    NoticeAbout about = NoticeAbout::raised;
    Alarm alarm;
    std::string site_code;
    std::string site_name;
    std::string time_zone;  ///< Of the site; empty: UTC.
    std::string device;
    std::string point;   ///< "active_power/total", or a person's name for it.
    std::string advice;  ///< Of the rule.

    friend bool operator==(const NoticeItem&, const NoticeItem&) = default;
};

/// A message: the same for all attempts to deliver it.
struct Notice {
    enum class Kind : std::uint8_t {
        alarms = 1,
        digest = 2,  ///< Of what was held back because there was too much.
        test = 3,    ///< Asked for by a person; has no items.
    };

    Kind kind = Kind::alarms;
    std::string id;  ///< Unique; letters, digits and "-".
    UtcTime at;
    std::vector<NoticeItem> items;              ///< Most urgent first.
    std::size_t arrived = 0;                    ///< Of its parts, by earlier attempts: SNMP alone has several.
    std::map<Severity, std::size_t> further{};  ///< Alarms that are not among the items, by severity.

    [[nodiscard]] std::size_t further_count() const noexcept;

    friend bool operator==(const Notice&, const Notice&) = default;
};

/// The names as the catalogue has them now. `advice` is the rule's.
[[nodiscard]] NoticeItem notice_item(NoticeAbout about, const Alarm& alarm, const Catalog& catalog, std::string advice);

}  // namespace wattmast
