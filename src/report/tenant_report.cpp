// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/tenant_report.h"

#include <utility>

#include "carbon/book_report.h"
#include "report/tenant_privacy.h"
#include "report/tenant_report_parts.h"

namespace wattmast {
namespace {

using carbon_report::Subject;

void add_rule(const Subject& subject, ReportSection& section) {
    static constexpr Phrase heading{"How it is divided", "分摊方法", "Cách phân chia"};
    static constexpr Phrase energy{
        "Each tenant has what its own branch counted. What is in no branch, such as cooling, losses and what nobody "
        "measures, is common: tenants with an agreed share have that share of it, and the others divide the rest "
        "equally "
        "or in the ratio of their branches, as the rules of the book say. What nobody agreed on stays with the owner.",
        "每个租户计入其自有支路的电量。不属于任何支路的部分（制冷、损耗及未计量部分）为公共负荷：有约定份额的租户按份额"
        "分摊，其余"
        "由其他租户按账册规则平均或按支路电量比例分摊；未约定部分归业主。",
        "Mỗi bên thuê có điện năng mà nhánh riêng đếm được. Phần không thuộc nhánh nào, như làm mát, tổn thất và phần "
        "không "
        "ai đo, là tải chung: bên thuê có tỷ lệ thỏa thuận nhận phần đó, các bên khác chia phần còn lại đều nhau hoặc "
        "theo "
        "tỷ lệ các nhánh, theo quy tắc của sổ. Phần không ai thỏa thuận thuộc về chủ trạm."};
    static constexpr Phrase mass{
        "Emissions of the site's electricity and of its generators' fuel are divided in the ratio of these energies, "
        "with "
        "the factors of the site's ledger lines. Refrigerants and extinguishing gases stay with the owner.",
        "站点电力和油机燃料的排放按上述电量比例分摊，采用站点分录所用因子。制冷剂和灭火剂的排放归业主。",
        "Phát thải của điện và nhiên liệu máy phát tại trạm được chia theo tỷ lệ các điện năng này, với hệ số của các "
        "dòng "
        "sổ cái của trạm. Môi chất lạnh và khí chữa cháy thuộc về chủ trạm."};
    static constexpr Phrase now{
        "The division is made of the meters as they are now; the ledger keeps the sites' lines, not the tenants' "
        "parts.",
        "分摊依据电表当前数据；账本保存站点分录，不保存租户份额。",
        "Việc chia dựa trên công tơ như hiện nay; sổ cái giữ các dòng của trạm, không giữ phần của bên thuê."};
    section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(heading)});
    for (const Phrase* phrase : {&energy, &mass, &now}) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, subject.say(*phrase)});
    }
}

ReportSection cover(const Subject& subject, const StatementTenant& tenant) {
    static constexpr Phrase about{"Energy and carbon of tenant %1 at %2 shared sites, %3.",
                                  "%3，租户%1在 %2 个共享站点的电量与碳排放。",
                                  "Điện năng và carbon của bên thuê %1 tại %2 trạm dùng chung, %3."};
    static constexpr Phrase simulated{" The samples are simulated: this is a demonstration.",
                                      "样本为模拟数据，仅供演示。", " Dữ liệu là mô phỏng: đây là bản trình diễn."};
    static constexpr Phrase lacking{
        "%1 more of its sites could not be divided and are in no figure; the findings say why.",
        "另有 %1 个站点无法分摊，不计入任何数值；原因见检查结果。",
        "Còn %1 trạm khác không chia được và không nằm trong số liệu nào; kết quả kiểm tra cho biết lý do."};
    ReportSection section{"cover", "", ReportSection::Start::where_the_last_ended, {}};
    section.blocks.emplace_back(
        ReportParagraph{ReportParagraph::Style::lead,
                        subject.say(about, {tenant.name, subject.count(tenant.sites.size()), subject.period()}) +
                            (subject.statement.is_simulated ? subject.say(simulated) : std::string())});
    if (subject.has(ReportPart::summary)) {
        section.blocks.emplace_back(tenant_report::headline(subject, tenant.sites));
    }
    if (tenant.undivided > 0) {
        section.blocks.emplace_back(
            ReportParagraph{ReportParagraph::Style::body, subject.say(lacking, {subject.count(tenant.undivided)})});
    }
    if (subject.has(ReportPart::emissions)) {
        section.blocks.emplace_back(tenant_report::emissions(subject, tenant.sites));
    }
    add_rule(subject, section);
    if (std::string open = carbon_report::open_findings(subject); !open.empty()) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, std::move(open)});
    }
    return section;
}

ReportSection shared_sites(const Subject& subject, const StatementTenant& tenant) {
    static constexpr Phrase shared{"Shared sites", "共享站点", "Các trạm dùng chung"};
    ReportSection section{"sites", subject.say(shared), ReportSection::Start::new_wide_page, {}};
    section.blocks.emplace_back(tenant_report::sites(subject, tenant.sites));
    section.blocks.emplace_back(tenant_report::division(subject, tenant.sites));
    return section;
}

}  // namespace

ReportDocument tenant_report_document(const CarbonStatement& statement, ReportLanguage language,
                                      const LeftOut& without) {
    static constexpr Phrase title{"Tenant report: energy and carbon", "租户报告：电量与碳排放",
                                  "Báo cáo bên thuê: điện năng và carbon"};
    const CarbonStatement own = for_its_tenant(statement, language);
    const Subject subject(own, language, without);
    const StatementTenant& tenant = own.tenant.value();
    ReportDocument document = carbon_report::framed_document(subject, title, number_prefix(ReportKind::carbon));
    document.sections.push_back(cover(subject, tenant));
    tenant_report::add_difference(subject, tenant, document);
    if (subject.has(ReportPart::sites)) {
        document.sections.push_back(shared_sites(subject, tenant));
    }
    document.sections.push_back(carbon_report::method(subject));
    document.sections.push_back(carbon_report::findings(subject));
    return document;
}

}  // namespace wattmast
