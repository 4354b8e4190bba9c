// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/site_costs.h"

#include "app/tariff_costs.h"

namespace wattmast {

SiteCosts::SiteCosts(std::shared_ptr<const std::vector<Tariff>> tariffs, std::span<const TimeRange> hours)
    : tariffs_(std::move(tariffs)), hours_(hours.begin(), hours.end()) {}

Result<const std::vector<TariffHour>*> SiteCosts::clock_of(const std::string& zone_name) {
    const auto known = clocks_.find(zone_name);
    if (known != clocks_.end()) {
        return &known->second;
    }
    const auto zone = TimeZone::find(zone_name);
    if (!zone) {
        return zone.error();
    }
    std::vector<LoadHour> bare(hours_.size());
    for (std::size_t i = 0; i < hours_.size(); ++i) {
        bare[i].range = hours_[i];
    }
    return &clocks_.emplace(zone_name, tariff_hours(bare, *zone)).first->second;
}

Result<std::optional<SiteCost>> SiteCosts::of(const Site& site, std::span<const std::vector<AccountHour>> meters) {
    const auto clock = clock_of(site.time_zone);
    if (!clock) {
        return clock.error();
    }
    std::vector<TariffHour> hours = **clock;
    SiteCost made;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        for (const std::vector<AccountHour>& meter : meters) {
            if (meter[i].energy) {
                hours[i].energy = hours[i].energy.value_or(Energy{}) + *meter[i].energy;
            } else {
                hours[i].is_in_part = true;
            }
        }
    }
    const auto cost = cost_of(hours, *tariffs_, site.code, site.factor_region);
    auto totals = cost ? totals_of(*cost) : Result<std::map<std::string, Money, std::less<>>>(cost.error());
    if (!totals) {
        return totals.error();
    }
    if (totals->empty()) {
        return std::optional<SiteCost>();
    }
    made.totals = std::move(*totals);
    made.hours = cost->hours;
    made.hours_without_price = cost->hours_without_price;
    made.hours_without_energy = cost->hours_without_energy + cost->hours_in_part;
    return std::optional(std::move(made));
}

}  // namespace wattmast
