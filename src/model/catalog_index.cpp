// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/catalog_index.h"

#include <algorithm>
#include <initializer_list>
#include <numeric>

namespace wattmast {
namespace {

/// Pointers to `records` by the id of their owner; those of one owner keep their order.
template <typename Record, typename Owner>
std::vector<const Record*> sorted_by(const std::vector<Record>& records, Owner Record::*owner) {
    std::vector<const Record*> sorted;
    sorted.reserve(records.size());
    for (const Record& record : records) {
        sorted.push_back(&record);
    }
    const auto owner_of = [owner](const Record* record) { return record->*owner; };
    if (std::ranges::is_sorted(sorted, {}, owner_of)) {
        return sorted;
    }
    const auto ends = std::ranges::minmax(sorted, {}, owner_of);
    const std::int64_t least = (ends.min->*owner).number();
    const std::uint64_t span =
        static_cast<std::uint64_t>((ends.max->*owner).number()) - static_cast<std::uint64_t>(least);
    if (span > 4 * sorted.size()) {
        std::ranges::stable_sort(sorted, {}, owner_of);
        return sorted;
    }
    // Points of a large fleet are numbered as they were first heard of, and sorting them takes a tenth of a second.
    std::vector<std::size_t> first(span + 2);
    const auto place_of = [&](const Record& record) {
        return static_cast<std::size_t>((record.*owner).number() - least);
    };
    for (const Record& record : records) {
        ++first[place_of(record) + 1];
    }
    std::partial_sum(first.begin(), first.end(), first.begin());
    for (const Record& record : records) {
        sorted[first[place_of(record)]++] = &record;
    }
    return sorted;
}

template <typename Record, typename Owner>
std::span<const Record* const> part_of(const std::vector<const Record*>& sorted, Owner Record::*owner,
                                       Owner wanted) noexcept {
    const auto first =
        std::partition_point(sorted.begin(), sorted.end(), [&](const Record* one) { return one->*owner < wanted; });
    const auto last =
        std::partition_point(first, sorted.end(), [&](const Record* one) { return one->*owner == wanted; });
    return {first, last};
}

const Point* first_total(const CatalogIndex& index, const EnergyNode& node,
                         std::initializer_list<PointKind> kinds) noexcept {
    for (const PointKind kind : kinds) {
        if (const Point* point = index.point_of(node.device, {kind, Phase::total, node.instance})) {
            return point;
        }
    }
    return nullptr;
}

}  // namespace

CatalogIndex::CatalogIndex(const Catalog& catalog)
    : catalog_(&catalog),
      devices_(sorted_by(catalog.devices, &Device::site)),
      points_(sorted_by(catalog.points, &Point::device)),
      nodes_(sorted_by(catalog.nodes, &EnergyNode::site)),
      events_(sorted_by(catalog.meter_events, &MeterEvent::device)) {
    const auto standings = standings_of(catalog.meter_events);
    std::erase_if(events_, [&](const MeterEvent* event) {
        const auto place = static_cast<std::size_t>(event - catalog.meter_events.data());
        return standings[place] == MeterEventStanding::withdrawn || event->is_withdrawal;
    });
}

std::span<const Device* const> CatalogIndex::devices_of(SiteId site) const noexcept {
    return part_of(devices_, &Device::site, site);
}

std::span<const Point* const> CatalogIndex::points_of(DeviceId device) const noexcept {
    return part_of(points_, &Point::device, device);
}

std::vector<const Point*> CatalogIndex::points_of(SiteId site) const {
    std::vector<const Point*> found;
    for (const Device* device : devices_of(site)) {
        const auto points = points_of(device->id);
        found.insert(found.end(), points.begin(), points.end());
    }
    std::ranges::sort(found, {}, &Point::id);
    return found;
}

std::span<const EnergyNode* const> CatalogIndex::nodes_of(SiteId site) const noexcept {
    return part_of(nodes_, &EnergyNode::site, site);
}

std::span<const MeterEvent* const> CatalogIndex::events_of(DeviceId device) const noexcept {
    return part_of(events_, &MeterEvent::device, device);
}

const Point* CatalogIndex::point_of(DeviceId device, const PointKey& key) const noexcept {
    const auto points = points_of(device);
    const auto found = std::ranges::find_if(points, [&](const Point* point) { return point->key == key; });
    return found == points.end() ? nullptr : *found;
}

const Point* power_point(const CatalogIndex& index, const EnergyNode& node) noexcept {
    return first_total(index, node, {PointKind::active_power, PointKind::dc_power});
}

const Point* energy_point(const CatalogIndex& index, const EnergyNode& node) noexcept {
    return first_total(index, node,
                       {PointKind::active_energy_import, PointKind::dc_energy, PointKind::active_energy_sum});
}

}  // namespace wattmast
