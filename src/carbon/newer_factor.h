// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a month would weigh with newer factors than its lines name.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "carbon/emission_factor.h"
#include "carbon/factor_library.h"
#include "carbon/ledger.h"
#include "carbon/source_inventory.h"

namespace wattmast {

/// Of the lines of one factor, which the library has a newer figure for.
struct NewerFactor {
    struct Change {
        SourceSum sum = SourceSum::scope1_and_2_location;
        CarbonMass before;  ///< Of the whole sum, as the lines have it.
        CarbonMass after;   ///< With the newer figure in the place of this one alone.
    };
    LedgerFactor used;
    EmissionFactor newest;
    Gas gas = Gas::co2;       ///< Of the lines.
    std::size_t lines = 0;    ///< That name the factor.
    std::size_t unknown = 0;  ///< Of them, those whose mass with the newer figure cannot be said: their unit differs.
    std::vector<Change> changes;  ///< Sums that the lines are part of, by SourceSum; empty where a line is unknown.
};

/// The newest of a factor's series is that of the latest data year, and among those of one year the one that was
/// published last; an id with other bytes than the lines name is newer, too. A line of energy is multiplied anew and
/// rounded as it was; another one is scaled by new / old value, rounded once, half to even, to mg. A line of which
/// neither leads back to its own mass is unknown. Ascending by id; factors without a newer figure, certificates and
/// contracts are not in it. Pure; throws std::overflow_error where a sum leaves its range.
/// @param lines In force; withdrawals are passed over.
[[nodiscard]] std::vector<NewerFactor> newer_factors(std::span<const LedgerLine> lines, const FactorLibrary& library);

}  // namespace wattmast
