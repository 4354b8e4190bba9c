// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One site in detail.
#pragma once

#include <stop_token>

#include "app/fleet_query.h"
#include "app/views.h"
#include "units/error.h"

namespace wattmast {

/// Every node of the site's energy tree as a branch, in the catalogue's order; one that is not measured has neither
/// power nor energy. A battery's energy today is empty: its register, where it has one, counts one direction only.
/// Fails with `unknown_point` where there is no such site.
[[nodiscard]] Result<SiteDetail> site_detail(FleetQuery& fleet, const SignalReader& reader, SiteId site, UtcTime now,
                                             std::stop_token cancel);

}  // namespace wattmast
