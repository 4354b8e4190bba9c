// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A report as a workbook of Office Open XML, for Excel and LibreOffice.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>

#include "report/report_document.h"
#include "units/error.h"

namespace wattmast {

/// Rows that a sheet holds (ECMA-376; Excel's limit), the head included.
inline constexpr std::size_t rows_of_a_sheet = 1'048'576;

/// A sheet for each table, with a head that stays, column formats and the trace of each row; sheets "Findings" and
/// "Provenance"; charts beside the tables they show. Amounts are in the unit of their column. Sums of a last row that
/// is a total are formulas where they are the exact sum of the rows above. Text is never a formula.
///
/// Numbers are doubles, as every workbook's: about 15 digits. The exact ones are in the CSV file.
/// @param folder For a file that is there only while this runs.
/// Fails with `cancelled`; `invalid_argument` for a table that is longer than a sheet, naming it; `file_failed` with
/// what the library or the system says.
[[nodiscard]] Result<std::string> write_xlsx(const ReportDocument& document, const std::filesystem::path& folder,
                                             std::stop_token cancel);

}  // namespace wattmast
