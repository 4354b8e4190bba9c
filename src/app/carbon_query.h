// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A month of carbon out of the store.
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "app/engine.h"
#include "app/signal_reader.h"
#include "carbon/factor_register.h"
#include "carbon/location_month.h"
#include "report/report_document.h"
#include "units/error.h"

namespace wattmast {

/// The year rule of live figures and of the month's report: the latest year published by the month's end, flagged
/// wherever it is not the month's own.
inline constexpr YearRule carbon_year_rule = YearRule::latest_published_not_after;

/// Grid electricity of the month, cut in the site's zone: from the registers of the measured grid nodes, from their
/// power where that covers more, else missing. A site that cannot be computed says why in `failure`.
/// Fails only with `cancelled` and with what the store says.
[[nodiscard]] Result<SiteMonth> site_month(const SignalReader& reader, const Site& site, CivilMonth month,
                                           std::stop_token cancel);

/// The month's location-based report. Depends on nothing but the samples, the catalogue, the factors, the tz database
/// (which it names) and `provenance`, which is printed first. Says where samples are simulated.
/// Fails with `unknown_point` for a site that does not exist, `no_data` for a catalogue without sites, `overflow`,
/// `cancelled`, and what the store says.
[[nodiscard]] Result<ReportDocument> carbon_report(const SignalReader& reader, const FactorRegister& factors,
                                                   const ReportRequest& request,
                                                   std::span<const std::pair<std::string, std::string>> provenance,
                                                   std::stop_token cancel);

}  // namespace wattmast
