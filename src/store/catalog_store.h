// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Master data at rest.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/catalog.h"
#include "units/error.h"

namespace wattmast {

/// Sites, devices, points, energy nodes, meter events and a few named settings.
/// Every writing call is one transaction: done completely or not at all, and durable when it returns.
class CatalogStore {
public:
    virtual ~CatalogStore() = default;

    [[nodiscard]] virtual Result<Catalog> load() const = 0;

    /// Adds the site, or changes the one with the same code. Returns its id.
    [[nodiscard]] virtual Result<SiteId> save_site(const Site& site) = 0;
    /// Adds the device, or changes the one with the same site and name. Fails with `unknown_point` if the site is not
    /// there.
    [[nodiscard]] virtual Result<DeviceId> save_device(const Device& device) = 0;
    /// The id of the device's point with this key; creates it where it does not exist.
    [[nodiscard]] virtual Result<PointId> ensure_point(DeviceId device, const PointKey& key) = 0;
    /// Replaces the energy tree of a site.
    [[nodiscard]] virtual Result<void> save_nodes(SiteId site, std::span<const EnergyNode> nodes) = 0;
    [[nodiscard]] virtual Result<void> add_meter_event(const MeterEvent& event) = 0;

    /// A named setting of the database, such as "demo" = "1"; empty if never set.
    [[nodiscard]] virtual Result<std::optional<std::string>> setting(std::string_view name) const = 0;
    [[nodiscard]] virtual Result<void> save_setting(std::string_view name, std::string_view value) = 0;
};

}  // namespace wattmast
