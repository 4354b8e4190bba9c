// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the hours of each site of a part of the fleet cost by the tariffs of the book.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/energy_account.h"
#include "carbon/tariff.h"
#include "model/catalog.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Of the hours of a site that have energy and price.
struct SiteCost {
    std::map<std::string, Money, std::less<>> totals;  ///< By currency; never empty.
    std::uint32_t hours = 0;                           ///< That it is of.
    std::uint32_t hours_without_price = 0;             ///< That have energy, but no tariff or no period.
    std::uint32_t hours_without_energy = 0;            ///< In part or wholly.
    friend bool operator==(const SiteCost&, const SiteCost&) = default;
};

/// Looks at the clock of each zone once, because a fleet asks for the same hours a hundred thousand times. A value; one
/// thread.
class SiteCosts {
public:
    /// @param tariffs See standing_tariffs(). @param hours Ascending.
    SiteCosts(std::shared_ptr<const std::vector<Tariff>> tariffs, std::span<const TimeRange> hours);

    /// Empty where no hour has a price: that is not a cost of zero. Fails with `overflow`, and as TimeZone::find().
    /// @param meters Of each meter of the site as many hours as there are.
    [[nodiscard]] Result<std::optional<SiteCost>> of(const Site& site,
                                                     std::span<const std::vector<AccountHour>> meters);

private:
    Result<const std::vector<TariffHour>*> clock_of(const std::string& zone);

    std::shared_ptr<const std::vector<Tariff>> tariffs_;
    std::vector<TimeRange> hours_;
    std::map<std::string, std::vector<TariffHour>> clocks_;  ///< By zone, without energies.
};

}  // namespace wattmast
