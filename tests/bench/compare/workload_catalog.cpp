// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/workload_catalog.h"

#include <string>

namespace wattmast::bench {

std::vector<PointId> make_catalog(CatalogStore& catalog, const Workload& workload) {
    Site site;
    site.code = "W1";
    const SiteId site_id = catalog.save_site(site).value();
    std::vector<PointId> points;
    for (int number = 0; number < workload.devices(); ++number) {
        Device device;
        device.site = site_id;
        device.name = "M" + std::to_string(number);
        const DeviceId id = catalog.save_device(device).value();
        for (int quantity = 0; quantity < workload.quantities_of(number); ++quantity) {
            const PointKind kind = quantity_list[static_cast<std::size_t>(quantity)].kind;
            points.push_back(catalog.ensure_point(id, {kind, Phase::total, ""}).value());
        }
    }
    return points;
}

}  // namespace wattmast::bench
