// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The energy of a part of the fleet by the hour: summed over its sites, and what of it each site has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/energy_account.h"
#include "analysis/energy_balance.h"
#include "analysis/load_hours.h"
#include "app/site_costs.h"
#include "model/catalog.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

class SignalReader;

/// Which sites. Default: all.
struct EnergyScope {
    std::vector<std::string> area;   ///< Path, outermost first; empty: every area.
    SiteId site;                     ///< Not assigned: every site of the area.
    std::optional<SiteKind> kind{};  ///< Of one class only.

    [[nodiscard]] bool contains(const Site& one) const;
    friend bool operator==(const EnergyScope&, const EnergyScope&) = default;
};

/// The zone in which most sites of the scope live; of equally many that of the first. Fails with `no_data` where the
/// scope has no site, and with `invalid_argument` for a zone that does not exist.
[[nodiscard]] Result<TimeZone> zone_of(const Catalog& catalog, const EnergyScope& scope);

/// The civil days that overlap `range`, as far as their hours are over at `now`; may be empty. @pre range is not empty
[[nodiscard]] TimeRange closed_days(TimeRange range, UtcTime now, const TimeZone& zone);

struct EnergyHoursRequest {
    EnergyScope scope;
    TimeRange range;  ///< The civil hours that begin in it and end by `now`; see closed_days().
    UtcTime now;
    /// By which each site's hours are priced; null or empty: they are not.
    std::shared_ptr<const std::vector<Tariff>> tariffs = nullptr;
};

/// What a site has in the sum.
struct SiteLoad {
    SiteId site;
    std::optional<Energy> energy;       ///< Of the hours that have one.
    std::array<Energy, 4> by_method{};  ///< measured, integrated, estimated, entered; they add up to `energy`.
    Duration known{0};                  ///< Time that has a figure; of several meters their mean.
    std::optional<SiteCost> cost{};     ///< Empty: no hour has a price.
    friend bool operator==(const SiteLoad&, const SiteLoad&) = default;
};

/// A node of the energy tree of the one site asked for.
struct NodeLoad {
    EnergyNode node;
    bool is_measured = false;
    std::optional<AccountSum> sum;  ///< Of the hours; empty where the node has no meter or its samples cannot be read.
    Balance with_children;          ///< As NodeAccount::with_children, of the hours asked for.
};

/// A meter that has no part in the sum.
struct LoadLeftOut {
    SiteId site;
    std::string node;
    Failure reason;
};

struct EnergyHours {
    std::string time_zone;
    std::vector<LoadHour> hours;        ///< Ascending, without a gap.
    std::uint32_t meters = 0;           ///< That are added up.
    std::vector<SiteLoad> sites;        ///< With a meter, in the order of the catalogue.
    std::size_t without_meter = 0;      ///< Sites that have none.
    std::vector<LoadLeftOut> left_out;  ///< Whose samples cannot be read.
    std::vector<NodeLoad> tree;         ///< Of a single site, in the order of the catalogue; else empty.
};

/// Called with the sites read so far and all, on the thread of the query.
using EnergyProgress = std::function<void(std::size_t done, std::size_t of)>;

/// A site's energy is that of its sources' meters (SiteLayout::drawn), by the same source and the same hours as its
/// account (site_account()) with GapRules' `between_registers`: nothing stands in for hours without a figure, which
/// stay absent and are counted. Hours of a month that is asked for in part may be 1 mWh more or less than the
/// account's. Kept hours are taken where the reader has them; the others are made of samples, which takes about a
/// hundred times as long. Hours are cut in zone_of() the scope. Fails with `no_data` where the scope has no site or no
/// hour is over, as zone_of(), `cancelled`, `overflow`, and what the store says. What is wrong with one meter's samples
/// leaves that meter out. Thread: a worker, with a reader of its own. Looks at `cancel` at every meter.
[[nodiscard]] Result<EnergyHours> energy_hours(const SignalReader& reader, const EnergyHoursRequest& request,
                                               const EnergyProgress& progress, const std::stop_token& cancel);

}  // namespace wattmast
