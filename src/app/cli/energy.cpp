// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <functional>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/cli/tenants.h"
#include "app/energy_account.h"
#include "app/energy_keeper.h"
#include "app/ledger/input_digest.h"
#include "carbon/amount.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct EnergyArguments {
    std::string database;
    std::string month;
    std::vector<std::string> sites;
    std::string level = "day";
    std::string gap_policy = std::string(id_of(GapPolicy::between_registers));
    std::string largest_share = "10%";
    std::string tolerance = "5%";
    bool has_balances = false;
    bool are_tenants = false;
    bool keeps = false;
    bool is_fresh = false;
    bool has_inputs = false;
    bool as_json = false;
};

Result<PartsPerMillion> parse_share(const std::string& text, std::string_view option) {
    const auto amount = parse_amount(text);
    const auto share = amount ? multiply(amount->value, amount->unit.scale) : Result<Decimal>(amount.error());
    const auto count = share ? share->to_scaled(-6) : Result<std::int64_t>(share.error());
    if (!count || amount->unit.measure != Measure::share || *count < 0 || *count > whole.count) {
        return fail(Errc::invalid_argument, std::string(option) + " is a share from 0% to 100%, not \"" + text + "\"");
    }
    return PartsPerMillion{static_cast<std::int32_t>(*count)};
}

Result<AccountRules> rules_of(const EnergyArguments& options) {
    AccountRules rules;
    const auto policy = gap_policy_by_id(options.gap_policy);
    if (!policy) {
        return fail(Errc::invalid_argument, "there is no gap policy \"" + options.gap_policy +
                                                "\"; there are leave_missing, between_registers and typical_day");
    }
    rules.gaps.policy = *policy;
    const auto largest = parse_share(options.largest_share, "--largest-share");
    const auto tolerance = parse_share(options.tolerance, "--tolerance");
    if (!largest || !tolerance) {
        return largest ? tolerance.error() : largest.error();
    }
    rules.gaps.largest_share = *largest;
    rules.tolerance = *tolerance;
    return rules;
}

std::string kilowatt_hours(Energy energy) {
    return Decimal(energy.count(), -6).to_string();
}

boost::json::value kilowatt_hours(const std::optional<Energy>& energy) {
    return energy ? boost::json::value(kilowatt_hours(*energy)) : boost::json::value(nullptr);
}

boost::json::object to_json(const AccountHour& hour, const TimeZone& zone) {
    return {{"begin", to_iso8601(hour.range.begin, zone)},
            {"end", to_iso8601(hour.range.end, zone)},
            {"kwh", kilowatt_hours(hour.energy)},
            {"method", id_of(hour.method)},
            {"coverage_ppm", hour.coverage.count}};
}

boost::json::object to_json(const AccountSum& sum, const TimeZone& zone) {
    boost::json::object by_method;
    for (std::size_t i = 0; i < sum.by_method.size(); ++i) {
        if (sum.energy) {
            by_method[id_of(static_cast<EnergyMethod>(i + 1))] = kilowatt_hours(sum.by_method[i]);
        }
    }
    return {{"begin", to_iso8601(sum.range.begin, zone)},
            {"end", to_iso8601(sum.range.end, zone)},
            {"kwh", kilowatt_hours(sum.energy)},
            {"method", id_of(sum.method)},
            {"by_method", by_method},
            {"coverage_ppm", sum.coverage.count},
            {"missing_ppm", sum.missing.count}};
}

boost::json::object to_json(const Balance& balance) {
    return {{"state", id_of(balance.state)},
            {"difference_kwh", kilowatt_hours(balance.difference)},
            {"difference_ppm", balance.share ? boost::json::value(*balance.share) : boost::json::value(nullptr)}};
}

/// The digest of what is stored of a figure's points in its time; null where cells that are left of retired samples do
/// not tell it, nothing where it is not asked for.
using InputsOf = std::function<void(boost::json::object& figure, const NodeAccount& node, TimeRange range)>;

