// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A collector's status out of what its parts know.
#pragma once

#include "app/store_writer.h"
#include "app/views.h"
#include "collect/collector.h"

namespace wattmast {

/// What polls are made and how they end.
void add_collector(CollectorStatus& status, const CollectorStatistics& statistics);
/// What is stored. An outage of the store goes before the collector's state.
void add_writer(CollectorStatus& status, const StoreWriterState& writer);

}  // namespace wattmast
