// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a report says of its issue, and of the revision that it takes the place of.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"

namespace wattmast::carbon_report {
namespace {

using SourceKey = std::tuple<LedgerCategory, std::string, Gas>;

/// Rows of one source in several units of activity are one mass.
std::map<SourceKey, CarbonMass> masses_of(const SourceInventory& inventory) {
    std::map<SourceKey, CarbonMass> masses;
    for (const SourceRow& row : inventory.rows) {
        masses[{row.category, row.item, row.gas}] += row.mass;
    }
    return masses;
}

Cell cell_of(const std::map<SourceKey, CarbonMass>& masses, const SourceKey& key, const Trace& trace) {
    const auto found = masses.find(key);
    return found == masses.end() ? Cell{} : Cell{found->second, trace};
}

CarbonMass mass_of(const std::map<SourceKey, CarbonMass>& masses, const SourceKey& key) {
    const auto found = masses.find(key);
    return found == masses.end() ? CarbonMass{} : found->second;
}

Trace trace_of_then(const Subject& subject, const StatementBefore& before) {
    return subject.trace("ledger lines in force up to line " + std::to_string(before.last_line));
}

/// Without rows: `first`, then the revision before, this one, and what lies between them.
/// @param kind Of what this revision says, and of the difference; the revision before is in its own file.
ReportTable difference_columns(const Subject& subject, const StatementBefore& before, ReportColumn first,
                               const std::string& unit, const std::string& id, FigureOrigin::Kind kind) {
    static constexpr Phrase caption{"Figures of both revisions", "两次修订的数值", "Số liệu của hai bản"};
    static constexpr Phrase revision{"Revision %1", "修订 %1", "Bản %1"};
    static constexpr Phrase difference{"Difference", "差值", "Chênh lệch"};
    const int now = subject.statement.issue ? subject.statement.issue->revision : before.revision + 1;
    return {"difference",
            subject.say(caption),
            {std::move(first),
             {"before_" + id, subject.say(revision, {std::to_string(before.revision)}), unit, 3},
             {"now_" + id, subject.say(revision, {std::to_string(now)}), unit, 3, origin_of(kind)},
             {"difference_" + id, subject.say(difference), unit, 3, origin_of(kind)}},
            {}};
}

ReportTable mass_table(const Subject& subject, const StatementBefore& before) {
    static constexpr Phrase source{"Source", "排放源", "Nguồn"};
    static constexpr Phrase gas{"Gas", "气体", "Khí"};
    ReportTable table = difference_columns(subject, before, {"source", subject.say(source), ""}, subject.mass_unit(),
                                           "kg", FigureOrigin::Kind::ledger);
    table.columns.insert(table.columns.begin() + 1, {"gas", subject.say(gas), ""});
    const auto then = masses_of(before.inventory);
    const auto now = masses_of(subject.inventory);
    std::set<SourceKey> keys;
    for (const auto* masses : {&then, &now}) {
        for (const auto& [key, mass] : *masses) {
            keys.insert(key);
        }
    }
    const Trace trace_then = trace_of_then(subject, before);
    const Trace trace_now = subject.trace("ledger lines in force");
    for (const SourceKey& key : keys) {
        const auto& [category, item, of_gas] = key;
        table.rows.push_back(
            {text(scope_name(category, subject.language) + " · " + item_name(item, subject.language)),
             text(gas_name(of_gas)), cell_of(then, key, trace_then), cell_of(now, key, trace_now),
             Cell{mass_of(now, key) - mass_of(then, key), subject.trace("this revision less the other")}});
        table.origins.push_back({.category = category, .item = item, .gas = of_gas});
    }
    return table;
}

/// The same of grid electricity, by how it is known.
ReportTable energy_table(const Subject& subject, const StatementBefore& before) {
    static constexpr Phrase source{"Grid electricity", "电网电力", "Điện lưới"};
    static constexpr Phrase sum{"Sum", "合计", "Tổng"};
    ReportTable table = difference_columns(subject, before, {"how", subject.say(source), ""}, subject.energy_unit(),
                                           "kwh", FigureOrigin::Kind::energy);
    const auto then = before.inventory.grid_energy();
    const auto now = subject.inventory.grid_energy();
    const auto add = [&](std::string name, Energy (*part)(const EnergyByMethod&)) {
        const Energy of_then = then ? part(*then) : Energy{};
        const Energy of_now = now ? part(*now) : Energy{};
        if (of_then.count() == 0 && of_now.count() == 0) {
            return;
        }
        table.rows.push_back({text(std::move(name)), then ? Cell{of_then, trace_of_then(subject, before)} : Cell{},
                              now ? Cell{of_now, subject.trace("ledger lines in force")} : Cell{},
                              Cell{of_now - of_then, subject.trace("this revision less the other")}});
    };
    const auto name = [&](EnergyMethod method) { return method_name(method, subject.language); };
    add(name(EnergyMethod::measured), [](const EnergyByMethod& energy) { return energy.measured; });
    add(name(EnergyMethod::integrated), [](const EnergyByMethod& energy) { return energy.integrated; });
    add(name(EnergyMethod::estimated), [](const EnergyByMethod& energy) { return energy.estimated; });
    add(name(EnergyMethod::entered), [](const EnergyByMethod& energy) { return energy.entered; });
    add(subject.say(sum), [](const EnergyByMethod& energy) { return energy.total(); });
    table.last_row = ReportTable::LastRow::total;
    return table;
}

/// Whether the last column is nothing but zeros.
bool is_unchanged(const ReportTable& table) {
    return std::ranges::all_of(table.rows, [](const std::vector<Cell>& row) {
        const auto* mass = std::get_if<CarbonMass>(&row.back().value);
        const auto* energy = std::get_if<Energy>(&row.back().value);
        return (mass != nullptr && mass->count() == 0) || (energy != nullptr && energy->count() == 0);
    });
}

}  // namespace

void add_difference(const Subject& subject, DifferenceOf what, ReportDocument& document) {
    static constexpr Phrase title{"Differences from revision %1", "与修订 %1 的差异", "Khác biệt so với bản %1"};
    static constexpr Phrase replaced{
        "Revision %1 was issued by %2 on %3. This revision takes its place; the earlier file stays as it is.",
        "修订 %1 由 %2 于 %3 签发。本修订取代之，原文件保持不变。",
        "Bản %1 do %2 phát hành ngày %3. Bản này thay thế nó; tệp cũ giữ nguyên."};
    static constexpr Phrase unchanged{"No figure differs.", "数值没有差异。", "Không có số liệu nào khác."};
    static constexpr Phrase reasons{
        "Each correction stands with its reason under \"Changes since the month was closed\".",
        "每条更正及其原因见“结账后的更正”。", "Từng điều chỉnh cùng lý do nằm ở mục \"Thay đổi sau khi chốt\"."};
    if (!subject.statement.before) {
        return;
    }
    const StatementBefore& before = *subject.statement.before;
    const std::string number = std::to_string(before.revision);
    ReportSection section{"difference", subject.say(title, {number}), ReportSection::Start::new_page, {}};
    const auto say = [&](std::string sentence) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, std::move(sentence)});
    };
    say(subject.say(replaced, {number, before.who, day_text(before.when)}));
    ReportTable table = what == DifferenceOf::masses ? mass_table(subject, before) : energy_table(subject, before);
    say(subject.say(is_unchanged(table) ? unchanged : reasons));
    section.blocks.emplace_back(std::move(table));
    document.sections.push_back(std::move(section));
}

void add_issue(const Subject& subject, ReportSection& section) {
    static constexpr Phrase title{"Issue", "签发", "Phát hành"};
    static constexpr Phrase issued{"Revision %1, issued by %2 on %3: %4", "修订 %1，由 %2 于 %3 签发：%4",
                                   "Bản %1, do %2 phát hành ngày %3: %4"};
    static constexpr Phrase stands{
        "These findings were let stand, for the reasons given:", "以下检查结果予以保留，理由如下：",
        "Các phát hiện sau được chấp nhận với lý do kèm theo:"};
    if (!subject.statement.issue) {
        return;
    }
    const StatementIssue& issue = *subject.statement.issue;
    section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(title)});
    section.blocks.emplace_back(ReportParagraph{
        ReportParagraph::Style::body,
        subject.say(issued, {std::to_string(issue.revision), issue.who, day_text(issue.when), issue.comment})});
    if (issue.reasons.empty()) {
        return;
    }
    ReportList list;
    for (const auto& [check, reason] : issue.reasons) {
        list.entries.emplace_back(check_name(check, subject.language), reason);
    }
    section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, subject.say(stands)});
    section.blocks.emplace_back(std::move(list));
}

}  // namespace wattmast::carbon_report
