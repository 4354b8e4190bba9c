// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/chart_line.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using PieceIterator = std::vector<SignalPiece>::const_iterator;

UtcTime middle(TimeRange range) {
    return range.begin + range.length() / 2;
}

bool is_drawn(const SignalPiece& piece) {
    return piece.use == SignalPiece::Use::drawn;
}

bool is_booked(const SignalPiece& piece) {
    return is_drawn(piece) && piece.quality != QualityClass::missing;
}

/// Mean and extremes of the pieces seen through a window.
struct Summary {
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();
    double weighted = 0;
    double seconds = 0;
    double instants = 0;  ///< Sum over samples without extent.
    int instant_count = 0;

    void add(const SignalPiece& piece, TimeRange window) {
        const TimeRange inside = intersection(piece.range, window);
        const double from = piece.at(inside.begin);
        const double to = piece.at(inside.end);
        const bool is_whole = inside == piece.range;
        const bool is_level = piece.from == piece.to;
        min = std::min(min, is_whole || is_level ? piece.min : std::min(from, to));
        max = std::max(max, is_whole || is_level ? piece.max : std::max(from, to));
        if (inside.is_empty()) {
            instants += from;
            ++instant_count;
        } else {
            const double length = seconds_of(inside.length());
            weighted += (from + to) / 2 * length;
            seconds += length;
        }
    }
    [[nodiscard]] bool is_empty() const { return seconds == 0 && instant_count == 0; }
    [[nodiscard]] double mean() const { return seconds > 0 ? weighted / seconds : instants / instant_count; }
    [[nodiscard]] ChartColumn column(UtcTime at) const {
        return {at, static_cast<float>(min), static_cast<float>(max), static_cast<float>(mean())};
    }
};

bool is_in(const SignalPiece& piece, TimeRange window) {
    return piece.range.is_empty() ? window.contains(piece.range.begin)
                                  : piece.range.begin < window.end && window.begin < piece.range.end;
}

/// Summaries of windows that ascend; pieces that lie behind are passed once.
class Walker {
public:
    explicit Walker(const Signal& signal) : next_(signal.pieces.begin()), end_(signal.pieces.end()) {}

    Summary look(TimeRange window) {
        while (next_ != end_ && next_->range.end <= window.begin && !is_in(*next_, window)) {
            ++next_;
        }
        Summary summary;
        for (auto piece = next_; piece != end_ && piece->range.begin < window.end; ++piece) {
            if (is_drawn(*piece) && is_in(*piece, window)) {
                summary.add(*piece, window);
            }
        }
        return summary;
    }

private:
    PieceIterator next_;
    PieceIterator end_;
};

std::vector<TimeRange> equal_parts(TimeRange range, int columns) {
    std::vector<TimeRange> parts;
    parts.reserve(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
        parts.push_back(column_range(range, columns, i));
    }
    return parts;
}

std::vector<TimeRange> parts_between(const std::vector<UtcTime>& edges, TimeRange range) {
    std::vector<TimeRange> parts;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        if (const TimeRange part = intersection({edges[i], edges[i + 1]}, range); !part.is_empty()) {
            parts.push_back(part);
        }
    }
    return parts;
}

std::vector<ChartColumn> columns_by_time(const Signal& signal, const std::vector<TimeRange>& windows) {
    std::vector<ChartColumn> made;
    made.reserve(windows.size());
    Walker walker(signal);
    auto sample = signal.sample_times.begin();
    for (const TimeRange window : windows) {
        const auto first = sample;
        while (sample != signal.sample_times.end() && *sample < window.end) {
            ++sample;
        }
        const Summary summary = walker.look(window);
        if (!summary.is_empty()) {
            made.push_back(summary.column(sample - first == 1 ? *first : middle(window)));
        }
    }
    return made;
}

/// The piece that gives the value at `at`: one that ends or is there; with steps and rates, the one that ends there.
const SignalPiece* piece_at(PieceIterator& next, PieceIterator end, UtcTime at) {
    while (next != end && next->range.end < at) {
        ++next;
    }
    for (auto piece = next; piece != end && piece->range.begin <= at; ++piece) {
        if (is_drawn(*piece)) {
            return &*piece;
        }
    }
    return nullptr;
}

ChartColumn column_at(const SignalPiece& piece, UtcTime at) {
    const auto value = static_cast<float>(piece.at(at));
    return {at, value, value, value};
}

std::vector<ChartColumn> columns_by_sample(const Signal& signal, TimeRange range) {
    std::vector<ChartColumn> made;
    made.reserve(signal.sample_times.size() + 2);
    const auto first = std::ranges::find_if(signal.pieces, is_drawn);
    if (first != signal.pieces.end() && first->range.begin == range.begin &&
        signal.sample_times.front() > range.begin) {
        made.push_back(column_at(*first, range.begin));
    }
    auto next = signal.pieces.begin();
    for (const UtcTime at : signal.sample_times) {
        if (const SignalPiece* piece = piece_at(next, signal.pieces.end(), at)) {
            made.push_back(column_at(*piece, at));
        }
    }
    const UtcTime last_instant = range.end - Duration{1};
    if (!signal.pieces.empty() && is_drawn(signal.pieces.back()) && signal.pieces.back().range.end == range.end &&
        signal.sample_times.back() < last_instant) {
        made.push_back(column_at(signal.pieces.back(), last_instant));
    }
    return made;
}

