// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a site sheet says of meters: nodes, days, meter life and the key figures made of them.
#include <algorithm>

#include "analysis/kpi_definition.h"
#include "carbon/civil_date_text.h"
#include "report/carbon_words.h"
#include "report/shown.h"
#include "report/site_sheet_parts.h"
#include "report/site_words.h"

namespace wattmast::site_sheet {
namespace {

using carbon_report::Subject;
using carbon_report::text;

constexpr Phrase energy_title{"Energy", "电量", "Điện năng"};
constexpr Phrase coverage_title{"Coverage", "覆盖率", "Độ phủ"};
constexpr Phrase device_title{"Device", "设备", "Thiết bị"};

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

std::string number_of(const std::optional<Decimal>& value, ReportLanguage language) {
    return value ? number_text(*value, std::max(0, -value->exponent()), language) + "\u00a0kWh" : std::string();
}

}  // namespace

ReportTable days_table(const Subject& subject, const SiteSheet& sheet) {
    static constexpr Phrase day_title{"Day", "日", "Ngày"};
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
        table.rows.push_back({text(std::to_string(static_cast<unsigned>(day.day.day()))), text(date_text(day.day)),
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
    add_note_of_whole(subject, chart.note);
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
    static constexpr Phrase as_now{
        "By the meters and corrections as they are when this sheet is made; the ledger lines below are as the month "
        "was "
        "closed and corrected.",
        "按制作本档案时的电表数据与更正；下列分录为结账及其后更正的数值。",
        "Theo công tơ và điều chỉnh tại lúc lập phiếu này; các dòng sổ cái bên dưới là như khi chốt và điều chỉnh "
        "tháng."};
    static constexpr Phrase interval{"Polled every", "采集周期", "Chu kỳ đọc"};
    static constexpr Phrase method_title{"Method", "方法", "Phương pháp"};
    ReportTable table{
        "nodes",
        subject.say(caption),
        {{"node", subject.say(node), ""},
         {"kind", subject.say(kind), ""},
         {"parent", subject.say(above), ""},
         {"energy_kwh", subject.say(energy_title), "kWh", 1, carbon_report::origin_of(FigureOrigin::Kind::energy)},
         {"method", subject.say(method_title), ""},
         {"coverage_ppm", subject.say(coverage_title), "%", 2, carbon_report::origin_of(FigureOrigin::Kind::coverage)},
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
        table.origins.push_back(carbon_report::origin_of_site(sheet.site.code));
    }
    if (!subject.is_draft()) {
        table.note = subject.say(as_now);
    }
    add_note_of_whole(subject, table.note);
    return table;
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
    ReportTable table{
        "kpis",
        subject.say(caption),
        {{"kpi", subject.say(name), ""},
         {"value", subject.say(value), "", {}, carbon_report::origin_of(FigureOrigin::Kind::energy)},
         {"unit", subject.say(unit), ""},
         {"coverage_ppm", subject.say(coverage_title), "%", 2, carbon_report::origin_of(FigureOrigin::Kind::coverage)},
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
        table.origins.push_back(carbon_report::origin_of_site(sheet.site.code));
    }
    table.note = subject.say(note);
    add_note_of_whole(subject, table.note);
    return table;
}

}  // namespace wattmast::site_sheet
