// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// wattmastctl history: files of other systems, looked at and taken.
#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/history_output.h"
#include "app/history/history_file.h"
#include "app/history/import.h"
#include "app/history/import_record.h"
#include "app/history/proposal.h"
#include "app/whole_file.h"
#include "report/text.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

namespace json = boost::json;

struct HistoryArguments {
    std::string file;
    std::string mapping;
    std::string save_mapping;
    std::string database;
    std::string encoding = "auto";
    std::string delimiter;
    std::string decimal_mark;
    std::string thousands = "none";
    std::string date_order;
    std::string zone;
    std::string site;
    std::string device;
    std::string who;
    std::size_t rows = 10;
    std::size_t faults = 100;
    bool is_confirmed = false;
    bool is_dry_run = false;
    bool as_json = false;
};

/// The validators let only known words through.
HistoryHints hints_of(const HistoryArguments& options) {
    HistoryHints hints;
    hints.encoding = text_encoding_by_id(options.encoding).value();
    if (!options.delimiter.empty()) {
        hints.delimiter = options.delimiter == "comma" ? ',' : options.delimiter == "semicolon" ? ';' : '\t';
    }
    if (const auto mark = decimal_mark_by_id(options.decimal_mark)) {
        hints.numbers = NumberFormat{*mark, thousands_by_id(options.thousands).value()};
    }
    hints.order = date_order_by_id(options.date_order);
    hints.zone = options.zone;
    hints.site = options.site;
    hints.device = options.device;
    return hints;
}

/// What is said on the command line goes before what the file says.
void say_more(HistoryMapping& mapping, const HistoryArguments& options) {
    const HistoryHints hints = hints_of(options);
    mapping.encoding = hints.encoding == TextEncoding::automatic ? mapping.encoding : hints.encoding;
    mapping.delimiter = hints.delimiter.value_or(mapping.delimiter);
    mapping.numbers = hints.numbers ? hints.numbers : mapping.numbers;
    mapping.order = hints.order ? hints.order : mapping.order;
    mapping.zone = hints.zone.empty() ? mapping.zone : hints.zone;
    mapping.site = hints.site.empty() ? mapping.site : hints.site;
    mapping.device = hints.device.empty() ? mapping.device : hints.device;
    for (HistoryValue& value : mapping.values) {
        value.is_confirmed |= options.is_confirmed;
    }
}

/// The mapping of a file, or one proposed from the first rows.
Result<HistoryProposal> mapping_for(const HistoryArguments& options) {
    if (!options.mapping.empty()) {
        auto mapping = read_mapping(options.mapping);
        if (!mapping) {
            return mapping.error();
        }
        say_more(*mapping, options);
        return HistoryProposal{std::move(*mapping), {}};
    }
    const auto beginning = beginning_of(options.file, proposal_bytes);
    if (!beginning) {
        return beginning.error();
    }
    auto proposal = propose_mapping(*beginning, hints_of(options));
    if (!proposal) {
        return fail(proposal.error().code, options.file + ": " + proposal.error().detail);
    }
    say_more(proposal->mapping, options);
    return proposal;
}

/// Of a database that is there; without one places are not looked at.
Result<std::optional<Catalog>> catalog_of(const std::string& database) {
    if (database.empty()) {
        return std::optional<Catalog>();
    }
    const auto store = open_sqlite_store(database, OpenMode::read_only);
    if (!store) {
        return store.error();
    }
    auto catalog = (*store)->catalog().load();
    return catalog ? Result<std::optional<Catalog>>(std::move(*catalog)) : catalog.error();
}

void say_progress(const HistoryProgress& progress) {
    static auto told = std::chrono::steady_clock::now();
    const auto now = std::chrono::steady_clock::now();
    if (now - told >= std::chrono::seconds{5}) {
        told = now;
        say(std::to_string(progress.rows) + " rows, " +
            std::to_string(progress.size == 0 ? 100 : progress.bytes * 100 / progress.size) + " %");
    }
}

Exit run_preview(const HistoryArguments& options) {
    const auto proposal = mapping_for(options);
    const auto catalog = catalog_of(options.database);
    if (!proposal || !catalog) {
        return report_failure(proposal ? catalog.error() : proposal.error());
    }
    if (!options.save_mapping.empty()) {
        if (const auto saved = write_whole_file(options.save_mapping, mapping_text(proposal->mapping)); !saved) {
            return report_failure(saved.error());
        }
        say("the mapping is in " + options.save_mapping);
    }
    const auto open = open_questions(proposal->mapping);
    std::optional<HistoryReport> report;
    if (open.empty()) {
        const StopAtEndSignal stop;
        auto read = preview_history(options.file, proposal->mapping, *catalog ? &**catalog : nullptr, now_utc(),
                                    {options.rows, options.faults}, say_progress, stop.token());
        if (!read) {
            return report_failure(read.error());
        }
        report = std::move(*read);
    }
    if (options.as_json) {
        print_json(json_of_preview(options.file, *proposal, open, report));
    } else {
        print_preview(options.file, *proposal, open, report);
    }
    const bool is_clean = report && report->findings.count() == HistoryFindings::Count{};
    return is_clean ? Exit::done : Exit::findings;
}

std::string importer(const HistoryArguments& options) {
    const char* const user = std::getenv("USER");
    return !options.who.empty() ? options.who : user != nullptr ? user : "";
}

