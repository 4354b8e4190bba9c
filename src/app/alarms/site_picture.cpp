// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/alarms/site_picture.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "app/newest_values.h"
#include "app/site_layout.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr Duration usual_waiting = 60s;

PointId id_of(const Point* point) {
    return point == nullptr ? PointId() : point->id;
}

std::vector<PointId> powers_of(const std::vector<NodeMeters>& nodes) {
    std::vector<PointId> powers;
    std::ranges::transform(nodes, std::back_inserter(powers), [](const NodeMeters& node) { return id_of(node.power); });
    return powers;
}

void add_power(const SiteLayout& layout, SitePoints& points) {
    for (const NodeMeters& node : layout.drawn) {
        points.power.push_back({id_of(node.power), {}, {}, 1});
    }
    if (layout.is_drawn_from_sources) {
        for (const BatteryMeters& battery : layout.batteries) {
            points.power.push_back({id_of(battery.power), id_of(battery.voltage), id_of(battery.current), -1});
        }
    }
    points.has_power = !points.power.empty() && std::ranges::all_of(points.power, [](const SitePoints::Power& part) {
        return part.power.is_assigned() || part.current.is_assigned();
    });
}

const EnergyNode* node_of(const Catalog& catalog, const std::string& name) {
    const auto found = std::ranges::find(catalog.nodes, name, &EnergyNode::name);
    return name.empty() || found == catalog.nodes.end() ? nullptr : &*found;
}

bool is_below_ict(const Catalog& catalog, const EnergyNode& node) {
    const EnergyNode* above = node_of(catalog, node.parent);
    for (std::size_t depth = 0; above != nullptr && depth < catalog.nodes.size(); ++depth) {
        if (above->kind == NodeKind::ict) {
            return true;
        }
        above = node_of(catalog, above->parent);
    }
    return false;
}

void add_tree(const Catalog& catalog, SitePoints& points) {
    for (const EnergyNode& node : catalog.nodes) {
        const Point* power = power_point(catalog, node);
        if (node.kind == NodeKind::ict && power != nullptr && !is_below_ict(catalog, node)) {
            points.ict.push_back(power->id);
        }
        SitePoints::Branch branch{id_of(power), node.device, {}, false};
        branch.has_losses = node.kind == NodeKind::rectifier || node.kind == NodeKind::ups;
        bool are_known = power != nullptr && node.kind != NodeKind::battery;
        for (const EnergyNode& child : catalog.nodes) {
            if (child.parent == node.name && child.kind != NodeKind::losses) {
                const Point* of_child = power_point(catalog, child);
                are_known = are_known && of_child != nullptr && child.kind != NodeKind::battery;
                branch.children.push_back(id_of(of_child));
            }
        }
        if (are_known && !branch.children.empty()) {
            points.branches.push_back(std::move(branch));
        }
    }
}

}  // namespace

SitePoints points_of_site(const FleetIndex& index, std::size_t site) {
    const Catalog own = index.of_site(site);
    const SiteLayout layout = layout_of(own, own.sites.front());
    SitePoints points;
    points.contact = id_of(layout.mains_available);
    points.battery_current = id_of(layout.battery_current);
    points.battery_charge = id_of(layout.battery_charge);
    points.mains_voltage = ids_of(layout.mains_voltage);
    points.grid_power = powers_of(layout.grid);
    for (const auto* traffic : {&layout.traffic_down, &layout.traffic_up}) {
        for (const Point* point : *traffic) {
            points.traffic.push_back(point->id);
            // Octets would have to be made rates first.
            points.has_traffic = points.has_traffic && info(point->key.kind).nature == PointNature::gauge;
        }
    }
    add_power(layout, points);
    add_tree(own, points);
    for (const Device& device : own.devices) {
        points.gap = std::max({points.gap, late_after(device.poll_interval), Duration{5s}});
    }
    return points;
}

const SitePictures::Remembered* SitePictures::of(PointId point) const noexcept {
    const auto number = static_cast<std::size_t>(point.number());
    const bool is_needed = point.is_assigned() && number < place_.size() && place_[number] != not_needed;
    return is_needed ? &values_[place_[number]] : nullptr;
}

void SitePictures::need(PointId point, std::uint32_t site, Duration interval) {
    const auto number = static_cast<std::size_t>(point.number());
    if (point.is_assigned() && place_[number] == not_needed) {
        place_[number] = static_cast<std::uint32_t>(values_.size());
        values_.push_back({0, {}, silent_after(interval), site, false});
    }
}

