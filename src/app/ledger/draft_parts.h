// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The steps of draft_month(); for month_draft.cpp and the files of the steps.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/ledger/month_draft.h"
#include "app/site_layout.h"
#include "carbon/book_views.h"
#include "carbon/boundary.h"
#include "carbon/calculation.h"

namespace wattmast {

/// What all steps share.
struct DraftContext {
    const DraftInputs& inputs;
    const FactorRegister& factors;  ///< Those of the library and the organisation's own.
    /// Where those have none; null: they are all.
    const FactorRegister* other_factors;
    CivilMonth month;
    UtcTime now;
    std::string who;
    std::stop_token cancel;
    MonthDraft& draft;
    std::set<std::string> told{};                             ///< What is said once for all sites.
    std::multimap<std::string, BookEnteredEnergy> entered{};  ///< By site.
    std::multimap<std::string, BookInvoice> invoices{};       ///< By site.
    std::set<std::string, std::less<>> photovoltaic_sites{};  ///< Codes of sites with a measured photovoltaic node.
    std::vector<BookBoundary> boundaries{};
    /// By code: what says that not all of a site is the organisation's. Others are wholly.
    std::map<std::string, const BookBoundary*, std::less<>> shares{};

    /// Null: all of it.
    [[nodiscard]] const BookBoundary* share_of(std::string_view site) const {
        const auto found = shares.find(site);
        return found == shares.end() ? nullptr : found->second;
    }

    /// As FactorRegister::find().
    [[nodiscard]] Result<FactorMatch> factor(const FactorQuery& query) const {
        auto match = factors.find(query);
        const bool is_missing = !match && match.error().code == Errc::no_factor && other_factors != nullptr;
        return is_missing ? other_factors->find(query) : match;
    }
    /// As calculate().
    [[nodiscard]] Result<Calculation> calculated(const CalculationRequest& request) const {
        auto calculation = calculate(request, factors);
        const bool is_missing = !calculation && calculation.error().code == Errc::no_factor && other_factors != nullptr;
        return is_missing ? calculate(request, *other_factors) : calculation;
    }

    void find(CarbonFinding::Severity severity, std::string_view check, const std::string& site, std::string message) {
        draft.findings.push_back({severity, std::string(check), site, std::move(message)});
    }
};

/// Grid electricity of one site as far as it is known.
struct SiteElectricity {
    const Site* site = nullptr;
    TimeRange period;
    struct Node {
        std::string name;
        EnergyInterval interval;
        std::vector<PointId> points;
        std::vector<std::int64_t> records;  ///< Of entered energy.
        Digest inputs;
        std::vector<Duration> gap_limits;  ///< Of each of `points`.
    };
    std::vector<Node> nodes;  ///< Those with an energy.
};

/// Completes the line of a node's energy × factor and adds it; without a mass it is a finding.
void add_energy_line(DraftContext& context, LedgerLine line, const SiteElectricity::Node& node,
                     const FactorMatch& match);

/// Where the policies or entered energy change what the store says of a node's month, the sum of its hours by them:
/// hours of the days of an entered energy are replaced by it, with its record, unless the meter has all of them.
/// @param grid_nodes How many grid nodes the site has. Fails as site_account().
[[nodiscard]] Result<void> apply_rules(DraftContext& context, const Site& site, std::size_t grid_nodes,
                                       SiteElectricity::Node& node);
/// Names entered energies and invoices that touch the month and are not used: of no grid node, or beyond the month.
void check_records(DraftContext& context, const Site& site, const std::vector<NodeMeters>& grid);
/// Compares invoices whose period ends in the month with the meters over the same days,
/// where those cover 95 % of them.
[[nodiscard]] Result<void> check_invoices(DraftContext& context, const Site& site, const TimeZone& zone,
                                          const std::vector<NodeMeters>& grid);

/// Energies of the grid nodes of all sites, with findings for what is wrong. Fails as draft_month().
[[nodiscard]] Result<std::vector<SiteElectricity>> electricity_of_sites(DraftContext& context);

/// Location-based lines and those of the grid's losses.
[[nodiscard]] Result<void> add_location_lines(DraftContext& context, const std::vector<SiteElectricity>& sites);
/// What came before the electricity was made, where the region's set states it.
[[nodiscard]] Result<void> add_upstream_lines(DraftContext& context, const std::vector<SiteElectricity>& sites);
/// Market-based lines.
[[nodiscard]] Result<void> add_market_lines(DraftContext& context, const std::vector<SiteElectricity>& sites);
/// Scope 1 from the book.
[[nodiscard]] Result<void> add_book_lines(DraftContext& context);

/// Of each site the record that holds in the month.
void take_shares(DraftContext& context);
/// Energies become those of the organisation's share, before lines are made of them.
void apply_shares(const DraftContext& context, std::vector<SiteElectricity>& sites);
/// What a line says of the share that its activity was made with: rule and record. Its inputs are those of the whole.
void name_share(const DraftContext& context, LedgerLine& line);

/// A line of a site with what does not depend on its category.
[[nodiscard]] LedgerLine line_of(const DraftContext& context, const Site& site, TimeRange period,
                                 LedgerCategory category, std::string item);
/// The factor as it was, with its row's digest.
[[nodiscard]] LedgerFactor ledger_factor(const EmissionFactor& factor);

}  // namespace wattmast
