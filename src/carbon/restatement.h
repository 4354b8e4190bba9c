// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Why a figure is another one than before: activity, factor, method and perimeter, adding up exactly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/market_units.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// One line of one version of a month or year.
struct StatedLine {
    std::string site;
    std::string item;              ///< "grid", "diesel upstream"; unique within the site.
    std::optional<Energy> energy;  ///< Absent: not known, never zero.
    ElectricityRate rate;
    std::string method;  ///< "location", "market same_year", "AR5": whatever decides how activity becomes mass.
    /// Of a line of the later version: the factor that the earlier one would have had by the later method. With it, a
    /// change of method is told apart from a change of factor; without it, both are the method's.
    std::optional<ElectricityRate> bridge;
};

/// What a line's change is made of.
struct ChangeParts {
    CarbonMass method;
    CarbonMass activity;
    CarbonMass factor;
    CarbonMass perimeter;
    [[nodiscard]] CarbonMass sum() const { return method + activity + factor + perimeter; }
    friend bool operator==(const ChangeParts&, const ChangeParts&) = default;
};

enum class LinePresence : std::uint8_t { both = 1, site_added = 2, site_gone = 3, item_added = 4, item_gone = 5 };
[[nodiscard]] std::string_view id_of(LinePresence presence) noexcept;

struct RestatedLine {
    std::string site;
    std::string item;
    Gas gas = Gas::co2;
    LinePresence presence = LinePresence::both;
    std::optional<CarbonMass> before;  ///< Absent: not in that version in this gas, or its energy is not known.
    std::optional<CarbonMass> after;
    /// parts.sum() == after − before, exactly (an absent one of them is nothing, where the line is not in that version
    /// in this gas). Absent where an energy is not known; then the line is in no total.
    std::optional<ChangeParts> parts;
    friend bool operator==(const RestatedLine&, const RestatedLine&) = default;
};

struct RestatedTotal {
    CarbonMass before;
    CarbonMass after;
    ChangeParts parts;  ///< Their sum is after − before.
    std::size_t lines = 0;
    friend bool operator==(const RestatedTotal&, const RestatedTotal&) = default;
};

struct RestatementFinding {
    std::string check;  ///< "no_activity", "gas_changed", "method_without_bridge", "bridge_unused", "overflow"
    std::string place;  ///< "site A, grid"
    std::string message;
    bool is_error = false;
    friend bool operator==(const RestatementFinding&, const RestatementFinding&) = default;
};

struct Restatement {
    std::vector<RestatedLine> lines;           ///< By site, item, gas.
    std::map<Gas, RestatedTotal> totals;       ///< Of gases that have lines; never added.
    std::vector<RestatementFinding> findings;  ///< In the order of the lines.

    /// Adds a line, and its amounts to the total of its gas where its change is known.
    void add(RestatedLine line);
};

/// Goes from the earlier line to the later one in three steps, each state rounded once, half to even, to mg; a part is
/// the difference of two states, so that the parts add up exactly:
///   energy0 × rate0 → (method) energy0 × bridge → (activity) energy1 × bridge → (factor) energy1 × rate1
/// where bridge is rate0 if the method is the same, else the line's bridge, else rate1. With the same method this is
/// Δenergy × rate0 + energy1 × Δrate. A line in one version only is perimeter. Where the gas changed, the line leaves
/// one gas and joins the other, both as method (neither where an energy is not known). The order of the input changes
/// nothing. Fails with `invalid_argument`, naming all lines that are twice in a version. Throws std::overflow_error
/// where a total leaves its range.
[[nodiscard]] Result<Restatement> restate(std::span<const StatedLine> before, std::span<const StatedLine> after);

/// Columns site, item, energy_kwh (empty: not known), factor, unit ("kgCO2/kWh"), method [bridge, in the same unit].
/// Fails with `invalid_argument`, listing every faulty row.
[[nodiscard]] Result<std::vector<StatedLine>> read_stated_lines(std::string_view csv, std::string_view name);

}  // namespace wattmast
