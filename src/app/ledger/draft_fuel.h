// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Fuel of a month's draft; for draft_book.cpp and the files beside it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/ledger/draft_parts.h"
#include "carbon/digest.h"
#include "carbon/fuel_use.h"

namespace wattmast {

/// What a generator burnt by its hours, with what that rests on.
struct DraftRuntime {
    RuntimeFuel fuel;
    std::vector<PointId> points;  ///< Empty for entered hours.
    Digest inputs;
    std::string rules;  ///< "hours=12.5 hours_from=power"
};

/// Share of a generator's full load from which it counts as running, so that a meter's offset burns nothing.
inline constexpr PartsPerMillion running_from{10'000};

/// Of all generators with a fuel curve in the month. Hours and loads come from the power of the generator node of that
/// name; else from its hour counter with the node's energy; else from a `runtime` record. A meter that covers less than
/// 95 % of the month tells no hours. What is not known is a finding. Fails as draft_month().
[[nodiscard]] Result<std::vector<DraftRuntime>> runtimes_of(DraftContext& context);

/// The digest of several records: over theirs, one in a row. Of one, its own. Those that the book lacks are left out.
[[nodiscard]] Digest digest_of_records(std::span<const BookRecord> book, const std::vector<BookRecordId>& records);

}  // namespace wattmast
