// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/csv_rows.h"

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

std::string header_faults(const std::vector<std::string>& columns, const std::vector<std::string_view>& required,
                          const std::vector<std::string_view>& optional) {
    std::string faults;
    const auto add = [&](const std::string& text) { faults += (faults.empty() ? "" : "; ") + text; };
    for (const std::string_view name : required) {
        if (std::ranges::find(columns, name) == columns.end()) {
            add("the header has no column " + std::string(name));
        }
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (std::find(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i), columns[i]) !=
            columns.begin() + static_cast<std::ptrdiff_t>(i)) {
            add("column " + columns[i] + " is there twice");
        } else if (std::ranges::find(required, columns[i]) == required.end() &&
                   std::ranges::find(optional, columns[i]) == optional.end()) {
            add("there is no column \"" + columns[i] + "\" in such a file");
        }
    }
    return faults;
}

}  // namespace

void CsvFaults::add(std::size_t line, const std::string& text) {
    faults_.push_back("line " + std::to_string(line) + ": " + text);
}

Result<void> CsvFaults::verdict() const {
    if (faults_.empty()) {
        return {};
    }
    std::string text = name_ + ": " + std::to_string(faults_.size()) + (faults_.size() == 1 ? " fault" : " faults");
    for (const std::string& fault : faults_) {
        text += "\n  " + fault;
    }
    return fail(Errc::invalid_argument, text);
}

Result<CsvRows> CsvRows::read(std::string_view text, std::string_view name,
                              const std::vector<std::string_view>& required,
                              const std::vector<std::string_view>& optional) {
    auto records = parse_csv(text);
    if (!records) {
        return fail(Errc::invalid_argument, std::string(name) + ": " + records.error().detail);
    }
    if (records->empty()) {
        return fail(Errc::invalid_argument,
                    std::string(name) + ": the file is empty; its first line names the columns");
    }
    CsvRows rows(name);
    rows.columns_ = std::move(records->front().fields);
    if (const std::string faults = header_faults(rows.columns_, required, optional); !faults.empty()) {
        return fail(Errc::invalid_argument, std::string(name) + ": line 1: " + faults);
    }
    for (std::size_t i = 1; i < records->size(); ++i) {
        CsvRecord& record = (*records)[i];
        if (record.fields.size() != rows.columns_.size()) {
            rows.faults.add(record.line, std::to_string(record.fields.size()) + " fields where the header has " +
                                             std::to_string(rows.columns_.size()));
        } else {
            rows.rows_.push_back(std::move(record));
        }
    }
    if (rows.rows_.empty() && rows.faults.is_empty()) {
        return fail(Errc::invalid_argument, std::string(name) + ": there is no row behind the header");
    }
    return rows;
}

std::string_view CsvRows::cell(const CsvRecord& row, std::string_view column) const {
    const auto found = std::ranges::find(columns_, column);
    return found == columns_.end() ? std::string_view()
                                   : row.fields[static_cast<std::size_t>(found - columns_.begin())];
}

bool CsvRows::has(std::string_view column) const {
    return std::ranges::find(columns_, column) != columns_.end();
}

}  // namespace wattmast
