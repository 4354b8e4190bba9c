// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_use.h"

#include <algorithm>

namespace wattmast {
namespace {

using Way = FactorUse::Way;

/// A month that the factor is meant for. Empty: nobody says.
std::optional<CivilMonth> own_month(const EmissionFactor& factor) {
    if (factor.valid_from) {
        // The first month that lies in its validity whole.
        const std::chrono::year_month first{factor.valid_from->year(), factor.valid_from->month()};
        const bool is_whole = factor.valid_from->day() == std::chrono::day{1};
        return CivilMonth{is_whole ? first : first + std::chrono::months{1}};
    }
    return factor.data_year ? std::optional(CivilMonth{std::chrono::year{*factor.data_year} / std::chrono::January})
                            : std::nullopt;
}

/// What is looked up by region and time: grids and their losses. Fuels and gases are chosen by set and edition.
bool is_of_a_grid(FactorCategory category) {
    return category == FactorCategory::electricity || category == FactorCategory::residual_mix ||
           category == FactorCategory::td_loss;
}

FactorQuery query_for(const EmissionFactor& factor, CivilMonth month, YearRule rule) {
    FactorQuery query;
    query.region = factor.region;
    query.month = month;
    query.method = factor.method;
    query.category = factor.category;
    query.rule = rule;
    if (!is_location_average(factor)) {
        query.items = {factor.item};
        query.gas = factor.gas;
    }
    return query;
}

class UseFinder {
public:
    UseFinder(const EmissionFactor& factor, const FactorRegister& factors) : factor_(factor), factors_(factors) {}

    FactorUse run(CivilMonth month) {
        const bool is_gas = factor_.gas == Gas::co2 || factor_.gas == Gas::co2e;
        if (!is_gas) {
            use_.ways.push_back(Way::part_only);
            return std::move(use_);
        }
        const bool is_project = factor_.category == FactorCategory::electricity && !is_location_average(factor_);
        if (is_project) {
            use_.ways.push_back(Way::by_name_only);
            return std::move(use_);
        }
        if (is_of_a_grid(factor_.category)) {
            look_up_grid(month);
        } else {
            look_up_edition(month);
        }
        return std::move(use_);
    }

private:
    [[nodiscard]] bool finds(const FactorQuery& query, std::string* instead = nullptr) const {
        const auto found = factors_.find(query);
        if (found && instead != nullptr) {
            *instead = found->factor.id;
        }
        return found && found->factor.id == factor_.id;
    }

    void look_up_grid(CivilMonth month) {
        use_.own = own_month(factor_);
        if (use_.own && finds(query_for(factor_, *use_.own, YearRule::same_year_only))) {
            use_.ways.push_back(Way::own_year);
        }
        std::string instead;
        if (finds(query_for(factor_, month, YearRule::latest_published_not_after), &instead)) {
            use_.ways.push_back(Way::latest_published);
        }
        if (!use_.ways.empty()) {
            tell_instead(instead);
            return;
        }
        FactorQuery of_set = query_for(factor_, use_.own.value_or(month), YearRule::same_year_only);
        of_set.set = factor_.set;
        const std::string preferred = preferred_set();
        if (!factor_.set.empty() && preferred != factor_.set && finds(of_set)) {
            use_.ways.push_back(Way::named_set_only);
            use_.preferred_set = preferred;
            return;
        }
        use_.ways.push_back(Way::by_name_only);
    }

    void look_up_edition(CivilMonth month) {
        std::string instead;
        FactorQuery query = query_for(factor_, month, YearRule::newest_edition);
        query.set = factor_.set;
        if (finds(query, &instead)) {
            use_.ways.push_back(Way::newest_edition);
            return;
        }
        tell_instead(instead);
        if (use_.ways.empty()) {
            use_.ways.push_back(Way::by_name_only);
        }
    }

    void tell_instead(const std::string& instead) {
        if (!instead.empty() && instead != factor_.id) {
            use_.ways.push_back(Way::later_one_instead);
            use_.instead = instead;
        }
    }

    /// Of those with such a factor for the region, the one of the smallest rank.
    [[nodiscard]] std::string preferred_set() const {
        const FactorSet* first = nullptr;
        for (const EmissionFactor& other : factors_.all()) {
            const bool is_alike = other.region == factor_.region && other.category == factor_.category &&
                                  other.method == factor_.method &&
                                  is_location_average(other) == is_location_average(factor_);
            const FactorSet* set = is_alike ? factors_.set_by_id(other.set) : nullptr;
            if (set != nullptr && (first == nullptr || set->rank < first->rank)) {
                first = set;
            }
        }
        return first == nullptr ? std::string() : first->id;
    }

    const EmissionFactor& factor_;
    const FactorRegister& factors_;
    FactorUse use_;
};

}  // namespace

FactorUse use_of(const EmissionFactor& factor, const FactorRegister& factors, CivilMonth month) {
    return UseFinder(factor, factors).run(month);
}

std::vector<const EmissionFactor*> series_of(const EmissionFactor& factor, const FactorRegister& factors) {
    std::vector<const EmissionFactor*> series;
    for (const EmissionFactor& other : factors.all()) {
        if (other.set == factor.set && other.category == factor.category && other.region == factor.region &&
            other.method == factor.method && other.item == factor.item && other.gas == factor.gas &&
            other.unit == factor.unit) {
            series.push_back(&other);
        }
    }
    std::ranges::stable_sort(series, {}, [](const EmissionFactor* other) { return other->data_year; });
    return series;
}

}  // namespace wattmast
