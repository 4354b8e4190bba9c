// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The catalogue, sorted so that watching a large fleet does not search it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/catalog.h"

namespace wattmast {

/// Refers to one catalogue, which it keeps alive. Belongs to one thread.
class FleetIndex {
public:
    explicit FleetIndex(std::shared_ptr<const Catalog> catalog);

    struct DevicePlace {
        const Device* device = nullptr;
        std::size_t site = 0;  ///< Number in sites().
        std::string address;   ///< "host:port" or the serial port that it shares with others; empty: not known.
        std::vector<const Point*> points;
    };
    struct SitePlace {
        const Site* site = nullptr;
        std::vector<std::size_t> devices;  ///< Numbers in devices().
        std::vector<const EnergyNode*> nodes;
    };

    [[nodiscard]] const Catalog& catalog() const noexcept { return *catalog_; }
    /// In the order of the catalogue.
    [[nodiscard]] const std::vector<SitePlace>& sites() const noexcept { return sites_; }
    [[nodiscard]] const std::vector<DevicePlace>& devices() const noexcept { return devices_; }
    /// Null where it is not there.
    [[nodiscard]] const DevicePlace* device(DeviceId id) const noexcept;
    [[nodiscard]] const SitePlace* site(SiteId id) const noexcept;
    /// The largest number of a point.
    [[nodiscard]] std::size_t last_point() const noexcept { return last_point_; }
    /// One site with all that is its own, as a catalogue.
    [[nodiscard]] Catalog of_site(std::size_t site) const;

private:
    std::shared_ptr<const Catalog> catalog_;
    std::vector<SitePlace> sites_;
    std::vector<DevicePlace> devices_;
    std::size_t last_point_ = 0;
};

/// The network address or serial port of a device URI, without user, path and parameters; empty where there is none.
[[nodiscard]] std::string address_of(const std::string& uri);

}  // namespace wattmast
