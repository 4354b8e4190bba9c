// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a carbon report is of: sites, consolidation, standard.
#include <map>
#include <set>

#include "carbon/boundary.h"
#include "report/carbon_report_parts.h"

namespace wattmast::carbon_report {
namespace {

ReportBlock body(std::string text) {
    return ReportParagraph{ReportParagraph::Style::body, std::move(text)};
}

/// Sites by their share, as their lines say it.
std::map<PartsPerMillion, std::set<std::string>> sites_by_share(const Subject& subject) {
    std::map<PartsPerMillion, std::set<std::string>> shares;
    for (const LedgerLine& line : subject.statement.lines) {
        if (const auto share = share_in_rules(line.rules)) {
            shares[*share].insert(line.site);
        }
    }
    return shares;
}

/// GHG Protocol Corporate Standard, chapter 3.
void add_consolidation(const Subject& subject, ReportSection& section) {
    static constexpr Phrase not_recorded{
        "Consolidated by operational control, because nothing else is recorded: 100 % of every site.",
        "按运营控制权合并（未另行记录）：每个站点计 100 %。",
        "Hợp nhất theo kiểm soát vận hành, vì không ghi gì khác: 100 % mỗi trạm."};
    static constexpr Phrase operational{"Consolidated by operational control: 100 % of every site.",
                                        "按运营控制权合并：每个站点计 100 %。",
                                        "Hợp nhất theo kiểm soát vận hành: 100 % mỗi trạm."};
    static constexpr Phrase financial{"Consolidated by financial control: 100 % of every site.",
                                      "按财务控制权合并：每个站点计 100 %。",
                                      "Hợp nhất theo kiểm soát tài chính: 100 % mỗi trạm."};
    static constexpr Phrase equity{
        "Consolidated by equity share: energies, amounts and emissions are the organisation's share in each site; the "
        "sites below with the share named, all others with 100 %.",
        "按股权比例合并：电量、数量和排放均为本组织在各站点的份额；下列站点按所列比例，其余计 100 %。",
        "Hợp nhất theo tỷ lệ vốn: điện năng, số lượng và phát thải là phần của tổ chức trong từng trạm; các trạm dưới "
        "đây theo tỷ lệ nêu, các trạm khác 100 %."};
    static constexpr Phrase equity_of_all{
        "Consolidated by equity share: the organisation's share in every site of this "
        "report is 100 %.",
        "按股权比例合并：本组织在本报告各站点的份额均为 100 %。",
        "Hợp nhất theo tỷ lệ vốn: phần của tổ chức trong mọi trạm của báo cáo là "
        "100 %."};
    const auto shares = sites_by_share(subject);
    if (!shares.empty()) {
        section.blocks.push_back(body(subject.say(equity)));
        ReportList list;
        for (const auto& [share, sites] : shares) {
            std::string codes;
            for (const std::string& code : sites) {
                codes += (codes.empty() ? "" : ", ") + code;
            }
            list.entries.emplace_back(percent_text(share), std::move(codes));
        }
        section.blocks.emplace_back(std::move(list));
        return;
    }
    if (!subject.statement.consolidation) {
        section.blocks.push_back(body(subject.say(not_recorded)));
        return;
    }
    switch (*subject.statement.consolidation) {
        case Consolidation::equity_share:
            section.blocks.push_back(body(subject.say(equity_of_all)));
            return;
        case Consolidation::financial_control:
            section.blocks.push_back(body(subject.say(financial)));
            return;
        case Consolidation::operational_control:
            section.blocks.push_back(body(subject.say(operational)));
            return;
    }
}

}  // namespace

void add_boundary(const Subject& subject, ReportSection& section) {
    static constexpr Phrase title{"1 Boundary and standard", "1 边界与标准", "1 Ranh giới và tiêu chuẩn"};
    static constexpr Phrase boundary{
        "All %1 sites of the scope of this report, with the electricity of their measured grid nodes and what the book "
        "says of fuel, refrigerants, extinguishing gases and certificates. The month is the civil month of each site's "
        "time zone.",
        "本报告范围内全部 %1 "
        "个站点：其已计量市电节点的电量，以及账册所载燃料、制冷剂、灭火剂和绿证。月份按各站点时区的日历月划分。",
        "Toàn bộ %1 trạm trong phạm vi báo cáo: điện của các nút điện lưới có đo, cùng nhiên liệu, môi chất lạnh, khí "
        "chữa cháy và chứng chỉ theo sổ. Tháng là tháng dương lịch theo múi giờ của từng trạm."};
    static constexpr Phrase standard{
        "The calculation follows the GHG Protocol Corporate Standard and its Scope 2 Guidance (2015): the "
        "location-based and the market-based result stand side by side and are never added.",
        "计算遵循《温室气体核算体系企业标准》及其《范围二指南》（2015）：位置法与市场法结果并列，不相加。",
        "Cách tính theo GHG Protocol Corporate Standard và Scope 2 Guidance (2015): kết quả theo vị trí và theo thị "
        "trường đặt cạnh nhau, không bao giờ cộng lại."};
    section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(title)});
    section.blocks.push_back(body(subject.say(boundary, {subject.count(subject.statement.sites.size())})));
    section.blocks.push_back(body(subject.say(standard)));
    add_consolidation(subject, section);
}

}  // namespace wattmast::carbon_report
