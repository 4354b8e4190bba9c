// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/energy_reading.h"

#include <algorithm>
#include <utility>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr double milliwatt_hours_per_kilowatt_hour = 1e6;

class EnergyNames {
    Q_DECLARE_TR_FUNCTIONS(EnergyNames)
};

}  // namespace

const SiteLoad* EnergySpan::site(SiteId id) const {
    const auto found = std::ranges::find(hours.sites, id, &SiteLoad::site);
    return found == hours.sites.end() ? nullptr : &*found;
}

EnergySpan energy_span(EnergyHours hours) {
    EnergySpan span;
    span.zone = TimeZone::find(hours.time_zone).value();
    span.range = {hours.hours.front().range.begin, hours.hours.back().range.end};
    span.figures = load_figures(hours.hours, span.zone);
    span.days = load_days(hours.hours, span.zone);
    span.profile = day_profile(hours.hours, span.zone);
    span.duration = load_duration(hours.hours);
    span.hours = std::move(hours);
    return span;
}

std::optional<double> change_percent(std::optional<Energy> now, std::optional<Energy> earlier) {
    if (!now || !earlier || earlier->count() <= 0) {
        return std::nullopt;
    }
    return (static_cast<double>(now->count()) / static_cast<double>(earlier->count()) - 1) * 100;
}

double kilowatt_hours(Energy energy) {
    return static_cast<double>(energy.count()) / milliwatt_hours_per_kilowatt_hour;
}

Format format_in(const TimeZone& zone) {
    return {Format::current().language(), QTimeZone(QByteArray::fromStdString(zone.name()))};
}

QString name_of(const EnergyScope& scope, const Catalog& catalog) {
    if (scope.site.is_assigned()) {
        const Site* site = catalog.site(scope.site);
        return site == nullptr ? QString() : to_qt(site->code) + QLatin1Char(' ') + to_qt(site->name);
    }
    return scope.area.empty() ? EnergyNames::tr("All sites") : to_qt(scope.area.back());
}

QString name_of(TimeRange range, const TimeZone& zone, UtcTime now) {
    const Format format = format_in(zone);
    const CivilMonth month = zone.month_of(range.begin);
    if (zone.range_of(month) == range) {
        return format.month(month.year(), static_cast<int>(month.month()));
    }
    const bool are_days = zone.range_of(zone.date_of(range.begin)).begin == range.begin;
    if (!are_days) {
        return format.range(range, now);
    }
    const UtcTime last = range.end - Duration{1};
    const bool is_of_one_year = zone.date_of(range.begin).year() == zone.date_of(last).year();
    const QString begin = is_of_one_year ? format.day(range.begin) : format.date(range.begin);
    const QString end = format.date(last);
    return zone.date_of(range.begin) == zone.date_of(last) ? end : begin + QStringLiteral(" – ") + end;
}

}  // namespace wattmast::ui
