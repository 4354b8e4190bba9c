// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The command reports: what was issued, issuing, and schedules.
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/issued_output.h"
#include "app/cli/opened_database.h"
#include "app/known_factors.h"
#include "app/reports/report_service.h"
#include "app/reports/tenant_statement.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct ReportsArguments {
    std::string database;
    std::string month;
    std::string until;
    std::string kind = "carbon";
    std::string area;
    std::string organisation;
    std::string tenant;
    std::string folder;
    std::string who;
    std::string comment;
    std::vector<std::string> sites;
    std::vector<std::string> languages{"en"};
    std::vector<std::string> formats{"pdf"};
    std::vector<std::string> without;
    std::vector<std::string> reasons;
    bool as_json = false;
};

Result<IssueRequest> request_of(const ReportsArguments& options) {
    const auto month = CivilMonth::parse(options.month);
    if (!month) {
        return month.error();
    }
    IssueRequest request;
    request.order.kind = *report_kind_by_id(options.kind);
    request.order.month =
        request.order.kind == ReportKind::annual ? CivilMonth{month->value.year() / std::chrono::December} : *month;
    request.order.scope = {area_of(options.area), options.sites, options.tenant};
    request.order.organisation = options.organisation;
    request.order.folder = options.folder;
    request.order.languages.clear();
    for (const std::string& tag : options.languages) {
        request.order.languages.push_back(*report_language_by_tag(tag));
    }
    request.order.formats.clear();
    for (const std::string& id : options.formats) {
        request.order.formats.push_back(*report_format_by_id(id));
    }
    auto without = left_out_of(request.order.kind, options.without, whose(request.order.scope));
    if (!without) {
        return without.error();
    }
    request.order.without = std::move(*without);
    request.who = options.who;
    request.comment = options.comment;
    for (const std::string& text : options.reasons) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0) {
            return fail(
                Errc::invalid_argument,
                "\"" + text + "\" is not a check and a reason; write it as low_coverage=\"cable cut, ticket 12\"");
        }
        request.reasons.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return request;
}

/// A file that is not as it was issued is a finding.
Exit run_list(const ReportsArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    const auto records = store ? (*store)->ledger().records() : Result<std::vector<BookRecord>>(store.error());
    if (!records) {
        return report_failure(records.error());
    }
    bool is_as_issued = true;
    boost::json::array list;
    for (const IssuedReport& report : issued_reports(*records)) {
        boost::json::object entry = json_of(report);
        const std::vector<FileState> states = states_of_files(report);
        if (!options.as_json) {
            print_report(report);
        }
        for (std::size_t i = 0; i < states.size(); ++i) {
            is_as_issued = is_as_issued && states[i] == FileState::as_issued;
            entry["files"].as_array()[i].as_object()["state"] = id_of(states[i]);
            if (!options.as_json) {
                std::cout << "    " << id_of(states[i]) << "  " << report.folder << "/" << report.files[i].name << '\n';
            }
        }
        list.push_back(std::move(entry));
    }
    if (options.as_json) {
        print_json(boost::json::object{{"reports", std::move(list)}});
    }
    return is_as_issued ? Exit::done : Exit::findings;
}

Exit run_issue(const ReportsArguments& options) {
    const auto request = request_of(options);
    if (!request) {
        return report_failure(request.error());
    }
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_write);
    if (!opened) {
        return report_failure(opened.error());
    }
    tell_left_out(*opened->library);
    const SignalReader reader(opened->store->samples(), opened->catalog, opened->store->figures());
    const auto known = register_of(opened->library);
    const auto issued =
        issue_report(*opened->store, reader, {*opened->factors, *known}, *request, now_utc(), {}, {}, stop.token());
    if (!issued) {
        return report_failure(issued.error());
    }
    if (issued->has_closed_month) {
        say(options.month +
            " was closed with it; keep this outside of the database, for `wattmastctl verify --head`: " +
            issued->report.head);
    }
    if (options.as_json) {
        print_json(json_of(issued->report));
    } else {
        for (const IssuedFile& file : issued->report.files) {
            std::cout << issued->report.folder << "/" << file.name << '\n';
        }
    }
    return Exit::done;
}

Exit run_due(const ReportsArguments& options) {
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_write);
    if (!opened) {
        return report_failure(opened.error());
    }
    const SignalReader reader(opened->store->samples(), opened->catalog, opened->store->figures());
    const auto known = register_of(opened->library);
    const auto served = issue_due(*opened->store, reader, {*opened->factors, *known}, now_utc(), {}, stop.token());
    if (!served) {
        return report_failure(served.error());
    }
    boost::json::array issued;
    for (const IssuedReport& report : served->issued) {
        issued.push_back(json_of(report));
        if (!options.as_json) {
            print_report(report);
        }
    }
    for (const auto& [due, failure] : served->failed) {
        say("error: " + due.month.to_string() + " of schedule " + std::to_string(due.schedule.record.number()) + ": " +
            failure.detail);
    }
    if (options.as_json) {
        print_json(boost::json::object{{"issued", std::move(issued)}});
    }
    return served->failed.empty() ? Exit::done : Exit::findings;
}

