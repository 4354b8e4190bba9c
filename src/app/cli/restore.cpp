// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/restore.h"

#include <boost/json.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/copy_messages.h"
#include "app/collected_devices.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::cli {
namespace {

struct RestoreArguments {
    std::string backup;
    std::string database;
    bool replace = false;
    bool as_json = false;
};

/// "SITE/DEVICE" of those that the collector cannot poll until their password is given again.
Result<std::vector<std::string>> without_password(const std::string& database) {
    const auto store = open_sqlite_store(database, OpenMode::read_only);
    const auto catalog = store ? (*store)->catalog().load() : Result<Catalog>(store.error());
    const auto secrets = catalog ? load_secrets(database) : Result<SecretUris>(catalog.error());
    if (!secrets) {
        return secrets.error();
    }
    std::vector<std::string> names;
    for (const Device* device : devices_lacking_secret(*catalog, *secrets)) {
        names.push_back(catalog->site(device->site)->code + "/" + device->name);
    }
    return names;
}

/// Where the old database will be; said before anything happens, so that it is known whatever happens.
std::optional<std::filesystem::path> announce_old(const RestoreArguments& options) {
    std::error_code ignored;
    if (!options.replace) {
        return std::nullopt;
    }
    const std::filesystem::path kept = name_to_keep_old(options.database, now_utc());
    if (std::filesystem::exists(options.database, ignored)) {
        say("the old " + options.database + " will be kept as " + kept.string());
    }
    return kept;
}

void print(const RestoreArguments& options, const CopyReport& report, const std::string& kept,
           const std::vector<std::string>& lacking, std::chrono::steady_clock::duration time) {
    if (options.as_json) {
        print_json(
            boost::json::object{{"file", options.database},
                                {"bytes", report.bytes},
                                {"samples", report.samples},
                                {"milliseconds", std::chrono::round<std::chrono::milliseconds>(time).count()},
                                {"kept_old_as", kept.empty() ? boost::json::value(nullptr) : boost::json::value(kept)},
                                {"without_password", boost::json::array(lacking.begin(), lacking.end())}});
        return;
    }
    std::cout << options.database << ": " << report.samples << " samples, " << megabytes(report.bytes)
              << ", verified, in " << seconds_text(time) << '\n';
    if (!kept.empty()) {
        std::cout << "the old database is " << kept << '\n';
    }
}

Exit run_restore(const RestoreArguments& options) {
    const StopAtEndSignal stop;
    const auto begun = std::chrono::steady_clock::now();
    const auto keep_as = announce_old(options);
    const auto report = restore_database(options.backup, options.database, keep_as, {CopyMessages(), stop.token()});
    if (!report) {
        return report_failure(report.error());
    }
    const auto time = std::chrono::steady_clock::now() - begun;
    std::error_code ignored;
    const bool is_kept = keep_as && std::filesystem::exists(*keep_as, ignored);
    const auto lacking = without_password(options.database);
    print(options, *report, is_kept ? keep_as->string() : "", lacking ? *lacking : std::vector<std::string>(), time);
    if (!lacking) {
        say("restored, but whether passwords are missing is not known: " + lacking.error().detail);
    } else if (!lacking->empty()) {
        std::string names;
        for (const std::string& name : *lacking) {
            names += (names.empty() ? "" : ", ") + name;
        }
        say("a backup has no passwords: import the inventory again, or put the old " +
            secrets_file(options.database).string() + " in place, for " + names);
    }
    return Exit::done;
}

}  // namespace

Registration add_restore(CLI::App& program) {
    CLI::App* command = program.add_subcommand("restore", "Verify a backup and make it the database");
    const auto options = std::make_shared<RestoreArguments>();
    command->add_option("--from", options->backup, "Backup file; it is only read")->required();
    command->add_option("--db", options->database, "Database file to make")->required();
    command->add_flag("--replace", options->replace,
                      "Replace a database that is there; it is kept beside the new one under a dated name");
    command->add_flag("--json", options->as_json, "Print JSON");
    return {command, [options] { return run_restore(*options); }};
}

}  // namespace wattmast::cli
