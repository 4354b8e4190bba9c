// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What of a closed month counts: corrections stand in the place of the lines that they name.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "carbon/ledger.h"

namespace wattmast {

/// Those lines that no later one corrects or withdraws, ascending by number; withdrawals are not among them.
/// @pre `lines` ascend by number and hold the lines that their corrections name, such as all of a month.
[[nodiscard]] std::vector<LedgerLine> lines_in_force(std::vector<LedgerLine> lines);

/// One figure of a month from its closing to now. At least one is there.
struct LineHistory {
    std::optional<LedgerLine> closed;    ///< As it was first closed; empty: a correction added it.
    std::optional<LedgerLine> in_force;  ///< Empty: it was withdrawn.
    friend bool operator==(const LineHistory&, const LineHistory&) = default;
};
/// In the order of their first lines; what was added and withdrawn again is left out. @pre as above
[[nodiscard]] std::vector<LineHistory> line_histories(std::span<const LedgerLine> lines);

/// Numbers of corrections that name a line which was not in force any more, or is not of their month and site: whoever
/// wrote them counted something twice. @pre as above
[[nodiscard]] std::vector<std::uint64_t> misplaced_corrections(std::span<const LedgerLine> lines);

}  // namespace wattmast
