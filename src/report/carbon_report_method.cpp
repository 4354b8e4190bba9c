// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Method and audit trail: how figures were made, of what, and how to make them again.
#include <algorithm>
#include <array>

#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"

namespace wattmast::carbon_report {
namespace {

constexpr std::size_t digits_shown = 8;  ///< Of a digest.

ReportBlock heading(const Subject& subject, const Phrase& phrase) {
    return ReportParagraph{ReportParagraph::Style::heading, subject.say(phrase)};
}
ReportBlock body(std::string text) {
    return ReportParagraph{ReportParagraph::Style::body, std::move(text)};
}

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
    section.blocks.push_back(heading(subject, title));
    section.blocks.push_back(body(subject.say(boundary, {subject.count(subject.statement.sites.size())})));
    section.blocks.push_back(body(subject.say(standard)));
}

void add_calculation(const Subject& subject, ReportSection& section) {
    static constexpr Phrase title{"2 Calculation", "2 计算", "2 Cách tính"};
    static constexpr Phrase formula{
        "E = Σ sites Σ nodes E(month)      location = E × EF(grid)      market = Σ parts E(part) × EF(part)",
        "E = Σ站点 Σ节点 E(月)      位置法 = E × EF(电网)      市场法 = Σ部分 E(部分) × EF(部分)",
        "E = Σ trạm Σ nút E(tháng)      vị trí = E × EF(lưới)      thị trường = Σ phần E(phần) × EF(phần)"};
    static constexpr Phrase explained{
        "E is the difference of the energy register where there is one, else the integral of power over time; resets "
        "and implausible values are not booked. Every line is rounded once, half to even, to 1 mg. Sums are sums of "
        "lines.",
        "有电度表时 E "
        "为电度差，否则为功率对时间的积分；电表复位和不可信数值不入账。每条分录只舍入一次（四舍六入五成双），精确到 1 "
        "毫克；合计为分录之和。",
        "E là hiệu số chỉ số điện năng nếu có, nếu không là tích phân công suất theo thời gian; đặt lại công tơ và giá "
        "trị vô lý không được ghi sổ. Mỗi dòng làm tròn một lần, nửa về chẵn, đến 1 mg. Tổng là tổng các dòng."};
    section.blocks.push_back(heading(subject, title));
    section.blocks.push_back(ReportParagraph{ReportParagraph::Style::formula, subject.say(formula)});
    section.blocks.push_back(body(subject.say(explained)));
    ReportList decisions;
    for (std::size_t begin = 0; begin < subject.statement.policy.size();) {
        const std::size_t end = std::min(subject.statement.policy.find('\n', begin), subject.statement.policy.size());
        const std::string row = subject.statement.policy.substr(begin, end - begin);
        const std::size_t equals = row.find('=');
        if (equals != std::string::npos && equals + 1 < row.size()) {
            decisions.entries.emplace_back(policy_name(row.substr(0, equals), subject.language),
                                           policy_value(row.substr(equals + 1), subject.language));
        }
        begin = end + 1;
    }
    if (!decisions.entries.empty()) {
        section.blocks.emplace_back(std::move(decisions));
    }
}

/// Publisher, document and licence, once for all factors that have them.
class Sources {
public:
    /// Its number, from 1; empty for what is not in the library.
    std::string number_of(const StatementFactor& factor) {
        if (!factor.row) {
            return {};
        }
        std::string text = factor.row->publisher;
        for (const std::string& part : {factor.row->document, factor.row->published, factor.row->licence}) {
            text += part.empty() ? "" : "; " + part;
        }
        const auto found = std::ranges::find(texts_, text);
        const auto place = static_cast<std::size_t>(found - texts_.begin());
        if (found == texts_.end()) {
            texts_.push_back(std::move(text));
        }
        return std::to_string(place + 1);
    }
    [[nodiscard]] ReportList list() const {
        ReportList list;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            list.entries.emplace_back("[" + std::to_string(i + 1) + "]", texts_[i]);
        }
        return list;
    }

private:
    std::vector<std::string> texts_;
};

std::vector<Cell> factor_row(const StatementFactor& factor, const std::string& source) {
    const Trace trace{{}, {factor.used.id}, "published"};
    const auto of_row = [&](const std::string& (*field)(const EmissionFactor&)) {
        return text(factor.row ? field(*factor.row) : "");
    };
    return {Cell{factor.used.id, trace},
            Cell{factor.used.value, trace},
            text(factor.used.unit),
            text(factor.row ? year_text(*factor.row) : ""),
            of_row([](const EmissionFactor& row) -> const std::string& { return row.region; }),
            text(source.empty() ? "" : "[" + source + "]"),
            text(factor.used.row_digest.to_hex().substr(0, digits_shown) + "…")};
}