boost::json::object to_json(const NodeAccount& node, const EnergyArguments& options, const TimeZone& zone,
                            const InputsOf& add_inputs) {
    boost::json::array points;
    for (const PointId point : node.points) {
        points.push_back(point.number());
    }
    boost::json::object month = to_json(node.month, zone);
    add_inputs(month, node, node.month.range);
    boost::json::object json{{"node", node.node.name},
                             {"kind", id_of(node.node.kind)},
                             {"parent", node.node.parent},
                             {"points", points},
                             {"month", month},
                             {"filled_hours", node.gaps.filled},
                             {"with_children", to_json(node.with_children)}};
    if (options.has_balances) {
        json["with_power"] = to_json(node.with_power);
    }
    boost::json::array parts;
    if (options.level == "hour") {
        for (const AccountHour& hour : node.hours) {
            boost::json::object part = to_json(hour, zone);
            add_inputs(part, node, hour.range);
            parts.push_back(std::move(part));
        }
        json["hours"] = parts;
    } else if (options.level == "day") {
        for (const AccountSum& day : node.days) {
            boost::json::object part = to_json(day, zone);
            add_inputs(part, node, day.range);
            parts.push_back(std::move(part));
        }
        json["days"] = parts;
    }
    return json;
}

boost::json::object to_json(const SiteAccount& account, const EnergyArguments& options, const TimeZone& zone,
                            const InputsOf& add_inputs) {
    boost::json::array nodes;
    for (const NodeAccount& node : account.nodes) {
        nodes.push_back(to_json(node, options, zone, add_inputs));
    }
    boost::json::array findings;
    for (const AccountFinding& finding : account.findings) {
        findings.push_back(boost::json::object{{"severity", id_of(finding.severity)},
                                               {"check", finding.check},
                                               {"node", finding.node},
                                               {"begin", to_iso8601(finding.range.begin, zone)},
                                               {"end", to_iso8601(finding.range.end, zone)},
                                               {"message", finding.message}});
    }
    return {{"site", account.site},
            {"time_zone", account.time_zone},
            {"month", account.month.to_string()},
            {"nodes", nodes},
            {"findings", findings}};
}

void print_row(const std::string& label, const std::optional<Energy>& energy, EnergyMethod method,
               PartsPerMillion coverage) {
    std::cout << "    " << label << "  " << (energy ? kilowatt_hours(*energy) + " kWh" : "-") << "  " << id_of(method)
              << "  " << Decimal(coverage.count, -4).to_string() << " %\n";
}

void print(const SiteAccount& account, const EnergyArguments& options, const TimeZone& zone) {
    std::cout << account.site << ' ' << account.month.to_string() << " (" << account.time_zone << ")\n";
    for (const NodeAccount& node : account.nodes) {
        std::cout << "  " << node.node.name << " [" << id_of(node.node.kind) << "]\n";
        print_row(account.month.to_string(), node.month.energy, node.month.method, node.month.coverage);
        for (const AccountSum& day : options.level == "day" ? node.days : std::vector<AccountSum>()) {
            print_row(to_iso8601(day.range.begin, zone).substr(0, 10), day.energy, day.method, day.coverage);
        }
        for (const AccountHour& hour : options.level == "hour" ? node.hours : std::vector<AccountHour>()) {
            print_row(to_iso8601(hour.range.begin, zone), hour.energy, hour.method, hour.coverage);
        }
    }
    for (const AccountFinding& finding : account.findings) {
        std::cout << "  " << id_of(finding.severity) << ' ' << finding.check
                  << (finding.node.empty() ? "" : " (" + finding.node + ")") << ": " << finding.message << '\n';
    }
}

/// Those asked for, or all.
Result<std::vector<SiteId>> chosen_sites(const EnergyArguments& options, const Catalog& catalog) {
    auto sites = sites_of_codes(options.sites, catalog, options.database);
    if (sites && sites->empty()) {
        std::ranges::transform(catalog.sites, std::back_inserter(*sites), &Site::id);
    }
    return sites;
}

