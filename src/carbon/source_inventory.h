// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Ledger lines by source, over all their factors, with sums that say of which gas they are: what reports print.
// ledger_inventory.h has a row for each factor, and which lines it came from: what a page leads on to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "carbon/emission_factor.h"
#include "carbon/ledger.h"
#include "units/quantity.h"

namespace wattmast {

/// How much of an energy was learnt in which way. What is missing is in no line, so it is not here.
struct EnergyByMethod {
    Energy measured;
    Energy integrated;
    Energy estimated;
    Energy entered;

    [[nodiscard]] Energy total() const { return measured + integrated + estimated + entered; }
    /// Throws std::overflow_error out of range. What is missing adds nothing.
    void add(const LedgerEnergy& one);
    EnergyByMethod& operator+=(const EnergyByMethod& other);
    friend bool operator==(const EnergyByMethod&, const EnergyByMethod&) = default;
};

/// All lines of one category, item, gas and unit of activity.
struct SourceRow {
    LedgerCategory category = LedgerCategory::scope2_location;
    std::string item;
    Gas gas = Gas::co2;
    std::optional<EnergyByMethod> energy;  ///< Either this …
    std::optional<LedgerAmount> amount;    ///< … or this.
    CarbonMass mass;
    std::vector<LedgerFactor> factors;  ///< Each once, by id. A line's own digits: one id with two values is two.
    std::size_t lines = 0;
    std::size_t sites = 0;
    std::size_t meters = 0;   ///< Points behind it, each once.
    std::size_t records = 0;  ///< Of the book, each once.
    friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

/// The accounts that are added: which lines, and of which scopes.
enum class SourceSum : std::uint8_t {
    scope1 = 1,
    scope2_location = 2,
    scope2_market = 3,
    scope1_and_2_location = 4,
    scope1_and_2_market = 5,
    scope3 = 6,    ///< Category 3 alone: what the ledger knows of scope 3.
    biogenic = 7,  ///< In no scope.
};
[[nodiscard]] bool is_part_of(LedgerCategory category, SourceSum sum) noexcept;

struct SourceInventory {
    std::vector<SourceRow> rows;  ///< By category, item, gas and unit.

    /// The gases that there are lines of, ascending. They are never added to each other.
    [[nodiscard]] std::vector<Gas> gases() const;
    /// Empty where there is no line: not known, never zero. Throws std::overflow_error out of range.
    [[nodiscard]] std::optional<CarbonMass> sum(SourceSum sum, Gas gas) const;
    /// Of grid electricity by location; empty without such a line. Throws as sum().
    [[nodiscard]] std::optional<EnergyByMethod> grid_energy() const;
    /// What of grid electricity has a location-based line and no market-based one, such as where no residual mix is
    /// known: a market-based sum lacks it. Empty where there is no grid electricity; zero where nothing lacks.
    [[nodiscard]] std::optional<Energy> without_market() const;
    friend bool operator==(const SourceInventory&, const SourceInventory&) = default;
};

/// @param lines In force, withdrawals not among them. Throws std::overflow_error where a total leaves its range.
[[nodiscard]] SourceInventory sources_of(std::span<const LedgerLine> lines);

/// One for each key that a line has, such as its site or the area of it. Throws as sources_of().
[[nodiscard]] std::map<std::string, SourceInventory> sources_by(
    std::span<const LedgerLine> lines, const std::function<std::string(const LedgerLine&)>& key);

}  // namespace wattmast
