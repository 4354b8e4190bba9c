// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/fleet_index.h"

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

/// The record with that id of places that ascend by it, as the catalogue does.
template <typename Places, typename Number, typename Record>
auto find_place(const Places& places, Number id, Record record) noexcept {
    const auto found = std::ranges::lower_bound(places, id, {}, [&](const auto& place) { return (place.*record)->id; });
    return found != places.end() && ((*found).*record)->id == id ? &*found : nullptr;
}

}  // namespace

std::string address_of(const std::string& uri) {
    const std::size_t scheme = uri.find("://");
    if (scheme == std::string::npos) {
        return {};
    }
    const std::size_t begin = scheme + 3;
    const bool is_port = begin < uri.size() && uri[begin] == '/';  // A serial port of this machine.
    std::string rest = uri.substr(begin, uri.find('?', begin) - begin);
    if (!is_port) {
        rest = rest.substr(0, rest.find('/'));
        const std::size_t user = rest.rfind('@');
        rest = user == std::string::npos ? rest : rest.substr(user + 1);
    }
    return rest;
}

FleetIndex::FleetIndex(std::shared_ptr<const Catalog> catalog) : catalog_(std::move(catalog)) {
    for (const Site& site : catalog_->sites) {
        sites_.push_back({&site, {}, {}});
    }
    for (const Device& device : catalog_->devices) {
        const SitePlace* place = site(device.site);
        const auto number = static_cast<std::size_t>(place - sites_.data());
        sites_[number].devices.push_back(devices_.size());
        devices_.push_back({&device, number, address_of(device.uri), {}});
    }
    for (const Point& point : catalog_->points) {
        last_point_ = std::max(last_point_, static_cast<std::size_t>(point.id.number()));
        const DevicePlace* place = device(point.device);
        devices_[static_cast<std::size_t>(place - devices_.data())].points.push_back(&point);
    }
    for (const EnergyNode& node : catalog_->nodes) {
        const SitePlace* place = site(node.site);
        sites_[static_cast<std::size_t>(place - sites_.data())].nodes.push_back(&node);
    }
}

const FleetIndex::DevicePlace* FleetIndex::device(DeviceId id) const noexcept {
    return find_place(devices_, id, &DevicePlace::device);
}

const FleetIndex::SitePlace* FleetIndex::site(SiteId id) const noexcept {
    return find_place(sites_, id, &SitePlace::site);
}

Catalog FleetIndex::of_site(std::size_t site) const {
    const SitePlace& place = sites_[site];
    Catalog own;
    own.sites.push_back(*place.site);
    for (const std::size_t number : place.devices) {
        own.devices.push_back(*devices_[number].device);
        for (const Point* point : devices_[number].points) {
            own.points.push_back(*point);
        }
    }
    std::ranges::sort(own.points, {}, &Point::id);
    for (const EnergyNode* node : place.nodes) {
        own.nodes.push_back(*node);
    }
    return own;
}

}  // namespace wattmast
