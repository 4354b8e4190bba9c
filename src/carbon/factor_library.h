// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The factors of one database: those that came with the program, imported editions, and the organisation's own.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "carbon/book_views.h"
#include "carbon/factor_register.h"

namespace wattmast {

/// A factor that is not offered any more. Closed months that name it keep its bytes.
struct FormerFactor {
    enum class End : std::uint8_t {
        changed = 1,  ///< An edition has another row of its id.
        retired = 2,  ///< An edition does not have it, and whoever imported it took it out.
    };
    EmissionFactor factor;
    End end = End::changed;
    BookRecordId record;  ///< The edition that ended it.
};

/// A factor that cannot be used.
struct LeftOutFactor {
    std::string check;    ///< Stable name: "own_factor_twice", "unknown_set".
    std::string message;  ///< English: which, why, and the mend.
    friend bool operator==(const LeftOutFactor&, const LeftOutFactor&) = default;
};

struct FactorLibrary {
    FactorRegister factors;                 ///< What a look-up finds now.
    std::vector<ImportedEdition> editions;  ///< In the order of import.
    std::vector<FormerFactor> former;       ///< In the order in which they ended; of one id there may be several.
    std::vector<LeftOutFactor> left_out;    ///< Own and imported ones that are not used.
};

/// Editions are laid over the program's factors in the order of their import: a row takes the place of an earlier one
/// of its id. Own factors come last and under ids of their own: one whose id is taken, or was, is left out, and so is a
/// row of a set that `shipped` does not list.
/// @param shipped Those that came with the program.
/// @param book All records, or those that had been entered at some time; see entered_by().
[[nodiscard]] FactorLibrary library_with_book(const FactorRegister& shipped, std::span<const BookRecord> book);

/// Those of `factors` that had been published by that day. What has no date of publication was not: nothing shows it.
[[nodiscard]] FactorRegister published_by(const FactorRegister& factors, CivilDate day);

}  // namespace wattmast
