// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/tenant_statement.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "analysis/energy_balance.h"
#include "app/reports/month_statement.h"
#include "carbon/book_period.h"
#include "carbon/boundary.h"

namespace wattmast {
namespace {

/// Of the energy that a tenant uses. What leaks from cooling is its owner's.
bool is_of_energy_use(LedgerCategory category) {
    switch (category) {
        case LedgerCategory::scope1_fuel:
        case LedgerCategory::scope2_location:
        case LedgerCategory::scope2_market:
        case LedgerCategory::scope3_td_losses:
        case LedgerCategory::scope3_upstream:
        case LedgerCategory::biogenic:
            return true;
        case LedgerCategory::scope1_refrigerant:
        case LedgerCategory::scope1_fire_suppression:
            return false;
    }
    return false;
}

const TenantPart* part_of(const TenantSplit& split, const std::string& tenant) {
    const auto found = std::ranges::find(split.parts, tenant, &TenantPart::tenant);
    return found == split.parts.end() ? nullptr : &*found;
}

/// The masses of the lines by category and gas.
std::map<std::pair<LedgerCategory, Gas>, TenantMass> masses_of(std::span<const LedgerLine* const> lines) {
    std::map<std::pair<LedgerCategory, Gas>, TenantMass> masses;
    for (const LedgerLine* line : lines) {
        if (!is_of_energy_use(line->category)) {
            continue;
        }
        TenantMass& mass = masses[{line->category, line->gas}];
        mass.category = line->category;
        mass.gas = line->gas;
        mass.whole += line->mass;
        ++mass.lines;
        if (std::ranges::find(mass.factors, line->factor) == mass.factors.end()) {
            mass.factors.push_back(line->factor);
        }
    }
    return masses;
}

/// In the ratio of the parts' energies. A mass is counted in mg as an energy is in mWh, so that one division has both.
void divide(const TenantSplit& split, const std::string& tenant, TenantMass& mass) {
    std::vector<Energy> weights;
    std::ranges::transform(split.parts, std::back_inserter(weights), &TenantPart::total);
    const auto divided = divide_common_load(Energy::of(mass.whole.count()), weights, ShareRule::by_measured_energy, {});
    if (!divided) {
        mass.owner = mass.whole;  // Nobody used energy, so that there is no ratio.
        return;
    }
    for (std::size_t i = 0; i < split.parts.size(); ++i) {
        const CarbonMass part = CarbonMass::of((*divided)[i].count());
        CarbonMass& into = split.parts[i].tenant == tenant ? mass.own
                           : split.parts[i].tenant.empty() ? mass.owner
                                                           : mass.others;
        into += part;
    }
}

/// "measured", "share 30 %"; both where it changed within the month.
std::string rule_text(const TenantPart& part, std::span<const BookTenantRule> rules) {
    std::string text;
    for (const BookRecordId id : part.records) {
        const auto rule = std::ranges::find(rules, id, &BookTenantRule::record);
        if (rule != rules.end()) {
            text += (text.empty() ? "" : ", ") + rule->rule;
            text += rule->share_percent ? " " + rule->share_percent->normalized().to_string() + " %" : "";
        }
    }
    return text;
}

std::string joined(const std::set<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

CarbonFinding carbon_finding(const AccountFinding& finding, const std::string& site) {
    return {finding.severity, finding.check, site,
            "site " + site + (finding.node.empty() ? "" : ", node " + finding.node) + ": " + finding.message};
}

class TenantReader {
public:
    TenantReader(CarbonStatement& statement, const SignalReader& reader, std::span<const BookTenantRule> rules,
                 const std::string& tenant, const TenantFormer* former, const AccountRules& account_rules, UtcTime now,
                 const std::stop_token& cancel)
        : statement_(statement),
          reader_(reader),
          rules_(rules),
          former_(former),
          account_rules_(account_rules),
          now_(now),
          cancel_(cancel) {
        tenant_.name = tenant;
        for (const LedgerLine& line : statement.lines) {
            lines_[line.site].push_back(&line);
        }
        if (former != nullptr) {
            tenant_.before.emplace();
            for (const LedgerLine& line : former->lines) {
                lines_then_[line.site].push_back(&line);
            }
        }
    }

    Result<void> run() && {
        for (const StatementSite& one : statement_.sites) {
            if (const Site* site = reader_.catalog().site_by_code(one.code)) {
                if (const auto added = add(*site); !added) {
                    return added;
                }
            }
        }
        if (former_ != nullptr) {
            if (const auto compared = compare(); !compared) {
                return compared;
            }
        }
        if (tenant_.sites.empty()) {
            return fail(Errc::no_data, "nothing of tenant \"" + tenant_.name + "\" is measured in " +
                                           statement_.month.to_string() + why_ +
                                           "; mend that, and make the report again");
        }
        statement_.tenant = std::move(tenant_);
        return {};
    }

private:
    /// Lines by equity share hold the organisation's part of what the site used, of which no tenant's can be told.
    [[nodiscard]] bool is_consolidated_by_share(const Site& site) const {
        const auto lines = lines_.find(site.code);
        return lines != lines_.end() && std::ranges::any_of(lines->second, [](const LedgerLine* line) {
                   return share_in_rules(line->rules).value_or(whole) < whole;
               });
    }

    /// Whom its findings may name.
    void note_neighbours(const Site& site) {
        std::set<std::string>& names = tenant_.neighbours[site.code];
        std::set<std::string> own{tenant_.name};
        for (const BookTenantRule& rule : rules_) {
            const bool is_here = rule.site == site.code && has_day_in(rule, statement_.month);
            if (is_here && rule.tenant == tenant_.name) {
                own.insert(rule.node);
            } else if (is_here) {
                names.insert(rule.tenant);
                names.insert(rule.node);
            }
        }
        for (const EnergyNode* node : reader_.index().nodes_of(site.id)) {
            if (node->kind == NodeKind::tenant) {
                names.insert(node->name);
            } else if (node->kind == NodeKind::grid) {
                names.erase(node->name);  // A rule names it by mistake: it is everybody's.
            }
        }
        names.erase("");
        for (const std::string& name : own) {
            names.erase(name);
        }
    }

    [[nodiscard]] Result<SiteAccount> account_of(const Site& site) const {
        auto account =
            site_account(reader_, site, statement_.month, now_, account_rules_, AccountDepth::energies, cancel_);
        return account ? with_all_sources(reader_, site, std::move(*account), cancel_) : account;
    }

    /// What it had of the site by the revision before. @param now Its lines, or those of then where it left.
    void take_former(const Site& site, const SiteAccount& account, const TimeZone& zone,
                     std::span<const LedgerLine* const> now) {
        if (former_ == nullptr) {
            return;
        }
        const TenantSplit then = split_among_tenants(account, reader_.index().nodes_of(site.id), former_->rules, zone);
        if (then.total && part_of(then, tenant_.name) != nullptr) {
            tenant_.before->sites.push_back(tenant_site_of(then, former_->rules, tenant_.name, lines_then_[site.code]));
            tenant_.before->new_lines.push_back(tenant_site_of(then, former_->rules, tenant_.name, now));
        }
    }

    /// The sites that it left since, and the rules.
    Result<void> compare() {
        for (const Site* site : former_->gone) {
            const auto zone = TimeZone::find(site->time_zone);
            const auto account = zone ? account_of(*site) : Result<SiteAccount>(zone.error());
            if (!account) {
                return account.error();
            }
            note_neighbours(*site);
            take_former(*site, *account, *zone, lines_then_[site->code]);
        }
        std::ranges::copy_if(former_->changes, std::back_inserter(tenant_.before->rules),
                             [&](const TenantRuleChange& change) { return tenant_.neighbours.contains(change.site); });
        return {};
    }

    Result<void> add(const Site& site) {
        note_neighbours(site);
        if (is_consolidated_by_share(site)) {
            const std::string why =
                "its ledger lines are the organisation's equity share of it, so that a tenant's part "
                "cannot be told of them";
            statement_.findings.push_back(
                {FindingSeverity::error, "equity_share", site.code, "site " + site.code + ": " + why});
            return note(site, why);
        }
        const auto zone = TimeZone::find(site.time_zone);
        if (!zone) {
            return note(site, zone.error().detail);
        }
        const auto account = account_of(site);
        if (!account) {
            return account.error();
        }
        take_former(site, *account, *zone, lines_[site.code]);
        const TenantSplit split = split_among_tenants(*account, reader_.index().nodes_of(site.id), rules_, *zone);
        for (const AccountFinding& finding : split.findings) {
            statement_.findings.push_back(carbon_finding(finding, site.code));
            if (finding.severity == FindingSeverity::error) {
                why_ += "; site " + site.code + ": " + finding.message;
            }
        }
        if (split.total && part_of(split, tenant_.name) != nullptr) {
            tenant_.sites.push_back(tenant_site_of(split, rules_, tenant_.name, lines_[site.code]));
            return {};
        }
        ++tenant_.undivided;
        return {};
    }

    Result<void> note(const Site& site, const std::string& why) {
        ++tenant_.undivided;
        why_ += "; site " + site.code + ": " + why;
        return {};
    }

    CarbonStatement& statement_;
    const SignalReader& reader_;
    std::span<const BookTenantRule> rules_;
    const TenantFormer* former_;
    const AccountRules& account_rules_;
    const UtcTime now_;
    const std::stop_token& cancel_;
    StatementTenant tenant_;
    std::map<std::string, std::vector<const LedgerLine*>> lines_;
    std::map<std::string, std::vector<const LedgerLine*>> lines_then_;
    std::string why_;
};

}  // namespace

Result<std::set<std::string>> sites_of_tenant(const SignalReader& reader, std::span<const BookTenantRule> rules,
                                              const std::string& tenant, CivilMonth month) {
    std::set<std::string> sites;
    std::set<std::string> tenants;
    for (const BookTenantRule& rule : rules) {
        if (has_day_in(rule, month)) {
            tenants.insert(rule.tenant);
            if (rule.tenant == tenant) {
                sites.insert(rule.site);
            }
        }
    }
    for (const Site& site : reader.catalog().sites) {
        for (const EnergyNode* node : reader.index().nodes_of(site.id)) {
            if (node->kind == NodeKind::tenant) {
                tenants.insert(node->name);
                if (node->name == tenant) {
                    sites.insert(site.code);
                }
            }
        }
    }
    if (!sites.empty()) {
        return sites;
    }
    return fail(Errc::unknown_point,
                "there is no tenant \"" + tenant + "\" in " + month.to_string() +
                    (tenants.empty() ? "; no site is shared: enter a tenant_rule into the book, or name the node of a "
                                       "tenant in the inventory"
                                     : "; there are " + joined(tenants)));
}

std::vector<std::string> tenants_in(const Catalog& catalog, std::span<const BookTenantRule> rules,
                                    const ReportScope& scope, CivilMonth month) {
    std::set<std::string_view> codes;
    for (const Site& site : catalog.sites) {
        const bool is_named = scope.sites.empty() || std::ranges::find(scope.sites, site.code) != scope.sites.end();
        if (is_named && is_within(site, scope.area)) {
            codes.insert(site.code);
        }
    }
    std::set<std::string> tenants;
    for (const BookTenantRule& rule : rules) {
        if (has_day_in(rule, month) && codes.contains(rule.site)) {
            tenants.insert(rule.tenant);
        }
    }
    return {tenants.begin(), tenants.end()};
}

TenantSite tenant_site_of(const TenantSplit& split, std::span<const BookTenantRule> rules, const std::string& tenant,
                          std::span<const LedgerLine* const> lines) {
    TenantSite site;
    const TenantPart& part = *part_of(split, tenant);
    site.site = split.site;
    site.node = part.node;
    site.rule = rule_text(part, rules);
    site.own = part.own;
    site.common = part.common;
    site.share = part.share;
    site.entered = *split.total;
    site.method = split.method;
    site.coverage = split.coverage;
    for (const BookRecordId id : part.records) {
        site.records.push_back(id.number());
    }
    for (const TenantPart& other : split.parts) {
        site.branches += other.own;
        if (other.tenant.empty()) {
            site.owner += other.total;
        } else if (other.tenant != tenant) {
            site.others += other.total;
            ++site.other_tenants;
        }
    }
    for (auto& [key, mass] : masses_of(lines)) {
        divide(split, tenant, mass);
        site.masses.push_back(std::move(mass));
    }
    return site;
}

Result<void> add_tenant(CarbonStatement& statement, const SignalReader& reader, std::span<const BookTenantRule> rules,
                        const std::string& tenant, const TenantFormer* former, const AccountRules& account_rules,
                        UtcTime now, const std::stop_token& cancel) {
    return TenantReader(statement, reader, rules, tenant, former, account_rules, now, cancel).run();
}

}  // namespace wattmast
