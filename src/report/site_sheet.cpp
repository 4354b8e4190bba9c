// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/site_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <utility>

#include "analysis/kpi_definition.h"
#include "carbon/report_kind.h"
#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"
#include "report/scoped_findings.h"
#include "report/shown.h"
#include "report/site_words.h"

namespace wattmast {
namespace {

using carbon_report::gas_name;
using carbon_report::Subject;
using carbon_report::text;

constexpr Phrase energy_title{"Energy", "电量", "Điện năng"};
constexpr Phrase method_title{"Method", "方法", "Phương pháp"};
constexpr Phrase coverage_title{"Coverage", "覆盖率", "Độ phủ"};
constexpr Phrase day_title{"Day", "日", "Ngày"};
constexpr Phrase device_title{"Device", "设备", "Thiết bị"};
constexpr Phrase source_title{"Source", "来源", "Nguồn"};

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

/// "10 s", "15 min", "1 h"
std::string interval_text(Duration interval) {
    constexpr std::int64_t second = 1'000;
    constexpr std::int64_t minute = 60 * second;
    constexpr std::int64_t hour = 60 * minute;
    const std::int64_t count = interval.count();
    return count % hour == 0     ? std::to_string(count / hour) + "\u00a0h"
           : count % minute == 0 ? std::to_string(count / minute) + "\u00a0min"
           : count % second == 0 ? std::to_string(count / second) + "\u00a0s"
                                 : std::to_string(count) + "\u00a0ms";
}

std::string day_text(CivilDate day) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text.data();
}

ReportTable headline(const Subject& subject) {
    static constexpr Phrase electricity{"Grid electricity", "电网电力", "Điện lưới"};
    static constexpr Phrase location{"Scope 2 by location", "范围二，位置法", "Phạm vi 2 theo vị trí"};
    static constexpr Phrase market{"Scope 2 by market", "范围二，市场法", "Phạm vi 2 theo thị trường"};
    static constexpr Phrase measured{"%1 % measured", "实测 %1%", "%1 % đo được"};
    ReportTable table{
        "summary", "", {{"figure", "", ""}, {"energy_kwh", "", "kWh", 1}}, {}, ReportTable::Role::headline};
    for (const Gas gas : subject.gases()) {
        table.columns.push_back({"mass_kg_" + std::string(id_of(gas)), gas_name(gas), "kg " + gas_name(gas), 1});
    }
    table.columns.push_back({"note", "", ""});
    const auto add = [&](const Phrase& label, std::size_t column, Cell cell, std::string note) {
        if (!is_number(cell)) {
            return;
        }
        std::vector<Cell> row(table.columns.size());
        row.front() = text(subject.say(label));
        row[column] = std::move(cell);
        row.back() = text(std::move(note));
        table.rows.push_back(std::move(row));
    };
    const auto known = subject.energy_of_site.find(subject.statement.sites.front().code);
    if (known != subject.energy_of_site.end()) {
        const Energy total = known->second.energy.total();
        const auto share = carbon_report::share_of(known->second.energy.measured, total);
        add(electricity, 1, Cell{total, subject.trace("sum of the site's grid nodes")},
            share ? subject.say(measured, {shown(Cell{*share, {}}, {"", "", "%", 1}, subject.language)})
                  : std::string());
    }
    for (std::size_t i = 0; i < subject.gases().size(); ++i) {
        const Gas gas = subject.gases()[i];
        add(location, 2 + i, carbon_report::mass_cell(subject, subject.inventory, SourceSum::scope2_location, gas), "");
        add(market, 2 + i, carbon_report::mass_cell(subject, subject.inventory, SourceSum::scope2_market, gas), "");
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

ReportTable days_table(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase date_title{"Date", "日期", "Ngày tháng"};
    static constexpr Phrase caption{"Grid electricity by day", "每日电网用电", "Điện lưới theo ngày"};
    ReportTable table{"days",
                      subject.say(caption),
                      {{"day", subject.say(day_title), ""},
                       {"date", subject.say(date_title), ""},
                       {"energy_kwh", subject.say(energy_title), "kWh", 1}},
                      {},
                      ReportTable::Role::data};
    for (const SheetDay& day : sheet.days) {
        const Trace trace{day.points, {}, "grid nodes of the day"};
        table.rows.push_back({text(std::to_string(static_cast<unsigned>(day.day.day()))), text(day_text(day.day)),
                              day.energy ? Cell{*day.energy, trace} : Cell{}});
    }
    return table;
}

ReportChart days_chart(const Subject& subject) {
    static constexpr Phrase caption{"Grid electricity by day, kWh", "每日电网用电，kWh", "Điện lưới theo ngày, kWh"};
    static constexpr Phrase note{"Civil days of the site. A day without a bar has no figure.",
                                 "按站点所在时区的日历日。没有柱的日期没有数值。",
                                 "Ngày theo múi giờ của trạm. Ngày không có cột là không có số liệu."};
    ReportChart chart;
    chart.id = "days_chart";
    chart.caption = subject.say(caption);
    chart.table = "days";
    chart.label = "day";
    chart.value = "energy_kwh";
    chart.note = subject.say(note);
    chart.alternative = chart.caption;
    return chart;
}

ReportTable nodes_table(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase caption{"Energy by node, and its meters", "各节点电量及其电表",
                                    "Điện năng theo nút và công tơ"};
    static constexpr Phrase node{"Node", "节点", "Nút"};
    static constexpr Phrase kind{"Kind", "类型", "Loại"};
    static constexpr Phrase above{"Below", "上级", "Thuộc"};
    static constexpr Phrase profile{"Profile", "设备模板", "Mẫu thiết bị"};
    static constexpr Phrase interval{"Polled every", "采集周期", "Chu kỳ đọc"};
    ReportTable table{"nodes",
                      subject.say(caption),
                      {{"node", subject.say(node), ""},
                       {"kind", subject.say(kind), ""},
                       {"parent", subject.say(above), ""},
                       {"energy_kwh", subject.say(energy_title), "kWh", 1},
                       {"method", subject.say(method_title), ""},
                       {"coverage_ppm", subject.say(coverage_title), "%", 2},
                       {"device", subject.say(device_title), ""},
                       {"profile", subject.say(profile), ""},
                       {"interval", subject.say(interval), ""}},
                      {}};
    for (const SheetNode& one : sheet.nodes) {
        const Trace trace{one.points, {}, std::string(id_of(one.method))};
        table.rows.push_back({text(one.node.name), text(node_kind_name(one.node.kind, subject.language)),
                              text(one.node.parent), one.energy ? Cell{*one.energy, trace} : Cell{},
                              text(method_name(one.method, subject.language)), Cell{one.coverage, trace},
                              text(one.device), text(one.profile), text(interval_text(one.interval))});
    }
    return table;
}

std::string number_of(const std::optional<Decimal>& value, ReportLanguage language) {
    return value ? number_text(*value, std::max(0, -value->exponent()), language) + "\u00a0kWh" : std::string();
}

ReportTable events_table(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase caption{"Meter life", "电表履历", "Vòng đời công tơ"};
    static constexpr Phrase when{"When", "时间", "Khi nào"};
    static constexpr Phrase what{"What", "事件", "Sự kiện"};
    static constexpr Phrase final_value{"Last reading", "旧表止码", "Chỉ số cuối"};
    static constexpr Phrase first_value{"First reading", "新表起码", "Chỉ số đầu"};
    static constexpr Phrase who{"Who", "操作人", "Ai"};
    static constexpr Phrase why{"Why", "原因", "Lý do"};
    ReportTable table{"meter_events",
                      subject.say(caption),
                      {{"at", subject.say(when), ""},
                       {"device", subject.say(device_title), ""},
                       {"event", subject.say(what), ""},
                       {"final_value", subject.say(final_value), ""},
                       {"first_value", subject.say(first_value), ""},
                       {"who", subject.say(who), ""},
                       {"why", subject.say(why), ""}},
                      {}};
    for (const SheetMeterEvent& one : sheet.events) {
        table.rows.push_back({text(one.at), text(one.device), text(meter_event_name(one.event.kind, subject.language)),
                              text(number_of(one.event.final_value, subject.language)),
                              text(number_of(one.event.first_value, subject.language)), text(one.event.who),
                              text(one.event.why)});
    }
    return table;
}

/// Who states the factors, for pages; files have the table. What several have in common is said once.
ReportList sources(const Subject& subject) {
    std::vector<std::pair<std::string, std::string>> factors_of;  // source, ids
    for (const StatementFactor& one : subject.statement.factors) {
        if (!one.row) {
            continue;
        }
        const std::string source = one.row->publisher + (one.row->document.empty() ? "" : ", " + one.row->document);
        const auto found = std::ranges::find(factors_of, source, &std::pair<std::string, std::string>::first);
        if (found == factors_of.end()) {
            factors_of.emplace_back(source, one.used.id);
        } else {
            found->second += ", " + one.used.id;
        }
    }
    ReportList list;
    for (auto& [source, ids] : factors_of) {
        ids.append(": ").append(source);
        list.entries.emplace_back("[" + std::to_string(list.entries.size() + 1) + "]", std::move(ids));
    }
    return list;
}

ReportTable factors_table(const Subject& subject) {
    static constexpr Phrase caption{"Factors", "排放因子", "Hệ số phát thải"};
    static constexpr Phrase factor{"Factor", "因子", "Hệ số"};
    static constexpr Phrase value{"Value", "数值", "Giá trị"};
    static constexpr Phrase unit{"Unit", "单位", "Đơn vị"};
    static constexpr Phrase year{"Year", "年份", "Năm"};
    static constexpr Phrase region{"Region", "区域", "Khu vực"};
    static constexpr Phrase document{"Document", "文件", "Văn bản"};
    ReportTable table{"factors",
                      subject.say(caption),
                      {{"factor_id", subject.say(factor), ""},
                       {"value", subject.say(value), ""},
                       {"unit", subject.say(unit), ""},
                       {"data_year", subject.say(year), ""},
                       {"region", subject.say(region), ""},
                       {"publisher", subject.say(source_title), ""},
                       {"document", subject.say(document), ""},
                       {"row_sha256", "SHA-256", ""}},
                      {},
                      ReportTable::Role::data};
    for (const StatementFactor& one : subject.statement.factors) {
        const Trace trace{{}, {one.used.id}, "published"};
        const EmissionFactor row = one.row.value_or(EmissionFactor{});
        table.rows.push_back({Cell{one.used.id, trace}, Cell{one.used.value, trace}, text(one.used.unit),
                              text(one.row ? year_text(row) : ""), text(row.region), text(row.publisher),
                              text(row.document), text(one.used.row_digest.to_hex())});
    }
    return table;
}

std::vector<Cell> line_row(const LedgerLine& line, const std::string& name) {
    const std::vector<std::string> factors{line.factor.id};
    const Trace trace{{}, factors, line.number > 0 ? "ledger line " + std::to_string(line.number) : "draft line"};
    const Decimal activity = line.energy ? Decimal(line.energy->energy.count(), -6) : line.amount->value;
    return {text(name),
            Cell{activity, trace},
            text(line.energy ? "kWh" : line.amount->unit),
            Cell{line.factor.value, {{}, factors, "published"}},
            text(line.factor.unit),
            Cell{line.mass, trace},
            text(gas_name(line.gas)),
            Cell{line.factor.id, {{}, factors, "published"}}};
}

std::vector<ReportColumn> line_columns(const Subject& subject) {
    static constexpr Phrase what{"What", "项目", "Mục"};
    static constexpr Phrase activity{"Activity", "活动数据", "Hoạt động"};
    static constexpr Phrase factor{"Factor", "因子", "Hệ số"};
    static constexpr Phrase mass{"Emissions", "排放量", "Phát thải"};
    static constexpr Phrase gas{"Gas", "气体", "Khí"};
    static constexpr Phrase id{"Factor id", "因子编号", "Mã hệ số"};
    return {{"what", subject.say(what), ""}, {"activity", subject.say(activity), "", 1},
            {"activity_unit", "", ""},       {"factor_value", subject.say(factor), ""},
            {"factor_unit", "", ""},         {"mass_kg", subject.say(mass), "kg", 3},
            {"gas", subject.say(gas), ""},   {"factor_id", subject.say(id), ""}};
}

ReportTable scope2_table(const Subject& subject) {
    static constexpr Phrase caption{"Scope 2, both ways", "范围二，两种口径", "Phạm vi 2, hai cách"};
    static constexpr Phrase location{"By location · %1", "位置法 · %1", "Theo vị trí · %1"};
    static constexpr Phrase market{"By market · %1", "市场法 · %1", "Theo thị trường · %1"};
    static constexpr Phrase note{
        "By location and by market are two views of the same electricity and are never added.",
        "位置法与市场法是同一电力的两种口径，不相加。",
        "Theo vị trí và theo thị trường là hai cách nhìn cùng một lượng điện, không cộng với nhau."};
    ReportTable table{"scope2", subject.say(caption), line_columns(subject), {}};
    for (const LedgerCategory category : {LedgerCategory::scope2_location, LedgerCategory::scope2_market}) {
        for (const LedgerLine& line : subject.statement.lines) {
            if (line.category == category) {
                const std::string item = line.node.empty() ? item_name(line.item, subject.language) : line.node;
                const bool is_location = category == LedgerCategory::scope2_location;
                table.rows.push_back(line_row(line, subject.say(is_location ? location : market, {item})));
            }
        }
    }
    table.note = subject.say(note);
    return table;
}

ReportTable scope1_table(const Subject& subject) {
    static constexpr Phrase caption{"Scope 1 of the month", "本月范围一", "Phạm vi 1 trong tháng"};
    ReportTable table{"scope1", subject.say(caption), line_columns(subject), {}};
    for (const LedgerLine& line : subject.statement.lines) {
        const bool is_scope1 = line.category == LedgerCategory::scope1_fuel ||
                               line.category == LedgerCategory::scope1_refrigerant ||
                               line.category == LedgerCategory::scope1_fire_suppression;
        if (is_scope1) {
            std::string name = item_name(line.item, subject.language);
            name += line.node.empty() ? "" : " · " + line.node;
            table.rows.push_back(line_row(line, name));
        }
    }
    return table;
}

ReportTable kpis_table(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase caption{"Key figures", "关键指标", "Chỉ số chính"};
    static constexpr Phrase name{"Figure", "指标", "Chỉ số"};
    static constexpr Phrase value{"Value", "数值", "Giá trị"};
    static constexpr Phrase unit{"Unit", "单位", "Đơn vị"};
    static constexpr Phrase standard{"Standard", "标准", "Tiêu chuẩn"};
    static constexpr Phrase interim{"Interim: the standard wants a year", "阶段值：标准要求一年",
                                    "Tạm tính: tiêu chuẩn đòi hỏi một năm"};
    static constexpr Phrase remark{"Remark", "说明", "Ghi chú"};
    static constexpr Phrase note{
        "Only figures that the standard's rules allow; wattmastctl kpi names the others and why.",
        "仅列出符合标准规则的指标；其余及原因见 wattmastctl kpi。",
        "Chỉ gồm các chỉ số mà quy tắc của tiêu chuẩn cho phép; wattmastctl kpi nêu các chỉ số khác "
        "và lý do."};
    ReportTable table{"kpis",
                      subject.say(caption),
                      {{"kpi", subject.say(name), ""},
                       {"value", subject.say(value), ""},
                       {"unit", subject.say(unit), ""},
                       {"coverage_ppm", subject.say(coverage_title), "%", 2},
                       {"standard", subject.say(standard), ""},
                       {"remark", subject.say(remark), ""}},
                      {}};
    for (const Kpi& kpi : sheet.kpis) {
        const Trace trace{{}, {}, std::string(definition_of(kpi.id).formula)};
        const PartsPerMillion coverage = std::min(kpi.numerator ? kpi.numerator->coverage : PartsPerMillion{},
                                                  kpi.denominator ? kpi.denominator->coverage : PartsPerMillion{});
        table.rows.push_back({text(kpi.name), Cell{*kpi.value, trace}, text(kpi.unit == "1" ? "" : kpi.unit),
                              Cell{coverage, trace}, text(std::string(definition_of(kpi.id).standard)),
                              text(kpi.is_interim ? subject.say(interim) : "")});
    }
    table.note = subject.say(note);
    return table;
}

ReportSection second_page(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase stated_by{"Who states the factors", "因子来源", "Nguồn của hệ số"};
    // It goes on where the first page ends, so that a small site has two pages and a large one no empty ones.
    ReportSection section{"emissions", "", ReportSection::Start::where_the_last_ended, {}};
    section.blocks.emplace_back(scope2_table(subject));
    section.blocks.emplace_back(scope1_table(subject));
    if (ReportList list = sources(subject); !list.entries.empty()) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(stated_by)});
        section.blocks.emplace_back(std::move(list));
    }
    section.blocks.emplace_back(factors_table(subject));
    section.blocks.emplace_back(kpis_table(subject, sheet));
    return section;
}

}  // namespace

