// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/report_checks.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace wattmast {
namespace {

constexpr std::array areas{CheckArea::coverage,     CheckArea::meters, CheckArea::bills,  CheckArea::factors,
                           CheckArea::certificates, CheckArea::fuel,   CheckArea::ledger, CheckArea::other};

struct Named {
    std::string_view begin;  ///< What ids of the area begin with.
    CheckArea area;
};

/// The first that fits: longer ones stand before what they begin with.
constexpr std::array names{
    Named{"low_coverage", CheckArea::coverage},
    Named{"missing_hours", CheckArea::coverage},
    Named{"gap_", CheckArea::coverage},
    Named{"no_data", CheckArea::coverage},
    Named{"no_energy", CheckArea::coverage},
    Named{"no_inputs", CheckArea::coverage},
    Named{"no_grid_node", CheckArea::coverage},
    Named{"no_time_zone", CheckArea::coverage},
    Named{"month_not_over", CheckArea::coverage},
    Named{"month_open", CheckArea::ledger},
    Named{"partial_month", CheckArea::coverage},
    Named{"register_", CheckArea::meters},
    Named{"branch", CheckArea::meters},
    Named{"unexplained", CheckArea::meters},
    Named{"estimated", CheckArea::meters},
    Named{"entered", CheckArea::meters},
    Named{"negative_energy", CheckArea::meters},
    Named{"double_line", CheckArea::meters},
    Named{"simulated", CheckArea::meters},
    Named{"invoice", CheckArea::bills},
    Named{"no_factor", CheckArea::factors},
    Named{"no_loss_factor", CheckArea::factors},
    Named{"no_upstream_factor", CheckArea::factors},
    Named{"no_region", CheckArea::factors},
    Named{"region_", CheckArea::factors},
    Named{"earlier_factor", CheckArea::factors},
    Named{"ambiguous", CheckArea::factors},
    Named{"no_residual", CheckArea::factors},
    Named{"location_as_residual", CheckArea::factors},
    Named{"cancelled", CheckArea::certificates},
    Named{"not_cancelled", CheckArea::certificates},
    Named{"contract", CheckArea::certificates},
    Named{"overlapping_contracts", CheckArea::certificates},
    Named{"double_use", CheckArea::certificates},
    Named{"own_generation", CheckArea::certificates},
    Named{"on_site", CheckArea::certificates},
    Named{"maybe_own_generation", CheckArea::certificates},
    Named{"export_", CheckArea::certificates},
    Named{"vintage", CheckArea::certificates},
    Named{"fuel", CheckArea::fuel},
    Named{"tank", CheckArea::fuel},
    Named{"delivery", CheckArea::fuel},
    Named{"runtime", CheckArea::fuel},
    Named{"no_rated_power", CheckArea::fuel},
    Named{"no_amount", CheckArea::fuel},
    Named{"late", CheckArea::ledger},
    Named{"not_made_again", CheckArea::ledger},
};

/// Worst first.
int rank_of(FindingSeverity severity) {
    return severity == FindingSeverity::error ? 0 : severity == FindingSeverity::warning ? 1 : 2;
}

}  // namespace

std::span<const CheckArea> check_areas() noexcept {
    return areas;
}

CheckArea area_of_check(std::string_view check) noexcept {
    const auto found = std::ranges::find_if(names, [&](const Named& name) { return check.starts_with(name.begin); });
    return found == names.end() ? CheckArea::other : found->area;
}

std::vector<ReportCheck> report_checks(const CarbonStatement& statement) {
    std::vector<ReportCheck> checks;
    std::map<std::pair<int, std::string>, std::size_t> places;
    for (const CarbonFinding& finding : statement.findings) {
        const auto [place, is_new] = places.try_emplace({rank_of(finding.severity), finding.check}, checks.size());
        if (is_new) {
            checks.push_back({finding.check, finding.severity, 0, {}, finding.message});
        }
        ReportCheck& check = checks[place->second];
        ++check.findings;
        const bool is_known = finding.site.empty() || (!check.sites.empty() && check.sites.back() == finding.site) ||
                              std::ranges::find(check.sites, finding.site) != check.sites.end();
        if (!is_known) {
            check.sites.push_back(finding.site);
        }
    }
    std::ranges::stable_sort(checks, [](const ReportCheck& one, const ReportCheck& other) {
        return std::pair(rank_of(one.severity), other.findings) < std::pair(rank_of(other.severity), one.findings);
    });
    return checks;
}

}  // namespace wattmast
