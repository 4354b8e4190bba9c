// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_chart.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/site_layout.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/expected_loader.h"
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_lines = 4;

class ChartTexts {
    Q_DECLARE_TR_FUNCTIONS(AlarmChart)
};

void add_drawn(std::vector<PointId>& points, const Point* point) {
    if (point != nullptr && drawn_unit(*point) && points.size() < most_lines &&
        std::ranges::find(points, point->id) == points.end()) {
        points.push_back(point->id);
    }
}

std::vector<const Point*> points_at(const Alarm& alarm, const Catalog& catalog) {
    if (catalog.device(alarm.device) != nullptr) {
        return catalog.points_of(alarm.device);
    }
    return catalog.site(alarm.site) != nullptr ? catalog.points_of(alarm.site) : std::vector<const Point*>();
}

/// What measures the site's power; battery before it where the site runs on it.
void add_site(std::vector<PointId>& points, const Alarm& alarm, const AlarmRule* rule, const Catalog& catalog) {
    const Site* site = catalog.site(alarm.site);
    if (site == nullptr) {
        return;
    }
    const SiteLayout layout = layout_of(catalog, *site);
    const auto is_about = [rule](wattmast::SiteFigure figure) { return rule != nullptr && rule->figure == figure; };
    if (alarm.condition == AlarmCondition::mains_failure || is_about(wattmast::SiteFigure::battery_charge)) {
        add_drawn(points, layout.battery_charge);
        add_drawn(points, points.empty() ? layout.battery_voltage : nullptr);
    }
    if (is_about(wattmast::SiteFigure::traffic)) {
        for (const Point* point : layout.traffic_down) {
            add_drawn(points, point);
        }
    }
    if (points.empty()) {
        for (const NodeMeters& node : layout.drawn) {
            add_drawn(points, &power_else_energy(node));
        }
    }
}

std::vector<PointId> points_of_one(const Alarm& alarm, const Catalog& catalog, const AlarmRules& rules) {
    std::vector<PointId> points;
    add_drawn(points, catalog.point(alarm.point));
    const AlarmRule* rule = rule_of(alarm, rules);
    if (points.empty() && rule != nullptr && rule->kind) {
        for (const Point* point : points_at(alarm, catalog)) {
            add_drawn(points, point->key.kind == *rule->kind ? point : nullptr);
        }
    }
    if (points.empty() && alarm.device.is_assigned()) {
        for (const Point* point : points_at(alarm, catalog)) {
            add_drawn(points, points.empty() ? point : nullptr);
        }
    }
    if (points.empty()) {
        add_site(points, alarm, rule, catalog);
    }
    return points;
}

/// Members of a group differ in their site, or else in their device.
QString name_of_line(const Point& point, const Catalog& catalog, const Alarm& alarm) {
    if (!alarm.is_group()) {
        return label_of(point);
    }
    const Site* site = catalog.site_of(point);
    const Device* device = catalog.device(point.device);
    if (site != nullptr && site->id != alarm.site) {
        return to_qt(site->code);
    }
    return device != nullptr ? to_qt(device->name) : label_of(point);
}

/// Of one site that differs from what is expected: what it drew, what was expected, and the limit above that.
std::optional<PaneSpec> expected_pane(const Alarm& alarm, const Catalog& catalog, const AlarmRules& rules) {
    const std::vector<PointId> points = points_of_one(alarm, catalog, rules);
    if (alarm.condition != AlarmCondition::deviation || alarm.is_group() || points.empty()) {
        return std::nullopt;
    }
    const auto add = [&](PaneSpec& pane, const QString& name, CourseLine line, SeriesRole role, DashPattern dash) {
        SeriesSpec series;
        series.name = name;
        series.line = course_line(line, alarm.site, points.front(), alarm.limit.value_or(0));
        series.colour = SeriesColour::of(role);
        series.dash = dash;
        series.envelope = line == CourseLine::measured ? Envelope::shown : Envelope::hidden;
        pane.series.push_back(std::move(series));
    };
    PaneSpec pane;
    pane.unit = Unit::watt;
    add(pane, ChartTexts::tr("measured"), CourseLine::measured, SeriesRole::power, DashPattern::solid);
    add(pane, ChartTexts::tr("expected"), CourseLine::expected, SeriesRole::expected, DashPattern::dash_6_3);
    if (alarm.limit) {
        //: Of a chart's line; %1: "+15%". 中文：门限，预期 %1
        const QString name =
            ChartTexts::tr("limit, expected %1").arg(amount_text(alarm.limit, scale_of(alarm, catalog, rules)));
        add(pane, name, CourseLine::limit, SeriesRole::other, DashPattern::dash_2_2);
    }
    return pane;
}