/// Each factor with its whole provenance, for files.
ReportTable factor_documents(const Subject& subject) {
    ReportTable table{"factor_documents",
                      "Documents of factors",
                      {{"factor_id", "factor", ""},
                       {"item", "item", ""},
                       {"region_name", "region", ""},
                       {"publisher", "publisher", ""},
                       {"document", "document", ""},
                       {"published", "published", ""},
                       {"licence", "licence", ""},
                       {"seen_at", "seen at", ""},
                       {"note", "note", ""},
                       {"row_sha256", "row SHA-256", ""}},
                      {},
                      ReportTable::Role::data};
    for (const StatementFactor& factor : subject.statement.factors) {
        const EmissionFactor row = factor.row.value_or(EmissionFactor{});
        table.rows.push_back({Cell{factor.used.id, {{}, {factor.used.id}, "published"}}, text(row.item),
                              text(row.region_name), text(row.publisher), text(row.document), text(row.published),
                              text(row.licence), text(row.source), text(row.note),
                              text(factor.used.row_digest.to_hex())});
    }
    return table;
}

void add_factors(const Subject& subject, ReportSection& section) {
    static constexpr Phrase title{"3 Factors", "3 排放因子", "3 Hệ số phát thải"};
    static constexpr Phrase factor{"Factor", "因子", "Hệ số"};
    static constexpr Phrase value{"Value", "数值", "Giá trị"};
    static constexpr Phrase unit{"Unit", "单位", "Đơn vị"};
    static constexpr Phrase year{"Year", "年份", "Năm"};
    static constexpr Phrase region{"Region", "区域", "Khu vực"};
    static constexpr Phrase source{"Source", "来源", "Nguồn"};
    static constexpr Phrase digest{"SHA-256", "SHA-256", "SHA-256"};
    ReportTable table{"factors",
                      subject.say(title),
                      {{"factor_id", subject.say(factor), ""},
                       {"value", subject.say(value), ""},
                       {"unit", subject.say(unit), ""},
                       {"data_year", subject.say(year), ""},
                       {"region", subject.say(region), ""},
                       {"source", subject.say(source), ""},
                       {"row_sha256", subject.say(digest), ""}},
                      {}};
    Sources sources;
    for (const StatementFactor& one : subject.statement.factors) {
        table.rows.push_back(factor_row(one, sources.number_of(one)));
    }
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(sources.list());
    section.blocks.emplace_back(factor_documents(subject));
}

/// Of one kind of site.
struct KindQuality {
    std::size_t sites = 0;
    std::size_t without = 0;  ///< That have no line of grid electricity.
    EnergyByMethod energy;

    void add(const Inventory* inventory) {
        ++sites;
        const auto grid = inventory == nullptr ? std::nullopt : inventory->grid_energy();
        without += grid ? 0U : 1U;
        if (grid) {
            energy.measured += grid->measured;
            energy.integrated += grid->integrated;
            energy.estimated += grid->estimated;
            energy.entered += grid->entered;
        }
    }
};

std::vector<Cell> quality_row(const Subject& subject, std::string name, const KindQuality& quality) {
    const Trace trace = subject.trace("sum of ledger lines scope2_location");
    const Trace counted = subject.trace("count of sites");
    const auto share = [&](Energy part) {
        const auto of = share_of(part, quality.energy.total());
        return of ? Cell{*of, trace} : Cell{};
    };
    const auto count = [&](std::size_t number) { return Cell{Decimal(static_cast<std::int64_t>(number), 0), counted}; };
    return {text(std::move(name)),           count(quality.sites),
            count(quality.without),          Cell{quality.energy.total(), trace},
            share(quality.energy.measured),  share(quality.energy.integrated),
            share(quality.energy.estimated), share(quality.energy.entered)};
}