/// Stretches of `range` that no drawn piece covers, in order.
std::vector<TimeRange> uncovered(const Signal& signal, TimeRange range) {
    std::vector<TimeRange> holes;
    UtcTime known_until = range.begin;
    for (const SignalPiece& piece : signal.pieces) {
        if (is_drawn(piece)) {
            if (piece.range.begin > known_until) {
                holes.push_back({known_until, piece.range.begin});
            }
            known_until = std::max(known_until, piece.range.end);
        }
    }
    if (known_until < range.end) {
        holes.push_back({known_until, range.end});
    }
    return holes;
}

/// The longest stretch at an edge that is no gap: by the interval, or by the spacing next to the edge if that is wider.
Duration edge_tolerance(const Signal& signal, const SignalPiece& at_edge) {
    const auto spacing = std::min<Duration>(at_edge.range.length(), 1h);
    return longest_step(std::max(signal.interval, spacing));
}

std::vector<TimeRange> gaps_of(const Signal& signal, TimeRange range, const std::vector<TimeRange>& holes) {
    std::vector<TimeRange> gaps;
    const auto first = std::ranges::find_if(signal.pieces, is_drawn);
    for (const TimeRange hole : holes) {
        Duration tolerance = longest_step(signal.interval);
        if (first != signal.pieces.end() && hole.begin == range.begin) {
            tolerance = edge_tolerance(signal, *first);
        } else if (first != signal.pieces.end() && hole.end == range.end) {
            tolerance = edge_tolerance(signal, signal.pieces.back());
        }
        if (hole.length() > tolerance || hole == range) {
            gaps.push_back(hole);
        }
    }
    return gaps;
}

class QualityTiles {
public:
    void add(TimeRange part, QualityClass quality) {
        if (part.is_empty()) {
            return;
        }
        if (!runs_.empty() && runs_.back().quality == quality) {
            runs_.back().range.end = part.end;
        } else {
            runs_.push_back({part, quality});
        }
    }
    [[nodiscard]] std::vector<QualityRun> take() && { return std::move(runs_); }

private:
    std::vector<QualityRun> runs_;
};

std::vector<QualityRun> quality_of(const Signal& signal, TimeRange range, const std::vector<TimeRange>& gaps) {
    const auto is_gap = [&](TimeRange hole) { return std::ranges::find(gaps, hole) != gaps.end(); };
    QualityTiles tiles;
    UtcTime until = range.begin;
    std::optional<QualityClass> latest;
    for (const SignalPiece& piece : signal.pieces) {
        if (!is_drawn(piece)) {
            continue;
        }
        const TimeRange hole{until, piece.range.begin};
        const bool is_open_edge = hole.begin == range.begin && !is_gap(hole);
        tiles.add(hole, is_open_edge ? piece.quality : QualityClass::missing);
        tiles.add({std::max(until, piece.range.begin), piece.range.end}, piece.quality);
        until = std::max(until, piece.range.end);
        latest = piece.quality;
    }
    const TimeRange rest{until, range.end};
    tiles.add(rest, latest && !is_gap(rest) ? *latest : QualityClass::missing);
    return std::move(tiles).take();
}

PartsPerMillion coverage_of(const std::vector<QualityRun>& quality, TimeRange range) {
    Duration known{0};
    for (const QualityRun& run : quality) {
        known += run.quality == QualityClass::missing ? Duration{0} : run.range.length();
    }
    return {static_cast<std::int32_t>(known.count() * whole.count / range.length().count())};
}

/// kWh for watt, bytes for bit/s.
std::optional<double> total_of(const Signal& signal) {
    double amount = 0;
    bool is_known = false;
    for (const SignalPiece& piece : signal.pieces) {
        if (piece.quality != QualityClass::missing && !piece.range.is_empty()) {
            amount += piece.mean() * seconds_of(piece.range.length());
            is_known = true;
        }
    }
    if (!is_known) {
        return std::nullopt;
    }
    if (signal.unit == Unit::watt) {
        return amount / 3.6e6;
    }
    return signal.unit == Unit::bit_per_second ? std::optional(amount / 8) : std::nullopt;
}

void add_statistics(ChartLine& line, const Signal& signal, TimeRange range) {
    Summary summary;
    const SignalPiece* newest = nullptr;
    for (const SignalPiece& piece : signal.pieces) {
        if (is_booked(piece)) {
            summary.add(piece, range);
            newest = &piece;
        }
    }
    if (newest != nullptr) {
        line.min = summary.min;
        line.max = summary.max;
        line.mean = summary.mean();
        line.last = newest->to;
    }
    line.total = total_of(signal);
}

/// Whether the columns hold fewer than two samples each, on the whole.
bool is_finer_than_samples(const Signal& signal, int columns) {
    return !signal.sample_times.empty() && signal.sample_times.size() < 2 * static_cast<std::size_t>(columns);
}

/// All but the columns.
void add_rest(ChartLine& line, const Signal& signal, TimeRange range) {
    line.unit = signal.unit;
    const std::vector<TimeRange> holes = uncovered(signal, range);
    line.gaps = gaps_of(signal, range, holes);
    line.resets = signal.resets;
    line.quality = quality_of(signal, range, line.gaps);
    line.samples = signal.samples;
    add_statistics(line, signal, range);
    line.coverage = coverage_of(line.quality, range);
}

}  // namespace

ChartLine chart_line(const Signal& signal, TimeRange range, int columns) {
    ChartLine line;
    line.columns = is_finer_than_samples(signal, columns) ? columns_by_sample(signal, range)
                                                          : columns_by_time(signal, equal_parts(range, columns));
    add_rest(line, signal, range);
    return line;
}

ChartLine chart_line(const Signal& signal, TimeRange range, const std::vector<UtcTime>& edges) {
    ChartLine line;
    line.columns = columns_by_time(signal, parts_between(edges, range));
    add_rest(line, signal, range);
    return line;
}

}  // namespace wattmast
