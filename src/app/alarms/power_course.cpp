// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/power_course.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "analysis/quarter_mean.h"
#include "app/alarms/earlier_quarters.h"
#include "app/alarms/site_picture.h"
#include "app/formula_points.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr int weeks = 4;
constexpr double least_known = 0.8;
constexpr double watt_hours_in_kilowatt_hour = 1000;

UtcTime quarter_at(UtcTime at) {
    const auto quarter = std::chrono::floor<Duration>(at).time_since_epoch() / QuarterMean::length;
    return UtcTime{quarter * QuarterMean::length};
}

/// Means of `count` quarters from `begin` on.
Result<std::vector<std::optional<double>>> means_of(const ReadChart& read, const ChartLineQuery& line, UtcTime begin,
                                                    std::size_t count, const std::stop_token& stop) {
    ChartQuery query;
    query.lines = {line};
    query.columns = static_cast<int>(count);
    for (std::size_t i = 0; i <= count; ++i) {
        query.edges.push_back(begin + QuarterMean::length * static_cast<int>(i));
    }
    query.range = {query.edges.front(), query.edges.back()};
    const auto data = read(query, stop);
    if (!data) {
        return data.error();
    }
    std::vector<std::optional<double>> means(count);
    for (const ChartLine& found : data->lines) {
        for (const ChartColumn& column : found.columns) {
            const auto at = (column.at - begin) / QuarterMean::length;
            if (column.at >= begin && at < static_cast<std::int64_t>(count) && std::isfinite(column.mean)) {
                means[static_cast<std::size_t>(at)] = column.mean;
            }
        }
    }
    return means;
}

/// The part of a quarter that lies in the range.
Duration overlap(UtcTime quarter, TimeRange range) {
    const UtcTime begin = std::max(quarter, range.begin);
    const UtcTime end = std::min(quarter + QuarterMean::length, range.end);
    return std::max(Duration{0}, end - begin);
}

Result<void> add_site(AlarmCost& cost, const ReadChart& read, const FleetIndex& index, const Alarm& alarm, UtcTime now,
                      const std::stop_token& stop) {
    const TimeRange range{alarm.since, alarm.cleared.value_or(now)};
    const auto course = power_course(read, index, alarm.site, range, stop);
    if (!course) {
        return course.error();
    }
    for (const PowerQuarter& quarter : *course) {
        const Duration length = overlap(quarter.begin, range);
        cost.whole += length;
        if (quarter.measured && quarter.expected) {
            const double hours = std::chrono::duration<double, std::ratio<3600>>(length).count();
            cost.known += length;
            cost.kilowatt_hours += (*quarter.measured - *quarter.expected) * hours / watt_hours_in_kilowatt_hour;
        }
    }
    return {};
}

Failure too_many_sites() {
    return fail(Errc::invalid_argument, "the alarm is of more sites than can be counted at once");
}

}  // namespace

std::optional<ChartLineQuery> power_line(const FleetIndex& index, SiteId site) {
    const FleetIndex::SitePlace* place = index.site(site);
    const SitePoints points =
        place == nullptr ? SitePoints() : points_of_site(index, static_cast<std::size_t>(place - index.sites().data()));
    if (!points.has_power || points.power.empty()) {
        return std::nullopt;
    }
    ChartLineQuery line;
    bool is_sum = true;
    for (const SitePoints::Power& part : points.power) {
        const bool is_power = part.power.is_assigned();
        line.formula += part.sign < 0 ? " - " : line.formula.empty() ? "" : " + ";
        if (is_power) {
            line.formula += reference_text(part.power);
            line.sum_of.push_back(part.power);
        } else {
            line.formula += reference_text(part.voltage) + " * " + reference_text(part.current);
            line.sum_of.insert(line.sum_of.end(), {part.voltage, part.current});
        }
        is_sum = is_sum && is_power && part.sign > 0;
    }
    if (is_sum) {
        line.formula.clear();
    }
    return line;
}

