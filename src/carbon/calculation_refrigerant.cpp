// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>

#include "carbon/calculation_parts.h"

namespace wattmast {
namespace {

/// "R-410A", "r410a" and "R 410A" are one name. Letters and digits, capitals.
std::string plain(std::string_view text) {
    std::string result;
    for (const char character : text) {
        const bool is_kept = (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
                             (character >= 'a' && character <= 'z');
        if (is_kept) {
            result += static_cast<char>(std::toupper(static_cast<unsigned char>(character)));
        }
    }
    return result;
}

/// Whether one of the names that `item` states, such as "HFC-227ea (FM-200)", is the wanted one. HFC-134a and R-134a
/// are one gas.
bool is_named(std::string_view item, const std::string& wanted) {
    while (!item.empty()) {
        const std::size_t end = std::min(item.find_first_of("(/"), item.size());
        const std::string name = plain(item.substr(0, end));
        const bool is_hydrofluorocarbon = wanted.starts_with("HFC") && name == "R" + wanted.substr(3);
        const bool is_refrigerant_number = wanted.starts_with("R") && name == "HFC" + wanted.substr(1);
        if (!name.empty() && (name == wanted || is_hydrofluorocarbon || is_refrigerant_number)) {
            return true;
        }
        item.remove_prefix(std::min(end + 1, item.size()));
    }
    return false;
}

bool is_a_warming_potential(const EmissionFactor& factor) {
    return factor.category == FactorCategory::refrigerant || factor.category == FactorCategory::gwp;
}

Failure no_such_gas(const CalculationRequest& request, const FactorRegister& factors, const std::string& wanted) {
    std::string sets;
    std::string items;
    for (const EmissionFactor& factor : factors.all()) {
        if (is_a_warming_potential(factor) && is_named(factor.item, wanted)) {
            sets += (sets.empty() ? "" : ", ") + factor.method;
        } else if (is_a_warming_potential(factor) && items.find(factor.item) == std::string::npos) {
            items += (items.empty() ? "" : ", ") + factor.item;
        }
    }
    if (!sets.empty()) {
        return fail(Errc::no_factor, "name the set of warming potentials by --gwp: for " + request.item + " there is " +
                                         sets + (request.gwp.empty() ? "" : ", not " + request.gwp));
    }
    return fail(Errc::no_factor, "there is no warming potential of \"" + request.item + "\"; there are " + items +
                                     "; or state one by --factor, such as --factor 2256kgCO2e/kg");
}

Result<ExactNumber> share_of(const Amount& rate) {
    const ExactNumber share = ExactNumber(rate.value) * ExactNumber(rate.unit.scale);
    if (rate.unit.measure != Measure::share || ExactNumber(1) < share || share < ExactNumber(0)) {
        return fail(Errc::invalid_argument,
                    "the rate is the share of the charge that is lost, from 0 to 100 %, not " + rate.to_string());
    }
    return share;
}

}  // namespace

Result<Calculation> calculate_refrigerant(const CalculationRequest& request, const FactorRegister& factors) {
    if (request.amount.unit.measure != Measure::mass) {
        return fail(Errc::invalid_argument, "refrigerants are amounts in kg, not " + request.amount.to_string());
    }
    CalculationBuilder builder(request);
    if (request.rate) {
        const auto share = share_of(*request.rate);
        if (!share) {
            return share.error();
        }
        builder.multiply("leakage rate", *share, request.rate->value.to_string(), request.rate->symbol);
    }
    if (request.factor) {
        if (request.factor->unit.denominator.measure != Measure::mass) {
            return fail(Errc::invalid_argument,
                        "a refrigerant's factor is per kg, not in " + request.factor->unit_text);
        }
        builder.multiply("warming potential", request.factor->value, request.factor->unit_text, request.factor->unit,
                         "");
        builder.note("The warming potential was stated by whoever asked; no publisher stands behind it.");
        return builder.finish(*request.factor->unit.gas, "1");
    }
    const std::string wanted = plain(request.item);
    if (wanted.empty()) {
        return fail(Errc::invalid_argument, "name the refrigerant by --item, such as R-410A");
    }
    std::vector<const EmissionFactor*> found;
    for (const EmissionFactor& factor : factors.all()) {
        const bool is_of_set = factor.method == request.gwp || factor.method == "definition";
        if (is_a_warming_potential(factor) && is_of_set && is_named(factor.item, wanted) &&
            is_valid_if_own(factor, request)) {
            found.push_back(&factor);
        }
    }
    const auto is_own = [](const EmissionFactor* factor) { return factor->origin.kind == FactorOrigin::Kind::own; };
    if (std::ranges::any_of(found, is_own)) {
        std::erase_if(found, [&](const EmissionFactor* factor) { return !is_own(factor); });
    }
    if (found.empty()) {
        return no_such_gas(request, factors, wanted);
    }
    if (found.size() > 1) {
        return fail(Errc::ambiguous_factor, "several warming potentials of " + request.item + " in " + request.gwp +
                                                ": " + found[0]->id + ", " + found[1]->id);
    }
    const auto unit = parse_factor_unit(found.front()->unit);
    if (!unit || unit->denominator.measure != Measure::mass) {
        return fail(Errc::invalid_argument, "factor " + found.front()->id + " is in \"" + found.front()->unit +
                                                "\", which is not a mass per kg");
    }
    builder.multiply_by_sum({{found.front(), *unit}});
    if (!found.front()->note.empty()) {
        builder.note(found.front()->note);
    }
    return builder.finish(Gas::co2e, "1");
}

}  // namespace wattmast
