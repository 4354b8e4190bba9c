// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_compare.h"

#include "app/site_layout.h"
#include "ui/pages/shared/compared_sites.h"

namespace wattmast::ui {

namespace {

FigurePair pair_of(std::optional<double> now, std::optional<double> earlier) {
    FigurePair pair;
    pair.add(now, earlier);
    return pair;
}

void add_power(std::vector<PointId>& points, const std::vector<NodeMeters>& nodes) {
    for (const NodeMeters& node : nodes) {
        const PointId id = power_else_energy(node).id;
        if (std::ranges::find(points, id) == points.end()) {
            points.push_back(id);
        }
    }
}

/// As fine as meters tell it.
QString volt_text(double value) {
    return Measure{Format::current().number(value, 1), QStringLiteral("V")}.text();
}

QString intensity_text(double value) {
    return Measure{Format::current().significant(value), QStringLiteral("Wh/GB")}.text();
}

}  // namespace

void show_differences(std::vector<SiteKpi>& kpis, const SiteDetail& detail, const ComparedNow& compared) {
    const SitesCompared figures = compare_sites({&detail.now}, compared);
    const SitePast* past = compared.figures == nullptr ? nullptr : compared.figures->find(detail.now.site);
    for (SiteKpi& kpi : kpis) {
        switch (kpi.figure) {
            case SiteKpiId::power:
                show_difference(kpi.kpi, figures.power, compared, Unit::watt);
                break;
            case SiteKpiId::energy:
                show_difference(kpi.kpi, figures.energy, compared, Unit::kilowatt_hour);
                break;
            case SiteKpiId::traffic:
                show_difference(kpi.kpi, figures.traffic, compared, Unit::bit_per_second);
                break;
            case SiteKpiId::energy_per_traffic:
                show_difference(kpi.kpi, figures.energy_per_traffic, compared, intensity_text);
                break;
            case SiteKpiId::ict:
                show_difference(kpi.kpi, pair_of(ict_power(detail), past == nullptr ? std::nullopt : past->ict),
                                compared, Unit::watt);
                break;
            case SiteKpiId::battery:
                show_difference(
                    kpi.kpi,
                    pair_of(detail.now.battery_voltage, past == nullptr ? std::nullopt : past->battery_voltage),
                    compared, volt_text);
                break;
            case SiteKpiId::pue:
            case SiteKpiId::carbon:
                break;
        }
    }
}

std::vector<PointId> points_of(SiteKpiId figure, const Catalog& catalog, const Site& site) {
    const SiteLayout layout = layout_of(catalog, site);
    std::vector<PointId> points;
    const bool has_traffic = figure == SiteKpiId::traffic || figure == SiteKpiId::energy_per_traffic;
    if (figure == SiteKpiId::battery) {
        for (const Point* point : {layout.battery_voltage, layout.battery_current, layout.battery_charge}) {
            if (point != nullptr) {
                points.push_back(point->id);
            }
        }
        return points;
    }
    if (figure != SiteKpiId::traffic && figure != SiteKpiId::ict) {
        add_power(points, layout.drawn);
    }
    if (figure == SiteKpiId::ict || figure == SiteKpiId::pue) {
        std::vector<NodeMeters> ict = layout.others;
        std::erase_if(ict, [](const NodeMeters& node) { return node.node.kind != NodeKind::ict; });
        add_power(points, ict);
    }
    for (const std::vector<const Point*>* way : {&layout.traffic_down, &layout.traffic_up}) {
        const std::vector<PointId> ids = has_traffic ? ids_of(*way) : std::vector<PointId>();
        points.insert(points.end(), ids.begin(), ids.end());
    }
    return points;
}

}  // namespace wattmast::ui
