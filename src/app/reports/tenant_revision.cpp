// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/reports/tenant_revision.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "carbon/book_period.h"

namespace wattmast {
namespace {

bool is_rule_in(const BookRecord& record, CivilMonth month) {
    return record.kind == BookKind::tenant_rule && !record.is_withdrawal && record.first_day &&
           has_day_between(*record.first_day, record.last_day, month);
}

/// "share 30 %"; empty: it says nothing of the month.
std::string rule_text(const BookRecord* record, CivilMonth month) {
    if (record == nullptr || !is_rule_in(*record, month)) {
        return {};
    }
    const std::string share(record->field("share"));
    return std::string(record->field("rule")) + (share.empty() ? "" : " " + share);
}

}  // namespace

std::set<std::string> sites_ever_of_tenant(std::span<const BookRecord> book, const Catalog& catalog,
                                           const std::string& tenant, CivilMonth month) {
    std::set<std::string> sites;
    for (const BookRecord& record : book) {
        if (is_rule_in(record, month) && record.field("tenant") == tenant) {
            sites.insert(record.site);
        }
    }
    for (const EnergyNode& node : catalog.nodes) {
        if (node.kind == NodeKind::tenant && node.name == tenant) {
            if (const Site* site = catalog.site(node.site)) {
                sites.insert(site->code);
            }
        }
    }
    return sites;
}

std::vector<TenantRuleChange> tenant_rule_changes(std::span<const BookRecord> book, const std::set<std::string>& sites,
                                                  const std::string& tenant, CivilMonth month, UtcTime since) {
    std::map<BookRecordId, const BookRecord*> by_id;
    std::vector<TenantRuleChange> changes;
    for (const BookRecord& record : book) {
        by_id.emplace(record.id, &record);
        if (record.kind != BookKind::tenant_rule || record.entered <= since) {
            continue;
        }
        const auto found = record.replaces ? by_id.find(*record.replaces) : by_id.end();
        const BookRecord* former = found == by_id.end() ? nullptr : found->second;
        const bool is_of_month = is_rule_in(record, month) || (former != nullptr && is_rule_in(*former, month));
        const std::string& site = record.site.empty() && former != nullptr ? former->site : record.site;
        if (!is_of_month || !sites.contains(site)) {
            continue;
        }
        TenantRuleChange change;
        change.site = site;
        change.when = record.entered;
        change.is_own = (record.is_withdrawal || record.field("tenant") == tenant) &&
                        (former == nullptr || former->field("tenant") == tenant);
        if (change.is_own) {
            change.record = record.id.number();
            change.former = rule_text(former, month);
            change.now = rule_text(&record, month);
            change.why = record.why;
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

TenantFormer tenant_former(std::span<const BookRecord> book, const Catalog& catalog, const std::string& tenant,
                           CivilMonth month, UtcTime when) {
    std::vector<BookRecord> then;
    std::ranges::copy_if(book, std::back_inserter(then),
                         [&](const BookRecord& record) { return record.entered <= when; });
    TenantFormer former;
    former.rules = standing_tenant_rules(then);
    former.changes = tenant_rule_changes(book, sites_ever_of_tenant(book, catalog, tenant, month), tenant, month, when);
    return former;
}

}  // namespace wattmast
