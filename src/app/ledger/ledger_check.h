// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Making closed months again to see that they still say the same.
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "app/signal_reader.h"
#include "carbon/factor_register.h"
#include "store/store.h"
#include "units/error.h"

namespace wattmast {

struct LedgerCheck {
    std::uint64_t lines = 0;  ///< In force, made again.
    std::uint64_t replaced =
        0;                      ///< Corrected or withdrawn by later ones. What they were made of is not there any more.
    std::uint64_t retired = 0;  ///< Not made again, because their samples were retired; what is left is as closed.
    std::vector<StoreFinding> findings;
};

/// Makes every line in force of every closed month again: from the samples and meters that there are now; by the
/// policies, gap limits and factors that were closed; from the records that the book had when it was closed, or last
/// corrected. Compares each with what the ledger says. The chain itself is checked by Store::verify(). Everything is
/// collected; a month that cannot be made again is a finding. A line that would be another one, or none, only because
/// samples behind it were retired is no finding while its inputs digest to what it says, see RetiredInputs. Fails with
/// `cancelled` and with what the store says of closings.
[[nodiscard]] Result<LedgerCheck> check_ledger(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                               std::stop_token cancel);

}  // namespace wattmast
