// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A small catalogue for property tests.
#pragma once

#include <string>
#include <vector>

#include "store/catalog_store.h"

namespace wattmast::test {

/// One site with so many devices, the first of which has one voltage, the next two and so on; all points, in order.
inline std::vector<PointId> add_meters(CatalogStore& catalog, int devices) {
    Site site;
    site.code = "A";
    const SiteId site_id = catalog.save_site(site).value();
    std::vector<PointId> points;
    for (int index = 0; index < devices; ++index) {
        Device device;
        device.site = site_id;
        device.name = "M" + std::to_string(index);
        const DeviceId id = catalog.save_device(device).value();
        for (int point = 0; point <= index; ++point) {
            points.push_back(catalog.ensure_point(id, {PointKind::voltage, Phase::l1, std::to_string(point)}).value());
        }
    }
    return points;
}

}  // namespace wattmast::test
