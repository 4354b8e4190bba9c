// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What was emitted, by scope and source.
#include "report/carbon_report_parts.h"
#include "report/carbon_words.h"

namespace wattmast::carbon_report {
namespace {

struct EmissionColumns {
    static constexpr std::size_t location = 6;
    static constexpr std::size_t market = 7;
    static constexpr std::size_t all = 8;
};

/// Nothing in columns that do not apply; a dash where there could be a mass.
std::vector<Cell> blank_row() {
    std::vector<Cell> row(EmissionColumns::all, text(""));
    row[EmissionColumns::location] = Cell{};
    row[EmissionColumns::market] = Cell{};
    return row;
}

/// The activity as a number with its unit beside it.
void set_activity(const Subject& subject, const SourceRow& source, std::vector<Cell>& row) {
    const Trace trace = subject.trace(lines_text(source.lines));
    if (source.energy) {
        const bool is_mega = subject.energy_unit() == "MWh";
        row[1] = {Decimal(source.energy->total().count(), is_mega ? -9 : -6), trace};
        row[2] = text(subject.energy_unit());
    } else if (source.amount) {
        row[1] = {source.amount->value, trace};
        row[2] = text(source.amount->unit);
    }
}

void set_factor(const Subject& subject, const SourceRow& source, std::vector<Cell>& row) {
    static constexpr Phrase several{"%1 factors", "%1 个因子", "%1 hệ số"};
    if (source.factors.size() == 1) {
        row[3] = {source.factors.front().value, subject.trace("published", source.factors)};
        row[4] = text(source.factors.front().unit);
    } else {
        row[3] = text(subject.say(several, {subject.count(source.factors.size())}));
    }
}

std::vector<Cell> emission_row(const Subject& subject, const SourceRow& source) {
    std::vector<Cell> row = blank_row();
    row[0] = text(scope_name(source.category, subject.language) + " · " + item_name(source.item, subject.language));
    set_activity(subject, source, row);
    set_factor(subject, source, row);
    row[5] = text(gas_name(source.gas));
    const Cell mass{source.mass, subject.trace(lines_text(source.lines), source.factors)};
    if (source.category != LedgerCategory::scope2_market) {
        row[EmissionColumns::location] = mass;
    }
    if (source.category != LedgerCategory::scope2_location) {
        row[EmissionColumns::market] = mass;
    }
    return row;
}

/// A factor of the library is looked up there; of others the lines are shown.
FigureOrigin origin_of_row(const Subject& subject, const SourceRow& source) {
    FigureOrigin origin;
    origin.category = source.category;
    origin.item = source.item;
    origin.gas = source.gas;
    if (source.factors.size() == 1 && subject.is_in_library(source.factors.front().id)) {
        origin.factor = source.factors.front().id;
    }
    return origin;
}

std::vector<ReportColumn> emission_columns(const Subject& subject, const std::string& unit) {
    static constexpr Phrase source{"Source", "排放源", "Nguồn"};
    static constexpr Phrase activity{"Activity", "活动数据", "Hoạt động"};
    static constexpr Phrase factor{"Factor", "因子", "Hệ số"};
    static constexpr Phrase gas{"Gas", "气体", "Khí"};
    static constexpr Phrase location{"Location", "位置法", "Vị trí"};
    static constexpr Phrase market{"Market", "市场法", "Thị trường"};
    const FigureOrigin of_ledger = origin_of(FigureOrigin::Kind::ledger);
    const FigureOrigin of_factor = origin_of(FigureOrigin::Kind::factor);
    return {{"source", subject.say(source), ""},
            {"activity", subject.say(activity), "", 1, of_ledger},
            {"activity_unit", "", ""},
            {"factor", subject.say(factor), "", {}, of_factor},
            {"factor_unit", "", ""},
            {"gas", subject.say(gas), ""},
            {"location_kg", subject.say(location), unit, 1, origin_of_sum(SourceSum::scope1_and_2_location)},
            {"market_kg", subject.say(market), unit, 1, origin_of_sum(SourceSum::scope1_and_2_market)}};
}

/// What a market-based sum lacks, in words; empty where it lacks nothing.
std::string market_note(const Subject& subject, Gas gas) {
    static constexpr Phrase lacking{
        "No market-based figure is known for %1 of grid electricity: the market-based sum lacks it. See the findings.",
        "%1 电网电力没有基于市场的数值，市场法合计不含该部分，见检查结果。",
        "Không có số liệu theo thị trường cho %1 điện lưới: tổng theo thị trường thiếu phần này. Xem kết quả kiểm "
        "tra."};
    const Energy energy = subject.without_market(gas);
    return energy.count() > 0 ? subject.say(lacking, {subject.amount(energy)}) : std::string();
}

}  // namespace

ReportTable emissions(const Subject& subject, Gas gas) {
    static constexpr Phrase caption{"Emissions by scope, %1", "按范围的排放量，%1", "Phát thải theo phạm vi, %1"};
    static constexpr Phrase total{"Scopes 1 and 2", "范围一和范围二", "Phạm vi 1 và 2"};
    static constexpr Phrase co2_only{
        "These factors cover CO₂ only. CH₄ and N₂O are not in them, and CO₂ is not added to CO₂e.",
        "这些因子只含 CO₂，不含 CH₄ 和 N₂O；CO₂ 不与 CO₂e 相加。",
        "Các hệ số này chỉ gồm CO₂, không gồm CH₄ và N₂O; CO₂ không cộng với CO₂e."};
    ReportTable table{"emissions_" + std::string(id_of(gas)),
                      subject.say(caption, {gas_name(gas)}),
                      emission_columns(subject, subject.mass_unit(gas)),
                      {}};
    for (const SourceRow& source : subject.inventory.rows) {
        const bool is_in = is_part_of(source.category, SourceSum::scope1_and_2_location) ||
                           is_part_of(source.category, SourceSum::scope1_and_2_market);
        if (source.gas == gas && is_in) {
            table.rows.push_back(emission_row(subject, source));
            table.origins.push_back(origin_of_row(subject, source));
        }
    }
    std::vector<Cell> last = blank_row();
    last[0] = text(subject.say(total));
    last[5] = text(gas_name(gas));
    last[EmissionColumns::location] = mass_cell(subject, subject.inventory, SourceSum::scope1_and_2_location, gas);
    last[EmissionColumns::market] = mass_cell(subject, subject.inventory, SourceSum::scope1_and_2_market, gas);
    table.rows.push_back(std::move(last));
    table.origins.push_back({.gas = gas});
    table.last_row = ReportTable::LastRow::total;
    table.note = gas == Gas::co2 ? subject.say(co2_only) : "";
    const std::string lacking = market_note(subject, gas);
    table.note += (table.note.empty() || lacking.empty() ? "" : " ") + lacking;
    return table;
}

std::optional<ReportTable> other_emissions(const Subject& subject) {
    static constexpr Phrase caption{"Beside scopes 1 and 2", "范围一和范围二之外", "Ngoài phạm vi 1 và 2"};
    ReportTable table{"other_emissions", subject.say(caption), emission_columns(subject, ""), {}};
    table.columns[EmissionColumns::location].unit = subject.mass_unit();
    for (const SourceRow& source : subject.inventory.rows) {
        if (is_part_of(source.category, SourceSum::scope3) || is_part_of(source.category, SourceSum::biogenic)) {
            table.rows.push_back(emission_row(subject, source));
            table.rows.back().pop_back();
            table.origins.push_back(origin_of_row(subject, source));
        }
    }
    if (table.rows.empty()) {
        return std::nullopt;
    }
    static constexpr Phrase mass{"Emissions", "排放量", "Phát thải"};
    table.columns.pop_back();
    table.columns.back().id = "mass_kg";
    table.columns.back().title = subject.say(mass);
    return table;
}

}  // namespace wattmast::carbon_report
