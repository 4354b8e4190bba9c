// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How a mapping refers to the columns of a file.
#pragma once

#include <cstddef>
#include <string>

#include "app/history/mapping.h"
#include "app/sample_csv.h"
#include "units/error.h"

namespace wattmast {

/// Which column "Power (kW)" or "#3" is, counted from 0. Fails with `invalid_argument` where the header does not name
/// it, or twice. @param header The row that names the columns, or where there is none the first row.
[[nodiscard]] Result<std::size_t> find_column(const std::string& reference, const CsvRow& header,
                                              const HistoryMapping& mapping);

/// The name of a column, or its number where there is no header, or the name is empty or there twice: what
/// find_column() finds. @pre column < header.fields.size()
[[nodiscard]] std::string reference_to(std::size_t column, const CsvRow& header, const HistoryMapping& mapping);

}  // namespace wattmast
