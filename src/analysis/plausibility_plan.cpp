// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/plausibility_plan.h"

#include <algorithm>
#include <numbers>
#include <stdexcept>
#include <string>

namespace wattmast {
namespace {

using Slot = PlausibilitySlot;

constexpr std::array phases = {Phase::l1, Phase::l2, Phase::l3};
constexpr std::array line_phases = {Phase::l1_l2, Phase::l2_l3, Phase::l3_l1};

struct KindRange {
    PointKind kind;
    PhysicalRange range;
};
constexpr std::array physical_ranges = {
    // Some meters write a leading power factor as 2 − PF (Schneider's four-quadrant format), so up to 2 is no fault.
    KindRange{PointKind::power_factor, {-2.01, 2.01, 0.1, 1.0}},
    // Aircraft ground power has 400 Hz; 0 is a dead line.
    KindRange{PointKind::frequency, {0, 450, 45, 66}},
    KindRange{PointKind::battery_state_of_charge, {0, 105, 1, 100}},
    KindRange{PointKind::fuel_level, {0, 105, 1, 100}},
    KindRange{PointKind::humidity, {0, 105, 1, 100}},
    KindRange{PointKind::load_ratio, {0, 105, 1, 100}},
    KindRange{PointKind::ups_output_load, {0, 250, 1, 125}},
    // The exhaust of a generator is the hottest that such equipment measures.
    KindRange{PointKind::temperature, {-90, 800, -30, 60}},
    KindRange{PointKind::battery_temperature, {-60, 150, -30, 60}},
    KindRange{PointKind::battery_voltage, {0, 1000, 1, 800}},
    KindRange{PointKind::dc_voltage, {-1600, 1600, 1, 1500}},
};

class PlanMaker {
public:
    PlanMaker(std::span<const PointKey> keys, std::span<const RegisterLimits> limits) : keys_(keys), limits_(limits) {
        plan_.points = keys.size();
    }

    PlausibilityPlan make() && {
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            add(static_cast<Slot>(i));
        }
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            add_energy(static_cast<Slot>(i));
            add_sum(static_cast<Slot>(i));
        }
        find_lone_powers();
        return std::move(plan_);
    }

private:
    [[nodiscard]] std::optional<Slot> find(PointKind kind, Phase phase, const std::string& instance) const {
        const auto found = std::ranges::find_if(keys_, [&](const PointKey& key) {
            return key.kind == kind && key.phase == phase && key.instance == instance;
        });
        return found == keys_.end() ? std::nullopt : std::optional(static_cast<Slot>(found - keys_.begin()));
    }

    [[nodiscard]] std::optional<PowerTerm> term(Phase phase, Phase voltage_phase, const std::string& instance) const {
        const auto voltage = find(PointKind::voltage, voltage_phase, instance);
        const auto current = find(PointKind::current, phase, instance);
        if (!voltage || !current) {
            return std::nullopt;
        }
        return PowerTerm{*voltage, *current, find(PointKind::power_factor, phase, instance)};
    }

    void add(Slot slot) {
        const PointKey& key = keys_[slot];
        if (const auto range = physical_range(key.kind)) {
            plan_.ranges.push_back({slot, *range});
        }
        if (info(key.kind).unit == Unit::kilowatt_hour) {
            plan_.registers.push_back(slot);
        }
        if (key.kind == PointKind::dc_power) {
            add_dc(slot);
        }
        if (key.kind == PointKind::active_power) {
            key.phase == Phase::total ? add_total(slot) : add_phase(slot);
        }
    }

    void add_dc(Slot slot) {
        const PointKey& key = keys_[slot];
        const auto voltage = find(PointKind::dc_voltage, key.phase, key.instance);
        const auto current = find(PointKind::dc_current, key.phase, key.instance);
        if (voltage && current) {
            plan_.powers.push_back({slot, {PowerTerm{*voltage, *current, {}}}, 1, PowerFactorUse::unity, 1, {}});
        }
    }

    void add_phase(Slot slot) {
        const PointKey& key = keys_[slot];
        if (const auto single = term(key.phase, key.phase, key.instance)) {
            plan_.powers.push_back({slot, {*single}, 1, use_of(*single), 1, {}});
        }
    }

    static PowerFactorUse use_of(const PowerTerm& term) {
        return term.power_factor ? PowerFactorUse::own : PowerFactorUse::unknown;
    }

