// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/meter_state.h"

#include <cmath>
#include <numbers>

#include "sim/random.h"

namespace wattmast::sim {
namespace {

/// Between −1 and 1, moving over minutes to hours.
double slow_wave(std::uint64_t seed, double hours) {
    constexpr double tau = 2 * std::numbers::pi;
    const double fast = tau * (hours / random_between(seed, 1, 0.15, 0.3) + unit_random(seed, 2));
    const double slow = tau * (hours / random_between(seed, 3, 2, 5) + unit_random(seed, 4));
    return 0.4 * std::sin(fast) + 0.6 * std::sin(slow);
}

}  // namespace

AcState ac_state(const AcShape& shape, double hours, double watts, double kilowatt_hours, Mains mains) {
    AcState state;
    state.frequency = mains == Mains::present ? 50 + 0.03 * slow_wave(mix(shape.seed, 9), hours) : 0;
    for (std::size_t i = 0; i < state.phases.size(); ++i) {
        AcState::PhaseState& phase = state.phases[i];
        phase.power_factor = shape.power_factor[i];
        const double reactive_per_active = std::sqrt(1 - phase.power_factor * phase.power_factor) / phase.power_factor;
        phase.energy = shape.share[i] * kilowatt_hours;
        phase.reactive_energy = phase.energy * reactive_per_active;
        if (mains == Mains::failed) {
            phase.power_factor = 1;
            continue;
        }
        phase.voltage = shape.nominal_voltage * (1 + 0.018 * slow_wave(mix(shape.seed, i), hours));
        phase.active = shape.share[i] * watts;
        phase.reactive = phase.active * reactive_per_active;
        phase.apparent = phase.active / phase.power_factor;
        phase.current = phase.apparent / phase.voltage;
    }
    return state;
}

}  // namespace wattmast::sim
