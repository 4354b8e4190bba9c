// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/fleet_query.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>

namespace wattmast {
namespace {

/// Shares in ppm that add up to the whole: the largest takes what rounding leaves.
QualitySplit split_of(const std::array<double, 4>& seconds) {
    QualitySplit split;
    const double sum = std::accumulate(seconds.begin(), seconds.end(), 0.0);
    if (sum <= 0) {
        return split;
    }
    std::int32_t rest = whole.count;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        split.share[i].count = static_cast<std::int32_t>(std::floor(seconds[i] / sum * whole.count));
        rest -= split.share[i].count;
    }
    std::ranges::max_element(split.share)->count += rest;
    return split;
}

}  // namespace

Result<void> FleetQuery::prepare() {
    if (!sites_.empty()) {
        return {};
    }
    std::vector<std::unique_ptr<SiteFigures>> sites;
    for (const Site& site : reader_.catalog().sites) {
        auto figures = SiteFigures::make(reader_, factors_, site);
        if (!figures) {
            return figures.error();
        }
        sites.push_back(std::move(*figures));
    }
    sites_ = std::move(sites);
    return {};
}

Result<FleetNow> FleetQuery::now(UtcTime now, std::stop_token cancel) {
    if (auto done = prepare(); !done) {
        return done.error();
    }
    const auto values = NewestValues::read(reader_.samples(), reader_.catalog(), now);
    if (!values) {
        return values.error();
    }
    FleetNow fleet;
    fleet.at = now;
    std::array<double, 4> seconds{};
    for (const auto& figures : sites_) {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the refresh was given up");
        }
        auto site = figures->refresh(*values, cancel);
        if (!site) {
            return site.error();
        }
        auto attention = attention_.find(*figures, *values, cancel);
        if (!attention) {
            return attention.error();
        }
        fleet.sites.push_back(std::move(*site));
        std::ranges::move(*attention, std::back_inserter(fleet.attention));
        std::ranges::transform(seconds, figures->quality_seconds(), seconds.begin(), std::plus<>());
    }
    sort_by_urgency(fleet.attention);
    fleet.quality_today = split_of(seconds);
    return fleet;
}

Result<FleetQuery::SiteResult> FleetQuery::site(SiteId site, UtcTime now, std::stop_token cancel) {
    if (auto done = prepare(); !done) {
        return done.error();
    }
    const auto found = std::ranges::find(sites_, site, [](const auto& figures) { return figures->layout().site->id; });
    if (found == sites_.end()) {
        return fail(Errc::unknown_point, "there is no site " + std::to_string(site.number()) +
                                             " in the catalogue; choose one from its list");
    }
    auto values = NewestValues::read(reader_.samples(), reader_.catalog(), now);
    if (!values) {
        return values.error();
    }
    auto figures = (*found)->refresh(*values, cancel);
    if (!figures) {
        return figures.error();
    }
    auto attention = attention_.find(**found, *values, cancel);
    if (!attention) {
        return attention.error();
    }
    sort_by_urgency(*attention);
    return SiteResult{found->get(), std::move(*values), std::move(*figures), std::move(*attention)};
}

}  // namespace wattmast
