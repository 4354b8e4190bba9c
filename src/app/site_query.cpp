// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/site_query.h"

#include <algorithm>
#include <utility>

#include "app/node_energy.h"

namespace wattmast {
namespace {

const NodeMeters* meters_of(const SiteLayout& layout, const EnergyNode& node) {
    for (const auto* list : {&layout.drawn, &layout.others}) {
        const auto found = std::ranges::find(*list, node, &NodeMeters::node);
        if (found != list->end()) {
            return &*found;
        }
    }
    return nullptr;
}

template <typename Meters>
Result<void> add_last_power(FlowBranch& branch, const FleetQuery::SiteResult& site, const Meters& meters,
                            std::stop_token cancel) {
    if (branch.power) {
        return {};
    }
    const auto last = site.figures->last_power(meters, site.values, cancel);
    if (!last) {
        return last.error();
    }
    branch.last_power = *last;
    return {};
}

Result<FlowBranch> branch_of(const FleetQuery::SiteResult& site, const SignalReader& reader, const EnergyNode& node,
                             std::stop_token cancel) {
    const SiteFigures& figures = *site.figures;
    FlowBranch branch;
    branch.node = node;
    const auto& batteries = figures.layout().batteries;
    if (const auto battery = std::ranges::find(batteries, node, &BatteryMeters::node); battery != batteries.end()) {
        branch.power = SiteFigures::power_now(*battery, site.values);
        const auto done = add_last_power(branch, site, *battery, cancel);
        return done ? Result<FlowBranch>(std::move(branch)) : done.error();
    }
    const NodeMeters* meters = meters_of(figures.layout(), node);
    if (meters == nullptr) {
        return branch;
    }
    const auto power = figures.power_now(*meters, site.values, cancel);
    if (!power) {
        return power.error();
    }
    branch.power = *power;
    if (const auto done = add_last_power(branch, site, *meters, cancel); !done) {
        return done.error();
    }
    const UtcTime now = site.values.now();
    const TimeRange today{figures.zone().range_of(figures.zone().date_of(now)).begin, now};
    if (!today.is_empty()) {
        const auto energy = node_energy(reader, *meters, {&today, 1}, cancel);
        if (!energy) {
            return energy.error();
        }
        branch.today = energy->front().energy;
    }
    return branch;
}

}  // namespace

Result<SiteDetail> site_detail(FleetQuery& fleet, const SignalReader& reader, SiteId id, UtcTime now,
                               std::stop_token cancel) {
    auto site = fleet.site(id, now, cancel);
    if (!site) {
        return site.error();
    }
    SiteDetail detail;
    for (const EnergyNode* node : reader.index().nodes_of(id)) {
        auto branch = branch_of(*site, reader, *node, cancel);
        if (!branch) {
            return branch.error();
        }
        detail.flow.push_back(std::move(*branch));
    }
    for (const Point* point : site->figures->layout().points) {
        detail.points.push_back(site->values.of(point->id));
    }
    detail.now = std::move(site->now);
    detail.attention = std::move(site->attention);
    return detail;
}

}  // namespace wattmast