ReportDocument site_sheet_document(const CarbonStatement& statement, ReportLanguage language) {
    static constexpr Phrase title{"Site sheet", "站点档案", "Phiếu trạm"};
    static constexpr Phrase about{"Energy and carbon of %1, %2.", "%2，%1的电量与碳排放。",
                                  "Điện năng và carbon của %1, %2."};
    static constexpr Phrase corrections{"Changes since the month was closed", "结账后的更正", "Thay đổi sau khi chốt"};
    const SiteSheet& sheet = statement.sheet.value();
    CarbonStatement own = statement;
    own.findings = findings_about(statement, {sheet.site.factor_region});
    const Subject subject(own, language);
    ReportDocument document = carbon_report::framed_document(subject, title, number_prefix(ReportKind::site));
    ReportSection cover{"cover", "", ReportSection::Start::where_the_last_ended, {}};
    cover.blocks.emplace_back(carbon_report::lead(subject, about));
    cover.blocks.emplace_back(headline(subject));
    cover.blocks.emplace_back(identity(subject, sheet.site));
    cover.blocks.emplace_back(days_table(subject, sheet));
    cover.blocks.emplace_back(days_chart(subject));
    cover.blocks.emplace_back(nodes_table(subject, sheet));
    cover.blocks.emplace_back(events_table(subject, sheet));
    document.sections.push_back(std::move(cover));
    ReportSection second = second_page(subject, sheet);
    if (!subject.is_draft()) {
        carbon_report::add_changes(subject, corrections, second);
    }
    document.sections.push_back(std::move(second));
    ReportSection findings = carbon_report::findings(subject);
    findings.start = ReportSection::Start::where_the_last_ended;
    carbon_report::add_issue(subject, findings);
    findings.blocks.emplace_back(ReportList{statement.provenance});
    document.sections.push_back(std::move(findings));
    carbon_report::add_difference(subject, carbon_report::DifferenceOf::masses, document);
    return document;
}

}  // namespace wattmast
