// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/fleet_chart.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "app/site_layout.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FleetChart)
};

constexpr std::size_t most_stacks = 7;

struct Group {
    QString name;
    std::vector<PointId> power;
};

/// Groups in a stable order, the rest beyond the largest joined.
std::vector<Group> joined(std::vector<Group> groups) {
    std::ranges::stable_sort(groups, std::ranges::greater{}, [](const Group& group) { return group.power.size(); });
    if (groups.size() > most_stacks) {
        Group others{Texts::tr("Others"), {}};
        for (auto group = groups.begin() + static_cast<std::ptrdiff_t>(most_stacks) - 1; group != groups.end();
             ++group) {
            others.power.insert(others.power.end(), group->power.begin(), group->power.end());
        }
        groups.resize(most_stacks - 1);
        groups.push_back(std::move(others));
    }
    return groups;
}

QString group_name(const Site& site, const Scope& scope, FleetSplit split) {
    switch (split) {
        case FleetSplit::by_class:
            return label_of(site.kind);
        case FleetSplit::by_region: {
            // One level below the scope, or two where the first would hold all.
            const std::size_t level = std::min(scope.area.size() + 1, site.area.empty() ? 0 : site.area.size() - 1);
            return site.area.empty() ? Texts::tr("No region") : to_qt(site.area[level]);
        }
        case FleetSplit::total:
            return Texts::tr("All sites");
    }
    return {};
}

void add_points(std::vector<PointId>& ids, const std::vector<const Point*>& points) {
    for (const Point* point : points) {
        ids.push_back(point->id);
    }
}

SeriesSpec series(const QString& name, std::vector<PointId> points) {
    SeriesSpec spec;
    spec.name = name;
    spec.line = {std::move(points), SumPolicy::known};
    spec.envelope = Envelope::hidden;
    return spec;
}

PaneSpec power_pane(std::vector<Group> groups, FleetSplit split) {
    PaneSpec pane;
    pane.title = Texts::tr("Power");
    pane.unit = Unit::watt;
    pane.weight = 2;
    int step = 6;
    for (Group& group : groups) {
        SeriesSpec spec = series(group.name, std::move(group.power));
        spec.style = split == FleetSplit::total ? SeriesStyle::area : SeriesStyle::stack;
        spec.colour = split == FleetSplit::total ? SeriesColour::of(SeriesRole::power) : SeriesColour::of_step(step);
        step = std::max(1, step - (groups.size() > 4 ? 1 : 2));
        pane.series.push_back(std::move(spec));
    }
    return pane;
}

}  // namespace

PlotSpec fleet_chart(const Catalog& catalog, const Scope& scope, FleetSplit split, TimeZone zone) {
    std::map<QString, Group> groups;
    std::vector<PointId> down;
    std::vector<PointId> up;
    const CatalogIndex index(catalog);
    for (const Site& site : catalog.sites) {
        if (!scope.contains(site)) {
            continue;
        }
        const SiteLayout layout = layout_of(index, site);
        Group& group = groups[group_name(site, scope, split)];
        group.name = group_name(site, scope, split);
        for (const NodeMeters& node : layout.drawn) {
            if (node.power != nullptr) {
                group.power.push_back(node.power->id);
            }
        }
        add_points(down, layout.traffic_down);
        add_points(up, layout.traffic_up);
    }
    std::vector<Group> stacks;
    for (auto& [name, group] : groups) {
        if (!group.power.empty()) {
            stacks.push_back(std::move(group));
        }
    }

    PlotSpec spec;
    spec.scope = Texts::tr("Fleet power and traffic");
    spec.zone = zone;
    spec.legend = LegendPlace::right;
    if (!stacks.empty()) {
        spec.panes.push_back(power_pane(joined(std::move(stacks)), split));
    }
    PaneSpec traffic;
    traffic.title = Texts::tr("Traffic");
    traffic.unit = Unit::bit_per_second;
    for (auto& [name, points, role] : {std::tuple{Texts::tr("Downlink"), down, SeriesRole::traffic},
                                       std::tuple{Texts::tr("Uplink"), up, SeriesRole::traffic_up}}) {
        if (!points.empty()) {
            SeriesSpec line = series(name, points);
            line.style = SeriesStyle::area;
            line.colour = SeriesColour::of(role);
            traffic.series.push_back(std::move(line));
        }
    }
    if (!traffic.series.empty()) {
        spec.panes.push_back(std::move(traffic));
    }
    return spec;
}

}  // namespace wattmast::ui
