// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The site, devices and points of a workload in a catalogue of ours.
#pragma once

#include <vector>

#include "bench/compare/workload.h"
#include "store/catalog_store.h"

namespace wattmast::bench {

/// The points of every device, in the order of quantity_list.
[[nodiscard]] std::vector<PointId> make_catalog(CatalogStore& catalog, const Workload& workload);

}  // namespace wattmast::bench
