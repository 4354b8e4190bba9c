// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which of a device's points can be held against each other.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/plausibility.h"
#include "model/point_kind.h"

namespace wattmast {

/// Place of a point in the list that a plan was made of.
using PlausibilitySlot = std::uint16_t;

/// How well a power factor belongs to a voltage and a current.
enum class PowerFactorUse : std::uint8_t {
    own = 1,      ///< Of the same conductors; of all phases where the power is their sum.
    unity = 2,    ///< Direct current: none is needed.
    unknown = 3,  ///< The device does not say: power may be anything up to the apparent power.
};

struct PowerTerm {
    PlausibilitySlot voltage = 0;
    PlausibilitySlot current = 0;
    std::optional<PlausibilitySlot> power_factor;
};

/// |power| ≈ Σ |voltage| × |current| × |power factor| × `voltage_scale`.
struct PowerCheck {
    PlausibilitySlot power = 0;
    std::array<PowerTerm, 3> terms{};
    std::uint8_t term_count = 0;
    PowerFactorUse use = PowerFactorUse::unknown;
    double voltage_scale = 1;           ///< 1/√3 for voltages between lines.
    std::optional<std::size_t> energy;  ///< The first EnergyCheck of the same power.
};

/// total ≈ Σ phases.
struct SumCheck {
    PlausibilitySlot total = 0;
    std::array<PlausibilitySlot, 3> phases{};
    std::optional<std::size_t> total_power;  ///< The PowerCheck of the total, which decides before this does.
    bool can_flow_back = false;  ///< It counts export: phases may be stated without sign, so only powers of ten tell.
};

/// Which direction of power a register counts.
enum class EnergyDirection : std::uint8_t { taken = 1, given = 2, both = 3 };

/// Growth of the register ≈ ∫ power.
struct EnergyCheck {
    PlausibilitySlot energy = 0;
    PlausibilitySlot power = 0;
    EnergyDirection direction = EnergyDirection::taken;
    std::optional<std::size_t> power_check;  ///< The PowerCheck that may vouch for the power.
};

/// What values a quantity can have, and where they usually are.
struct PhysicalRange {
    double lowest = 0;
    double highest = 0;
    double usual_from = 0;  ///< A value that a power of ten brings here is offered that power as the fix.
    double usual_to = 0;
};
/// Empty for kinds whose values are not bound by nature, such as powers.
[[nodiscard]] std::optional<PhysicalRange> physical_range(PointKind kind) noexcept;

struct RangeCheck {
    PlausibilitySlot slot = 0;
    PhysicalRange range;
};

struct RatingCheck {
    PlausibilitySlot power = 0;
    double watts = 0;  ///< What the register of that power may count in an hour.
    std::optional<std::size_t> power_check;
    std::optional<std::size_t> energy_check;
};

/// The relations between the points of one device. A value; devices of one profile share it.
///
/// A three-phase total is held against the sum over the phases; voltages between lines are divided by √3, which holds
/// for the sum also where the load is not balanced, as long as the voltages are near each other. A total current or
/// voltage beside phase currents is not used, because meters differ in what they call the total.
struct PlausibilityPlan {
    std::vector<PowerCheck> powers;
    std::vector<SumCheck> sums;
    std::vector<EnergyCheck> energies;
    std::vector<RangeCheck> ranges;
    std::vector<RatingCheck> ratings;
    std::vector<PlausibilitySlot> registers;    ///< Energy registers, each watched for jumps.
    std::vector<PlausibilitySlot> lone_powers;  ///< Powers with nothing to hold them against but their own past.
    std::size_t points = 0;

    /// @pre keys.size() == limits.size(), at most 65,535
    [[nodiscard]] static PlausibilityPlan of(std::span<const PointKey> keys, std::span<const RegisterLimits> limits);

    [[nodiscard]] bool is_empty() const noexcept {
        return powers.empty() && sums.empty() && energies.empty() && ranges.empty() && ratings.empty() &&
               registers.empty() && lone_powers.empty();
    }
};

}  // namespace wattmast
