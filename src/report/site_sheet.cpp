// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/site_sheet.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "carbon/report_kind.h"
#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"
#include "report/scoped_findings.h"
#include "report/shown.h"
#include "report/site_sheet_parts.h"
#include "report/site_words.h"

namespace wattmast {
namespace {

using carbon_report::gas_name;
using carbon_report::Subject;
using carbon_report::text;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : std::string(between)) + part;
    }
    return all;
}

/// "31.23040° N, 121.47370° E", in every language with a point: coordinates are copied into maps.
std::string position_text(const Position& position) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.5f° %c, %.5f° %c", std::abs(position.latitude),
                  position.latitude < 0 ? 'S' : 'N', std::abs(position.longitude), position.longitude < 0 ? 'W' : 'E');
    return text.data();
}

ReportTable headline(const Subject& subject) {
    static constexpr Phrase electricity{"Grid electricity", "电网电力", "Điện lưới"};
    static constexpr Phrase location{"Scope 2 by location", "范围二，位置法", "Phạm vi 2 theo vị trí"};
    static constexpr Phrase market{"Scope 2 by market", "范围二，市场法", "Phạm vi 2 theo thị trường"};
    static constexpr Phrase measured{"%1 % measured", "实测 %1%", "%1 % đo được"};
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
    const auto add = [&](const Phrase& label, std::size_t column, Cell cell, std::string note,
                         FigureOrigin origin = {}) {
        if (!is_number(cell)) {
            return;
        }
        std::vector<Cell> row(table.columns.size());
        row.front() = text(subject.say(label));
        row[column] = std::move(cell);
        row.back() = text(std::move(note));
        table.rows.push_back(std::move(row));
        origin.site = code;
        table.origins.push_back(std::move(origin));
    };
    const auto known = subject.energy_of_site.find(code);
    if (known != subject.energy_of_site.end()) {
        const Energy total = known->second.energy.total();
        const auto share = carbon_report::share_of(known->second.energy.measured, total);
        add(electricity, 1, Cell{total, subject.trace("sum of the site's grid nodes")},
            share ? subject.say(measured, {shown(Cell{*share, {}}, {"", "", "%", 1}, subject.language)})
                  : std::string());
    }
    for (std::size_t i = 0; i < subject.gases().size(); ++i) {
        const Gas gas = subject.gases()[i];
        add(location, 2 + i, carbon_report::mass_cell(subject, subject.inventory, SourceSum::scope2_location, gas), "",
            carbon_report::origin_of_sum(SourceSum::scope2_location));
        add(market, 2 + i, carbon_report::mass_cell(subject, subject.inventory, SourceSum::scope2_market, gas), "",
            carbon_report::origin_of_sum(SourceSum::scope2_market));
    }
    return table;
}

ReportList identity(const Subject& subject, const Site& site) {
    static constexpr Phrase code{"Site", "站点", "Trạm"};
    static constexpr Phrase kind{"Class", "类别", "Loại"};
    static constexpr Phrase area{"Area", "区域", "Vùng"};
    static constexpr Phrase position{"Coordinates", "坐标", "Tọa độ"};
    static constexpr Phrase zone{"Time zone", "时区", "Múi giờ"};
    static constexpr Phrase grid{"Grid (factor region)", "电网（因子区域）", "Lưới điện (khu vực hệ số)"};
    static constexpr Phrase tags{"Tags", "标签", "Nhãn"};
    static constexpr Phrase none{"not stated", "未填写", "chưa khai"};
    const auto stated = [&](std::string value) { return value.empty() ? subject.say(none) : std::move(value); };
    ReportList list;
    list.entries = {{subject.say(code), site.code + (site.name.empty() ? "" : ", " + site.name)},
                    {subject.say(kind), site_class_name(site.kind, subject.language)},
                    {subject.say(area), stated(joined(site.area, " / "))},
                    {subject.say(position), stated(site.position ? position_text(*site.position) : std::string())},
                    {subject.say(zone), site.time_zone},
                    {subject.say(grid), stated(site.factor_region)}};
    if (!site.tags.empty()) {
        list.entries.emplace_back(subject.say(tags), joined(site.tags, ", "));
    }
    return list;
}

ReportSection first_page(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase about{"Energy and carbon of %1, %2.", "%2，%1的电量与碳排放。",
                                  "Điện năng và carbon của %1, %2."};
    ReportSection cover{"cover", "", ReportSection::Start::where_the_last_ended, {}};
    cover.blocks.emplace_back(carbon_report::lead(subject, about));
    if (subject.has(ReportPart::summary)) {
        cover.blocks.emplace_back(headline(subject));
    }
    cover.blocks.emplace_back(identity(subject, sheet.site));
    if (subject.has(ReportPart::charts)) {
        cover.blocks.emplace_back(site_sheet::days_table(subject, sheet));
        cover.blocks.emplace_back(site_sheet::days_chart(subject));
    }
    cover.blocks.emplace_back(site_sheet::nodes_table(subject, sheet));
    if (subject.has(ReportPart::meter_events)) {
        cover.blocks.emplace_back(site_sheet::events_table(subject, sheet));
    }
    return cover;
}

ReportSection second_page(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase stated_by{"Who states the factors", "因子来源", "Nguồn của hệ số"};
    // It goes on where the first page ends, so that a small site has two pages and a large one no empty ones.
    ReportSection section{"emissions", "", ReportSection::Start::where_the_last_ended, {}};
    section.blocks.emplace_back(site_sheet::scope2_table(subject));
    section.blocks.emplace_back(site_sheet::scope1_table(subject));
    if (ReportList list = site_sheet::sources(subject); !list.entries.empty()) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(stated_by)});
        section.blocks.emplace_back(std::move(list));
    }
    section.blocks.emplace_back(site_sheet::factors_table(subject));
    if (subject.has(ReportPart::key_figures)) {
        section.blocks.emplace_back(site_sheet::kpis_table(subject, sheet));
    }
    return section;
}

}  // namespace

ReportDocument site_sheet_document(const CarbonStatement& statement, ReportLanguage language, const LeftOut& without) {
    static constexpr Phrase title{"Site sheet", "站点档案", "Phiếu trạm"};
    static constexpr Phrase corrections{"Changes since the month was closed", "结账后的更正", "Thay đổi sau khi chốt"};
    const SiteSheet& sheet = statement.sheet.value();
    CarbonStatement own = statement;
    own.findings = findings_about(statement, {sheet.site.factor_region});
    const Subject subject(own, language, without);
    ReportDocument document = carbon_report::framed_document(subject, title, number_prefix(ReportKind::site));
    document.sections.push_back(first_page(subject, sheet));
    ReportSection second = second_page(subject, sheet);
    if (!subject.is_draft()) {
        carbon_report::add_changes(subject, corrections, second);
    }
    document.sections.push_back(std::move(second));
    ReportSection findings = carbon_report::findings(subject);
    findings.start = ReportSection::Start::where_the_last_ended;
    carbon_report::add_left_out(subject, findings);
    carbon_report::add_issue(subject, findings);
    findings.blocks.emplace_back(ReportList{statement.provenance});
    document.sections.push_back(std::move(findings));
    carbon_report::add_difference(subject, carbon_report::DifferenceOf::masses, document);
    return document;
}

}  // namespace wattmast
