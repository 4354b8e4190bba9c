// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sentences that several reports have.
#include "report/carbon_report_parts.h"

namespace wattmast::carbon_report {

std::optional<std::string> change_text(const Subject& subject, std::int64_t now, std::int64_t before) {
    if (before <= 0) {
        return std::nullopt;
    }
    constexpr WideInteger thousand = 1'000;
    const WideInteger twice = 2 * (WideInteger(now) - before) * thousand;
    const WideInteger rounded = (twice + (twice < 0 ? -1 : 1) * WideInteger(before)) / (2 * WideInteger(before));
    const std::string number = number_text(Decimal(static_cast<std::int64_t>(rounded), -1), 1, subject.language);
    return (rounded > 0 ? "+" : "") + number + "\u00a0%";
}

ReportParagraph lead(const Subject& subject, const Phrase& of_sites) {
    static constexpr Phrase many{"%1 sites", "%1 个站点", "%1 trạm"};
    static constexpr Phrase one{"site %1", "站点 %1 ", "trạm %1"};
    static constexpr Phrase simulated{" The samples are simulated: this is a demonstration.",
                                      "样本为模拟数据，仅供演示。", " Dữ liệu là mô phỏng: đây là bản trình diễn."};
    const auto& sites = subject.statement.sites;
    const std::string which =
        sites.size() == 1 ? subject.say(one, {sites.front().code}) : subject.say(many, {subject.count(sites.size())});
    return {ReportParagraph::Style::lead, subject.say(of_sites, {which, subject.period()}) +
                                              (subject.statement.is_simulated ? subject.say(simulated) : "")};
}

std::string open_findings(const Subject& subject) {
    static constexpr Phrase open{"%1 errors and %2 warnings stand open; the last pages list them.",
                                 "有 %1 个错误、%2 个警告未解决，详见末页。",
                                 "Còn %1 lỗi và %2 cảnh báo; các trang cuối liệt kê."};
    std::size_t errors = 0;
    std::size_t warnings = 0;
    for (const CarbonFinding& finding : subject.statement.findings) {
        errors += finding.severity == FindingSeverity::error ? 1 : 0;
        warnings += finding.severity == FindingSeverity::warning ? 1 : 0;
    }
    return errors + warnings == 0 ? std::string() : subject.say(open, {subject.count(errors), subject.count(warnings)});
}

}  // namespace wattmast::carbon_report
