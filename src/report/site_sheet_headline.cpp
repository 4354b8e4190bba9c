// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The large figures of a site sheet.
#include <algorithm>
#include <optional>
#include <utility>

#include "report/headline_table.h"
#include "report/site_sheet_parts.h"

namespace wattmast::site_sheet {
namespace {

using carbon_report::HeadlineTable;
using carbon_report::Subject;

/// What the meters of its grid nodes counted; empty where a node that is in the share has no meter's figure, such as
/// one that was entered by hand.
std::optional<Cell> electricity_of_whole_site(const Subject& subject, const SiteSheet& sheet) {
    Energy sum;
    Trace trace{{}, {}, "sum of the site's grid nodes, whole"};
    for (const StatementEnergy& one : subject.statement.energies) {
        const auto node = std::ranges::find_if(sheet.nodes, [&](const SheetNode& known) {
            return known.node.kind == NodeKind::grid && known.node.name == one.node && known.energy;
        });
        if (node == sheet.nodes.end()) {
            return std::nullopt;
        }
        sum += *node->energy;
        trace.points.insert(trace.points.end(), node->points.begin(), node->points.end());
    }
    return Cell{sum, std::move(trace)};
}

/// Of a site of which the organisation has a share both figures, so that each can be compared with what it rests on:
/// the whole with the meters, the share with the ledger.
void add_electricity(const Subject& subject, const SiteSheet& sheet, HeadlineTable& table) {
    static constexpr Phrase electricity{"Grid electricity", "电网电力", "Điện lưới"};
    static constexpr Phrase of_whole{"Electricity, whole site", "电网电力，整站", "Điện lưới, toàn trạm"};
    static constexpr Phrase of_share{"Electricity, share %1", "电网电力，%1 份额", "Điện lưới, phần %1"};
    const std::string& code = subject.statement.sites.front().code;
    const auto known = subject.energy_of_site.find(code);
    if (known == subject.energy_of_site.end()) {
        return;
    }
    const PartsPerMillion share = share_of_site(subject.statement);
    if (auto cell = share < whole ? electricity_of_whole_site(subject, sheet) : std::nullopt) {
        table.add_energy(subject.say(of_whole), std::move(*cell), {}, carbon_report::origin_of_site(code));
    }
    table.add_energy(
        share < whole ? subject.say(of_share, {share_text(share, subject.language)}) : subject.say(electricity),
        Cell{known->second.energy.total(), subject.trace("sum of the site's grid nodes")},
        carbon_report::measured_note(subject, known->second.energy), carbon_report::origin_of_site(code));
}

}  // namespace

ReportTable headline(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase share_note{"share of %1", "按 %1 份额", "theo phần %1"};
    HeadlineTable table("kWh", "kg", subject.gases());
    add_electricity(subject, sheet, table);
    const PartsPerMillion share = share_of_site(subject.statement);
    const std::string note =
        share < whole ? subject.say(share_note, {share_text(share, subject.language)}) : std::string();
    for (const Gas gas : subject.gases()) {
        for (const auto& [label, sum] : {std::pair{&carbon_report::scope2_by_location, SourceSum::scope2_location},
                                         std::pair{&carbon_report::scope2_by_market, SourceSum::scope2_market}}) {
            FigureOrigin origin = carbon_report::origin_of_sum(sum);
            origin.site = subject.statement.sites.front().code;
            table.add_mass(subject.say(*label), gas, carbon_report::mass_cell(subject, subject.inventory, sum, gas),
                           note, std::move(origin));
        }
    }
    return std::move(table).take();
}

}  // namespace wattmast::site_sheet
