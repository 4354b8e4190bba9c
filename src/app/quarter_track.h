// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures by quarter of an hour, kept between refreshes so that only what may have changed is read again. There is one
// set for every site of a fleet: what is final is kept as sums, not as quarters.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

#include "analysis/energy.h"
#include "app/node_energy.h"
#include "app/point_news.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Quarters of an hour since 1970. Civil days and months begin at one everywhere on Earth today.
using QuarterIndex = std::int64_t;
inline constexpr Duration quarter{std::chrono::minutes{15}};
[[nodiscard]] constexpr QuarterIndex quarter_of(UtcTime at) noexcept {
    return std::chrono::floor<Duration>(at).time_since_epoch() / quarter;
}
[[nodiscard]] constexpr TimeRange range_of_quarter(QuarterIndex index) noexcept {
    return {UtcTime{index * quarter}, UtcTime{(index + 1) * quarter}};
}

/// What a signal is made of.
enum class MeanOf : std::uint8_t {
    values = 1,  ///< Each stands for itself.
    rates = 2,   ///< Of registers or amounts: values up to signal_reach before and behind tell what one is worth.
};

/// Means of a signal, to the precision of a float. A quarter is final signal_reach behind its end, but earlier where it
/// is plain what it will be: one of values when a stretch between values reaches its end, one of rates that is known as
/// a whole settled_after behind it. So it is until forget_from() is told that it is not. Belongs to one thread.
class MeanTrack {
public:
    explicit MeanTrack(MeanOf of = MeanOf::values) : of_(of) {}

    /// The signal in `range`.
    using Load = std::function<Result<Signal>(TimeRange range, std::stop_token cancel)>;

    struct Mean {
        std::optional<double> value;
        double known_seconds = 0;
    };

    /// Brings the quarters that overlap `range` up to date; the one that holds `now` is of its part before `now`.
    [[nodiscard]] Result<void> refresh(const Load& load, TimeRange range, UtcTime now, std::stop_token cancel);
    /// Empty where nothing is known. @pre refreshed over it
    [[nodiscard]] Mean mean(QuarterIndex index) const;
    /// Forgets the quarters before `begin`, but for `kept`.
    void forget_before(QuarterIndex begin, std::span<const QuarterIndex> kept = {});
    /// The quarters from the one that holds `from` on are read again.
    void forget_from(UtcTime from);

private:
    struct Cell {
        std::int32_t index : 31 = 0;  ///< A quarter of the years 1970 to 32,000.
        bool is_final : 1 = false;
        float value = 0;  ///< NaN where nothing is known.
        float known_seconds = 0;
    };
    Result<void> compute(const Load& load, QuarterIndex first, QuarterIndex last, UtcTime now, std::stop_token cancel);
    [[nodiscard]] static bool is_rate_final(const Cell& cell, UtcTime now);
    [[nodiscard]] const Cell* find(QuarterIndex index) const;
    void put(const Cell& cell);

    MeanOf of_;
    std::vector<Cell> cells_;  ///< Ascending.
};

/// Energy of nodes today, in the days of the month before, and what happened to their registers. A quarter or day is
/// final when the time has passed in which a reading may turn out to be momentary, whether its values came or not:
/// forget_from() is to be told of those that come later, see PointNews.
/// Belongs to one thread.
class EnergyTrack {
public:
    /// Exact: days and quarters tile what the register line has between their borders.
    struct Total {
        std::optional<Energy> energy;
        PartsPerMillion coverage;                  ///< Of today before `now`.
        std::array<double, 4> seconds_by_class{};  ///< Measured, integrated, estimated, missing.
    };
    struct Reset {
        PointId point;
        UtcTime at;      ///< First reading of the new count.
        UtcTime before;  ///< Last reading of the old one.
        friend bool operator==(const Reset&, const Reset&) = default;
    };
    /// What is asked for. Days are civil ones of `zone`.
    struct Times {
        TimeZone zone;
        UtcTime now;          ///< Up to which all readings are taken to be stored.
        UtcTime from;         ///< The days before today count from the one that holds it, or from the month's first.
        UtcTime month_begin;  ///< Midnight of the month's first.
        UtcTime midnight;     ///< The begin of today.
    };

    explicit EnergyTrack(std::vector<NodeMeters> nodes) : nodes_(std::move(nodes)) {}

    [[nodiscard]] bool is_empty() const noexcept { return nodes_.empty(); }
    [[nodiscard]] const std::vector<NodeMeters>& nodes() const noexcept { return nodes_; }
    /// Takes over what another one knows of the same nodes.
    void adopt(EnergyTrack&& other);

