// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/memory_store.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <utility>

#include "store/envelope_stream.h"
#include "store/rules.h"

namespace wattmast {
namespace {

using History = std::map<UtcTime, Sample>;

/// Samples between two looks at the cancel token; far below 50 ms of work.
constexpr std::size_t samples_per_look = 4096;

Failure read_only() {
    return fail(Errc::store_read_only, "this instance of the memory store was opened for reading only");
}

Failure cancelled() {
    return fail(Errc::cancelled, "the caller gave up");
}

Failure unknown(std::string_view what, std::int64_t number) {
    return fail(Errc::unknown_point,
                "the catalogue has no " + std::string(what) + " " + std::to_string(number) + "; add it first");
}

}  // namespace

struct MemoryDatabase::Content {
    std::shared_mutex mutex;
    bool has_writer = false;
    std::map<PointId, History> histories;
    std::vector<Sample> kept_aside;
    Catalog catalog;
    std::map<std::string, std::string, std::less<>> settings;
};

class MemorySamples final : public SampleStore {
public:
    MemorySamples(std::shared_ptr<MemoryDatabase::Content> content, OpenMode mode)
        : content_(std::move(content)), mode_(mode) {}

    Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const override {
        std::vector<Sample> samples;
        const auto seen = each(point, range, cancel, [&](const Sample& sample) { samples.push_back(sample); });
        if (!seen) {
            return seen.error();
        }
        return Series(point, range, std::move(samples));
    }

    Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range, int columns,
                                                                std::stop_token cancel) const override {
        EnvelopeStream stream(range, columns);
        const auto seen = each(point, range, cancel, [&](const Sample& sample) { stream.add(sample); });
        if (!seen) {
            return seen.error();
        }
        return std::move(stream).take();
    }

    Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const override;
    Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const override;
    Result<std::vector<Sample>> latest() const override;
    Result<SampleStatistics> statistics() const override;
    Result<AppendReport> append(std::span<const Sample> batch) override;

private:
    /// Calls `visit` with every sample of the range in order.
    template <typename Visit>
    Result<void> each(PointId point, TimeRange range, const std::stop_token& cancel, Visit visit) const {
        const std::shared_lock lock(content_->mutex);
        const auto history = content_->histories.find(point);
        if (cancel.stop_requested()) {
            return cancelled();
        }
        if (history == content_->histories.end() || range.is_empty()) {
            return {};
        }
        const auto end = history->second.lower_bound(range.end);
        std::size_t seen = 0;
        for (auto at = history->second.lower_bound(range.begin); at != end; ++at) {
            if (++seen % samples_per_look == 0 && cancel.stop_requested()) {
                return cancelled();
            }
            visit(at->second);
        }
        return {};
    }

    Result<void> check(std::span<const Sample> batch) const;
    void keep_aside(const Sample& sample);

    std::shared_ptr<MemoryDatabase::Content> content_;
    OpenMode mode_;
};

Result<std::optional<Sample>> MemorySamples::last_value_before(PointId point, UtcTime before) const {
    const std::shared_lock lock(content_->mutex);
    const auto history = content_->histories.find(point);
    if (history == content_->histories.end()) {
        return std::optional<Sample>();
    }
    for (auto at = history->second.lower_bound(before); at != history->second.begin();) {
        --at;
        if (at->second.value) {
            return std::optional(at->second);
        }
    }
    return std::optional<Sample>();
}

Result<std::optional<Sample>> MemorySamples::first_value_from(PointId point, UtcTime from) const {
    const std::shared_lock lock(content_->mutex);
    const auto history = content_->histories.find(point);
    if (history == content_->histories.end()) {
        return std::optional<Sample>();
    }
    for (auto at = history->second.lower_bound(from); at != history->second.end(); ++at) {
        if (at->second.value) {
            return std::optional(at->second);
        }
    }
    return std::optional<Sample>();
}

