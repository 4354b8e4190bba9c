// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energies of grid nodes, and the location-based lines made of them.
#include <algorithm>
#include <utility>

#include "app/ledger/draft_parts.h"
#include "app/ledger/gap_limits.h"
#include "app/ledger/input_digest.h"
#include "app/node_energy.h"
#include "app/point_energy.h"
#include "carbon/canonical_text.h"
#include "carbon/factor_edition.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;

bool is_about_the_site(Errc code) {
    return code == Errc::overflow || code == Errc::invalid_argument || code == Errc::no_data;
}

std::string percent(PartsPerMillion share) {
    return Decimal(share.count, -4).normalized().to_string() + " %";
}

/// Findings about a node's interval that a reader of the month must know.
void note_interval(DraftContext& context, const Site& site, const std::string& node, const EnergyInterval& interval) {
    const auto note = [&](Severity severity, std::string_view check, const std::string& message) {
        context.find(severity, check, site.code, "site " + site.code + ", node " + node + ": " + message);
    };
    if (interval.coverage < low_coverage_below) {
        note(Severity::warning, "low_coverage",
             "the energy covers " + percent(interval.coverage) + " of the month; it was not scaled up");
    }
    if (interval.method == EnergyMethod::estimated) {
        note(Severity::warning, "estimated", "more than half of the energy was shared by time over a gap");
    }
    for (const EnergyFinding& finding : interval.findings) {
        const bool is_grave =
            finding.kind == EnergyFinding::Kind::reset || finding.kind == EnergyFinding::Kind::implausible;
        const bool is_summed_up = finding.kind == EnergyFinding::Kind::gap ||
                                  finding.kind == EnergyFinding::Kind::begins_late ||
                                  finding.kind == EnergyFinding::Kind::ends_early;
        if (!is_summed_up) {
            note(is_grave ? Severity::warning : Severity::note, id_of(finding.kind),
                 to_iso8601(finding.range.begin) + ": " + finding.detail);
        }
    }
}

Result<void> add_node(DraftContext& context, const NodeMeters& meters, std::size_t grid_nodes,
                      SiteElectricity& electricity) {
    const Site& site = *electricity.site;
    auto found = node_energy(context.inputs.reader, meters, {&electricity.period, 1}, context.cancel);
    if (!found) {
        if (!is_about_the_site(found.error().code)) {
            return found.error();
        }
        context.find(Severity::error, name_of(found.error().code), site.code,
                     "site " + site.code + ", node " + meters.node.name + ": " + found.error().detail);
        return {};
    }
    SiteElectricity::Node node;
    node.name = meters.node.name;
    node.interval = std::move(found->front());
    if (const auto applied = apply_rules(context, site, grid_nodes, node); !applied) {
        return applied;
    }
    if (!node.interval.energy) {
        context.find(Severity::error, "no_data", site.code,
                     "site " + site.code + ", node " + node.name + ": no energy for " + context.month.to_string() +
                         ", so no emissions; enter it from an invoice, or look for the samples");
        return {};
    }
    if (node.interval.energy->count() < 0) {
        context.find(Severity::error, "negative_energy", site.code,
                     "site " + site.code + ", node " + node.name +
                         ": the energy is negative; check the direction of the meter. It is not booked");
        return {};
    }
    note_interval(context, site, node.name, node.interval);
    node.points = input_points(meters, node.interval.method);
    for (const PointId point : node.points) {
        const auto limit = context.inputs.reader.gap_limit_of(point);
        if (!limit) {
            return limit.error();
        }
        node.gap_limits.push_back(*limit);
    }
    auto digest = input_digest(context.inputs.reader, node.points, node.interval, context.cancel);
    if (!digest && is_about_the_site(digest.error().code)) {
        context.find(Severity::error, "no_inputs", site.code,
                     "site " + site.code + ", node " + node.name +
                         ": what its energy rests on cannot be told any more: " + digest.error().detail);
        return {};
    }
    if (!digest) {
        return digest.error();
    }
    node.inputs = *digest;
    electricity.nodes.push_back(std::move(node));
    return {};
}

Result<SiteElectricity> electricity_of(DraftContext& context, const Site& site, const TimeZone& zone) {
    SiteElectricity electricity;
    electricity.site = &site;
    electricity.period = zone.range_of(context.month);
    const SiteLayout layout = layout_of(context.inputs.reader.index(), site);
    if (layout.grid.empty()) {
        context.find(Severity::error, "no_grid_node", site.code,
                     "site " + site.code + " has no measured grid node; name its mains meter in the inventory");
    }
    for (const NodeMeters& meters : layout.grid) {
        if (const auto added = add_node(context, meters, layout.grid.size(), electricity); !added) {
            return added.error();
        }
    }
    check_records(context, site, layout.grid);
    if (const auto checked = check_invoices(context, site, zone, layout.grid); !checked) {
        return checked.error();
    }
    return electricity;
}

/// Says once for all sites that a factor is of an earlier year.
void note_fit(DraftContext& context, const FactorMatch& match) {
    if (match.fit == FactorMatch::Fit::earlier_year && context.told.insert(match.factor.id).second) {
        context.find(Severity::warning, "earlier_factor_year", "",
                     "the factor " + match.factor.id + " describes " + year_text(match.factor) + ", not " +
                         std::to_string(context.month.year()) + " (rule " +
                         std::string(id_of(context.draft.rules.year)) + ")");
    }
}

