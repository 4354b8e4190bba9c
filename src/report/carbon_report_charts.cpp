// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Months side by side, and which kinds of site it comes from.
#include <algorithm>

#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"
#include "report/shown.h"

namespace wattmast::carbon_report {
namespace {

std::string month_letter(const Subject& subject, unsigned month) {
    if (subject.language != ReportLanguage::english) {
        return std::to_string(month);
    }
    constexpr std::string_view letters = "JFMAMJJASOND";
    return std::string(1, letters.at(month - 1));
}

/// Scopes 1 and 2 by location, this year's months beside those of the year before.
ReportTable months_table(const Subject& subject, Gas gas) {
    const int year = subject.statement.month.year();
    static constexpr Phrase caption{"Months, %1", "各月，%1", "Các tháng, %1"};
    static constexpr Phrase month_title{"Month", "月份", "Tháng"};
    ReportTable table{"months_" + std::string(id_of(gas)),
                      subject.say(caption, {gas_name(gas)}),
                      {{"month", subject.say(month_title), ""},
                       {"mass_kg", std::to_string(year), subject.mass_unit(), 1},
                       {"mass_kg_year_before", std::to_string(year - 1), subject.mass_unit(), 1}},
                      {},
                      ReportTable::Role::data};
    for (unsigned number = 1; number <= 12; ++number) {
        const CivilMonth month{std::chrono::year(year) / std::chrono::month(number)};
        std::vector<Cell> row{text(month_letter(subject, number)), Cell{}, Cell{}};
        const SourceInventory* now = month == subject.statement.month && !subject.statement.is_of_year
                                         ? &subject.inventory
                                         : inventory_of_month(subject, month);
        const SourceInventory* before = inventory_of_month(subject, year_before(month));
        if (now != nullptr) {
            row[1] = mass_cell(subject, *now, SourceSum::scope1_and_2_location, gas);
        }
        if (before != nullptr) {
            row[2] = mass_cell(subject, *before, SourceSum::scope1_and_2_location, gas);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// By kind of site, the largest first; what is not by meters is in it as well.
ReportTable sources_table(const Subject& subject, Gas gas) {
    const auto by_kind = sources_by(subject.statement.lines, [&](const LedgerLine& line) {
        const auto kind = subject.kind_of_site.find(line.site);
        return kind == subject.kind_of_site.end() ? std::string() : kind->second;
    });
    static constexpr Phrase caption{"Sources, %1", "排放来源，%1", "Nguồn, %1"};
    static constexpr Phrase kind_title{"Class", "类别", "Loại"};
    static constexpr Phrase mass_title{"Emissions", "排放量", "Phát thải"};
    ReportTable table{
        "sources_" + std::string(id_of(gas)),
        subject.say(caption, {gas_name(gas)}),
        {{"kind", subject.say(kind_title), ""}, {"mass_kg", subject.say(mass_title), subject.mass_unit(), 1}},
        {},
        ReportTable::Role::data};
    for (const auto& [id, inventory] : by_kind) {
        const auto kind = site_kind_by_id(id);
        Cell mass = mass_cell(subject, inventory, SourceSum::scope1_and_2_location, gas);
        if (kind && is_number(mass)) {
            table.rows.push_back({text(kind_name(*kind, subject.language)), std::move(mass)});
        }
    }
    std::ranges::stable_sort(table.rows, std::ranges::greater{},
                             [](const std::vector<Cell>& row) { return std::get<CarbonMass>(row[1].value).count(); });
    return table;
}

ReportPair charts(const Subject& subject, Gas gas) {
    static constexpr Phrase months{"Months, location-based, %1", "各月，基于位置，%1", "Các tháng, theo vị trí, %1"};
    static constexpr Phrase months_note{"Bars %1, dashes %2. Months that are not closed have none; %3 is darker.",
                                        "柱为%1年，横线为%2年。未结账的月份没有柱；%3为深色。",
                                        "Cột: %1, vạch: %2. Tháng chưa chốt không có cột; %3 có màu đậm."};
    static constexpr Phrase sources{"Where it comes from, %1", "排放来源，%1", "Nguồn phát thải, %1"};
    const int year = subject.statement.month.year();
    ReportPair pair;
    pair.left.kind = ReportChart::Kind::columns;
    pair.left.id = "months_chart_" + std::string(id_of(gas));
    pair.left.caption = subject.say(months, {gas_name(gas)});
    pair.left.table = "months_" + std::string(id_of(gas));
    pair.left.label = "month";
    pair.left.value = "mass_kg";
    pair.left.reference = "mass_kg_year_before";
    static constexpr Phrase year_note{"Bars %1, dashes %2. Months that are not closed have none.",
                                      "柱为%1年，横线为%2年。未结账的月份没有柱。",
                                      "Cột: %1, vạch: %2. Tháng chưa chốt không có cột."};
    if (subject.statement.is_of_year) {
        pair.left.note = subject.say(year_note, {std::to_string(year), std::to_string(year - 1)});
    } else {
        pair.left.highlighted = subject.statement.month.month() - 1;
        pair.left.note = subject.say(months_note, {std::to_string(year), std::to_string(year - 1), subject.period()});
    }
    pair.left.alternative = pair.left.caption;
    pair.right.kind = ReportChart::Kind::shares;
    pair.right.id = "sources_chart_" + std::string(id_of(gas));
    pair.right.caption = subject.say(sources, {gas_name(gas)});
    pair.right.table = "sources_" + std::string(id_of(gas));
    pair.right.label = "kind";
    pair.right.value = "mass_kg";
    pair.right.alternative = pair.right.caption;
    return pair;
}

}  // namespace

void add_charts(const Subject& subject, Gas gas, ReportSection& section) {
    section.blocks.emplace_back(months_table(subject, gas));
    section.blocks.emplace_back(sources_table(subject, gas));
    section.blocks.emplace_back(charts(subject, gas));
}

}  // namespace wattmast::carbon_report
