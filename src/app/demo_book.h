// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people would have entered into the book of the demo: decisions, diesel, refrigerants, a certificate, a target.
#pragma once

#include <cstddef>

#include "store/store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Enters the records where the book is empty and the sites of the demo are there; returns how many. Every one says in
/// `who`, `why` and `document` that it is demo data. Consumption lies in the month before `now`, and in this one as far
/// as it is over.
/// Fails as LedgerStore::add_records() and CatalogStore::load().
[[nodiscard]] Result<std::size_t> store_demo_book(Store& store, UtcTime now);

}  // namespace wattmast
