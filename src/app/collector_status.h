// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A collector's status out of what its parts know.
#pragma once

#include <cstdint>
#include <deque>

#include "app/store_writer.h"
#include "app/views.h"
#include "collect/collector.h"

namespace wattmast {

/// What polls are made and how they end.
void add_collector(CollectorStatus& status, const CollectorStatistics& statistics);
/// What is stored. An outage of the store goes before the collector's state.
void add_writer(CollectorStatus& status, const StoreWriterState& writer);

/// Polls a second over the last minute, or since the collector began. Call it once a second.
/// @param seen What was counted before; gets `polls`, and starts anew where the counter did.
[[nodiscard]] double polls_a_second(std::deque<std::uint64_t>& seen, std::uint64_t polls);

}  // namespace wattmast
