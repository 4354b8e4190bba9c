// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Running registers become amounts between consecutive readings; resets and wraps are told apart.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/sample.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// What happened to a register between two readings.
enum class IncrementKind : std::uint8_t {
    normal = 1,       ///< It grew by `amount`.
    wrap = 2,         ///< It ran over its capacity and went on at zero; `amount` counts across.
    reset = 3,        ///< It began anew. How much flowed is not known: no amount.
    exchange = 4,     ///< The meter was exchanged; an amount where the record has both register values.
    implausible = 5,  ///< It jumped further than the rating explains: quarantined, no amount.
};
[[nodiscard]] std::string_view id_of(IncrementKind kind) noexcept;

/// What is known of a register. All amounts are in the unit of the series.
struct CounterRules {
    /// Where it goes on at zero, from the profile: 4294967296 octets, 1000000 kWh. Counter64 needs none (RFC 2863
    /// section 3.1.6: years to wrap even at 1 Tbit/s).
    std::optional<Decimal> modulus;
    /// The most that can flow in an hour, from the meter's or the interface's rating.
    std::optional<Decimal> most_per_hour;
    /// A value that contradicts its neighbours is ignored if the register is back on its old track this soon after the
    /// last accepted reading (a momentary 0, a spike, a register that the meter updates only now and then).
    Duration momentary{std::chrono::hours{1}};
    /// How long the level from before a reset is remembered. Where it is not for ever, what a register did longer
    /// before a time (and an hour, in which a first reading may be momentary) says nothing of that time.
    Duration remembered = Duration::max();

    friend bool operator==(const CounterRules&, const CounterRules&) = default;
};

/// Between two accepted readings. Consecutive increments share a reading.
struct Increment {
    UtcTime from;
    UtcTime to;
    IncrementKind kind = IncrementKind::normal;
    std::optional<Decimal> amount;  ///< Never negative. Always set for `normal` and `wrap`.
    Value before;                   ///< Reading at `from`.
    Value after;                    ///< Reading at `to`.

    friend bool operator==(const Increment&, const Increment&) = default;
};

struct CounterWalk {
    std::vector<Increment> increments;  ///< Ascending; empty for fewer than two readings.
    /// Good readings that were left out as momentary, or at the series' end because more readings must tell; ascending.
    std::vector<UtcTime> ignored;
    std::vector<UtcTime> suspect;  ///< Readings of quality `suspect`, never used; ascending.
};

/// Follows a register through its good readings. Missing and suspect samples are passed over.
///
/// A rise is `normal` if the rating (plus one unit of the last digit, for coarse registers) explains it; where the
/// rating also explains a whole modulus more, it is `implausible`: nobody knows how often the register went round. A
/// fall or too steep a rise is, in this order: a wrap, where modulus and rating are known and explain one and only one;
/// momentary; else a `reset` (fall) or `implausible` (rise). Where `events` lie between two readings, only their
/// register values count. Even without a rating a register is never booked whole: a step back to the level from before
/// a reset that is larger than all growth since is a `reset` again, and a 0 at the series' begin is ignored if a step
/// larger than all later growth follows within `momentary`. Amounts are exact; readings finer than 10^-9 of the unit
/// are first rounded half to even to that. Fails with `overflow` for readings beyond 10^20.
/// @param samples Of one point, ascending.
/// @param events  Of the point's device, those of one time in the order of entry: of one time and kind the last counts.
///                Values in the unit of the series.
[[nodiscard]] Result<CounterWalk> walk_counter(std::span<const Sample> samples, const CounterRules& rules,
                                               std::span<const MeterEvent> events);

}  // namespace wattmast