void add_grid_losses(DraftContext& context, const SiteElectricity& electricity) {
    FactorQuery query;
    query.region = electricity.site->factor_region;
    query.month = context.month;
    query.category = FactorCategory::td_loss;
    query.items = {"td_losses", "td_and_upstream"};
    query.rule = context.draft.rules.year;
    query.per = Measure::energy;
    const auto match = context.factor(query);
    if (!match) {
        if (context.told.insert("td_loss " + query.region).second) {
            context.find(Severity::note, "no_loss_factor", "",
                         "region " + query.region +
                             " has no factor for losses of the grid, so Scope 3 category 3 lacks them there");
        }
        return;
    }
    note_fit(context, *match);
    for (const SiteElectricity::Node& node : electricity.nodes) {
        add_energy_line(
            context,
            line_of(context, *electricity.site, electricity.period, LedgerCategory::scope3_td_losses, "grid_losses"),
            node, *match);
    }
}

}  // namespace

void add_energy_line(DraftContext& context, LedgerLine line, const SiteElectricity::Node& node,
                     const FactorMatch& match) {
    const auto mass = emissions(*node.interval.energy, match.factor);
    if (!mass) {
        context.find(Severity::error, name_of(mass.error().code), line.site,
                     "site " + line.site + ": " + mass.error().detail);
        return;
    }
    line.node = node.name;
    line.region = match.factor.region;
    line.energy = LedgerEnergy{*node.interval.energy, node.interval.method, node.interval.coverage};
    line.factor = ledger_factor(match.factor);
    line.gas = *match.factor.gas;
    line.mass = *mass;
    line.rules = "year_rule=" + std::string(id_of(context.draft.rules.year)) +
                 (match.fit == FactorMatch::Fit::earlier_year ? " factor_year=" + year_text(match.factor) : "") +
                 " gap_policy=" + std::string(id_of(context.draft.rules.account.gaps.policy)) +
                 gap_limit_rule(node.gap_limits);
    for (const PointId point : node.points) {
        line.points.push_back(
            point_text(context.inputs.reader.catalog(), *context.inputs.reader.catalog().point(point)));
    }
    line.records = node.records;
    line.inputs = node.inputs;
    name_share(context, line);
    context.draft.lines.push_back(std::move(line));
}

LedgerLine line_of(const DraftContext& context, const Site& site, TimeRange period, LedgerCategory category,
                   std::string item) {
    LedgerLine line;
    line.month = context.month;
    line.site = site.code;
    line.time_zone = site.time_zone;
    line.region = site.factor_region;
    line.period = period;
    line.category = category;
    line.item = std::move(item);
    line.who = context.who;
    return line;
}

LedgerFactor ledger_factor(const EmissionFactor& factor) {
    return {factor.id, factor.value, factor.unit, row_digest(factor)};
}

Result<std::vector<SiteElectricity>> electricity_of_sites(DraftContext& context) {
    std::vector<SiteElectricity> all;
    for (const Site& site : context.inputs.reader.catalog().sites) {
        if (context.cancel.stop_requested()) {
            return fail(Errc::cancelled, "the draft of " + context.month.to_string() + " was given up");
        }
        ++context.draft.sites;
        const auto zone = TimeZone::find(site.time_zone);
        if (!zone) {
            context.find(Severity::error, "no_time_zone", site.code,
                         "site " + site.code + ": " + zone.error().detail + "; its month cannot be cut");
            continue;
        }
        auto electricity = electricity_of(context, site, *zone);
        if (!electricity) {
            return electricity.error();
        }
        if (electricity->period.end > context.now && context.told.insert("month_not_over").second) {
            context.find(Severity::error, "month_not_over", "",
                         "the month is not over at site " + site.code + " before " +
                             to_iso8601(electricity->period.end, *zone) + "; it cannot be closed yet");
        }
        all.push_back(std::move(*electricity));
    }
    const UtcTime month_end = TimeZone::utc().range_of(context.month).end;
    if (all.empty() && month_end > context.now) {
        context.find(Severity::error, "month_not_over", "", "the month is not over before " + to_iso8601(month_end));
    }
    return all;
}

Result<void> add_location_lines(DraftContext& context, const std::vector<SiteElectricity>& sites) {
    for (const SiteElectricity& electricity : sites) {
        const Site& site = *electricity.site;
        if (site.factor_region.empty()) {
            context.find(Severity::error, "no_region", site.code,
                         "site " + site.code +
                             " has no factor region, so no emissions; set factor_region of the "
                             "site, for example CN-SH");
            continue;
        }
        FactorQuery query;
        query.region = site.factor_region;
        query.month = context.month;
        query.rule = context.draft.rules.year;
        const auto match = context.factor(query);
        if (!match) {
            context.find(Severity::error, name_of(match.error().code), site.code,
                         "site " + site.code + ": " + match.error().detail);
            continue;
        }
        note_fit(context, *match);
        for (const SiteElectricity::Node& node : electricity.nodes) {
            add_energy_line(
                context,
                line_of(context, site, electricity.period, LedgerCategory::scope2_location, "grid_electricity"), node,
                *match);
        }
        add_grid_losses(context, electricity);
    }
    return {};
}

}  // namespace wattmast
