// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/point_name.h"

#include "app/sample_csv.h"

namespace wattmast::cli {

Result<PointId> find_point(const Catalog& catalog, const std::string& text) {
    const auto wrong = [&](const std::string& why) {
        return fail(Errc::unknown_point, "there is no point \"" + text + "\" (" + why +
                                             "); write it as SITE/DEVICE/kind/phase, such as "
                                             "SH-PD-0473/M1/active_power/total");
    };
    const auto first = text.find('/');
    const auto second = first == std::string::npos ? first : text.find('/', first + 1);
    if (second == std::string::npos) {
        return wrong("it does not name a site, a device and a kind");
    }
    const Site* site = catalog.site_by_code(text.substr(0, first));
    if (site == nullptr) {
        return wrong("the site is not known");
    }
    const auto key = parse_point_key(text.substr(second + 1));
    if (!key) {
        return wrong(key.error().detail);
    }
    for (const Device* device : catalog.devices_of(site->id)) {
        if (device->name == text.substr(first + 1, second - first - 1)) {
            const Point* point = catalog.point_of(device->id, *key);
            return point == nullptr ? Result<PointId>(wrong("the device has no such point")) : point->id;
        }
    }
    return wrong("the site has no such device");
}

std::string name_of(const Catalog& catalog, PointId id) {
    const Point* point = catalog.point(id);
    const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
    const Site* site = device == nullptr ? nullptr : catalog.site(device->site);
    return site == nullptr ? "" : site->code + "/" + device->name + "/" + to_string(point->key);
}

}  // namespace wattmast::cli
