// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/attention.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <tuple>
#include <utility>

#include "analysis/mains_state.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr Duration spark_length = 6h;
constexpr int spark_parts = 72;
constexpr Duration reset_memory = 24h * 7;
constexpr Duration suspect_memory = 1h;
constexpr Duration longest_failure_seen = 24h;

/// A point that shows the failure in its history, and below which value it does.
struct Evidence {
    Mains mains = Mains::unknown;
    const Point* point = nullptr;
    double below = 0;
};

Evidence evidence_of(const SiteLayout& layout, const NewestValues& values) {
    const auto current = [&](const Point* point) { return values.current(point); };
    std::vector<std::optional<double>> voltages;
    std::ranges::transform(layout.mains_voltage, std::back_inserter(voltages), current);
    std::vector<std::optional<double>> powers;
    std::ranges::transform(layout.grid, std::back_inserter(powers),
                           [&](const NodeMeters& grid) { return current(grid.power); });
    const MainsVerdict verdict =
        mains_of({current(layout.mains_available), voltages, current(layout.battery_current), powers});
    switch (verdict.by) {
        case MainsVerdict::By::contact:
            return {verdict.mains, layout.mains_available, 0.5};
        case MainsVerdict::By::voltage:
            return {verdict.mains, layout.mains_voltage[verdict.which], dead_phase_volts};
        case MainsVerdict::By::battery:
            return {verdict.mains, layout.grid.front().power, no_power_watts};
        case MainsVerdict::By::nothing:
            break;
    }
    return {};
}

/// The first sample of the unbroken run below the limit that ends now.
Result<UtcTime> begin_of_failure(const SampleReader& samples, const Evidence& evidence, UtcTime now,
                                 std::stop_token cancel) {
    const auto series = samples.read(evidence.point->id, {now - longest_failure_seen, now + Duration{1}}, cancel);
    if (!series) {
        return series.error();
    }
    UtcTime since = now;
    const auto& all = series->samples();
    for (auto sample = all.rbegin(); sample != all.rend(); ++sample) {
        if (sample->value && sample->value->to_double() >= evidence.below) {
            break;
        }
        since = sample->value ? sample->at : since;
    }
    return since;
}

const Point* point_to_show(const SiteLayout& layout, DeviceId device) {
    const Point* best = nullptr;
    for (const Point* point : layout.points) {
        if (point->device != device) {
            continue;
        }
        if (drawn_unit(point->key.kind) == Unit::watt && point->key.phase == Phase::total) {
            return point;
        }
        best = best == nullptr ? point : best;
    }
    return best;
}

}  // namespace

Result<std::vector<float>> AttentionFinder::spark_of(const Point* point, UtcTime now, std::stop_token cancel) const {
    if (point == nullptr) {
        return std::vector<float>();
    }
    const TimeRange range{now - spark_length, now};
    const auto signal = reader_.point(point->id, range, std::nullopt, cancel);
    if (!signal) {
        return signal.error();
    }
    return means_over(*signal, range, spark_parts);
}

Result<void> AttentionFinder::add_mains_failure(const SiteFigures& figures, const NewestValues& values,
                                                std::stop_token cancel, std::vector<Attention>& found) const {
    const SiteLayout& layout = figures.layout();
    const Evidence evidence = evidence_of(layout, values);
    if (evidence.mains != Mains::absent) {
        return {};
    }
    const auto since = begin_of_failure(reader_.samples(), evidence, values.now(), cancel);
    if (!since) {
        return since.error();
    }
    const Point* battery = layout.battery_charge != nullptr ? layout.battery_charge : layout.battery_voltage;
    auto spark = spark_of(battery, values.now(), cancel);
    if (!spark) {
        return spark.error();
    }
    Attention item;
    item.kind = AttentionKind::mains_failure;
    item.severity = Severity::critical;
    item.site = layout.site->id;
    item.device = evidence.point->device;
    item.since = *since;
    item.value = values.current(layout.battery_charge);
    item.spark = std::move(*spark);
    found.push_back(std::move(item));
    return {};
}

Result<void> AttentionFinder::add_silent_devices(const SiteFigures& figures, const NewestValues& values,
                                                 std::stop_token cancel, std::vector<Attention>& found) const {
    const SiteLayout& layout = figures.layout();
    for (const Device* device : layout.devices) {
        const auto newest = values.newest_of(device->id);
        const auto attempt = values.newest_attempt_of(device->id);
        const SiteState state = state_of(newest, device->poll_interval, values.now());
        if (state == SiteState::reporting || !attempt) {
            continue;
        }
        auto spark = spark_of(point_to_show(layout, device->id), values.now(), cancel);
        if (!spark) {
            return spark.error();
        }
        Attention item;
        item.kind = AttentionKind::device_silent;
        item.severity = state == SiteState::late ? Severity::minor : Severity::major;
        item.site = layout.site->id;
        item.device = device->id;
        item.since = newest.value_or(*attempt);
        item.reason = values.reason_of(device->id);
        item.spark = std::move(*spark);
        found.push_back(std::move(item));
    }
    return {};
}