Result<std::vector<Sample>> MemorySamples::latest() const {
    const std::shared_lock lock(content_->mutex);
    std::vector<Sample> newest;
    for (const auto& [point, history] : content_->histories) {
        newest.push_back(history.rbegin()->second);
    }
    return newest;
}

Result<SampleStatistics> MemorySamples::statistics() const {
    const std::shared_lock lock(content_->mutex);
    SampleStatistics statistics;
    for (const auto& [point, history] : content_->histories) {
        const UtcTime oldest = history.begin()->first;
        const UtcTime newest = history.rbegin()->first;
        statistics.samples += history.size();
        statistics.oldest = std::min(statistics.oldest.value_or(oldest), oldest);
        statistics.newest = std::max(statistics.newest.value_or(newest), newest);
    }
    statistics.kept_aside = content_->kept_aside.size();
    return statistics;
}

Result<void> MemorySamples::check(std::span<const Sample> batch) const {
    for (const Sample& sample : batch) {
        if (const auto checked = check_sample(sample); !checked) {
            return checked;
        }
        if (content_->catalog.point(sample.point) == nullptr) {
            return unknown("point", sample.point.number());
        }
    }
    return {};
}

void MemorySamples::keep_aside(const Sample& sample) {
    const auto is_known = [&](const Sample& kept) {
        return kept.point == sample.point && kept.at == sample.at && says_the_same(kept, sample);
    };
    if (std::ranges::none_of(content_->kept_aside, is_known)) {
        content_->kept_aside.push_back(sample);
    }
}

Result<AppendReport> MemorySamples::append(std::span<const Sample> batch) {
    if (mode_ == OpenMode::read_only) {
        return read_only();
    }
    const std::unique_lock lock(content_->mutex);
    if (const auto checked = check(batch); !checked) {
        return checked.error();
    }
    AppendReport report;
    for (const Sample& sample : in_storing_order(batch)) {
        const auto [stored, is_new] = content_->histories[sample.point].try_emplace(sample.at, sample);
        if (is_new) {
            ++report.stored;
        } else if (says_the_same(stored->second, sample)) {
            ++report.repeated;
        } else {
            keep_aside(sample);
            report.conflicting.push_back(sample);
        }
    }
    return report;
}

class MemoryCatalog final : public CatalogStore {
public:
    MemoryCatalog(std::shared_ptr<MemoryDatabase::Content> content, OpenMode mode)
        : content_(std::move(content)), mode_(mode) {}

    Result<Catalog> load() const override {
        const std::shared_lock lock(content_->mutex);
        return content_->catalog;
    }
    Result<SiteId> save_site(const Site& site) override;
    Result<DeviceId> save_device(const Device& device) override;
    Result<PointId> ensure_point(DeviceId device, const PointKey& key) override;
    Result<void> save_nodes(SiteId site, std::span<const EnergyNode> nodes) override;
    Result<void> add_meter_event(const MeterEvent& event) override;
    Result<std::optional<std::string>> setting(std::string_view name) const override;
    Result<void> save_setting(std::string_view name, std::string_view value) override;

private:
    std::shared_ptr<MemoryDatabase::Content> content_;
    OpenMode mode_;
};

