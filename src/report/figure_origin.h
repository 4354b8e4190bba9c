// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a figure of a report can be looked at in the program. No file has it: files carry the trace of a cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "carbon/emission_factor.h"
#include "carbon/ledger.h"
#include "carbon/source_inventory.h"

namespace wattmast {

struct ReportTable;

struct FigureOrigin {
    enum class Kind : std::uint8_t {
        ledger = 1,    ///< Lines of the ledger, or of its draft.
        factor = 2,    ///< A factor of the library.
        coverage = 3,  ///< How the month's energies are known, and what is missing.
        energy = 4,    ///< Electricity by the meters.
    };
    Kind kind = Kind::ledger;
    std::string site = {};                        ///< Code; empty: all of the report.
    std::optional<SourceSum> sum = {};            ///< Of a sum of lines: which account.
    std::optional<LedgerCategory> category = {};  ///< Of lines of one source, with its item: goes before `sum`.
    std::string item = {};                        ///< May be empty.
    std::optional<Gas> gas = {};                  ///< Of masses.
    std::string factor = {};                      ///< Id.
    std::optional<std::uint64_t> line = {};       ///< Number in the ledger, of a single one.
    friend bool operator==(const FigureOrigin&, const FigureOrigin&) = default;
};

/// Of a cell: what its column says, with what its row says in the fields that are empty there. A factor that the
/// library has not (a certificate, a contract) is looked up at its lines. Empty: of a column without an origin, of a
/// text that is no factor's name, of an empty cell, and of a factor where the row names neither it nor its lines.
/// @pre the table has the cell
[[nodiscard]] std::optional<FigureOrigin> origin_of(const ReportTable& table, std::size_t row, std::size_t column);

}  // namespace wattmast
