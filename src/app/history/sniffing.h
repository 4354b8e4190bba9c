// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the first rows of a file look like. Inside of app/history only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/history/number_format.h"
#include "app/history/phrases.h"
#include "app/history/time_format.h"
#include "app/sample_csv.h"
#include "units/error.h"

namespace wattmast {

/// The rows that are alike, under the row that names their columns.
struct SniffedTable {
    char delimiter = ',';
    std::size_t header_line = 1;  ///< 0: the first row is no header.
    std::size_t first_line = 1;   ///< Of the rows, where there is no header.
    CsvRow header;                ///< Without one, "#1", "#2" ….
    std::vector<CsvRow> rows;     ///< Of the header's width.
};

/// Where the times stand, and in which orders they can be read.
struct SniffedTime {
    std::size_t column = 0;
    std::optional<std::size_t> clock;
    std::vector<DateOrder> orders;  ///< Those that read the most cells; several: ambiguous.
    HistoryText reason;             ///< What rules the others out, or why none is.
};

/// How the numbers of some columns can be read.
struct SniffedNumbers {
    std::vector<NumberFormat> formats;  ///< Those that read the most cells; several: they differ, ambiguous.
    HistoryText reason;
};

/// @param delimiter Empty: to be found. Fails with `invalid_argument` where no delimiter makes columns.
[[nodiscard]] Result<SniffedTable> sniff_table(std::string_view text, std::optional<char> delimiter);
/// Empty where no column holds times. Without times in its first row, the table has a header: `header_line` is set to 0
/// otherwise.
[[nodiscard]] std::optional<SniffedTime> sniff_time(SniffedTable& table);
/// Whether most cells that are not missing are numbers of some format; false where all are missing.
[[nodiscard]] bool holds_numbers(const SniffedTable& table, std::size_t column);
[[nodiscard]] SniffedNumbers sniff_numbers(const SniffedTable& table, const std::vector<std::size_t>& columns);

}  // namespace wattmast
