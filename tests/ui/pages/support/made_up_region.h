// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A region of 17,214 sites with figures as mock-up 04 shows them, all made up; the same at every run.
#pragma once

#include <memory>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui::test {

/// 17 cities of the Yangtze Delta. Every site has a mains meter and a router with ten points in all; some have PV,
/// batteries, generators and cooling in the energy tree; a few have no coordinates.
/// @param share One of how many sites there is; 1: all 17,214.
[[nodiscard]] std::shared_ptr<const Catalog> made_up_region(int share = 1);

/// What the engine would say of it. The eight sites of the mock-up need attention; some are late, silent, or far from
/// what is expected. Every value but those that change with time is the same for the same site.
/// @param step Moves the power of every site a little, as a second that has passed.
[[nodiscard]] FleetNow made_up_region_now(const Catalog& catalog, UtcTime now, int step = 0);

}  // namespace wattmast::ui::test
