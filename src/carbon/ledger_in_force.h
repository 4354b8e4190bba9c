// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What of a closed month counts: corrections stand in the place of the lines that they name.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "carbon/ledger.h"

namespace wattmast {

/// Those lines that no later one corrects or withdraws, ascending by number; withdrawals are not among them.
/// @pre `lines` ascend by number and hold the lines that their corrections name, such as all of a month.
[[nodiscard]] std::vector<LedgerLine> lines_in_force(std::vector<LedgerLine> lines);

/// Numbers of corrections that name a line which was not in force any more, or is not of their month and site: whoever
/// wrote them counted something twice. @pre as above
[[nodiscard]] std::vector<std::uint64_t> misplaced_corrections(std::span<const LedgerLine> lines);

}  // namespace wattmast
