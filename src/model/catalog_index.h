// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Quick answers about a catalogue to those who ask for many sites: one sort instead of a scan per question.
#pragma once

#include <span>
#include <vector>

#include "model/catalog.h"

namespace wattmast {

/// The questions of Catalog with the same answers in the same order, without a scan of all points for each: what is
/// asked about every site of 17,000 belongs here. Making it sorts the catalogue's points once. The catalogue outlives
/// it, and what is given back points into the catalogue. Immutable, so threads may share it.
class CatalogIndex {
public:
    explicit CatalogIndex(const Catalog& catalog);

    [[nodiscard]] const Catalog& catalog() const noexcept { return *catalog_; }

    [[nodiscard]] std::span<const Device* const> devices_of(SiteId site) const noexcept;
    [[nodiscard]] std::span<const Point* const> points_of(DeviceId device) const noexcept;
    /// Ascending by id, as the catalogue's.
    [[nodiscard]] std::vector<const Point*> points_of(SiteId site) const;
    [[nodiscard]] std::span<const EnergyNode* const> nodes_of(SiteId site) const noexcept;
    /// In the order of entry, without those that were withdrawn.
    [[nodiscard]] std::span<const MeterEvent* const> events_of(DeviceId device) const noexcept;
    /// Null where the device has no such point.
    [[nodiscard]] const Point* point_of(DeviceId device, const PointKey& key) const noexcept;

private:
    const Catalog* catalog_;
    std::vector<const Device*> devices_;     ///< By site, then as in the catalogue; the others alike.
    std::vector<const Point*> points_;       ///< By device.
    std::vector<const EnergyNode*> nodes_;   ///< By site.
    std::vector<const MeterEvent*> events_;  ///< By device.
};

/// As the functions of that name over the catalogue, see catalog.h.
[[nodiscard]] const Point* power_point(const CatalogIndex& index, const EnergyNode& node) noexcept;
[[nodiscard]] const Point* energy_point(const CatalogIndex& index, const EnergyNode& node) noexcept;

}  // namespace wattmast
