// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A small table read by column names, with all that is wrong with it collected.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/csv_text.h"
#include "units/error.h"

namespace wattmast {

/// What is wrong with a file, row by row.
class CsvFaults {
public:
    explicit CsvFaults(std::string_view name) : name_(name) {}

    void add(std::size_t line, const std::string& text);
    [[nodiscard]] bool is_empty() const noexcept { return faults_.empty(); }
    /// Fails with `invalid_argument` naming the file and every fault.
    [[nodiscard]] Result<void> verdict() const;

private:
    std::string name_;
    std::vector<std::string> faults_;
};

/// The rows of a CSV text whose first line names the columns. A column that is not known is an error, so that a name
/// written wrongly does not leave out what it holds.
class CsvRows {
public:
    /// Fails with `invalid_argument`: no CSV, no rows, a required column absent, an unknown one, one twice. Rows with
    /// another number of fields than the header become faults and are left out.
    [[nodiscard]] static Result<CsvRows> read(std::string_view text, std::string_view name,
                                              const std::vector<std::string_view>& required,
                                              const std::vector<std::string_view>& optional);

    [[nodiscard]] const std::vector<CsvRecord>& rows() const noexcept { return rows_; }
    /// Empty where the file has no such column. @pre `row` is one of rows()
    [[nodiscard]] std::string_view cell(const CsvRecord& row, std::string_view column) const;
    [[nodiscard]] bool has(std::string_view column) const;

    CsvFaults faults;

private:
    explicit CsvRows(std::string_view name) : faults(name) {}

    std::vector<std::string> columns_;
    std::vector<CsvRecord> rows_;
};

}  // namespace wattmast
