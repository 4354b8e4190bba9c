// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/carbon_csv.h"

#include <initializer_list>

#include "app/sample_csv.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

constexpr std::string_view header =
    "month,state,section,category,item,gas,activity,activity_unit,factor_id,factor_value,factor_unit,factor_sha256,"
    "mass_kg,measured_kwh,integrated_kwh,estimated_kwh,entered_kwh,coverage,sites,meters,records\n";

class Rows {
public:
    explicit Rows(const CarbonMonth& month)
        : month_(month.month.to_string()),
          state_(month.closed ? "closed " + month.closed->head : std::string("draft")),
          text_(header) {}

    void add(std::initializer_list<std::string> fields) {
        text_ += csv_field(month_) + ',' + csv_field(state_);
        for (const std::string& field : fields) {
            text_ += ',' + csv_field(field);
        }
        text_ += '\n';
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string month_;
    std::string state_;
    std::string text_;
};

void add_row(Rows& rows, const InventoryRow& row) {
    std::string activity = row.energy ? kilowatt_hours_text(*row.energy) : std::string();
    std::string unit = row.energy ? "kWh" : "";
    for (const LedgerAmount& amount : row.amounts) {
        activity += (activity.empty() ? "" : "; ") + amount.value.to_string();
        unit += (unit.empty() ? "" : "; ") + amount.unit;
    }
    const auto share = [&](std::size_t method) {
        return row.energy ? kilowatt_hours_text(row.by_method.at(method)) : std::string();
    };
    rows.add({std::string(id_of(section_of(row.category))), std::string(id_of(row.category)), row.item,
              std::string(id_of(row.gas)), activity, unit, row.factor.id, row.factor.value.to_string(), row.factor.unit,
              row.factor.row_digest.to_hex(), kilograms_text(row.mass), share(0), share(1), share(2), share(3),
              row.energy ? Decimal(row.coverage.count, -6).normalized().to_string() : std::string(),
              std::to_string(row.sites), std::to_string(row.points), std::to_string(row.books.size())});
}

}  // namespace

std::string_view id_of(InventorySection section) noexcept {
    switch (section) {
        case InventorySection::scope1:
            return "scope1";
        case InventorySection::scope2_location:
            return "scope2_location";
        case InventorySection::scope2_market:
            return "scope2_market";
        case InventorySection::scope3:
            return "scope3";
        case InventorySection::biogenic:
            return "biogenic";
    }
    return "";
}

std::string carbon_csv(const CarbonMonth& month) {
    Rows rows(month);
    for (const InventoryRow& row : month.inventory.rows) {
        add_row(rows, row);
    }
    for (const auto& [section, gases] : month.inventory.sections) {
        for (const auto& [gas, mass] : gases) {
            rows.add({std::string(id_of(section)), "total", "", std::string(id_of(gas)), "", "", "", "", "", "",
                      kilograms_text(mass), "", "", "", "", "", "", "", ""});
        }
    }
    return rows.take();
}

}  // namespace wattmast
