// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One row of a factor file; for the readers of the library and of editions.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/emission_factor.h"

namespace wattmast {

/// In the order of FactorCells.
enum class FactorColumn : std::size_t {
    factor_id,
    category,
    region_code,
    region_name_en,
    region_name_local,
    data_year,
    valid_from,
    valid_to,
    value,
    unit,
    gas,
    method,
    scope,
    includes_td,
    item,
    publisher,
    document,
    published,
    licence,
    source_seen,
    note,
    set,  ///< May be absent: an organisation's own factors are of no set.
};
/// Their names in a file.
inline constexpr std::array<std::string_view, 22> factor_columns{
    "factor_id", "category",   "region_code", "region_name_en", "region_name_local",
    "data_year", "valid_from", "valid_to",    "value",          "unit",
    "gas",       "method",     "scope",       "includes_td",    "item",
    "publisher", "document",   "published",   "licence",        "source_seen",
    "note",      "set"};
[[nodiscard]] constexpr std::string_view name_of(FactorColumn column) noexcept {
    return factor_columns[static_cast<std::size_t>(column)];
}

/// What stands in each column; empty where the file has no such column.
using FactorCells = std::array<std::string, factor_columns.size()>;

struct FactorRowFault {
    FactorColumn column = FactorColumn::factor_id;
    std::string message;  ///< English, to stand behind the column's name: "is empty", "\"x\" is not a year".
};

struct FactorRow {
    EmissionFactor factor;
    std::vector<FactorRowFault> faults;  ///< All that is wrong. With any, nothing of the factor counts.
};
[[nodiscard]] FactorRow read_factor_row(FactorCells cells);

}  // namespace wattmast
