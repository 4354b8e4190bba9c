// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A report as JSON (RFC 8259) for other programs. docs/REPORTS.md has the schema.
#pragma once

#include <string>

#include "report/report_document.h"

namespace wattmast {

/// Same document, same bytes, in UTF-8 with one LF behind each row of a table. Amounts are decimal strings in kWh and
/// kg, as in the CSV file, so that no reader rounds them; a cell without data is null.
[[nodiscard]] std::string write_json(const ReportDocument& document);

}  // namespace wattmast