void add_quality(const Subject& subject, ReportSection& section) {
    static constexpr Phrase title{"4 Data quality, share of energy", "4 数据质量（占电量比例）",
                                  "4 Chất lượng dữ liệu, tỷ lệ điện năng"};
    static constexpr Phrase kind{"Class", "类别", "Loại"};
    static constexpr Phrase sites{"Sites", "站点数", "Số trạm"};
    static constexpr Phrase without{"No figure", "无数值", "Không số liệu"};
    static constexpr Phrase energy{"Energy", "电量", "Điện năng"};
    static constexpr Phrase measured{"Measured", "实测", "Đo được"};
    static constexpr Phrase integrated{"Integrated", "积分", "Tích phân"};
    static constexpr Phrase estimated{"Estimated", "估算", "Ước tính"};
    static constexpr Phrase entered{"Entered", "录入", "Nhập tay"};
    static constexpr Phrase all{"All", "合计", "Tổng"};
    static constexpr Phrase missing{
        "What could not be measured or estimated is left out and not counted as zero: %1 sites have no figure; the "
        "findings name them.",
        "无法测量或估算的部分不计入，也不按零计：%1 个站点无数值，见检查结果。",
        "Phần không đo hoặc ước tính được bị bỏ ra, không tính là không: %1 trạm không có số liệu; xem kết quả kiểm "
        "tra."};
    ReportTable table{"quality",
                      subject.say(title),
                      {{"kind", subject.say(kind), ""},
                       {"sites", subject.say(sites), ""},
                       {"sites_without_figure", subject.say(without), ""},
                       {"energy_kwh", subject.say(energy), subject.energy_unit(), 1},
                       {"measured_ppm", subject.say(measured), "%", 1},
                       {"integrated_ppm", subject.say(integrated), "%", 1},
                       {"estimated_ppm", subject.say(estimated), "%", 1},
                       {"entered_ppm", subject.say(entered), "%", 1}},
                      {}};
    std::map<SiteKind, KindQuality> kinds;
    KindQuality total;
    for (const StatementSite& site : subject.statement.sites) {
        const auto inventory = subject.by_site.find(site.code);
        const Inventory* known = inventory == subject.by_site.end() ? nullptr : &inventory->second;
        kinds[site.kind].add(known);
        total.add(known);
    }
    for (const auto& [one, quality] : kinds) {
        table.rows.push_back(quality_row(subject, kind_name(one, subject.language), quality));
    }
    table.rows.push_back(quality_row(subject, subject.say(all), total));
    table.last_row = ReportTable::LastRow::total;
    table.note = total.without > 0 ? subject.say(missing, {subject.count(total.without)}) : "";
    section.blocks.emplace_back(std::move(table));
}

void add_changes(const Subject& subject, ReportSection& section) {
    static constexpr Phrase title{"5 Changes since the month was closed", "5 结账后的更正",
                                  "5 Thay đổi sau khi khóa sổ"};
    static constexpr Phrase when{"When", "时间", "Khi nào"};
    static constexpr Phrase who{"Who", "人员", "Ai"};
    static constexpr Phrase line{"Line", "分录", "Dòng"};
    static constexpr Phrase what{"What", "内容", "Nội dung"};
    static constexpr Phrase reason{"Reason", "原因", "Lý do"};
    static constexpr Phrase effect{"Effect", "影响", "Ảnh hưởng"};
    static constexpr Phrase gas{"Gas", "气体", "Khí"};
    static constexpr Phrase corrects{"%1, for line %2", "%1，更正分录 %2", "%1, thay dòng %2"};
    static constexpr Phrase not_closed{
        "The month is not closed: this is a draft, made anew from the samples each time.",
        "本月尚未结账：此为草稿，每次由样本重新计算。",
        "Tháng chưa khóa sổ: đây là bản nháp, tính lại từ dữ liệu mỗi lần."};
    if (subject.is_draft()) {
        section.blocks.push_back(heading(subject, title));
        section.blocks.push_back(body(subject.say(not_closed)));
        return;
    }
    ReportTable table{"changes",
                      subject.say(title),
                      {{"when", subject.say(when), ""},
                       {"who", subject.say(who), ""},
                       {"line", subject.say(line), ""},
                       {"what", subject.say(what), ""},
                       {"reason", subject.say(reason), ""},
                       {"effect_kg", subject.say(effect), subject.mass_unit(), 3},
                       {"gas", subject.say(gas), ""}},
                      {}};
    for (const StatementChange& change : subject.statement.changes) {
        const std::string number = std::to_string(change.line);
        table.rows.push_back(
            {text(to_iso8601(change.when)), text(change.who),
             text(change.corrects ? subject.say(corrects, {number, std::to_string(*change.corrects)}) : number),
             text(change.site + ", " + scope_name(change.category, subject.language) + ", " +
                  item_name(change.item, subject.language)),
             text(change.reason),
             Cell{change.effect, subject.trace("ledger line " + number + " less what it corrects")},
             text(gas_name(change.gas))});
    }
    section.blocks.emplace_back(std::move(table));
}

