// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What importing an edition would change, and the record of the book that does it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "carbon/edition_csv.h"
#include "carbon/factor_edition.h"
#include "carbon/factor_library.h"
#include "units/civil_time.h"
#include "units/utc_time.h"

namespace wattmast {

/// What becomes of factors of the sets that a file names which are not in it.
enum class AbsentFactors : std::uint8_t {
    stay = 1,         ///< The file brings news alone: one year of several.
    are_retired = 2,  ///< The file is all of its sets: they are not offered any more.
};

struct EditionOrder {
    std::string name;  ///< Of the file, for people.
    std::string text;  ///< What is in it.
    EditionStatements statements;
    AbsentFactors absent = AbsentFactors::stay;
    std::string who;
    std::string why;
    UtcTime now;
};

struct EditionPlan {
    std::vector<CsvFault> faults;  ///< With any, the file cannot be taken, and nothing below is there.
    /// What the library has of the same sets and ids, against the file. Without `are_retired` nothing that is said to
    /// be removed goes, and no finding names it.
    EditionComparison comparison;
    std::size_t unchanged = 0;         ///< Rows that are in the library as they are.
    std::optional<BookRecord> record;  ///< What is to be entered; empty with faults, or where nothing would change.
};

/// Plans an import over the library as it is. Nothing is entered: add `record` to the book.
[[nodiscard]] EditionPlan plan_edition(const EditionOrder& order, const FactorLibrary& library);

/// What the library has that a file may speak of: the factors of the sets that it names, and those whose ids it has. A
/// file that names no set says nothing about what it leaves out.
[[nodiscard]] std::vector<EmissionFactor> comparable(std::span<const EmissionFactor> library,
                                                     std::span<const EmissionFactor> edition);

}  // namespace wattmast
