// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/mains_state.h"

#include <algorithm>

namespace wattmast {
namespace {

using By = MainsVerdict::By;

MainsVerdict by_voltage(std::span<const std::optional<double>> voltages) noexcept {
    MainsVerdict verdict;
    for (std::size_t i = 0; i < voltages.size(); ++i) {
        if (voltages[i] && *voltages[i] >= dead_phase_volts) {
            return {Mains::present, By::voltage, i};
        }
        if (voltages[i]) {
            verdict = {Mains::absent, By::voltage, i};
        }
    }
    return verdict;
}

MainsVerdict by_battery(const MainsSigns& signs) noexcept {
    const bool is_discharging = signs.battery_current && *signs.battery_current < 0;
    const bool is_grid_dead = !signs.grid_power.empty() && std::ranges::all_of(signs.grid_power, [](const auto& watts) {
        return watts && *watts < no_power_watts;
    });
    return is_discharging && is_grid_dead ? MainsVerdict{Mains::absent, By::battery, 0} : MainsVerdict{};
}

}  // namespace

MainsVerdict mains_of(const MainsSigns& signs) noexcept {
    if (signs.contact) {
        return {*signs.contact < 0.5 ? Mains::absent : Mains::present, By::contact, 0};
    }
    if (const MainsVerdict verdict = by_voltage(signs.voltages); verdict.mains != Mains::unknown) {
        return verdict;
    }
    return by_battery(signs);
}

}  // namespace wattmast
