// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Market-based Scope 2 emissions, month by month and site by site (GHG Protocol Scope 2 Guidance, 2015, chapters 6 and
// 7), with the location-based figure beside it. The two are never added.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/certificate.h"
#include "carbon/market_units.h"
#include "units/civil_time.h"
#include "units/finding_severity.h"
#include "units/quantity.h"

namespace wattmast {

/// Which months a certificate may cover. Always somebody's decision, always printed.
enum class MatchRule : std::uint8_t {
    same_year = 1,   ///< Those of the calendar year in which it was generated; it must lie in one year.
    same_month = 2,  ///< The month in which it was generated; it must lie in one month.
};
[[nodiscard]] std::string_view id_of(MatchRule rule) noexcept;  ///< "same_year", "same_month"
[[nodiscard]] std::optional<MatchRule> match_rule_by_id(std::string_view id) noexcept;

/// What becomes of use that nothing covers where no residual mix is known.
enum class ResidualRule : std::uint8_t {
    residual_only = 1,               ///< It has no figure, and a finding says so.
    location_where_no_residual = 2,  ///< The location factor stands for it, flagged by a finding.
};
[[nodiscard]] std::string_view id_of(ResidualRule rule) noexcept;
[[nodiscard]] std::optional<ResidualRule> residual_rule_by_id(std::string_view id) noexcept;

struct GridFactor {
    std::string id;  ///< Names it in the result; "elec.CN.2023.mee.residual".
    ElectricityRate rate;
    friend bool operator==(const GridFactor&, const GridFactor&) = default;
};

/// Whether the certificates of a site's own generation were kept. Sold attributes belong to whoever bought them.
enum class OnSiteAttributes : std::uint8_t { kept = 1, sold = 2 };

/// One site's electricity of one month.
struct MarketUse {
    std::string site;  ///< Code; together with `month` unique.
    CivilMonth month;
    std::string market;                          ///< "CN"
    std::string region;                          ///< "CN-SD"
    std::optional<Energy> grid;                  ///< From the grid; absent: not known, which is a finding.
    Energy on_site;                              ///< Own renewable generation that the site itself used; zero: none.
    std::optional<OnSiteAttributes> attributes;  ///< Of `on_site`; needed where that is above zero.
    std::optional<GridFactor> residual;          ///< Mix of what nobody claimed, in the market and year.
    std::optional<GridFactor> location;          ///< Average of the grid.
    friend bool operator==(const MarketUse&, const MarketUse&) = default;
};

/// One part of a line's energy and what it stands for.
struct MarketPart {
    enum class Kind : std::uint8_t {
        on_site = 1,
        certificate = 2,
        contract = 3,
        residual = 4,
        location = 5,   ///< The location factor in place of a residual mix.
        no_factor = 6,  ///< Covered by nothing, and no factor: without a mass.
    } kind = Kind::no_factor;
    std::string source;                   ///< "GEC 123", a contract's or factor's id; empty for on_site and no_factor.
    Energy energy;                        ///< Above zero.
    std::optional<ElectricityRate> rate;  ///< Absent where the part is at zero (on_site, certificate) or has none.
    std::optional<CarbonMass> mass;       ///< energy × rate, rounded once; zero for on_site and certificates.
    friend bool operator==(const MarketPart&, const MarketPart&) = default;
};
[[nodiscard]] std::string_view id_of(MarketPart::Kind kind) noexcept;

struct MarketLine {
    MarketUse use;
    std::vector<MarketPart> parts;  ///< Their energies add up exactly to grid + on_site; empty where grid is absent.
    std::optional<CarbonMass> location_mass;  ///< grid × location factor, of its gas; absent with either.
    friend bool operator==(const MarketLine&, const MarketLine&) = default;
};

/// Of one gas.
struct MarketTotal {
    Energy energy;  ///< That its factors apply to.
    CarbonMass mass;
    friend bool operator==(const MarketTotal&, const MarketTotal&) = default;
};

struct UnusedInstrument {
    std::string source;  ///< "GEC 123" or a contract's id.
    Energy energy;       ///< Above zero.
    friend bool operator==(const UnusedInstrument&, const UnusedInstrument&) = default;
};

struct MarketFinding {
    using Severity = FindingSeverity;
    Severity severity = Severity::note;
    std::string check;    ///< "double_use", "not_cancelled", "no_residual", …
    std::string place;    ///< "site A, 2023-05" or "certificate GEC 123".
    std::string message;  ///< English: what is wrong and what mends it.
    friend bool operator==(const MarketFinding&, const MarketFinding&) = default;
};

struct MarketOptions {
    MatchRule match = MatchRule::same_year;
    ResidualRule residual = ResidualRule::residual_only;
};

struct MarketMonths {
    MarketOptions options;
    std::vector<MarketLine> lines;         ///< By month, then site.
    Energy zero;                           ///< Of all parts on_site and certificate.
    Energy without_factor;                 ///< Of all parts no_factor; above zero, the totals are incomplete.
    std::map<Gas, MarketTotal> market;     ///< Of gases that parts have a mass of by a rate; never added.
    std::map<Gas, MarketTotal> location;   ///< Beside it; never added to it.
    std::vector<UnusedInstrument> unused;  ///< Over-cover and what fits no use; by source. Never counted negative.
    std::vector<MarketFinding> findings;   ///< Of all input, by place, check and message.
};

/// Covers use in this order: own generation whose certificates were kept; certificates; contracts with an amount;
/// contracts without; the residual mix. Certificates and contracts for the fewest sites go first, then those for a
/// region, then those for all of a market, each in the order of their period and name; each is shared over the lines
/// that it fits by `share_out`, in proportion to what they still need. The order of the input changes nothing.
///
/// A certificate counts once: of records with the same scheme and registry id that say the same, one counts; of others,
/// none; of blocks that share serial numbers, none. All are findings. Not counted, with a finding: not cancelled,
/// cancelled before its generation ended, a period that the rule does not allow, an amount not above zero, of own
/// generation. Throws
/// std::overflow_error where a total leaves its range.
[[nodiscard]] MarketMonths market_months(std::span<const MarketUse> uses, std::span<const Certificate> certificates,
                                         std::span<const SupplyContract> contracts, const MarketOptions& options);

}  // namespace wattmast
