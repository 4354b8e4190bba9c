// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/kpi.h"

#include <limits>
#include <utility>

#include "analysis/exact.h"
#include "analysis/kpi_definition.h"
#include "analysis/kpi_grade.h"

namespace wattmast {
namespace {

using Code = KpiRefusalCode;

struct ShownUnit {
    std::string_view symbol;
    int decimals;  ///< A count is 10^-decimals of the symbol.
};

ShownUnit shown(KpiUnit unit) noexcept {
    switch (unit) {
        case KpiUnit::milliwatt_hour:
            return {"kWh", 6};
        case KpiUnit::milliwatt:
            return {"kW", 6};
        case KpiUnit::byte:
            return {"GB", 9};
        case KpiUnit::bit_per_second:
            return {"Gbit/s", 9};
        case KpiUnit::milligram_co2:
            return {"kg CO2", 6};
        case KpiUnit::milligram_co2e:
            return {"kg CO2e", 6};
        case KpiUnit::millilitre:
            return {"L", 3};
        case KpiUnit::one:
            return {"", 0};
    }
    return {"", 0};
}

/// No locale; 128 bits, which a Decimal does not hold.
std::string text_of(WideInteger count, int decimals) {
    std::string digits;
    for (WideInteger rest = count < 0 ? -count : count; rest != 0; rest /= 10) {
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    }
    const auto behind = static_cast<std::size_t>(decimals);
    if (digits.size() <= behind) {
        digits.insert(0, behind + 1 - digits.size(), '0');
    }
    if (behind > 0) {
        std::string fraction = digits.substr(digits.size() - behind);
        digits.resize(digits.size() - behind);
        fraction.erase(fraction.find_last_not_of('0') + 1);
        digits += fraction.empty() ? "" : "." + fraction;
    }
    return count < 0 ? "-" + digits : digits;
}

std::string percent(PartsPerMillion share) {
    return text_of(share.count, 4) + " %";
}

struct Quotient {
    WideInteger numerator = 0;
    WideInteger denominator = 1;

