// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A line of the ledger beside one that a draft makes now.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "carbon/book.h"
#include "carbon/ledger.h"

namespace wattmast {

/// What a line is about; of one month no two lines in force have the same.
using LineKey =
    std::tuple<std::string, LedgerCategory, std::string, std::string, std::string, std::vector<std::int64_t>>;
[[nodiscard]] LineKey key_of(const LedgerLine& line);

/// "line 17, 2026-10, site SH-01, scope2_location"
[[nodiscard]] std::string place_of(const LedgerLine& line);

/// What of a line would be another one now, in words; empty where all is the same. Numbers, corrections and who wrote
/// them are not compared, and neither is a gap limit, or a digest of a factor beside, that the closed line does not
/// keep.
[[nodiscard]] std::string differences(const LedgerLine& closed, const LedgerLine& again);

/// Whether another factor stands in `again` only because other lines in force of the month name it for the same thing:
/// some of them were corrected to a factor published since, and these stayed as they were closed. Made again, all of
/// them take one. Nobody decided for it.
[[nodiscard]] bool is_of_mixed_factors(const LedgerLine& closed, const LedgerLine& again,
                                       std::span<const LedgerLine> in_force);

/// Lines of one month that belong together. One of both is there.
struct LinePair {
    const LedgerLine* closed = nullptr;
    const LedgerLine* again = nullptr;
};
/// Pairs of the same key; of lines left over those whose record replaces the other's, and then those of the same site,
/// category, node and item that rest on energy, in their order, which only their factors tell apart.
/// Ordered by the lines of the draft, then those that it lacks. @pre both outlive the pairs
[[nodiscard]] std::vector<LinePair> pairs_of(std::span<const LedgerLine> closed, std::span<const LedgerLine> again,
                                             std::span<const BookRecord> book);

}  // namespace wattmast