Result<void> AttentionFinder::add_resets(const SiteFigures& figures, const NewestValues& values, std::stop_token cancel,
                                         std::vector<Attention>& found) const {
    for (const EnergyTrack::Reset& reset : figures.resets_since(values.now() - reset_memory)) {
        const Point* point = reader_.catalog().point(reset.point);
        const auto before = reader_.samples().last_value_before(reset.point, reset.before + Duration{1});
        if (!before) {
            return before.error();
        }
        auto spark = spark_of(point, values.now(), cancel);
        if (!spark) {
            return spark.error();
        }
        Attention item;
        item.kind = AttentionKind::register_reset;
        item.severity = Severity::warning;
        item.site = figures.layout().site->id;
        item.device = point->device;
        item.since = reset.at;
        item.value = *before ? std::optional((*before)->value->to_double()) : std::nullopt;
        item.spark = std::move(*spark);
        found.push_back(std::move(item));
    }
    return {};
}

Result<void> AttentionFinder::scan(PointId point, const NewestValues& values, std::stop_token cancel) {
    const UtcTime begin = values.now() - suspect_memory;
    Scanned& scanned = scanned_[point];
    std::erase_if(scanned.suspect, [&](UtcTime at) { return at < begin; });
    const auto newest = values.of(point).newest;
    if (!newest || newest->at < scanned.until) {
        return {};
    }
    const TimeRange fresh{std::max(scanned.until, begin), newest->at + Duration{1}};
    if (fresh.is_empty()) {
        return {};
    }
    const auto series = reader_.samples().read(point, fresh, cancel);
    if (!series) {
        return series.error();
    }
    for (const Sample& sample : series->samples()) {
        if (sample.quality == Quality::suspect) {
            scanned.suspect.push_back(sample.at);
        }
    }
    scanned.until = fresh.end;
    return {};
}

Result<void> AttentionFinder::add_suspects(const SiteFigures& figures, const NewestValues& values,
                                           std::stop_token cancel, std::vector<Attention>& found) {
    const SiteLayout& layout = figures.layout();
    struct Count {
        std::size_t suspect = 0;
        UtcTime since;
        const Point* worst = nullptr;
        std::size_t most = 0;
    };
    std::unordered_map<DeviceId, Count> counts;
    for (const Point* point : layout.points) {
        if (auto done = scan(point->id, values, cancel); !done) {
            return done;
        }
        const std::vector<UtcTime>& suspect = scanned_[point->id].suspect;
        if (suspect.empty()) {
            continue;
        }
        Count& count = counts[point->device];
        count.since = count.suspect == 0 ? suspect.front() : std::min(count.since, suspect.front());
        count.suspect += suspect.size();
        if (suspect.size() > count.most) {
            count.most = suspect.size();
            count.worst = point;
        }
    }
    for (const auto& [device, count] : counts) {
        auto spark = spark_of(count.worst, values.now(), cancel);
        if (!spark) {
            return spark.error();
        }
        Attention item;
        item.kind = AttentionKind::values_suspect;
        item.severity = Severity::warning;
        item.site = layout.site->id;
        item.device = device;
        item.since = count.since;
        item.value = static_cast<double>(count.suspect);
        item.spark = std::move(*spark);
        found.push_back(std::move(item));
    }
    return {};
}

Result<std::vector<Attention>> AttentionFinder::find(const SiteFigures& figures, const NewestValues& values,
                                                     std::stop_token cancel) {
    std::vector<Attention> found;
    if (auto done = add_mains_failure(figures, values, cancel, found); !done) {
        return done.error();
    }
    if (auto done = add_silent_devices(figures, values, cancel, found); !done) {
        return done.error();
    }
    if (auto done = add_resets(figures, values, cancel, found); !done) {
        return done.error();
    }
    if (auto done = add_suspects(figures, values, cancel, found); !done) {
        return done.error();
    }
    return found;
}

void sort_by_urgency(std::vector<Attention>& items) {
    std::ranges::sort(items, {}, [](const Attention& item) {
        return std::tuple(item.severity, item.since, item.site, item.device, item.kind);
    });
}

}  // namespace wattmast
