// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a site sheet says beside the ledger: what the site is, its meters, its days and its key figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/kpi.h"
#include "model/catalog.h"
#include "units/civil_time.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// A measured node's month, and what it is measured with.
struct SheetNode {
    EnergyNode node;
    std::vector<PointId> points;
    std::string device;            ///< Name; empty where the catalogue has none.
    std::string profile;           ///< Id.
    Duration interval{};           ///< Between polls.
    std::optional<Energy> energy;  ///< Empty: no figure, see the findings.
    EnergyMethod method = EnergyMethod::missing;
    PartsPerMillion coverage;
};

/// Grid electricity of a civil day of the site.
struct SheetDay {
    CivilDate day;
    std::optional<Energy> energy;  ///< Empty: no grid node has a figure.
    std::vector<PointId> points;
};

struct SheetMeterEvent {
    std::string at;  ///< In the site's time zone.
    std::string device;
    MeterEvent event;
};

struct SiteSheet {
    Site site;
    std::vector<SheetNode> nodes;         ///< Grid first, then as the tree has them.
    std::vector<SheetDay> days;           ///< All of the month.
    std::vector<SheetMeterEvent> events;  ///< Of all its devices, the newest last.
    std::vector<Kpi> kpis;                ///< Those that are not refused.
};

}  // namespace wattmast
