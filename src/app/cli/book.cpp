// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl book import|export|check`.
#include <CLI/Error.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <memory>

#include "app/book_entry.h"
#include "app/cli/command.h"
#include "app/cli/opened_database.h"
#include "app/whole_file.h"
#include "carbon/book_check.h"
#include "carbon/book_csv.h"
#include "carbon/canonical_text.h"
#include "store/ledger_store.h"
#include "store/sqlite/sqlite_store.h"
#include "units/civil_time.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct BookArguments {
    std::string database;
    std::string file;
    std::string kind;
    std::string who;
    std::string why;
    bool is_dry_run = false;
    bool standing_only = false;
    bool as_json = false;
};

json::value day_of(const std::optional<CivilDate>& day) {
    return day ? json::value(date_text(*day)) : nullptr;
}

json::object json_of(const BookRecord& record) {
    json::object fields;
    for (const auto& [name, value] : record.fields) {
        fields[name] = value;
    }
    json::object object{{"id", record.id.number()},
                        {"kind", id_of(record.kind)},
                        {"site", record.site},
                        {"first_day", day_of(record.first_day)},
                        {"last_day", day_of(record.last_day)},
                        {"fields", fields},
                        {"document", record.document},
                        {"who", record.who},
                        {"why", record.why},
                        {"entered", to_iso8601(record.entered)}};
    object["replaces"] = record.replaces ? json::value(record.replaces->number()) : nullptr;
    object["withdrawal"] = record.is_withdrawal;
    return object;
}

std::string text_of(const BookFinding& finding) {
    return "record " + std::to_string(finding.record.number()) + " (" + std::string(id_of(finding.kind)) +
           (finding.site.empty() ? "" : ", site " + finding.site) +
           "): " + (finding.field.empty() ? "" : finding.field + ": ") + finding.message;
}

Exit report_faults(const BookArguments& options, const BookCsv& csv) {
    json::array faults;
    for (const CsvFault& fault : csv.faults) {
        faults.push_back(json::object{{"line", fault.line}, {"column", fault.column}, {"message", fault.message}});
        if (!options.as_json) {
            std::cout << options.file << ':' << fault.line << ": " << (fault.column.empty() ? "" : fault.column + ": ")
                      << fault.message << '\n';
        }
    }
    if (options.as_json) {
        print_json(json::object{{"faults", faults}, {"records", json::array()}, {"saved", false}});
    }
    say("nothing was entered: " + std::to_string(csv.faults.size()) + " faults");
    return Exit::findings;
}

Exit report_entered(const BookArguments& options, const std::vector<BookRecord>& records) {
    if (options.as_json) {
        json::array list;
        for (const BookRecord& record : records) {
            list.push_back(json_of(record));
        }
        print_json(json::object{{"faults", json::array()}, {"records", list}, {"saved", !options.is_dry_run}});
    } else {
        std::cout << records.size() << (options.is_dry_run ? " records could be entered\n" : " records entered");
        if (!options.is_dry_run) {
            std::cout << ", " << records.front().id.number() << " to " << records.back().id.number() << '\n';
        }
    }
    return Exit::done;
}

Exit run_import(const BookArguments& options) {
    const auto text = read_whole_file(options.file);
    if (!text) {
        return report_failure(text.error());
    }
    auto database = open_existing(options.database);
    if (!database) {
        return report_failure(database.error());
    }
    LedgerStore& ledger = database->store->ledger();
    const auto book = ledger.records();
    if (!book) {
        return report_failure(book.error());
    }
    BookRecord entry;
    entry.who = options.who;
    entry.why = options.why;
    entry.entered = now_utc();
    // The validator lets only known kinds through.
    BookCsv csv = parse_book_csv(book_kind_by_id(options.kind).value(), *text, entry);
    check_with_book(*book, places_of(database->catalog, now_utc()), csv);
    if (csv.faults.empty() && csv.records.empty()) {
        csv.faults.push_back({1, "", "the file has no row below its header"});
    }
    if (!csv.faults.empty()) {
        return report_faults(options, csv);
    }
    if (options.is_dry_run) {
        return report_entered(options, csv.records);
    }
    const auto entered = ledger.add_records(std::move(csv.records));
    return entered ? report_entered(options, *entered) : report_failure(entered.error());
}

struct ReadBook {
    Catalog catalog;
    std::vector<BookRecord> records;
};

