// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a site sheet says of emissions: ledger lines with their factors, and who states those.
#include <algorithm>
#include <utility>

#include "report/carbon_words.h"
#include "report/site_sheet_parts.h"

namespace wattmast::site_sheet {
namespace {

using carbon_report::gas_name;
using carbon_report::Subject;
using carbon_report::text;

std::vector<Cell> line_row(const LedgerLine& line, const std::string& name) {
    const std::vector<std::string> factors{line.factor.id};
    const Trace trace{{}, factors, line.number > 0 ? "ledger line " + std::to_string(line.number) : "draft line"};
    const Decimal activity = line.energy ? Decimal(line.energy->energy.count(), -6) : line.amount->value;
    return {text(name),
            Cell{activity, trace},
            text(line.energy ? "kWh" : line.amount->unit),
            Cell{line.factor.value, {{}, factors, "published"}},
            text(line.factor.unit),
            Cell{line.mass, trace},
            text(gas_name(line.gas)),
            Cell{line.factor.id, {{}, factors, "published"}}};
}

/// @param of_activity Where the activity can be looked at.
/// @param decimals Of the activity: of kilowatt-hours fewer than of tonnes.
std::vector<ReportColumn> line_columns(const Subject& subject, FigureOrigin::Kind of_activity, int decimals) {
    const FigureOrigin of_factor = carbon_report::origin_of(FigureOrigin::Kind::factor);
    static constexpr Phrase what{"What", "项目", "Mục"};
    static constexpr Phrase activity{"Activity", "活动数据", "Hoạt động"};
    static constexpr Phrase factor{"Factor", "因子", "Hệ số"};
    static constexpr Phrase mass{"Emissions", "排放量", "Phát thải"};
    static constexpr Phrase gas{"Gas", "气体", "Khí"};
    static constexpr Phrase id{"Factor id", "因子编号", "Mã hệ số"};
    return {{"what", subject.say(what), ""},
            {"activity", subject.say(activity), "", decimals, carbon_report::origin_of(of_activity)},
            {"activity_unit", "", ""},
            {"factor_value", subject.say(factor), "", {}, of_factor},
            {"factor_unit", "", ""},
            {"mass_kg", subject.say(mass), "kg", 3, carbon_report::origin_of(FigureOrigin::Kind::ledger)},
            {"gas", subject.say(gas), ""},
            {"factor_id", subject.say(id), "", {}, of_factor}};
}

void add_line(const Subject& subject, const LedgerLine& line, const std::string& name, ReportTable& table) {
    table.rows.push_back(line_row(line, name));
    FigureOrigin origin{.site = line.site, .category = line.category, .item = line.item, .gas = line.gas};
    if (subject.is_in_library(line.factor.id)) {
        origin.factor = line.factor.id;
    }
    if (line.number > 0) {
        origin.line = line.number;
    }
    table.origins.push_back(std::move(origin));
}

}  // namespace

ReportTable scope2_table(const Subject& subject) {
    static constexpr Phrase caption{"Scope 2, both ways", "范围二，两种口径", "Phạm vi 2, hai cách"};
    static constexpr Phrase location{"By location · %1", "位置法 · %1", "Theo vị trí · %1"};
    static constexpr Phrase market{"By market · %1", "市场法 · %1", "Theo thị trường · %1"};
    static constexpr Phrase note{
        "By location and by market are two views of the same electricity and are never added.",
        "位置法与市场法是同一电力的两种口径，不相加。",
        "Theo vị trí và theo thị trường là hai cách nhìn cùng một lượng điện, không cộng với nhau."};
    ReportTable table{"scope2", subject.say(caption), line_columns(subject, FigureOrigin::Kind::energy, 1), {}};
    for (const LedgerCategory category : {LedgerCategory::scope2_location, LedgerCategory::scope2_market}) {
        for (const LedgerLine& line : subject.statement.lines) {
            if (line.category == category) {
                const std::string item = line.node.empty() ? item_name(line.item, subject.language) : line.node;
                const bool is_location = category == LedgerCategory::scope2_location;
                add_line(subject, line, subject.say(is_location ? location : market, {item}), table);
            }
        }
    }
    table.note = subject.say(note);
    add_note_of_share(subject, table.note);
    return table;
}

ReportTable scope1_table(const Subject& subject) {
    static constexpr Phrase caption{"Scope 1 of the month", "本月范围一", "Phạm vi 1 trong tháng"};
    ReportTable table{"scope1", subject.say(caption), line_columns(subject, FigureOrigin::Kind::ledger, 3), {}};
    for (const LedgerLine& line : subject.statement.lines) {
        const bool is_scope1 = line.category == LedgerCategory::scope1_fuel ||
                               line.category == LedgerCategory::scope1_refrigerant ||
                               line.category == LedgerCategory::scope1_fire_suppression;
        if (is_scope1) {
            std::string name = item_name(line.item, subject.language);
            name += line.node.empty() ? "" : " · " + line.node;
            add_line(subject, line, name, table);
        }
    }
    add_note_of_share(subject, table.note);
    return table;
}

ReportList sources(const Subject& subject) {
    std::vector<std::pair<std::string, std::string>> factors_of;  // source, ids
    for (const StatementFactor& one : subject.statement.factors) {
        if (!one.row) {
            continue;
        }
        const std::string source = one.row->publisher + (one.row->document.empty() ? "" : ", " + one.row->document);
        const auto found = std::ranges::find(factors_of, source, &std::pair<std::string, std::string>::first);
        if (found == factors_of.end()) {
            factors_of.emplace_back(source, one.used.id);
        } else {
            found->second += ", " + one.used.id;
        }
    }
    ReportList list;
    for (auto& [source, ids] : factors_of) {
        ids.append(": ").append(source);
        list.entries.emplace_back("[" + std::to_string(list.entries.size() + 1) + "]", std::move(ids));
    }
    return list;
}

ReportTable factors_table(const Subject& subject) {
    static constexpr Phrase caption{"Factors", "排放因子", "Hệ số phát thải"};
    static constexpr Phrase factor{"Factor", "因子", "Hệ số"};
    static constexpr Phrase value{"Value", "数值", "Giá trị"};
    static constexpr Phrase unit{"Unit", "单位", "Đơn vị"};
    static constexpr Phrase year{"Year", "年份", "Năm"};
    static constexpr Phrase region{"Region", "区域", "Khu vực"};
    static constexpr Phrase source_title{"Source", "来源", "Nguồn"};
    static constexpr Phrase document{"Document", "文件", "Văn bản"};
    ReportTable table{"factors",
                      subject.say(caption),
                      {{"factor_id", subject.say(factor), ""},
                       {"value", subject.say(value), ""},
                       {"unit", subject.say(unit), ""},
                       {"data_year", subject.say(year), ""},
                       {"region", subject.say(region), ""},
                       {"publisher", subject.say(source_title), ""},
                       {"document", subject.say(document), ""},
                       {"row_sha256", "SHA-256", ""}},
                      {},
                      ReportTable::Role::data};
    for (const StatementFactor& one : subject.statement.factors) {
        const Trace trace{{}, {one.used.id}, "published"};
        const EmissionFactor row = one.row.value_or(EmissionFactor{});
        table.rows.push_back({Cell{one.used.id, trace}, Cell{one.used.value, trace}, text(one.used.unit),
                              text(one.row ? year_text(row) : ""), text(row.region), text(row.publisher),
                              text(row.document), text(one.used.row_digest.to_hex())});
    }
    return table;
}

}  // namespace wattmast::site_sheet
