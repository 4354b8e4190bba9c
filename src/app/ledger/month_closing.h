// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Closing a month, and making closed months again to see that they still say the same.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/month_draft.h"
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
    std::optional<Closing> closing;  ///< Empty: refused, because of the draft's errors.
};

/// Drafts a month and writes it into the ledger, if nothing stands against it. Afterwards it cannot be changed: what
/// comes later is a correction in a later closing.
/// Fails with `period_locked` for a month that is closed, `invalid_argument` for an empty `who`, and as draft_month()
/// and LedgerStore::append_closing().
[[nodiscard]] Result<ClosedMonth> close_month(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                              CivilMonth month, UtcTime now, const std::string& who,
                                              OpenFindings findings, std::stop_token cancel);

struct LedgerCheck {
    std::uint64_t lines = 0;  ///< Made again.
    std::vector<StoreFinding> findings;
};

/// Makes every line of every closing again, from samples, book and the factors named in it, and compares each with what
/// was closed. The chain itself is checked by Store::verify(). Everything is collected; a month that cannot be made
/// again is a finding. Fails with `cancelled` and with what the store says of closings.
[[nodiscard]] Result<LedgerCheck> check_ledger(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                               std::stop_token cancel);

}  // namespace wattmast
