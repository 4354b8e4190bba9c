// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All known emission factors, and the rules by which one is chosen.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/emission_factor.h"
#include "carbon/factor_set.h"
#include "carbon/measure.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// Reads factors from the text of a CSV file in the form of resources/factors/. Columns are found by name; `set` may be
/// absent. Fails with `invalid_argument`, listing every faulty row: among others a unit that is none, one of another
/// gas than the row says, and electricity that is not a mass per kWh, MWh or GWh. `name` is the file's, for the
/// message.
[[nodiscard]] Result<std::vector<EmissionFactor>> parse_factors(std::string_view text, std::string_view name);

/// The text of a file that parse_factors() reads the same factors from: all columns, RFC 4180, LF.
[[nodiscard]] std::string write_factors(std::span<const EmissionFactor> factors);

/// Which data year may stand for a month. Always somebody's decision, always printed.
enum class YearRule : std::uint8_t {
    /// The factor describes the month's own year, or its publisher says that it is valid in the month.
    same_year_only = 1,
    /// Otherwise the latest data year not after the month's year that was published by the month's last day. Without a
    /// stated publication date, only data years before the month's year. Its use is flagged in FactorMatch::fit.
    latest_published_not_after = 2,
    /// For what describes a substance and no year (GWPs, fuels): what is valid in the month; else the newest edition
    /// whose year is not after the month's and that is not yet to begin. Rows without a year are the oldest edition.
    newest_edition = 3,
};
[[nodiscard]] std::string_view id_of(YearRule rule) noexcept;

/// Which region may stand for the one that was asked for.
enum class RegionRule : std::uint8_t {
    own_region_only = 1,
    /// The regions of FactorQuery::wider_regions in their order, after the own one. Flagged in FactorMatch.
    first_with_a_factor = 2,
};
[[nodiscard]] std::string_view id_of(RegionRule rule) noexcept;

/// Which of several publishers' sets. Without a list of sets all have one rank.
enum class SetRule : std::uint8_t {
    /// Only that set which stands first of those with such a factor for the region, whatever year: an official national
    /// set before Ember's, whose boundary is another one. A year that it has not is not filled from another set.
    preferred_set_only = 1,
    /// Otherwise the next sets by rank. Flagged in FactorMatch.
    next_set_that_fits = 2,
};
[[nodiscard]] std::string_view id_of(SetRule rule) noexcept;

/// What is asked for. The defaults ask for a location-based Scope 2 factor of the own region.
struct FactorQuery {
    std::string region;
    CivilMonth month;
    std::string method = "location";  ///< Empty: any, except for electricity, where it means "location".
    /// Accepted items; empty: any. Hits of all of them count together: two are ambiguous.
    std::vector<std::string> items{"grid_average", "grid_average_generation", "grid_average_total_output"};
    YearRule rule = YearRule::same_year_only;
    /// Empty: residual_mix for method "market", else electricity.
    std::optional<FactorCategory> category;
    /// Empty: CO2e where a set states it for that year, else CO2; never CH4 or N2O.
    std::optional<Gas> gas;
    std::optional<Measure> per;  ///< What it is counted by, of a fuel that is stated per t, l and kWh; empty: any.
    std::optional<Measure> of;   ///< What it is an amount of: of fuel properties, mass for densities. Empty: any.
    std::string set;  ///< Of this set alone; empty: by `set_rule`. Own factors, which are of no set, come first.
    SetRule set_rule = SetRule::preferred_set_only;
    RegionRule region_rule = RegionRule::own_region_only;
    std::vector<std::string> wider_regions;  ///< Nearest first; see regions_above().
    /// Only what was published by this day. A factor without a publication date is then never used: nothing shows that
    /// it was known.
    std::optional<CivilDate> known_on;
};

struct FactorMatch {
    enum class Fit : std::uint8_t {
        same_year = 1,     ///< Of the month's year, or valid in the month.
        earlier_year = 2,  ///< By YearRule::latest_published_not_after.
        edition = 3,       ///< By YearRule::newest_edition, of another year than the month's.
    };
    EmissionFactor factor;  ///< Its region and set are those used.
    Fit fit = Fit::same_year;
    bool is_wider_region = false;  ///< Not of the region that was asked for.
    bool is_next_set = false;      ///< Not of the region's preferred set.
    friend bool operator==(const FactorMatch&, const FactorMatch&) = default;
};

/// The regions that hold `region` with certainty: the country of an ISO 3166-2 code or of a grid of a country
/// ("CN-SD" → "CN", "US-EGRID-CAMX" → "US"). Which regional grid a province belongs to is not stated by the publishers,
/// so it is not here.
[[nodiscard]] std::vector<std::string> regions_above(std::string_view region);

/// Values; share it as const.
class FactorRegister {
public:
    FactorRegister() = default;
    /// With the order of preference of sets.
    explicit FactorRegister(std::vector<FactorSet> sets) : sets_(std::move(sets)) {}

    /// Adds factors. Fails with `invalid_argument` and then adds none, if an id is already there, or if there is a list
    /// of sets and a factor names one that is not in it.
    [[nodiscard]] Result<void> add(std::vector<EmissionFactor> factors);

    /// `no_factor` (names region, year and which years there are), `ambiguous_factor` (names the ids). Never the
    /// nearest year, another region or another set in silence. Costs about a microsecond, not a pass over all factors.
    [[nodiscard]] Result<FactorMatch> find(const FactorQuery& query) const;

    /// Ascending by id.
    [[nodiscard]] std::span<const EmissionFactor> all() const noexcept { return factors_; }
    /// Of one region, ascending by data year, then id. Those without a year come first.
    [[nodiscard]] std::vector<EmissionFactor> of_region(std::string_view region) const;

    [[nodiscard]] std::span<const FactorSet> sets() const noexcept { return sets_; }
    [[nodiscard]] const FactorSet* set_by_id(std::string_view id) const noexcept;  ///< Null where there is none.

    /// What a location-based Scope 2 query with default rules can return, ascending by region, then data year.
    /// Valid until factors are added.
    [[nodiscard]] std::vector<const EmissionFactor*> location_averages() const;

private:
    /// Of one category and region, ascending by id.
    [[nodiscard]] std::span<const std::uint32_t> at(FactorCategory category, std::string_view region) const;
    [[nodiscard]] int rank_of(const EmissionFactor& factor) const noexcept;
    void rebuild_index();

    std::vector<EmissionFactor> factors_;
    std::vector<std::uint32_t> by_place_;  ///< Positions in factors_, ascending by category, region, id.
    std::vector<int> ranks_;               ///< Of the factors' sets, by position.
    std::vector<FactorSet> sets_;
};

}  // namespace wattmast
