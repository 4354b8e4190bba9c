// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Own renewable generation of a month's draft; for draft_market.cpp.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/ledger/draft_parts.h"
#include "carbon/market_month.h"

namespace wattmast {

/// What a site used itself of its own generation, and what somebody states about its certificates.
struct OnSiteUse {
    Energy used;
    OnSiteAttributes attributes = OnSiteAttributes::sold;
    EnergyMethod method = EnergyMethod::measured;
    PartsPerMillion coverage;
    BookRecordId record;  ///< That states the attributes.
    std::vector<PointId> points;
    Digest inputs;
};
using OnSiteUses = std::map<std::string, OnSiteUse, std::less<>>;  ///< By site.

/// Generation of the measured photovoltaic nodes less what the grid nodes' meters exported, never below zero; where no
/// meter counts exports, all of it. Only of sites for which an on_site_generation record is in force on the month's
/// last day: of the others, and of what is not known, a finding. Names the sites with photovoltaics in the context.
/// Fails as draft_month().
[[nodiscard]] Result<OnSiteUses> on_site_uses(DraftContext& context, const std::vector<SiteElectricity>& sites);

/// Findings: a solar certificate for a site with photovoltaics may be of these, and one that was cancelled for own
/// generation contradicts a record that says that those were sold.
void check_own_certificate(DraftContext& context, const OnSiteUses& uses, const BookCertificate& certificate);

}  // namespace wattmast
