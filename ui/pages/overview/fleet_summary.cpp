// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/fleet_summary.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "ui/format/site_failure.h"
#include "ui/pages/overview/open_quarter.h"

namespace wattmast::ui {
namespace {

constexpr double milliwatt_hours_per_kilowatt_hour = 1e6;

std::optional<double> kilowatt_hours(const std::optional<Energy>& energy) {
    return energy ? std::optional(static_cast<double>(energy->count()) / milliwatt_hours_per_kilowatt_hour)
                  : std::nullopt;
}

void add_carbon(FleetSummary& summary, const SiteNow& site) {
    if (!site.carbon_month || !site.carbon_gas) {
        summary.without_carbon += site.carbon_error ? 1 : 0;
        return;
    }
    CarbonTotal& total = *site.carbon_gas == Gas::co2 ? summary.co2 : summary.co2e;
    total.mass = total.mass ? *total.mass + *site.carbon_month : *site.carbon_month;
    ++total.sites;
}

void add_site(FleetSummary& summary, const SiteNow& site) {
    ++summary.sites;
    summary.unread += site.is_read ? 0 : 1;
    summary.unreadable += site.failure ? 1 : 0;
    switch (site.state) {
        case SiteState::reporting:
            ++summary.reporting;
            summary.without_power += site.power ? 0 : 1;
            break;
        case SiteState::late:
            ++summary.late;
            break;
        case SiteState::silent:
            ++summary.silent;
            break;
    }
    summary.power.add(site.power);
    summary.power.held_back += site.power_held_back > 0 ? 1 : 0;
    if (site.power && site.expected_power) {
        summary.expected.add(site.expected_power);
        summary.power_with_expected += *site.power;
    }
    const auto down = site.traffic_down;
    summary.traffic.add(down ? std::optional(*down + site.traffic_up.value_or(0)) : std::nullopt);
    const auto today = kilowatt_hours(site.energy_today);
    const auto yesterday = kilowatt_hours(site.energy_yesterday);
    summary.energy_today.add(today);
    if (today && yesterday) {
        summary.energy_yesterday.add(yesterday);
        summary.energy_today_comparable += *today;
    }
    summary.energy_month.add(kilowatt_hours(site.energy_month));
    summary.bytes_today.add(site.bytes_today);
    if (site.bytes_today && today) {
        summary.energy_with_bytes += *today;
    }
    if (knows_coverage(site)) {
        summary.coverage += static_cast<double>(site.coverage_today.count) / 1e6;
        ++summary.measured;
    }
    summary.power_24h.add(site.power_24h);
    summary.traffic_24h.add(site.traffic_24h);
    add_carbon(summary, site);
}

/// Where a site has not answered in the quarter of an hour that runs, that quarter is no sum yet.
void leave_out_open_quarter(FleetSummary& summary, const std::vector<const SiteNow*>& sites) {
    const Course open = Course::unread(1);
    if (!summary.power_24h.empty() &&
        std::ranges::any_of(sites, [](const SiteNow* site) { return awaits_power(*site); })) {
        summary.power_24h.add(open);
    }
    if (!summary.traffic_24h.empty() &&
        std::ranges::any_of(sites, [](const SiteNow* site) { return awaits_traffic(*site); })) {
        summary.traffic_24h.add(open);
    }
}

/// What was read of a part of the sites is no figure of all.
void leave_out_figures(FleetSummary& summary) {
    for (PartialSum* sum : {&summary.expected, &summary.energy_today, &summary.energy_yesterday, &summary.energy_month,
                            &summary.bytes_today}) {
        *sum = PartialSum{0, 0, sum->of, 0};
    }
    summary.power_with_expected = 0;
    summary.energy_today_comparable = 0;
    summary.energy_with_bytes = 0;
    summary.co2 = {};
    summary.co2e = {};
    summary.without_carbon = 0;
    summary.power_24h.clear();
    summary.traffic_24h.clear();
    summary.coverage = 0;
    summary.measured = 0;
}

/// Groups by the first `depth` parts of the area path.
std::vector<Region> grouped(const std::vector<const SiteNow*>& sites, const Catalog& catalog, std::size_t depth) {
    std::map<std::vector<std::string>, Region> groups;
    for (const SiteNow* now : sites) {
        const Site* site = catalog.site(now->site);
        std::vector<std::string> path = site->area;
        path.resize(std::min(path.size(), depth));
        Region& region = groups[path];
        region.area = path;
        region.sites.push_back(now);
    }
    std::vector<Region> regions;
    regions.reserve(groups.size());
    for (auto& [path, region] : groups) {
        regions.push_back(std::move(region));
    }
    return regions;
}

}  // namespace

void PartialSum::add(std::optional<double> part) {
    ++of;
    if (part) {
        value += *part;
        ++known;
    }
}

std::optional<double> PartialSum::known_value() const {
    return known > 0 ? std::optional(value) : std::nullopt;
}

std::optional<double> FleetSummary::deviation() const {
    return expected.known > 0 && expected.value > 0 ? std::optional(100 * (power_with_expected / expected.value - 1))
                                                    : std::nullopt;
}

std::optional<double> FleetSummary::energy_per_traffic() const {
    constexpr double bytes_per_gigabyte = 1e9;
    constexpr double watt_hours_per_kilowatt_hour = 1e3;
    return bytes_today.value > 0 ? std::optional(energy_with_bytes * watt_hours_per_kilowatt_hour /
                                                 (bytes_today.value / bytes_per_gigabyte))
                                 : std::nullopt;
}

FleetSummary summarize(const std::vector<Attention>& attention, const std::vector<const SiteNow*>& sites) {
    FleetSummary summary;
    for (const SiteNow* site : sites) {
        add_site(summary, *site);
    }
    leave_out_open_quarter(summary, sites);
    if (summary.unread > 0) {
        leave_out_figures(summary);
    }
    summary.coverage = summary.measured == 0 ? 0 : summary.coverage / summary.measured;
    std::unordered_set<SiteId> here;
    for (const SiteNow* site : sites) {
        here.insert(site->site);
    }
    for (const Attention& item : attention) {
        summary.attention.at(static_cast<std::size_t>(item.severity)) += here.contains(item.site) ? 1 : 0;
    }
    return summary;
}

std::vector<const SiteNow*> sites_in(const FleetNow& fleet, const Catalog& catalog, const Scope& scope) {
    std::vector<const SiteNow*> found;
    for (const SiteNow& now : fleet.sites) {
        const Site* site = catalog.site(now.site);
        if (site != nullptr && scope.contains(*site)) {
            found.push_back(&now);
        }
    }
    return found;
}

std::vector<Region> regions_in(const FleetNow& fleet, const Catalog& catalog, const Scope& scope) {
    constexpr std::size_t few = 3;
    const std::vector<const SiteNow*> sites = sites_in(fleet, catalog, scope);
    const std::size_t depth = scope.area.size() + 1;
    std::vector<Region> regions = grouped(sites, catalog, depth);
    if (regions.size() < few) {
        std::vector<Region> deeper = grouped(sites, catalog, depth + 1);
        if (deeper.size() > regions.size()) {
            return deeper;
        }
    }
    return regions;
}

}  // namespace wattmast::ui
