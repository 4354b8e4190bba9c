// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The inventory of a month as a table for other programs.
#pragma once

#include <string>

#include "app/ledger/carbon_month.h"

namespace wattmast {

/// One row for each factor, then one for each sum of a section and gas. RFC 4180, LF, decimal points, English names as
/// in docs/LEDGER.md, whatever the locale. Columns: month, state ("closed 12:6f1e…" or "draft"), section, category,
/// item, gas, activity, activity_unit, factor_id, factor_value, factor_unit, factor_sha256, mass_kg, measured_kwh,
/// integrated_kwh, estimated_kwh, entered_kwh, coverage, sites, meters, records. Several amounts of one row stand with
/// a semicolon between. A sum has the category "total" and no factor.
[[nodiscard]] std::string carbon_csv(const CarbonMonth& month);

/// "scope2_location"
[[nodiscard]] std::string_view id_of(InventorySection section) noexcept;

}  // namespace wattmast
