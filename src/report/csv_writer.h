// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Report tables as CSV (RFC 4180): CRLF, UTF-8, byte-stable, safe to open in a spreadsheet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "report/report_document.h"
#include "units/error.h"

namespace wattmast {

enum class ByteOrderMark : std::uint8_t {
    none = 1,
    utf8 = 2,  ///< Excel reads UTF-8 only with it.
};

/// One table: a header of column ids, one line per row, and last a column "trace" with the points, factors and method
/// of each number. Amounts are exact: kWh and kg with six decimals, shares in ppm.
///
/// Text that a spreadsheet would run as a formula (begins with = + - @, tab, CR or LF) gets a leading apostrophe,
/// unless it is a number.
[[nodiscard]] std::string write_csv(const ReportTable& table, ByteOrderMark mark = ByteOrderMark::none);

/// The document's table with this id. Fails with `invalid_argument`, naming those there are.
[[nodiscard]] Result<std::string> write_csv(const ReportDocument& document, std::string_view table_id,
                                            ByteOrderMark mark = ByteOrderMark::none);

}  // namespace wattmast
