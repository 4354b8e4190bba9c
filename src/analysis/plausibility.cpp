// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/plausibility.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "analysis/plausibility_rules.h"

namespace wattmast {
namespace {

/// Opens at `opens` contradictions of the last `polls` that decided; clears at `clears` or fewer.
struct Hysteresis {
    std::uint32_t mask;
    int opens;
    int clears;
};
constexpr std::uint32_t last_of(int polls) {
    return polls >= 32 ? std::numeric_limits<std::uint32_t>::max() : (std::uint32_t{1} << polls) - 1;
}
constexpr Hysteresis sharp{last_of(6), 4, 1};
constexpr Hysteresis windows{last_of(4), 3, 1};
constexpr Hysteresis patient{last_of(16), 12, 4};
constexpr Hysteresis mild{last_of(32), 24, 8};

Hysteresis hysteresis_of(PlausibilityRule rule, std::int8_t decade) {
    switch (rule) {
        case PlausibilityRule::register_jump:
        case PlausibilityRule::rating:
        case PlausibilityRule::physical_range:
            return sharp;
        case PlausibilityRule::level_jump:
            return patient;
        case PlausibilityRule::energy_rate:
            return decade == 0 ? mild : windows;
        case PlausibilityRule::power_identity:
        case PlausibilityRule::phase_sum:
            return decade == 0 ? mild : sharp;
    }
    return mild;
}

/// Where the checks of each kind begin in PlausibilityState::checks.
struct CheckPlaces {
    std::size_t sums;
    std::size_t energies;  ///< Two each: the register is to blame, the power is.
    std::size_t registers;
    std::size_t ranges;
    std::size_t ratings;
    std::size_t levels;
    std::size_t count;
};
CheckPlaces places_of(const PlausibilityPlan& plan) {
    CheckPlaces places{};
    places.sums = plan.powers.size();
    places.energies = places.sums + plan.sums.size();
    places.registers = places.energies + 2 * plan.energies.size();
    places.ranges = places.registers + plan.registers.size();
    places.ratings = places.ranges + plan.ranges.size();
    places.levels = places.ratings + plan.ratings.size();
    places.count = places.levels + plan.lone_powers.size();
    return places;
}

/// One poll's way through all checks of a device.
class Poll {
public:
    Poll(const PlausibilityPlan& plan, PlausibilityState& state, UtcTime at, PolledValues values,
         PlausibilityVerdict& verdict, std::vector<Agreement>& powers)
        : plan_(plan),
          state_(state),
          at_(at),
          values_(values),
          verdict_(verdict),
          powers_(powers),
          places_(places_of(plan)) {}

    void run() {
        for (std::size_t i = 0; i < plan_.energies.size(); ++i) {
            forget_if_stepped(plan_.energies[i], values_, state_.energies[i]);
        }
        judge_powers();
        for (std::size_t i = 0; i < plan_.sums.size(); ++i) {
            const SumCheck& check = plan_.sums[i];
            const Agreement total = check.total_power ? powers_[*check.total_power] : Agreement::undecided;
            take(places_.sums + i, PlausibilityRule::phase_sum, judge_sum(check, values_, total));
        }
        judge_registers();
        judge_energies();
        judge_ranges();
        judge_ratings();
        judge_levels();
    }

private:
    void judge_powers() {
        powers_.clear();
        for (std::size_t i = 0; i < plan_.powers.size(); ++i) {
            const PowerCheck& check = plan_.powers[i];
            const EnergyMemory* energy = check.energy ? &state_.energies[*check.energy] : nullptr;
            const CheckOutcome outcome = judge_power(check, values_, energy);
            powers_.push_back(outcome.agreement);
            take(i, PlausibilityRule::power_identity, outcome);
        }
    }

    void judge_registers() {
        for (std::size_t i = 0; i < plan_.registers.size(); ++i) {
            RegisterMemory& memory = state_.registers[i];
            const std::int8_t before = memory.offset;
            CheckOutcome outcome = judge_register(plan_.registers[i], values_, memory);
            if (memory.offset != before && mends(plan_.registers[i], memory.offset - before)) {
                memory.offset = before;
                outcome.agreement = before == 0 ? Agreement::agrees : outcome.agreement;
            }
            take(places_.registers + i, PlausibilityRule::register_jump, outcome);
        }
    }

    /// Whether a jump of the register takes back what its rate was found to be wrong by; then that finding ends.
    bool mends(PlausibilitySlot slot, int jump) {
        for (std::size_t i = 0; i < plan_.energies.size(); ++i) {
            CheckState& check = state_.checks[places_.energies + 2 * i];
            if (plan_.energies[i].energy == slot && check.standing == CheckStanding::open && check.decade == -jump) {
                clear(check, PlausibilityRule::energy_rate, at_);
                return true;
            }
        }
        return false;
    }

