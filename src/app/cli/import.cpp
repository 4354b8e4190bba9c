// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/import_csv.h"
#include "app/inventory.h"
#include "app/secrets.h"
#include "app/whole_file.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct ImportArguments {
    std::string database;
    std::vector<std::string> files;
    bool as_json = false;
};

struct FileOutcome {
    std::string file;
    std::uint64_t stored = 0;
    std::uint64_t repeated = 0;
    std::uint64_t too_old = 0;
    std::vector<SampleRowFault> faults;  ///< Faulty and conflicting rows.
};

Result<FileOutcome> import_file(Store& store, const std::string& database, const std::string& file,
                                const std::stop_token& cancel) {
    FileOutcome outcome;
    outcome.file = file;
    if (std::filesystem::path(file).extension() == ".toml") {
        const auto inventory = read_inventory(file);
        if (!inventory) {
            return inventory.error();
        }
        if (const auto kept = save_secrets(database, *inventory); !kept) {
            return kept.error();
        }
        const auto saved = save_inventory(*inventory, store.catalog());
        return saved ? Result<FileOutcome>(outcome) : saved.error();
    }
    const auto text = read_whole_file(file);
    if (!text) {
        return text.error();
    }
    auto report = import_csv(store.samples(), store.catalog(), *text, cancel);
    if (!report) {
        return report.error();
    }
    outcome.stored = report->stored;
    outcome.repeated = report->repeated;
    outcome.too_old = report->too_old;
    outcome.faults = std::move(report->faults);
    outcome.faults.insert(outcome.faults.end(), report->conflicting.begin(), report->conflicting.end());
    return outcome;
}

void print(const ImportArguments& options, const std::vector<FileOutcome>& outcomes) {
    boost::json::array files;
    for (const FileOutcome& outcome : outcomes) {
        boost::json::array faults;
        for (const SampleRowFault& fault : outcome.faults) {
            faults.push_back(boost::json::object{{"line", fault.line}, {"message", fault.message}});
            if (!options.as_json) {
                std::cout << outcome.file << ':' << fault.line << ": " << fault.message << '\n';
            }
        }
        if (!options.as_json) {
            std::cout << outcome.file << ": " << outcome.stored << " samples stored, " << outcome.repeated
                      << " already there, " << outcome.faults.size() << " faulty rows\n";
            if (outcome.too_old > 0) {
                say(outcome.file + ": " + std::to_string(outcome.too_old) +
                    " samples were not taken: their days have been retired. Keep samples longer (wattmastctl retention "
                    "--raw) and import into a new database to have them");
            }
        }
        files.push_back(boost::json::object{{"file", outcome.file},
                                            {"stored", outcome.stored},
                                            {"repeated", outcome.repeated},
                                            {"too_old", outcome.too_old},
                                            {"faults", faults}});
    }
    if (options.as_json) {
        print_json(boost::json::object{{"files", files}});
    }
}

Exit run(const ImportArguments& options) {
    auto store = open_sqlite_store(options.database, OpenMode::read_write);
    if (!store) {
        return report_failure(store.error());
    }
    const StopAtEndSignal stop;
    std::vector<FileOutcome> outcomes;
    Exit exit = Exit::done;
    for (const std::string& file : options.files) {
        auto outcome = import_file(**store, options.database, file, stop.token());
        if (!outcome) {
            print(options, outcomes);
            return report_failure({outcome.error().code, file + ": " + outcome.error().detail});
        }
        exit = outcome->faults.empty() ? exit : Exit::findings;
        outcomes.push_back(std::move(*outcome));
    }
    print(options, outcomes);
    return exit;
}

}  // namespace

Registration add_import(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("import", "Take inventories (TOML) and samples (CSV as export writes it)");
    const auto options = std::make_shared<ImportArguments>();
    command->add_option("--db", options->database, "Database file; made where it does not exist")->required();
    command->add_option("files", options->files, "Files; a CSV with a faulty row is not taken at all")->required();
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run(*options); }};
}

}  // namespace wattmast::cli
