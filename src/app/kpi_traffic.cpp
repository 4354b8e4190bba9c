// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kpi_traffic.h"

#include <algorithm>
#include <vector>

#include "analysis/cell_walk.h"
#include "app/counter_rules.h"
#include "app/node_energy.h"
#include "app/register_cells.h"
#include "app/register_events.h"
#include "store/corrected_samples.h"

namespace wattmast {
namespace {

Result<VolumeInterval> volume_of_counter(const SignalReader& reader, const Point& point, TimeRange range,
                                         const std::stop_token& cancel) {
    const CorrectedSamples samples(reader.samples());
    const auto interval = reader.interval_of(point.id);
    const auto rules = counter_rules(samples, reader.index(), point, range);
    if (!interval || !rules) {
        return interval ? rules.error() : interval.error();
    }
    const Duration gap_limit = std::max(gap_limit_for(*interval), default_gap_limit);
    const Duration beside = beside_of(rules->momentary);
    const auto events =
        register_events(samples, reader.index(), point, {range.begin - beside, range.end + beside}, cancel);
    if (!events) {
        return events.error();
    }
    const auto cells = cells_around(samples, point.id, {&range, 1}, rules->momentary, cancel);
    if (!cells) {
        return cells.error();
    }
    const auto walk =
        walk_cells(*cells, samples_of(samples, point.id, cancel), {&range, 1}, gap_limit, *rules, *events);
    if (!walk) {
        return walk.error();
    }
    return volume_of_walk(walk->walk, walk->joined, range, gap_limit);
}

Result<VolumeInterval> volume_of_point(const SignalReader& reader, const Point& point, TimeRange range,
                                       const std::stop_token& cancel) {
    if (info(point.key.kind).nature == PointNature::counter) {
        return volume_of_counter(reader, point, range, cancel);
    }
    NodeMeters rate;
    rate.power = &point;
    const auto integral = node_energy(reader, rate, {&range, 1}, cancel);
    return integral ? Result<VolumeInterval>(volume_of_rate(integral->front())) : integral.error();
}

}  // namespace

Result<VolumeInterval> traffic_volume(const SignalReader& reader, const SiteLayout& layout, TimeRange range,
                                      const std::stop_token& cancel) {
    if (layout.traffic_down.empty() || layout.traffic_up.empty()) {
        return fail(Errc::no_data,
                    "no point tells the traffic in both directions; add the octets of the site's uplink interfaces, or "
                    "rates towards and from users");
    }
    std::vector<VolumeInterval> parts;
    for (const auto* points : {&layout.traffic_down, &layout.traffic_up}) {
        for (const Point* point : *points) {
            auto volume = volume_of_point(reader, *point, range, cancel);
            if (!volume) {
                return volume;
            }
            parts.push_back(*volume);
        }
    }
    return sum_of(parts);
}

}  // namespace wattmast