    void judge_energies() {
        for (std::size_t i = 0; i < plan_.energies.size(); ++i) {
            const EnergyCheck& check = plan_.energies[i];
            CheckOutcome of_register{Agreement::undecided, PlausibilityAction::hint, check.energy, 0, 0, 0};
            CheckOutcome of_power{Agreement::undecided, PlausibilityAction::hint, check.power, 0, 0, 0};
            UtcTime from = at_;
            if (const auto window = follow_energy(check, values_, at_, state_.energies[i])) {
                from = window->clean_from;
                judge_window(check, *window, of_register, of_power);
            }
            const std::size_t place = places_.energies + 2 * i;
            take(place, PlausibilityRule::energy_rate, of_register, from);
            take(place + 1, PlausibilityRule::energy_rate, of_power, from);
        }
    }

    void judge_window(const EnergyCheck& check, const EnergyOutcome& window, CheckOutcome& of_register,
                      CheckOutcome& of_power) {
        const auto place = std::ranges::find(plan_.registers, check.energy) - plan_.registers.begin();
        RegisterMemory& memory = state_.registers[static_cast<std::size_t>(place)];
        const Ratio& ratio = window.ratio;
        if (ratio.agreement == Agreement::agrees && memory.offset != 0) {
            // The power vouches for the register as it is now: its jump was the mend, or it was set.
            memory.offset = 0;
            CheckState& jump = state_.checks[places_.registers + static_cast<std::size_t>(place)];
            if (jump.standing == CheckStanding::open) {
                clear(jump, PlausibilityRule::register_jump, window.clean_from);
            }
        }
        const Agreement power = check.power_check ? powers_[*check.power_check] : Agreement::undecided;
        const auto action = ratio.decade == 0 ? PlausibilityAction::hint : PlausibilityAction::quarantine;
        // A jump, and a power that contradicts its own current, are found by their own rules.
        if (memory.offset == 0 && (power != Agreement::contradicts || ratio.agreement == Agreement::agrees)) {
            of_register = {ratio.agreement,       action, check.energy, ratio.decade, window.register_kilowatts,
                           window.power_kilowatts};
            const bool is_vouched = power == Agreement::agrees || ratio.decade == 0;
            of_power = {is_vouched ? Agreement::agrees : ratio.agreement,
                        action,
                        check.power,
                        static_cast<std::int8_t>(-ratio.decade),
                        window.power_kilowatts,
                        window.register_kilowatts};
        }
    }

    void judge_ranges() {
        for (std::size_t i = 0; i < plan_.ranges.size(); ++i) {
            CheckOutcome outcome = judge_range(plan_.ranges[i], values_);
            const CheckState& check = state_.checks[places_.ranges + i];
            if (outcome.agreement == Agreement::contradicts && check.standing == CheckStanding::quiet) {
                verdict_.withheld.push_back(outcome.slot);
            }
            // Without a power of ten it is no wrong scale, rather a mark for "no sensor": suspect, but nothing to mend.
            if (outcome.decade == 0 && outcome.agreement == Agreement::contradicts) {
                outcome.agreement = Agreement::undecided;
            }
            take(places_.ranges + i, PlausibilityRule::physical_range, outcome);
        }
    }

    void judge_ratings() {
        for (std::size_t i = 0; i < plan_.ratings.size(); ++i) {
            const RatingCheck& check = plan_.ratings[i];
            const bool by_current = check.power_check && powers_[*check.power_check] == Agreement::agrees;
            const bool by_energy = check.energy_check && state_.energies[*check.energy_check].last == Agreement::agrees;
            take(places_.ratings + i, PlausibilityRule::rating,
                 judge_rating(check, values_, by_current || by_energy ? Vouched::yes : Vouched::no));
        }
    }

    void judge_levels() {
        for (std::size_t i = 0; i < plan_.lone_powers.size(); ++i) {
            const CheckState& check = state_.checks[places_.levels + i];
            const auto held_since = check.history != 0 ? std::optional(check.first) : std::nullopt;
            take(places_.levels + i, PlausibilityRule::level_jump,
                 judge_level(plan_.lone_powers[i], values_, at_, state_.levels[i], held_since));
        }
    }

    void take(std::size_t place, PlausibilityRule rule, const CheckOutcome& outcome) {
        take(place, rule, outcome, at_);
    }

    /// @param from Since when what the outcome says was so.
    void take(std::size_t place, PlausibilityRule rule, const CheckOutcome& outcome, UtcTime from) {
        CheckState& check = state_.checks[place];
        if (check.standing == CheckStanding::muted) {
            return;
        }
        if (outcome.agreement == Agreement::contradicts) {
            contradict(check, rule, outcome, from);
        } else if (outcome.agreement == Agreement::agrees) {
            agree(check, rule, from);
        }
        if (check.standing == CheckStanding::open && check.action == PlausibilityAction::quarantine &&
            outcome.agreement != Agreement::agrees) {
            verdict_.withheld.push_back(check.slot);
        }
    }

