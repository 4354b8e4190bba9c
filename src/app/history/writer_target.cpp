// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/writer_target.h"

namespace wattmast {

Result<void> WriterTarget::change_catalog(const std::function<Result<void>(CatalogStore&)>& change) {
    return writer_.change_catalog(change);
}

Result<void> WriterTarget::keep_record(const std::function<Result<void>(CatalogStore&)>& change) {
    return writer_.change_settings(change);
}

Result<AppendReport> WriterTarget::append(std::span<const Sample> samples) {
    for (const Sample& sample : samples) {
        points_.insert(sample.point);
    }
    return writer_.append(samples);
}

std::vector<SiteId> WriterTarget::sites() const {
    const auto catalog = writer_.catalog();
    std::unordered_set<SiteId> sites;
    for (const PointId id : points_) {
        const Point* point = catalog->point(id);
        const Device* device = point == nullptr ? nullptr : catalog->device(point->device);
        if (device != nullptr) {
            sites.insert(device->site);
        }
    }
    return {sites.begin(), sites.end()};
}

}  // namespace wattmast
