// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What closed months would say now, as lines that correct them.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/closed_months.h"
#include "app/signal_reader.h"
#include "carbon/factor_register.h"
#include "carbon/ledger.h"
#include "carbon/location_month.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// Whether a factor published since takes the place of the one that was closed. Always somebody's decision.
enum class Restating : std::uint8_t {
    keep_factors = 1,  ///< Only what had no factor gets one.
    restate_factors = 2,
};

struct CorrectionRequest {
    std::string reason;  ///< That of each line; what a person says of it. @pre not empty
    std::string who;
    Restating factors = Restating::keep_factors;
};

struct PlannedCorrection {
    LedgerLine line;                   ///< Numbered as it would be in a closing now.
    std::string change;                ///< English: what was and what is.
    std::optional<LedgerLine> before;  ///< The line that it names.
};

struct PlannedCorrections {
    std::optional<CivilMonth> since;             ///< The first closed month that was looked at; empty: none.
    std::vector<CorrectedMonth> months;          ///< Those with corrections.
    std::vector<PlannedCorrection> corrections;  ///< By month.
    std::vector<CarbonFinding> findings;         ///< Errors: lines that differ, but are left as they were closed.
};

/// Drafts every closed month before `before` again, from the samples, meters, book and policies of now, and gives a
/// line for each that differs: one that stands in the place of another, one that the month lacked, or one that
/// withdraws another.
///
/// A figure is withdrawn only where a record, a node or the market's shares say so. Where it cannot be made any more
/// (its factor is not in the library, its site not in the inventory, its samples are gone), and where less of it is
/// known because samples were retired, it stays as it was closed, and a finding says so. None does of a line that is
/// not made again only because its samples were retired, as long as its inputs digest to what it says.
/// Fails as draft_again() and with what the store says.
/// @param months Of the store that `reader` reads.
[[nodiscard]] Result<PlannedCorrections> plan_corrections(const ClosedMonths& months, CivilMonth before,
                                                          const SignalReader& reader, const FactorRegister& factors,
                                                          const CorrectionRequest& request, UtcTime now,
                                                          std::stop_token cancel);

}  // namespace wattmast
