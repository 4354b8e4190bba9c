// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reading CSV as RFC 4180 writes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"

namespace wattmast {

struct CsvRecord {
    std::size_t line = 0;  ///< Of its first character, counted from 1.
    std::vector<std::string> fields;
};

/// What is wrong with a file that people bring.
struct CsvFault {
    std::size_t line = 0;  ///< Of the file, from 1.
    std::string column;    ///< Empty where it is about the whole row or file.
    std::string message;   ///< English: what is wrong and the mend.
    friend bool operator==(const CsvFault&, const CsvFault&) = default;
};

/// All records, the header line included. Lines may end in LF or CRLF; a UTF-8 byte order mark and empty lines are
/// passed over. Fails with `invalid_argument` for an open or misplaced quote, naming the line.
[[nodiscard]] Result<std::vector<CsvRecord>> parse_csv(std::string_view text);

}  // namespace wattmast
