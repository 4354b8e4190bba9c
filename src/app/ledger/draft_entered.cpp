// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What policies and people make of a node's month: gaps by rule, entered energy, and invoices beside the meter.
#include <algorithm>
#include <span>
#include <utility>

#include "app/ledger/draft_parts.h"
#include "app/ledger/invoice_comparison.h"
#include "carbon/civil_date_text.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;

std::string place_of(const Site& site, const std::string& node) {
    return "site " + site.code + (node.empty() ? "" : ", node " + node) + ": ";
}

bool touches(const BookView& view, CivilMonth month) {
    const CivilDate first{month.value / std::chrono::day{1}};
    const CivilDate last{month.value / std::chrono::last};
    return view.first_day <= last && view.last_day && *view.last_day >= first;
}

bool lies_in(const BookView& view, CivilMonth month) {
    const CivilDate first{month.value / std::chrono::day{1}};
    const CivilDate last{month.value / std::chrono::last};
    return view.first_day >= first && view.last_day && *view.last_day <= last;
}

/// Entered energies of a node. One without a node is of the site's only grid node.
std::vector<BookEnteredEnergy> entered_of(const DraftContext& context, const Site& site, std::size_t grid_nodes,
                                          const std::string& node) {
    std::vector<BookEnteredEnergy> found;
    const auto [begin, end] = context.entered.equal_range(site.code);
    for (auto at = begin; at != end; ++at) {
        const BookEnteredEnergy& entered = at->second;
        const bool is_of_node = entered.node == node || (entered.node.empty() && grid_nodes == 1);
        if (is_of_node && lies_in(entered, context.month)) {
            found.push_back(entered);
        }
    }
    return found;
}

/// The hours of the days of a record.
std::pair<std::size_t, std::size_t> hours_of(const BookView& view, const std::vector<AccountHour>& hours,
                                             const TimeZone& zone) {
    const auto is_of_days = [&](const AccountHour& hour) { return view.has_day(zone.date_of(hour.range.begin)); };
    const auto first = std::ranges::find_if(hours, is_of_days);
    const auto last = std::find_if_not(first, hours.end(), is_of_days);
    return {static_cast<std::size_t>(first - hours.begin()), static_cast<std::size_t>(last - hours.begin())};
}

/// Puts entered energies in the place of the hours of their days.
class EnteredHours {
public:
    EnteredHours(DraftContext& context, const Site& site, const TimeZone& zone, std::vector<AccountHour> hours,
                 SiteElectricity::Node& node)
        : context_(context), site_(site), zone_(zone), hours_(std::move(hours)), node_(node), taken_(hours_.size()) {}

    void put_in(const BookEnteredEnergy& entered) {
        const auto [first, last] = hours_of(entered, hours_, zone_);
        const std::string record = std::to_string(entered.record.number());
        const auto is_known = [](const AccountHour& hour) { return hour.coverage == whole; };
        const auto begin = hours_.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = hours_.begin() + static_cast<std::ptrdiff_t>(last);
        if (std::any_of(taken_.begin() + static_cast<std::ptrdiff_t>(first),
                        taken_.begin() + static_cast<std::ptrdiff_t>(last), [](bool is_taken) { return is_taken; })) {
            find(Severity::error, "entered_twice",
                 "days of record " + record + " were entered by another record already; it is not used, withdraw one");
            return;
        }
        if (std::all_of(begin, end, is_known)) {
            find(
                Severity::warning, "entered_not_needed",
                "the meter has all of the days of record " + record + "; what it counted stands, not what was entered");
            return;
        }
        for (std::size_t i = first; i < last; ++i) {
            hours_[i].energy.reset();
            hours_[i].method = EnergyMethod::missing;
            taken_[i] = true;
        }
        sum_ += entered.energy;
        node_.records.push_back(entered.record.number());
        find(Severity::note, "entered",
             kilowatt_hours_text(entered.energy) + " kWh of " + date_text(entered.first_day) + " to " +
                 date_text(*entered.last_day) + " were entered (record " + record + ")");
    }

    [[nodiscard]] const std::vector<AccountHour>& hours() const { return hours_; }
    [[nodiscard]] Energy sum() const { return sum_; }
    /// Share of the time for which there is neither a figure nor a record.
    [[nodiscard]] PartsPerMillion missing() const {
        std::int64_t without = 0;
        std::int64_t length = 0;
        for (std::size_t i = 0; i < hours_.size(); ++i) {
            const std::int64_t one = hours_[i].range.length().count();
            length += one;
            without += hours_[i].energy || taken_[i] ? 0 : one;
        }
        const WideInteger share = static_cast<WideInteger>(without) * whole.count;
        return {static_cast<std::int32_t>(length == 0 ? 0 : (share + length - 1) / length)};
    }
    void find(Severity severity, std::string_view check, const std::string& message) {
        context_.find(severity, check, site_.code, place_of(site_, node_.name) + message);
    }

private:
    DraftContext& context_;
    const Site& site_;
    const TimeZone& zone_;
    std::vector<AccountHour> hours_;
    SiteElectricity::Node& node_;
    std::vector<bool> taken_;
    Energy sum_;
};

void note_gaps(DraftContext& context, const Site& site, const SiteAccount& account, const std::string& node) {
    for (const AccountFinding& finding : account.findings) {
        const bool is_of_rules =
            finding.check == "gap_over_limit" || finding.check == "typical_day" || finding.check == "missing_hours";
        if (is_of_rules && finding.node == node) {
            context.find(finding.severity, finding.check, site.code, place_of(site, node) + finding.message);
        }
    }
}

}  // namespace

