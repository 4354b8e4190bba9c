// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Location-based Scope 2 emissions of one month, site by site (GHG Protocol Scope 2 Guidance, 2015).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/energy.h"
#include "carbon/factor_register.h"
#include "model/sample.h"
#include "units/civil_time.h"
#include "units/finding_severity.h"
#include "units/quantity.h"

namespace wattmast {

/// What is known of a site's month before factors come in.
struct SiteMonth {
    std::string site;  ///< Code.
    std::string name;
    std::string region;              ///< Factor region, e.g. "CN-SD"; empty: a finding.
    std::string time_zone;           ///< In which the month was cut.
    EnergyInterval energy;           ///< Grid electricity of the month.
    std::vector<PointId> points;     ///< Whose samples it comes from.
    std::optional<Failure> failure;  ///< Why there is no energy, where it could not even be looked for.
};

/// One site's line. Whatever could be found is there, also where the rest is not.
struct LocationLine {
    SiteMonth input;
    std::optional<FactorMatch> factor;
    std::optional<CarbonMass> mass;  ///< Of factor->factor.gas; energy × factor, rounded once.
};

struct CarbonFinding {
    using Severity = FindingSeverity;
    Severity severity = Severity::note;
    std::string check;    ///< "no_factor", "earlier_factor_year", "no_data", "low_coverage", …
    std::string site;     ///< Code; empty where it is about a factor that several sites use.
    std::string message;  ///< English.
    friend bool operator==(const CarbonFinding&, const CarbonFinding&) = default;
};

/// A total per gas over the lines that have a mass; empty where no line has one.
struct GasTotal {
    Energy energy;
    CarbonMass mass;
    std::size_t sites = 0;
    friend bool operator==(const GasTotal&, const GasTotal&) = default;
};

struct LocationMonth {
    CivilMonth month;
    YearRule rule = YearRule::same_year_only;
    std::vector<LocationLine> lines;  ///< In the order of the input.
    std::optional<GasTotal> co2;      ///< Never added to co2e.
    std::optional<GasTotal> co2e;
    std::vector<CarbonFinding> findings;  ///< In the order of the lines; then those about factors.
};

/// Coverage below which a line gets a warning.
inline constexpr PartsPerMillion low_coverage_below{950'000};

/// Every site gets a line; what is wrong with one is a finding that names it and does not hinder the others.
/// Throws std::overflow_error if a total leaves its range.
[[nodiscard]] LocationMonth location_month(CivilMonth month, std::span<const SiteMonth> sites,
                                           const FactorRegister& factors, YearRule rule);

}  // namespace wattmast
