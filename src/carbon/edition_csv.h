// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An edition of factors as a person brings it: the library's columns, or fewer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/csv_text.h"
#include "carbon/emission_factor.h"
#include "carbon/factor_register.h"

namespace wattmast {

/// What holds for every row that leaves it out. Empty: the rows must state it.
struct EditionStatements {
    std::string publisher;
    std::string document;
    std::string published;  ///< As in a row: "2026-10-24", "2026-10", "2026".
    std::string licence;
    friend bool operator==(const EditionStatements&, const EditionStatements&) = default;
};

struct EditionCsv {
    std::vector<EmissionFactor> factors;  ///< Of the rows without a fault.
    std::vector<std::size_t> lines;       ///< Of the file, of each factor.
    std::vector<CsvFault> faults;         ///< All of them, ascending by line.
};

/// Columns are found by name. Needed are factor_id, category, region_code, value, unit and item; a column that the
/// library does not have is a fault. Of what a row leaves out, `gas` is that of the unit; `scope` follows from category
/// and method where the file has no such column; `method` of electricity is "location" and of a residual mix "market";
/// `licence` is that of the set; publisher, document, publication and licence else come from `statements`. A row
/// without a publication date is a fault: nothing would show when it was known.
/// Of a factor that the library has, a column that the file leaves out is as it is there; but for its publication,
/// which is that of the new figure.
/// @param library Its sets are those that a row may name: another one is a fault, none is the organisation's choice.
[[nodiscard]] EditionCsv parse_edition_csv(std::string_view text, const EditionStatements& statements,
                                           const FactorRegister& library);

}  // namespace wattmast