Exit run(const EnergyArguments& options) {
    const auto month = CivilMonth::parse(options.month);
    const auto rules = rules_of(options);
    if (!month || !rules) {
        return report_failure(month ? rules.error() : month.error());
    }
    const StopAtEndSignal stop;
    const auto store = open_sqlite_store(options.database, options.keeps ? OpenMode::read_write : OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = (*store)->catalog().load();
    const auto sites = catalog ? chosen_sites(options, *catalog) : catalog.error();
    if (!sites) {
        return report_failure(sites.error());
    }
    if (options.keeps) {
        const auto kept = keep_month(**store, *catalog, *sites, *month, now_utc(), stop.token());
        if (!kept) {
            return report_failure(kept.error());
        }
        say(std::to_string(*kept) + " figures of closed days and months were not kept yet, and are now");
    }
    const SignalReader reader((*store)->samples(), *catalog, options.is_fresh ? nullptr : (*store)->figures());
    if (options.are_tenants) {
        return show_tenants(**store, reader, *sites, *month, *rules,
                            options.as_json ? TenantForm::json : TenantForm::text, stop.token());
    }
    const AccountDepth depth = options.has_balances ? AccountDepth::balances : AccountDepth::energies;
    const InputsOf add_inputs = [&](boost::json::object& figure, const NodeAccount& node, TimeRange range) {
        if (options.has_inputs && !range.is_empty()) {
            EnergyInterval interval;
            interval.range = range;
            const auto digest = input_digest(reader, node.points, interval, stop.token());
            figure["inputs"] = digest ? boost::json::value(digest->to_hex()) : boost::json::value(nullptr);
        }
    };
    boost::json::array accounts;
    bool is_in_order = true;
    for (const SiteId site : *sites) {
        const auto account = site_account(reader, *catalog->site(site), *month, now_utc(), *rules, depth, stop.token());
        if (!account && account.error().code == Errc::invalid_argument) {
            say(account.error().detail + "; the other sites are looked at");
            is_in_order = false;
            continue;
        }
        if (!account) {
            return report_failure(account.error());
        }
        is_in_order = is_in_order && std::ranges::all_of(account->findings, [](const AccountFinding& finding) {
                          return finding.severity == AccountFinding::Severity::note;
                      });
        const TimeZone zone = TimeZone::find(account->time_zone).value();
        if (options.as_json) {
            accounts.push_back(to_json(*account, options, zone, add_inputs));
        } else {
            print(*account, options, zone);
        }
    }
    if (options.as_json) {
        print_json(boost::json::object{{"gap_policy", id_of(rules->gaps.policy)},
                                       {"largest_share_ppm", rules->gaps.largest_share.count},
                                       {"tolerance_ppm", rules->tolerance.count},
                                       {"sites", accounts}});
    }
    return is_in_order ? Exit::done : Exit::findings;
}

}  // namespace

Registration add_energy(CLI::App& program) {
    CLI::App* command = program.add_subcommand("energy", "Energy of each measured node by hour, day and month");
    const auto options = std::make_shared<EnergyArguments>();
    command->add_option("--db", options->database, "The database")->required()->check(CLI::ExistingFile);
    command->add_option("--month", options->month, "Such as 2026-10, in each site's own time")->required();
    command->add_option("--site", options->sites, "Codes of sites; without it all");
    command->add_option("--level", options->level, "What is listed: hour, day or month")
        ->check(CLI::IsMember({"hour", "day", "month"}))
        ->capture_default_str();
    command->add_option("--gap-policy", options->gap_policy, "leave_missing, between_registers or typical_day")
        ->capture_default_str();
    command->add_option("--largest-share", options->largest_share, "Of a month, that typical days may stand in for")
        ->capture_default_str();
    command->add_option("--tolerance", options->tolerance, "Of balances")->capture_default_str();
    command->add_flag("--tenants", options->are_tenants,
                      "Divide shared sites among their tenants by the rules of the book");
    command->add_flag("--balances", options->has_balances, "Also compare registers with the power over time");
    CLI::Option* keep = command->add_flag(
        "--keep", options->keeps, "First keep what has closed, so that it is found; no collector may be writing");
    command->add_flag("--fresh", options->is_fresh, "Make everything of samples, past what is kept")->excludes(keep);
    CLI::Option* json = command->add_flag("--json", options->as_json, "Print JSON; energies in kWh as decimal text");
    command
        ->add_flag("--inputs", options->has_inputs,
                   "Add the SHA-256 of what is stored of a figure's points in its time")
        ->needs(json);
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
