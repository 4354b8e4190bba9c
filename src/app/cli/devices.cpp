// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl devices` and `wattmastctl release`.
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/cli/point_name.h"
#include "app/quarantine_release.h"
#include "collect/device_uri.h"
#include "report/text.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct DevicesArguments {
    std::string database;
    bool check = false;
    bool all = false;
    bool as_json = false;
};

struct ReleaseArguments {
    std::string database;
    std::vector<std::int64_t> findings;
    std::string factor = "1";
    std::string who;
    std::string why;
    bool as_json = false;
};

std::string time_or_empty(const std::optional<UtcTime>& time) {
    return time ? to_iso8601(*time) : std::string();
}

json::object json_of(const Catalog& catalog, const PlausibilityFinding& finding) {
    return {
        {"id", finding.id.number()},
        {"point", name_of(catalog, finding.point)},
        {"rule", id_of(finding.rule)},
        {"action", id_of(finding.action)},
        {"state", id_of(finding.state)},
        {"since", to_iso8601(finding.since)},
        {"until", finding.until ? json::value(to_iso8601(*finding.until)) : nullptr},
        {"factor", finding.factor ? json::value(finding.factor->to_string()) : nullptr},
        {"detail", finding.detail},
    };
}

void print_line(const Catalog& catalog, const PlausibilityFinding& finding) {
    std::cout << finding.id.number() << ": " << name_of(catalog, finding.point) << ": " << finding.detail << " ("
              << id_of(finding.action) << ", " << id_of(finding.state) << " since " << to_iso8601(finding.since)
              << (finding.until ? " until " : "") << time_or_empty(finding.until) << ")\n";
}

json::object json_of(const Catalog& catalog, const Device& device, const json::array& findings) {
    const Site* const site = catalog.site(device.site);
    json::object whole{
        {"site", site == nullptr ? std::string() : site->code}, {"device", device.name}, {"profile", device.profile},
        {"points", catalog.points_of(device.id).size()},        {"findings", findings},
    };
    if (const std::string_view warning = warning_of(device.uri); !warning.empty()) {
        whole["warning"] = warning;
    }
    return whole;
}

void print_device(const Catalog& catalog, const Device& device, std::size_t findings) {
    const Site* const site = catalog.site(device.site);
    std::cout << (site == nullptr ? std::string() : site->code) << '/' << device.name << ": "
              << (device.profile.empty() ? std::string("no profile") : device.profile) << ", "
              << catalog.points_of(device.id).size() << " points, " << findings << " findings\n";
    if (const std::string_view warning = warning_of(device.uri); !warning.empty()) {
        std::cout << "  " << warning << '\n';
    }
}

/// One device of the list; with `check`, only where something is wrong with it.
void list_device(const DevicesArguments& options, const Catalog& catalog, const Device& device,
                 const std::vector<PlausibilityFinding>& findings, json::array& list) {
    json::array of_device;
    for (const PlausibilityFinding& finding : findings) {
        if (finding.device == device.id) {
            of_device.push_back(json_of(catalog, finding));
        }
    }
    if (options.check && of_device.empty()) {
        return;
    }
    if (options.as_json) {
        list.push_back(json_of(catalog, device, of_device));
    } else if (!options.check) {
        print_device(catalog, device, of_device.size());
    }
}

Exit run_devices(const DevicesArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto catalog = (*store)->catalog().load();
    auto findings = catalog ? (*store)->samples().findings(std::nullopt)
                            : Result<std::vector<PlausibilityFinding>>(catalog.error());
    if (!findings) {
        return report_failure(findings.error());
    }
    const auto open = std::ranges::count(*findings, FindingState::open, &PlausibilityFinding::state);
    if (!options.all) {
        std::erase_if(*findings, [](const PlausibilityFinding& one) { return one.state != FindingState::open; });
    }
    json::array list;
    for (const Device& device : catalog->devices) {
        list_device(options, *catalog, device, *findings, list);
    }
    if (options.as_json) {
        print_json(json::object{{"devices", list}, {"open", open}});
    } else if (options.check) {
        for (const PlausibilityFinding& finding : *findings) {
            print_line(*catalog, finding);
        }
        say(std::to_string(open) + " open findings");
    }
    return options.check && open > 0 ? Exit::findings : Exit::done;
}

Result<Decimal> factor_of(const std::string& text) {
    auto factor = Decimal::parse(text);
    return factor ? factor : fail(factor.error().code, "--factor: " + factor.error().detail);
}

/// What was done, as JSON; says what else holds samples of that time.
json::object told(const Catalog& catalog, const Release& done) {
    json::object entry = json_of(catalog, done.finding);
    entry["released"] = done.record ? json::value(describe(*done.record)) : nullptr;
    json::array holders;
    for (const FindingId holder : done.held_by) {
        holders.emplace_back(holder.number());
        say("finding " + std::to_string(holder.number()) + " holds samples of that time back too: nothing was " +
            "released from where it begins");
    }
    entry["held_by"] = holders;
    return entry;
}

Exit run_release(const ReleaseArguments& options) {
    for (const std::string* text : {&options.who, &options.why}) {
        if (clean_utf8(*text) != *text) {
            return report_failure(fail(Errc::invalid_argument, "--who and --why are texts of one line in UTF-8"));
        }
    }
    const auto factor = factor_of(options.factor);
    if (!factor) {
        return report_failure(factor.error());
    }
    auto database = open_existing(options.database);
    if (!database) {
        return report_failure(database.error());
    }
    json::array list;
    std::vector<FindingId> together;
    for (const std::int64_t id : options.findings) {
        together.emplace_back(id);
    }
    for (const FindingId id : together) {
        const auto done =
            release(database->store->samples(), {id, *factor, options.who, options.why, together}, now_utc());
        if (!done) {
            return report_failure(done.error());
        }
        list.push_back(told(database->catalog, *done));
        if (!options.as_json) {
            print_line(database->catalog, done->finding);
        }
    }
    if (options.as_json) {
        print_json(json::object{{"released", list}});
    }
    return Exit::done;
}

}  // namespace

Registration add_devices(CLI::App& program) {
    CLI::App* command = program.add_subcommand("devices", "List devices and what the self-test finds wrong with them");
    const auto options = std::make_shared<DevicesArguments>();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_flag("--check", options->check, "Only what is wrong; exit code 1 if anything is");
    command->add_flag("--all", options->all, "Also findings that are over or were accepted");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run_devices(*options); }};
}

Registration add_release(CLI::App& program) {
    CLI::App* command = program.add_subcommand("release", "Book samples that the self-test held back");
    const auto options = std::make_shared<ReleaseArguments>();
    command->add_option("--db", options->database, "Database file; no collector may be writing to it")->required();
    command->add_option("--finding", options->findings, "Number of the finding; may be given several times")
        ->required();
    command->add_option("--factor", options->factor,
                        "What the samples are multiplied by; 1: they were right, and are not doubted again");
    command->add_option("--who", options->who, "Who says so")->required();
    command->add_option("--why", options->why, "Why")->required();
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run_release(*options); }};
}

}  // namespace wattmast::cli
