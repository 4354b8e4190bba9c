// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/carbon_query.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>

#include "app/node_energy.h"
#include "app/site_layout.h"
#include "report/monthly_carbon_report.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

SiteMonth blank_month(const Site& site) {
    SiteMonth month;
    month.site = site.code;
    month.name = site.name;
    month.region = site.factor_region;
    month.time_zone = site.time_zone;
    return month;
}

/// The points whose samples the figure comes from.
std::vector<PointId> points_of(const std::vector<NodeMeters>& nodes, EnergyMethod method) {
    std::vector<PointId> points;
    for (const NodeMeters& node : nodes) {
        if (node.energy != nullptr) {
            points.push_back(node.energy->id);
        }
        if (node.amounts != nullptr) {
            points.push_back(node.amounts->id);
        }
        if (node.power != nullptr && (node.energy == nullptr || method == EnergyMethod::integrated)) {
            points.push_back(node.power->id);
        }
    }
    return points;
}

bool is_of_the_store(Errc code) {
    return code != Errc::overflow && code != Errc::invalid_argument && code != Errc::no_data;
}

Result<std::vector<const Site*>> sites_of(const Catalog& catalog, const std::vector<SiteId>& wanted) {
    std::vector<const Site*> sites;
    if (wanted.empty()) {
        for (const Site& site : catalog.sites) {
            sites.push_back(&site);
        }
    }
    for (const SiteId id : wanted) {
        const Site* site = catalog.site(id);
        if (site == nullptr) {
            return fail(Errc::unknown_point, "there is no site " + std::to_string(id.number()) +
                                                 " in the catalogue; choose sites from its list");
        }
        sites.push_back(site);
    }
    if (sites.empty()) {
        return fail(Errc::no_data, "the catalogue has no sites; import an inventory first");
    }
    return sites;
}

/// Whether the first value of the month of any of the points comes from the simulator.
Result<bool> is_simulated(const SampleReader& samples, const SiteMonth& month, TimeRange range) {
    for (const PointId point : month.points) {
        const auto first = samples.first_value_from(point, range.begin);
        if (!first) {
            return first.error();
        }
        if (*first && (*first)->at < range.end && (*first)->origin == Origin::simulated) {
            return true;
        }
    }
    return false;
}

}  // namespace

Result<SiteMonth> site_month(const SignalReader& reader, const Site& site, CivilMonth month, std::stop_token cancel) {
    SiteMonth figures = blank_month(site);
    const auto zone = TimeZone::find(site.time_zone);
    if (!zone) {
        figures.failure = zone.error();
        return figures;
    }
    const TimeRange range = zone->range_of(month);
    figures.energy.range = range;
    const SiteLayout layout = layout_of(reader.index(), site);
    if (layout.grid.empty()) {
        figures.failure = fail(
            Errc::no_data, "site " + site.code + " has no measured grid node; name its mains meter in the inventory");
        return figures;
    }
    auto energy = energy_of_nodes(reader, layout.grid, {&range, 1}, cancel);
    if (!energy) {
        if (is_of_the_store(energy.error().code)) {
            return energy.error();
        }
        figures.failure = energy.error();
        return figures;
    }
    figures.energy = std::move(energy->front());
    figures.points = points_of(layout.grid, figures.energy.method);
    return figures;
}

Result<ReportDocument> carbon_report(const SignalReader& reader, const FactorRegister& factors,
                                     const ReportRequest& request,
                                     std::span<const std::pair<std::string, std::string>> provenance,
                                     std::stop_token cancel) {
    const auto sites = sites_of(reader.catalog(), request.sites);
    if (!sites) {
        return sites.error();
    }
    std::vector<SiteMonth> months;
    std::vector<ReportFinding> simulated;
    for (const Site* site : *sites) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the report was given up");
        }
        auto month = site_month(reader, *site, request.month, cancel);
        if (!month) {
            return month.error();
        }
        const auto from_simulator = is_simulated(reader.samples(), *month, month->energy.range);
        if (!from_simulator) {
            return from_simulator.error();
        }
        if (*from_simulator) {
            simulated.push_back({ReportFinding::Severity::note, "simulated_data", site->code,
                                 "The samples come from the demo's generator, not from equipment."});
        }
        months.push_back(std::move(*month));
    }
    try {
        std::vector<std::pair<std::string, std::string>> lines(provenance.begin(), provenance.end());
        lines.emplace_back("Time zone database", time_zone_database_release());
        lines.emplace_back("Data", simulated.empty() ? "from equipment and files" : "contains simulated samples");
        ReportDocument document =
            monthly_carbon_report(location_month(request.month, months, factors, carbon_year_rule), std::move(lines));
        std::ranges::move(simulated, std::back_inserter(document.findings));
        return document;
    } catch (const std::overflow_error& error) {
        return fail(Errc::overflow,
                    std::string("the month's total cannot be kept: ") + error.what() + "; report fewer sites at once");
    }
}

}  // namespace wattmast
