// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Names of what stands at a site, as reports say them.
#pragma once

#include <string>

#include "model/catalog.h"
#include "report/report_language.h"

namespace wattmast {

/// "Grid", "Cooling"
[[nodiscard]] std::string node_kind_name(NodeKind kind, ReportLanguage language);
/// "exchanged"
[[nodiscard]] std::string meter_event_name(MeterEventKind kind, ReportLanguage language);
/// One of a class: "Base station".
[[nodiscard]] std::string site_class_name(SiteKind kind, ReportLanguage language);

}  // namespace wattmast
