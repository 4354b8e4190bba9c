// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tariff_costs.h"

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