    /// numerator × 10^decimals / denominator, rounded once; empty beyond 128 bits.
    [[nodiscard]] std::optional<WideInteger> scaled(int decimals) const {
        WideInteger product = 0;
        if (decimals > most_power_of_ten || __builtin_mul_overflow(numerator, power_of_ten(decimals), &product)) {
            return std::nullopt;
        }
        return divide_half_even(product, denominator);
    }
};

std::optional<Quotient> quotient_of(const KpiPart& numerator, const KpiPart& denominator, KpiScale scale) {
    Quotient quotient;
    const bool overflows = __builtin_mul_overflow(numerator.count, WideInteger{scale.times}, &quotient.numerator) ||
                           __builtin_mul_overflow(denominator.count, WideInteger{scale.by}, &quotient.denominator);
    return overflows ? std::nullopt : std::optional(quotient);
}

/// With the digits that the definition states; of an intensity at least two that are not zero.
std::optional<Decimal> rounded(const Quotient& quotient, const KpiDefinition& definition) {
    constexpr int most_decimals = 12;
    constexpr WideInteger most = std::numeric_limits<std::int64_t>::max();
    for (int decimals = definition.decimals;; ++decimals) {
        const auto count = quotient.scaled(decimals);
        if (!count || *count > most) {
            return std::nullopt;
        }
        const bool has_enough =
            !definition.is_intensity || *count >= 10 || decimals == most_decimals || quotient.numerator == 0;
        if (has_enough) {
            return Decimal(static_cast<std::int64_t>(*count), -decimals);
        }
    }
}

KpiRefusal absent(Code code, std::string_view which, const std::string& why) {
    return {code, "there is no " + std::string(which) + (why.empty() ? std::string() : ": " + why)};
}

std::optional<KpiRefusal> refusal_of_part(const KpiPart& part, std::string_view which, PartsPerMillion threshold) {
    if (part.coverage < threshold) {
        return KpiRefusal{Code::coverage_below_threshold,
                          "the " + std::string(which) + " is known for " + percent(part.coverage) +
                              " of the period, less than the " + percent(threshold) + " asked for (--coverage)"};
    }
    return std::nullopt;
}

/// Of parts that are there.
std::optional<KpiRefusal> refusal_of_parts(const KpiInput& input) {
    const KpiPart& numerator = *input.numerator;
    const KpiPart& denominator = *input.denominator;
    if (!scale_of(input.id, numerator.unit, denominator.unit)) {
        return KpiRefusal{Code::boundary_mismatch,
                          "units that do not make this KPI: " + std::string(symbol(numerator.unit)) + " over " +
                              std::string(symbol(denominator.unit)) +
                              "; give energies of one period, or powers at one time"};
    }
    if (numerator.count < 0 || denominator.count < 0) {
        return KpiRefusal{Code::negative_part, "a part is negative (" +
                                                   amount_text(numerator.count < 0 ? numerator : denominator) +
                                                   "); look at the direction of its meter"};
    }
    if (denominator.count == 0) {
        return KpiRefusal{Code::denominator_zero, "the denominator is zero: nothing was used or carried"};
    }
    if (auto low = refusal_of_part(numerator, "numerator", input.threshold)) {
        return low;
    }
    return refusal_of_part(denominator, "denominator", input.threshold);
}

std::optional<KpiRefusal> refusal_of_bounds(const KpiDefinition& definition, const KpiPart& numerator,
                                            const KpiPart& denominator) {
    const auto both = [&] {
        return amount_text(numerator) + " over " + amount_text(denominator) + " " +
               std::string(symbol(denominator.unit));
    };
    if (definition.bounds == KpiBounds::at_least_one && numerator.count < denominator.count) {
        return KpiRefusal{Code::out_of_bounds, "less than 1 cannot be (" + both() +
                                                   "): the part is more than the whole; look at meters and tree"};
    }
    if (definition.bounds == KpiBounds::at_most_whole && numerator.count > denominator.count) {
        return KpiRefusal{Code::out_of_bounds, "more than the whole cannot be (" + both() +
                                                   "): the part is more than the whole; look at meters and tree"};
    }
    return std::nullopt;
}

std::string unit_of(const KpiDefinition& definition, const std::optional<KpiPart>& numerator) {
    if (definition.id == KpiId::cue && numerator) {
        return std::string(symbol(numerator->unit)) + "/kWh";
    }
    return std::string(definition.unit);
}

void note_circumstances(const KpiDefinition& definition, Kpi& kpi) {
    if (definition.is_annual && !kpi.period) {
        kpi.notes.emplace_back("the period is not stated; the standard wants a year");
    }
    if (kpi.is_interim) {
        kpi.notes.emplace_back("interim: the standard wants a year, the period is shorter");
    }
    const bool needs_category = definition.id == KpiId::pue || definition.id == KpiId::gb_40879;
    if (needs_category && !kpi.category) {
        kpi.notes.emplace_back("the category is not declared (--category): nobody said where IT energy is measured");
    }
}

/// Everything but value and refusal.
Kpi frame_of(const KpiInput& input, const KpiDefinition& definition) {
    Kpi kpi;
    kpi.id = input.id;
    kpi.unit = unit_of(definition, input.numerator);
    kpi.numerator = input.numerator;
    kpi.denominator = input.denominator;
    kpi.period = input.period;
    kpi.period_label = input.period_label;
    kpi.is_interim = definition.is_annual && input.period && input.period->length() < kpi_year;
    kpi.name = (input.id == KpiId::pue && kpi.is_interim ? "i" : "") + std::string(definition.name);
    kpi.boundary = input.boundary;
    kpi.category = input.category;
    kpi.threshold = input.threshold;
    note_circumstances(definition, kpi);
    return kpi;
}

std::optional<KpiRefusal> refusal_of(const KpiInput& input, const KpiDefinition& definition) {
    if (input.refusal) {
        return input.refusal;
    }
    if (!input.numerator) {
        return absent(Code::numerator_absent, "numerator", input.numerator_missing);
    }
    if (!input.denominator) {
        return absent(Code::denominator_absent, "denominator", input.denominator_missing);
    }
    if (auto refusal = refusal_of_parts(input)) {
        return refusal;
    }
    if (auto refusal = refusal_of_bounds(definition, *input.numerator, *input.denominator)) {
        return refusal;
    }
    return input.id == KpiId::gb_40879 ? gb_40879_excludes(input) : std::nullopt;
}

}  // namespace

std::string amount_text(const KpiPart& part) {
    return text_of(part.count, shown(part.unit).decimals);
}

std::string_view symbol(KpiUnit unit) noexcept {
    return shown(unit).symbol;
}

std::string_view id_of(KpiRefusalCode code) noexcept {
    switch (code) {
        case Code::coverage_below_threshold:
            return "coverage_below_threshold";
        case Code::numerator_absent:
            return "numerator_absent";
        case Code::denominator_absent:
            return "denominator_absent";
        case Code::denominator_zero:
            return "denominator_zero";
        case Code::boundary_mismatch:
            return "boundary_mismatch";
        case Code::negative_part:
            return "negative_part";
        case Code::out_of_bounds:
            return "out_of_bounds";
        case Code::gases_mixed:
            return "gases_mixed";
        case Code::not_applicable:
            return "not_applicable";
        case Code::overflow:
            return "overflow";
    }
    return "";
}

Kpi kpi_of(const KpiInput& input) {
    const KpiDefinition& definition = definition_of(input.id);
    Kpi kpi = frame_of(input, definition);
    kpi.refusal = refusal_of(input, definition);
    if (kpi.refusal) {
        return kpi;
    }
    const KpiScale scale = *scale_of(input.id, input.numerator->unit, input.denominator->unit);
    const auto quotient = quotient_of(*input.numerator, *input.denominator, scale);
    kpi.value = quotient ? rounded(*quotient, definition) : std::nullopt;
    if (!kpi.value) {
        kpi.refusal = KpiRefusal{Code::overflow, "the quotient is beyond what can be kept exactly; look at the units"};
    } else if (input.id == KpiId::gb_40879) {
        kpi.grade = gb_40879_grade(*input.numerator, *input.denominator);
    }
    return kpi;
}

}  // namespace wattmast
