// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_chart.h"

#include "app/formula_points.h"
#include "app/site_layout.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/pages/site/pue_course.h"
#include "ui/pages/site/sensor_grid.h"

namespace wattmast::ui {

namespace {

constexpr int power_weight = 5;
constexpr int lower_weight = 3;
constexpr std::size_t most_temperatures = 4;
constexpr int ict_step = 3;
constexpr int cooling_step = 1;
constexpr int mauve = 5;  ///< Categorical colour.

class ChartNames {
    Q_DECLARE_TR_FUNCTIONS(SiteChart)
};

ChartLineQuery sum_of(const std::vector<NodeMeters>& nodes) {
    ChartLineQuery query;
    query.sum_of = power_else_energy_of(nodes);
    return query;
}

ChartLineQuery sum_of(const std::vector<const Point*>& points) {
    ChartLineQuery query;
    for (const Point* point : points) {
        query.sum_of.push_back(point->id);
    }
    return query;
}

SeriesSpec series(const QString& name, ChartLineQuery line, SeriesRole role, SeriesStyle style = SeriesStyle::line) {
    SeriesSpec spec;
    spec.name = name;
    spec.line = std::move(line);
    spec.colour = SeriesColour::of(role);
    spec.style = style;
    return spec;
}

QString name_of(const EnergyNode& node) {
    return node.name.empty() ? label_of(node.kind) : to_qt(node.name);
}

/// Where the pane already says what is measured: the sensor's own name or place.
QString place_of(const Point& point) {
    return point.name.empty() && !point.key.instance.empty() ? to_qt(point.key.instance) : label_of(point);
}

SeriesRole role_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::photovoltaic:
            return SeriesRole::pv;
        case NodeKind::battery:
            return SeriesRole::battery;
        case NodeKind::ict:
            return SeriesRole::it;
        case NodeKind::cooling:
            return SeriesRole::cooling;
        case NodeKind::generator:
        case NodeKind::losses:
        case NodeKind::rectifier:
        case NodeKind::ups:
            return SeriesRole::losses;
        case NodeKind::grid:
            return SeriesRole::power;
        case NodeKind::tenant:
        case NodeKind::other:
            return SeriesRole::other;
    }
    return SeriesRole::other;
}

void add_source_lines(PaneSpec& pane, const SiteLayout& layout) {
    const bool is_one = layout.drawn.size() == 1;
    pane.series.push_back(series(is_one ? name_of(layout.drawn.front().node) : ChartNames::tr("Site"),
                                 sum_of(layout.drawn), SeriesRole::power));
    for (const NodeMeters& source : layout.drawn) {
        if (is_one || !layout.is_drawn_from_sources) {
            break;
        }
        const bool is_grid = source.node.kind == NodeKind::grid;
        SeriesSpec line = series(name_of(source.node), {{power_else_energy(source).id}},
                                 is_grid ? SeriesRole::other : role_of(source.node.kind),
                                 is_grid ? SeriesStyle::line : SeriesStyle::area);
        line.dash = is_grid ? DashPattern::dash_8_3_2_3 : DashPattern::solid;
        line.envelope = Envelope::hidden;
        pane.series.push_back(std::move(line));
    }
}

void add_battery_lines(PaneSpec& pane, const SiteLayout& layout) {
    for (const BatteryMeters& battery : layout.batteries) {
        if (battery.power != nullptr) {
            pane.series.push_back(series(name_of(battery.node), {{battery.power->id}}, SeriesRole::battery));
        }
    }
}

void add_consumer_lines(PaneSpec& pane, const SiteLayout& layout, SeriesStyle style) {
    for (const NodeKind kind : {NodeKind::ict, NodeKind::cooling}) {
        const std::vector<NodeMeters> nodes = uppermost(layout, kind);
        if (!nodes.empty()) {
            SeriesSpec line = series(nodes.size() == 1 ? name_of(nodes.front().node) : label_of(kind), sum_of(nodes),
                                     role_of(kind), style);
            line.envelope = Envelope::hidden;
            // Under the line of the whole: pale as fills, and not in that line's own blue as a line.
            if (style == SeriesStyle::stack) {
                line.colour = SeriesColour::of_step(kind == NodeKind::ict ? ict_step : cooling_step);
            } else if (kind == NodeKind::ict) {
                line.colour = SeriesColour::of_slot(mauve);
            }
            pane.series.push_back(std::move(line));
        }
    }
}

PaneSpec power_pane(const SiteLayout& layout) {
    PaneSpec pane;
    pane.title = pane_title(Unit::watt);
    pane.weight = power_weight;
    if (layout.site->kind == SiteKind::data_centre) {
        add_consumer_lines(pane, layout, SeriesStyle::stack);
    }
    if (!layout.drawn.empty()) {
        add_source_lines(pane, layout);
    }
    if (layout.site->kind != SiteKind::data_centre && layout.is_drawn_from_sources) {
        add_consumer_lines(pane, layout, SeriesStyle::line);
    }
    add_battery_lines(pane, layout);
    return pane;
}

