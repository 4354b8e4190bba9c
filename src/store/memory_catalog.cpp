// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/memory_catalog.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <utility>

#include "store/rules.h"

namespace wattmast {

Result<Catalog> MemoryCatalog::load() const {
    const std::shared_lock lock(content_->mutex);
    return content_->catalog;
}

Result<std::uint64_t> MemoryCatalog::changes() const {
    const std::shared_lock lock(content_->mutex);
    return content_->catalog_changes;
}

Result<SiteId> MemoryCatalog::save_site(const Site& site) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (const auto checked = check_site(site); !checked) {
        return checked.error();
    }
    const std::unique_lock lock(content_->mutex);
    auto& sites = content_->catalog.sites;
    auto stored = std::ranges::find(sites, site.code, &Site::code);
    const SiteId id = stored == sites.end() ? SiteId(std::ssize(sites) + 1) : stored->id;
    if (stored == sites.end()) {
        stored = sites.insert(stored, site);
    } else {
        *stored = site;
    }
    stored->id = id;
    ++content_->catalog_changes;
    return id;
}

Result<DeviceId> MemoryCatalog::save_device(const Device& device) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (const auto checked = check_device(device); !checked) {
        return checked.error();
    }
    const std::unique_lock lock(content_->mutex);
    if (content_->catalog.site(device.site) == nullptr) {
        return memory_has_no("site", device.site.number());
    }
    auto& devices = content_->catalog.devices;
    auto stored = std::ranges::find_if(devices, [&](const Device& candidate) {
        return candidate.site == device.site && candidate.name == device.name;
    });
    const DeviceId id = stored == devices.end() ? DeviceId(std::ssize(devices) + 1) : stored->id;
    if (stored == devices.end()) {
        stored = devices.insert(stored, device);
    } else {
        *stored = device;
    }
    stored->id = id;
    ++content_->catalog_changes;
    return id;
}

Result<PointId> MemoryCatalog::ensure_point(DeviceId device, const PointKey& key) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    const std::unique_lock lock(content_->mutex);
    Catalog& catalog = content_->catalog;
    if (catalog.device(device) == nullptr) {
        return memory_has_no("device", device.number());
    }
    if (const Point* stored = catalog.point_of(device, key)) {
        return stored->id;
    }
    const PointId id(std::ssize(catalog.points) + 1);
    ++content_->catalog_changes;
    catalog.points.push_back({.id = id, .device = device, .key = key, .name = {}});
    return id;
}

Result<void> MemoryCatalog::save_limits(PointId point, const RegisterLimits& limits) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    const std::unique_lock lock(content_->mutex);
    const auto stored = std::ranges::find(content_->catalog.points, point, &Point::id);
    if (stored == content_->catalog.points.end()) {
        return memory_has_no("point", point.number());
    }
    stored->limits = limits;
    ++content_->catalog_changes;
    return {};
}

Result<void> MemoryCatalog::save_nodes(SiteId site, std::span<const EnergyNode> nodes) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (auto checked = check_nodes(site, nodes); !checked) {
        return checked;
    }
    const std::unique_lock lock(content_->mutex);
    Catalog& catalog = content_->catalog;
    if (catalog.site(site) == nullptr) {
        return memory_has_no("site", site.number());
    }
    for (const EnergyNode& node : nodes) {
        if (node.device.is_assigned() && catalog.device(node.device) == nullptr) {
            return memory_has_no("device", node.device.number());
        }
    }
    std::erase_if(catalog.nodes, [&](const EnergyNode& node) { return node.site == site; });
    const auto place = std::ranges::upper_bound(catalog.nodes, site, {}, &EnergyNode::site);
    catalog.nodes.insert(place, nodes.begin(), nodes.end());
    ++content_->catalog_changes;
    return {};
}

Result<void> MemoryCatalog::add_meter_event(const MeterEvent& event) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    const std::unique_lock lock(content_->mutex);
    if (content_->catalog.device(event.device) == nullptr) {
        return memory_has_no("device", event.device.number());
    }
    content_->catalog.meter_events.push_back(event);
    ++content_->catalog_changes;
    return {};
}

Result<void> MemoryCatalog::together(const std::function<Result<void>()>& work) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (is_together_) {
        throw std::logic_error("CatalogStore::together() was called within itself");
    }
    // Readers may see the parts; what they must never see for good is a half of it.
    std::unique_lock lock(content_->mutex);
    Catalog catalog = content_->catalog;
    auto settings = content_->settings;
    auto annotations = content_->annotations;
    lock.unlock();
    auto outcome = [&] {
        const TogetherScope scope(is_together_);
        return work();
    }();
    if (!outcome) {
        lock.lock();
        content_->catalog = std::move(catalog);
        ++content_->catalog_changes;
        content_->settings = std::move(settings);
        content_->annotations = std::move(annotations);
    }
    return outcome;
}

Result<AnnotationRecordId> MemoryCatalog::annotate(const AnnotationRecord& record) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (const auto checked = check_annotation(record); !checked) {
        return checked.error();
    }
    const std::unique_lock lock(content_->mutex);
    for (const SiteId site : record.sites) {
        if (content_->catalog.site(site) == nullptr) {
            return memory_has_no("site", site.number());
        }
    }
    std::vector<AnnotationRecord>& records = content_->annotations;
    const auto number = static_cast<std::int64_t>(records.size()) + 1;
    AnnotationRecord kept = record;
    kept.id = AnnotationRecordId(number);
    if (record.act == AnnotationAct::added) {
        kept.annotation = AnnotationId(number);
    } else if (std::ranges::none_of(records, [&](const AnnotationRecord& one) {
                   return one.act == AnnotationAct::added && one.annotation == record.annotation;
               })) {
        return fail(Errc::invalid_argument,
                    "there is no annotation " + std::to_string(record.annotation.number()) + "; read the list again");
    }
    records.push_back(std::move(kept));
    return AnnotationRecordId(number);
}

Result<std::vector<AnnotationRecord>> MemoryCatalog::annotations() const {
    const std::shared_lock lock(content_->mutex);
    return content_->annotations;
}

Result<std::optional<std::string>> MemoryCatalog::setting(std::string_view name) const {
    const std::shared_lock lock(content_->mutex);
    const auto stored = content_->settings.find(name);
    return stored == content_->settings.end() ? std::optional<std::string>() : std::optional(stored->second);
}

Result<void> MemoryCatalog::save_setting(std::string_view name, std::string_view value) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    const std::unique_lock lock(content_->mutex);
    content_->settings.insert_or_assign(std::string(name), std::string(value));
    return {};
}

}  // namespace wattmast