Result<SiteId> MemoryCatalog::save_site(const Site& site) {
    if (mode_ == OpenMode::read_only) {
        return read_only();
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
    return id;
}

Result<DeviceId> MemoryCatalog::save_device(const Device& device) {
    if (mode_ == OpenMode::read_only) {
        return read_only();
    }
    if (const auto checked = check_device(device); !checked) {
        return checked.error();
    }
    const std::unique_lock lock(content_->mutex);
    if (content_->catalog.site(device.site) == nullptr) {
        return unknown("site", device.site.number());
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
    return id;
}

Result<PointId> MemoryCatalog::ensure_point(DeviceId device, const PointKey& key) {
    if (mode_ == OpenMode::read_only) {
        return read_only();
    }
    const std::unique_lock lock(content_->mutex);
    Catalog& catalog = content_->catalog;
    if (catalog.device(device) == nullptr) {
        return unknown("device", device.number());
    }
    if (const Point* stored = catalog.point_of(device, key)) {
        return stored->id;
    }
    const PointId id(std::ssize(catalog.points) + 1);
    catalog.points.push_back({.id = id, .device = device, .key = key, .name = {}});
    return id;
}

Result<void> MemoryCatalog::save_nodes(SiteId site, std::span<const EnergyNode> nodes) {
    if (mode_ == OpenMode::read_only) {
        return read_only();
    }
    if (const auto checked = check_nodes(site, nodes); !checked) {
        return checked;
    }
    const std::unique_lock lock(content_->mutex);
    Catalog& catalog = content_->catalog;
    if (catalog.site(site) == nullptr) {
        return unknown("site", site.number());
    }
    for (const EnergyNode& node : nodes) {
        if (node.device.is_assigned() && catalog.device(node.device) == nullptr) {
            return unknown("device", node.device.number());
        }
    }
    std::erase_if(catalog.nodes, [&](const EnergyNode& node) { return node.site == site; });
    const auto place = std::ranges::upper_bound(catalog.nodes, site, {}, &EnergyNode::site);
    catalog.nodes.insert(place, nodes.begin(), nodes.end());
    return {};
}

Result<void> MemoryCatalog::add_meter_event(const MeterEvent& event) {
    if (mode_ == OpenMode::read_only) {
        return read_only();
    }
    const std::unique_lock lock(content_->mutex);
    if (content_->catalog.device(event.device) == nullptr) {
        return unknown("device", event.device.number());
    }
    content_->catalog.meter_events.push_back(event);
    return {};
}

Result<std::optional<std::string>> MemoryCatalog::setting(std::string_view name) const {
    const std::shared_lock lock(content_->mutex);
    const auto stored = content_->settings.find(name);
    return stored == content_->settings.end() ? std::optional<std::string>() : std::optional(stored->second);
}

Result<void> MemoryCatalog::save_setting(std::string_view name, std::string_view value) {
    if (mode_ == OpenMode::read_only) {
        return read_only();
    }
    const std::unique_lock lock(content_->mutex);
    content_->settings.insert_or_assign(std::string(name), std::string(value));
    return {};
}

class MemoryStore final : public Store {
public:
    MemoryStore(std::shared_ptr<MemoryDatabase::Content> content, OpenMode mode)
        : content_(content), mode_(mode), samples_(content, mode), catalog_(content, mode) {}

    ~MemoryStore() override {
        if (mode_ == OpenMode::read_write) {
            const std::unique_lock lock(content_->mutex);
            content_->has_writer = false;
        }
    }
    MemoryStore(const MemoryStore&) = delete;
    MemoryStore& operator=(const MemoryStore&) = delete;

    SampleStore& samples() override { return samples_; }
    CatalogStore& catalog() override { return catalog_; }

    Result<VerifyReport> verify(std::stop_token cancel) override {
        if (cancel.stop_requested()) {
            return cancelled();
        }
        // Nothing can be damaged that append() and the catalogue's rules let in.
        const auto statistics = samples_.statistics();
        return VerifyReport{.samples_read = statistics->samples, .findings = {}};
    }

private:
    std::shared_ptr<MemoryDatabase::Content> content_;
    OpenMode mode_;
    MemorySamples samples_;
    MemoryCatalog catalog_;
};

MemoryDatabase::MemoryDatabase() : content_(std::make_shared<Content>()) {}

Result<std::unique_ptr<Store>> MemoryDatabase::open(OpenMode mode) const {
    if (mode == OpenMode::read_write) {
        const std::unique_lock lock(content_->mutex);
        if (content_->has_writer) {
            return fail(Errc::store_locked, "another instance writes to this memory database; close it first");
        }
        content_->has_writer = true;
    }
    return std::unique_ptr<Store>(std::make_unique<MemoryStore>(content_, mode));
}

std::unique_ptr<Store> make_memory_store() {
    return MemoryDatabase().open(OpenMode::read_write).value();
}

}  // namespace wattmast
