// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "carbon/calculation_parts.h"
#include "carbon/civil_date_text.h"

namespace wattmast {
namespace {

/// What a person may ask for, and which rows answer.
struct ElectricityMethod {
    std::string_view name;
    std::string_view method;
    std::array<std::string_view, 3> items;
    std::string_view note;
    FactorCategory category = FactorCategory::electricity;
    std::string_view set = {};  ///< Of this publisher's alone; empty: the region's preferred one.
};

constexpr std::string_view not_scope_2 =
    "A life-cycle footprint is no Scope 2 factor: it may not stand for purchased electricity in an inventory.";
constexpr std::string_view project_only = "A baseline for emission reduction projects, never an inventory's average.";

constexpr std::array methods{
    ElectricityMethod{
        "location", "location", {"grid_average", "grid_average_generation", "grid_average_total_output"}, ""},
    ElectricityMethod{"market",
                      "market",
                      {"grid_average_excl_market_traded_nonfossil", "residual_mix"},
                      "The residual mix, for electricity without certificates or contracts.",
                      FactorCategory::residual_mix},
    ElectricityMethod{"fossil", "location", {"fossil_power", "", ""}, "The average of fossil power alone."},
    ElectricityMethod{"footprint", "footprint", {"national_average", "", ""}, not_scope_2},
    ElectricityMethod{
        "operating_margin", "operating_margin", {"baseline_operating_margin", "grid_om", ""}, project_only},
    ElectricityMethod{"build_margin", "build_margin", {"baseline_build_margin", "grid_bm", ""}, project_only},
    ElectricityMethod{"combined_margin", "combined_margin", {"grid_cm", "", ""}, project_only},
    ElectricityMethod{"fixed",
                      "enterprise_accounting_fixed",
                      {"grid_average_fixed_enterprise_accounting", ""},
                      "A value fixed for enterprise accounting in China's emissions trading, not a year's average."},
};

/// Other words in use.
constexpr std::array<std::array<std::string_view, 2>, 12> synonyms{
    {{"", "location"},
     {"average", "location"},
     {"grid_average", "location"},
     {"location-based", "location"},
     {"residual", "market"},
     {"residual_mix", "market"},
     {"market-based", "market"},
     {"grid_average_excl_market_traded_nonfossil", "market"},
     {"fossil_power", "fossil"},
     {"om", "operating_margin"},
     {"bm", "build_margin"},
     {"enterprise_accounting_fixed", "fixed"}}};

const ElectricityMethod* method_of(std::string_view name) {
    const auto* const synonym = std::ranges::find(synonyms, name, [](const auto& pair) { return pair[0]; });
    const std::string_view wanted = synonym == synonyms.end() ? name : (*synonym)[1];
    const auto* const found = std::ranges::find(methods, wanted, &ElectricityMethod::name);
    return found == methods.end() ? nullptr : found;
}

FactorQuery query_of(const CalculationRequest& request, const ElectricityMethod& method, CivilMonth month) {
    FactorQuery query;
    query.region = request.region;
    query.month = month;
    query.method = method.method;
    query.items.clear();
    for (const std::string_view item : method.items) {
        if (!item.empty() && (request.item.empty() || request.item == item)) {
            query.items.emplace_back(item);
        }
    }
    if (query.items.empty()) {
        query.items.push_back(request.item);
    }
    query.rule = request.year_rule;
    query.gas = request.gas;
    query.category = method.category;
    query.set = method.set;
    return query;
}

CivilMonth month_in(int year, unsigned month) {
    return {std::chrono::year{year} / std::chrono::month{month}};
}

/// The factor of the month, or the one that holds in all of the year.
Result<FactorMatch> find_factor(const CalculationRequest& request, const ElectricityMethod& method,
                                const FactorRegister& factors) {
    if (request.month) {
        return factors.find(query_of(request, method, *request.month));
    }
    auto first = factors.find(query_of(request, method, month_in(*request.year, 1)));
    if (!first) {
        auto later = factors.find(query_of(request, method, month_in(*request.year, 12)));
        return later && later->factor.data_year == request.year ? later : first;
    }
    const auto last = factors.find(query_of(request, method, month_in(*request.year, 12)));
    if (last && last->factor.id != first->factor.id) {
        // Years of reporting that are not calendar years: the one that the publisher names so.
        for (const FactorMatch& match : {*first, *last}) {
            if (match.factor.data_year == request.year) {
                return match;
            }
        }
    }
    if (!last || last->factor.id != first->factor.id) {
        return fail(Errc::ambiguous_factor, "the factor of " + request.region + " changes within " +
                                                std::to_string(*request.year) + " (" + first->factor.id +
                                                (last ? ", " + last->factor.id : "") +
                                                "); ask for a --month instead of the year");
    }
    return first;
}

/// A method, or a set, whose location-based average is meant.
std::optional<ElectricityMethod> method_or_set(std::string_view name, const FactorRegister& factors) {
    if (const ElectricityMethod* method = method_of(name)) {
        return *method;
    }
    const FactorSet* set = factors.set_by_id(name);
    if (set == nullptr) {
        return std::nullopt;
    }
    ElectricityMethod method = methods.front();
    method.set = set->id;
    return method;
}

Result<ElectricityMethod> asked_method(const CalculationRequest& request, const FactorRegister& factors) {
    const auto method = method_or_set(request.method, factors);
    if (!method) {
        std::string names;
        for (const ElectricityMethod& known : methods) {
            names += (names.empty() ? "" : ", ") + std::string(known.name);
        }
        return fail(Errc::invalid_argument, "electricity has no method \"" + request.method + "\"; there are " + names +
                                                ", and the sets that wattmastctl factors lists");
    }
    if (request.region.empty() || (!request.year && !request.month)) {
        return fail(Errc::invalid_argument, "electricity needs a --region such as CN-SD and a --year or --month");
    }
    if (request.amount.unit.measure != Measure::energy) {
        return fail(Errc::invalid_argument,
                    "electricity is an amount in kWh, MWh or GWh, not " + request.amount.to_string());
    }
    return *method;
}

/// What the match and the row say that a reader must know.
void add_notes(CalculationBuilder& builder, const FactorMatch& match, const ElectricityMethod& method,
               const CalculationRequest& request) {
    if (!method.note.empty()) {
        builder.note(std::string(method.note));
    }
    if (match.fit == FactorMatch::Fit::earlier_year) {
        builder.note("The factor describes " + year_text(match.factor) + ", not the time asked for (rule " +
                     std::string(id_of(request.year_rule)) + ").");
    }
    const CivilDate january{std::chrono::year{request.year.value_or(0)} / 1 / 1};
    const CivilDate december{std::chrono::year{request.year.value_or(0)} / 12 / 31};
    const bool begins_late = match.factor.valid_from && *match.factor.valid_from > january;
    const bool ends_early = match.factor.valid_to && *match.factor.valid_to < december;
    if (request.year && !request.month && match.fit == FactorMatch::Fit::same_year && (begins_late || ends_early)) {
        builder.note("Its publisher means it for " +
                     (match.factor.valid_from ? date_text(*match.factor.valid_from) : std::string("any day")) + " to " +
                     (match.factor.valid_to ? date_text(*match.factor.valid_to) : std::string("any day")) +
                     "; for another part of " + std::to_string(*request.year) + " ask for a --month.");
    }
    if (!match.factor.note.empty()) {
        builder.note(match.factor.note);
    }
}

Result<void> multiply_by(CalculationBuilder& builder, const EmissionFactor& factor) {
    const auto unit = parse_factor_unit(factor.unit);
    if (!unit || unit->subject != FactorSubject::gas || unit->denominator.measure != Measure::energy) {
        return fail(Errc::invalid_argument, "factor " + factor.id + " is in \"" + factor.unit +
                                                "\", which is not a mass of a gas per electrical energy");
    }
    builder.multiply_by_sum({{&factor, *unit}});
    return {};
}

/// A calculation that has been multiplied by the factor of the method.
struct Begun {
    CalculationBuilder builder;
    FactorMatch match;
};

Result<Begun> begin_with_factor(const CalculationRequest& request, const ElectricityMethod& method,
                                const FactorRegister& factors) {
    const auto match = find_factor(request, method, factors);
    if (!match) {
        return match.error();
    }
    Begun begun{CalculationBuilder(request), *match};
    if (const auto done = multiply_by(begun.builder, match->factor); !done) {
        return done.error();
    }
    return begun;
}

}  // namespace

Result<Calculation> calculate_electricity(const CalculationRequest& request, const FactorRegister& factors) {
    const auto method = asked_method(request, factors);
    if (!method) {
        return method.error();
    }
    auto begun = begin_with_factor(request, *method, factors);
    if (!begun) {
        return begun.error();
    }
    auto& [builder, match] = *begun;
    add_notes(builder, match, *method, request);
    const bool is_scope_2 =
        method->name == "location" || method->name == "market" || method->name == "fossil" || method->name == "fixed";
    return builder.finish(*match.factor.gas, is_scope_2 ? "2" : method->name == "footprint" ? "3" : "");
}

Result<void> multiply_by_losses(CalculationBuilder& builder, const Amount& rate) {
    const ExactNumber share = ExactNumber(rate.value) * ExactNumber(rate.unit.scale);
    if (rate.unit.measure != Measure::share || !(share < ExactNumber(1)) || share < ExactNumber(0)) {
        return fail(Errc::invalid_argument,
                    "the rate of losses is a share from 0 to below 100 %, not " + rate.to_string());
    }
    builder.multiply("losses per delivered energy, L/(1-L) with L", share / (ExactNumber(1) - share),
                     rate.value.to_string(), rate.symbol);
    builder.note("The share of losses was stated by whoever asked.");
    return {};
}

Result<Calculation> calculate_electricity_upstream(const CalculationRequest& request, const FactorRegister& factors) {
    constexpr ElectricityMethod upstream{
        "wtt_electricity", "location", {"wtt_electricity_gen", "", ""}, "", FactorCategory::wtt};
    constexpr ElectricityMethod of_losses{"wtt_electricity",
                                          "location",
                                          {"wtt_electricity_td", "", ""},
                                          "Upstream of the electricity that the grid loses on its way.",
                                          FactorCategory::wtt};
    CalculationRequest asked = request;
    asked.method = {};
    if (const auto checked = asked_method(asked, factors); !checked) {
        return checked.error();
    }
    const bool is_of_losses = request.item == of_losses.items.front();
    if (!request.item.empty() && !is_of_losses && request.item != upstream.items.front()) {
        return fail(
            Errc::invalid_argument,
            "upstream of electricity is wtt_electricity_gen or wtt_electricity_td, not \"" + request.item + "\"");
    }
    const ElectricityMethod& method = is_of_losses ? of_losses : upstream;
    auto begun = begin_with_factor(request, method, factors);
    if (!begun) {
        return begun.error();
    }
    auto& [builder, match] = *begun;
    add_notes(builder, match, method, request);
    return builder.finish(*match.factor.gas, "3");
}

Result<Calculation> calculate_grid_losses(const CalculationRequest& request, const FactorRegister& factors) {
    if (!request.rate) {
        constexpr ElectricityMethod losses{
            "td_loss", "location", {"td_losses", "td_and_upstream", ""}, "", FactorCategory::td_loss};
        CalculationRequest asked = request;
        asked.method = {};
        if (const auto checked = asked_method(asked, factors); !checked) {
            return checked.error();
        }
        auto begun = begin_with_factor(request, losses, factors);
        if (!begun) {
            return fail(begun.error().code,
                        begun.error().detail + "; or state the share of losses by --rate, such as --rate 5%");
        }
        auto& [builder, match] = *begun;
        add_notes(builder, match, losses, request);
        return builder.finish(*match.factor.gas, "3");
    }
    const auto named = method_of(request.method);
    const bool is_of_inventories = named == nullptr || named->name == "location" || named->name == "market";
    if (!is_of_inventories) {
        return fail(Errc::invalid_argument, "losses of the grid are counted by the location or market factor, not by " +
                                                std::string(named->name));
    }
    const auto method = asked_method(request, factors);
    if (!method) {
        return method.error();
    }
    auto begun = begin_with_factor(request, *method, factors);
    if (!begun) {
        return begun.error();
    }
    auto& [builder, match] = *begun;
    if (const auto done = multiply_by_losses(builder, *request.rate); !done) {
        return done.error();
    }
    add_notes(builder, match, *method, request);
    return builder.finish(*match.factor.gas, "3");
}

}  // namespace wattmast
