// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/quality_report.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "carbon/book_report.h"
#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"
#include "report/shown.h"

namespace wattmast {
namespace {

using carbon_report::share_of;
using carbon_report::Subject;
using carbon_report::text;

/// How one site's grid electricity is known.
struct SiteQuality {
    const StatementSite* site = nullptr;
    std::optional<EnergyByMethod> energy;
    std::optional<PartsPerMillion> coverage;  ///< The least of its nodes.
    std::set<std::string> checks;
};

std::vector<SiteQuality> qualities(const Subject& subject) {
    std::map<std::string, std::set<std::string>> checks;
    for (const CarbonFinding& finding : subject.statement.findings) {
        if (finding.severity != FindingSeverity::note) {
            checks[finding.site].insert(finding.check);
        }
    }
    std::vector<SiteQuality> all;
    for (const StatementSite& site : subject.statement.sites) {
        const auto known = subject.energy_of_site.find(site.code);
        SiteQuality one{&site, std::nullopt, std::nullopt, checks[site.code]};
        if (known != subject.energy_of_site.end()) {
            one.energy = known->second.energy;
            one.coverage = known->second.coverage;
        }
        all.push_back(std::move(one));
    }
    std::ranges::stable_sort(all, {}, [](const SiteQuality& one) { return one.coverage ? one.coverage->count : -1; });
    return all;
}

ReportTable headline(const Subject& subject, const std::vector<SiteQuality>& sites) {
    static constexpr Phrase measured{"Measured", "实测", "Đo được"};
    static constexpr Phrase full{"Sites covered in full", "完整覆盖的站点", "Trạm có đủ dữ liệu"};
    static constexpr Phrase without{"Sites without a figure", "无数值的站点", "Trạm không có số liệu"};
    static constexpr Phrase of_all{"of %1", "共 %1", "trên %1"};
    static constexpr Phrase of_energy{"of %1 of grid electricity", "占电网电力 %1", "của %1 điện lưới"};
    const FigureOrigin of_coverage = carbon_report::origin_of(FigureOrigin::Kind::coverage);
    ReportTable table{"summary",
                      "",
                      {{"figure", "", ""},
                       {"share_ppm", "", "%", 1, of_coverage},
                       {"count", "", "", 0, of_coverage},
                       {"note", "", ""}},
                      {},
                      ReportTable::Role::headline};
    const Trace counted = subject.trace("count of sites");
    const auto count = [&](const Phrase& label, std::ptrdiff_t number) {
        table.rows.push_back({text(subject.say(label)), Cell{}, Cell{Decimal(number, 0), counted},
                              text(subject.say(of_all, {subject.count(sites.size())}))});
    };
    std::optional<EnergyByMethod> energy;
    for (const SiteQuality& one : sites) {
        if (one.energy) {
            energy = energy.value_or(EnergyByMethod{});
            *energy += *one.energy;
        }
    }
    const auto share = energy ? share_of(energy->measured, energy->total()) : std::nullopt;
    if (share) {
        table.rows.push_back({text(subject.say(measured)),
                              Cell{*share, subject.trace("sum of grid electricity of sites")}, Cell{},
                              text(subject.say(of_energy, {subject.amount(energy->total())}))});
    }
    count(full, std::ranges::count_if(sites, [](const SiteQuality& one) { return one.coverage == whole; }));
    count(without, std::ranges::count_if(sites, [](const SiteQuality& one) { return !one.energy; }));
    return table;
}

ReportTable checks_table(const Subject& subject) {
    static constexpr Phrase caption{"Findings by check", "按检查项统计", "Phát hiện theo loại kiểm tra"};
    static constexpr Phrase severity{"Severity", "严重程度", "Mức độ"};
    static constexpr Phrase check{"Check", "检查", "Kiểm tra"};
    static constexpr Phrase findings{"Findings", "数量", "Số lượng"};
    static constexpr Phrase sites{"Sites", "站点数", "Số trạm"};
    struct Count {
        std::int64_t findings = 0;
        std::set<std::string> sites;
    };
    std::map<std::pair<int, std::string>, Count> counts;  // the worst severity first
    for (const CarbonFinding& finding : subject.statement.findings) {
        Count& count = counts[{-static_cast<int>(finding.severity), finding.check}];
        ++count.findings;
        if (!finding.site.empty()) {
            count.sites.insert(finding.site);
        }
    }
    const FigureOrigin of_coverage = carbon_report::origin_of(FigureOrigin::Kind::coverage);
    ReportTable table{"checks",
                      subject.say(caption),
                      {{"severity", subject.say(severity), ""},
                       {"check", subject.say(check), ""},
                       {"findings", subject.say(findings), "", 0, of_coverage},
                       {"sites", subject.say(sites), "", 0, of_coverage}},
                      {}};
    const Trace counted = subject.trace("count of findings");
    for (const auto& [key, count] : counts) {
        const auto of = static_cast<FindingSeverity>(-key.first);
        const ReportWord name = of == FindingSeverity::error     ? ReportWord::error
                                : of == FindingSeverity::warning ? ReportWord::warning
                                                                 : ReportWord::note;
        table.rows.push_back({text(word(name, subject.language)), text(check_name(key.second, subject.language)),
                              Cell{Decimal(count.findings, 0), counted},
                              Cell{Decimal(static_cast<std::int64_t>(count.sites.size()), 0), counted}});
    }
    return table;
}

ReportTable sites_table(const Subject& subject, const std::vector<SiteQuality>& sites) {
    static constexpr Phrase site{"Site", "站点", "Trạm"};
    static constexpr Phrase name{"Name", "名称", "Tên"};
    static constexpr Phrase kind{"Class", "类别", "Loại"};
    static constexpr Phrase coverage{"Coverage", "覆盖率", "Độ phủ"};
    static constexpr Phrase energy{"Grid electricity", "电网电力", "Điện lưới"};
    static constexpr Phrase measured{"Measured", "实测", "Đo được"};
    static constexpr Phrase integrated{"Integrated", "积分", "Tích phân"};
    static constexpr Phrase estimated{"Estimated", "估算", "Ước tính"};
    static constexpr Phrase entered{"Entered", "录入", "Nhập tay"};
    static constexpr Phrase findings{"Findings", "检查结果", "Kết quả kiểm tra"};
    const FigureOrigin of_coverage = carbon_report::origin_of(FigureOrigin::Kind::coverage);
    ReportTable table{
        "sites",
        "",
        {{"site", subject.say(site), ""},
         {"name", subject.say(name), ""},
         {"kind", subject.say(kind), ""},
         {"coverage_ppm", subject.say(coverage), "%", 2, of_coverage},
         {"energy_kwh", subject.say(energy), "kWh", 1, carbon_report::origin_of(FigureOrigin::Kind::energy)},
         {"measured_kwh", subject.say(measured), "kWh", 1, of_coverage},
         {"integrated_kwh", subject.say(integrated), "kWh", 1, of_coverage},
         {"estimated_kwh", subject.say(estimated), "kWh", 1, of_coverage},
         {"entered_kwh", subject.say(entered), "kWh", 1, of_coverage},
         {"findings", subject.say(findings), ""}},
        {}};
    const Trace trace = subject.trace("grid nodes of the site");
    for (const SiteQuality& one : sites) {
        std::vector<Cell> row{text(one.site->code), text(one.site->name),
                              text(kind_name(one.site->kind, subject.language)),
                              one.coverage ? Cell{*one.coverage, trace} : Cell{}};
        const auto add = [&](Energy amount) { row.push_back(one.energy ? Cell{amount, trace} : Cell{}); };
        const EnergyByMethod known = one.energy.value_or(EnergyByMethod{});
        add(known.total());
        add(known.measured);
        add(known.integrated);
        add(known.estimated);
        add(known.entered);
        std::string names;
        for (const std::string& check : one.checks) {
            names += (names.empty() ? "" : ", ") + check_name(check, subject.language);
        }
        row.push_back(text(std::move(names)));
        table.rows.push_back(std::move(row));
        table.origins.push_back(carbon_report::origin_of_site(one.site->code));
    }
    return table;
}

}  // namespace

ReportDocument quality_report_document(const CarbonStatement& statement, ReportLanguage language,
                                       const LeftOut& without) {
    static constexpr Phrase title{"Data-quality report", "数据质量报告", "Báo cáo chất lượng dữ liệu"};
    static constexpr Phrase about{"How the grid electricity of %1 is known, %2.", "%2，%1电网电力的数据质量。",
                                  "Chất lượng dữ liệu điện lưới của %1, %2."};
    static constexpr Phrase by_kind{"Share of energy by method", "各方法占电量比例",
                                    "Tỷ lệ điện năng theo phương pháp"};
    static constexpr Phrase changed{"Changes since the month was closed", "结账后的更正", "Thay đổi sau khi chốt"};
    static constexpr Phrase sites_title{"Sites, the least covered first", "站点（覆盖率由低到高）",
                                        "Các trạm, độ phủ thấp nhất trước"};
    const Subject subject(statement, language, without);
    const std::vector<SiteQuality> sites = qualities(subject);
    ReportSection cover{"cover", "", ReportSection::Start::where_the_last_ended, {}};
    cover.blocks.emplace_back(carbon_report::lead(subject, about));
    if (subject.has(ReportPart::summary)) {
        cover.blocks.emplace_back(headline(subject, sites));
    }
    cover.blocks.emplace_back(carbon_report::quality_table(subject, by_kind, carbon_report::energy_of_meters(subject)));
    if (subject.has(ReportPart::checks)) {
        cover.blocks.emplace_back(checks_table(subject));
    }
    carbon_report::add_changes(subject, changed, cover);
    carbon_report::add_left_out(subject, cover);
    ReportDocument document = carbon_report::framed_document(subject, title, number_prefix(ReportKind::quality));
    carbon_report::add_issue(subject, cover);
    document.sections.push_back(std::move(cover));
    carbon_report::add_difference(subject, carbon_report::DifferenceOf::grid_energy, document);
    if (subject.has(ReportPart::sites)) {
        ReportSection all{"sites", subject.say(sites_title), ReportSection::Start::new_wide_page, {}};
        all.blocks.emplace_back(sites_table(subject, sites));
        document.sections.push_back(std::move(all));
    }
    document.sections.push_back(carbon_report::findings(subject));
    return document;
}

}  // namespace wattmast
