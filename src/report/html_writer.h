// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere.
#pragma once

#include <string>

#include "report/report_document.h"

namespace wattmast {

/// Same document, same bytes. Prints on A4. Everything from outside is escaped. Amounts are shown with three decimals;
/// the exact one and its trace are in the cell's title. A cell that names a factor links to its row in table "factors".
[[nodiscard]] std::string write_html(const ReportDocument& document);

}  // namespace wattmast