Result<std::vector<PowerQuarter>> power_course(const ReadChart& read, const FleetIndex& index, SiteId site,
                                               TimeRange range, const std::stop_token& stop) {
    const FleetIndex::SitePlace* place = index.site(site);
    const auto line = power_line(index, site);
    const auto zone = place == nullptr ? Result<TimeZone>(TimeZone::utc()) : TimeZone::find(place->site->time_zone);
    if (!line || !zone) {
        return fail(Errc::no_data, "the power that the site draws is not measured");
    }
    const UtcTime begin = quarter_at(range.begin);
    const auto count =
        static_cast<std::size_t>((range.end - begin + QuarterMean::length - Duration{1}) / QuarterMean::length);
    if (range.end <= range.begin || count > most_quarters) {
        return fail(Errc::invalid_argument, "the time is empty or longer than twelve weeks");
    }
    const auto measured = means_of(read, *line, begin, count, stop);
    if (!measured) {
        return measured.error();
    }
    std::vector<double> sums(count, 0);
    std::vector<int> known(count, 0);
    for (int week = 1; week <= weeks; ++week) {
        const EarlierQuarters earlier = earlier_quarters(*zone, begin, count, week);
        if (earlier.count == 0) {
            continue;
        }
        const auto means = means_of(read, *line, earlier.range.begin, earlier.count, stop);
        if (!means) {
            return means.error();
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (const auto at = earlier.places[i]; at && (*means)[*at]) {
                sums[i] += *(*means)[*at];
                ++known[i];
            }
        }
    }
    std::vector<PowerQuarter> course(count);
    for (std::size_t i = 0; i < count; ++i) {
        course[i].begin = begin + QuarterMean::length * static_cast<int>(i);
        course[i].measured = (*measured)[i];
        course[i].expected = known[i] > 0 ? std::optional(sums[i] / known[i]) : std::nullopt;
    }
    return course;
}

bool has_cost(const Alarm& alarm) noexcept {
    return alarm.condition == AlarmCondition::deviation;
}

Result<std::vector<Alarm>> single_alarms(std::vector<Alarm> members, const MembersOf& members_of,
                                         const std::stop_token& stop) {
    std::vector<Alarm> single;
    std::set<AlarmId> seen;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Alarm one = members[i];
        if (!seen.insert(one.id).second) {
            continue;
        }
        if (!one.is_group()) {
            single.push_back(one);
        } else {
            auto inner = members_of(one.id);
            if (!inner || inner->empty()) {
                return inner ? fail(Errc::no_data, "the alarms of a group in it are not known") : inner.error();
            }
            members.insert(members.end(), inner->begin(), inner->end());
        }
        if (single.size() > most_costed || stop.stop_requested()) {
            return stop.stop_requested() ? fail(Errc::cancelled, "given up") : too_many_sites();
        }
    }
    return single;
}

Result<AlarmCost> alarm_cost(const ReadChart& read, const FleetIndex& index, const Alarm& alarm,
                             const std::vector<Alarm>& members, UtcTime now, const std::stop_token& stop) {
    if (!has_cost(alarm)) {
        return fail(Errc::invalid_argument, "this condition has no energy to count");
    }
    if (members.size() > most_costed) {
        return too_many_sites();
    }
    AlarmCost cost;
    for (const Alarm& one : alarm.is_group() ? members : std::vector{alarm}) {
        if (!has_cost(one)) {
            return fail(Errc::no_data, "one of its alarms has no energy to count");
        }
        if (auto added = add_site(cost, read, index, one, now, stop); !added) {
            return added.error();
        }
    }
    const auto known = static_cast<double>(cost.known.count());
    if (cost.whole <= Duration{0} || known < least_known * static_cast<double>(cost.whole.count())) {
        return fail(Errc::no_data, "what was drawn or expected is not known for most of the time");
    }
    return cost;
}

}  // namespace wattmast
