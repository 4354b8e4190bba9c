// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/factor_import.h"

#include <boost/json.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/factor_output.h"
#include "app/cli/opened_database.h"
#include "app/known_factors.h"
#include "app/resources.h"
#include "app/whole_file.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct ImportArguments {
    std::string database;
    std::string file;
    EditionStatements statements;
    std::string who;
    std::string why;
    bool is_whole = false;
    bool accepts_findings = false;
    bool is_dry_run = false;
    bool as_json = false;
};

EditionOrder order_of(const ImportArguments& options, std::string text) {
    return {.name = std::filesystem::path(options.file).filename().string(),
            .text = std::move(text),
            .statements = options.statements,
            .absent = options.is_whole ? AbsentFactors::are_retired : AbsentFactors::stay,
            .who = options.who,
            .why = options.why,
            .now = now_utc()};
}

Exit report_faults(const ImportArguments& options, const EditionPlan& plan) {
    json::array faults;
    for (const CsvFault& fault : plan.faults) {
        faults.push_back(json::object{{"line", fault.line}, {"column", fault.column}, {"message", fault.message}});
        if (!options.as_json) {
            std::cout << options.file << ':' << fault.line << ": " << (fault.column.empty() ? "" : fault.column + ": ")
                      << fault.message << '\n';
        }
    }
    if (options.as_json) {
        print_json(json::object{{"faults", faults}, {"saved", false}});
    }
    say("nothing was imported: " + std::to_string(plan.faults.size()) +
        (plan.faults.size() == 1 ? " fault" : " faults"));
    return Exit::findings;
}

void print_plan(const ImportArguments& options, const EditionPlan& plan, const BookRecord* entered) {
    if (options.as_json) {
        json::object object = json_of(plan.comparison);
        object["unchanged"] = plan.unchanged;
        object["absent"] = options.is_whole ? "are_retired" : "stay";
        object["faults"] = json::array();
        object["saved"] = entered != nullptr;
        object["record"] = entered == nullptr ? json::value(nullptr) : json::value(entered->id.number());
        print_json(object);
    } else {
        std::cout << lines_of(plan.comparison);
    }
    std::string summary = summary_of(plan.comparison) + ", " + std::to_string(plan.unchanged) + " unchanged";
    summary += options.is_whole ? "; what is removed is not offered any more" : "; what is not in the file stays";
    say(summary);
}

Exit finish(const ImportArguments& options, const FactorRegister& shipped, LedgerStore& ledger) {
    const auto text = read_whole_file(options.file);
    if (!text) {
        return report_failure(text.error());
    }
    const EditionOrder order = order_of(options, *text);
    const auto plan = plan_import(shipped, ledger, order);
    if (!plan) {
        return report_failure(plan.error());
    }
    if (!plan->faults.empty()) {
        return report_faults(options, *plan);
    }
    const bool is_refused = !plan->comparison.findings.empty() && !options.accepts_findings;
    if (options.is_dry_run || !plan->record || is_refused) {
        print_plan(options, *plan, nullptr);
        if (!plan->record) {
            say("nothing was imported: the library has all of it already");
            return Exit::done;
        }
        say(options.is_dry_run ? "nothing was imported: this was a dry run"
                               : "nothing was imported: look at the findings, then mend the file or give "
                                 "--accept-findings");
        return is_refused ? Exit::findings : Exit::done;
    }
    const auto entered = enter_edition(shipped, ledger, order, *plan);
    if (!entered) {
        return report_failure(entered.error());
    }
    print_plan(options, *plan, &*entered);
    say("imported as record " + std::to_string(entered->id.number()) + " of the book");
    return Exit::done;
}

Exit run(const ImportArguments& options) {
    const auto resources = find_resources();
    const auto shipped = resources ? load_factors(*resources) : resources.error();
    if (!shipped) {
        return report_failure(shipped.error());
    }
    if (options.is_dry_run) {
        const auto store = open_sqlite_store(options.database, OpenMode::read_only);
        return store ? finish(options, **shipped, (*store)->ledger()) : report_failure(store.error());
    }
    const auto database = open_existing(options.database);
    return database ? finish(options, **shipped, database->store->ledger()) : report_failure(database.error());
}

}  // namespace

Registration add_factor_import(CLI::App& factors) {
    CLI::App* command = factors.add_subcommand(
        "import", "Take an edition of factors into a database: show what it changes, then enter it");
    command->footer(
        "Columns: those of resources/factors/README.md; needed are factor_id, category, region_code, value, unit and "
        "item.\n"
        "Closed months keep the factors that they used. An import is undone by a record that withdraws it: "
        "`wattmastctl book import --kind factor_edition`, column withdraws.\n"
        "Exit codes: 0 done, 1 faults or findings, and nothing imported, 2 wrong use, 3 could not.");
    const auto options = std::make_shared<ImportArguments>();
    command->add_option("file", options->file, "CSV file")->required();
    command->add_option("--db", options->database, "Database file")->required();
    command->add_option("--who", options->who, "Who imports it")->required();
    command->add_option("--why", options->why, "Why")->required();
    command->add_option("--published", options->statements.published,
                        "When it was published, such as 2026-10-24 or 2026-10, for rows that do not say");
    command->add_option("--publisher", options->statements.publisher, "Who states them, for rows that do not say");
    command->add_option("--document", options->statements.document, "Where they stand, for rows that do not say");
    command->add_option("--licence", options->statements.licence, "Under which terms, for rows that do not say");
    command->add_flag("--whole-set", options->is_whole,
                      "The file is all of its sets: what they have and it has not is not offered any more");
    command->add_flag("--accept-findings", options->accepts_findings,
                      "Import also where a value or unit changes under its id, a year goes backwards or a factor goes");
    command->add_flag("--dry-run", options->is_dry_run, "Show what it would change; enter nothing");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