/// Power of the whole site by that of its IT, moment by moment; the figure of a period is the PUE panel's.
PaneSpec pue_pane(const SiteLayout& layout) {
    PaneSpec pane;
    pane.title = QStringLiteral("PUE");
    pane.unit = Unit::ratio;
    pane.y = YPolicy::fit;
    pane.least_span = 0.05;
    pane.weight = lower_weight;
    const std::vector<NodeMeters> it = uppermost(layout, NodeKind::ict);
    if (layout.site->kind == SiteKind::data_centre && layout.is_drawn_from_sources && !it.empty()) {
        ChartLineQuery line = sum_of(layout.drawn);
        const std::vector<PointId> parts = sum_of(it).sum_of;
        line.formula = sum_text(line.sum_of) + " / " + sum_text(parts);
        line.sum_of.insert(line.sum_of.end(), parts.begin(), parts.end());
        pane.series.push_back(series(ChartNames::tr("of the moment", "PUE"), std::move(line), SeriesRole::power));
        if (const auto target = pue_target(layout.site->tags)) {
            pane.limits.push_back({*target,
                                   ChartNames::tr("target %1", "PUE").arg(Format::current().number(*target, 2)),
                                   LimitKind::target});
        }
    }
    return pane;
}

PaneSpec traffic_pane(const SiteLayout& layout) {
    PaneSpec pane;
    pane.title = pane_title(Unit::bit_per_second);
    pane.unit = Unit::bit_per_second;
    pane.weight = lower_weight;
    if (!layout.traffic_down.empty()) {
        pane.series.push_back(series(ChartNames::tr("Down", "traffic towards users"), sum_of(layout.traffic_down),
                                     SeriesRole::traffic, SeriesStyle::area));
    }
    if (!layout.traffic_up.empty()) {
        pane.series.push_back(
            series(ChartNames::tr("Up", "traffic from users"), sum_of(layout.traffic_up), SeriesRole::traffic_up));
    }
    return pane;
}

/// Without those of single racks: they have a map of their own.
PaneSpec temperature_pane(const SiteLayout& layout) {
    PaneSpec pane;
    pane.title = pane_title(Unit::degree_celsius);
    pane.unit = Unit::degree_celsius;
    pane.weight = lower_weight;
    constexpr std::array<SeriesRole, most_temperatures> roles{SeriesRole::temperature, SeriesRole::humidity,
                                                              SeriesRole::battery, SeriesRole::other};
    for (const Point* point : layout.points) {
        const bool is_temperature =
            (point->key.kind == PointKind::temperature && !row_and_rack(to_qt(point->key.instance))) ||
            point->key.kind == PointKind::battery_temperature;
        if (is_temperature && pane.series.size() < most_temperatures) {
            pane.series.push_back(series(place_of(*point), {{point->id}}, roles[pane.series.size()]));
        }
    }
    return pane;
}

PaneSpec battery_pane(const SiteLayout& layout) {
    PaneSpec pane;
    pane.title = label_of(PointKind::battery_voltage);
    pane.unit = Unit::volt;
    pane.y = YPolicy::fit;
    pane.weight = lower_weight;
    if (layout.battery_voltage != nullptr) {
        pane.series.push_back(
            series(label_of(*layout.battery_voltage), {{layout.battery_voltage->id}}, SeriesRole::battery));
    }
    return pane;
}

}  // namespace

PlotSpec site_chart(const Catalog& catalog, const Site& site, const TimeZone& zone) {
    const SiteLayout layout = layout_of(catalog, site);
    PlotSpec spec;
    spec.scope = to_qt(site.code);
    spec.zone = zone;
    const auto add = [&](PaneSpec pane) {
        if (!pane.series.empty()) {
            spec.panes.push_back(std::move(pane));
        }
    };
    add(power_pane(layout));
    add(pue_pane(layout));
    add(traffic_pane(layout));
    add(temperature_pane(layout));
    if (spec.panes.empty() || spec.panes.back().unit != Unit::degree_celsius) {
        add(battery_pane(layout));
    }
    return spec;
}

QString chart_title(const PlotSpec& spec) {
    const auto has = [&spec](Unit unit) {
        return std::ranges::any_of(spec.panes, [unit](const PaneSpec& pane) { return pane.unit == unit; });
    };
    const bool traffic = has(Unit::bit_per_second);
    const bool temperature = has(Unit::degree_celsius);
    if (has(Unit::watt) && spec.panes.size() == 3 && traffic && temperature) {
        //: Title of a site's chart. 中文：功率、流量与温度
        return ChartNames::tr("Power, traffic and temperature");
    }
    if (has(Unit::watt) && spec.panes.size() == 2 && traffic != temperature) {
        return traffic ? ChartNames::tr("Power and traffic") : ChartNames::tr("Power and temperature");
    }
    if (has(Unit::watt) && has(Unit::ratio) && temperature) {
        //: Title of a hall's chart. 中文：功率、PUE、流量与温度
        return traffic ? ChartNames::tr("Power, PUE, traffic and temperature")
                       : ChartNames::tr("Power, PUE and temperature");
    }
    QStringList titles;
    for (const PaneSpec& pane : spec.panes) {
        titles += pane.title;
    }
    return titles.isEmpty() ? ChartNames::tr("Chart") : Format::listed(titles);
}

std::vector<PointId> points_of_chart(const PlotSpec& spec) {
    std::vector<PointId> points;
    for (const ChartLineQuery& line : spec.lines()) {
        for (const PointId point : line.sum_of) {
            if (std::ranges::find(points, point) == points.end()) {
                points.push_back(point);
            }
        }
    }
    return points;
}

}  // namespace wattmast::ui
