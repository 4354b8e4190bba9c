// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/region_choices.h"

#include <algorithm>
#include <map>

#include "app/ledger/draft_rules.h"
#include "carbon/book_views.h"

namespace wattmast {

Result<RegionChoices> region_choices(const Catalog& catalog, const FactorRegister& factors,
                                     std::span<const BookRecord> book, CivilDate day) {
    const CivilMonth month{day.year() / day.month()};
    const auto rules = draft_rules(standing_policies(book), month);
    if (!rules) {
        return rules.error();
    }
    const std::vector<Tariff> tariffs = standing_tariffs(book);
    std::map<std::string, RegionChoice> by_region;
    for (const Site& site : catalog.sites) {
        RegionChoice& choice = by_region[site.factor_region];
        ++choice.sites;
        const Tariff* tariff = tariff_on(tariffs, site.code, site.factor_region, day);
        choice.own_tariffs += tariff != nullptr && !tariff->site.empty() ? 1U : 0U;
    }
    RegionChoices made;
    made.year = rules->year;
    for (auto& [region, choice] : by_region) {
        choice.region = region;
        FactorQuery query;
        query.region = region;
        query.month = month;
        query.rule = rules->year;
        auto match = factors.find(query);
        if (match) {
            choice.factor = std::move(*match);
        } else {
            choice.why_none = match.error().detail;
        }
        if (const Tariff* tariff = tariff_on(tariffs, "", region, day)) {
            choice.tariff = *tariff;
        }
        made.regions.push_back(std::move(choice));
    }
    std::ranges::stable_sort(made.regions, {}, [](const RegionChoice& one) { return one.region.empty(); });
    return made;
}

}  // namespace wattmast
