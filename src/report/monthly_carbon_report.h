// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The month's location-based carbon report as a document.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "carbon/location_month.h"
#include "report/report_document.h"

namespace wattmast {

/// The table that the CSV file of this report holds: one line per site.
inline constexpr std::string_view monthly_carbon_csv_table = "sites";

/// Tables "summary" (per gas), "sites", "factors" (publisher, document, licence), "quality"; findings of all sites.
/// @param provenance Printed as given before the report's own lines (year rule, rounding): program version, database, …
[[nodiscard]] ReportDocument monthly_carbon_report(const LocationMonth& month,
                                                   std::vector<std::pair<std::string, std::string>> provenance);

}  // namespace wattmast
