// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/source_inventory.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace wattmast {
namespace {

constexpr std::string_view own_generation = "grid_electricity_on_site";

struct RowKey {
    LedgerCategory category = LedgerCategory::scope2_location;
    std::string item;
    Gas gas = Gas::co2;
    std::string unit;  ///< Of an activity that is no energy.
    friend auto operator<=>(const RowKey&, const RowKey&) = default;
};

Decimal added(Decimal a, Decimal b) {
    const auto sum = add(a, b);
    if (!sum) {
        throw std::overflow_error("sum of amounts leaves its range");
    }
    return *sum;
}

/// One row while lines come in.
struct RowSum {
    SourceRow row;
    std::set<std::string> sites;
    std::set<std::pair<std::string, std::string>> meters;  ///< Site and point.
    std::set<std::int64_t> records;

    void take(const LedgerLine& line) {
        if (line.energy) {
            row.energy = row.energy.value_or(EnergyByMethod{});
            row.energy->add(*line.energy);
        }
        if (line.amount) {
            row.amount = row.amount ? LedgerAmount{added(row.amount->value, line.amount->value), line.amount->unit}
                                    : line.amount;
        }
        row.mass += line.mass;
        const bool is_known = std::ranges::any_of(row.factors, [&](const LedgerFactor& factor) {
            return factor.id == line.factor.id && factor.value == line.factor.value;
        });
        if (!is_known) {
            row.factors.push_back(line.factor);
        }
        ++row.lines;
        sites.insert(line.site);
        for (const std::string& point : line.points) {
            meters.emplace(line.site, point);
        }
        records.insert(line.records.begin(), line.records.end());
    }

    SourceRow finished() && {
        row.sites = sites.size();
        row.meters = meters.size();
        row.records = records.size();
        std::ranges::sort(row.factors, {}, &LedgerFactor::id);
        return std::move(row);
    }
};

/// Rows of an inventory while lines come in.
class SourceBuilder {
public:
    void take(const LedgerLine& line) {
        RowKey key{line.category, line.item, line.gas, line.amount ? line.amount->unit : std::string()};
        RowSum& sum = rows_[key];
        sum.row.category = line.category;
        sum.row.item = line.item;
        sum.row.gas = line.gas;
        sum.take(line);
    }

    SourceInventory finished() && {
        SourceInventory inventory;
        inventory.rows.reserve(rows_.size());
        for (auto& [key, sum] : rows_) {
            inventory.rows.push_back(std::move(sum).finished());
        }
        return inventory;
    }

private:
    std::map<RowKey, RowSum> rows_;
};

}  // namespace

void EnergyByMethod::add(const LedgerEnergy& one) {
    switch (one.method) {
        case EnergyMethod::measured:
            measured += one.energy;
            return;
        case EnergyMethod::integrated:
            integrated += one.energy;
            return;
        case EnergyMethod::estimated:
            estimated += one.energy;
            return;
        case EnergyMethod::entered:
            entered += one.energy;
            return;
        case EnergyMethod::missing:
            return;  // never in a line
    }
}

EnergyByMethod& EnergyByMethod::operator+=(const EnergyByMethod& other) {
    measured += other.measured;
    integrated += other.integrated;
    estimated += other.estimated;
    entered += other.entered;
    return *this;
}

bool is_part_of(LedgerCategory category, SourceSum sum) noexcept {
    const bool is_scope1 = category == LedgerCategory::scope1_fuel || category == LedgerCategory::scope1_refrigerant ||
                           category == LedgerCategory::scope1_fire_suppression;
    switch (sum) {
        case SourceSum::scope1:
            return is_scope1;
        case SourceSum::scope2_location:
            return category == LedgerCategory::scope2_location;
        case SourceSum::scope2_market:
            return category == LedgerCategory::scope2_market;
        case SourceSum::scope1_and_2_location:
            return is_scope1 || category == LedgerCategory::scope2_location;
        case SourceSum::scope1_and_2_market:
            return is_scope1 || category == LedgerCategory::scope2_market;
        case SourceSum::scope3:
            return category == LedgerCategory::scope3_td_losses || category == LedgerCategory::scope3_upstream;
        case SourceSum::biogenic:
            return category == LedgerCategory::biogenic;
    }
    return false;
}

std::vector<Gas> SourceInventory::gases() const {
    std::set<Gas> gases;
    for (const SourceRow& row : rows) {
        gases.insert(row.gas);
    }
    return {gases.begin(), gases.end()};
}

std::optional<CarbonMass> SourceInventory::sum(SourceSum sum, Gas gas) const {
    std::optional<CarbonMass> mass;
    for (const SourceRow& row : rows) {
        if (row.gas == gas && is_part_of(row.category, sum)) {
            mass = mass.value_or(CarbonMass{}) + row.mass;
        }
    }
    return mass;
}

std::optional<EnergyByMethod> SourceInventory::grid_energy() const {
    std::optional<EnergyByMethod> energy;
    for (const SourceRow& row : rows) {
        if (row.category == LedgerCategory::scope2_location && row.energy) {
            energy = energy.value_or(EnergyByMethod{});
            *energy += *row.energy;
        }
    }
    return energy;
}

std::optional<Energy> SourceInventory::without_market() const {
    const std::optional<EnergyByMethod> grid = grid_energy();
    if (!grid) {
        return std::nullopt;
    }
    Energy covered;
    for (const SourceRow& row : rows) {
        if (row.category == LedgerCategory::scope2_market && row.item != own_generation && row.energy) {
            covered += row.energy->total();
        }
    }
    return std::max(grid->total() - covered, Energy{});
}

SourceInventory sources_of(std::span<const LedgerLine> lines) {
    SourceBuilder builder;
    for (const LedgerLine& line : lines) {
        builder.take(line);
    }
    return std::move(builder).finished();
}

std::map<std::string, SourceInventory> sources_by(std::span<const LedgerLine> lines,
                                                  const std::function<std::string(const LedgerLine&)>& key) {
    std::map<std::string, SourceBuilder> builders;
    for (const LedgerLine& line : lines) {
        builders[key(line)].take(line);
    }
    std::map<std::string, SourceInventory> inventories;
    for (auto& [name, builder] : builders) {
        inventories.emplace(name, std::move(builder).finished());
    }
    return inventories;
}

}  // namespace wattmast
