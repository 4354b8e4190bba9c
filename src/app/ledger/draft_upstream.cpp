// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Scope 3 category 3: what came before the grid electricity was made, and before that which the grid lost.
#include <array>
#include <utility>

#include "app/ledger/draft_parts.h"
#include "app/ledger/input_digest.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;

struct UpstreamItem {
    std::string_view factor;
    std::string_view line;
};
constexpr std::array upstream_items{UpstreamItem{"wtt_electricity_gen", "grid_electricity_upstream"},
                                    UpstreamItem{"wtt_electricity_td", "grid_losses_upstream"}};

FactorQuery query_of(const DraftContext& context, const std::string& region, std::string_view item) {
    FactorQuery query;
    query.region = region;
    query.month = context.month;
    query.category = FactorCategory::wtt;
    query.items = {std::string(item)};
    query.rule = context.draft.rules.year;
    query.per = Measure::energy;
    return query;
}

/// Once for a region, and not where its factor of losses holds the upstream.
void note_missing(DraftContext& context, const std::string& region) {
    FactorQuery losses = query_of(context, region, "td_and_upstream");
    losses.category = FactorCategory::td_loss;
    if (!context.factor(losses) && context.told.insert("upstream of electricity " + region).second) {
        context.find(Severity::note, "no_upstream_factor", "",
                     "region " + region +
                         " has no factor of what came before the electricity, so Scope 3 category 3 lacks it there");
    }
}

/// Where the average counts the whole life cycle, what came before is in it already.
std::optional<FactorMatch> upstream_of(DraftContext& context, const std::string& region, const UpstreamItem& item) {
    FactorQuery location;
    location.region = region;
    location.month = context.month;
    location.rule = context.draft.rules.year;
    const auto average = context.factor(location);
    const auto match = context.factor(query_of(context, region, item.factor));
    if (!match || !average) {
        return std::nullopt;
    }
    const bool is_own = average->factor.set.empty() || match->factor.set.empty();
    return is_own || average->factor.set == match->factor.set ? std::optional(*match) : std::nullopt;
}

void add_line(DraftContext& context, const SiteElectricity& electricity, const SiteElectricity::Node& node,
              const UpstreamItem& item, const FactorMatch& match) {
    add_energy_line(context,
                    line_of(context, *electricity.site, electricity.period, LedgerCategory::scope3_upstream,
                            std::string(item.line)),
                    node, match);
}

}  // namespace

Result<void> add_upstream_lines(DraftContext& context, const std::vector<SiteElectricity>& sites) {
    for (const SiteElectricity& electricity : sites) {
        const std::string& region = electricity.site->factor_region;
        if (region.empty() || electricity.nodes.empty()) {
            continue;  // Named where the location-based lines are made.
        }
        for (const UpstreamItem& item : upstream_items) {
            const auto match = upstream_of(context, region, item);
            if (!match) {
                note_missing(context, region);
                continue;
            }
            for (const SiteElectricity::Node& node : electricity.nodes) {
                add_line(context, electricity, node, item, *match);
            }
        }
    }
    return {};
}

}  // namespace wattmast
