// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/cell_energy.h"

#include <utility>

#include "analysis/energy_of_walk.h"
#include "analysis/steady_cells.h"

namespace wattmast {

Result<CellEnergy> energy_from_cells(std::span<const RollupCell> cells, std::span<const TimeRange> read,
                                     std::span<const Sample> samples, std::span<const TimeRange> ranges,
                                     Duration gap_limit, const CounterRules& rules,
                                     std::span<const MeterEvent> events) {
    if (auto steady = read.empty() ? energy_of_steady_cells(cells, ranges, gap_limit, rules, events) : std::nullopt) {
        return CellEnergy{std::move(*steady), {}};
    }
    auto walk = walk_cells(cells, read, samples, ranges, gap_limit, rules, events);
    if (!walk) {
        return walk.error();
    }
    if (!walk->unread.empty()) {
        return CellEnergy{{}, std::move(walk->unread)};
    }
    auto intervals = energy_of_walk(walk->walk, walk->joined, ranges, gap_limit);
    return intervals ? Result<CellEnergy>(CellEnergy{std::move(*intervals), {}}) : intervals.error();
}

Result<std::vector<EnergyInterval>> energy_from_cells(std::span<const RollupCell> cells, const SamplesIn& reader,
                                                      std::span<const TimeRange> ranges, Duration gap_limit,
                                                      const CounterRules& rules, std::span<const MeterEvent> events) {
    if (auto steady = energy_of_steady_cells(cells, ranges, gap_limit, rules, events)) {
        return std::move(*steady);
    }
    const auto walk = walk_cells(cells, reader, ranges, gap_limit, rules, events);
    return walk ? energy_of_walk(walk->walk, walk->joined, ranges, gap_limit) : walk.error();
}

}  // namespace wattmast
