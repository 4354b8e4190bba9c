// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/plausibility_rules.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numbers>

namespace wattmast {
namespace {

using namespace std::chrono_literals;

/// Neither side of a comparison says anything below: meters of class 1 need not count below 0.4 % of the basic current
/// (IEC 62053-21, starting current; 4.6 W for 5 A at 230 V), and are only tested from 5 % on.
constexpr double noise_floor_watts = 50;
/// A ratio that is not a power of ten is only a fault well above that.
constexpr double mild_floor_watts = 200;
/// Fewer steps of the last digit than this make a value too coarse: 10 % each.
constexpr double fewest_steps = 10;
/// Two times class 1 and a few percent of skew within a poll are far below it; what must pass is a displacement factor
/// stated as power factor, wrong by √(1 + THD²), 1.41 at a THD of 100 %.
constexpr double widest_agreement = 1.5;
/// Around powers of ten in decades: 0.76 to 1.32 times, for the same reasons.
constexpr double decade_tolerance = 0.12;
/// Without a power factor a true one between 0.5 and 1 must still be told from other ratios.
constexpr double unknown_factor_tolerance = 0.3;
/// Below it the factor's own last digit and the class are too large a part.
constexpr double least_power_factor = 0.2;

constexpr int most_decades = 6;

double magnitude(const std::optional<PolledValue>& value) {
    return std::abs(value->value);
}

bool is_fine_enough(const std::optional<PolledValue>& value) {
    return magnitude(value) >= fewest_steps * value->step;
}

double power_of_ten_of(int decade) {
    return std::pow(10.0, decade);
}

/// Volt between which the kinds of supply of such equipment lie.
struct Band {
    double from;
    double to;
    [[nodiscard]] bool contains(double volts) const { return from <= volts && volts <= to; }
};
constexpr Band phase_band{80, 300};
constexpr Band line_band{140, 520};
constexpr Band direct_band{20, 450};

Band band_of(const PowerCheck& check) {
    if (check.use == PowerFactorUse::unity) {
        return direct_band;
    }
    return check.voltage_scale < 1 ? line_band : phase_band;
}

/// V × I × PF and what is needed to trust it.
struct Product {
    double watts = 0;
    bool has_factor = true;
    bool is_usable = false;
};

Product product_of(const PowerCheck& check, PolledValues values) {
    Product product;
    double current = 0;
    double step = 0;
    for (std::size_t i = 0; i < check.term_count; ++i) {
        const PowerTerm& term = check.terms[i];
        const auto& amperes = values[term.current];
        if (!values[term.voltage] || !amperes) {
            return {};
        }
        double factor = 1;
        if (check.use == PowerFactorUse::own) {
            const auto& stated = values[*term.power_factor];
            const bool is_one = stated && magnitude(stated) <= 1.05;
            product.has_factor = product.has_factor && is_one;
            factor = is_one ? magnitude(stated) : 1;
            // The factor of a conductor without current says nothing.
            if (is_one && factor < least_power_factor && is_fine_enough(amperes)) {
                return {};
            }
        }
        product.watts += magnitude(values[term.voltage]) * check.voltage_scale * magnitude(amperes) * factor;
        current += magnitude(amperes);
        step = std::max(step, amperes->step);
    }
    product.has_factor = product.has_factor && check.use != PowerFactorUse::unknown;
    product.is_usable = current >= fewest_steps * step && product.watts > 0;
    return product;
}

/// Without a power factor, power can be anything up to V × I.
Ratio compare_upwards(double stated, double most) {
    const double ratio = stated / most;
    if (ratio > 0.2 && ratio <= widest_agreement) {
        return {Agreement::agrees, 0};
    }
    const double decades = ratio > widest_agreement ? std::log10(ratio) : 0;
    for (int decade = 1; decade <= most_decades; ++decade) {
        if (decades >= decade - unknown_factor_tolerance && decades <= decade + decade_tolerance) {
            return {Agreement::contradicts, static_cast<std::int8_t>(decade)};
        }
    }
    return {};
}

/// Which of a power, a voltage and a current a power of ten belongs to.
void blame(CheckOutcome& outcome, const PowerCheck& check, PolledValues values, const EnergyMemory* energy) {
    const auto decade = outcome.decade;
    const auto opposite = static_cast<std::int8_t>(-decade);
    const Band band = band_of(check);
    for (std::size_t i = 0; i < check.term_count; ++i) {
        const double volts = magnitude(values[check.terms[i].voltage]);
        const double mended = volts * power_of_ten_of(decade);
        if (!band.contains(volts) && band.contains(mended)) {
            outcome = {outcome.agreement, outcome.action, check.terms[i].voltage, opposite, volts, mended};
            return;
        }
    }
    if (energy != nullptr && energy->last == Agreement::agrees) {
        const PlausibilitySlot current = check.terms.front().current;
        const double amperes = magnitude(values[current]);
        outcome = {outcome.agreement, outcome.action, current, opposite, amperes, amperes * power_of_ten_of(decade)};
    }
}

/// Three times or √3 times V × I of "the total" is a matter of what the device calls total, not of its scale.
bool is_meaning_of_total(const PowerCheck& check, double ratio) {
    constexpr double nearness = 0.1;
    const auto is_near = [&](double times) { return std::abs(ratio / times - 1) <= nearness; };
    return check.term_count == 1 && check.use != PowerFactorUse::unity && (is_near(std::numbers::sqrt3) || is_near(3));
}

}  // namespace

Ratio compare(double stated, double expected) noexcept {
    const double ratio = stated / expected;
    if (ratio <= widest_agreement && ratio * widest_agreement >= 1) {
        return {Agreement::agrees, 0};
    }
    const double decades = std::log10(ratio);
    const double nearest = std::round(decades);
    const bool is_decade =
        nearest != 0 && std::abs(nearest) <= most_decades && std::abs(decades - nearest) <= decade_tolerance;
    return {Agreement::contradicts, static_cast<std::int8_t>(is_decade ? nearest : 0)};
}

CheckOutcome judge_power(const PowerCheck& check, PolledValues values, const EnergyMemory* energy) {
    const auto& power = values[check.power];
    if (!power || !is_fine_enough(power)) {
        return {};
    }
    const double stated = magnitude(power);
    const Product product = product_of(check, values);
    if (!product.is_usable || stated <= 0 || std::max(stated, product.watts) < noise_floor_watts) {
        return {};
    }
    const Ratio ratio = product.has_factor ? compare(stated, product.watts) : compare_upwards(stated, product.watts);
    CheckOutcome outcome{ratio.agreement, PlausibilityAction::hint, check.power, ratio.decade, stated, product.watts};
    if (ratio.agreement != Agreement::contradicts) {
        return outcome;
    }
    if (ratio.decade == 0) {
        const bool is_clear = std::min(stated, product.watts) >= mild_floor_watts;
        return is_clear && !is_meaning_of_total(check, stated / product.watts) ? outcome : CheckOutcome{};
    }
    outcome.action = PlausibilityAction::quarantine;
    blame(outcome, check, values, energy);
    return outcome;
}

CheckOutcome judge_sum(const SumCheck& check, PolledValues values, Agreement total_power) {
    const auto& total = values[check.total];
    if (total_power != Agreement::undecided || !total || !is_fine_enough(total)) {
        return {};
    }
    double sum = 0;
    double step = 0;
    bool is_one_way = total->value > 0;
    for (const PlausibilitySlot slot : check.phases) {
        if (!values[slot]) {
            return {};
        }
        sum += values[slot]->value;
        step = std::max(step, values[slot]->step);
        is_one_way = is_one_way && values[slot]->value >= 0;
    }
    const double stated = magnitude(total);
    const double expected = std::abs(sum);
    if (expected < fewest_steps * step || expected <= 0 || std::max(stated, expected) < noise_floor_watts) {
        return {};
    }
    const Ratio ratio = compare(stated, expected);
    const bool is_mild = ratio.agreement == Agreement::contradicts && ratio.decade == 0;
    if (is_mild && (!is_one_way || check.can_flow_back || std::min(stated, expected) < mild_floor_watts)) {
        return {};
    }
    const auto action = ratio.decade == 0 ? PlausibilityAction::hint : PlausibilityAction::quarantine;
    return {ratio.agreement, action, check.total, ratio.decade, total->value, sum};
}

CheckOutcome judge_range(const RangeCheck& check, PolledValues values) {
    const auto& value = values[check.slot];
    if (!value) {
        return {};
    }
    const double stated = value->value;
    if (stated >= check.range.lowest && stated <= check.range.highest) {
        return {Agreement::agrees, PlausibilityAction::quarantine, check.slot, 0, stated, stated};
    }
    CheckOutcome outcome{Agreement::contradicts,
                         PlausibilityAction::quarantine,
                         check.slot,
                         0,
                         stated,
                         stated > check.range.highest ? check.range.highest : check.range.lowest};
    // Too cold by a sign is a mark for "no sensor", not a scale.
    const bool has_either_sign = check.range.lowest == -check.range.highest;
    const double amount = has_either_sign ? std::abs(stated) : stated;
    for (int decade = 1; amount > check.range.highest && decade <= most_decades; ++decade) {
        const double mended = amount / power_of_ten_of(decade);
        if (mended >= check.range.usual_from && mended <= check.range.usual_to) {
            outcome.decade = static_cast<std::int8_t>(decade);
            outcome.expected = std::copysign(mended, stated);
            break;
        }
    }
    return outcome;
}

CheckOutcome judge_rating(const RatingCheck& check, PolledValues values, Vouched vouched) {
    constexpr double overload = 1.2;  // As long as a meter must bear it; IEC 62052-11 rates Imax, not more.
    constexpr double beyond_overload = 3;
    const auto& power = values[check.power];
    if (!power || check.watts <= 0) {
        return {};
    }
    const double stated = magnitude(power);
    if (stated <= overload * check.watts) {
        return {Agreement::agrees, PlausibilityAction::hint, check.power, 0, stated, check.watts};
    }
    CheckOutcome outcome{
        Agreement::contradicts, PlausibilityAction::hint, check.power, 0, stated, check.watts, vouched};
    if (vouched == Vouched::no && stated > beyond_overload * check.watts) {
        outcome.action = PlausibilityAction::quarantine;
        outcome.decade =
            static_cast<std::int8_t>(std::min<double>(most_decades, std::ceil(std::log10(stated / check.watts))));
    }
    return outcome;
}

CheckOutcome judge_register(PlausibilitySlot slot, PolledValues values, RegisterMemory& memory) {
    constexpr double most_growth = 0.002;  // Of the register, between two polls.
    constexpr double least_steps =
        1000;                       // Before and now: fewer are a power of ten by chance, or a register begun anew.
    constexpr double farthest = 3;  // W and kW, Wh and kWh, and a digit or two: the errors there are.
    const auto& polled = values[slot];
    if (!polled || polled->value < 0) {
        return {};
    }
    const double now = polled->value;
    const double before = memory.before;
    const bool was_known = memory.is_known;
    memory.before = now;
    memory.is_known = true;
    CheckOutcome outcome{Agreement::agrees, PlausibilityAction::quarantine, slot, memory.offset, now, now};
    if (was_known && before > 0 && (now < before / 2 || now > before * 2)) {
        const double nearest = now > 0 ? std::round(std::log10(now / before)) : 0;
        const bool is_decade = nearest != 0 && std::abs(nearest) <= farthest && now >= least_steps * polled->step;
        const double mended = is_decade ? now / std::pow(10.0, nearest) : 0;
        // The last digit may have gone with the scale.
        const double slack = most_growth * before + 2 * polled->step * std::max(1.0, std::pow(10.0, -nearest));
        if (is_decade && before >= least_steps * polled->step && std::abs(mended - before) <= slack) {
            memory.offset = static_cast<std::int8_t>(memory.offset + nearest);
        } else if (now < before) {
            memory.offset = 0;  // It began anew: nothing is known of its scale.
        }
    }
    if (memory.offset != 0) {
        outcome.agreement = Agreement::contradicts;
        outcome.decade = memory.offset;
        outcome.expected = now / std::pow(10.0, memory.offset);
    }
    return outcome;
}

CheckOutcome judge_level(PlausibilitySlot slot, PolledValues values, UtcTime at, LevelMemory& memory,
                         std::optional<UtcTime> held_since) {
    constexpr std::uint32_t enough_polls = 256;
    constexpr Duration enough_time{24h};     // A day's course has been seen.
    constexpr Duration longest_doubt{168h};  // Then it is how the site is now.
    constexpr double beyond_highest = 3;
    constexpr double tolerance = 0.05;
    constexpr double weight = 1.0 / 64;
    const auto& power = values[slot];
    if (!power || !is_fine_enough(power) || magnitude(power) < noise_floor_watts) {
        return {};
    }
    const double stated = magnitude(power);
    const bool is_experienced = memory.polls >= enough_polls && at - memory.since >= enough_time;
    const bool is_patient = !held_since || at - *held_since < longest_doubt;
    if (is_experienced && is_patient && stated >= beyond_highest * memory.highest) {
        const double decades = std::log10(stated / memory.level);
        const double nearest = std::round(decades);
        const bool is_decade = nearest >= 1 && nearest <= most_decades && std::abs(decades - nearest) <= tolerance;
        if (is_decade) {
            return {Agreement::contradicts,
                    PlausibilityAction::hint,
                    slot,
                    static_cast<std::int8_t>(nearest),
                    stated,
                    memory.level};
        }
    }
    if (memory.polls == 0) {
        memory = {stated, stated, at, 0};
    }
    memory.level += (stated - memory.level) * weight;
    memory.highest = std::max(memory.highest, stated);
    ++memory.polls;
    return {Agreement::agrees, PlausibilityAction::hint, slot, 0, stated, memory.level};
}

}  // namespace wattmast
