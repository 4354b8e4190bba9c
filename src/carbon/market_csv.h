// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Use, certificates and contracts as CSV files. Every faulty row is listed; columns in brackets may be left out.
#pragma once

#include <string_view>
#include <vector>

#include "carbon/certificate.h"
#include "carbon/market_month.h"
#include "units/error.h"

namespace wattmast {

/// site, month (2023-05), market, region, grid_kwh (empty: not known) [on_site_kwh, on_site_certificates (kept, sold),
/// residual (0.6096kgCO2/kWh), residual_source, location, location_source]. Fails with `invalid_argument`.
[[nodiscard]] Result<std::vector<MarketUse>> read_market_uses(std::string_view csv, std::string_view name);

/// scheme (GEC, I-REC, GO, REGO, REC, LGC, NFC), registry_id, energy_kwh, first_day, last_day, market, cancelled_on
/// (empty: not cancelled) [technology, region, sites (codes with spaces between), used_before_kwh, own_generation (yes,
/// no)]. A technology is one of those of the book: solar, wind, hydro, biomass, geothermal, nuclear, other.
[[nodiscard]] Result<std::vector<Certificate>> read_certificates(std::string_view csv, std::string_view name);

/// kind (ppa, supplier), id, first_day, last_day, rate, market [energy_kwh (empty: whatever is used), region, sites,
/// document, used_before_kwh].
[[nodiscard]] Result<std::vector<SupplyContract>> read_contracts(std::string_view csv, std::string_view name);

}  // namespace wattmast
