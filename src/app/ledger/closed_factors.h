// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The factors that a closed month was made with.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/book.h"
#include "carbon/factor_register.h"
#include "carbon/ledger.h"
#include "units/utc_time.h"

namespace wattmast {

struct ClosedFactors {
    FactorRegister factors;
    /// Ids of which the lines name more than one row. `factors` has the one that was known last.
    std::vector<std::string> ambiguous;
};

/// The rows that lines name: by the digest of the row, whichever record of the book it is in now, replaced and
/// withdrawn ones among them. An edition that was imported since, or an own factor that took the place of another, is
/// not in it. Where no row has the digest any more, and for factors that a line names without one ("with="), the row of
/// that id as it was known then, so that a changed row is compared and named, not missing.
/// @param shipped The factors that came with the program.
/// @param then When the lines were made. Pure.
[[nodiscard]] ClosedFactors factors_of_lines(std::span<const LedgerLine> lines, const FactorRegister& shipped,
                                             std::span<const BookRecord> book, UtcTime then);

/// " with=ID#DIGEST" for the rules of a line: what a fuel was multiplied with besides, a density or a further gas, and
/// the SHA-256 of that factor's whole row.
[[nodiscard]] std::string with_rule(const EmissionFactor& factor);

/// Rules as lines had them before digests stood behind those ids, and whether they are such.
[[nodiscard]] std::string without_row_digests(std::string_view rules);
[[nodiscard]] bool lacks_row_digests(std::string_view rules);

/// Whether the database knows, or knew, a factor of that id: the program's, an edition's or an own one.
[[nodiscard]] bool is_known_factor(const std::string& id, const FactorRegister& shipped,
                                   std::span<const BookRecord> book);

/// Whether a record of the book says something of factors alone.
[[nodiscard]] bool is_of_factors(const BookRecord& record) noexcept;

}  // namespace wattmast
