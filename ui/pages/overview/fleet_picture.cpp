// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/fleet_picture.h"

#include <algorithm>

namespace wattmast::ui {
namespace {

void count(const Attention& attention, FleetSummary& summary) {
    ++summary.attention.at(static_cast<std::size_t>(attention.severity));
}

}  // namespace

FleetPicture::FleetPicture(std::shared_ptr<const FleetNow> fleet, std::shared_ptr<const Catalog> catalog, Scope scope)
    : fleet_(std::move(fleet)),
      catalog_(std::move(catalog)),
      scope_(std::move(scope)),
      sites_(sites_in(*fleet_, *catalog_, scope_)),
      all_(summarize({}, sites_)) {
    for (const Region& region : regions_in(*fleet_, *catalog_, scope_)) {
        for (const SiteNow* site : region.sites) {
            places_.emplace_back(site->site, regions_.size());
        }
        regions_.push_back({region.area, summarize({}, region.sites)});
    }
    std::ranges::sort(places_);
}

const FleetPicture::Place* FleetPicture::place_of(SiteId site) const noexcept {
    const auto found = std::ranges::lower_bound(places_, site, {}, &Place::first);
    return found != places_.end() && found->first == site ? &*found : nullptr;
}

bool FleetPicture::has(SiteId site) const noexcept {
    return place_of(site) != nullptr;
}

FleetSummary FleetPicture::all(const std::vector<Attention>& attention) const {
    FleetSummary summary = all_;
    for (const Attention& one : attention) {
        if (has(one.site)) {
            count(one, summary);
        }
    }
    return summary;
}

std::vector<FleetPicture::Part> FleetPicture::regions(const std::vector<Attention>& attention) const {
    std::vector<Part> regions = regions_;
    for (const Attention& one : attention) {
        if (const Place* place = place_of(one.site)) {
            count(one, regions[place->second].summary);
        }
    }
    return regions;
}

}  // namespace wattmast::ui
