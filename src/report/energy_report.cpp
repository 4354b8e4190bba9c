// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/energy_report.h"

#include <algorithm>
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

constexpr Phrase grid_electricity{"Grid electricity", "电网电力", "Điện lưới"};
constexpr Phrase share_title{"Share", "占比", "Tỷ lệ"};
constexpr Phrase measured_title{"Measured", "实测", "Đo được"};

/// Some sites together.
struct Group {
    std::string name;
    std::int64_t sites = 0;
    std::int64_t known = 0;  ///< That have a figure.
    EnergyByMethod energy;

    void add(const std::optional<EnergyByMethod>& of) {
        ++sites;
        if (of) {
            ++known;
            energy += *of;
        }
    }
};

std::optional<EnergyByMethod> energy_of(const Subject& subject, const std::string& site) {
    return carbon_report::energy_of_meters(subject)(site);
}

/// Of all sites together; empty where none has a figure.
std::optional<EnergyByMethod> energy_of_all(const Subject& subject) {
    std::optional<EnergyByMethod> all;
    for (const auto& [site, one] : subject.energy_of_site) {
        all = all.value_or(EnergyByMethod{});
        *all += one.energy;
    }
    return all;
}

std::int64_t days_in(CivilMonth month) {
    const std::chrono::year_month_day last{month.value / std::chrono::last};
    return static_cast<unsigned>(last.day());
}

/// In kWh, to a tenth; of the sites that have a figure.
std::optional<Decimal> of_site_and_day(const Group& group, CivilMonth month) {
    if (group.known == 0) {
        return std::nullopt;
    }
    constexpr std::int64_t tenth = 100'000;  // of a kWh, in mWh
    const WideInteger divisor = WideInteger(group.known) * days_in(month) * tenth;
    const WideInteger rounded = (2 * WideInteger(group.energy.total().count()) + divisor) / (2 * divisor);
    return Decimal(static_cast<std::int64_t>(rounded), -1);
}

/// Largest first.
std::vector<Group> groups(const Subject& subject, const std::function<std::string(const StatementSite&)>& name_of) {
    std::map<std::string, Group> by_name;
    for (const StatementSite& site : subject.statement.sites) {
        Group& group = by_name[name_of(site)];
        group.add(energy_of(subject, site.code));
    }
    std::vector<Group> all;
    for (auto& [name, group] : by_name) {
        group.name = name;
        all.push_back(std::move(group));
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, [](const Group& one) { return one.energy.total().count(); });
    return all;
}

std::vector<Cell> group_row(const Subject& subject, const Group& group, Energy whole_energy) {
    const Trace trace = subject.trace("sum of grid electricity of sites");
    const Trace counted = subject.trace("count of sites");
    const auto share = group.known == 0 ? std::nullopt : share_of(group.energy.total(), whole_energy);
    const auto measured = share_of(group.energy.measured, group.energy.total());
    const auto each = of_site_and_day(group, subject.statement.month);
    return {text(group.name),
            Cell{Decimal(group.sites, 0), counted},
            Cell{Decimal(group.sites - group.known, 0), counted},
            group.known > 0 ? Cell{group.energy.total(), trace} : Cell{},
            share ? Cell{*share, trace} : Cell{},
            each ? Cell{*each, subject.trace("energy / (sites with a figure x days)")} : Cell{},
            measured ? Cell{*measured, trace} : Cell{}};
}

