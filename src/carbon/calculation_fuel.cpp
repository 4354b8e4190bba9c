// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "carbon/calculation_parts.h"
#include "carbon/fuel_set.h"

namespace wattmast {
namespace {

std::string described(const FuelSet& set) {
    return set.name + " (" + set.region + (set.year ? " " + std::to_string(*set.year) : "") + ")";
}

std::string described(const std::vector<FuelSet>& sets) {
    std::string text;
    for (const FuelSet& set : sets) {
        text += (text.empty() ? "" : ", ") + described(set);
    }
    return text;
}

/// Items of fuels, of a region where one is named, that hold the wanted word; all where none does.
std::string known_items(const FactorRegister& factors, const std::string& wanted, const std::string& region) {
    std::vector<std::string> items;
    for (const EmissionFactor& factor : factors.all()) {
        if (factor.category == FactorCategory::fuel && (region.empty() || factor.region == region)) {
            items.push_back(factor.item);
        }
    }
    std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
    std::string similar;
    std::string all;
    for (const std::string& item : items) {
        all += (all.empty() ? "" : ", ") + item;
        if (!wanted.empty() && item.find(wanted) != std::string::npos) {
            similar += (similar.empty() ? "" : ", ") + item;
        }
    }
    return similar.empty() ? all : similar;
}

/// Those of the year, or the latest not after it where the rule allows; where no year is asked for, of each publisher
/// the latest edition.
std::vector<FuelSet> of_year(const std::vector<FuelSet>& sets, const CalculationRequest& request) {
    const bool may_be_earlier = request.year_rule != YearRule::same_year_only;
    const auto fits = [&](const FuelSet& set) {
        return !request.year || set.year == request.year || (may_be_earlier && set.year < request.year);
    };
    std::vector<FuelSet> result;
    for (const FuelSet& set : sets) {
        const auto is_later = [&](const FuelSet& other) {
            return other.name == set.name && other.region == set.region && other.year > set.year && fits(other);
        };
        if (fits(set) && std::ranges::none_of(sets, is_later)) {
            result.push_back(set);
        }
    }
    return result;
}

/// What of a set the category asks for.
const std::vector<ReadFactor>& factors_for(const FuelSet& set, const CalculationRequest& request) {
    if (request.category == "biogenic") {
        return set.biogenic;
    }
    return request.category == "wtt" ? set.upstream : set.emissions;
}

struct FoundPath {
    FuelSet set;
    EmissionPath path;
    Gas gas = Gas::co2e;
};

std::optional<FoundPath> path_in(const FuelSet& set, const CalculationRequest& request) {
    const std::vector<ReadFactor>& factors = factors_for(set, request);
    for (const Gas gas : {Gas::co2e, Gas::co2, Gas::ch4, Gas::n2o}) {
        const bool is_wanted = request.gas ? gas == *request.gas : gas == Gas::co2e || gas == Gas::co2;
        if (!is_wanted) {
            continue;
        }
        if (const auto path = emission_path(set, factors, request.amount.unit.measure, gas, request.density)) {
            return FoundPath{set, *path, gas};
        }
    }
    return std::nullopt;
}

Failure no_way(const CalculationRequest& request, const std::vector<FuelSet>& sets) {
    std::string units;
    for (const FuelSet& set : sets) {
        for (const ReadFactor& read : factors_for(set, request)) {
            units += (units.empty() ? "" : ", ") + read.factor->unit;
        }
    }
    return fail(Errc::no_factor, "no way leads from " + request.amount.to_string() + " of " + request.item +
                                     " to emissions in " + described(sets) + ", whose factors are in " + units +
                                     "; state the amount in one of these, or --density where only that is missing (in "
                                     "a book the policy fuel_density)");
}

bool is_own(const FuelSet& set) {
    const auto is_own_factor = [](const ReadFactor& read) {
        return read.factor->origin.kind == FactorOrigin::Kind::own;
    };
    return std::ranges::any_of(set.emissions, is_own_factor) || std::ranges::any_of(set.upstream, is_own_factor);
}

std::vector<FuelSet> narrowed(std::vector<FuelSet> sets, const CalculationRequest& request) {
    std::erase_if(sets, [&](const FuelSet& set) {
        const bool is_elsewhere = !request.region.empty() && set.region != request.region && set.region != "GLOBAL";
        const bool is_other_method = !request.method.empty() && !is_of_method(set, request.method);
        return is_elsewhere || is_other_method;
    });
    // A region's own set comes before one for the whole world, unless a method was named.
    const bool has_own = std::ranges::any_of(sets, [&](const FuelSet& set) { return set.region == request.region; });
    if (has_own && request.method.empty()) {
        std::erase_if(sets, [&](const FuelSet& set) { return set.region != request.region; });
    }
    // So does the organisation's own one before all others.
    if (request.method.empty() && std::ranges::any_of(sets, is_own)) {
        std::erase_if(sets, [](const FuelSet& set) { return !is_own(set); });
    }
    return sets;
}

/// Whether more than one publisher knows the fuel, whatever editions.
bool has_rivals(const std::vector<FuelSet>& sets) {
    return std::ranges::any_of(
        sets, [&](const FuelSet& set) { return set.name != sets.front().name || set.region != sets.front().region; });
}

Failure ambiguous(const CalculationRequest& request, const std::vector<FuelSet>& rivals) {
    return fail(Errc::ambiguous_factor, "several sets of factors know " + request.item + ": " + described(rivals) +
                                            "; name one by --method, --region or --year");
}

Result<FoundPath> find_path(const CalculationRequest& request, const FactorRegister& factors) {
    std::vector<FuelSet> all = fuel_sets(factors, request.item);
    for (FuelSet& set : all) {
        for (std::vector<ReadFactor>* rows : {&set.emissions, &set.upstream, &set.biogenic}) {
            std::erase_if(*rows, [&](const ReadFactor& read) { return !is_valid_if_own(*read.factor, request); });
        }
    }
    std::erase_if(all, [&](const FuelSet& set) { return factors_for(set, request).empty(); });
    if (all.empty() && request.category == "biogenic") {
        return fail(Errc::no_factor, "no set tells a biogenic part of \"" + request.item + "\"");
    }
    if (all.empty()) {
        return fail(Errc::no_factor,
                    "there is no fuel \"" + request.item + "\"; there are " + known_items(factors, request.item, ""));
    }
    if (request.region.empty() && request.method.empty() && has_rivals(all)) {
        return ambiguous(request, all);
    }
    const std::vector<FuelSet> sets = narrowed(all, request);
    const std::vector<FuelSet> dated = of_year(sets, request);
    if (dated.empty()) {
        const std::string items = request.region.empty() ? "" : known_items(factors, request.item, request.region);
        return fail(Errc::no_factor, "no set of factors for " + request.item +
                                         (request.region.empty() ? "" : ", region " + request.region) +
                                         (request.method.empty() ? "" : ", method " + request.method) +
                                         (request.year ? ", edition " + std::to_string(*request.year) : "") +
                                         "; there are " + described(sets.empty() ? all : sets) +
                                         (items.empty() ? "" : ", and in " + request.region + " the items " + items));
    }
    std::vector<FoundPath> found;
    for (const FuelSet& set : dated) {
        if (auto path = path_in(set, request)) {
            found.push_back(std::move(*path));
        }
    }
    if (found.empty()) {
        return no_way(request, dated);
    }
    if (found.size() > 1) {
        std::vector<FuelSet> rivals;
        std::ranges::transform(found, std::back_inserter(rivals), &FoundPath::set);
        return ambiguous(request, rivals);
    }
    return std::move(found.front());
}

}  // namespace

Result<Calculation> calculate_fuel(const CalculationRequest& asked, const FactorRegister& factors) {
    CalculationRequest request = asked;
    if (request.month) {
        request.year = request.month->year();
    }
    if (request.item.empty()) {
        return fail(Errc::invalid_argument,
                    "name the fuel by --item; there are " + known_items(factors, "", request.region));
    }
    const auto found = find_path(request, factors);
    if (!found) {
        return found.error();
    }
    CalculationBuilder builder(request);
    for (const Conversion& step : found->path.conversions) {
        const bool is_density = step.unit.numerator.measure == Measure::mass;
        const std::string what = is_density ? "density" : "calorific value";
        const std::string id = step.property == nullptr ? "" : step.property->id;
        if (step.is_inverse) {
            builder.divide(what, step.value, step.unit_text, step.unit, id);
        } else {
            builder.multiply(what, step.value, step.unit_text, step.unit, id);
        }
    }
    std::vector<std::pair<const EmissionFactor*, FactorUnit>> summed;
    for (const ReadFactor& read : found->path.factors) {
        summed.emplace_back(read.factor, read.unit);
    }
    builder.multiply_by_sum(summed);
    for (const Conversion& step : found->path.conversions) {
        if (step.property != nullptr) {
            builder.used(*step.property);
        } else {
            builder.note("The density was stated by whoever asked.");
        }
    }
    if (!request.year) {
        builder.note("No edition was asked for: the latest one of the set was used.");
    } else if (found->set.year != request.year) {
        builder.note("The edition is of " + std::to_string(found->set.year.value_or(0)) + ", not of " +
                     std::to_string(*request.year) + ".");
    }
    for (const ReadFactor& read : found->path.factors) {
        if (!read.factor->note.empty()) {
            builder.note(read.factor->note);
        }
    }
    return builder.finish(found->gas, found->path.factors.front().factor->scope);
}

}  // namespace wattmast