/// A name that is nobody's would fail in every month to come, when nobody looks.
Result<void> check_tenant(const OpenedDatabase& opened, const std::string& tenant, CivilMonth first) {
    if (tenant.empty()) {
        return {};
    }
    const auto book = opened.store->ledger().records();
    if (!book) {
        return book.error();
    }
    const SignalReader reader(opened.store->samples(), opened.catalog);
    const auto sites = sites_of_tenant(reader, standing_tenant_rules(*book), tenant, first);
    return sites ? Result<void>() : sites.error();
}

Exit run_schedule(const ReportsArguments& options) {
    const auto request = request_of(options);
    const auto until = options.until.empty() ? Result<CivilMonth>(CivilMonth{}) : CivilMonth::parse(options.until);
    if (!request || !until) {
        return report_failure(request ? until.error() : request.error());
    }
    const auto opened = open_existing(options.database);
    const auto known =
        opened ? statement_request_of(request->order, opened->catalog) : Result<StatementRequest>(opened.error());
    if (!known) {
        return report_failure(known.error());
    }
    if (const auto there = check_tenant(*opened, options.tenant, request->order.month); !there) {
        return report_failure(there.error());
    }
    ReportSchedule schedule;
    schedule.kind = request->order.kind;
    schedule.scope = request->order.scope;
    schedule.organisation = request->order.organisation;
    for (const ReportLanguage language : request->order.languages) {
        schedule.languages.emplace_back(tag_of(language));
    }
    schedule.formats = request->order.formats;
    schedule.without = request->order.without;
    schedule.folder = std::filesystem::absolute(request->order.folder).string();
    schedule.who = options.who;
    schedule.from = request->order.month;
    if (!options.until.empty()) {
        schedule.until = *until;
    }
    const auto added = opened->store->ledger().add_records({record_of(schedule, options.comment, now_utc())});
    if (!added) {
        return report_failure(added.error());
    }
    std::cout << added->front().id.number() << '\n';
    return Exit::done;
}

CLI::App* add_part(CLI::App& command, ReportsArguments& options, const char* name, const char* text) {
    CLI::App* part = command.add_subcommand(name, text);
    part->add_option("--db", options.database, "Database file")->required()->check(CLI::ExistingFile);
    return part;
}

/// What both an issue and a schedule say.
void add_order(CLI::App& part, ReportsArguments& options, const char* month_meaning) {
    part.add_option("--month", options.month, month_meaning)->required();
    part.add_option("--kind", options.kind,
                    "carbon, energy, quality, annual (the year that --month is in) or site (a sheet of the one --site)")
        ->check(CLI::IsMember({"carbon", "energy", "quality", "annual", "site"}))
        ->capture_default_str();
    part.add_option("--area", options.area, "Only sites of this area: outermost first, such as North/Hebei");
    part.add_option("--tenant", options.tenant, "Of this tenant of shared sites alone; with --kind carbon");
    part.add_option("--site", options.sites, "Code of a site; may be given several times; without it all");
    part.add_option("--organisation", options.organisation, "Printed on every page");
    part.add_option("--language", options.languages, "en, zh or vi; several with commas")
        ->delimiter(',')
        ->check(CLI::IsMember({"en", "zh", "zh-CN", "vi"}))
        ->capture_default_str();
    part.add_option("--format", options.formats, "pdf, xlsx, csv, html, json; several with commas")
        ->delimiter(',')
        ->check(CLI::IsMember({"pdf", "xlsx", "csv", "html", "json"}))
        ->capture_default_str();
    part.add_option("--without", options.without,
                    "Parts that are left out, such as sites,charts; a wrong name lists those that there are")
        ->delimiter(',');
    part.add_option("--folder", options.folder, "Where the files are written")->required();
    part.add_option("--who", options.who, "In whose name")->required();
    part.add_option("--comment", options.comment, "Stands in the report and in the book")->required();
}

}  // namespace

Registration add_reports(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("reports", "Issue reports, list what was issued, and let them issue themselves");
    command->require_subcommand(1);
    command->footer(
        "All but list need the database for themselves: no collector may be writing to it.\n"
        "Exit codes: 0 done, 1 findings, 2 wrong use, 3 could not.");
    const auto options = std::make_shared<ReportsArguments>();
    CLI::App* list = add_part(*command, *options, "list", "What was issued, and whether its files are as they were");
    list->add_flag("--json", options->as_json, "Print JSON");
    CLI::App* issue = add_part(*command, *options, "issue",
                               "Close the month if it is open, write the files and enter the report in the book");
    add_order(*issue, *options, "Such as 2026-10");
    issue->add_option("--reason", options->reasons,
                      "Why findings of a check are let stand: low_coverage=\"cable cut\"; may be given several times");
    issue->add_flag("--json", options->as_json, "Print the report as JSON");
    CLI::App* schedule =
        add_part(*command, *options, "schedule", "Let a report issue itself whenever a month is closed or corrected");
    add_order(*schedule, *options, "The first month");
    schedule->add_option("--until", options->until, "The last month; without it for good");
    CLI::App* due = add_part(*command, *options, "due", "Issue what schedules ask for, as the service does");
    due->add_flag("--json", options->as_json, "Print what was issued as JSON");
    return {command, [options, list, issue, schedule] {
                if (list->parsed()) {
                    return run_list(*options);
                }
                if (issue->parsed()) {
                    return run_issue(*options);
                }
                return schedule->parsed() ? run_schedule(*options) : run_due(*options);
            }};
}

}  // namespace wattmast::cli
