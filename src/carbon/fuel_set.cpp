// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/fuel_set.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace wattmast {
namespace {

/// Endings by which sets name what a row says of a fuel.
constexpr std::array<std::string_view, 10> part_names{"_stationary", "_ncv", "_content", "_ef_co2", "_ef_ch4",
                                                      "_ef_n2o",     "_gj",  "_m3",      "_mcf",    "_no2"};

std::string plain(std::string_view text) {
    std::string result;
    for (const char character : text) {
        const bool is_separator = character == ' ' || character == '-';
        const bool is_capital = character >= 'A' && character <= 'Z';
        result += is_separator ? '_' : is_capital ? static_cast<char>(character - 'A' + 'a') : character;
    }
    return result;
}

bool is_about(const EmissionFactor& factor, const std::string& item) {
    const std::string named = plain(factor.item);
    const auto is_part = [&](std::string_view part) { return named == item + std::string(part); };
    return named == item || std::ranges::any_of(part_names, is_part) ||
           (named.starts_with(item + "_scope3") && factor.scope == "3");
}

/// The publisher's set; of an own factor the part of its id that is neither its kind, its region nor its year.
std::string set_name(const EmissionFactor& factor) {
    if (!factor.set.empty()) {
        return factor.set;
    }
    std::string_view rest = factor.id;
    rest.remove_prefix(std::min(rest.find('.'), rest.size() - 1) + 1);
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find('.'));
        const bool is_year = word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
        if (word != factor.region && !is_year) {
            return std::string(word);
        }
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return {};
}

bool is_of_fuels(const EmissionFactor& factor) {
    return factor.category == FactorCategory::fuel || factor.category == FactorCategory::fuel_property ||
           factor.category == FactorCategory::wtt || factor.category == FactorCategory::biogenic;
}

void add(FuelSet& set, const EmissionFactor& factor) {
    const auto unit = parse_factor_unit(factor.unit);
    if (!unit) {
        return;
    }
    if (factor.category == FactorCategory::biogenic) {
        if (unit->subject == FactorSubject::gas) {
            set.biogenic.push_back({&factor, *unit});
        }
    } else if (unit->subject == FactorSubject::gas) {
        (factor.scope == "3" ? set.upstream : set.emissions).push_back({&factor, *unit});
    } else if (unit->subject == FactorSubject::property && unit->numerator.measure != Measure::share &&
               !factor.value.is_zero()) {
        set.properties.push_back({&factor, *unit});
    }
}

std::vector<Conversion> conversions_of(const FuelSet& set, std::optional<Decimal> density) {
    std::vector<Conversion> conversions;
    bool has_density = false;
    for (const ReadFactor& property : set.properties) {
        has_density |= property.unit.numerator.measure == Measure::mass;
        conversions.push_back({property.factor, property.factor->value, property.factor->unit, property.unit, false});
    }
    if (density && !has_density) {
        conversions.push_back({nullptr, *density, "kg/l", parse_factor_unit("kg/l").value(), false});
    }
    return conversions;
}

/// The factors of one measure that tell the whole of `gas`: a single row, else its parts.
std::vector<ReadFactor> whole_factor(const std::vector<ReadFactor>& factors, Measure measure, Gas gas) {
    std::vector<ReadFactor> whole;
    std::vector<ReadFactor> parts;
    for (const ReadFactor& read : factors) {
        if (read.unit.denominator.measure == measure && read.unit.gas == gas) {
            const bool is_part = plain(read.factor->item).find("_ef_") != std::string::npos;
            (is_part ? parts : whole).push_back(read);
        }
    }
    if (!whole.empty()) {
        return {*std::ranges::min_element(whole, {}, [](const ReadFactor& read) { return read.factor->id; })};
    }
    return parts;
}

}  // namespace

std::vector<FuelSet> fuel_sets(const FactorRegister& factors, std::string_view item) {
    const std::string wanted = plain(item);
    std::map<std::tuple<std::string, std::string, std::optional<int>>, FuelSet> sets;
    for (const EmissionFactor& factor : factors.all()) {
        if (is_of_fuels(factor) && is_about(factor, wanted)) {
            const std::string name = set_name(factor);
            FuelSet& set = sets[{factor.region, name, factor.data_year}];
            set.name = name;
            set.region = factor.region;
            set.year = factor.data_year;
            add(set, factor);
        }
    }
    std::vector<FuelSet> result;
    for (auto& [key, set] : sets) {
        if (!set.emissions.empty() || !set.upstream.empty() || !set.biogenic.empty()) {
            result.push_back(std::move(set));
        }
    }
    return result;
}

bool is_of_method(const FuelSet& set, std::string_view method) {
    const std::string wanted = plain(method);
    const auto has_method = [&](const ReadFactor& read) { return plain(read.factor->method) == wanted; };
    // "ipcc" is enough for ipcc2006.
    const std::string name = plain(set.name);
    const bool is_name =
        name.starts_with(wanted) && name.find_first_not_of("0123456789", wanted.size()) == std::string::npos;
    return is_name || std::ranges::any_of(set.emissions, has_method) || std::ranges::any_of(set.upstream, has_method) ||
           std::ranges::any_of(set.biogenic, has_method);
}

bool is_biofuel(std::string_view item) {
    constexpr std::array<std::string_view, 6> words{"bio", "blend", "hvo", "wood", "landfill", "straw"};
    const std::string name = plain(item);
    return std::ranges::any_of(words, [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

std::optional<EmissionPath> emission_path(const FuelSet& set, const std::vector<ReadFactor>& factors, Measure from,
                                          Gas gas, std::optional<Decimal> density) {
    const std::vector<Conversion> known = conversions_of(set, density);
    std::vector<std::pair<Measure, std::vector<Conversion>>> reached{{from, {}}};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const auto [measure, path] = reached[i];
        const std::vector<ReadFactor> found = whole_factor(factors, measure, gas);
        if (!found.empty()) {
            return EmissionPath{path, found};
        }
        for (Conversion conversion : known) {
            conversion.is_inverse = conversion.unit.numerator.measure == measure;
            const Measure next =
                conversion.is_inverse ? conversion.unit.denominator.measure : conversion.unit.numerator.measure;
            const bool leads_on = conversion.is_inverse || conversion.unit.denominator.measure == measure;
            const bool is_new = std::ranges::none_of(reached, [&](const auto& place) { return place.first == next; });
            if (leads_on && is_new) {
                std::vector<Conversion> longer = path;
                longer.push_back(conversion);
                reached.emplace_back(next, std::move(longer));
            }
        }
    }
    return std::nullopt;
}

}  // namespace wattmast
