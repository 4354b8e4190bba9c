// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month for tests of reports: two stations in China with both accounts, a hall in Germany without a residual mix,
// and a site without a figure.
#pragma once

#include "report/carbon_statement.h"
#include "report/report_document.h"

namespace wattmast::test {

/// A draft: 100 and 50 MWh in China (60 and 30 t CO2 by location, 61 and 31 by market; the second estimated), 40 MWh in
/// Germany (14 t CO2e), diesel of 2 t CO2e.
[[nodiscard]] CarbonStatement statement_sample();
/// The same closed as number 3, with one correction of −3 t.
[[nodiscard]] CarbonStatement closed_statement_sample();

/// Electricity of a site in whole MWh and t.
[[nodiscard]] LedgerLine sample_line(std::uint64_t number, const std::string& site, std::int64_t megawatt_hours,
                                     std::int64_t tonnes, Gas gas = Gas::co2);

/// A cell of a table; a test failure and nothing where there is no such column.
[[nodiscard]] const Cell& cell_of(const ReportTable& table, std::size_t row, std::string_view column);
/// The table of that id; a test failure and an empty one where there is none.
[[nodiscard]] const ReportTable& table_of(const ReportDocument& document, std::string_view id);
/// All paragraphs of all sections, one a line.
[[nodiscard]] std::string paragraphs_of(const ReportDocument& document);

}  // namespace wattmast::test