void SitePictures::plan(const FleetIndex& index) {
    const SitePictures before = std::exchange(*this, SitePictures());
    place_.assign(index.last_point() + 1, not_needed);
    for (std::size_t site = 0; site < index.sites().size(); ++site) {
        sites_.push_back({points_of_site(index, site), {}});
        for (const PointId point : needed(site)) {
            const Duration interval = index.device(index.catalog().point(point)->device)->device->poll_interval;
            need(point, static_cast<std::uint32_t>(site), interval);
            if (const Remembered* old = before.of(point)) {
                Remembered& now = values_[place_[static_cast<std::size_t>(point.number())]];
                now.value = old->value;
                now.at = old->at;
                now.is_known = old->is_known;
            }
        }
        sites_[site].newest = site < before.sites_.size() ? before.sites_[site].newest : UtcTime{};
    }
}

std::vector<PointId> SitePictures::needed(std::size_t site) const {
    const SitePoints& points = sites_[site].points;
    std::vector<PointId> all = {points.contact, points.battery_current, points.battery_charge};
    for (const auto* some : {&points.ict, &points.traffic, &points.mains_voltage, &points.grid_power}) {
        all.insert(all.end(), some->begin(), some->end());
    }
    for (const SitePoints::Power& part : points.power) {
        all.insert(all.end(), {part.power, part.voltage, part.current});
    }
    for (const SitePoints::Branch& branch : points.branches) {
        all.push_back(branch.parent);
        all.insert(all.end(), branch.children.begin(), branch.children.end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::erase_if(all, [](PointId point) { return !point.is_assigned(); });
    return all;
}

void SitePictures::forget(std::size_t site) {
    for (const PointId point : needed(site)) {
        values_[place_[static_cast<std::size_t>(point.number())]].is_known = false;
    }
    sites_[site].newest = {};
}

std::optional<std::size_t> SitePictures::take(const Sample& sample, UtcTime now) {
    const auto number = static_cast<std::size_t>(sample.point.number());
    if (!sample.point.is_assigned() || number >= place_.size() || place_[number] == not_needed) {
        return std::nullopt;
    }
    Remembered& remembered = values_[place_[number]];
    const bool is_late = now - sample.at > remembered.silent + usual_waiting;
    if (!sample.value || (is_late && remembered.is_known && sample.at <= remembered.at)) {
        return std::nullopt;
    }
    remembered.value = sample.value->to_double();
    remembered.at = sample.at;
    remembered.is_known = sample.quality == Quality::good;
    SitePicture& site = sites_[remembered.site];
    // Devices answer side by side: only where it goes back by much was the clock set back.
    const bool is_set_back = !is_late && site.newest - sample.at > site.points.gap + usual_waiting;
    site.newest = is_set_back ? sample.at : std::max(site.newest, sample.at);
    return remembered.site;
}

std::optional<double> SitePictures::value(PointId point) const noexcept {
    const Remembered* remembered = of(point);
    if (remembered == nullptr || !remembered->is_known) {
        return std::nullopt;
    }
    const bool is_silent = sites_[remembered->site].newest - remembered->at > remembered->silent;
    return is_silent ? std::nullopt : std::optional(remembered->value);
}

Mains SitePictures::mains(std::size_t site) const {
    const SitePoints& points = sites_[site].points;
    const auto values_of = [&](const std::vector<PointId>& some) {
        std::vector<std::optional<double>> values;
        std::ranges::transform(some, std::back_inserter(values), [&](PointId point) { return value(point); });
        return values;
    };
    return mains_of({value(points.contact), values_of(points.mains_voltage), value(points.battery_current),
                     values_of(points.grid_power)})
        .mains;
}

std::optional<double> SitePictures::power(std::size_t site) const {
    const SitePoints& points = sites_[site].points;
    if (!points.has_power) {
        return std::nullopt;
    }
    double sum = 0;
    for (const SitePoints::Power& part : points.power) {
        const auto current = value(part.current);
        const auto volts = value(part.voltage);
        const auto watts = part.power.is_assigned() ? value(part.power)
                           : current && volts       ? std::optional(*current * *volts)
                                                    : std::nullopt;
        if (!watts) {
            return std::nullopt;
        }
        sum += part.sign * *watts;
    }
    return sum;
}

std::optional<double> SitePictures::sum(std::span<const PointId> points) const {
    double sum = 0;
    for (const PointId point : points) {
        const auto one = value(point);
        if (!one) {
            return std::nullopt;
        }
        sum += *one;
    }
    return points.empty() ? std::nullopt : std::optional(sum);
}

}  // namespace wattmast
