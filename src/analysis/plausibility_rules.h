// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What one poll says to each kind of check. Inside of analysis only.
#pragma once

#include <optional>
#include <span>

#include "analysis/plausibility.h"

namespace wattmast {

using PolledValues = std::span<const std::optional<PolledValue>>;

/// Whether another rule confirms the power itself, so that the rating or the transformer ratio must be wrong.
enum class Vouched : std::uint8_t { no = 1, yes = 2 };

struct CheckOutcome {
    Agreement agreement = Agreement::undecided;
    PlausibilityAction action = PlausibilityAction::hint;
    PlausibilitySlot slot = 0;
    std::int8_t decade = 0;  ///< The value of `slot` is 10^decade too large.
    double stated = 0;
    double expected = 0;
    Vouched vouched = Vouched::no;  ///< Of the rating only.
};

/// How two amounts that should be equal relate.
struct Ratio {
    Agreement agreement = Agreement::undecided;
    std::int8_t decade = 0;  ///< Of `contradicts`: stated is 10^decade × expected; 0: some other ratio.
};
/// @param stated, expected positive
[[nodiscard]] Ratio compare(double stated, double expected) noexcept;

/// @param energy What the register says of this power, if there is one.
[[nodiscard]] CheckOutcome judge_power(const PowerCheck& check, PolledValues values, const EnergyMemory* energy);
/// @param total_power What the PowerCheck of the total said.
[[nodiscard]] CheckOutcome judge_sum(const SumCheck& check, PolledValues values, Agreement total_power);
[[nodiscard]] CheckOutcome judge_range(const RangeCheck& check, PolledValues values);
[[nodiscard]] CheckOutcome judge_rating(const RatingCheck& check, PolledValues values, Vouched vouched);
[[nodiscard]] CheckOutcome judge_register(PlausibilitySlot slot, PolledValues values, RegisterMemory& memory);
/// @param held_since Since when the level contradicts, if it does.
[[nodiscard]] CheckOutcome judge_level(PlausibilitySlot slot, PolledValues values, UtcTime at, LevelMemory& memory,
                                       std::optional<UtcTime> held_since);

/// Of a whole window: the register against the power.
struct EnergyOutcome {
    Ratio ratio;
    UtcTime clean_from;
    double register_kilowatts = 0;
    double power_kilowatts = 0;
};
/// The register vouches no more for a power that has just stepped by a power of ten: it vouched for the one before.
void forget_if_stepped(const EnergyCheck& check, PolledValues values, EnergyMemory& memory);
/// Takes a poll into the window; empty unless the window ends with it.
[[nodiscard]] std::optional<EnergyOutcome> follow_energy(const EnergyCheck& check, PolledValues values, UtcTime at,
                                                         EnergyMemory& memory);

}  // namespace wattmast