ReportTable group_table(const Subject& subject, std::string id, const Phrase& caption, const Phrase& first,
                        const std::vector<Group>& all) {
    static constexpr Phrase sites{"Sites", "站点数", "Số trạm"};
    static constexpr Phrase without{"No figure", "无数值", "Không số liệu"};
    static constexpr Phrase each{"Per site and day", "每站每日", "Mỗi trạm mỗi ngày"};
    static constexpr Phrase sum{"All", "合计", "Tổng"};
    const FigureOrigin of_coverage = carbon_report::origin_of(FigureOrigin::Kind::coverage);
    const FigureOrigin of_energy = carbon_report::origin_of(FigureOrigin::Kind::energy);
    ReportTable table{std::move(id),
                      subject.say(caption),
                      {{"name", subject.say(first), ""},
                       {"sites", subject.say(sites), "", 0, of_coverage},
                       {"sites_without_figure", subject.say(without), "", 0, of_coverage},
                       {"energy_kwh", subject.say(grid_electricity), subject.energy_unit(), 1, of_energy},
                       {"share_ppm", subject.say(share_title), "%", 1, of_energy},
                       {"kwh_per_site_day", subject.say(each), "kWh", 1, of_energy},
                       {"measured_ppm", subject.say(measured_title), "%", 1, of_coverage}},
                      {}};
    Group total;
    total.name = subject.say(sum);
    for (const Group& group : all) {
        total.sites += group.sites;
        total.known += group.known;
        total.energy += group.energy;
    }
    for (const Group& group : all) {
        table.rows.push_back(group_row(subject, group, total.energy.total()));
    }
    table.rows.push_back(group_row(subject, total, total.energy.total()));
    table.last_row = ReportTable::LastRow::total;
    return table;
}

ReportTable headline(const Subject& subject) {
    static constexpr Phrase each{"Per site and day", "每站每日", "Mỗi trạm mỗi ngày"};
    static constexpr Phrase measured{"%1 % measured", "实测 %1%", "%1 % đo được"};
    static constexpr Phrase known{"%1 of %2 sites have a figure", "%2 个站点中 %1 个有数值",
                                  "%1 trên %2 trạm có số liệu"};
    const FigureOrigin of_energy = carbon_report::origin_of(FigureOrigin::Kind::energy);
    ReportTable table{"summary",
                      "",
                      {{"figure", "", ""},
                       {"energy_kwh", subject.say(grid_electricity), subject.energy_unit(), 1, of_energy},
                       {"kwh_per_site_day", subject.say(each), "kWh", 1, of_energy},
                       {"note", "", ""}},
                      {},
                      ReportTable::Role::headline};
    Group all;
    for (const StatementSite& site : subject.statement.sites) {
        all.add(energy_of(subject, site.code));
    }
    const auto per_site = of_site_and_day(all, subject.statement.month);
    if (!per_site) {
        return table;
    }
    const Cell share{share_of(all.energy.measured, all.energy.total()).value_or(PartsPerMillion{}), {}};
    table.rows.push_back({text(subject.say(grid_electricity)),
                          Cell{all.energy.total(), subject.trace("sum of grid electricity of sites")}, Cell{},
                          text(subject.say(measured, {shown(share, {"", "", "%", 1}, subject.language)}))});
    table.rows.push_back({text(subject.say(each)), Cell{},
                          Cell{*per_site, subject.trace("energy / (sites with a figure x days)")},
                          text(subject.say(known, {subject.count(static_cast<std::size_t>(all.known)),
                                                   subject.count(static_cast<std::size_t>(all.sites))}))});
    return table;
}

/// This year's months beside those of the year before.
ReportTable months_table(const Subject& subject) {
    static constexpr Phrase caption{"Months", "各月", "Các tháng"};
    static constexpr Phrase month_title{"Month", "月份", "Tháng"};
    const int year = subject.statement.month.year();
    ReportTable table{"months",
                      subject.say(caption),
                      {{"month", subject.say(month_title), ""},
                       {"energy_kwh", std::to_string(year), subject.energy_unit(), 1},
                       {"energy_kwh_year_before", std::to_string(year - 1), subject.energy_unit(), 1}},
                      {},
                      ReportTable::Role::data};
    const Trace trace = subject.trace("sum of grid electricity of sites");
    const auto cell_of = [&](CivilMonth month) {
        const SourceInventory* inventory =
            month == subject.statement.month ? &subject.inventory : carbon_report::inventory_of_month(subject, month);
        const auto energy = inventory == nullptr ? std::nullopt : inventory->grid_energy();
        return energy ? Cell{energy->total(), trace} : Cell{};
    };
    for (unsigned number = 1; number <= 12; ++number) {
        const CivilMonth month{std::chrono::year(year) / std::chrono::month(number)};
        table.rows.push_back(
            {text(std::to_string(number)), cell_of(month), cell_of(carbon_report::year_before(month))});
    }
    return table;
}

