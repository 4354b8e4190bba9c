// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/calculation.h"

#include <algorithm>
#include <array>
#include <utility>

#include "carbon/calculation_parts.h"

namespace wattmast {
namespace {

std::string ids_of_categories() {
    return "electricity, td_loss, wtt, wtt_electricity, fuel, biogenic, refrigerant, fire_suppression";
}

Result<Calculation> by_stated_factor(const CalculationRequest& request) {
    const StatedFactor& stated = *request.factor;
    if (stated.unit.denominator.measure != request.amount.unit.measure) {
        return fail(Errc::invalid_argument, "the factor is per " +
                                                std::string(name_of(stated.unit.denominator.measure)) + " (" +
                                                stated.unit_text + "), but the amount " + request.amount.to_string() +
                                                " is of " + std::string(name_of(request.amount.unit.measure)));
    }
    if (request.gas && request.gas != stated.unit.gas) {
        return fail(Errc::invalid_argument, "the factor is of " + std::string(id_of(*stated.unit.gas)) + ", not of " +
                                                std::string(id_of(*request.gas)));
    }
    if (request.density) {
        return fail(Errc::invalid_argument, "a stated factor needs no density; state the amount in the factor's unit");
    }
    CalculationBuilder builder(request);
    builder.multiply("emission factor", stated.value, stated.unit_text, stated.unit, "");
    if (request.rate) {
        if (const auto done = multiply_by_losses(builder, *request.rate); !done) {
            return done.error();
        }
    }
    builder.note("The factor was stated by whoever asked; no publisher stands behind it.");
    const bool is_electricity = request.category == "electricity";
    const bool is_burnt = request.category == "fuel";
    const bool is_outside = request.category == "biogenic";
    return builder.finish(*stated.unit.gas, is_electricity ? "2" : is_burnt ? "1" : is_outside ? "" : "3");
}

}  // namespace

bool is_valid_if_own(const EmissionFactor& factor, const CalculationRequest& request) {
    if (factor.origin.kind != FactorOrigin::Kind::own || (!request.month && !request.year)) {
        return true;
    }
    if (request.month) {
        const CivilDate first{request.month->value / std::chrono::day{1}};
        const CivilDate last{request.month->value / std::chrono::last};
        return (!factor.valid_from || *factor.valid_from <= first) && (!factor.valid_to || *factor.valid_to >= last);
    }
    return (!factor.valid_from || int{factor.valid_from->year()} <= *request.year) &&
           (!factor.valid_to || int{factor.valid_to->year()} >= *request.year);
}

Result<StatedFactor> parse_stated_factor(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("+-.0123456789"), text.size());
    const auto value = Decimal::parse(text.substr(0, end));
    std::string_view unit_text = text.substr(end);
    unit_text.remove_prefix(std::min(unit_text.find_first_not_of(' '), unit_text.size()));
    const auto unit = parse_factor_unit(unit_text);
    if (!value || value->is_negative() || !unit || unit->subject != FactorSubject::gas) {
        return fail(Errc::invalid_argument, "\"" + std::string(text) +
                                                "\" is not an emission factor; write a number that is not negative "
                                                "and its unit, such as 0.81kgCO2e/kWh");
    }
    return StatedFactor{*value, *unit, std::string(unit_text)};
}

Result<Calculation> calculate(const CalculationRequest& request, const FactorRegister& factors) {
    if (request.amount.value.is_negative()) {
        return fail(Errc::invalid_argument, "the amount " + request.amount.to_string() + " is negative");
    }
    constexpr std::array<std::string_view, 8> categories{"electricity", "td_loss",  "wtt",         "wtt_electricity",
                                                         "fuel",        "biogenic", "refrigerant", "fire_suppression"};
    if (std::ranges::find(categories, request.category) == categories.end()) {
        return fail(Errc::invalid_argument,
                    "there is no category \"" + request.category + "\"; there are " + ids_of_categories());
    }
    if (request.year && request.month && request.month->year() != *request.year) {
        return fail(Errc::invalid_argument, "the month " + request.month->to_string() + " is not in the year " +
                                                std::to_string(*request.year) + "; state one of them");
    }
    // What extinguishes leaks as what cools does.
    const bool is_refrigerant = request.category == "refrigerant" || request.category == "fire_suppression";
    if (request.rate && !is_refrigerant && request.category != "td_loss") {
        return fail(Errc::invalid_argument,
                    "a rate belongs to refrigerants (share that is lost) and td_loss (share "
                    "of the electricity that is lost in the grid)");
    }
    if (request.factor && !is_refrigerant) {
        return by_stated_factor(request);
    }
    if (request.category == "electricity") {
        return calculate_electricity(request, factors);
    }
    if (request.category == "td_loss") {
        return calculate_grid_losses(request, factors);
    }
    if (request.category == "wtt_electricity") {
        return calculate_electricity_upstream(request, factors);
    }
    return is_refrigerant ? calculate_refrigerant(request, factors) : calculate_fuel(request, factors);
}

}  // namespace wattmast
