// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quarter_track.h"

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// Samples that arrive later than this no longer change a mean until the program starts again.
constexpr Duration settled_after = 1h;

QuarterIndex last_quarter_of(TimeRange range) {
    return quarter_of(range.end - Duration{1});
}

/// The runs of quarters in [first, last] that `is_open` names, as closed intervals.
template <typename IsOpen>
std::vector<std::pair<QuarterIndex, QuarterIndex>> open_runs(QuarterIndex first, QuarterIndex last, IsOpen is_open) {
    std::vector<std::pair<QuarterIndex, QuarterIndex>> runs;
    for (QuarterIndex index = first; index <= last; ++index) {
        if (!is_open(index)) {
            continue;
        }
        if (!runs.empty() && runs.back().second + 1 == index) {
            runs.back().second = index;
        } else {
            runs.emplace_back(index, index);
        }
    }
    return runs;
}

std::size_t class_of(EnergyMethod method) {
    switch (method) {
        case EnergyMethod::measured:
            return 0;
        case EnergyMethod::integrated:
            return 1;
        case EnergyMethod::estimated:
        case EnergyMethod::entered:
            return 2;
        case EnergyMethod::missing:
            return 3;
    }
    return 3;
}

}  // namespace

Result<void> MeanTrack::refresh(TimeRange range, UtcTime now, std::stop_token cancel) {
    const auto is_open = [&](QuarterIndex index) {
        const auto cell = cells_.find(index);
        return cell == cells_.end() || !cell->second.is_final;
    };
    for (const auto& [first, last] : open_runs(quarter_of(range.begin), last_quarter_of(range), is_open)) {
        if (auto done = compute(first, last, now, cancel); !done) {
            return done;
        }
    }
    return {};
}

Result<void> MeanTrack::compute(QuarterIndex first, QuarterIndex last, UtcTime now, std::stop_token cancel) {
    const TimeRange span{range_of_quarter(first).begin, range_of_quarter(last).end};
    const auto signal = load_(span, cancel);
    if (!signal) {
        return signal.error();
    }
    const UtcTime known_until = signal->pieces.empty() ? span.begin : signal->pieces.back().range.end;
    auto piece = signal->pieces.begin();
    for (QuarterIndex index = first; index <= last; ++index) {
        const TimeRange window = range_of_quarter(index);
        Signal part;
        for (; piece != signal->pieces.end() && piece->range.end <= window.begin; ++piece) {
        }
        for (auto inside = piece; inside != signal->pieces.end() && inside->range.begin < window.end; ++inside) {
            part.pieces.push_back(*inside);
        }
        Cell cell;
        cell.mean.value = mean_over(part, window);
        cell.mean.known_seconds = known_seconds(part, window);
        cell.is_final = known_until >= window.end || window.end + settled_after <= now;
        cells_[index] = cell;
    }
    return {};
}

MeanTrack::Mean MeanTrack::mean(QuarterIndex index) const {
    const auto cell = cells_.find(index);
    return cell == cells_.end() ? Mean{} : cell->second.mean;
}

void MeanTrack::forget_before(QuarterIndex begin) {
    cells_.erase(cells_.begin(), cells_.lower_bound(begin));
}

Result<void> EnergyTrack::refresh(const SignalReader& reader, TimeRange range, std::stop_token cancel) {
    const auto is_open = [&](QuarterIndex index) {
        const auto cell = cells_.find(index);
        return cell == cells_.end() || !cell->second.is_final;
    };
    for (const auto& [first, last] : open_runs(quarter_of(range.begin), last_quarter_of(range), is_open)) {
        const UtcTime begin = range_of_quarter(first).begin;
        const UtcTime end = std::min(range_of_quarter(last).end, range.end);
        if (auto done = compute(reader, {begin, end}, range.end, cancel); !done) {
            return done;
        }
    }
    return {};
}

Result<void> EnergyTrack::compute(const SignalReader& reader, TimeRange range, UtcTime known_until,
                                  std::stop_token cancel) {
    std::vector<TimeRange> parts;
    for (QuarterIndex index = quarter_of(range.begin); index <= last_quarter_of(range); ++index) {
        parts.push_back(intersection(range_of_quarter(index), range));
    }
    std::vector<std::vector<EnergyInterval>> by_node;
    for (const NodeMeters& node : nodes_) {
        auto energies = node_energy(reader, node, parts, cancel);
        if (!energies) {
            return energies.error();
        }
        by_node.push_back(std::move(*energies));
    }
    for (std::size_t i = 0; i < parts.size() && !by_node.empty(); ++i) {
        const UtcTime quarter_end = range_of_quarter(quarter_of(parts[i].begin)).end;
        Cell cell;
        // Until then a fall or a peak at the quarter's end may turn out to be momentary.
        cell.is_final = quarter_end + CounterRules{}.momentary <= known_until;
        std::vector<EnergyInterval> of_nodes;
        for (std::size_t n = 0; n < nodes_.size(); ++n) {
            const EnergyInterval& part = by_node[n][i];
            cell.is_final &= part.last_value && *part.last_value >= quarter_end;
            for (const EnergyFinding& finding : part.findings) {
                if (finding.kind == EnergyFinding::Kind::reset && nodes_[n].energy != nullptr) {
                    cell.resets.push_back({nodes_[n].energy->id, finding.range.end, finding.range.begin});
                }
            }
            of_nodes.push_back(part);
        }
        cell.sum = sum_of(of_nodes);
        cell.sum.findings.clear();
        cells_[quarter_of(parts[i].begin)] = std::move(cell);
    }
    return {};
}

EnergyTrack::Total EnergyTrack::total(TimeRange range) const {
    Total total;
    double covered = 0;
    const auto end = cells_.lower_bound(last_quarter_of(range) + 1);
    for (auto cell = cells_.lower_bound(quarter_of(range.begin)); cell != end && !range.is_empty(); ++cell) {
        const EnergyInterval& sum = cell->second.sum;
        const double known = seconds_of(sum.range.length()) * sum.coverage.count / whole.count;
        total.seconds_by_class[class_of(sum.method)] += known;
        covered += sum.method == EnergyMethod::missing ? 0 : known;
        if (sum.energy) {
            total.energy = total.energy.value_or(Energy{}) + *sum.energy;
        }
    }
    const double length = seconds_of(range.length());
    total.seconds_by_class[3] = std::max(0.0, length - covered);
    total.coverage.count = length > 0 ? static_cast<std::int32_t>(covered * whole.count / length) : 0;
    return total;
}

std::vector<EnergyTrack::Reset> EnergyTrack::resets() const {
    std::vector<Reset> found;
    for (const auto& [index, cell] : cells_) {
        for (const Reset& reset : cell.resets) {
            // One that spans several quarters is found in each.
            if (std::ranges::find(found, reset) == found.end()) {
                found.push_back(reset);
            }
        }
    }
    std::ranges::sort(found, {}, &Reset::at);
    return found;
}

void EnergyTrack::forget_before(QuarterIndex begin) {
    cells_.erase(cells_.begin(), cells_.lower_bound(begin));
}

}  // namespace wattmast