void add_reproduction(const Subject& subject, ReportSection& section) {
    static constexpr Phrase title{"6 Reproduce this report", "6 复算本报告", "6 Lập lại báo cáo này"};
    static constexpr Phrase closed{
        "Closed by %1 on %2 as number %3, with %4 lines and %5 open findings. The command makes every line again from "
        "samples, factors and rules and compares it; the digest is that of the closing.",
        "由 %1 于 %2 结账，编号 %3，共 %4 条分录，未解决问题 %5 "
        "个。该命令由样本、因子和规则重算每条分录并比对；摘要为结账的摘要。",
        "%1 khóa sổ ngày %2, số %3, gồm %4 dòng và %5 phát hiện còn mở. Lệnh này tính lại từng dòng từ dữ liệu, hệ số "
        "và "
        "quy tắc rồi đối chiếu; mã băm là của lần khóa sổ."};
    static constexpr Phrase draft{"The command makes this draft again; a closed month has a digest to compare with.",
                                  "该命令重新生成此草稿；结账后的月份才有可比对的摘要。",
                                  "Lệnh này lập lại bản nháp; tháng đã khóa sổ mới có mã băm để đối chiếu."};
    static constexpr Phrase attached{
        "Each table of this report is attached to it as a CSV file; table \"lines\" has "
        "every ledger line with its points, records and digests.",
        "本报告各表均以 CSV 附件附上；表“lines”含每条分录及其测点、记录和摘要。",
        "Mỗi bảng của báo cáo được đính kèm dạng CSV; bảng “lines” có từng dòng sổ cái với "
        "điểm đo, bản ghi và mã băm."};
    section.blocks.push_back(heading(subject, title));
    const std::string month = subject.statement.month.to_string();
    if (subject.is_draft()) {
        section.blocks.push_back(
            ReportParagraph{ReportParagraph::Style::code, "wattmastctl ledger --db DB --month " + month});
        section.blocks.push_back(body(subject.say(draft)));
    } else {
        const StatementClosing& one = *subject.statement.closed;
        section.blocks.push_back(
            ReportParagraph{ReportParagraph::Style::code, "wattmastctl verify --db DB --head " + one.head});
        section.blocks.push_back(body(
            subject.say(closed, {one.closing.who, day_text(one.closing.when), std::to_string(one.closing.number),
                                 subject.count(one.closing.line_count()), subject.count(one.closing.open_findings)})));
    }
    section.blocks.push_back(body(subject.say(attached)));
    section.blocks.emplace_back(ReportList{subject.statement.provenance});
}

}  // namespace

ReportSection method(const Subject& subject) {
    static constexpr Phrase title{"Method and audit trail", "方法与审计线索", "Phương pháp và dấu vết kiểm toán"};
    ReportSection section{"method", subject.say(title), ReportSection::Start::new_page, {}};
    add_boundary(subject, section);
    add_calculation(subject, section);
    add_factors(subject, section);
    add_quality(subject, section);
    add_changes(subject, section);
    add_reproduction(subject, section);
    section.blocks.emplace_back(lines(subject));
    return section;
}

ReportSection findings(const Subject& subject) {
    static constexpr Phrase check{"Check", "检查", "Kiểm tra"};
    static constexpr Phrase site{"Site", "站点", "Trạm"};
    static constexpr Phrase message{"What was found", "说明", "Phát hiện"};
    static constexpr Phrase severity{"Severity", "严重程度", "Mức độ"};
    ReportTable table{"findings",
                      "",
                      {{"severity", subject.say(severity), ""},
                       {"check", subject.say(check), ""},
                       {"site", subject.say(site), ""},
                       {"message", subject.say(message), ""}},
                      {}};
    constexpr std::array order{std::pair{FindingSeverity::error, ReportWord::error},
                               std::pair{FindingSeverity::warning, ReportWord::warning},
                               std::pair{FindingSeverity::note, ReportWord::note}};
    for (const auto& [wanted, name] : order) {
        for (const CarbonFinding& finding : subject.statement.findings) {
            if (finding.severity == wanted) {
                table.rows.push_back({text(word(name, subject.language)),
                                      text(check_name(finding.check, subject.language)), text(finding.site),
                                      text(finding.message)});
            }
        }
    }
    ReportSection section{"findings", word(ReportWord::findings, subject.language), ReportSection::Start::new_page, {}};
    section.blocks.emplace_back(std::move(table));
    return section;
}

}  // namespace wattmast::carbon_report
