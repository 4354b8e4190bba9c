// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tariff_costs.h"

#include <algorithm>
#include <chrono>

#include "app/energy_hours.h"
#include "app/signal_reader.h"

namespace wattmast {

std::vector<TariffHour> tariff_hours(std::span<const LoadHour> hours, const TimeZone& zone) {
    std::vector<TariffHour> made;
    made.reserve(hours.size());
    for (const LoadHour& hour : hours) {
        const auto clock = zone.local(hour.range.begin).clock;
        const auto day = std::chrono::floor<std::chrono::days>(clock);
        made.push_back({CivilDate{std::chrono::sys_days{day.time_since_epoch()}},
                        static_cast<int>(std::chrono::floor<std::chrono::hours>(clock - day).count()), hour.energy,
                        hour.missing > 0});
    }
    return made;
}

std::optional<TariffPayer> common_payer(std::span<const Site* const> sites, std::span<const Tariff> tariffs,
                                        CivilDate first, CivilDate last) {
    std::vector<TariffPayer> payers;
    for (const Site* site : sites) {
        const bool has_own = std::ranges::find(tariffs, site->code, &Tariff::site) != tariffs.end();
        TariffPayer payer{has_own ? site->code : std::string(), site->factor_region};
        if (std::ranges::find(payers, payer) == payers.end()) {
            payers.push_back(std::move(payer));
        }
    }
    const std::chrono::sys_days end{last};
    for (std::chrono::sys_days day{first}; day <= end; day += std::chrono::days{1}) {
        for (const TariffPayer& payer : payers) {
            if (tariff_on(tariffs, payer.site, payer.region, CivilDate{day}) !=
                tariff_on(tariffs, payers.front().site, payers.front().region, CivilDate{day})) {
                return std::nullopt;
            }
        }
    }
    return payers.empty() ? std::nullopt : std::optional(payers.front());
}

Result<SiteTariffCost> site_tariff_cost(const SignalReader& reader, const Site& site, CivilMonth month, UtcTime now,
                                        std::span<const Tariff> tariffs, const std::stop_token& cancel) {
    const auto zone = TimeZone::find(site.time_zone);
    if (!zone) {
        return zone.error();
    }
    EnergyHoursRequest request{.scope = {.area = {}, .site = site.id}, .range = zone->range_of(month), .now = now};
    const auto hours = energy_hours(reader, request, {}, cancel);
    if (!hours) {
        return hours.error();
    }
    auto cost = cost_of(tariff_hours(hours->hours, *zone), tariffs, site.code, site.factor_region);
    return cost ? Result<SiteTariffCost>(SiteTariffCost{site.id, site.code, zone->name(), std::move(*cost)})
                : cost.error();
}

}  // namespace wattmast
