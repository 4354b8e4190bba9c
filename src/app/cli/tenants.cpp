// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/tenants.h"

#include <algorithm>
#include <boost/json.hpp>
#include <iostream>

#include "app/tenant_split.h"
#include "store/ledger_store.h"

namespace wattmast::cli {
namespace {

std::string kilowatt_hours(Energy energy) {
    return Decimal(energy.count(), -6).to_string();
}

boost::json::value kilowatt_hours(const std::optional<Energy>& energy) {
    return energy ? boost::json::value(kilowatt_hours(*energy)) : boost::json::value(nullptr);
}

std::string_view severity_of(const AccountFinding& finding) {
    switch (finding.severity) {
        case AccountFinding::Severity::note:
            return "note";
        case AccountFinding::Severity::warning:
            return "warning";
        case AccountFinding::Severity::error:
            return "error";
    }
    return "";
}

boost::json::object to_json(const TenantSplit& split) {
    boost::json::array tenants;
    for (const TenantPart& part : split.parts) {
        boost::json::array records;
        for (const BookRecordId record : part.records) {
            records.push_back(record.number());
        }
        tenants.push_back(boost::json::object{
            {"tenant", part.tenant.empty() ? boost::json::value(nullptr) : boost::json::value(part.tenant)},
            {"node", part.node},
            {"own_kwh", kilowatt_hours(part.own)},
            {"common_kwh", kilowatt_hours(part.common)},
            {"total_kwh", kilowatt_hours(part.total)},
            {"share_ppm", part.share.count},
            {"records", records}});
    }
    boost::json::array findings;
    for (const AccountFinding& finding : split.findings) {
        findings.push_back(boost::json::object{{"severity", severity_of(finding)},
                                               {"check", finding.check},
                                               {"node", finding.node},
                                               {"message", finding.message}});
    }
    return {{"site", split.site},
            {"month", split.month.to_string()},
            {"total_kwh", kilowatt_hours(split.total)},
            {"common_kwh", kilowatt_hours(split.common)},
            {"method", id_of(split.method)},
            {"coverage_ppm", split.coverage.count},
            {"tenants", tenants},
            {"findings", findings}};
}

void print(const TenantSplit& split) {
    std::cout << split.site << ' ' << split.month.to_string() << ": "
              << (split.total ? kilowatt_hours(*split.total) + " kWh, " + kilowatt_hours(*split.common) +
                                    " kWh of them common (" + std::string(id_of(split.method)) + ", " +
                                    Decimal(split.coverage.count, -4).to_string() + " %)"
                              : std::string("not divided"))
              << '\n';
    for (const TenantPart& part : split.parts) {
        std::cout << "  " << (part.tenant.empty() ? "owner" : part.tenant)
                  << (part.node.empty() ? "" : " [" + part.node + "]") << "  " << kilowatt_hours(part.own) << " + "
                  << kilowatt_hours(part.common) << " = " << kilowatt_hours(part.total) << " kWh  "
                  << Decimal(part.share.count, -4).to_string() << " %\n";
    }
    for (const AccountFinding& finding : split.findings) {
        std::cout << "  " << severity_of(finding) << ' ' << finding.check
                  << (finding.node.empty() ? "" : " (" + finding.node + ")") << ": " << finding.message << '\n';
    }
}

bool is_in_order(const TenantSplit& split) {
    return std::ranges::all_of(split.findings, [](const AccountFinding& finding) {
        return finding.severity == AccountFinding::Severity::note;
    });
}

}  // namespace

Exit show_tenants(Store& store, const SignalReader& reader, const std::vector<SiteId>& sites, CivilMonth month,
                  const AccountRules& rules, TenantForm form, std::stop_token cancel) {
    const auto book = store.ledger().records();
    if (!book) {
        return report_failure(book.error());
    }
    const std::vector<BookTenantRule> tenant_rules = standing_tenant_rules(*book);
    boost::json::array splits;
    bool is_whole = true;
    for (const SiteId id : sites) {
        const Site& site = *reader.catalog().site(id);
        auto account = site_account(reader, site, month, now_utc(), rules, AccountDepth::energies, cancel);
        if (!account && account.error().code == Errc::invalid_argument) {
            say(account.error().detail + "; the other sites are looked at");
            is_whole = false;
            continue;
        }
        if (account && !is_shared(*account, reader.index().nodes_of(id), tenant_rules)) {
            continue;
        }
        account = account ? with_all_sources(reader, site, std::move(*account), cancel) : account;
        if (!account) {
            return report_failure(account.error());
        }
        const TenantSplit split = split_among_tenants(*account, reader.index().nodes_of(id), tenant_rules,
                                                      TimeZone::find(site.time_zone).value());
        is_whole = is_whole && is_in_order(split);
        if (form == TenantForm::json) {
            splits.push_back(to_json(split));
        } else {
            print(split);
        }
    }
    if (form == TenantForm::json) {
        print_json(boost::json::object{{"gap_policy", wattmast::id_of(rules.gaps.policy)}, {"sites", splits}});
    }
    return is_whole ? Exit::done : Exit::findings;
}

}  // namespace wattmast::cli
