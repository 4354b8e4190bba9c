// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The key figures of a site as text.
#pragma once

#include <vector>

#include "app/views.h"
#include "ui/widgets/kpi_strip.h"

namespace wattmast::ui {

/// What a tile leads to.
enum class SiteKpiId : std::uint8_t { power, energy, traffic, energy_per_traffic, battery, pue, ict, carbon };

struct SiteKpi {
    SiteKpiId figure = SiteKpiId::power;
    Kpi kpi;
};

/// Only figures that the site can have: no battery tile without a battery, no PUE unless all of the hall's IT is
/// metered. Absent values are a dash, never 0. Momentary
/// values of a site that is late or silent are grey and tell their age.
[[nodiscard]] std::vector<SiteKpi> site_kpis(const SiteDetail& detail, const Site& site, UtcTime now);

/// Energy into the site over energy into its IT, since midnight (ISO/IEC 30134-2, but of a day instead of a year, so an
/// interim value). Empty unless every uppermost ICT node has today's energy and the site's is known.
[[nodiscard]] std::optional<double> pue_today(const SiteDetail& detail);

/// W of the uppermost ICT nodes now; empty without any, or where one has no value.
[[nodiscard]] std::optional<double> ict_power(const SiteDetail& detail);

}  // namespace wattmast::ui
