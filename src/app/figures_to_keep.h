// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What of a node's month is to be kept.
#pragma once

#include <chrono>
#include <stop_token>
#include <vector>

#include "app/signal_reader.h"
#include "app/site_layout.h"
#include "store/figure_store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// A civil day is closed so long after its end: what energy looks at behind it is there then.
inline constexpr Duration closing_delay{std::chrono::hours{4}};

/// A civil month of a zone, cut once for all of its sites.
struct MonthParts {
    TimeRange range;
    std::vector<TimeRange> hours;
    std::vector<TimeRange> days;
};
[[nodiscard]] MonthParts parts_of(CivilMonth month, const TimeZone& zone);

/// What of a node's month should be kept at `now` and is not, or does not hold any more: the hours of the point that
/// its energy is found from, to the end of the last day that has closed; and of a month that has, each meter's energy
/// of the month and the digest of the inputs. Nothing of what needs retired samples, whose figures are made anew each
/// time, and of a month that ends before the first value. What is wrong with the node's samples is not kept and no
/// failure. Fails with `cancelled` and what the store says. @pre The reader has figures
[[nodiscard]] Result<std::vector<KeptFigure>> figures_to_keep(const SignalReader& reader, const NodeMeters& meters,
                                                              const MonthParts& month, UtcTime now,
                                                              std::stop_token cancel);

}  // namespace wattmast
