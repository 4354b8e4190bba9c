// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/shown_month.h"

#include "ui/format/format.h"

namespace wattmast::ui {
namespace {

QDate first_day(CivilMonth month) {
    return {month.year(), static_cast<int>(month.month()), 1};
}

}  // namespace

CivilMonth shown_month(const Session& session) {
    const QDate day = to_qt(session.range().end - Duration{1}, session.zone()).date();
    return {std::chrono::year{day.year()} / std::chrono::month{static_cast<unsigned>(day.month())}};
}

TimeRange range_of(CivilMonth month, const QTimeZone& zone) {
    return {from_qt(first_day(month).startOfDay(zone)), from_qt(first_day(month.next()).startOfDay(zone))};
}

}  // namespace wattmast::ui
