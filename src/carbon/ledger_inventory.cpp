// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/ledger_inventory.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>
#include <tuple>

namespace wattmast {
namespace {

using RowKey =
    std::tuple<InventorySection, LedgerCategory, std::string, std::string, std::array<std::uint8_t, Digest::size>, Gas>;

/// A row that is being added up, with what is counted once.
struct GrowingRow {
    InventoryRow row;
    std::map<std::string, Decimal> amounts;
    std::set<std::string_view> sites;
    std::set<std::int64_t> books;
    std::int64_t coverage = 0;
    std::int64_t energies = 0;

    void take(const LedgerLine& line, std::size_t place) {
        row.mass += line.mass;
        row.lines.push_back(place);
        row.points += line.points.size();
        sites.insert(line.site);
        books.insert(line.records.begin(), line.records.end());
        if (line.energy) {
            take(*line.energy);
        }
        if (line.amount) {
            take(*line.amount);
        }
    }
    void take(const LedgerEnergy& energy) {
        row.energy = row.energy.value_or(Energy{}) + energy.energy;
        coverage += energy.coverage.count;
        ++energies;
        if (energy.method != EnergyMethod::missing) {
            row.by_method.at(static_cast<std::size_t>(energy.method) - 1) += energy.energy;
        }
    }
    void take(const LedgerAmount& amount) {
        const auto [at, is_new] = amounts.try_emplace(amount.unit, amount.value);
        if (is_new) {
            return;
        }
        const auto sum = wattmast::add(at->second, amount.value);
        if (!sum) {
            throw std::overflow_error("the sum of an inventory's amounts in " + amount.unit + ": " +
                                      sum.error().detail);
        }
        at->second = *sum;
    }
    [[nodiscard]] InventoryRow finished() {
        for (const auto& [unit, value] : amounts) {
            row.amounts.push_back({value, unit});
        }
        row.sites = sites.size();
        row.books.assign(books.begin(), books.end());
        row.coverage = {static_cast<std::int32_t>(energies == 0 ? 0 : coverage / energies)};
        return std::move(row);
    }
};

}  // namespace

InventorySection section_of(LedgerCategory category) noexcept {
    switch (category) {
        case LedgerCategory::scope1_fuel:
        case LedgerCategory::scope1_refrigerant:
        case LedgerCategory::scope1_fire_suppression:
            return InventorySection::scope1;
        case LedgerCategory::scope2_location:
            return InventorySection::scope2_location;
        case LedgerCategory::scope2_market:
            return InventorySection::scope2_market;
        case LedgerCategory::scope3_td_losses:
        case LedgerCategory::scope3_upstream:
            return InventorySection::scope3;
        case LedgerCategory::biogenic:
            return InventorySection::biogenic;
    }
    return InventorySection::biogenic;
}

void add(GasMasses& sum, const GasMasses& more) {
    for (const auto& [gas, mass] : more) {
        sum[gas] += mass;
    }
}

GasMasses LedgerInventory::sum(InventorySection section) const {
    const auto found = sections.find(section);
    return found == sections.end() ? GasMasses{} : found->second;
}

GasMasses LedgerInventory::scopes_1_and_2(InventorySection section) const {
    GasMasses total = sum(InventorySection::scope1);
    add(total, sum(section));
    return total;
}

LedgerInventory inventory_of(std::span<const LedgerLine> lines) {
    std::map<RowKey, GrowingRow> growing;
    LedgerInventory inventory;
    for (std::size_t place = 0; place < lines.size(); ++place) {
        const LedgerLine& line = lines[place];
        if (is_withdrawal(line)) {
            continue;
        }
        const InventorySection section = section_of(line.category);
        const auto [at, is_new] = growing.try_emplace(
            RowKey{section, line.category, line.item, line.factor.id, line.factor.row_digest.bytes, line.gas});
        if (is_new) {
            at->second.row.category = line.category;
            at->second.row.item = line.item;
            at->second.row.factor = line.factor;
            at->second.row.gas = line.gas;
        }
        at->second.take(line, place);
        inventory.sections[section][line.gas] += line.mass;
    }
    for (auto& [key, row] : growing) {
        inventory.rows.push_back(row.finished());
    }
    return inventory;
}

}  // namespace wattmast
