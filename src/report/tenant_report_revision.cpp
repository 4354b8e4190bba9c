// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a tenant's figures differ by from those of the revision before, and why.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/carbon_words.h"
#include "report/tenant_report_parts.h"

namespace wattmast::tenant_report {
namespace {

using carbon_report::gas_name;
using carbon_report::text;

using MassKey = std::pair<LedgerCategory, Gas>;

std::map<MassKey, CarbonMass> own_masses(const std::vector<TenantSite>& sites) {
    std::map<MassKey, CarbonMass> masses;
    for (const TenantSite& site : sites) {
        for (const TenantMass& mass : site.masses) {
            masses[{mass.category, mass.gas}] += mass.own;
        }
    }
    return masses;
}

CarbonMass mass_of(const std::map<MassKey, CarbonMass>& masses, const MassKey& key) {
    const auto found = masses.find(key);
    return found == masses.end() ? CarbonMass{} : found->second;
}

Trace trace_of_then(const Subject& subject) {
    return subject.trace("lines in force up to line " + std::to_string(subject.statement.before->last_line) +
                         " and the rules of then, on the meters of now");
}

struct Revisions {
    std::string before;
    std::string now;
};

Revisions revisions_of(const Subject& subject) {
    static constexpr Phrase revision{"Revision %1", "修订 %1", "Bản %1"};
    const int before = subject.statement.before->revision;
    const int now = subject.statement.issue ? subject.statement.issue->revision : before + 1;
    return {subject.say(revision, {std::to_string(before)}), subject.say(revision, {std::to_string(now)})};
}

/// How much of each difference corrected lines make; the rest is made by rules.
ReportTable mass_table(const Subject& subject, const StatementTenant& tenant) {
    static constexpr Phrase caption{"Emissions of both revisions", "两次修订的排放量", "Phát thải của hai bản"};
    static constexpr Phrase source{"Source", "排放源", "Nguồn"};
    static constexpr Phrase gas{"Gas", "气体", "Khí"};
    static constexpr Phrase difference{"Difference", "差值", "Chênh lệch"};
    static constexpr Phrase of_lines{"of it by lines", "其中：分录", "do các dòng"};
    static constexpr Phrase of_rules{"of it by rules", "其中：规则", "do quy tắc"};
    const auto [before_name, now_name] = revisions_of(subject);
    const FigureOrigin of_ledger = carbon_report::origin_of(FigureOrigin::Kind::ledger);
    ReportTable table{"difference",
                      subject.say(caption),
                      {{"source", subject.say(source), ""},
                       {"gas", subject.say(gas), ""},
                       {"before_kg", before_name, "kg", 3},
                       {"now_kg", now_name, "kg", 3, of_ledger},
                       {"difference_kg", subject.say(difference), "kg", 3, of_ledger},
                       {"lines_kg", subject.say(of_lines), "kg", 3, of_ledger},
                       {"rules_kg", subject.say(of_rules), "kg", 3}},
                      {}};
    const auto then = own_masses(tenant.before->sites);
    const auto with_new_lines = own_masses(tenant.before->new_lines);
    const auto now = own_masses(tenant.sites);
    std::set<MassKey> keys;
    for (const auto* masses : {&then, &now}) {
        for (const auto& [key, mass] : *masses) {
            keys.insert(key);
        }
    }
    const Trace less = subject.trace("this revision less the other");
    for (const MassKey& key : keys) {
        const CarbonMass between = mass_of(with_new_lines, key);
        table.rows.push_back(
            {text(source_name(key.first, subject)), text(gas_name(key.second)),
             then.contains(key) ? Cell{mass_of(then, key), trace_of_then(subject)} : Cell{},
             now.contains(key) ? Cell{mass_of(now, key), subject.trace("as under emissions")} : Cell{},
             Cell{mass_of(now, key) - mass_of(then, key), less},
             Cell{between - mass_of(then, key),
                  subject.trace("the rules of then on the lines of now, less those on the lines of then")},
             Cell{mass_of(now, key) - between,
                  subject.trace("the lines of now by the rules of now, less those by the rules of then")}});
        table.origins.push_back({.sum = account_of(key.first), .gas = key.second});
    }
    return table;
}

ReportTable energy_table(const Subject& subject, const StatementTenant& tenant) {
    static constexpr Phrase caption{"Energy of both revisions", "两次修订的电量", "Điện năng của hai bản"};
    static constexpr Phrase site_title{"Site", "站点", "Trạm"};
    static constexpr Phrase rule{"Rule", "规则", "Quy tắc"};
    static constexpr Phrase difference{"Difference", "差值", "Chênh lệch"};
    static constexpr Phrase all{"All", "合计", "Tổng"};
    static constexpr Phrase note{
        "Both are of the meters as they are now, so that they differ by rules alone: no ledger keeps what each tenant "
        "had. What the tenant was handed then stands in the earlier file.",
        "两者均依据电表当前数据，差异仅来自规则：账本不保存各租户份额。当时交付租户的数值见原文件。",
        "Cả hai theo công tơ như hiện nay nên chỉ khác nhau do quy tắc: sổ cái không giữ phần của từng bên thuê. Số đã "
        "giao khi đó nằm trong tệp cũ."};
    const auto [before_name, now_name] = revisions_of(subject);
    const FigureOrigin of_energy = carbon_report::origin_of(FigureOrigin::Kind::energy);
    ReportTable table{"difference_energy",
                      subject.say(caption),
                      {{"site", subject.say(site_title), ""},
                       {"rule_before", subject.say(rule) + ", " + before_name, ""},
                       {"rule_now", subject.say(rule) + ", " + now_name, ""},
                       {"before_kwh", before_name, "kWh", 3},
                       {"now_kwh", now_name, "kWh", 3, of_energy},
                       {"difference_kwh", subject.say(difference), "kWh", 3, of_energy}},
                      {}};
    std::map<std::string, std::pair<const TenantSite*, const TenantSite*>> sites;
    for (const TenantSite& site : tenant.before->sites) {
        sites[site.site].first = &site;
    }
    for (const TenantSite& site : tenant.sites) {
        sites[site.site].second = &site;
    }
    const Trace less = subject.trace("this revision less the other");
    Energy sum_then;
    Energy sum_now;
    for (const auto& [code, both] : sites) {
        const auto& [then, now] = both;
        const Energy of_then = then == nullptr ? Energy{} : then->total();
        const Energy of_now = now == nullptr ? Energy{} : now->total();
        table.rows.push_back(
            {text(code), text(then == nullptr ? "" : then->rule), text(now == nullptr ? "" : now->rule),
             then == nullptr ? Cell{} : Cell{of_then, trace_of_then(subject)},
             now == nullptr ? Cell{} : Cell{of_now, subject.trace("as under sites")}, Cell{of_now - of_then, less}});
        table.origins.push_back(carbon_report::origin_of_site(code));
        sum_then += of_then;
        sum_now += of_now;
    }
    table.rows.push_back({text(subject.say(all)), text(""), text(""), Cell{sum_then, subject.trace("sum of the rows")},
                          Cell{sum_now, subject.trace("sum of the rows")}, Cell{sum_now - sum_then, less}});
    table.origins.emplace_back();
    table.last_row = ReportTable::LastRow::total;
    table.note = subject.say(note);
    return table;
}

/// The rules that changed; another tenant's without a word of it.
ReportTable rules_table(const Subject& subject, const std::vector<TenantRuleChange>& changes) {
    static constexpr Phrase caption{"Rules that changed since", "此后变更的规则", "Các quy tắc đã thay đổi từ đó"};
    static constexpr Phrase entered{"Entered", "录入日期", "Ngày nhập"};
    static constexpr Phrase site{"Site", "站点", "Trạm"};
    static constexpr Phrase former{"Former rule", "原规则", "Quy tắc cũ"};
    static constexpr Phrase now{"Rule now", "现规则", "Quy tắc nay"};
    static constexpr Phrase why{"Why", "原因", "Lý do"};
    static constexpr Phrase record{"Record", "记录", "Bản ghi"};
    static constexpr Phrase another{"of another tenant", "其他租户的规则", "của bên thuê khác"};
    static constexpr Phrase none{"none", "无", "không có"};
    ReportTable table{"difference_rules",
                      subject.say(caption),
                      {{"entered", subject.say(entered), ""},
                       {"site", subject.say(site), ""},
                       {"former", subject.say(former), ""},
                       {"now", subject.say(now), ""},
                       {"why", subject.say(why), ""},
                       {"record", subject.say(record), ""}},
                      {}};
    const auto rule_or_none = [&](const std::string& rule) { return rule.empty() ? subject.say(none) : rule; };
    for (const TenantRuleChange& change : changes) {
        table.rows.push_back({text(carbon_report::day_text(change.when)), text(change.site),
                              text(change.is_own ? rule_or_none(change.former) : subject.say(another)),
                              text(change.is_own ? rule_or_none(change.now) : ""),
                              text(change.is_own ? change.why : ""),
                              text(change.is_own ? std::to_string(change.record) : "")});
    }
    return table;
}

bool is_unchanged(const StatementTenant& tenant) {
    const auto energy = [](const std::vector<TenantSite>& sites) {
        std::map<std::string, Energy> totals;
        for (const TenantSite& site : sites) {
            totals[site.site] = site.total();
        }
        return totals;
    };
    return own_masses(tenant.before->sites) == own_masses(tenant.sites) &&
           energy(tenant.before->sites) == energy(tenant.sites);
}

}  // namespace

void add_difference(const Subject& subject, const StatementTenant& tenant, ReportDocument& document) {
    static constexpr Phrase title{"Differences from revision %1", "与修订 %1 的差异", "Khác biệt so với bản %1"};
    static constexpr Phrase replaced{
        "Revision %1 was issued by %2 on %3. This revision takes its place; the earlier file stays as it is.",
        "修订 %1 由 %2 于 %3 签发。本修订取代之，原文件保持不变。",
        "Bản %1 do %2 phát hành ngày %3. Bản này thay thế nó; tệp cũ giữ nguyên."};
    static constexpr Phrase unchanged{"No figure of the tenant differs.", "租户的数值没有差异。",
                                      "Không có số liệu nào của bên thuê khác đi."};
    static constexpr Phrase reasons{
        "Lines of the sites that were corrected stand with their reasons under \"Changes since the month was closed\"; "
        "rules that changed stand below.",
        "已更正的站点分录及其原因见“结账后的更正”；变更的规则见下。",
        "Các dòng của trạm đã điều chỉnh cùng lý do nằm ở mục \"Thay đổi sau khi chốt\"; các quy tắc đã thay đổi nằm "
        "bên "
        "dưới."};
    if (!subject.statement.before || !tenant.before) {
        return;
    }
    const StatementBefore& before = *subject.statement.before;
    const std::string number = std::to_string(before.revision);
    ReportSection section{"difference", subject.say(title, {number}), ReportSection::Start::new_page, {}};
    const auto say = [&](std::string sentence) {
        section.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, std::move(sentence)});
    };
    say(subject.say(replaced, {number, before.who, carbon_report::day_text(before.when)}));
    say(subject.say(is_unchanged(tenant) ? unchanged : reasons));
    section.blocks.emplace_back(mass_table(subject, tenant));
    section.blocks.emplace_back(energy_table(subject, tenant));
    if (!tenant.before->rules.empty()) {
        section.blocks.emplace_back(rules_table(subject, tenant.before->rules));
    }
    document.sections.push_back(std::move(section));
}

}  // namespace wattmast::tenant_report