void add_marks(PlotSpec& spec, const Alarm& alarm) {
    spec.marks.push_back(
        {alarm.raised, QString::number(static_cast<int>(alarm.severity)), ChartTexts::tr("Alarm raised")});
    if (alarm.cleared) {
        //: One letter below the axis of a chart, for "cleared". 中文：清
        spec.marks.push_back({*alarm.cleared, ChartTexts::tr("C", "mark: cleared"), ChartTexts::tr("Alarm cleared")});
    }
}

}  // namespace

std::vector<PointId> points_of(const Alarm& alarm, const std::vector<Alarm>& members, const Catalog& catalog,
                               const AlarmRules& rules) {
    if (!alarm.is_group()) {
        return points_of_one(alarm, catalog, rules);
    }
    std::vector<PointId> points;
    for (const Alarm& member : members) {
        const std::vector<PointId> own = points_of_one(member, catalog, rules);
        add_drawn(points, own.empty() ? nullptr : catalog.point(own.front()));
    }
    return points;
}

PlotSpec alarm_chart(const Alarm& alarm, const std::vector<Alarm>& members, const Catalog& catalog,
                     const AlarmRules& rules, const TimeZone& zone) {
    PlotSpec spec;
    spec.scope = place_of(alarm, catalog);
    spec.zone = zone;
    spec.ribbons = RibbonPolicy::none;
    if (auto expected = expected_pane(alarm, catalog, rules)) {
        expected->title = pane_title(expected->unit);
        expected->y = natural_policy(expected->unit);
        spec.panes.push_back(std::move(*expected));
        add_marks(spec, alarm);
        return spec;
    }
    PaneSpec pane;
    for (const PointId id : points_of(alarm, members, catalog, rules)) {
        const Point& point = *catalog.point(id);
        const Unit unit = *drawn_unit(point);
        if (pane.series.empty()) {
            pane.unit = unit;
        } else if (unit != pane.unit) {
            continue;  // One unit per pane.
        }
        SeriesSpec line;
        line.name = name_of_line(point, catalog, alarm);
        line.line.sum_of = {id};
        line.colour = pane.series.empty() ? SeriesColour::of(SeriesRole::power)
                                          : SeriesColour::of_slot(static_cast<int>(pane.series.size()));
        pane.series.push_back(std::move(line));
    }
    if (pane.series.empty()) {
        return spec;
    }
    pane.title = pane_title(pane.unit);
    pane.y = natural_policy(pane.unit);
    const bool is_level = alarm.condition == AlarmCondition::above || alarm.condition == AlarmCondition::below;
    if (is_level && alarm.limit && alarm.unit == pane.unit) {
        pane.limits.push_back(
            {*alarm.limit, ChartTexts::tr("limit %1").arg(amount_text(alarm.limit, scale_of(alarm, catalog, rules)))});
    }
    spec.panes.push_back(std::move(pane));
    add_marks(spec, alarm);
    return spec;
}

TimeRange range_around(const Alarm& alarm, UtcTime now) {
    constexpr Duration before = 2h;
    if (!alarm.cleared) {
        return {std::min(now - Duration{24h}, alarm.since - before), now};
    }
    const Duration margin = std::max(before, *alarm.cleared - alarm.since);
    return {alarm.since - margin, std::min(now, *alarm.cleared + margin)};
}

}  // namespace wattmast::ui
