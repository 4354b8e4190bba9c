// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Method and audit trail: how figures were made, of what, and how to make them again.
#include <algorithm>
#include <array>

#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"
#include "report/finding_words.h"
#include "report/provenance_words.h"

namespace wattmast::carbon_report {
namespace {

constexpr std::size_t digits_shown = 8;  ///< Of a digest.

ReportBlock heading(const Subject& subject, const Phrase& phrase) {
    return ReportParagraph{ReportParagraph::Style::heading, subject.say(phrase)};
}
ReportBlock body(std::string text) {
    return ReportParagraph{ReportParagraph::Style::body, std::move(text)};
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
    static constexpr Phrase caption{"Documents of factors", "因子的来源文件", "Tài liệu của các hệ số"};
    ReportTable table{"factor_documents",
                      subject.say(caption),
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

/// What the library has not is looked up at its lines.
FigureOrigin origin_of_factor(const Subject& subject, const StatementFactor& factor) {
    if (factor.row) {
        return {.factor = factor.used.id};
    }
    const auto& lines = subject.statement.lines;
    const auto line = std::ranges::find_if(lines, [&](const LedgerLine& one) { return one.factor == factor.used; });
    return line == lines.end() ? FigureOrigin{}
                               : FigureOrigin{.category = line->category, .item = line->item, .gas = line->gas};
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
    const FigureOrigin of_factor = origin_of(FigureOrigin::Kind::factor);
    ReportTable table{"factors",
                      subject.say(title),
                      {{"factor_id", subject.say(factor), "", {}, of_factor},
                       {"value", subject.say(value), "", {}, of_factor},
                       {"unit", subject.say(unit), ""},
                       {"data_year", subject.say(year), ""},
                       {"region", subject.say(region), ""},
                       {"source", subject.say(source), ""},
                       {"row_sha256", subject.say(digest), ""}},
                      {}};
    Sources sources;
    for (const StatementFactor& one : subject.statement.factors) {
        table.rows.push_back(factor_row(one, sources.number_of(one)));
        table.origins.push_back(origin_of_factor(subject, one));
    }
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(sources.list());
    section.blocks.emplace_back(factor_documents(subject));
}

void add_reproduction(const Subject& subject, ReportSection& section) {
    static constexpr Phrase title{"6 Reproduce this report", "6 复算本报告", "6 Lập lại báo cáo này"};
    static constexpr Phrase closed{
        "Closed by %1 on %2 as number %3, with %4 lines and %5 open findings. The command makes every line again from "
        "samples, factors and rules and compares it; the digest is that of the closing.",
        "由 %1 于 %2 结账，编号 %3，共 %4 条分录，未解决问题 %5 "
        "个。该命令由样本、因子和规则重算每条分录并比对；摘要为结账的摘要。",
        "%1 chốt ngày %2, số %3, gồm %4 dòng và %5 phát hiện còn mở. Lệnh này tính lại từng dòng từ dữ liệu, hệ số "
        "và "
        "quy tắc rồi đối chiếu; mã băm là của lần chốt."};
    static constexpr Phrase draft{"The command makes this draft again; a closed month has a digest to compare with.",
                                  "该命令重新生成此草稿；结账后的月份才有可比对的摘要。",
                                  "Lệnh này lập lại bản nháp; tháng đã chốt mới có mã băm để đối chiếu."};
    static constexpr Phrase attached{
        "Each table of this report is attached to it as a CSV file; table \"lines\" has "
        "every ledger line with its points, records and digests.",
        "本报告各表均以 CSV 附件附上；表“lines”含每条分录及其测点、记录和摘要。",
        "Mỗi bảng của báo cáo được đính kèm dạng CSV; bảng “lines” có từng dòng sổ cái với "
        "điểm đo, bản ghi và mã băm."};
    section.blocks.push_back(heading(subject, title));
    const std::string month = subject.statement.month.to_string();
    if (subject.is_draft()) {
        section.blocks.push_back(ReportParagraph{
            ReportParagraph::Style::code,
            subject.statement.is_of_year
                ? "wattmastctl report --db DB --month " + month + " --kind annual --format pdf --out FILE"
                : "wattmastctl ledger --db DB --month " + month});
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
    section.blocks.emplace_back(provenance_list(subject.statement.provenance, subject.language));
}

}  // namespace

ReportSection method(const Subject& subject) {
    static constexpr Phrase title{"Method and audit trail", "方法与审计线索", "Phương pháp và dấu vết kiểm toán"};
    ReportSection section{"method", subject.say(title), ReportSection::Start::new_page, {}};
    add_boundary(subject, section);
    add_left_out(subject, section);
    add_calculation(subject, section);
    add_factors(subject, section);
    static constexpr Phrase quality{"4 Data quality, share of energy", "4 数据质量（占电量比例）",
                                    "4 Chất lượng dữ liệu, tỷ lệ điện năng"};
    static constexpr Phrase changed{"5 Changes since the month was closed", "5 结账后的更正",
                                    "5 Thay đổi sau khi chốt"};
    section.blocks.emplace_back(quality_table(subject, quality, energy_of_lines(subject)));
    add_changes(subject, changed, section);
    add_reproduction(subject, section);
    add_issue(subject, section);
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
                                      text(finding_text(finding.message, subject.language))});
            }
        }
    }
    ReportSection section{"findings", word(ReportWord::findings, subject.language), ReportSection::Start::new_page, {}};
    section.blocks.emplace_back(std::move(table));
    return section;
}

}  // namespace wattmast::carbon_report