    void add_total(Slot slot) {
        const std::string& instance = keys_[slot].instance;
        if (!find(PointKind::current, Phase::l1, instance)) {
            if (const auto single = term(Phase::total, Phase::total, instance)) {
                plan_.powers.push_back({slot, {*single}, 1, use_of(*single), 1, {}});
            }
            return;
        }
        PowerCheck check{slot, {}, 3, PowerFactorUse::own, 1, {}};
        const auto total_factor = find(PointKind::power_factor, Phase::total, instance);
        for (std::size_t i = 0; i < phases.size(); ++i) {
            auto one = term(phases[i], phases[i], instance);
            if (!one) {
                one = term(phases[i], Phase::average_line_to_neutral, instance);
            }
            if (!one) {
                one = term(phases[i], line_phases[i], instance);
                check.voltage_scale = 1 / std::numbers::sqrt3;
            }
            if (!one) {
                one = term(phases[i], Phase::average_line_to_line, instance);
            }
            if (!one) {
                return;
            }
            check.terms[i] = *one;
        }
        // Of each phase, or one of all: a mixture would be wrong where the load is not balanced.
        const auto has_factor = [](const PowerTerm& one) { return one.power_factor.has_value(); };
        if (!std::ranges::all_of(check.terms, has_factor)) {
            std::ranges::for_each(check.terms, [&](PowerTerm& one) { one.power_factor = total_factor; });
            check.use = total_factor ? PowerFactorUse::own : PowerFactorUse::unknown;
        }
        plan_.powers.push_back(check);
    }

    void add_sum(Slot slot) {
        const PointKey& key = keys_[slot];
        const bool can_be_summed = key.kind == PointKind::active_power || key.kind == PointKind::apparent_power;
        if (key.phase != Phase::total || !can_be_summed) {
            return;
        }
        SumCheck check{slot, {}, {}, find(PointKind::active_energy_export, Phase::total, key.instance).has_value()};
        for (std::size_t i = 0; i < phases.size(); ++i) {
            const auto phase = find(key.kind, phases[i], key.instance);
            if (!phase) {
                return;
            }
            check.phases[i] = *phase;
        }
        check.total_power = power_check_of(slot);
        plan_.sums.push_back(check);
    }

    [[nodiscard]] std::optional<std::size_t> power_check_of(Slot power) const {
        const auto found = std::ranges::find(plan_.powers, power, &PowerCheck::power);
        return found == plan_.powers.end() ? std::nullopt
                                           : std::optional(static_cast<std::size_t>(found - plan_.powers.begin()));
    }

    static std::optional<EnergyDirection> direction_of(PointKind kind) {
        if (kind == PointKind::active_energy_import || kind == PointKind::dc_energy) {
            return EnergyDirection::taken;
        }
        if (kind == PointKind::active_energy_export) {
            return EnergyDirection::given;
        }
        return kind == PointKind::active_energy_sum ? std::optional(EnergyDirection::both) : std::nullopt;
    }

    void add_energy(Slot slot) {
        const PointKey& key = keys_[slot];
        const auto direction = direction_of(key.kind);
        const PointKind kind = key.kind == PointKind::dc_energy ? PointKind::dc_power : PointKind::active_power;
        const auto power = direction ? find(kind, key.phase, key.instance) : std::nullopt;
        if (!power) {
            return;
        }
        const auto power_check = power_check_of(*power);
        if (const auto& most = limits_[slot].most_per_hour; most && *direction != EnergyDirection::given) {
            plan_.ratings.push_back({*power, most->to_double() * 1000, power_check, plan_.energies.size()});
        }
        if (power_check && !plan_.powers[*power_check].energy) {
            plan_.powers[*power_check].energy = plan_.energies.size();
        }
        plan_.energies.push_back({slot, *power, *direction, power_check});
    }

    void find_lone_powers() {
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            const auto slot = static_cast<Slot>(i);
            const bool is_power = keys_[i].kind == PointKind::active_power || keys_[i].kind == PointKind::dc_power;
            const bool has_energy =
                std::ranges::any_of(plan_.energies, [&](const EnergyCheck& check) { return check.power == slot; });
            if (is_power && !has_energy && !power_check_of(slot)) {
                plan_.lone_powers.push_back(slot);
            }
        }
    }

    std::span<const PointKey> keys_;
    std::span<const RegisterLimits> limits_;
    PlausibilityPlan plan_;
};

}  // namespace

std::optional<PhysicalRange> physical_range(PointKind kind) noexcept {
    const auto found = std::ranges::find(physical_ranges, kind, &KindRange::kind);
    return found == physical_ranges.end() ? std::nullopt : std::optional(found->range);
}

PlausibilityPlan PlausibilityPlan::of(std::span<const PointKey> keys, std::span<const RegisterLimits> limits) {
    if (keys.size() != limits.size() || keys.size() > 65'535) {
        throw std::invalid_argument("a plan is made of as many limits as keys, at most 65,535");
    }
    return PlanMaker(keys, limits).make();
}

}  // namespace wattmast
