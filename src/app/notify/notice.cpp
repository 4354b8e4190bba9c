// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/notice.h"

#include <utility>

namespace wattmast {

std::string_view id_of(NoticeAbout about) noexcept {
    switch (about) {
        case NoticeAbout::raised:
            return "raised";
        case NoticeAbout::cleared:
            return "cleared";
        case NoticeAbout::repeated:
            return "repeated";
    }
    return "";
}

std::size_t Notice::further_count() const noexcept {
    std::size_t count = 0;
    for (const auto& [severity, alarms] : further) {
        count += alarms;
    }
    return count;
}

NoticeItem notice_item(NoticeAbout about, const Alarm& alarm, const Catalog& catalog, std::string advice) {
    NoticeItem item;
    item.about = about;
    item.alarm = alarm;
    item.advice = std::move(advice);
    if (const Site* site = catalog.site(alarm.site)) {
        item.site_code = site->code;
        item.site_name = site->name;
        item.time_zone = site->time_zone;
    }
    if (const Device* device = catalog.device(alarm.device)) {
        item.device = device->name;
    }
    if (const Point* point = catalog.point(alarm.point)) {
        item.point = point->name.empty() ? to_string(point->key) : point->name;
    }
    return item;
}

}  // namespace wattmast
