// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_history.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/sample_mapper.h"
#include "sim/history.h"

namespace wattmast {
namespace {

/// Five minutes for what the day's charts show, a quarter of an hour before: 62 days of the demo are then 6 million
/// samples, which plain rows take in under a minute.
constexpr Duration recent_step = std::chrono::minutes{5};
constexpr Duration older_step = std::chrono::minutes{15};
constexpr Duration recent = std::chrono::hours{48};
constexpr std::size_t batch_size = 50'000;

struct HistoryPart {
    TimeRange range;
    Duration step;
};

std::vector<HistoryPart> parts_of(TimeRange range, UtcTime now) {
    std::vector<HistoryPart> parts;
    for (const HistoryPart& part : {HistoryPart{intersection(range, {range.begin, now - recent}), older_step},
                                    HistoryPart{intersection(range, {now - recent, now}), recent_step}}) {
        if (!part.range.is_empty()) {
            parts.push_back(part);
        }
    }
    return parts;
}

/// Maps polls to samples and appends them in large batches.
class HistoryWriter {
public:
    HistoryWriter(Store& store, const Catalog& catalog) : store_(store), mapper_(catalog) {}

    Result<void> take(std::vector<PollResult>&& polls) {
        for (const PollResult& poll : polls) {
            while (!mapper_.map(poll, Origin::simulated, batch_)) {
                if (auto learned = learn(polls); !learned) {
                    return learned;
                }
            }
        }
        return batch_.size() < batch_size ? Result<void>() : flush();
    }

    Result<void> flush() {
        const auto appended = store_.samples().append(batch_);
        if (!appended) {
            return appended.error();
        }
        stored_ += appended->stored;
        batch_.clear();
        return {};
    }

    [[nodiscard]] std::uint64_t stored() const noexcept { return stored_; }

private:
    Result<void> learn(const std::vector<PollResult>& polls) {
        return store_.catalog().together([&]() -> Result<void> {
            for (const PollResult& poll : polls) {
                if (auto learned = mapper_.learn(poll, store_.catalog()); !learned) {
                    return learned;
                }
            }
            return {};
        });
    }

    Store& store_;
    SampleMapper mapper_;
    std::vector<Sample> batch_;
    std::uint64_t stored_ = 0;
};

/// Where a run began that has not ended. Days are filled device by device, so that the newest sample does not tell.
constexpr const char* unfinished_setting = "demo_history_unfinished";

Result<UtcTime> begin_of(const CatalogStore& catalog, const SampleStatistics& statistics, UtcTime earliest) {
    const auto unfinished = catalog.setting(unfinished_setting);
    if (!unfinished) {
        return unfinished.error();
    }
    if (*unfinished && !(*unfinished)->empty()) {
        return parse_iso8601(**unfinished);
    }
    return statistics.newest ? std::max(earliest, *statistics.newest + recent_step) : earliest;
}

}  // namespace

Result<UtcTime> demo_anchor(CatalogStore& store, UtcTime now) {
    const auto stored = store.setting("demo_anchor");
    if (!stored) {
        return stored.error();
    }
    if (*stored) {
        return parse_iso8601(**stored);
    }
    if (const auto saved = store.save_setting("demo_anchor", to_iso8601(now)); !saved) {
        return saved.error();
    }
    return now;
}

Result<sim::NameLanguage> demo_names(CatalogStore& store, sim::NameLanguage wanted) {
    using enum sim::NameLanguage;
    const auto stored = store.setting("demo_names");
    const auto anchor = store.setting("demo_anchor");
    if (!stored || !anchor) {
        return stored ? anchor.error() : stored.error();
    }
    if (*stored) {
        return **stored == "zh" ? chinese : english;
    }
    const sim::NameLanguage names = *anchor ? english : wanted;
    if (const auto saved = store.save_setting("demo_names", names == chinese ? "zh" : "en"); !saved) {
        return saved.error();
    }
    return names;
}

Result<DemoHistoryReport> store_demo_history(Store& store, const Inventory& inventory, const sim::Fleet& fleet,
                                             UtcTime now, int days, const std::function<void(double)>& progress,
                                             std::stop_token cancel) {
    if (const auto saved = save_inventory(inventory, store.catalog()); !saved) {
        return saved.error();
    }
    const auto catalog = store.catalog().load();
    const auto statistics = store.samples().statistics();
    if (!catalog || !statistics) {
        return catalog ? statistics.error() : catalog.error();
    }
    DemoHistoryReport report;
    const auto begin = begin_of(store.catalog(), *statistics, now - std::chrono::days{days});
    if (!begin) {
        return begin.error();
    }
    report.range = {*begin, now};
    if (report.range.is_empty()) {
        return report;
    }
    if (const auto marked = store.catalog().save_setting(unfinished_setting, to_iso8601(*begin)); !marked) {
        return marked.error();
    }

    std::map<std::pair<std::string, std::string>, DeviceId> devices;
    for (const Device& device : catalog->devices) {
        devices.emplace(std::pair{catalog->site(device.site)->code, device.name}, device.id);
    }
    HistoryWriter writer(store, *catalog);
    const auto sink = [&](std::vector<PollResult>&& polls) -> Result<void> {
        if (!polls.empty()) {
            const auto done = polls.back().at - report.range.begin;
            progress(static_cast<double>(done.count()) / static_cast<double>(report.range.length().count()));
        }
        return writer.take(std::move(polls));
    };
    for (const HistoryPart& part : parts_of(report.range, now)) {
        sim::HistoryRequest request;
        request.range = part.range;
        request.step = part.step;
        request.id_of = [&](const sim::FleetSite& site, const sim::FleetDevice& device) {
            return devices.at({site.site.code, device.name});
        };
        if (const auto generated = sim::generate_history(fleet, request, sink, cancel); !generated) {
            return generated.error();
        }
    }
    if (const auto flushed = writer.flush(); !flushed) {
        return flushed.error();
    }
    if (const auto finished = store.catalog().save_setting(unfinished_setting, ""); !finished) {
        return finished.error();
    }
    report.samples = writer.stored();
    return report;
}

}  // namespace wattmast
