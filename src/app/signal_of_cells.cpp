// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "app/signal.h"
#include "app/signal_pieces.h"

namespace wattmast {
namespace {

/// Middle spacing of the samples inside cells; at least the interval, at most an hour or the interval.
Duration spacing_in(std::span<const RollupCell> cells, Duration interval) {
    std::vector<Duration> spacings;
    for (const RollupCell& cell : cells) {
        if (cell.count > 1) {
            spacings.push_back((cell.values->last_at - cell.values->first_at) / (cell.count - 1));
        }
    }
    return middle_spacing(std::move(spacings), interval);
}

/// Makes pieces of increments. A step into the next cell becomes part of the cell's piece before it: alone it would
/// show how coarse the register is, not how much flowed.
class Rates {
public:
    Rates(Signal& signal, Duration tolerance, double factor)
        : signal_(signal), tolerance_(tolerance), factor_(factor) {}

    /// An increment that stands for a cell; it is no reset and has an amount.
    void add_cell(const Increment& increment) {
        open_amount_ = increment.amount->to_double() * factor_;
        put({increment.from, increment.to}, open_amount_, signal_.pieces.emplace_back());
        is_open_ = true;
    }
    void add_step(const Increment& increment) {
        if (increment.kind == IncrementKind::reset || increment.kind == IncrementKind::exchange) {
            signal_.resets.push_back(increment.to);
        }
        const bool was_open = std::exchange(is_open_, false);
        if (!increment.amount) {
            return;
        }
        const TimeRange range{increment.from, increment.to};
        const double amount = increment.amount->to_double() * factor_;
        const bool is_drawn = range.length() <= tolerance_;
        if (is_drawn && was_open && signal_.pieces.back().range.end == range.begin) {
            put({signal_.pieces.back().range.begin, range.end}, open_amount_ + amount, signal_.pieces.back());
            return;
        }
        SignalPiece& piece = signal_.pieces.emplace_back();
        put(range, amount, piece);
        piece.use = is_drawn ? SignalPiece::Use::drawn : SignalPiece::Use::bridged;
    }

private:
    static void put(TimeRange range, double amount, SignalPiece& piece) {
        const double rate = amount / seconds_of(range.length());
        piece = level_piece(range, rate, rate, QualityClass::measured);
    }

    Signal& signal_;
    Duration tolerance_;
    double factor_;
    bool is_open_ = false;    ///< The last piece is a cell's, and the next step may join it.
    double open_amount_ = 0;  ///< Of that piece.
};

}  // namespace

Result<Signal> signal_of_cells(PointKind kind, std::span<const RollupCell> cells, const SamplesIn& reader,
                               Duration interval, std::span<const MeterEvent> events, const CounterRules& rules) {
    const Duration tolerance = longest_step(spacing_in(cells, interval));
    const auto walk = walk_cells(cells, reader, {}, tolerance, rules, events);
    if (!walk) {
        return walk.error();
    }
    Signal signal;
    signal.unit = drawn_unit(kind);
    signal.interval = interval;
    Rates rates(signal, tolerance, rate_factor(info(kind).unit));
    auto joined = walk->joined.begin();
    for (const Increment& increment : walk->walk.increments) {
        if (joined != walk->joined.end() && *joined == increment.from) {
            ++joined;
            rates.add_cell(increment);
        } else {
            rates.add_step(increment);
        }
    }
    return signal;
}

}  // namespace wattmast
