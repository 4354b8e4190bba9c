// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What policies and people make of a node's month: gaps by rule, entered energy, and invoices beside the meter.
#include <algorithm>
#include <span>
#include <utility>

#include "app/ledger/draft_parts.h"
#include "app/node_energy.h"
#include "carbon/civil_date_text.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;

std::string place_of(const Site& site, const std::string& node) {
    return "site " + site.code + (node.empty() ? "" : ", node " + node) + ": ";
}

/// Entered energies of a node whose days lie in the month. One without a node is of the site's only grid node.
std::vector<BookEnteredEnergy> entered_of(DraftContext& context, const Site& site, std::size_t grid_nodes,
                                          const std::string& node) {
    const CivilDate first{context.month.value / std::chrono::day{1}};
    const CivilDate last{context.month.value / std::chrono::last};
    std::vector<BookEnteredEnergy> found;
    const auto [begin, end] = context.entered.equal_range(site.code);
    for (auto at = begin; at != end; ++at) {
        const BookEnteredEnergy& entered = at->second;
        const bool is_inside = entered.first_day >= first && entered.last_day && *entered.last_day <= last;
        const std::string record = std::to_string(entered.record.number());
        if (entered.node.empty() && grid_nodes > 1 && context.told.insert("entered " + record).second) {
            context.find(
                Severity::error, "entered_for_no_node", site.code,
                place_of(site, "") + "record " + record + " names none of its grid nodes, so it is not used; name one");
        }
        if (is_inside && (entered.node == node || (entered.node.empty() && grid_nodes == 1))) {
            found.push_back(entered);
        }
    }
    return found;
}

/// Takes the hours of the entered days out and puts the entered energy in their place.
void put_in(DraftContext& context, const Site& site, const TimeZone& zone, const BookEnteredEnergy& entered,
            std::vector<AccountHour>& hours, SiteElectricity::Node& node, Energy& sum) {
    const auto is_of_days = [&](const AccountHour& hour) { return entered.has_day(zone.date_of(hour.range.begin)); };
    const auto first = std::ranges::find_if(hours, is_of_days);
    const auto last = std::find_if_not(first, hours.end(), is_of_days);
    const bool is_known = std::all_of(first, last, [](const AccountHour& hour) { return hour.coverage == whole; });
    const std::string record = std::to_string(entered.record.number());
    if (is_known) {
        context.find(Severity::warning, "entered_not_needed", site.code,
                     place_of(site, node.name) + "the meter has all of the days of record " + record +
                         "; what it counted stands, not what was entered");
        return;
    }
    for (auto hour = first; hour != last; ++hour) {
        hour->energy.reset();
        hour->method = EnergyMethod::missing;
    }
    sum += entered.energy;
    node.records.push_back(entered.record.number());
    context.find(Severity::note, "entered", site.code,
                 place_of(site, node.name) + kilowatt_hours_text(entered.energy) + " kWh of " +
                     date_text(entered.first_day) + " to " + date_text(*entered.last_day) + " were entered (record " +
                     record + ")");
}

void note_gaps(DraftContext& context, const Site& site, const SiteAccount& account, const std::string& node) {
    for (const AccountFinding& finding : account.findings) {
        const bool is_of_rules =
            finding.check == "gap_over_limit" || finding.check == "typical_day" || finding.check == "missing_hours";
        if (is_of_rules && finding.node == node) {
            context.find(static_cast<Severity>(finding.severity), finding.check, site.code,
                         place_of(site, node) + finding.message);
        }
    }
}

}  // namespace

Result<void> apply_rules(DraftContext& context, const Site& site, std::size_t grid_nodes, SiteElectricity::Node& node) {
    const std::vector<BookEnteredEnergy> entered = entered_of(context, site, grid_nodes, node.name);
    const bool is_whole = node.interval.coverage == whole && node.interval.method != EnergyMethod::estimated;
    const bool is_by_store = context.draft.rules.account.gaps.policy == GapPolicy::between_registers || is_whole;
    if (is_by_store && entered.empty()) {
        return {};
    }
    const auto account = site_account(context.inputs.reader, site, context.month, context.now,
                                      context.draft.rules.account, AccountDepth::energies, context.cancel);
    if (!account) {
        return account.error();
    }
    const auto found =
        std::ranges::find(account->nodes, node.name, [](const NodeAccount& one) { return one.node.name; });
    if (found == account->nodes.end()) {
        return {};
    }
    const TimeZone zone = TimeZone::find(site.time_zone).value();
    std::vector<AccountHour> hours = found->hours;
    Energy of_records;
    for (const BookEnteredEnergy& one : entered) {
        put_in(context, site, zone, one, hours, node, of_records);
    }
    if (hours.empty()) {
        return {};
    }
    const AccountSum sum = sum_hours(hours);
    node.interval.energy = sum.energy;
    node.interval.method = sum.method;
    node.interval.coverage = sum.coverage;
    if (!node.records.empty()) {
        const Energy metered = sum.energy.value_or(Energy{});
        node.interval.energy = metered + of_records;
        node.interval.method = of_records >= metered ? EnergyMethod::entered : sum.method;
    }
    note_gaps(context, site, *account, node.name);
    return {};
}

Result<void> check_invoices(DraftContext& context, const Site& site, const TimeZone& zone,
                            const std::vector<NodeMeters>& grid) {
    const auto [begin, end] = context.invoices.equal_range(site.code);
    for (auto at = begin; at != end; ++at) {
        const BookInvoice& invoice = at->second;
        const bool ends_here =
            invoice.last_day && CivilMonth{{invoice.last_day->year(), invoice.last_day->month()}} == context.month;
        std::vector<NodeMeters> meters;
        std::ranges::copy_if(grid, std::back_inserter(meters), [&](const NodeMeters& one) {
            return invoice.node.empty() || one.node.name == invoice.node;
        });
        if (!ends_here || meters.empty()) {
            continue;
        }
        const TimeRange days{zone.range_of(invoice.first_day).begin, zone.range_of(*invoice.last_day).end};
        const auto metered = energy_of_nodes(context.inputs.reader, meters, {&days, 1}, context.cancel);
        if (!metered) {
            const bool is_about_it = metered.error().code == Errc::overflow || metered.error().code == Errc::no_data;
            if (!is_about_it) {
                return metered.error();
            }
            continue;
        }
        const Balance balance =
            compare_energies(invoice.energy, metered->front().energy, context.draft.rules.account.tolerance);
        if (balance.state == BalanceState::unbalanced) {
            context.find(Severity::error, "invoice_against_meter", site.code,
                         place_of(site, invoice.node) + "invoice " + invoice.number + " (record " +
                             std::to_string(invoice.record.number()) + ") bills " +
                             kilowatt_hours_text(invoice.energy) + " kWh, the meter counted " +
                             kilowatt_hours_text(*metered->front().energy) +
                             " kWh in the same days; look for a wrong ratio or scale, or correct the record");
        }
    }
    return {};
}

}  // namespace wattmast
