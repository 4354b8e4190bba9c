// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The key figures of a site against those of an earlier time, and the points behind them.
#pragma once

#include <vector>

#include "ui/pages/shared/compared_figures.h"
#include "ui/pages/site/site_kpis.h"

namespace wattmast::ui {

/// Power, energy, traffic, energy per traffic, ICT load and battery voltage get their difference as note. PUE is an
/// interim value of a day that has not ended, and carbon has a factor of its own for each time: they keep their notes.
void show_differences(std::vector<SiteKpi>& kpis, const SiteDetail& detail, const ComparedNow& compared);

/// The points that a figure is made of: what Explore draws of it.
[[nodiscard]] std::vector<PointId> points_of(SiteKpiId figure, const Catalog& catalog, const Site& site);

}  // namespace wattmast::ui
