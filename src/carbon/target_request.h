// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A target as a person states it, in texts: "2020=1000t", "2030=-45%", per TB.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/emission_factor.h"
#include "carbon/target_path.h"
#include "carbon/target_standing.h"
#include "units/error.h"

namespace wattmast {

/// What the amounts of a target are.
enum class TargetMeasure : std::uint8_t { mass = 1, per_terabyte = 2, per_site = 3, per_subscriber = 4 };
[[nodiscard]] std::string_view id_of(TargetMeasure measure) noexcept;  ///< "mass", "TB", "site", "subscriber"
[[nodiscard]] std::optional<TargetMeasure> target_measure_by_id(std::string_view id) noexcept;

/// "YEAR=TEXT", not read further.
struct YearText {
    int year = 0;
    std::string text;
};
/// Fails with `invalid_argument`.
[[nodiscard]] Result<YearText> read_year_text(std::string_view text);

struct TargetRequest {
    YearText base;     ///< Mass, also of an intensity: the denominator of the base year makes it one.
    std::string kind;  ///< "l1470", "linear", "compound", "peak"
    /// "-45%" of the base, "-4.2%/yr" points of the base a year, or an amount: "550t", per unit where there is one.
    std::vector<YearText> targets;
    std::optional<int> peak_year;  ///< Of kind "peak": may rise until then …
    std::string ceiling;           ///< … up to this: "1200t" or "+20%".
    TargetMeasure measure = TargetMeasure::mass;
    std::vector<YearText> actuals;       ///< Masses; an empty text is absent.
    std::vector<YearText> denominators;  ///< Decimal numbers: TB of 10^12 byte, sites, subscribers; empty is absent.
};

struct Target {
    TargetMeasure measure = TargetMeasure::mass;
    std::optional<Gas> gas;  ///< Where a unit says it; amounts of CO2 and CO2e together are refused.
    TargetPath path;
    std::vector<TargetActual> actuals;
    std::vector<int> no_denominator;  ///< Years whose actual mass has none, so that there is no intensity; ascending.
};

/// Fails with `invalid_argument` or `overflow`; the detail says which text and how to write it.
[[nodiscard]] Result<Target> read_target(const TargetRequest& request);

/// Rows of a CSV file "year,amount,unit" and, as wanted, "terabytes", "sites" or "subscribers", added to the request's
/// actuals and to its denominators (of the request's measure). Fails with `invalid_argument`, listing every faulty row.
[[nodiscard]] Result<void> add_target_rows(TargetRequest& request, std::string_view csv, std::string_view name);

/// An amount in kg of the measure, exact: "550000", or per unit "0.0000125".
[[nodiscard]] std::string target_kilograms_text(TargetAmount amount, TargetMeasure measure);

}  // namespace wattmast
