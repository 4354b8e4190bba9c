// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a report says of the parts that it was made without.
#include <stdexcept>

#include "report/carbon_report_parts.h"

namespace wattmast::carbon_report {
namespace {

constexpr Phrase name_of(ReportPart part) {
    switch (part) {
        case ReportPart::summary:
            return {"summary", "摘要", "tóm tắt"};
        case ReportPart::emissions:
            return {"emissions by scope", "按范围的排放量", "phát thải theo phạm vi"};
        case ReportPart::other_emissions:
            return {"emissions beside scopes 1 and 2", "范围一和范围二之外的排放", "phát thải ngoài phạm vi 1 và 2"};
        case ReportPart::charts:
            return {"charts", "图表", "biểu đồ"};
        case ReportPart::changes:
            return {"what changed", "变化情况", "những thay đổi"};
        case ReportPart::approval:
            return {"approval", "签批", "phê duyệt"};
        case ReportPart::sites:
            return {"sites", "站点", "các trạm"};
        case ReportPart::classes:
            return {"by class", "按类别", "theo loại"};
        case ReportPart::areas:
            return {"by area", "按区域", "theo vùng"};
        case ReportPart::checks:
            return {"findings by check", "按检查项统计", "phát hiện theo loại kiểm tra"};
        case ReportPart::meter_events:
            return {"meter life", "电表履历", "vòng đời công tơ"};
        case ReportPart::key_figures:
            return {"key figures", "关键指标", "chỉ số chính"};
    }
    throw std::logic_error("a part of a report has no name");
}

}  // namespace

void add_left_out(const Subject& subject, ReportSection& section) {
    static constexpr Phrase left_out{"Left out of this report and of its files: %1.", "本报告及其文件不含：%1。",
                                     "Báo cáo này và các tệp của nó không gồm: %1."};
    static constexpr Phrase comma{", ", "、", ", "};
    std::string names;
    for (const ReportPart part : subject.without) {
        names += (names.empty() ? "" : subject.say(comma)) + subject.say(name_of(part));
    }
    if (!names.empty()) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, subject.say(left_out, {names})});
    }
}

}  // namespace wattmast::carbon_report
