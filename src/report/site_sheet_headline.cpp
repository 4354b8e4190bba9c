// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The large figures of a site sheet.
#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "report/shown.h"
#include "report/site_sheet_parts.h"

namespace wattmast::site_sheet {
namespace {

using carbon_report::gas_name;
using carbon_report::Subject;
using carbon_report::text;

using AddFigure =
    std::function<void(std::string label, std::size_t column, Cell cell, std::string note, FigureOrigin origin)>;
constexpr std::size_t energy_column = 1;

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
void add_electricity(const Subject& subject, const SiteSheet& sheet, const AddFigure& add) {
    static constexpr Phrase electricity{"Grid electricity", "电网电力", "Điện lưới"};
    static constexpr Phrase of_whole{"Grid electricity, whole site", "电网电力，整站", "Điện lưới, toàn trạm"};
    static constexpr Phrase of_share{"Grid electricity, share of %1", "电网电力，%1 份额", "Điện lưới, phần %1"};
    static constexpr Phrase measured{"%1 % measured", "实测 %1%", "%1 % đo được"};
    const auto known = subject.energy_of_site.find(subject.statement.sites.front().code);
    if (known == subject.energy_of_site.end()) {
        return;
    }
    const PartsPerMillion share = share_of_site(subject.statement);
    if (auto cell = share < whole ? electricity_of_whole_site(subject, sheet) : std::nullopt) {
        add(subject.say(of_whole), energy_column, std::move(*cell), {}, {});
    }
    const Energy total = known->second.energy.total();
    const auto part = carbon_report::share_of(known->second.energy.measured, total);
    add(share < whole ? subject.say(of_share, {share_text(share, subject.language)}) : subject.say(electricity),
        energy_column, Cell{total, subject.trace("sum of the site's grid nodes")},
        part ? subject.say(measured, {shown(Cell{*part, {}}, {"", "", "%", 1}, subject.language)}) : std::string(), {});
}

}  // namespace

ReportTable headline(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase share_note{"share of %1", "按 %1 份额", "theo phần %1"};
    static constexpr Phrase location{"Scope 2 by location", "范围二，位置法", "Phạm vi 2 theo vị trí"};
    static constexpr Phrase market{"Scope 2 by market", "范围二，市场法", "Phạm vi 2 theo thị trường"};
    const std::string& code = subject.statement.sites.front().code;
    ReportTable table{
        "summary",
        "",
        {{"figure", "", ""}, {"energy_kwh", "", "kWh", 1, carbon_report::origin_of(FigureOrigin::Kind::energy)}},
        {},
        ReportTable::Role::headline};
    for (const Gas gas : subject.gases()) {
        table.columns.push_back({"mass_kg_" + std::string(id_of(gas)),
                                 gas_name(gas),
                                 "kg " + gas_name(gas),
                                 1,
                                 {{.kind = FigureOrigin::Kind::ledger, .gas = gas}}});
    }
    table.columns.push_back({"note", "", ""});
    const auto add = [&](std::string label, std::size_t column, Cell cell, std::string note, FigureOrigin origin = {}) {
        if (!is_number(cell)) {
            return;
        }
        std::vector<Cell> row(table.columns.size());
        row.front() = text(std::move(label));
        row[column] = std::move(cell);
        row.back() = text(std::move(note));
        table.rows.push_back(std::move(row));
        origin.site = code;
        table.origins.push_back(std::move(origin));
    };
    add_electricity(subject, sheet, add);
    const PartsPerMillion share = share_of_site(subject.statement);
    const std::string note =
        share < whole ? subject.say(share_note, {share_text(share, subject.language)}) : std::string();
    for (std::size_t i = 0; i < subject.gases().size(); ++i) {
        const Gas gas = subject.gases()[i];
        add(subject.say(location), 2 + i,
            carbon_report::mass_cell(subject, subject.inventory, SourceSum::scope2_location, gas), note,
            carbon_report::origin_of_sum(SourceSum::scope2_location));
        add(subject.say(market), 2 + i,
            carbon_report::mass_cell(subject, subject.inventory, SourceSum::scope2_market, gas), note,
            carbon_report::origin_of_sum(SourceSum::scope2_market));
    }
    return table;
}

}  // namespace wattmast::site_sheet
