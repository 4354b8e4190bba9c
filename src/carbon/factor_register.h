// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All known emission factors, and the one rule by which one is chosen.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/emission_factor.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// Reads factors from the text of a CSV file in the form of resources/factors/. Columns are found by name.
/// Fails with `invalid_argument`, listing every faulty row; `name` is the file's, for the message.
[[nodiscard]] Result<std::vector<EmissionFactor>> parse_factors(std::string_view text, std::string_view name);

/// Which data year may stand for a month. Always somebody's decision, always printed.
enum class YearRule : std::uint8_t {
    /// The factor describes the month's own year, or its publisher says that it is valid in the month.
    same_year_only = 1,
    /// Otherwise the latest data year not after the month's year that was published by the month's last day. Without a
    /// stated publication date, only data years before the month's year. Its use is flagged in FactorMatch::fit.
    latest_published_not_after = 2,
};
[[nodiscard]] std::string_view id_of(YearRule rule) noexcept;

struct FactorQuery {
    std::string region;
    CivilMonth month;
    std::string method = "location";
    /// Accepted items. Hits of all of them count together: two are ambiguous.
    std::vector<std::string> items{"grid_average", "grid_average_generation"};
    YearRule rule = YearRule::same_year_only;
};

struct FactorMatch {
    enum class Fit : std::uint8_t { same_year = 1, earlier_year = 2 };
    EmissionFactor factor;
    Fit fit = Fit::same_year;
    friend bool operator==(const FactorMatch&, const FactorMatch&) = default;
};

/// Values; share it as const.
class FactorRegister {
public:
    /// Adds factors. Fails with `invalid_argument` and then adds none, if an id is already there.
    [[nodiscard]] Result<void> add(std::vector<EmissionFactor> factors);

    /// `no_factor` (names region, year and which years there are) or `ambiguous_factor` (names the ids).
    /// Never the nearest year in silence.
    [[nodiscard]] Result<FactorMatch> find(const FactorQuery& query) const;

    /// Ascending by id.
    [[nodiscard]] std::span<const EmissionFactor> all() const noexcept { return factors_; }
    /// Of one region, ascending by data year, then id.
    [[nodiscard]] std::vector<EmissionFactor> of_region(std::string_view region) const;

private:
    std::vector<EmissionFactor> factors_;
};

}  // namespace wattmast