Result<HistoryReport> import_with(const HistoryArguments& options, const HistoryMapping& mapping,
                                  const std::stop_token& cancel) {
    const HistoryLimits limits{options.rows, options.faults};
    if (options.is_dry_run) {
        const auto catalog = catalog_of(options.database);
        return catalog ? preview_history(options.file, mapping, &**catalog, now_utc(), limits, say_progress, cancel)
                       : catalog.error();
    }
    std::error_code ignored;
    if (!std::filesystem::exists(options.database, ignored)) {
        return fail(Errc::file_failed, "there is no database at " + options.database +
                                           "; import its sites and devices first (wattmastctl inventory import)");
    }
    const auto store = open_sqlite_store(options.database, OpenMode::read_write);
    return store ? import_history(options.file, mapping, **store, {importer(options), now_utc()}, limits, say_progress,
                                  cancel)
                 : store.error();
}

Exit run_import(const HistoryArguments& options) {
    const std::string who = importer(options);
    const bool is_named = !who.empty() && clean_utf8(who) == who && who.find('\n') == std::string::npos;
    if (!is_named && !options.is_dry_run) {
        return report_failure(fail(Errc::invalid_argument, "say who takes the file with --who, one line in UTF-8"));
    }
    const auto mapping = mapping_for(options);
    if (!mapping) {
        return report_failure(mapping.error());
    }
    const StopAtEndSignal stop;
    const auto report = import_with(options, mapping->mapping, stop.token());
    if (!report) {
        return report_failure(report.error());
    }
    const HistoryDone done = options.is_dry_run ? HistoryDone::looked_at : HistoryDone::stored;
    if (options.as_json) {
        print_json(json_of_import(options.file, *report, done));
    } else {
        print_import(options.file, *report, done);
    }
    return report->findings.count() == HistoryFindings::Count{} ? Exit::done : Exit::findings;
}

Exit run_list(const HistoryArguments& options) {
    const auto store = open_sqlite_store(options.database, OpenMode::read_only);
    if (!store) {
        return report_failure(store.error());
    }
    const auto records = history_imports((*store)->catalog());
    if (!records) {
        return report_failure(records.error());
    }
    if (options.as_json) {
        print_json(json_of_records(*records));
    } else {
        print_records(*records);
    }
    return Exit::done;
}

void add_format_options(CLI::App& one, HistoryArguments& options) {
    one.add_option("file", options.file, "CSV file of another system")->required();
    one.add_option("--encoding", options.encoding, "Of the file: auto, utf-8, gb18030 or utf-16")
        ->check(CLI::IsMember({"auto", "utf-8", "gb18030", "utf-16"}));
    one.add_option("--delimiter", options.delimiter, "comma, semicolon or tab")
        ->check(CLI::IsMember({"comma", "semicolon", "tab"}));
    one.add_option("--decimal-mark", options.decimal_mark, "point or comma")->check(CLI::IsMember({"point", "comma"}));
    one.add_option("--thousands", options.thousands, "What parts thousands: none, point, comma, blank, apostrophe")
        ->check(CLI::IsMember({"none", "point", "comma", "blank", "apostrophe"}));
    one.add_option("--date-order", options.date_order, "ymd, dmy, mdy, epoch_s or epoch_ms")
        ->check(CLI::IsMember({"ymd", "dmy", "mdy", "epoch_s", "epoch_ms"}));
    one.add_option("--zone", options.zone, "IANA time zone of its clock, such as Asia/Shanghai");
    one.add_option("--site", options.site, "Code of the site that it is about");
    one.add_option("--device", options.device, "Name of the device that it is about");
    one.add_flag("--confirm", options.is_confirmed, "I have looked at kinds and units: they are as the mapping says");
    one.add_option("--rows", options.rows, "How many of the first samples to show")->capture_default_str();
    one.add_option("--faults", options.faults, "How many findings of each kind to list; all are counted")
        ->capture_default_str();
}

}  // namespace

Registration add_history(CLI::App& program) {
    CLI::App* command = program.add_subcommand("history", "Take the history that other systems kept, from CSV files");
    const auto options = std::make_shared<HistoryArguments>();
    CLI::App* preview = command->add_subcommand(
        "preview", "Propose what the columns mean, and show what would be stored and every faulty row");
    CLI::App* imports = command->add_subcommand("import", "Store the samples of a file as a mapping says");
    CLI::App* lists = command->add_subcommand("list", "The files that were taken into a database");
    command->require_subcommand(1);
    add_format_options(*preview, *options);
    add_format_options(*imports, *options);
    preview->add_option("--mapping", options->mapping, "Mapping (TOML); without it one is proposed");
    imports->add_option("--mapping", options->mapping, "Mapping (TOML) that preview saved")->required();
    preview->add_option("--save-mapping", options->save_mapping, "Write the mapping there, to be completed");
    preview->add_option("--db", options->database, "Database file whose sites and devices the file is about");
    imports->add_option("--db", options->database, "Database file; no collector may be writing to it")->required();
    imports->add_option("--who", options->who, "Who takes it; without it the name of the user");
    imports->add_flag("--dry-run", options->is_dry_run, "Only say what would be taken and left out");
    lists->add_option("--db", options->database, "Database file")->required();
    for (CLI::App* one : {preview, imports, lists}) {
        one->add_flag("--json", options->as_json, "Print JSON");
    }
    return {command, [options, preview, imports] {
                return preview->parsed()   ? run_preview(*options)
                       : imports->parsed() ? run_import(*options)
                                           : run_list(*options);
            }};
}

}  // namespace wattmast::cli