Result<void> apply_rules(DraftContext& context, const Site& site, std::size_t grid_nodes, SiteElectricity::Node& node) {
    const GapRules& gaps = context.draft.rules.account.gaps;
    const std::vector<BookEnteredEnergy> entered = entered_of(context, site, grid_nodes, node.name);
    const bool is_whole = node.interval.coverage == whole && node.interval.method != EnergyMethod::estimated;
    const bool may_lack_much = node.interval.coverage.count < whole.count - gaps.largest_share.count;
    const bool is_by_store = gaps.policy == GapPolicy::between_registers && !may_lack_much;
    if ((is_by_store || is_whole) && entered.empty()) {
        return {};
    }
    const auto account = site_account(context.inputs.reader, site, context.month, context.now,
                                      context.draft.rules.account, AccountDepth::grid_nodes, context.cancel);
    if (!account) {
        return account.error();
    }
    const auto found =
        std::ranges::find(account->nodes, node.name, [](const NodeAccount& one) { return one.node.name; });
    if (found == account->nodes.end() || found->hours.empty()) {
        return {};
    }
    const TimeZone zone = TimeZone::find(site.time_zone).value();
    EnteredHours hours(context, site, zone, found->hours, node);
    std::ranges::for_each(entered, [&](const BookEnteredEnergy& one) { hours.put_in(one); });
    const AccountSum sum = sum_hours(hours.hours());
    node.interval.energy = sum.energy;
    node.interval.method = sum.method;
    node.interval.coverage = sum.coverage;
    if (!node.records.empty()) {
        const Energy metered = sum.energy.value_or(Energy{});
        node.interval.energy = metered + hours.sum();
        node.interval.method = hours.sum() >= metered ? EnergyMethod::entered : sum.method;
    }
    note_gaps(context, site, *account, node.name);
    if (const PartsPerMillion missing = hours.missing(); missing > gaps.largest_share) {
        hours.find(Severity::error, "gap_over_limit",
                   Decimal(missing.count, -4).normalized().to_string() +
                       " % of the month has no figure, more than the organisation allows (largest_share_estimated); "
                       "enter the energy of those days, or accept it when closing");
    }
    return {};
}

void check_records(DraftContext& context, const Site& site, const std::vector<NodeMeters>& grid) {
    const auto check = [&](const BookView& view, const std::string& node, std::string_view kind) {
        const std::string record = "record " + std::to_string(view.record.number()) + " (" + std::string(kind) + ")";
        const bool is_known = std::ranges::any_of(grid, [&](const NodeMeters& one) { return one.node.name == node; });
        if (touches(view, context.month) && !node.empty() && !is_known) {
            context.find(Severity::error, "unknown_node", site.code,
                         place_of(site, "") + record + " is of \"" + node +
                             "\", which is none of its measured grid nodes; it is not used, correct the name");
        }
    };
    const auto [first, last] = context.entered.equal_range(site.code);
    for (auto at = first; at != last; ++at) {
        const BookEnteredEnergy& entered = at->second;
        check(entered, entered.node, "entered_energy");
        const std::string record = "record " + std::to_string(entered.record.number());
        if (touches(entered, context.month) && !lies_in(entered, context.month)) {
            context.find(Severity::error, "entered_across_months", site.code,
                         place_of(site, "") + record + " (entered_energy) goes beyond " + context.month.to_string() +
                             "; it is not used, enter each month's part by itself");
        }
        if (touches(entered, context.month) && entered.node.empty() && grid.size() != 1) {
            context.find(Severity::error, "entered_for_no_node", site.code,
                         place_of(site, "") + record +
                             " (entered_energy) names no node, and the site has not exactly one measured grid node; "
                             "it is not used, name one");
        }
    }
    const auto [begin, end] = context.invoices.equal_range(site.code);
    for (auto at = begin; at != end; ++at) {
        check(at->second, at->second.node, "invoice");
    }
}

Result<void> check_invoices(DraftContext& context, const Site& site, const TimeZone& zone,
                            const std::vector<NodeMeters>& grid) {
    const auto [begin, end] = context.invoices.equal_range(site.code);
    for (auto at = begin; at != end; ++at) {
        const BookInvoice& invoice = at->second;
        const bool ends_here =
            invoice.last_day && CivilMonth{{invoice.last_day->year(), invoice.last_day->month()}} == context.month;
        if (!ends_here) {
            continue;
        }
        const auto found = compare_invoice(context.inputs.reader, invoice, zone, grid,
                                           context.draft.rules.account.tolerance, context.cancel);
        if (!found) {
            return found.error();
        }
        if (found->state == InvoiceComparison::State::half_metered) {
            context.find(Severity::note, "invoice_not_compared", site.code,
                         place_of(site, invoice.node) + "invoice " + invoice.number + " (record " +
                             std::to_string(invoice.record.number()) +
                             ") is not compared: the meter covers less than 95 % of its days");
        }
        if (found->balance.state == BalanceState::unbalanced) {
            context.find(Severity::error, "invoice_against_meter", site.code,
                         place_of(site, invoice.node) + "invoice " + invoice.number + " (record " +
                             std::to_string(invoice.record.number()) + ") bills " +
                             kilowatt_hours_text(invoice.energy) + " kWh, the meter counted " +
                             kilowatt_hours_text(*found->metered) +
                             " kWh in the same days; look for a wrong ratio or scale, or correct the record");
        }
    }
    return {};
}

}  // namespace wattmast
