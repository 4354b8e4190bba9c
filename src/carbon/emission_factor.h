// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An emission factor with everything an auditor asks about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "carbon/factor_category.h"
#include "carbon/gas.h"
#include "units/civil_time.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// How a factor came to whoever uses it. It is no part of the factor's row, so no digest of a row has it.
struct FactorOrigin {
    enum class Kind : std::uint8_t {
        program = 1,  ///< Came with the program.
        edition = 2,  ///< Of an edition that a person imported into the database.
        own = 3,      ///< The organisation's own, out of the book.
    };
    Kind kind = Kind::program;
    std::int64_t record = 0;  ///< Of the book; 0 for what came with the program, as all below is empty then.
    std::string who;          ///< Who entered or imported it.
    std::string why;
    std::optional<UtcTime> entered;
    friend bool operator==(const FactorOrigin&, const FactorOrigin&) = default;
};
[[nodiscard]] std::string_view id_of(FactorOrigin::Kind kind) noexcept;  ///< "program", "edition", "own"

/// One row of a factor file, as published.
struct EmissionFactor {
    std::string id;   ///< "elec.CN-SD.2023.mee.avg"; of this version: a changed value is a new factor.
    std::string set;  ///< Publisher's set, "mee", "ember"; empty for an organisation's own factors.
    FactorCategory category = FactorCategory::electricity;
    std::string region;        ///< "CN-SD"
    std::string region_name;   ///< English
    std::string region_local;  ///< In the region's own language.
    /// The year that the figure describes; that of the edition where the figure describes none (GWPs, fuels). Empty
    /// where the source states none.
    std::optional<int> data_year;
    std::optional<CivilDate> valid_from;  ///< Only where the publisher says so; first day.
    std::optional<CivilDate> valid_to;    ///< Last day.
    Decimal value;                        ///< In `unit`, digits as published.
    std::string unit;                     ///< "kgCO2/kWh"
    std::optional<Gas> gas;               ///< That of the unit; empty where it has none: a density, a share.
    std::string method;                   ///< "location", "market"; "footprint" and margins are never Scope 2.
    std::string scope;                    ///< "2"
    std::string includes_td;              ///< Whether line losses are in: "yes", "no", "".
    std::string publisher;
    std::string document;
    std::string published;  ///< As stated: "2024-12-20 (online 2024-12-26)", "2025-01", "".
    /// The last day that `published` can mean; empty where it says nothing.
    std::optional<CivilDate> published_by;
    std::string licence;
    std::string source;  ///< Where the value was seen.
    std::string note;
    std::string item;  ///< "grid_average", "fossil_power", …
    FactorOrigin origin{};

    friend bool operator==(const EmissionFactor&, const EmissionFactor&) = default;
};

/// GHG Protocol scope of what a factor is multiplied with, as the library states it: "1", "2", "3"; "" for what is in
/// none: properties, GWPs, margins of projects.
[[nodiscard]] std::string scope_of(FactorCategory category, std::string_view method);

/// "2023"; "" where none is stated.
[[nodiscard]] std::string year_text(const EmissionFactor& factor);

/// Whether it may be a location-based Scope 2 factor: electricity, method "location", scope "2", the average of a grid,
/// of CO2 or CO2e. Footprints (life cycle, Scope 3), margins (project baselines), values fixed for one reporting scheme
/// and averages of fossil power alone are none.
[[nodiscard]] bool is_location_average(const EmissionFactor& factor) noexcept;

/// The factor in kg per kWh, exact. Fails with `invalid_argument` where the unit is not a mass of the factor's gas per
/// electrical energy: units are never guessed.
[[nodiscard]] Result<Decimal> kilograms_per_kilowatt_hour(const EmissionFactor& factor);

/// energy × factor, rounded once, half to even, to mg. Fails with `overflow`, or `invalid_argument` for the unit.
[[nodiscard]] Result<CarbonMass> emissions(Energy energy, const EmissionFactor& factor);

}  // namespace wattmast
