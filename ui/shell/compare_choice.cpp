// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/compare_choice.h"

#include <QDateTime>
#include <stdexcept>

#include "ui/format/format.h"

namespace wattmast::ui {
namespace {

constexpr int days_of_week = 7;

QDateTime earlier(const QDateTime& local, CompareWith with) {
    switch (with) {
        case CompareWith::previous_day:
            return local.addDays(-1);
        case CompareWith::previous_week:
            return local.addDays(-days_of_week);
        case CompareWith::previous_month:
            return local.addMonths(-1);
        case CompareWith::previous_year:
            return local.addYears(-1);
        case CompareWith::own_start:
            break;
    }
    return local;
}

}  // namespace

CompareChoice CompareChoice::of(CompareWith with) {
    if (with == CompareWith::own_start) {
        throw std::logic_error("an own start needs its time");
    }
    CompareChoice choice;
    choice.with_ = with;
    return choice;
}

CompareChoice CompareChoice::from(UtcTime start) {
    CompareChoice choice;
    choice.with_ = CompareWith::own_start;
    choice.start_ = start;
    return choice;
}

TimeRange CompareChoice::at(TimeRange shown, const QTimeZone& zone) const {
    UtcTime begin = start_;
    if (with_ != CompareWith::own_start) {
        const auto local = QDateTime::fromMSecsSinceEpoch(shown.begin.time_since_epoch().count(), zone);
        begin = UtcTime(Duration(earlier(local, with_).toMSecsSinceEpoch()));
    }
    return {begin, begin + shown.length()};
}

QString CompareChoice::name() const {
    switch (with_) {
        case CompareWith::previous_day:
            return tr("Previous day");
        case CompareWith::previous_week:
            return tr("Previous week");
        case CompareWith::previous_month:
            return tr("Previous month");
        case CompareWith::previous_year:
            return tr("Previous year");
        case CompareWith::own_start:
            return tr("From %1").arg(Format::current().date_time(start_));
    }
    return {};
}

}  // namespace wattmast::ui
