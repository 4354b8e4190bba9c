// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The key figures of a fleet as text.
#pragma once

#include <optional>
#include <vector>

#include "ui/pages/overview/fleet_summary.h"
#include "ui/pages/shared/compared_sites.h"
#include "ui/widgets/kpi_strip.h"
#include "units/error.h"

namespace wattmast::ui {

/// Power, energy today, traffic, energy per traffic, CO2 this month, sites reporting. A figure that is not of all sites
/// says of how many; one that is of none is a dash.
[[nodiscard]] std::vector<Kpi> fleet_kpis(const FleetSummary& summary);
inline constexpr int fleet_kpi_count = 6;

/// The same where the fleet cannot be read: what was known before in grey, else dashes, with the reason.
[[nodiscard]] std::vector<Kpi> unreadable_fleet_kpis(const std::optional<FleetSummary>& before, Errc why);

/// Power, energy, traffic and energy per traffic get their difference as note; carbon has a factor of its own for each
/// time, and how many sites report is known of now only: they keep theirs.
void show_differences(std::vector<Kpi>& kpis, const SitesCompared& figures, const ComparedNow& compared);

}  // namespace wattmast::ui