ReportPair charts(const Subject& subject) {
    static constexpr Phrase months{"Months", "各月", "Các tháng"};
    static constexpr Phrase note{"Bars %1, dashes %2. Months that are not closed have none.",
                                 "柱为%1年，横线为%2年。未结账的月份没有柱。",
                                 "Cột: %1, vạch: %2. Tháng chưa chốt không có cột."};
    static constexpr Phrase where{"Where it is used", "用电去向", "Nơi sử dụng"};
    const int year = subject.statement.month.year();
    ReportPair pair;
    pair.left.id = "months_chart";
    pair.left.caption = subject.say(months);
    pair.left.table = "months";
    pair.left.label = "month";
    pair.left.value = "energy_kwh";
    pair.left.reference = "energy_kwh_year_before";
    pair.left.highlighted = subject.statement.month.month() - 1;
    pair.left.note = subject.say(note, {std::to_string(year), std::to_string(year - 1)});
    pair.left.alternative = pair.left.caption;
    pair.right.kind = ReportChart::Kind::shares;
    pair.right.id = "kinds_chart";
    pair.right.caption = subject.say(where);
    pair.right.table = "kind_shares";
    pair.right.label = "name";
    pair.right.value = "energy_kwh";
    pair.right.alternative = pair.right.caption;
    return pair;
}

/// The kinds without their sum, for the chart.
ReportTable kind_shares(const Subject& subject, const std::vector<Group>& kinds) {
    static constexpr Phrase caption{"Where it is used", "用电去向", "Nơi sử dụng"};
    static constexpr Phrase kind{"Class", "类别", "Loại"};
    ReportTable table{
        "kind_shares",
        subject.say(caption),
        {{"name", subject.say(kind), ""}, {"energy_kwh", subject.say(grid_electricity), subject.energy_unit(), 1}},
        {},
        ReportTable::Role::data};
    for (const Group& group : kinds) {
        if (group.known > 0) {
            table.rows.push_back(
                {text(group.name), Cell{group.energy.total(), subject.trace("sum of grid electricity of sites")}});
        }
    }
    return table;
}

ReportTable ranking(const Subject& subject) {
    static constexpr Phrase site{"Site", "站点", "Trạm"};
    static constexpr Phrase name{"Name", "名称", "Tên"};
    static constexpr Phrase kind{"Class", "类别", "Loại"};
    static constexpr Phrase area{"Area", "区域", "Vùng"};
    static constexpr Phrase day{"Per day", "每日", "Mỗi ngày"};
    static constexpr Phrase sum{"All", "合计", "Tổng"};
    std::vector<std::pair<const StatementSite*, std::optional<EnergyByMethod>>> sites;
    for (const StatementSite& one : subject.statement.sites) {
        sites.emplace_back(&one, energy_of(subject, one.code));
    }
    std::ranges::stable_sort(sites, std::ranges::greater{},
                             [](const auto& one) { return one.second ? one.second->total().count() : -1; });
    const auto known = energy_of_all(subject);
    const Energy all = known.value_or(EnergyByMethod{}).total();
    const FigureOrigin of_energy = carbon_report::origin_of(FigureOrigin::Kind::energy);
    ReportTable table{
        "sites",
        "",
        {{"site", subject.say(site), ""},
         {"name", subject.say(name), ""},
         {"area", subject.say(area), ""},
         {"kind", subject.say(kind), ""},
         {"energy_kwh", subject.say(grid_electricity), "kWh", 1, of_energy},
         {"share_ppm", subject.say(share_title), "%", 2, of_energy},
         {"kwh_per_day", subject.say(day), "kWh", 1, of_energy},
         {"measured_ppm", subject.say(measured_title), "%", 1, carbon_report::origin_of(FigureOrigin::Kind::coverage)}},
        {}};
    const Trace trace = subject.trace("grid nodes of the site");
    for (const auto& [one, energy] : sites) {
        std::string path;
        for (const std::string& part : one->area) {
            path += (path.empty() ? "" : " / ") + part;
        }
        std::vector<Cell> row{text(one->code), text(one->name), text(std::move(path)),
                              text(kind_name(one->kind, subject.language))};
        row.resize(table.columns.size());
        if (energy) {
            Group alone;
            alone.add(energy);
            const auto share = share_of(energy->total(), all);
            const auto measured = share_of(energy->measured, energy->total());
            row[4] = Cell{energy->total(), trace};
            row[5] = share ? Cell{*share, trace} : Cell{};
            row[6] = Cell{*of_site_and_day(alone, subject.statement.month), subject.trace("energy / days")};
            row[7] = measured ? Cell{*measured, trace} : Cell{};
        }
        table.rows.push_back(std::move(row));
        table.origins.push_back(carbon_report::origin_of_site(one->code));
    }
    table.rows.push_back({text(subject.say(sum)), text(""), text(""), text(""),
                          known ? Cell{all, subject.trace("sum of all rows")} : Cell{}, text(""), text(""), text("")});
    table.last_row = ReportTable::LastRow::total;
    return table;
}

}  // namespace

