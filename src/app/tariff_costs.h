// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the electricity of a site's month costs by the tariffs of the book.
#pragma once

#include <span>
#include <stop_token>
#include <string>

#include "analysis/load_hours.h"
#include "carbon/tariff.h"
#include "model/catalog.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

class SignalReader;

/// Hours as a tariff looks at them: by the site's wall clock.
[[nodiscard]] std::vector<TariffHour> tariff_hours(std::span<const LoadHour> hours, const TimeZone& zone);

struct SiteTariffCost {
    SiteId site;
    std::string code;
    std::string time_zone;
    TariffCost cost;
};

/// Of the hours of the month that are over at `now`, as energy_hours() has them; hours without a figure are counted and
/// cost nothing. Fails as energy_hours(); a site without a meter has only hours without energy.
/// @param tariffs See standing_tariffs(); outlives the answer.
[[nodiscard]] Result<SiteTariffCost> site_tariff_cost(const SignalReader& reader, const Site& site, CivilMonth month,
                                                      UtcTime now, std::span<const Tariff> tariffs,
                                                      const std::stop_token& cancel);

}  // namespace wattmast