    [[nodiscard]] Result<void> refresh(const SignalReader& reader, const Times& times, std::stop_token cancel);
    /// What is final of the time from `from` on is read again: that of today, or else all.
    void forget_from(UtcTime from);
    /// Midnight to the last refresh.
    [[nodiscard]] Total today() const;
    /// The month's first to the last refresh.
    [[nodiscard]] std::optional<Energy> month() const;
    /// Resets of the nodes' registers in the days known and today, ascending.
    [[nodiscard]] std::vector<Reset> resets() const;
    /// The day before today from its midnight to `then`. @pre day_begin <= then
    [[nodiscard]] Result<std::optional<Energy>> earlier_day(const SignalReader& reader, UtcTime day_begin, UtcTime then,
                                                            std::stop_token cancel);

private:
    struct Day {
        TimeRange range;
        std::optional<Energy> energy;
        std::optional<UtcTime> reach;  ///< As that of OpenQuarter.
        bool is_final = false;
        bool is_odd = false;  ///< A register was set back, or a reading left out.
    };
    /// What nodes used in a part of the day, in as few bytes as a fleet of silent sites can have of them.
    struct OpenQuarter {
        UtcTime begin;
        std::optional<Energy> energy;
        std::optional<UtcTime> reach;  ///< The first value that any node uses.
        double known_seconds = 0;      ///< Covered by values.
        std::vector<Reset> resets;
        EnergyMethod method = EnergyMethod::missing;
        bool is_final = false;
        bool is_plain = true;  ///< Each node is known without a gap, and there is nothing to say of it.
        bool has_reset = false;
        bool has_ignored = false;  ///< Readings that a register did not go on from.
    };
    /// An amount that grows by whole quarters.
    struct Growing {
        UtcTime begin;
        UtcTime until;
        std::optional<Energy> energy;
    };

    /// The sums of the nodes in each part, with what happened to registers.
    [[nodiscard]] Result<std::vector<OpenQuarter>> sums(const SignalReader& reader, std::span<const TimeRange> parts,
                                                        UtcTime known_until, const std::stop_token& cancel) const;
    /// Notes what a node's energy in a part says beside its amount.
    static void add_node(const NodeMeters& node, const EnergyInterval& part, OpenQuarter& cell);
    Result<void> refresh_days(const SignalReader& reader, const Times& times, const std::stop_token& cancel);
    Result<void> refresh_today(const SignalReader& reader, const Times& times, const std::stop_token& cancel);
    /// Where a register was set back, or a reading left out, between so long before `time` and `time`.
    [[nodiscard]] Result<OpenQuarter> before(const SignalReader& reader, UtcTime time, Duration length,
                                             const std::stop_token& cancel) const;
    [[nodiscard]] Result<void> look_before_today(const SignalReader& reader, const std::stop_token& cancel);
    void settle();
    void settle_one(const OpenQuarter& cell);
    [[nodiscard]] Result<void> settle_days(const SignalReader& reader, const std::stop_token& cancel);
    void begin_today();
    void add_resets(const std::vector<Reset>& found);
    static void add(const OpenQuarter& part, Total& total);

    std::vector<NodeMeters> nodes_;
    std::optional<UtcTime> days_from_;     ///< Empty: the days before today have not been looked at.
    std::vector<Day> days_;                ///< Those not final, ascending, with what is behind them.
    std::optional<Energy> settled_month_;  ///< Of the month's final days.
    UtcTime month_begin_;
    std::vector<Reset> resets_;  ///< Of final days and quarters.
    UtcTime midnight_ = UtcTime::min();
    UtcTime now_;
    Total settled_;  ///< Of today's final quarters, but for coverage.
    QuarterIndex settled_until_ = 0;
    std::optional<std::uint8_t> ignored_;  ///< Quarters before settled_until_ with such readings; the last is bit 0.
    /// So many quarters before settled_until_ registers are followed from. A reset is remembered by what follows one,
    /// and what begins with a momentary reading goes wrong: from there on it is what it is from midnight on.
    std::uint8_t followed_ = 0;
    bool has_reset_ = false;         ///< In those quarters, or a little before midnight.
    bool is_earlier_odd_ = false;    ///< What lies before earlier_ does not let it grow by parts.
    std::vector<OpenQuarter> open_;  ///< From settled_until_ on.
    Growing earlier_;
};

}  // namespace wattmast