    void contradict(CheckState& check, PlausibilityRule rule, const CheckOutcome& outcome, UtcTime from) {
        const Hysteresis hysteresis = hysteresis_of(rule, outcome.decade);
        check.is_agreeing = false;
        const bool is_other = outcome.slot != check.slot || outcome.decade != check.decade;
        if (check.standing == CheckStanding::open) {
            turn(check, rule, outcome);
        }
        if (check.standing == CheckStanding::quiet) {
            if (is_other) {
                check.history = 0;
                check.observed = 0;
            }
            if ((check.history & hysteresis.mask) == 0) {
                check.first = from;
            }
            check.slot = outcome.slot;
            check.decade = outcome.decade;
            check.action = outcome.action;
        }
        count(check, 1);
        if (check.standing == CheckStanding::quiet &&
            std::popcount(check.history & hysteresis.mask) >= hysteresis.opens) {
            open(check, rule, outcome);
        }
    }

    /// The contradiction goes on, but it is another one now.
    void turn(CheckState& check, PlausibilityRule rule, const CheckOutcome& outcome) {
        const bool was_hint = check.action == PlausibilityAction::hint;
        const bool is_hint = outcome.action == PlausibilityAction::hint;
        if (was_hint && !is_hint) {
            clear(check, rule, at_);  // It counts from the beginning: one poll may be an accident.
            return;
        }
        // By now it is known whose fault it is, or that the values agree with each other against the rating.
        const bool is_others_fault = outcome.slot != check.slot && outcome.decade != 0;
        // Less beyond the rating than before, but by nobody confirmed, is the same fault at a smaller load.
        const bool is_vouched =
            rule == PlausibilityRule::rating && !was_hint && is_hint && outcome.vouched == Vouched::yes;
        if (is_others_fault || is_vouched) {
            verdict_.changes.push_back({PlausibilityChange::Kind::acquitted, rule, check.action, check.slot,
                                        check.decade, check.first, at_, 0, 0});
            open(check, rule, outcome);
        }
    }

    void agree(CheckState& check, PlausibilityRule rule, UtcTime from) {
        count(check, 0);
        if (check.standing != CheckStanding::open) {
            return;
        }
        if (!check.is_agreeing) {
            check.is_agreeing = true;
            check.agreed_since = from;
        }
        const Hysteresis hysteresis = hysteresis_of(rule, check.decade);
        if (std::popcount(check.history & hysteresis.mask) <= hysteresis.clears) {
            clear(check, rule, check.agreed_since);
        }
    }

    static void count(CheckState& check, std::uint32_t contradiction) {
        check.history = (check.history << 1U) | contradiction;
        check.observed = static_cast<std::uint8_t>(std::min(check.observed + 1, 32));
    }

    void open(CheckState& check, PlausibilityRule rule, const CheckOutcome& outcome) {
        check.standing = CheckStanding::open;
        check.slot = outcome.slot;
        check.decade = outcome.decade;
        check.action = outcome.action;
        verdict_.changes.push_back({PlausibilityChange::Kind::opened, rule, outcome.action, outcome.slot,
                                    outcome.decade, check.first, at_, outcome.stated, outcome.expected});
    }

    void clear(CheckState& check, PlausibilityRule rule, UtcTime since) {
        verdict_.changes.push_back({PlausibilityChange::Kind::cleared, rule, check.action, check.slot, check.decade,
                                    check.first, std::max(since, check.first), 0, 0});
        check.standing = CheckStanding::quiet;
        check.history = 0;
        check.observed = 0;
        check.is_agreeing = false;
    }

