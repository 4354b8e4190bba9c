// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The parts of KPIs that one site has.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/kpi.h"
#include "app/kpi_nodes.h"
#include "app/kpi_period.h"
#include "app/signal_reader.h"
#include "app/site_layout.h"
#include "carbon/factor_register.h"
#include "units/error.h"

namespace wattmast {

/// What is summed up over sites.
enum class KpiPartKind : std::uint8_t {
    facility = 1,
    it = 2,
    carbon = 3,
    volume = 4,
    photovoltaic = 5,  ///< Zero where the tree has no such node.
    rectifier_input = 6,
    rectifier_output = 7,
};

/// A part of one site, or why it has none.
struct KpiSitePart {
    std::optional<KpiPart> part;
    std::optional<KpiRefusal> refusal;  ///< Set exactly where there is no part.
    std::size_t meters = 0;             ///< Behind the part.
    std::set<std::string> notes;        ///< English; what else a reader must know.
};

/// Reads each part once, when first asked for. Belongs to one thread; the references outlive it.
class KpiSite {
public:
    KpiSite(const SignalReader& reader, const FactorRegister& factors, YearRule rule, const Site& site,
            const CivilPeriod& period, std::optional<int> category);

    [[nodiscard]] const Site& site() const noexcept { return *layout_.site; }
    /// Empty where the site's time zone does not exist: then all parts say so.
    [[nodiscard]] std::optional<TimeRange> range() const noexcept { return range_; }

    /// Fails with `cancelled` and with what the store says; what is wrong with the site's samples is the part's
    /// refusal.
    [[nodiscard]] Result<KpiSitePart> part(KpiPartKind kind, const std::stop_token& cancel);

private:
    [[nodiscard]] Result<KpiSitePart> read(KpiPartKind kind, const std::stop_token& cancel);
    [[nodiscard]] Result<KpiSitePart> energy(const KpiMeters& meters, const std::stop_token& cancel) const;
    [[nodiscard]] Result<KpiSitePart> volume(const std::stop_token& cancel) const;
    [[nodiscard]] Result<KpiSitePart> carbon(const std::stop_token& cancel) const;
    [[nodiscard]] Result<KpiSitePart> carbon_of_grid(const std::stop_token& cancel) const;
    [[nodiscard]] Result<void> note_simulated(const KpiMeters& meters, KpiSitePart& part) const;

    const SignalReader& reader_;
    const FactorRegister& factors_;
    YearRule rule_;
    SiteLayout layout_;
    KpiNodes nodes_;
    std::optional<TimeZone> zone_;
    std::string no_zone_;
    std::optional<TimeRange> range_;
    std::map<KpiPartKind, KpiSitePart> known_;
};

}  // namespace wattmast
