// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Closing a month.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/month_corrections.h"
#include "app/ledger/month_draft.h"
#include "carbon/text_chain.h"
#include "store/ledger_store.h"
#include "store/store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// The draft of a month out of a store: with the lines of the year before it. Fails as draft_month() and the store.
[[nodiscard]] Result<MonthDraft> draft_out_of(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                              CivilMonth month, UtcTime now, const std::string& who,
                                              std::stop_token cancel);

/// What is done with findings of severity error.
enum class OpenFindings : std::uint8_t {
    refuse = 1,
    accept = 2,  ///< The closing says how many stood and keeps their digest. A month that is not over is refused still.
};

struct ClosedMonth {
    MonthDraft draft;
    PlannedCorrections corrections;  ///< Of earlier months; empty unless they were asked for.
    std::optional<Closing> closing;  ///< Empty: refused, because of the errors of draft and corrections.
    std::optional<ChainEnd> end;     ///< Of the closings, with this one: what is to be kept outside of the database.
};

/// Drafts a month and writes it into the ledger, if nothing stands against it. Afterwards it cannot be changed: what
/// comes later is a correction in a later closing.
/// @param write Empty: `store` itself is written.
/// @param corrections What became of months that were closed before is corrected in the same closing, its lines before
///                    those of the month; empty: records that came late are errors.
/// Fails with `period_locked` for a month that is closed, `invalid_argument` for an empty `who` or reason, and as
/// draft_month(), plan_corrections() and LedgerStore::append_closing().
[[nodiscard]] Result<ClosedMonth> close_month(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                              CivilMonth month, UtcTime now, const std::string& who,
                                              OpenFindings findings, std::stop_token cancel,
                                              const std::optional<CorrectionRequest>& corrections = std::nullopt,
                                              const LedgerWrite& write = {});

}  // namespace wattmast
