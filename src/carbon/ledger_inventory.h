// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Lines of a month added up as an inventory: what was used, times which factor, by scope and gas.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "carbon/ledger.h"
#include "units/quantity.h"

namespace wattmast {

/// Parts of an inventory. Location and market stand side by side and are never added; biogenic CO2 is outside the
/// scopes; of Scope 3 there is category 3 alone.
enum class InventorySection : std::uint8_t {
    scope1 = 1,
    scope2_location = 2,
    scope2_market = 3,
    scope3 = 4,
    biogenic = 5,
};
[[nodiscard]] InventorySection section_of(LedgerCategory category) noexcept;

/// Masses by gas. CO2 and CO2e are never added.
using GasMasses = std::map<Gas, CarbonMass>;
/// Throws std::overflow_error.
void add(GasMasses& sum, const GasMasses& more);

/// All lines of one category, item, factor and gas.
struct InventoryRow {
    LedgerCategory category = LedgerCategory::scope2_location;
    std::string item;
    LedgerFactor factor;
    Gas gas = Gas::co2;
    CarbonMass mass;
    std::optional<Energy> energy;       ///< Of lines of energy.
    std::vector<LedgerAmount> amounts;  ///< Of the others, one for each unit, in the order of their units.
    /// Energy by EnergyMethod, of lines of energy: measured, integrated, estimated, entered.
    std::array<Energy, 4> by_method{};
    PartsPerMillion coverage;         ///< Mean over lines of energy; 0 where there are none.
    std::size_t sites = 0;            ///< With a line in it.
    std::size_t points = 0;           ///< Of meters behind it.
    std::vector<std::int64_t> books;  ///< Ids of records behind it, ascending, each once.
    std::vector<std::size_t> lines;   ///< Places in what inventory_of() was given, ascending.
};

struct LedgerInventory {
    std::vector<InventoryRow> rows;                  ///< By section, category, item, factor, gas.
    std::map<InventorySection, GasMasses> sections;  ///< Those with rows.

    /// Empty where the section has no rows.
    [[nodiscard]] GasMasses sum(InventorySection section) const;
    /// Scope 1 and Scope 2 by location (`section` scope2_location) or by market, gas by gas. @pre one of the two
    [[nodiscard]] GasMasses scopes_1_and_2(InventorySection section) const;
};

/// @param lines In force: withdrawals are passed over. Throws std::overflow_error where a sum leaves its range.
[[nodiscard]] LedgerInventory inventory_of(std::span<const LedgerLine> lines);

}  // namespace wattmast
