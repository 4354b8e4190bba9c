// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/sample_report.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace wattmast::test {
namespace {

constexpr std::int64_t tonne = 1'000'000'000;          // mg
constexpr std::int64_t megawatt_hour = 1'000'000'000;  // mWh

std::string in(ReportLanguage language, const char* english, const char* chinese, const char* vietnamese) {
    return language == ReportLanguage::chinese      ? chinese
           : language == ReportLanguage::vietnamese ? vietnamese
                                                    : english;
}

Cell text(std::string value) {
    return {std::move(value), {}};
}
Cell mass(std::int64_t tenths) {
    return {CarbonMass::of(tenths * tonne / 10), {{}, {}, "sum"}};
}
Cell energy(std::int64_t tenths) {
    return {Energy::of(tenths * megawatt_hour / 10), {{}, {}, "sum"}};
}
Cell factor(const std::string& id) {
    return {id, {{}, {id}, "published"}};
}

ReportTable figures(ReportLanguage l) {
    ReportTable table{"headline",
                      "",
                      {{"figure", "", ""}, {"mass", "", "tCO\u2082e", 0}, {"energy", "", "MWh", 0}, {"note", "", ""}},
                      {},
                      ReportTable::Role::headline};
    table.rows = {
        {text(in(l, "Location-based", "基于位置", "Theo vị trí")), mass(249'330), {}, text("\u22122.3%")},
        {text(in(l, "Market-based", "基于市场", "Theo thị trường")),
         mass(236'838),
         {},
         text(in(l, "6,000 MWh certificates cancelled", "已注销绿证 6,000 MWh", "Đã hủy 6.000 MWh chứng chỉ"))},
        {text(in(l, "Grid electricity", "外购电量", "Điện lưới")), {}, energy(462'124), text("98.9%")}};
    return table;
}

ReportTable scopes(ReportLanguage l) {
    ReportTable table{"scopes",
                      in(l, "Emissions by scope", "按范围划分的排放", "Phát thải theo phạm vi"),
                      {{"source", in(l, "Source", "排放源", "Nguồn"), ""},
                       {"activity", in(l, "Activity", "活动数据", "Hoạt động"), "MWh", 1},
                       {"location", in(l, "Location", "位置法", "Vị trí"), "t", 1},
                       {"market", in(l, "Market", "市场法", "Thị trường"), "t", 1}},
                      {},
                      ReportTable::Role::detail,
                      ReportTable::LastRow::total};
    table.rows = {
        {text(in(l, "Scope 1 · Diesel", "范围一 · 柴油", "Phạm vi 1 · Dầu diesel")), {}, mass(1'074), mass(1'074)},
        {text(in(l, "Scope 2 · Grid electricity", "范围二 · 外购电力", "Phạm vi 2 · Điện lưới")),
         energy(462'124),
         mass(247'976),
         {}},
        {text(in(l, "Scope 1 and 2", "范围一和二", "Phạm vi 1 và 2")), {}, mass(249'330), mass(236'838)}};
    return table;
}

ReportTable months(ReportLanguage l) {
    ReportTable table{"months",
                      in(l, "Months", "各月", "Các tháng"),
                      {{"month", in(l, "Month", "月份", "Tháng"), ""},
                       {"this_year", "2026", "kt", 1},
                       {"last_year", "2025", "kt", 1}},
                      {},
                      ReportTable::Role::data};
    constexpr std::array<std::int64_t, 12> before{264, 233, 250, 243, 249, 253, 269, 267, 251, 255, 252, 266};
    constexpr std::array<std::int64_t, 10> now{256, 229, 244, 236, 242, 247, 263, 261, 243, 249};
    for (std::size_t i = 0; i < before.size(); ++i) {
        table.rows.push_back(
            {text(std::to_string(i + 1)), i < now.size() ? mass(now.at(i) * 1000) : Cell{}, mass(before.at(i) * 1000)});
    }
    return table;
}

ReportTable classes(ReportLanguage l) {
    ReportTable table{"classes",
                      in(l, "Classes", "类别", "Loại"),
                      {{"class", in(l, "Class", "类别", "Loại"), ""}, {"mass", "", "t", 0}},
                      {},
                      ReportTable::Role::data};
    table.rows = {{text(in(l, "Macro sites", "宏站", "Trạm macro")), mass(131'177)},
                  {text(in(l, "Data centre halls", "数据中心机房", "Trung tâm dữ liệu")), mass(69'189)},
                  {text(in(l, "Indoor, small cells", "室分与小站", "Trong nhà")), mass(18'102)}};
    return table;
}

ReportTable factors(ReportLanguage l) {
    ReportTable table{"factors",
                      in(l, "Factors", "排放因子", "Hệ số phát thải"),
                      {{"factor_id", in(l, "Factor", "因子", "Hệ số"), ""},
                       {"value", in(l, "Value", "数值", "Giá trị"), "kg/kWh"},
                       {"document", in(l, "Document", "文件", "Tài liệu"), ""}},
                      {}};
    table.rows = {
        {factor("cn-2023-average"), Cell{Decimal(5306, -4), {{}, {"cn-2023-average"}, "published"}},
         text("关于发布2023年电力二氧化碳排放因子的公告, Announcement no. 47 of 2025 with a title that is so long that "
              "it takes more than one line of its column")},
        {factor("o'hara \\ 'quoted'"), Cell{Decimal(1, -1), {{}, {"o'hara \\ 'quoted'"}, "published"}},
         text("=cmd|'/C calc'!A0 <b>markup</b> & مرحبا שלום 你好")}};
    return table;
}

ReportTable sites(ReportLanguage l, std::size_t count) {
    ReportTable table{"sites",
                      in(l, "Sites", "站点", "Trạm"),
                      {{"site", in(l, "Site", "站点", "Trạm"), ""},
                       {"name", in(l, "Name", "名称", "Tên"), ""},
                       {"factor", in(l, "Factor", "因子", "Hệ số"), ""},
                       {"energy_kwh", in(l, "Energy", "电量", "Năng lượng"), "kWh"},
                       {"coverage_ppm", in(l, "Coverage", "覆盖率", "Độ phủ"), "%"},
                       {"mass_kg", in(l, "Emissions", "排放", "Phát thải"), "kg CO2"}},
                      {}};
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = static_cast<std::int64_t>(i);
        table.rows.push_back(
            {text("SH-PD-" + std::to_string(10'000 + i)),
             text(i % 2 == 0 ? "浦东新区张江高科技园区宏站" : "Macro site, Zhangjiang"), factor("cn-2023-average"),
             Cell{Energy::of(2'388'123'456 + number), {{}, {}, "measured"}},
             Cell{PartsPerMillion{999'999}, {{}, {}, "measured"}},
             Cell{CarbonMass::of(1'267'138'305 + number), {{}, {"cn-2023-average"}, "energy x factor"}}});
    }
    return table;
}

}  // namespace

ReportDocument sample_report(ReportLanguage l, std::size_t count) {
    ReportDocument document;
    document.language = l;
    document.title = in(l, "Carbon report", "碳排放报告", "Báo cáo phát thải");
    document.period = CivilMonth::parse("2026-10").value();
    document.frame = {
        in(l, "Huaying Networks, Yangtze Delta", "华英网络，长三角", "Huaying Networks, Trường Giang"),
        in(l, "Report CR-2026-10-YD, draft 3", "报告 CR-2026-10-YD，草稿 3", "Báo cáo CR-2026-10-YD, nháp 3"),
        "2026-11-12T06:20:07Z, sha256 4be107c9", "Wattmast 0.1.0",
        in(l, "Draft, not issued", "草稿，未发布", "Bản nháp, chưa phát hành")};
    ReportSection cover;
    cover.id = "cover";
    cover.blocks = {
        ReportParagraph{ReportParagraph::Style::lead,
                        in(l, "Greenhouse gas emissions from the energy use of network sites.",
                           "网络站点用能的温室气体排放。", "Phát thải khí nhà kính từ việc sử dụng năng lượng.")},
        figures(l),
        scopes(l),
        months(l),
        classes(l),
        ReportPair{{ReportChart::Kind::columns, "months", in(l, "By month", "按月", "Theo tháng"), "months", "month",
                    "this_year", "last_year", 9,
                    in(l, "Bars 2026, dashes 2025.", "柱为2026年，横线为2025年。", "Cột 2026, gạch 2025."),
                    in(l, "Ten months", "十个月", "Mười tháng")},
                   {ReportChart::Kind::shares, "classes", in(l, "By class", "按类别", "Theo loại"), "classes", "class",
                    "mass"}},
        ReportParagraph{ReportParagraph::Style::heading, in(l, "Approval", "批准", "Phê duyệt")},
        ReportSignatures{{{in(l, "Prepared", "编制", "Người lập"), "Li Lei"},
                          {in(l, "Reviewed", "审核", "Người soát"), ""},
                          {in(l, "Approved", "批准", "Người duyệt"), ""}}}};
    ReportSection method{
        "method",
        in(l, "Method and audit trail", "方法与审计", "Phương pháp và kiểm toán"),
        ReportSection::Start::new_page,
        {ReportParagraph{ReportParagraph::Style::formula, "CO\u2082 = E × EF"},
         ReportParagraph{ReportParagraph::Style::body, "E is the difference of the register."}, factors(l),
         ReportParagraph{ReportParagraph::Style::code, "wattmastctl verify --db fleet.wattmast"},
         ReportList{{{"Program", "Wattmast 0.1.0"}, {"Time zones", "2025b"}}}}};
    ReportSection annex{"annex",
                        in(l, "Annex A, sites", "附录 A，站点", "Phụ lục A, trạm"),
                        ReportSection::Start::new_wide_page,
                        {sites(l, count)}};
    document.sections = {std::move(cover), std::move(method), std::move(annex)};
    return document;
}

}  // namespace wattmast::test
