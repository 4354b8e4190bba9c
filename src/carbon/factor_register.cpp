// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_register.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace wattmast {
namespace {

using Place = std::pair<FactorCategory, std::string_view>;

Place place_of(const EmissionFactor& factor) {
    return {factor.category, factor.region};
}

bool by_id(const EmissionFactor& a, const EmissionFactor& b) {
    return a.id < b.id;
}

/// Of sorted factors, the first id that is in both.
const std::string* id_in_both(const std::vector<EmissionFactor>& a, const std::vector<EmissionFactor>& b) {
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (left->id == right->id) {
            return &left->id;
        }
        (left->id < right->id ? left : right)++;
    }
    return nullptr;
}

constexpr int rank_of_own = 0;

}  // namespace

std::string_view id_of(YearRule rule) noexcept {
    switch (rule) {
        case YearRule::same_year_only:
            return "same_year_only";
        case YearRule::latest_published_not_after:
            return "latest_published_not_after";
        case YearRule::newest_edition:
            return "newest_edition";
    }
    return "";
}

std::string_view id_of(RegionRule rule) noexcept {
    switch (rule) {
        case RegionRule::own_region_only:
            return "own_region_only";
        case RegionRule::first_with_a_factor:
            return "first_with_a_factor";
    }
    return "";
}

std::string_view id_of(SetRule rule) noexcept {
    switch (rule) {
        case SetRule::preferred_set_only:
            return "preferred_set_only";
        case SetRule::next_set_that_fits:
            return "next_set_that_fits";
    }
    return "";
}

std::vector<std::string> regions_above(std::string_view region) {
    const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    const bool is_of_country = region.size() > 3 && is_capital(region[0]) && is_capital(region[1]) && region[2] == '-';
    return is_of_country ? std::vector{std::string(region.substr(0, 2))} : std::vector<std::string>{};
}

Result<void> FactorRegister::add(std::vector<EmissionFactor> factors) {
    std::ranges::sort(factors, by_id);
    const auto twice = std::ranges::adjacent_find(factors, {}, &EmissionFactor::id);
    const std::string* id = twice != factors.end() ? &twice->id : id_in_both(factors_, factors);
    if (id) {
        return fail(Errc::invalid_argument,
                    "emission factor " + *id + " is there twice; ids are unique over all files");
    }
    for (const EmissionFactor& factor : factors) {
        if (!sets_.empty() && !factor.set.empty() && !set_by_id(factor.set)) {
            return fail(Errc::invalid_argument, "emission factor " + factor.id + " is of set " + factor.set +
                                                    ", which the list of sets (sets.csv) does not have");
        }
    }
    const auto middle = static_cast<std::ptrdiff_t>(factors_.size());
    factors_.reserve(factors_.size() + factors.size());
    std::ranges::move(factors, std::back_inserter(factors_));
    std::inplace_merge(factors_.begin(), factors_.begin() + middle, factors_.end(), by_id);
    rebuild_index();
    return {};
}

void FactorRegister::rebuild_index() {
    ranks_.resize(factors_.size());
    std::ranges::transform(factors_, ranks_.begin(), [this](const EmissionFactor& factor) { return rank_of(factor); });
    by_place_.resize(factors_.size());
    std::iota(by_place_.begin(), by_place_.end(), 0U);
    std::ranges::stable_sort(by_place_, {}, [this](std::uint32_t at) { return place_of(factors_[at]); });
}

std::span<const std::uint32_t> FactorRegister::at(FactorCategory category, std::string_view region) const {
    const auto place_at = [this](std::uint32_t at) { return place_of(factors_[at]); };
    const Place place{category, region};
    return {std::ranges::lower_bound(by_place_, place, {}, place_at),
            std::ranges::upper_bound(by_place_, place, {}, place_at)};
}

const FactorSet* FactorRegister::set_by_id(std::string_view id) const noexcept {
    const auto found = std::ranges::find(sets_, id, &FactorSet::id);
    return found == sets_.end() ? nullptr : &*found;
}

int FactorRegister::rank_of(const EmissionFactor& factor) const noexcept {
    const FactorSet* set = set_by_id(factor.set);
    return set ? set->rank : rank_of_own;
}

std::vector<EmissionFactor> FactorRegister::of_region(std::string_view region) const {
    std::vector<EmissionFactor> result;
    std::ranges::copy_if(factors_, std::back_inserter(result),
                         [&](const EmissionFactor& factor) { return factor.region == region; });
    std::ranges::stable_sort(result, {}, &EmissionFactor::data_year);
    return result;
}

std::vector<const EmissionFactor*> FactorRegister::location_averages() const {
    std::map<std::string_view, int> preferred;
    for (std::size_t i = 0; i < factors_.size(); ++i) {
        if (is_location_average(factors_[i]) && ranks_[i] != rank_of_own) {
            const auto [at, is_first] = preferred.try_emplace(factors_[i].region, ranks_[i]);
            at->second = std::min(at->second, ranks_[i]);
        }
    }
    // Of one region, set and year, CO2e stands before CO2.
    std::map<std::tuple<std::string_view, std::optional<int>, std::string_view>, const EmissionFactor*> chosen;
    for (std::size_t i = 0; i < factors_.size(); ++i) {
        const EmissionFactor& factor = factors_[i];
        if (!is_location_average(factor) || (ranks_[i] != rank_of_own && ranks_[i] != preferred[factor.region])) {
            continue;
        }
        const EmissionFactor*& place = chosen[{factor.region, factor.data_year, factor.set}];
        if (!place || (place->gas == Gas::co2 && factor.gas == Gas::co2e)) {
            place = &factor;
        }
    }
    std::vector<const EmissionFactor*> result;
    std::ranges::transform(chosen, std::back_inserter(result), [](const auto& entry) { return entry.second; });
    return result;
}

}  // namespace wattmast
