// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Amounts of KPIs out of the book.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/kpi_period.h"
#include "app/kpi_query.h"
#include "carbon/book.h"
#include "model/catalog.h"

namespace wattmast {

/// What standing records say of all these sites together: water, reused heat, subscribers, and renewable electricity by
/// cancelled certificates. A record counts whole or not at all: its days must lie in the period. Coverage is the share
/// of the sites' days that records have; of a site that states several sources, that of the least known one.
///
/// Absent, with the reason: where records of one site (and source) share days; where there is none.
/// Subscribers are the mean by days of each site, added over sites, rounded half to even; a record of the whole
/// organisation counts where all sites are asked for. Renewable: cancelled certificates of solar, wind, hydro, biomass
/// and geothermal that were generated within the period, of these sites, or of none where all are asked for; not those
/// of a site's own generation, which its meters tell.
/// @param sites In any order; all of the catalogue, or some of them. @pre not empty
[[nodiscard]] EnteredAmounts book_amounts(std::span<const BookRecord> book, const Catalog& catalog,
                                          std::span<const Site* const> sites, const CivilPeriod& period);

}  // namespace wattmast