    const PlausibilityPlan& plan_;
    PlausibilityState& state_;
    UtcTime at_;
    PolledValues values_;
    PlausibilityVerdict& verdict_;
    std::vector<Agreement>& powers_;
    CheckPlaces places_;
};

/// The checks of a rule, as [first, last).
std::pair<std::size_t, std::size_t> checks_of(const PlausibilityPlan& plan, PlausibilityRule rule) {
    const CheckPlaces places = places_of(plan);
    switch (rule) {
        case PlausibilityRule::power_identity:
            return {0, places.sums};
        case PlausibilityRule::phase_sum:
            return {places.sums, places.energies};
        case PlausibilityRule::energy_rate:
            return {places.energies, places.registers};
        case PlausibilityRule::register_jump:
            return {places.registers, places.ranges};
        case PlausibilityRule::physical_range:
            return {places.ranges, places.ratings};
        case PlausibilityRule::rating:
            return {places.ratings, places.levels};
        case PlausibilityRule::level_jump:
            return {places.levels, places.count};
    }
    return {0, 0};
}

/// Whether a check can doubt this point.
bool can_doubt(const PlausibilityPlan& plan, PlausibilityRule rule, std::size_t index, PlausibilitySlot slot) {
    switch (rule) {
        case PlausibilityRule::power_identity: {
            const PowerCheck& check = plan.powers[index];
            return check.power == slot ||
                   std::any_of(check.terms.begin(), check.terms.begin() + check.term_count,
                               [&](const PowerTerm& term) { return term.voltage == slot || term.current == slot; });
        }
        case PlausibilityRule::phase_sum:
            return plan.sums[index].total == slot;
        case PlausibilityRule::energy_rate: {
            const EnergyCheck& check = plan.energies[index / 2];
            return (index % 2 == 0 ? check.energy : check.power) == slot;
        }
        case PlausibilityRule::register_jump:
            return plan.registers[index] == slot;
        case PlausibilityRule::physical_range:
            return plan.ranges[index].slot == slot;
        case PlausibilityRule::rating:
            return plan.ratings[index].power == slot;
        case PlausibilityRule::level_jump:
            return plan.lone_powers[index] == slot;
    }
    return false;
}

/// The power of ten that a finding's factor takes back.
std::int8_t decade_of(const std::optional<Decimal>& factor) {
    return factor ? static_cast<std::int8_t>(std::lround(-std::log10(factor->to_double()))) : std::int8_t{0};
}

}  // namespace

PolledValue polled_value(const Value& value) noexcept {
    const double number = value.to_double();
    switch (value.form()) {
        case Value::Form::decimal:
            return {number, Decimal(1, value.exponent()).to_double()};
        case Value::Form::counter:
            return {number, 1};
        case Value::Form::float32:
            return {number, std::abs(number) * std::numeric_limits<float>::epsilon()};
        case Value::Form::float64:
            return {number, std::abs(number) * std::numeric_limits<double>::epsilon()};
    }
    return {number, 1};
}

PlausibilityState PlausibilityState::of(const PlausibilityPlan& plan, UtcTime at) {
    PlausibilityState state;
    state.checks.resize(places_of(plan).count);
    state.energies.resize(plan.energies.size());
    for (EnergyMemory& memory : state.energies) {
        memory.clean_from = at;
    }
    state.registers.resize(plan.registers.size());
    state.levels.resize(plan.lone_powers.size());
    return state;
}

const PlausibilityVerdict& PlausibilityJudge::judge(const PlausibilityPlan& plan, PlausibilityState& state, UtcTime at,
                                                    std::span<const std::optional<PolledValue>> values) {
    verdict_.withheld.clear();
    verdict_.changes.clear();
    Poll(plan, state, at, values, verdict_, powers_).run();
    return verdict_;
}

bool is_held(const PlausibilityState& state, PlausibilitySlot slot) {
    return std::ranges::any_of(state.checks, [slot](const CheckState& check) {
        return check.standing == CheckStanding::open && check.slot == slot &&
               check.action == PlausibilityAction::quarantine;
    });
}

bool is_doubted(const PlausibilityPlan& plan, const PlausibilityState& state, PlausibilityRule rule,
                PlausibilitySlot slot) {
    const auto [first, last] = checks_of(plan, rule);
    return std::any_of(state.checks.begin() + static_cast<std::ptrdiff_t>(first),
                       state.checks.begin() + static_cast<std::ptrdiff_t>(last), [&](const CheckState& check) {
                           return check.standing == CheckStanding::open && check.slot == slot;
                       });
}

bool restore(const PlausibilityPlan& plan, PlausibilityState& state, const PlausibilityFinding& finding,
             PlausibilitySlot slot) {
    const auto [first, last] = checks_of(plan, finding.rule);
    for (std::size_t place = first; place < last; ++place) {
        if (!can_doubt(plan, finding.rule, place - first, slot)) {
            continue;
        }
        CheckState& check = state.checks[place];
        check.slot = slot;
        check.first = finding.since;
        check.decade = decade_of(finding.factor);
        check.action = finding.action;
        check.standing = finding.state == FindingState::accepted ? CheckStanding::muted : CheckStanding::open;
        const Hysteresis hysteresis = hysteresis_of(finding.rule, check.decade);
        check.history = hysteresis.mask;
        check.observed = static_cast<std::uint8_t>(std::popcount(hysteresis.mask));
        if (finding.rule == PlausibilityRule::register_jump && check.standing == CheckStanding::open) {
            state.registers[place - first].offset = check.decade;
        }
        return true;
    }
    return false;
}

}  // namespace wattmast
