// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The first page: figures, emissions by scope, months, where it comes from, what changed, approval.
#include <algorithm>

#include "report/carbon_report_parts.h"
#include "report/shown.h"

namespace wattmast::carbon_report {
namespace {

constexpr Phrase by_location{"Location-based", "基于位置", "Dựa trên vị trí"};
constexpr Phrase by_market{"Market-based", "基于市场", "Dựa trên thị trường"};
constexpr Phrase grid_electricity{"Grid electricity", "电网电力", "Điện lưới"};

std::string compared(const Subject& subject, SourceSum sum, Gas gas) {
    static constexpr Phrase on{"%1 on %2", "较%2 %1", "%1 so với %2"};
    const SourceInventory* inventory = subject.year_ago();
    const auto then = inventory == nullptr ? std::nullopt : inventory->sum(sum, gas);
    const auto now = subject.inventory.sum(sum, gas);
    const auto change = then && now ? change_text(subject, now->count(), then->count()) : std::nullopt;
    return change ? subject.say(on, {*change, subject.period_year_ago()}) : std::string();
}

/// What a market-based figure lacks comes before how it changed.
std::string note_of(const Subject& subject, SourceSum sum, Gas gas) {
    static constexpr Phrase without{"without %1", "不含 %1", "thiếu %1"};
    const Energy lacking = subject.without_market(gas);
    return sum == SourceSum::scope1_and_2_market && lacking.count() > 0
               ? subject.say(without, {subject.amount(lacking)})
               : compared(subject, sum, gas);
}

/// One column a gas, so that a figure has its unit; one for energy; one for what stands below.
ReportTable headline(const Subject& subject) {
    ReportTable table{"summary", "", {{"figure", "", ""}}, {}, ReportTable::Role::headline};
    for (const Gas gas : subject.gases()) {
        const std::string id = "mass_kg_" + std::string(id_of(gas));
        table.columns.push_back(
            {id, gas_name(gas), subject.mass_unit(gas), 1, {{.kind = FigureOrigin::Kind::ledger, .gas = gas}}});
    }
    const std::size_t energy_column = table.columns.size();
    table.columns.push_back(
        {"energy_kwh", subject.say(grid_electricity), subject.energy_unit(), 1, origin_of(FigureOrigin::Kind::energy)});
    table.columns.push_back({"note", "", ""});
    const auto row_of = [&](const Phrase& label) {
        std::vector<Cell> row(table.columns.size());
        row.front() = text(subject.say(label));
        return row;
    };
    for (std::size_t i = 0; i < subject.gases().size(); ++i) {
        const Gas gas = subject.gases()[i];
        for (const auto& [label, sum] : {std::pair{&by_location, SourceSum::scope1_and_2_location},
                                         std::pair{&by_market, SourceSum::scope1_and_2_market}}) {
            std::vector<Cell> row = row_of(*label);
            row[i + 1] = mass_cell(subject, subject.inventory, sum, gas);
            row.back() = text(note_of(subject, sum, gas));
            if (is_number(row[i + 1])) {
                table.rows.push_back(std::move(row));
                table.origins.push_back(origin_of_sum(sum));
            }
        }
    }
    if (const auto energy = subject.inventory.grid_energy()) {
        static constexpr Phrase measured{"%1 % measured", "实测 %1%", "%1 % đo được"};
        std::vector<Cell> row = row_of(grid_electricity);
        row[energy_column] = Cell{energy->total(), subject.trace("sum of ledger lines scope2_location")};
        if (const auto share = share_of(energy->measured, energy->total())) {
            const Cell cell{*share, {}};
            row.back() = text(subject.say(measured, {shown(cell, {"", "", "%", 1}, subject.language)}));
        }
        table.rows.push_back(std::move(row));
        table.origins.emplace_back();
    }
    return table;
}

/// @param then Null: not known.
void add_change(const Subject& subject, const SourceInventory* then, const std::string& month,
                std::vector<std::string>& sentences) {
    static constexpr Phrase energy_change{"Grid electricity changed by %1 on %2, from %3 to %4.",
                                          "电网电力较%2 %1，由 %3 变为 %4。",
                                          "Điện lưới thay đổi %1 so với %2, từ %3 thành %4."};
    static constexpr Phrase mass_change{"Scopes 1 and 2 by location changed by %1 on %2, from %3 to %4.",
                                        "范围一和范围二（位置法）较%2 %1，由 %3 变为 %4。",
                                        "Phạm vi 1 và 2 theo vị trí thay đổi %1 so với %2, từ %3 thành %4."};
    if (then == nullptr) {
        return;
    }
    const auto energy_then = then->grid_energy();
    const auto energy_now = subject.inventory.grid_energy();
    if (energy_then && energy_now) {
        if (const auto change = change_text(subject, energy_now->total().count(), energy_then->total().count())) {
            sentences.push_back(subject.say(energy_change, {*change, month, subject.amount(energy_then->total()),
                                                            subject.amount(energy_now->total())}));
        }
    }
    for (const Gas gas : subject.gases()) {
        const auto mass_then = then->sum(SourceSum::scope1_and_2_location, gas);
        const auto mass_now = subject.inventory.sum(SourceSum::scope1_and_2_location, gas);
        const auto change =
            mass_then && mass_now ? change_text(subject, mass_now->count(), mass_then->count()) : std::nullopt;
        if (change) {
            sentences.push_back(subject.say(
                mass_change, {*change, month, subject.amount(*mass_then, gas), subject.amount(*mass_now, gas)}));
        }
    }
}

void add_what_changed(const Subject& subject, ReportSection& section) {
    static constexpr Phrase heading{"What changed", "变化情况", "Những thay đổi"};
    static constexpr Phrase nothing{
        "Neither the month before nor the same month of the year before is closed, so that "
        "there is nothing to compare with.",
        "上月和上年同月均未结账，无可比数据。",
        "Tháng trước và cùng tháng năm trước đều chưa chốt, nên không có gì để so sánh."};
    std::vector<std::string> sentences;
    if (!subject.statement.is_of_year) {
        const CivilMonth before = subject.statement.month.previous();
        add_change(subject, inventory_of_month(subject, before), month_text(before, subject.language), sentences);
    }
    add_change(subject, subject.year_ago(), subject.period_year_ago(), sentences);
    static constexpr Phrase no_year{"No month of the year before is closed, so that there is nothing to compare with.",
                                    "上一年没有已结账的月份，无可比数据。",
                                    "Năm trước không có tháng nào đã chốt, nên không có gì để so sánh."};
    if (sentences.empty()) {
        sentences.push_back(subject.say(subject.statement.is_of_year ? no_year : nothing));
    }
    if (std::string open = open_findings(subject); !open.empty()) {
        sentences.push_back(std::move(open));
    }
    section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(heading)});
    for (std::string& sentence : sentences) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, std::move(sentence)});
    }
}

