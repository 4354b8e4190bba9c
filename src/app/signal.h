// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples as a function of time that can be added, averaged and drawn. Pure; in double, for drawing and live figures.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/cell_walk.h"
#include "analysis/counter.h"
#include "analysis/envelope.h"
#include "analysis/rollup.h"
#include "app/chart_source.h"
#include "model/catalog.h"
#include "model/point_kind.h"
#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// A stretch of time over which a value is known.
struct SignalPiece {
    enum class Use : std::uint8_t {
        drawn = 1,    ///< The line passes through it.
        bridged = 2,  ///< A gap over which a register counted on: its amount is known, its course is not.
    };

    TimeRange range;  ///< Empty (begin == end) for a sample without a neighbour.
    double from = 0;  ///< Value at range.begin; straight to `to` at range.end.
    double to = 0;
    double min = 0;  ///< Of the samples behind it; at least as wide as from … to.
    double max = 0;
    /// How far it may be booked; `missing` for values that are drawn and never booked (suspect ones).
    QualityClass quality = QualityClass::measured;
    Use use = Use::drawn;

    [[nodiscard]] double mean() const noexcept { return (from + to) / 2; }
    [[nodiscard]] double at(UtcTime time) const noexcept;
    friend bool operator==(const SignalPiece&, const SignalPiece&) = default;
};

/// One point, or a sum of points, over a range.
struct Signal {
    Unit unit = Unit::watt;             ///< Watt for energy registers, bit_per_second for octet counters.
    std::vector<SignalPiece> pieces;    ///< Ascending, not overlapping. What lies between them is not known.
    std::vector<UtcTime> sample_times;  ///< Of the values behind it; for sums those of the first point. May be empty.
    std::vector<UtcTime> resets;        ///< Ascending.
    std::uint64_t samples = 0;          ///< Values behind the pieces.
    Duration interval{0};               ///< Between samples; the longest of a sum.
};

/// For arithmetic in double: shares, rates and means.
[[nodiscard]] constexpr double seconds_of(Duration duration) noexcept {
    return std::chrono::duration<double>(duration).count();
}

/// Longest stretch between two samples that still belong together.
/// DESIGN: a gap longer than 2.5 polling intervals breaks the line.
[[nodiscard]] constexpr Duration longest_step(Duration interval) noexcept {
    return interval * 5 / 2;
}

/// The unit in which a kind is drawn: watt for kWh registers, bit/s for octets, else the kind's own.
[[nodiscard]] Unit drawn_unit(PointKind kind) noexcept;

/// The course of one point.
///
/// Gauges run straight from sample to sample, states stay until the next one, counters have the mean rate between two
/// readings. Two samples belong together when they are not farther apart than 2.5 intervals. Where the store does not
/// say that a poll was missed in between, the spacing of the neighbouring samples (up to an hour) counts as the
/// interval, so that imported quarter hours of a device that is now polled every 10 s are no gaps.
/// Counters follow `walk_counter` with `rules` and `events` of their device: nothing is drawn or counted across a
/// reset. Suspect gauge values are drawn with quality `missing`; suspect and momentary counter readings are left out.
/// Fails with `overflow` for readings beyond what the walk keeps exactly.
/// @pre samples ascend; interval > 0
[[nodiscard]] Result<Signal> signal_of_samples(PointKind kind, std::span<const Sample> samples, Duration interval,
                                               std::span<const MeterEvent> events, const CounterRules& rules = {});

/// The course of a gauge over `range` from its parts, one piece for each.
/// @param parts Ascending, not overlapping, inside the range. @pre interval > 0
[[nodiscard]] Signal signal_of_envelope(PointKind kind, std::span<const EnvelopePart> parts, TimeRange range,
                                        Duration interval);

/// The course of a register from cells of one point: a piece for each clean cell (walk_cells()) with its mean rate,
/// pieces of samples where cells do not tell. Two values belong together when they are not farther apart than 2.5 times
/// the middle spacing of the samples in cells (up to an hour). `sample_times` and `samples` stay empty.
/// Fails with `overflow` for readings beyond what the walk keeps exactly, and where the reader fails.
/// @param cells Ascending, not overlapping. @pre drawn_unit(kind) is that of a rate; interval > 0
[[nodiscard]] Result<Signal> signal_of_cells(PointKind kind, std::span<const RollupCell> cells, const SamplesIn& reader,
                                             Duration interval, std::span<const MeterEvent> events,
                                             const CounterRules& rules);

/// The part inside `range`. Bridged pieces that cross an edge are left out: how much belongs inside is not known.
[[nodiscard]] Signal clipped(const Signal& signal, TimeRange range);

/// Sum, known where all parts are. Parts are read between their samples, so polling phases make no holes.
/// Extremes of a sum over columns add up and are bounds. @pre at least one part; all have one unit
[[nodiscard]] Signal sum_of(std::span<const Signal> parts);

/// Sum of the parts that are known; where one is not, quality `missing`. @pre at least one part; all have one unit
[[nodiscard]] Signal sum_of_known(std::span<const Signal> parts);

/// The same of parts that come one after the other: of thousands, only some sums are in memory at a time.
class KnownSum {
public:
    /// @pre all have one unit
    void add(Signal part);
    /// @pre at least one part; called once
    [[nodiscard]] Signal take() &&;

private:
    struct Part {
        Signal sum;
        int doublings = 0;  ///< It is of 2^doublings parts.
    };
    struct End {
        UtcTime last;  ///< Of a part's last piece.
        Duration interval{0};
    };
    void unite_last_two();

    std::vector<Part> parts_;  ///< Of ever fewer parts, so that every breakpoint is copied log2(parts) times.
    std::vector<End> ends_;
};

/// The signal times a constant, such as −1 for a battery that counts charging as positive.
[[nodiscard]] Signal scaled(Signal signal, double factor);

/// Voltage × current, in watt; straight between the samples of both. Other pairs: their unit is the caller's to say.
[[nodiscard]] Signal product_of(const Signal& voltage, const Signal& current);

/// a over b; not known where b is, or between its extremes may be, zero. Its unit is the caller's to say.
[[nodiscard]] Signal quotient_of(const Signal& a, const Signal& b);
/// The mean of a over that of b, over the time in which both are known and bookable. Empty: that of b is zero or there
/// is no such time.
[[nodiscard]] std::optional<double> mean_of_quotient(const Signal& a, const Signal& b);

/// The smallest of the parts, known where all are. @pre at least one part; all have one unit
[[nodiscard]] Signal least_of(std::span<const Signal> parts);

/// One value all the time, measured, without samples of its own.
[[nodiscard]] Signal level_signal(TimeRange range, double value);

/// Moved to later by `lag`.
[[nodiscard]] Signal shifted(Signal signal, Duration lag);

/// Time-weighted mean over the known, bookable part of `range`; empty if there is none.
[[nodiscard]] std::optional<double> mean_over(const Signal& signal, TimeRange range);

/// How much of `range` is known and bookable, in seconds.
[[nodiscard]] double known_seconds(const Signal& signal, TimeRange range);

/// One mean for each of `parts` equal parts of `range`, NaN where nothing is known.
[[nodiscard]] std::vector<float> means_over(const Signal& signal, TimeRange range, int parts);

}  // namespace wattmast
