// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the key figures of sites were at an earlier time, to be compared with those of now.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "app/chart_source.h"
#include "model/catalog.h"
#include "units/error.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// An amount that grew since midnight, known at the begin of a quarter hour, and how fast it grew in it.
struct PastAmount {
    double before = 0;           ///< kWh or bytes from midnight to the quarter's begin.
    double per_second = 0;       ///< In the quarter.
    PartsPerMillion coverage{};  ///< Share of the time from midnight that is not missing.
    /// In the quarter before, if it is of the same day and known: figures of now may be some minutes old.
    std::optional<double> per_second_before = {};
    friend bool operator==(const PastAmount&, const PastAmount&) = default;
};

/// Of one site. Rates are means of the quarter hour; empty where nothing is known of it.
struct SitePast {
    SiteId site;
    std::optional<double> power;            ///< W drawn by the site, as SiteNow::power.
    std::optional<double> traffic;          ///< bit/s, down plus up.
    std::optional<double> ict;              ///< W of the uppermost ICT nodes; only where it was asked for.
    std::optional<double> battery_voltage;  ///< V; only where it was asked for.
    std::optional<PastAmount> energy;       ///< kWh
    std::optional<PastAmount> bytes;
};

struct PastFigures {
    TimeRange quarter;            ///< The quarter hour in which the asked time lies.
    std::vector<SitePast> sites;  ///< In the order asked.

    [[nodiscard]] const SitePast* find(SiteId site) const;
    /// The amount at `at`, straight through the quarter. @pre at is in the quarter
    [[nodiscard]] double amount_at(const PastAmount& amount, UtcTime at) const;
    /// The same also in the quarter before; empty where nothing is known of that, and of other times.
    [[nodiscard]] std::optional<double> amount_near(const PastAmount& amount, UtcTime at) const;
};

/// How much is asked of each site.
enum class PastDetail : std::uint8_t { fleet = 1, site = 2 };

/// Reads lines as ChartSource::load() does.
using ChartLoad = std::function<Result<ChartData>(const ChartQuery&, std::stop_token)>;

/// The figures of `sites` around `at`, days being cut at each site's own midnight. Energy is that of registers where
/// the site has them, as in SiteNow::energy_today. Unknown sites are left out.
/// Fails with what `load` says, and with `invalid_argument` for a time zone that does not exist.
/// Thread: a worker; a day of every meter is read.
[[nodiscard]] Result<PastFigures> past_figures(const Catalog& catalog, std::span<const SiteId> sites, UtcTime at,
                                               PastDetail detail, const ChartLoad& load, std::stop_token cancel);

}  // namespace wattmast