void add_approval(const Subject& subject, ReportSection& section) {
    static constexpr Phrase heading{"Approval", "签批", "Phê duyệt"};
    static constexpr Phrase prepared{"Prepared", "编制", "Người lập"};
    static constexpr Phrase reviewed{"Reviewed", "审核", "Người kiểm tra"};
    static constexpr Phrase approved{"Approved", "批准", "Người phê duyệt"};
    const std::string who = subject.statement.closed ? subject.statement.closed->closing.who : "";
    const std::string issuer = subject.statement.issue ? subject.statement.issue->who : "";
    section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::heading, subject.say(heading)});
    section.blocks.emplace_back(
        ReportSignatures{{{subject.say(prepared), who}, {subject.say(reviewed), ""}, {subject.say(approved), issuer}}});
}

}  // namespace

ReportSection cover(const Subject& subject) {
    ReportSection section{"cover", "", ReportSection::Start::where_the_last_ended, {}};
    static constexpr Phrase of_sites{"Greenhouse gas emissions from the energy use of %1, %2.",
                                     "%2，%1能源使用产生的温室气体排放。",
                                     "Phát thải khí nhà kính từ việc sử dụng năng lượng của %1, %2."};
    section.blocks.emplace_back(lead(subject, of_sites));
    if (subject.inventory.rows.empty()) {
        static constexpr Phrase nothing{"No figure is known of this month. The findings say why.",
                                        "本月没有任何数值，原因见检查结果。",
                                        "Không có số liệu nào của tháng này. Kết quả kiểm tra cho biết lý do."};
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, subject.say(nothing)});
    } else if (subject.has(ReportPart::summary)) {
        section.blocks.emplace_back(headline(subject));
    }
    for (const Gas gas : subject.gases()) {
        if (subject.has(ReportPart::emissions)) {
            section.blocks.emplace_back(emissions(subject, gas));
        }
    }
    auto other = subject.has(ReportPart::other_emissions) ? other_emissions(subject) : std::nullopt;
    if (other) {
        section.blocks.emplace_back(std::move(*other));
    }
    for (const Gas gas : subject.gases()) {
        if (subject.has(ReportPart::charts)) {
            add_charts(subject, gas, section);
        }
    }
    if (subject.has(ReportPart::changes)) {
        add_what_changed(subject, section);
    }
    if (subject.has(ReportPart::approval)) {
        add_approval(subject, section);
    }
    return section;
}

}  // namespace wattmast::carbon_report
