// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/backup.h"

#include <boost/json.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/copy_messages.h"
#include "app/secrets.h"

namespace wattmast::cli {
namespace {

struct BackupArguments {
    std::string database;
    std::string target;
    bool as_json = false;
};

Exit run_backup(const BackupArguments& options) {
    const StopAtEndSignal stop;
    const auto begun = std::chrono::steady_clock::now();
    const auto report = back_up_database(options.database, options.target, {CopyMessages(), stop.token()});
    if (!report) {
        return report_failure(report.error());
    }
    const auto time = std::chrono::steady_clock::now() - begun;
    const std::filesystem::path secrets = secrets_file(options.database);
    std::error_code ignored;
    const bool has_secrets = std::filesystem::exists(secrets, ignored);
    if (options.as_json) {
        print_json(boost::json::object{{"file", options.target},
                                       {"bytes", report->bytes},
                                       {"samples", report->samples},
                                       {"milliseconds", std::chrono::round<std::chrono::milliseconds>(time).count()},
                                       {"left_out", has_secrets ? boost::json::value(secrets.string()) : nullptr}});
    } else {
        std::cout << options.target << ": " << report->samples << " samples, " << megabytes(report->bytes)
                  << ", verified, in " << seconds_text(time) << '\n';
    }
    if (has_secrets) {
        say("the passwords in " + secrets.string() +
            " are not in the backup; keep that file, or the inventory, in a safe place");
    }
    return Exit::done;
}

}  // namespace

Registration add_backup(CLI::App& program) {
    CLI::App* command = program.add_subcommand("backup", "Copy a database while it is in use, and verify the copy");
    const auto options = std::make_shared<BackupArguments>();
    command->add_option("--db", options->database, "Database file; others may write to it meanwhile")->required();
    command->add_option("--to", options->target, "File to make; never replaces one")->required();
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run_backup(*options); }};
}

}  // namespace wattmast::cli
