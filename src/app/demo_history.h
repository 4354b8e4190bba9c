// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The past of a simulated fleet, put into a database.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "app/inventory.h"
#include "sim/fleet.h"
#include "store/store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct DemoHistoryReport {
    std::uint64_t samples = 0;  ///< Stored now; 0 if the past was there already.
    TimeRange range;            ///< Generated now.
};

/// The moment around which the database's planted faults lie: the one stored at its first start, else `now`, which is
/// then stored.
[[nodiscard]] Result<UtcTime> demo_anchor(CatalogStore& store, UtcTime now);

/// The language in which the database's fleet is named: that of its first start, else `wanted`, which is then stored.
/// Databases of before there was a choice are English. @pre demo_anchor() was not called for a new database yet
[[nodiscard]] Result<sim::NameLanguage> demo_names(CatalogStore& store, sim::NameLanguage wanted);

/// Saves the inventory and fills in what is missing between `days` before `now` and `now`: everything the first time,
/// afterwards the time since the newest sample; a run that was broken off is done again. Samples have origin
/// `simulated`.
/// @param progress Called with 0 … 1 now and then.
[[nodiscard]] Result<DemoHistoryReport> store_demo_history(Store& store, const Inventory& inventory,
                                                           const sim::Fleet& fleet, UtcTime now, int days,
                                                           const std::function<void(double)>& progress,
                                                           std::stop_token cancel);

}  // namespace wattmast
