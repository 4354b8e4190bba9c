// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A time in which the store took no samples: what people are told while it lasts and afterwards.
#pragma once

#include <cstddef>
#include <optional>

#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// From the first refusal until everything that waited is stored.
struct StoreOutage {
    Failure failure;  ///< The newest; its code may change while the outage lasts.
    UtcTime since;
    std::optional<UtcTime> until;       ///< Empty while it lasts.
    std::size_t waited = 0;             ///< Samples: the most that waited in memory at once.
    std::optional<UtcTime> full_since;  ///< Memory ran full as well: from here no polls, so a gap in the history.

    friend bool operator==(const StoreOutage&, const StoreOutage&) = default;
};

}  // namespace wattmast
