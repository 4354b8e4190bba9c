// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The tables of a tenant's report.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "report/carbon_words.h"
#include "report/headline_table.h"
#include "report/shown.h"
#include "report/tenant_report_parts.h"

namespace wattmast::tenant_report {
namespace {

using carbon_report::gas_name;
using carbon_report::text;

constexpr Phrase site_title{"Site", "站点", "Trạm"};
constexpr Phrase all_title{"All", "合计", "Tổng"};
constexpr Phrase own_title{"Own branch", "自有支路", "Nhánh riêng"};
constexpr Phrase total_title{"Energy", "电量", "Điện năng"};

/// A mass that a tenant has over all its sites, or one of them.
struct MassSum {
    CarbonMass own;
    CarbonMass others;
    CarbonMass owner;
    CarbonMass whole;
    std::set<std::string> factors;

    void add(const TenantMass& one) {
        own += one.own;
        others += one.others;
        owner += one.owner;
        whole += one.whole;
        for (const LedgerFactor& factor : one.factors) {
            factors.insert(factor.id);
        }
    }
    [[nodiscard]] Trace trace(std::string method) const {
        return {{}, {factors.begin(), factors.end()}, std::move(method)};
    }
};

using MassKey = std::pair<LedgerCategory, Gas>;

std::map<MassKey, MassSum> masses_of(const std::vector<TenantSite>& sites) {
    std::map<MassKey, MassSum> sums;
    for (const TenantSite& site : sites) {
        for (const TenantMass& mass : site.masses) {
            sums[{mass.category, mass.gas}].add(mass);
        }
    }
    return sums;
}

/// Figures of one site lead to it, those of several to all of the report.
FigureOrigin at_the_only(const std::vector<TenantSite>& sites) {
    FigureOrigin origin;
    origin.site = sites.size() == 1 ? sites.front().site : std::string();
    return origin;
}

std::string rules_trace(const TenantSite& site) {
    std::string text = "branch and rule of the book, records";
    for (const std::int64_t record : site.records) {
        text += " " + std::to_string(record);
    }
    return text;
}

}  // namespace

SourceSum account_of(LedgerCategory category) {
    constexpr std::array sums{SourceSum::scope1, SourceSum::scope2_location, SourceSum::scope2_market,
                              SourceSum::scope3};
    const auto found = std::ranges::find_if(sums, [&](SourceSum sum) { return is_part_of(category, sum); });
    return found == sums.end() ? SourceSum::biogenic : *found;
}

std::string source_name(LedgerCategory category, const Subject& subject) {
    static constexpr Phrase fuel{"fuel of generators", "油机燃料", "nhiên liệu máy phát"};
    static constexpr Phrase location{"electricity by location", "电力，位置法", "điện, theo vị trí"};
    static constexpr Phrase market{"electricity by market", "电力，市场法", "điện, theo thị trường"};
    static constexpr Phrase losses{"losses of the grid", "网损", "tổn thất lưới"};
    static constexpr Phrase upstream{"upstream", "上游", "thượng nguồn"};
    static constexpr Phrase biogenic{"biogenic", "生物源", "sinh học"};
    const Phrase* phrase = &biogenic;
    switch (category) {
        case LedgerCategory::scope1_fuel:
            phrase = &fuel;
            break;
        case LedgerCategory::scope2_location:
            phrase = &location;
            break;
        case LedgerCategory::scope2_market:
            phrase = &market;
            break;
        case LedgerCategory::scope3_td_losses:
            phrase = &losses;
            break;
        case LedgerCategory::scope3_upstream:
            phrase = &upstream;
            break;
        case LedgerCategory::biogenic:
        case LedgerCategory::scope1_refrigerant:
        case LedgerCategory::scope1_fire_suppression:
            break;
    }
    return scope_name(category, subject.language) + " · " + subject.say(*phrase);
}

ReportTable headline(const Subject& subject, const std::vector<TenantSite>& of) {
    static constexpr Phrase of_site{"%1 % of the sites' energy", "占站点电量 %1%", "%1 % điện năng của các trạm"};
    const auto sums = masses_of(of);
    std::vector<Gas> gases;
    for (const auto& [key, sum] : sums) {
        const bool is_electricity =
            key.first == LedgerCategory::scope2_location || key.first == LedgerCategory::scope2_market;
        if (is_electricity && std::ranges::find(gases, key.second) == gases.end()) {
            gases.push_back(key.second);
        }
    }
    carbon_report::HeadlineTable table(subject.energy_unit(), subject.mass_unit(), gases);
    Energy total;
    Energy entered;
    for (const TenantSite& site : of) {
        total += site.total();
        entered += site.entered;
    }
    const auto share = carbon_report::share_of(total, entered);
    table.add_energy(
        subject.say(total_title), Cell{total, subject.trace("sum of the tenant's parts of its sites")},
        share ? subject.say(of_site, {shown(Cell{*share, {}}, {"", "", "%", 1}, subject.language)}) : std::string(),
        at_the_only(of));
    for (const Gas gas : gases) {
        for (const auto& [category, label] :
             {std::pair{LedgerCategory::scope2_location, &carbon_report::scope2_by_location},
              std::pair{LedgerCategory::scope2_market, &carbon_report::scope2_by_market}}) {
            if (const auto mass = sums.find({category, gas}); mass != sums.end()) {
                FigureOrigin origin = at_the_only(of);
                origin.sum = account_of(category);
                table.add_mass(subject.say(*label), gas,
                               Cell{mass->second.own, mass->second.trace("the sites' sums, divided")}, "",
                               std::move(origin));
            }
        }
    }
    return std::move(table).take();
}

ReportTable sites(const Subject& subject, const std::vector<TenantSite>& of) {
    static constexpr Phrase caption{"Sites", "站点", "Các trạm"};
    static constexpr Phrase name{"Name", "名称", "Tên"};
    static constexpr Phrase branch{"Branch", "支路", "Nhánh"};
    static constexpr Phrase rule{"Rule", "规则", "Quy tắc"};
    static constexpr Phrase share{"Share", "占比", "Tỷ lệ"};
    static constexpr Phrase method{"Method", "方法", "Phương pháp"};
    static constexpr Phrase coverage{"Coverage", "覆盖率", "Độ phủ"};
    static constexpr Phrase common_short{"Common", "公共分摊", "Tải chung"};
    const FigureOrigin of_energy = carbon_report::origin_of(FigureOrigin::Kind::energy);
    const FigureOrigin of_coverage = carbon_report::origin_of(FigureOrigin::Kind::coverage);
    ReportTable table{"sites",
                      subject.say(caption),
                      {{"site", subject.say(site_title), ""},
                       {"name", subject.say(name), ""},
                       {"branch", subject.say(branch), ""},
                       {"rule", subject.say(rule), ""},
                       {"own_kwh", subject.say(own_title), "kWh", 1, of_energy},
                       {"common_kwh", subject.say(common_short), "kWh", 1, of_energy},
                       {"energy_kwh", subject.say(total_title), "kWh", 1, of_energy},
                       {"share_ppm", subject.say(share), "%", 2, of_energy},
                       {"method", subject.say(method), ""},
                       {"coverage_ppm", subject.say(coverage), "%", 1, of_coverage}},
                      {}};
    Energy own;
    Energy common;
    for (const TenantSite& site : of) {
        const auto known = std::ranges::find(subject.statement.sites, site.site, &StatementSite::code);
        const Trace trace = subject.trace(rules_trace(site));
        table.rows.push_back({text(site.site), text(known == subject.statement.sites.end() ? "" : known->name),
                              text(site.node), text(site.rule), Cell{site.own, trace}, Cell{site.common, trace},
                              Cell{site.total(), trace}, Cell{site.share, trace},
                              text(method_name(site.method, subject.language)), Cell{site.coverage, trace}});
        table.origins.push_back(carbon_report::origin_of_site(site.site));
        own += site.own;
        common += site.common;
    }
    const Trace sum = subject.trace("sum of the rows");
    table.rows.push_back({text(subject.say(all_title)), text(""), text(""), text(""), Cell{own, sum}, Cell{common, sum},
                          Cell{own + common, sum}, text(""), text(""), text("")});
    table.last_row = ReportTable::LastRow::total;
    return table;
}

ReportTable emissions(const Subject& subject, const std::vector<TenantSite>& of) {
    static constexpr Phrase caption{"Emissions, and how they are divided", "排放量及其分摊",
                                    "Phát thải và cách phân chia"};
    static constexpr Phrase source{"Source", "排放源", "Nguồn"};
    static constexpr Phrase gas{"Gas", "气体", "Khí"};
    static constexpr Phrase this_tenant{"This tenant", "本租户", "Bên thuê này"};
    static constexpr Phrase others{"Other tenants", "其他租户", "Các bên thuê khác"};
    static constexpr Phrase owner{"Owner", "业主", "Chủ trạm"};
    static constexpr Phrase whole_title{"Sites", "站点合计", "Các trạm"};
    static constexpr Phrase note{
        "Each row closes to the milligram: the three parts are the sum of the sites' ledger lines. By location and by "
        "market are two views of the same electricity and are never added; neither are gases.",
        "每行均精确到毫克闭合：三部分之和等于各站点分录之和。位置法与市场法是同一电力的两种口径，不相加；不同气体也不相"
        "加。",
        "Mỗi hàng khớp đến từng miligam: ba phần cộng lại bằng tổng các dòng sổ cái của các trạm. Theo vị trí và theo "
        "thị "
        "trường là hai cách nhìn cùng một lượng điện, không cộng với nhau; các loại khí cũng vậy."};
    const FigureOrigin of_ledger = carbon_report::origin_of(FigureOrigin::Kind::ledger);
    ReportTable table{"emissions",
                      subject.say(caption),
                      {{"source", subject.say(source), ""},
                       {"gas", subject.say(gas), ""},
                       {"tenant_kg", subject.say(this_tenant), "kg", 3, of_ledger},
                       {"others_kg", subject.say(others), "kg", 3, of_ledger},
                       {"owner_kg", subject.say(owner), "kg", 3, of_ledger},
                       {"whole_kg", subject.say(whole_title), "kg", 3, of_ledger}},
                      {}};
    for (const auto& [key, sum] : masses_of(of)) {
        const Trace divided = sum.trace("the sites' sums, divided in the ratio of energies");
        table.rows.push_back({text(source_name(key.first, subject)), text(gas_name(key.second)), Cell{sum.own, divided},
                              Cell{sum.others, divided}, Cell{sum.owner, divided},
                              Cell{sum.whole, sum.trace("sum of ledger lines")}});
        FigureOrigin origin = at_the_only(of);
        origin.sum = account_of(key.first);
        origin.gas = key.second;
        table.origins.push_back(std::move(origin));
    }
    table.note = subject.say(note);
    return table;
}

ReportTable division(const Subject& subject, const std::vector<TenantSite>& of) {
    static constexpr Phrase caption{"How each site's energy is divided", "各站点电量的分摊",
                                    "Điện năng từng trạm được chia thế nào"};
    static constexpr Phrase entered{"Entered", "进线", "Đầu vào"};
    static constexpr Phrase branches{"All branches", "全部支路", "Mọi nhánh"};
    static constexpr Phrase common{"Common load", "公共负荷", "Tải chung"};
    static constexpr Phrase this_tenant{"This tenant", "本租户", "Bên thuê này"};
    static constexpr Phrase others{"Other tenants", "其他租户", "Các bên thuê khác"};
    static constexpr Phrase number{"Tenants", "租户数", "Số bên thuê"};
    static constexpr Phrase owner{"Owner", "业主", "Chủ trạm"};
    static constexpr Phrase note{
        "Entered is grid, generator and photovoltaics together. Entered less all branches is the common load; this "
        "tenant, the other tenants and the owner together are what entered.",
        "进线为市电、油机与光伏之和。进线减去全部支路为公共负荷；本租户、其他租户与业主之和等于进线。",
        "Đầu vào gồm lưới, máy phát và quang điện. Đầu vào trừ mọi nhánh là tải chung; bên thuê này, các bên thuê khác "
        "và "
        "chủ trạm cộng lại bằng đầu vào."};
    const FigureOrigin of_energy = carbon_report::origin_of(FigureOrigin::Kind::energy);
    ReportTable table{"division",
                      subject.say(caption),
                      {{"site", subject.say(site_title), ""},
                       {"entered_kwh", subject.say(entered), "kWh", 3, of_energy},
                       {"branches_kwh", subject.say(branches), "kWh", 3, of_energy},
                       {"common_kwh", subject.say(common), "kWh", 3, of_energy},
                       {"tenant_kwh", subject.say(this_tenant), "kWh", 3, of_energy},
                       {"others_kwh", subject.say(others), "kWh", 3, of_energy},
                       {"owner_kwh", subject.say(owner), "kWh", 3, of_energy},
                       {"tenants", subject.say(number), "", 0}},
                      {}};
    std::array<Energy, 6> sums{};
    for (const TenantSite& site : of) {
        const Trace trace = subject.trace(rules_trace(site));
        const std::array<Energy, 6> energies{site.entered, site.branches, site.entered - site.branches,
                                             site.total(), site.others,   site.owner};
        std::vector<Cell> row{text(site.site)};
        for (std::size_t i = 0; i < energies.size(); ++i) {
            row.push_back(Cell{energies[i], trace});
            sums[i] += energies[i];
        }
        table.origins.push_back(carbon_report::origin_of_site(site.site));
        row.push_back(Cell{Decimal(static_cast<std::int64_t>(site.other_tenants) + 1, 0), trace});
        table.rows.push_back(std::move(row));
    }
    std::vector<Cell> last{text(subject.say(all_title))};
    for (const Energy energy : sums) {
        last.push_back(Cell{energy, subject.trace("sum of the rows")});
    }
    last.push_back(text(""));
    table.rows.push_back(std::move(last));
    table.last_row = ReportTable::LastRow::total;
    table.note = subject.say(note);
    return table;
}

}  // namespace wattmast::tenant_report
