// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures by quarter of an hour, kept between refreshes so that only what may have changed is read again.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "analysis/energy.h"
#include "app/node_energy.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"
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

/// Means of a signal. A quarter is final when values reach past its end, or an hour after it.
/// Belongs to one thread.
class MeanTrack {
public:
    using Load = std::function<Result<Signal>(TimeRange range, std::stop_token cancel)>;
    explicit MeanTrack(Load load) : load_(std::move(load)) {}

    struct Mean {
        std::optional<double> value;
        double known_seconds = 0;
    };

    /// Brings the quarters that overlap `range` up to date; the one that holds `now` is of its part before `now`.
    [[nodiscard]] Result<void> refresh(TimeRange range, UtcTime now, std::stop_token cancel);
    /// Empty where nothing is known. @pre refreshed over it
    [[nodiscard]] Mean mean(QuarterIndex index) const;
    /// Forgets quarters before `begin`.
    void forget_before(QuarterIndex begin);

private:
    struct Cell {
        Mean mean;
        bool is_final = false;
    };
    Result<void> compute(QuarterIndex first, QuarterIndex last, UtcTime now, std::stop_token cancel);

    Load load_;
    std::map<QuarterIndex, Cell> cells_;
};

/// Energy of nodes. A quarter is final when every node has a value at or after its end and the time has passed in which
/// a reading may turn out to be momentary.
/// Belongs to one thread.
class EnergyTrack {
public:
    /// What a range of quarters adds up to. Exact: quarters tile what the register line has between their borders.
    struct Total {
        std::optional<Energy> energy;
        PartsPerMillion coverage;                  ///< Of the part of the range before `now`.
        std::array<double, 4> seconds_by_class{};  ///< Measured, integrated, estimated, missing.
    };
    struct Reset {
        PointId point;
        UtcTime at;      ///< First reading of the new count.
        UtcTime before;  ///< Last reading of the old one.
        friend bool operator==(const Reset&, const Reset&) = default;
    };

    explicit EnergyTrack(std::vector<NodeMeters> nodes) : nodes_(std::move(nodes)) {}

    [[nodiscard]] bool is_empty() const noexcept { return nodes_.empty(); }
    /// Brings the quarters that overlap `range` up to date, the last one cut at range.end, up to which all readings are
    /// taken to be stored.
    [[nodiscard]] Result<void> refresh(const SignalReader& reader, TimeRange range, std::stop_token cancel);
    /// @pre refreshed over it; range.begin is a quarter's begin, range.end one's or the last refresh's end
    [[nodiscard]] Total total(TimeRange range) const;
    /// Resets of the nodes' registers in the quarters known, ascending.
    [[nodiscard]] std::vector<Reset> resets() const;
    void forget_before(QuarterIndex begin);

private:
    struct Cell {
        EnergyInterval sum;
        std::vector<Reset> resets;
        bool is_final = false;
    };
    Result<void> compute(const SignalReader& reader, TimeRange range, UtcTime known_until, std::stop_token cancel);

    std::vector<NodeMeters> nodes_;
    std::map<QuarterIndex, Cell> cells_;
};

}  // namespace wattmast
