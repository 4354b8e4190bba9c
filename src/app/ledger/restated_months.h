// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Restatements out of a ledger: of closed months by their corrections, by other factors, and from year to year.
#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/closed_months.h"
#include "carbon/ledger_restatement.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

struct RestatedMonths {
    std::string before;  ///< What the earlier version is, in words: "as closed".
    std::string after;
    std::vector<CivilMonth> months;  ///< Compared; of two years, those of the earlier one.
    std::vector<CivilMonth> open;    ///< Asked for and left out, because they, or the same of the other year, are open.
    std::vector<CategoryRestatement> categories;
};

/// The months as they were first closed, beside what is in force of them now. Fails with what the store says.
[[nodiscard]] Result<RestatedMonths> restate_corrections(const ClosedMonths& months, std::span<const CivilMonth> asked);

/// What is in force of the months, beside what it would be by other factors: energies, records, policies and gap limits
/// as they were when it was made. A line that those factors give no figure for is an error and no change.
/// @param shipped The factors that came with the program. Editions and own factors of the book are laid over them,
///                whenever they were entered.
/// @param day Only factors that their publisher states to be published by then, and own ones entered by then; empty:
///            all.
/// Fails as draft_again() and with what the store says.
[[nodiscard]] Result<RestatedMonths> restate_factors(const ClosedMonths& months, std::span<const CivilMonth> asked,
                                                     const SignalReader& reader, const FactorRegister& shipped,
                                                     std::optional<CivilDate> day, std::stop_token cancel);

/// What is in force of a year beside what is in force of another one, of the months that are closed in both. Fails with
/// what the store says.
[[nodiscard]] Result<RestatedMonths> restate_years(const ClosedMonths& months, int from, int to);

}  // namespace wattmast