Result<ReadBook> read_book(const std::string& database) {
    const auto store = open_sqlite_store(database, OpenMode::read_only);
    if (!store) {
        return store.error();
    }
    auto catalog = (*store)->catalog().load();
    auto records = (*store)->ledger().records();
    if (!catalog || !records) {
        return catalog ? records.error() : catalog.error();
    }
    return ReadBook{std::move(*catalog), std::move(*records)};
}

Exit run_export(const BookArguments& options) {
    if (options.kind.empty() && !options.as_json) {
        say("--kind: a CSV file has the columns of one kind; name it, or take --json for all");
        return Exit::wrong_use;
    }
    auto book = read_book(options.database);
    if (!book) {
        return report_failure(book.error());
    }
    std::vector<BookRecord> records = options.standing_only ? standing_records(book->records) : book->records;
    if (!options.kind.empty()) {
        const BookKind kind = book_kind_by_id(options.kind).value();
        std::erase_if(records, [&](const BookRecord& record) { return record.kind != kind; });
        if (!options.as_json) {
            std::cout << write_book_csv(kind, records);
            return Exit::done;
        }
    }
    json::array list;
    for (const BookRecord& record : records) {
        list.push_back(json_of(record));
    }
    print_json(json::object{{"records", list}});
    return Exit::done;
}

Exit run_check(const BookArguments& options) {
    const auto book = read_book(options.database);
    if (!book) {
        return report_failure(book.error());
    }
    const auto findings = check_book(book->records, places_of(book->catalog, now_utc()));
    json::array list;
    for (const BookFinding& finding : findings) {
        if (options.as_json) {
            list.push_back(json::object{{"record", finding.record.number()},
                                        {"kind", id_of(finding.kind)},
                                        {"site", finding.site},
                                        {"check", finding.check},
                                        {"field", finding.field},
                                        {"message", finding.message}});
        } else {
            std::cout << finding.check << ": " << text_of(finding) << '\n';
        }
    }
    if (options.as_json) {
        print_json(json::object{{"records", book->records.size()}, {"findings", list}});
    } else {
        std::cout << book->records.size() << " records, " << findings.size() << " findings\n";
    }
    return findings.empty() ? Exit::done : Exit::findings;
}

std::vector<std::string> kind_ids() {
    std::vector<std::string> ids;
    for (const BookKind kind : book_kinds()) {
        ids.emplace_back(id_of(kind));
    }
    return ids;
}

CLI::App* add_part(CLI::App& command, BookArguments& options, const char* name, const char* text) {
    CLI::App* part = command.add_subcommand(name, text);
    part->add_option("--db", options.database, "Database file")->required();
    part->add_flag("--json", options.as_json, "Print JSON");
    return part;
}

}  // namespace

Registration add_book(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "book", "Enter what no meter tells: invoices, certificates, fuel, refrigerants, policies and more");
    command->require_subcommand(1);
    command->footer(
        "Each takes --db FILE and --json. import needs the database for itself: no collector may be writing to it.\n"
        "Columns and units of each kind: docs/LEDGER.md.\n"
        "Exit codes: 0 done, 1 findings, 2 wrong use, 3 could not.");
    const auto options = std::make_shared<BookArguments>();
    CLI::App* taking = add_part(*command, *options, "import", "Take a CSV file of one kind, all of its rows or none");
    taking->add_option("file", options->file, "CSV file; its first row names the columns")->required();
    taking->add_option("--kind", options->kind, "Kind of its records")->required()->check(CLI::IsMember(kind_ids()));
    taking->add_option("--who", options->who, "Who enters this")->required();
    taking->add_option("--why", options->why, "Why")->required();
    taking->add_flag("--dry-run", options->is_dry_run, "Check alone; enter nothing");
    CLI::App* output = add_part(*command, *options, "export", "Write the records of one kind as CSV, or all as JSON");
    output->add_option("--kind", options->kind, "Kind of records")->check(CLI::IsMember(kind_ids()));
    output->add_flag("--standing", options->standing_only, "Without those that were replaced or withdrawn");
    const CLI::App* check = add_part(*command, *options, "check", "Name everything that is wrong in the book");
    return {command, [options, taking, check] {
                if (taking->parsed()) {
                    return run_import(*options);
                }
                return check->parsed() ? run_check(*options) : run_export(*options);
            }};
}

}  // namespace wattmast::cli
