// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// KPIs of sites out of the store.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/kpi.h"
#include "app/kpi_period.h"
#include "app/signal_reader.h"
#include "carbon/factor_register.h"
#include "units/error.h"
#include "units/quantity.h"

namespace wattmast {

/// Where an amount comes from that no meter tells. Empty: given by hand, of the whole period.
struct EnteredFrom {
    std::string what;                 ///< English: "water of the book (12 records, 365 of 365 days)".
    PartsPerMillion coverage{whole};  ///< Of the sites' days.
    std::vector<std::string> notes;   ///< English; what else a reader must know.
    std::string missing;              ///< English: why there is no amount.
};

/// What no meter tells. Of all sites asked for together, and of the whole period. Empty: nobody said; zero is an
/// amount.
struct EnteredAmounts {
    std::optional<std::int64_t> water_millilitres;
    std::optional<Energy> reused_heat;
    std::optional<Energy> renewable;  ///< By certificates and contracts, besides what is generated on site.
    std::optional<std::int64_t> subscribers;
    std::optional<std::int64_t> racks;  ///< Standard racks of the one data centre asked for.
    EnteredFrom water_from{};
    EnteredFrom heat_from{};
    EnteredFrom renewable_from{};
    EnteredFrom subscribers_from{};
    /// Codes of sites whose own generation's certificates were sold, or kept, in the period, as somebody states. Sold
    /// generation is not renewable; where nobody says anything it counts, and a note says so.
    std::set<std::string, std::less<>> sold_generation{};
    std::set<std::string, std::less<>> kept_generation{};
};

struct KpiRequest {
    std::vector<SiteId> sites;  ///< Empty: all. Each counts once.
    CivilPeriod period;
    std::vector<KpiId> kpis;
    EnteredAmounts entered;
    std::optional<int> category;  ///< 1 to 3, see KpiInput; decides where IT energy is taken from.
    PartsPerMillion threshold{950'000};
    YearRule year_rule = YearRule::latest_published_not_after;
};

struct KpiSiteLeftOut {
    std::string site;  ///< Code.
    KpiRefusal reason;
};

/// One KPI over all sites of the request.
struct KpiFigure {
    Kpi kpi;
    std::size_t sites = 0;                 ///< In the figure.
    std::vector<KpiSiteLeftOut> left_out;  ///< By code as asked; of one site alone empty: its refusal is the KPI's.
};

/// The KPIs in the order asked. Of several sites each is the quotient of the sums, over the sites that have both parts
/// with enough coverage; the coverage of the whole is the mean over all sites asked for, one left out counting 0. Where
/// an amount that was entered is of all sites, none may be left out.
/// Carbon is grid electricity by the location-based factor of each month, see location_month.h.
/// Fails with `unknown_point` for a site that does not exist, `no_data` for a catalogue without sites, `cancelled`, and
/// what the store says. Thread: a worker; a period of all meters is read.
[[nodiscard]] Result<std::vector<KpiFigure>> kpi_figures(const SignalReader& reader, const FactorRegister& factors,
                                                         const KpiRequest& request, std::stop_token cancel);

}  // namespace wattmast
