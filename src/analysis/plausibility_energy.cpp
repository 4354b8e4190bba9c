// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <cmath>

#include "analysis/plausibility_rules.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// Polls farther apart say too little of the power between them.
constexpr Duration longest_step{1h};
constexpr Duration shortest_window{60s};
/// A window begins and ends where the register has just grown, so that its last digit is at most an eighth of it.
constexpr std::uint16_t fewest_edges = 8;
constexpr double least_watts = 50;
constexpr double fewest_steps = 10;

double directed(double watts, EnergyDirection direction) {
    switch (direction) {
        case EnergyDirection::taken:
            return std::max(watts, 0.0);
        case EnergyDirection::given:
            return std::max(-watts, 0.0);
        case EnergyDirection::both:
            return std::abs(watts);
    }
    return 0;
}

/// A step by a power of ten from one poll to the next may be a mended scale: not two makings in one window.
bool is_scale_step(double before, double now) {
    const double ratio = now / before;
    if (!(ratio > 0) || (ratio < 5 && ratio > 0.2)) {
        return false;
    }
    const double decades = std::log10(ratio);
    return std::abs(decades - std::round(decades)) <= 0.1;
}

bool is_broken(const EnergyMemory& memory, double energy, double watts, UtcTime at) {
    const bool has_turned = watts * memory.power_before < 0;
    const bool has_jumped = energy < memory.register_before || energy > 2 * memory.register_before;
    return at - memory.before > longest_step || at <= memory.before || has_turned || has_jumped ||
           is_scale_step(memory.power_before, watts);
}

void begin_window(EnergyMemory& memory, double energy, UtcTime at) {
    memory.is_window = true;
    memory.window_register = energy;
    memory.window_begin = at;
    memory.watt_hours = 0;
    memory.edges = 0;
}

double hours_between(UtcTime from, UtcTime to) {
    return std::chrono::duration<double, std::ratio<3600>>(to - from).count();
}

std::optional<EnergyOutcome> outcome_of(const EnergyMemory& memory, double energy, double step, UtcTime at) {
    const double hours = hours_between(memory.window_begin, at);
    EnergyOutcome outcome{
        {}, memory.clean_from, (energy - memory.window_register) / hours, memory.watt_hours / 1000 / hours};
    const double watts = outcome.power_kilowatts * 1000;
    if (std::max(watts, outcome.register_kilowatts * 1000) < least_watts || watts < fewest_steps * step || watts <= 0) {
        return std::nullopt;
    }
    outcome.ratio = compare(outcome.register_kilowatts, outcome.power_kilowatts);
    return outcome;
}

}  // namespace

void forget_if_stepped(const EnergyCheck& check, PolledValues values, EnergyMemory& memory) {
    if (memory.is_known && values[check.power] && is_scale_step(memory.power_before, values[check.power]->value)) {
        memory.last = Agreement::undecided;
    }
}

std::optional<EnergyOutcome> follow_energy(const EnergyCheck& check, PolledValues values, UtcTime at,
                                           EnergyMemory& memory) {
    if (!values[check.energy] || !values[check.power]) {
        return std::nullopt;
    }
    const double energy = values[check.energy]->value;
    const PolledValue& power = *values[check.power];
    const bool was_known = memory.is_known;
    if (was_known && is_broken(memory, energy, power.value, at)) {
        memory.is_window = false;
        memory.clean_from = at;
    } else if (was_known) {
        if (memory.is_window) {
            const double mean =
                (directed(memory.power_before, check.direction) + directed(power.value, check.direction)) / 2;
            memory.watt_hours += mean * hours_between(memory.before, at);
        }
        if (energy > memory.register_before) {
            memory.is_window ? void(++memory.edges) : begin_window(memory, energy, at);
        }
    }
    memory.is_known = true;
    memory.register_before = energy;
    memory.power_before = power.value;
    memory.before = at;
    if (!memory.is_window || memory.edges < fewest_edges || at - memory.window_begin < shortest_window) {
        return std::nullopt;
    }
    auto outcome = outcome_of(memory, energy, power.step, at);
    memory.last = outcome ? outcome->ratio.agreement : Agreement::undecided;
    memory.decade = outcome ? outcome->ratio.decade : std::int8_t{0};
    begin_window(memory, energy, at);
    if (memory.last == Agreement::contradicts) {
        memory.clean_from = at;
    }
    return outcome;
}

}  // namespace wattmast