ReportDocument energy_report_document(const CarbonStatement& statement, ReportLanguage language,
                                      const LeftOut& without) {
    static constexpr Phrase title{"Energy report", "能耗报告", "Báo cáo năng lượng"};
    static constexpr Phrase about{"Grid electricity of %1, %2.", "%2，%1电网用电。", "Điện lưới của %1, %2."};
    static constexpr Phrase by_kind{"By class", "按类别", "Theo loại"};
    static constexpr Phrase kind{"Class", "类别", "Loại"};
    static constexpr Phrase by_area{"By area", "按区域", "Theo vùng"};
    static constexpr Phrase area{"Area", "区域", "Vùng"};
    static constexpr Phrase sites_title{"Sites, the largest user first", "站点（用电由高到低）",
                                        "Các trạm, dùng nhiều nhất trước"};
    static constexpr Phrase quality{"Data quality, share of energy", "数据质量（占电量比例）",
                                    "Chất lượng dữ liệu, tỷ lệ điện năng"};
    static constexpr Phrase nowhere{"(no area)", "（无区域）", "(không có vùng)"};
    const Subject subject(statement, language, without);
    const std::vector<Group> kinds =
        groups(subject, [&](const StatementSite& site) { return kind_name(site.kind, language); });
    const std::vector<Group> areas = groups(subject, [&](const StatementSite& site) {
        return site.area.empty() ? subject.say(nowhere) : site.area[std::min<std::size_t>(1, site.area.size() - 1)];
    });
    ReportSection cover{"cover", "", ReportSection::Start::where_the_last_ended, {}};
    cover.blocks.emplace_back(carbon_report::lead(subject, about));
    if (subject.has(ReportPart::summary)) {
        cover.blocks.emplace_back(headline(subject));
    }
    if (subject.has(ReportPart::classes)) {
        cover.blocks.emplace_back(group_table(subject, "kinds", by_kind, kind, kinds));
    }
    if (subject.has(ReportPart::charts)) {
        cover.blocks.emplace_back(months_table(subject));
        cover.blocks.emplace_back(kind_shares(subject, kinds));
        cover.blocks.emplace_back(charts(subject));
    }
    if (subject.has(ReportPart::areas)) {
        cover.blocks.emplace_back(group_table(subject, "areas", by_area, area, areas));
    }
    cover.blocks.emplace_back(carbon_report::quality_table(subject, quality, carbon_report::energy_of_meters(subject)));
    carbon_report::add_left_out(subject, cover);
    ReportDocument document = carbon_report::framed_document(subject, title, number_prefix(ReportKind::energy));
    carbon_report::add_issue(subject, cover);
    document.sections.push_back(std::move(cover));
    carbon_report::add_difference(subject, carbon_report::DifferenceOf::grid_energy, document);
    if (subject.has(ReportPart::sites)) {
        ReportSection sites{"sites", subject.say(sites_title), ReportSection::Start::new_wide_page, {}};
        sites.blocks.emplace_back(ranking(subject));
        document.sections.push_back(std::move(sites));
    }
    document.sections.push_back(carbon_report::findings(subject));
    return document;
}

}  // namespace wattmast
