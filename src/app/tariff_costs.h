// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the electricity of a site's month costs by the tariffs of the book.
#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

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

/// Whom a tariff is looked up for.
struct TariffPayer {
    std::string site;    ///< Code; empty: no tariff is of this site alone.
    std::string region;  ///< Of factors.
    friend bool operator==(const TariffPayer&, const TariffPayer&) = default;
};
/// One that stands for all of these sites, because the same tariff, or none, holds for each of them on every day; empty
/// where they differ, or there is no site. @pre first <= last
[[nodiscard]] std::optional<TariffPayer> common_payer(std::span<const Site* const> sites,
                                                      std::span<const Tariff> tariffs, CivilDate first, CivilDate last);

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
