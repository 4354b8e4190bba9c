// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One site's month on one or two pages: what it is, what it measures with, what it used and emitted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/kpi.h"
#include "model/catalog.h"
#include "report/carbon_statement.h"
#include "report/report_document.h"
#include "report/report_language.h"

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

/// @param statement Of this site alone. Throws std::overflow_error where a total leaves its range.
[[nodiscard]] ReportDocument site_sheet_document(const CarbonStatement& statement, const SiteSheet& sheet,
                                                 ReportLanguage language);

}  // namespace wattmast
