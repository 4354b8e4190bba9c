// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures of many sites together, from what the engine says of each.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/course_sum.h"
#include "app/views.h"
#include "carbon/emission_factor.h"
#include "model/catalog.h"
#include "ui/shell/session.h"

namespace wattmast::ui {

/// A sum over sites, and over how many of them it is: a sum of the known ones states its share.
struct PartialSum {
    double value = 0;
    int known = 0;
    int of = 0;
    int held_back = 0;  ///< Of those not known: because the self-test holds a value back.

    void add(std::optional<double> part);
    [[nodiscard]] std::optional<double> known_value() const;
    [[nodiscard]] bool is_complete() const { return known == of; }
    friend bool operator==(const PartialSum&, const PartialSum&) = default;
};

struct CarbonTotal {
    std::optional<CarbonMass> mass;  ///< Of one gas; empty where no site has a figure.
    int sites = 0;
    friend bool operator==(const CarbonTotal&, const CarbonTotal&) = default;
};

/// Of the sites of one scope or region.
struct FleetSummary {
    int sites = 0;
    int reporting = 0;
    int late = 0;
    int silent = 0;
    int without_power = 0;  ///< Of those that report: not all meters of their power have a value of now.
    /// Of which energy, carbon and courses are still to come: while there is one, none of these is given.
    int unread = 0;
    int unreadable = 0;                  ///< With a SiteNow::failure.
    PartialSum power;                    ///< W
    PartialSum expected;                 ///< W; only of sites whose power is known, so that both compare.
    double power_with_expected = 0;      ///< W of the sites in `expected`.
    PartialSum traffic;                  ///< bit/s, down plus up
    PartialSum energy_today;             ///< kWh
    PartialSum energy_yesterday;         ///< kWh to the same wall-clock time, of sites that have both
    double energy_today_comparable = 0;  ///< kWh of those
    PartialSum energy_month;             ///< kWh
    PartialSum bytes_today;
    double energy_with_bytes = 0;  ///< kWh today of the sites that have bytes
    CarbonTotal co2;               ///< Gases are never added.
    CarbonTotal co2e;
    int without_carbon = 0;          ///< Sites with a carbon_error.
    CourseSum power_24h;             ///< W
    CourseSum traffic_24h;           ///< bit/s
    std::array<int, 5> attention{};  ///< By severity number; [0] unused.
    double coverage = 0;             ///< Mean share of today that is not missing, 0 … 1, of the sites that know it.
    int measured = 0;                ///< Those, see knows_coverage().

    /// Power against expectation, percent; empty where nothing is expected.
    [[nodiscard]] std::optional<double> deviation() const;
    /// Wh per GB (10⁹ byte), of today.
    [[nodiscard]] std::optional<double> energy_per_traffic() const;
};

/// @param attention Of any site; those of `sites` count.
[[nodiscard]] FleetSummary summarize(const std::vector<Attention>& attention, const std::vector<const SiteNow*>& sites);

/// The sites of the scope, in the fleet's order.
[[nodiscard]] std::vector<const SiteNow*> sites_in(const FleetNow& fleet, const Catalog& catalog, const Scope& scope);

struct Region {
    std::vector<std::string> area;  ///< Path from the outermost.
    std::vector<const SiteNow*> sites;
};

/// The scope's sites by the next level of their area path; one level deeper where that gives fewer than three.
/// Ascending by name. The pointers are into `fleet`.
[[nodiscard]] std::vector<Region> regions_in(const FleetNow& fleet, const Catalog& catalog, const Scope& scope);

}  // namespace wattmast::ui
