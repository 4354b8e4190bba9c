// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The self-test of a device's values: poll after poll, without clock and without samples of the past.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/plausibility_plan.h"
#include "model/plausibility.h"
#include "model/value.h"
#include "units/utc_time.h"

namespace wattmast {

/// A value as the self-test sees it; statistics, so in double.
struct PolledValue {
    double value = 0;
    double step = 0;  ///< One unit of the last digit that the device states; of floats, their spacing.
};
[[nodiscard]] PolledValue polled_value(const Value& value) noexcept;

/// What one poll says to one check.
enum class Agreement : std::uint8_t {
    undecided = 1,  ///< Below the noise floor, or something is missing: the poll says nothing.
    agrees = 2,
    contradicts = 3,
};

/// Stored nowhere; one byte of the state.
enum class CheckStanding : std::uint8_t {
    quiet = 1,
    open = 2,   ///< A finding stands.
    muted = 3,  ///< A person accepted the values: never opens again.
};

/// What is remembered of a check: 32 bytes.
struct CheckState {
    UtcTime first;         ///< The first contradiction of the present run; means nothing while `history` is 0.
    UtcTime agreed_since;  ///< Of an open check: since when it agrees; means nothing while `is_agreeing` is not set.
    std::uint32_t history = 0;  ///< The last 32 polls that decided, newest lowest: 1 contradicted.
    PlausibilitySlot slot = 0;  ///< The point that is doubted.
    std::uint8_t observed = 0;  ///< How many of `history` there were, up to 32.
    std::int8_t decade = 0;     ///< The doubted value is 10^decade too large; 0: no power of ten.
    CheckStanding standing = CheckStanding::quiet;
    PlausibilityAction action = PlausibilityAction::hint;
    bool is_agreeing = false;
};

/// What is remembered of a register and its power.
struct EnergyMemory {
    double register_before = 0;  ///< kWh at the last poll.
    double power_before = 0;     ///< W, signed.
    double window_register = 0;  ///< kWh where the window began.
    double watt_hours = 0;       ///< ∫ power since.
    UtcTime before;              ///< Of the last poll with both values.
    UtcTime window_begin;
    UtcTime clean_from;  ///< Since when all polls are of the same making: the window before ended, or a step lay there.
    std::uint16_t edges = 0;  ///< Polls at which the register had grown.
    bool is_known = false;
    bool is_window = false;
    Agreement last = Agreement::undecided;  ///< Of the last whole window.
    std::int8_t decade = 0;                 ///< Of the last whole window: the register is 10^decade too large.
};

struct RegisterMemory {
    double before = 0;
    std::int8_t offset = 0;  ///< It stands at 10^offset of what it grew from.
    bool is_known = false;
};

/// The past of a power that nothing else can vouch for.
struct LevelMemory {
    double level = 0;    ///< W, following slowly.
    double highest = 0;  ///< W.
    UtcTime since;
    std::uint32_t polls = 0;
};

/// All that is remembered of a device between polls.
struct PlausibilityState {
    /// Sized for the plan, nothing seen. @param at Of the first poll that will be judged.
    [[nodiscard]] static PlausibilityState of(const PlausibilityPlan& plan, UtcTime at);

    std::vector<CheckState> checks;
    std::vector<EnergyMemory> energies;
    std::vector<RegisterMemory> registers;
    std::vector<LevelMemory> levels;
};

/// A finding that begins or ends with this poll.
struct PlausibilityChange {
    enum class Kind : std::uint8_t {
        opened = 1,
        cleared = 2,    ///< The values agree since `until`.
        acquitted = 3,  ///< Another point is to blame: this one was right all the time.
    };
    Kind kind = Kind::opened;
    PlausibilityRule rule = PlausibilityRule::power_identity;
    PlausibilityAction action = PlausibilityAction::hint;
    PlausibilitySlot slot = 0;
    std::int8_t decade = 0;  ///< The value is 10^decade too large; 0: no power of ten explains it.
    UtcTime since;
    UtcTime until;  ///< Of `cleared`.
    double stated =
        0;  ///< Of `opened`: what the point says, in its unit (of energy_rate: kW of the register's growth).
    double expected = 0;  ///< Of `opened`: what the others say it should be.
};

/// What a poll comes to.
struct PlausibilityVerdict {
    std::vector<PlausibilitySlot> withheld;  ///< Values of this poll that must not be booked; may repeat.
    std::vector<PlausibilityChange> changes;
};

/// Judges polls one after the other; see docs/PLAUSIBILITY.md for every threshold and where it comes from.
///
/// A finding opens when a power of ten was seen in 4 of the last 6 polls that decide (3 of 4 windows of energy), any
/// other contradiction in 24 of 32; it clears when at most 1 of the last 6 (4) contradicts. Powers of ten quarantine,
/// all else is a hint. While a quarantine stands, values of polls that agree are booked, all others withheld. A value
/// that its quantity cannot have is withheld at once.
/// Costs about a microsecond for twenty points; allocates only when something is found.
class PlausibilityJudge {
public:
    /// @param values One per point of the plan, empty where the poll brought none.
    /// @pre values.size() == plan.points and the state was made of this plan; `at` ascends.
    const PlausibilityVerdict& judge(const PlausibilityPlan& plan, PlausibilityState& state, UtcTime at,
                                     std::span<const std::optional<PolledValue>> values);

private:
    PlausibilityVerdict verdict_;
    std::vector<Agreement> powers_;  ///< Of this poll.
};

/// Whether any check of any rule holds the point's samples back.
[[nodiscard]] bool is_held(const PlausibilityState& state, PlausibilitySlot slot);
/// Whether a finding of this rule about this point stands.
[[nodiscard]] bool is_doubted(const PlausibilityPlan& plan, const PlausibilityState& state, PlausibilityRule rule,
                              PlausibilitySlot slot);

/// Puts a finding of an earlier run back into the state: open ones go on, accepted ones are muted. False where the
/// plan has no such check any more.
/// @param slot Of the finding's point.
bool restore(const PlausibilityPlan& plan, PlausibilityState& state, const PlausibilityFinding& finding,
             PlausibilitySlot slot);

/// What the profile's scale should be multiplied by; empty if no power of ten explains the contradiction.
[[nodiscard]] std::optional<Decimal> fix_of(const PlausibilityChange& change);
/// "active_power/total says 23020 W where voltage × current × power factor gives 2301 W: this looks 10 times too large
/// …"; English, one line. @pre change.kind is `opened`
[[nodiscard]] std::string describe(const PlausibilityChange& change, const PointKey& key);

}  // namespace wattmast
